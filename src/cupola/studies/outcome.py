"""What came of a story, in one row: who lives, who left, who has the remedy, who did what.

An attack is a blow, a cord or the arm.  It is provoked if whoever it is aimed at has attacked
somebody unprovoked before.  A death is by another's hand if the blow that it came from was
somebody else's, or if the air failed after somebody else had switched life support off.
"""

from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from cupola.beliefs.deeds import is_violent
from cupola.runs.branch import Pages
from cupola.runs.single import Run
from cupola.world.catalogue.entities import (
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_SYSTEM,
    ITEMS,
    NOBODY,
    PERSONS,
    System,
    Use,
    is_item,
    is_person,
)
from cupola.world.catalogue.intentions import INTENTIONS
from cupola.world.catalogue.verbs import VERB_ROWS, VERBS, Family, Verb

Rows = npt.NDArray[Any]

ATTACKS = (Verb.STRIKE, Verb.STRANGLE, Verb.SWING)
"""What can kill another by one's own hand."""
VIOLENT = tuple(verb for verb in Verb if is_violent(verb))
"""What is done to another body against their will."""
SABOTAGE = (Verb.CUT, Verb.SHUT_DOWN)
"""What puts a system out of action."""
RESCUES = (Verb.RESCUE, Verb.HIDE)
"""What keeps another alive: to fetch back with the arm, to hide."""
EVERYDAY = (
    Verb.GO,
    Verb.GRAB,
    Verb.WORK,
    Verb.REST,
    Verb.SLEEP,
    Verb.RESEARCH,
    Verb.JOKE,
    Verb.TALK,
    Verb.SING,
    Verb.CELEBRATE,
)
"""Routine: moving about, work, rest, small talk.  What a person does besides is a deed."""
HAPPENINGS = tuple(v for v, row in VERB_ROWS.items() if row.family == Family.HAPPENING)
"""What nobody does."""
SWITCHES = (Verb.SHUT_DOWN, Verb.RESTORE)
"""What puts life support off and on."""

NO_REMEDY, ON_STATION, IN_VEHICLE = -1, -2, -3
"""Where the remedy is if nobody has it: nowhere, left on the station, gone with the vehicle."""
UNTOLD = -1
"""How many died by another's hand, where what was done before a moment is not told."""

PERSON = np.dtype(
    [
        ("attacks", np.int32),
        ("unprovoked", np.int32),
        ("violent", np.int32),
        ("deeds", np.int32),
        ("kills", np.int32),
        ("sabotages", np.int32),
        ("rescues", np.int32),
        ("choices", np.int32),
        ("stage", np.int32),
    ]
)
"""What one person did: counts, and the stage that the person's order came to."""
OUTCOME = np.dtype(
    [
        ("seed", np.int64),
        ("minutes", np.int32),
        ("ending", np.int32),
        ("alive", np.int32),
        ("left", np.int32),
        ("remedy", np.int32),
        ("deaths", np.int32),
        ("by_hand", np.int32),
        ("first_act", np.int32),
        ("first_actor", np.int32),
        ("people", PERSON, (PERSONS,)),
        ("intended", np.int32, (PERSONS, INTENTIONS)),
    ]
)
"""One story.  alive, left: bits of persons.  first_act: the minute of the first violent act."""


def outcome_of(run: Run, before: Pages = ()) -> Any:
    """The row of a run that is over and whose chronicle was kept.

    before: what was told before the run's own chronicle begins; it counts as well, for who dies of
    a wound was wounded by whoever dealt it, however long ago.
    """
    row = np.zeros(1, OUTCOME)[0]
    world, plan = run.world, run.scenario.plan
    told = Told(_whole(run, before, "events"))
    row["seed"], row["minutes"], row["ending"] = run.seed, world["turn"], world["ending"]
    row["alive"], row["left"] = who_lives_and_left(world, plan)
    row["remedy"] = remedy_of(world, plan)
    people = row["people"]
    _count_deeds(row, told)
    _count_attacks(row, told)
    _count_deaths(row, told, world["persons"])
    people["stage"] = world["minds"]["order_stage"]
    decisions = _whole(run, before, "decisions")
    person, best = decisions["person"], decisions["best"]["intention"][:, 0]
    people["choices"] = _per_person(person)
    counts = np.bincount(person * INTENTIONS + best, minlength=PERSONS * INTENTIONS)
    row["intended"] = counts.reshape(PERSONS, INTENTIONS)
    return row


def is_told_whole(run: Run, before: Pages = ()) -> bool:
    """Whether a run's chronicle, with these pages before it, begins where its story does."""
    first = int(run.scenario.start.events_told)
    told = (page["events"]["number"] for page in (*before, *run.pages))
    numbers = next((rows for rows in told if len(rows)), None)
    return int(run.world["events_told"] if numbers is None else numbers[0]) == first


def _whole(run: Run, before: Pages, table: str) -> Rows:
    """All rows of a table, with those of the pages before the run's own."""
    own = run.table(table)
    return np.concatenate([*(page[table] for page in before), own]) if before else own


class Told:
    """The columns of a story's events that are counted, each in one piece."""

    def __init__(self, events: Rows) -> None:
        self.events = events
        self.verb = np.ascontiguousarray(events["verb"])
        self.actor = np.ascontiguousarray(events["actor"])
        self.target = np.ascontiguousarray(events["target"])
        self.by_person = (self.actor >= 0) & (self.actor < PERSONS)

    def among(self, *verbs: Verb) -> npt.NDArray[np.bool_]:
        """Where a person does one of these."""
        inside: npt.NDArray[np.bool_] = _marks(verbs)[self.verb] & self.by_person
        return inside


def who_lives_and_left(world: Any, plan: Any) -> tuple[int, int]:
    """The living, and those of them who are in the vehicle and away, as bits."""
    persons = world["persons"]
    alive = (persons["exists"] == 1) & (persons["alive"] == 1)
    away = persons["place"] == plan["systems"]["place"][System.VEHICLE]
    left = alive & away & (world["departed_at"] >= 0)
    bits = 1 << np.arange(PERSONS)
    return int(bits[alive].sum()), int(bits[left].sum())


def remedy_of(world: Any, plan: Any) -> int:
    """Who has the remedy: a person, NO_REMEDY, ON_STATION or IN_VEHICLE."""
    items = plan["items"]
    found = np.flatnonzero((items["exists"] == 1) & (items["uses"] & int(Use.REMEDY) > 0))
    if not len(found):
        return NO_REMEDY
    thing = FIRST_ITEM + int(found[0])
    for _ in range(ITEMS):
        if is_person(thing) or not is_item(thing):
            break
        thing = int(world["items"]["at"][thing - FIRST_ITEM])
    if is_person(thing):
        return thing
    vehicle = FIRST_PLACE + int(plan["systems"]["place"][System.VEHICLE])
    return IN_VEHICLE if thing == vehicle and world["departed_at"] >= 0 else ON_STATION


def _per_person(people: Rows) -> Rows:
    return np.bincount(people, minlength=PERSONS)


@cache
def _marks(verbs: tuple[Verb, ...]) -> npt.NDArray[np.bool_]:
    table = np.zeros(VERBS, bool)
    table[[int(verb) for verb in verbs]] = True
    return table


def _count_deeds(row: Any, told: Told) -> None:
    """Deeds, violent ones, acts of sabotage and rescues, person by person."""
    actor, people = told.actor, row["people"]
    violent = told.among(*VIOLENT) & (told.target != actor)
    tried = told.among(Verb.TRIED) & ~_marks(EVERYDAY)[told.events["tried"]]
    deed = told.by_person & ~_marks((*EVERYDAY, *HAPPENINGS))[told.verb]
    people["deeds"] = _per_person(actor[deed | tried])
    people["violent"] = _per_person(actor[violent])
    people["sabotages"] = _per_person(actor[told.among(*SABOTAGE)])
    people["rescues"] = _per_person(actor[told.among(*RESCUES)])
    first = np.flatnonzero(violent)[:1]
    row["first_act"] = told.events["turn"][first[0]] if len(first) else -1
    row["first_actor"] = actor[first[0]] if len(first) else NOBODY


def _count_attacks(row: Any, told: Told) -> None:
    """Attacks, and those on somebody who had begun nothing."""
    people = row["people"]
    begun: set[int] = set()
    for place in np.flatnonzero(told.among(*ATTACKS)):
        actor, target = int(told.actor[place]), int(told.target[place])
        if actor == target:
            continue
        people["attacks"][actor] += 1
        if target not in begun:
            people["unprovoked"][actor] += 1
            begun.add(actor)


def _count_deaths(row: Any, told: Told, persons: Any) -> None:
    """Deaths, also those that are not told, and whose hand those that are came from."""
    deaths = np.flatnonzero(told.among(Verb.DIE))
    dead = (persons["exists"] == 1) & (persons["alive"] == 0)
    row["deaths"] = max(len(deaths), int(dead.sum()))
    for place in deaths:
        culprit = _culprit(told, int(place))
        if is_person(culprit) and culprit != told.actor[place]:
            row["by_hand"] += 1
            row["people"]["kills"][culprit] += 1


def _culprit(told: Told, death: int) -> int:
    """Whose blow it was, or who had switched life support off; NOBODY if nobody's."""
    cause = int(told.events["cause"][death]) - int(told.events["number"][0])
    if 0 <= cause < death:
        return int(told.actor[cause])
    air = FIRST_SYSTEM + int(System.LIFE_SUPPORT)
    switched = np.flatnonzero(told.among(*SWITCHES)[:death] & (told.target[:death] == air))
    if not len(switched) or told.verb[switched[-1]] != int(Verb.SHUT_DOWN):
        return NOBODY
    return int(told.actor[switched[-1]])
