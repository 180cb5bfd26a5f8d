"""What came of a story."""

from types import SimpleNamespace

import numpy as np
import pytest

from cupola.runs.engine import ROW_TYPES
from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from cupola.studies.outcome import IN_VEHICLE, NO_REMEDY, ON_STATION, outcome_of, remedy_of
from cupola.world.catalogue.entities import (
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_SYSTEM,
    PERSONS,
    System,
    Use,
)
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import blank

AIR = FIRST_SYSTEM + int(System.LIFE_SUPPORT)


def event(verb, actor, target=-1, **more):
    """One event, as a dictionary of fields."""
    return {"verb": int(verb), "actor": actor, "target": target, "cause": -1, **more}


def story(*events, decisions=()):
    """A run of the film's people that told this, a minute apart."""
    scenario = load_scenario("film")
    told = {name: blank(row, 0) for name, row in ROW_TYPES.items()}
    told["events"] = blank(ROW_TYPES["events"], len(events))
    for number, fields in enumerate(events):
        for name, value in {"number": 100 + number, "turn": number, **fields}.items():
            told["events"][number][name] = value
    told["decisions"] = blank(ROW_TYPES["decisions"], len(decisions))
    for number, (person, intention) in enumerate(decisions):
        told["decisions"][number]["person"] = person
        told["decisions"][number]["best"]["intention"][0] = int(intention)
    world = scenario.start.copy()
    return SimpleNamespace(scenario=scenario, seed=9, world=world, table=told.__getitem__)


def test_nothing_happened():
    """Everybody lives, nobody left, nobody did anything."""
    row = outcome_of(story())

    assert (row["seed"], row["alive"], row["left"]) == (9, 0b111111, 0)
    assert (row["deaths"], row["first_act"], row["first_actor"]) == (0, -1, -1)
    assert row["people"]["deeds"].sum() == 0


def test_who_strikes_first_attacks_unprovoked():
    """A blow at somebody who has attacked nobody is unprovoked; the answer to it is not."""
    row = outcome_of(story(event(Verb.STRIKE, 1, 2), event(Verb.STRIKE, 2, 1)))

    assert row["people"]["attacks"][:3].tolist() == [0, 1, 1]
    assert row["people"]["unprovoked"][:3].tolist() == [0, 1, 0]
    assert (row["first_act"], row["first_actor"]) == (0, 1)


def test_who_defended_themselves_may_not_be_attacked():
    """A blow in defence makes nobody fair game: the third one's attack is unprovoked too."""
    blows = (event(Verb.STRIKE, 1, 2), event(Verb.STRIKE, 2, 1), event(Verb.SWING, 3, 2))
    row = outcome_of(story(*blows))

    assert row["people"]["unprovoked"][:4].tolist() == [0, 1, 0, 1]


def test_a_death_is_by_the_hand_of_the_blow():
    """A death that came from another's blow is a killing; the causes lead there."""
    row = outcome_of(story(event(Verb.STRIKE, 1, 2), event(Verb.DIE, 2, cause=100)))

    assert (row["deaths"], row["by_hand"]) == (1, 1)
    assert row["people"]["kills"][:3].tolist() == [0, 1, 0]


def test_who_switches_the_air_off_kills():
    """A death without a blow, while life support is off, is by the hand that switched it off."""
    off, death = event(Verb.SHUT_DOWN, 4, AIR), event(Verb.DIE, 2)
    on = event(Verb.RESTORE, 0, AIR)

    assert outcome_of(story(off, death))["people"]["kills"][4] == 1
    assert outcome_of(story(off, on, death))["by_hand"] == 0
    assert outcome_of(story(off, event(Verb.DIE, 4)))["by_hand"] == 0


def test_deeds_are_what_is_not_routine():
    """Work, walks and jokes are none; words, force, and what was tried in vain are."""
    row = outcome_of(
        story(
            event(Verb.WORK, 0),
            event(Verb.GO, 0),
            event(Verb.JOKE, 0),
            event(Verb.TELL, 0, 1),
            event(Verb.SEIZE, 0, 1),
            event(Verb.TRIED, 0, tried=int(Verb.CUT)),
            event(Verb.TRIED, 0, tried=int(Verb.GO)),
            event(Verb.SEE, 0),
        )
    )

    assert row["people"]["deeds"][0] == 3
    assert row["people"]["violent"][0] == 1


def test_sabotage_and_rescues_are_counted():
    """To cut and to shut down is sabotage; to fetch back and to hide is rescue."""
    row = outcome_of(story(event(Verb.CUT, 4), event(Verb.RESCUE, 4, 2), event(Verb.HIDE, 4, 0)))

    assert row["people"]["sabotages"][4] == 1
    assert row["people"]["rescues"][4] == 2


def test_choices_and_intentions_are_counted():
    """Each choice counts for its person and for what was chosen."""
    choices = ((1, Intention.WORK), (1, Intention.WORK), (2, Intention.WARN))
    row = outcome_of(story(decisions=choices))

    assert row["people"]["choices"][:3].tolist() == [0, 2, 1]
    assert row["intended"][1, int(Intention.WORK)] == 2
    assert row["intended"].sum() == 3


def test_the_living_and_those_who_left():
    """Who is in the vehicle after it has undocked has left, unless dead."""
    run = story()
    vehicle = int(run.scenario.plan.systems[System.VEHICLE].place)
    places = [vehicle if person in (0, 4) else vehicle + 1 for person in range(PERSONS)]
    run.world["persons"]["place"] = places
    run.world.persons[4].alive = 0
    before = int(outcome_of(run)["left"])
    run.world.departed_at = 5
    row = outcome_of(run)

    assert (before, int(row["left"]), int(row["alive"])) == (0, 0b000001, 0b101111)


@pytest.mark.parametrize(
    ("at", "departed", "found"),
    [
        (3, -1, 3),
        (FIRST_PLACE, -1, ON_STATION),
        ("vehicle", -1, ON_STATION),
        ("vehicle", 9, IN_VEHICLE),
        (FIRST_PLACE, 9, ON_STATION),
    ],
)
def test_where_the_remedy_is(at, departed, found):
    """With a person, on the station, or gone in the vehicle."""
    run = story()
    plan, world = run.scenario.plan, run.world
    row = np.flatnonzero(plan["items"]["uses"] & int(Use.REMEDY))[0]
    vehicle = FIRST_PLACE + int(plan.systems[System.VEHICLE].place)
    world.items[row].at = vehicle if at == "vehicle" else at
    world.departed_at = departed

    assert remedy_of(world, plan) == found


def test_the_remedy_may_be_inside_something_or_not_exist():
    """Who has the box has what is in it; without a remedy nobody has it."""
    run = story()
    plan, world = run.scenario.plan.copy(), run.world
    row = int(np.flatnonzero(plan["items"]["uses"] & int(Use.REMEDY))[0])
    box = (row + 1) % 4
    world.items[row].at, world.items[box].at = FIRST_ITEM + box, 2
    held = remedy_of(world, plan)
    plan["items"]["uses"] = 0

    assert (held, remedy_of(world, plan)) == (2, NO_REMEDY)


@pytest.mark.parametrize("minute", [2900, 3360, 3450, 3500])
def test_what_comes_of_a_story_is_the_same_wherever_it_is_taken_up(minute):
    """Deaths and blows before that minute count, and who struck them is known after it."""
    whole = Run(load_scenario("film"))
    whole.go_on()
    run = Run(whole.scenario)
    run.go_on(minute)
    moment = run.moment(told=True)
    rest = moment.branch()
    rest.go_on()

    assert outcome_of(rest, moment.told) == outcome_of(whole)
    assert moment.told
    assert not run.moment().told
