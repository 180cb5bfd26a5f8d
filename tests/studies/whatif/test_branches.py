"""Branches: what is changed happens, and nothing else is changed."""

import numpy as np
import pytest

from cupola.chronicle.archive import record_from
from cupola.errors import NotationError, ScenarioError
from cupola.runs.single import Run
from cupola.studies.whatif.arms import arms_of
from cupola.studies.whatif.branches import branch, live_on
from cupola.studies.whatif.story import Story
from cupola.world.catalogue.verbs import Verb
from cupola.world.records import World
from tests.studies.whatif.moments import SWING, before_the_swing, by_themselves, film


def count(run, verb, actor):
    """How often a person does this in a run."""
    events, who = run.table("events"), film().names.entities[actor]
    return int(np.sum((events["verb"] == verb) & (events["actor"] == who)))


def lived(arm, seed=3):
    """The arm's run with these dice."""
    run = Run(arm.scenario)
    live_on(run, arm, seed)
    return run


def test_a_branch_that_changes_nothing_changes_nothing():
    """Without a change, a branch ends in the same bytes as the run it was taken from."""
    whole = Run(film())
    whole.go_on()

    assert branch(before_the_swing()).identity == whole.identity


def test_a_setting_that_is_so_already_changes_nothing():
    """To set what a scenario has anyway leaves both arms the same to the byte."""
    duty = film().source.found["people"]["kira"]["traits"]["duty"]
    first, second = arms_of(before_the_swing(), (), {"people.kira.traits.duty": duty})

    assert first.identity == second.identity
    assert lived(first).identity == lived(second).identity


def test_one_arm_does_what_the_other_must_not():
    """The story as it is keeps the line of the script; the changed one never has the deed."""
    first, second = arms_of(before_the_swing(), [f"not: {SWING}"])

    assert count(lived(first), Verb.SWING, "nicholai") >= 1
    assert count(lived(second), Verb.SWING, "nicholai") == 0


BOTH = ("not: wren strike lark", "not: lark strike wren")


@pytest.mark.parametrize("more", ["wren shut barn", "lark rest"])
def test_what_is_forbidden_is_so_while_a_line_is_still_followed(more):
    """No deed of a changed arm is a forbidden one, whoever is free while another does something."""
    moment = Story("two_people", minds="builtin").at(0)
    blows = []
    for arm in arms_of(moment, [*BOTH, more]):
        told = [lived(arm, seed).table("events") for seed in range(1, 9)]
        blows.append(sum(int(np.sum(events["verb"] == Verb.STRIKE)) for events in told))

    assert blows[0] > 0
    assert blows[1] == 0


def test_a_line_that_takes_what_is_forbidden_is_given_up():
    """Whoever must not go anywhere does not go there for what is put in either."""
    changes = ["not: kira go destiny", "kira swing_at gordon with arm"]
    arm = arms_of(by_themselves(), changes)[1]
    told = lived(arm, 1).table("events").view(np.recarray)
    steps = [one for one in told if one.actor == film().names.entities["kira"]]

    assert steps
    assert not [one for one in steps if arm.forbidden[0].fits(one)]


def test_what_is_forbidden_is_not_put_in():
    """A change that puts in what another forbids is an error."""
    with pytest.raises(NotationError, match="a deed that no change forbids"):
        arms_of(by_themselves(), ["not: kira joke", "kira joke"])


def test_nobody_decides_otherwise_before_the_difference():
    """Until the deed that only one arm has, all others decide the same, to the byte."""
    runs = [lived(arm) for arm in arms_of(before_the_swing(), [f"not: {SWING}"])]
    events, who = runs[0].table("events"), film().names.entities["nicholai"]
    at = int(events["turn"][events["verb"] == Verb.SWING][0])
    told = [run.table("decisions") for run in runs]
    others = [rows[(rows["turn"] < at) & (rows["person"] != who)] for rows in told]

    assert len(others[0]) > 0
    assert others[0].tobytes() == others[1].tobytes()


def test_a_deed_stands_for_another():
    """What is put in the place of a line is done, and the line is not."""
    change = "christian tell kira no_hidden_room -> christian tell kira hidden_room"
    run = lived(arms_of(Story(film()).at("day 3 13:51"), [change])[1])
    words, said = film().names.words, run.table("events")["words"]
    rooms = (words["no_hidden_room"], words["hidden_room"])
    first = next(word for word in said if word in rooms)

    assert first == words["hidden_room"]


def test_a_deed_is_put_in_without_a_script():
    """People who decide for themselves do what is put in, and then go on by themselves."""
    moment = by_themselves()
    run = branch(moment, "kira joke", seed=1)
    events = run.table("events")

    assert count(run, Verb.JOKE, "kira") >= 1
    assert int(events["turn"][events["verb"] == Verb.JOKE][0]) <= moment.minute + 30


def test_a_trait_is_set_from_the_moment_on():
    """What is set has the new value in the changed arm's world, and nothing else differs."""
    first, second = arms_of(by_themselves(), (), {"people.kira.traits.duty": 0.11})
    worlds = [np.frombuffer(arm.identity, np.int64) for arm in (first, second)]

    assert int(np.sum(worlds[0] != worlds[1])) == 1
    assert 0.11 in np.frombuffer(second.identity, np.float64)[worlds[0] != worlds[1]]


def test_a_line_that_is_not_to_come_is_refused():
    """A deed that the script does not have from then on is an error with the nearest line."""
    with pytest.raises(NotationError, match="nicholai swing_at gordon with arm"):
        arms_of(before_the_swing(), ["not: nicholai swing_at kira with arm"])


def test_an_unknown_key_is_refused():
    """A key that the scenario does not have is an error that names the nearest one."""
    with pytest.raises(ScenarioError, match="duty"):
        arms_of(before_the_swing(), (), {"people.kira.traits.duti": 0.5})


@pytest.mark.parametrize("minds", ["script", "bilt_in"])
def test_minds_that_cannot_go_on_are_refused(minds):
    """After the moment a kind of mind decides, and a script is none."""
    with pytest.raises(NotationError, match="a kind of mind"):
        arms_of(before_the_swing(), ["kira rest"], None, minds)


@pytest.mark.parametrize("change", [f"not: {SWING}", "kira rest", f"{SWING} -> nicholai rest"])
def test_both_arms_have_the_same_luck(change):
    """No roll is pinned in either, however long one of them still follows lines of the script."""
    moment = before_the_swing()
    arms = arms_of(moment, [change])
    runs = [lived(arm) for arm in arms]

    assert moment.world.pins_used > 0
    assert [run.world.pins_used for run in runs] == [0, 0]
    assert all(record_from(World, arm.identity).pins_used == 0 for arm in arms)


def test_a_deed_of_nobodys_script_is_replaced():
    """Whoever decides for themselves does the one instead of the other, not both."""
    story = Story(film(), 3, minds="builtin")
    run = story.begun()
    run.go_on()
    events = run.table("events")
    blow = events[events["verb"] == Verb.STRIKE][0]
    who, whom = (film().names.of(int(blow[name])) for name in ("actor", "target"))
    moment, deed = story.at(int(blow["turn"]) - 3), f"{who} strike {whom}"
    blows = [
        count(lived(arm), Verb.STRIKE, who) for arm in arms_of(moment, [f"{deed} -> {who} work"])
    ]

    assert blows[0] >= 1
    assert blows[1] == 0
