"""Moments and branches."""

import copy
import pickle

import pytest

from cupola.chronicle import archive
from cupola.errors import ChronicleError, NotationError
from cupola.runs.single import Run
from tests.runs.short import short


def at(minute):
    """A run at this minute."""
    run = Run(short(), 5, engine="plain")
    run.go_on(minute)
    return run


def test_a_branch_that_changes_nothing_changes_nothing():
    """It ends in the same bytes, and tells what the run tells from there on."""
    run = at(10)
    branch = run.moment().branch(engine="plain")
    branch.go_on()
    before = len(run.table("events"))
    run.go_on()

    assert branch.identity == run.identity
    assert branch.table("events").tobytes() == run.table("events")[before:].tobytes()


def test_a_moment_stays_as_it_is():
    """Whatever becomes of its branches, others can branch off at the same minute."""
    moment = at(10).moment()
    bytes_before = moment.identity
    moment.branch(engine="plain").go_on()

    assert moment.identity == bytes_before
    assert (moment.minute, moment.seed, moment.clock) == (10, 5, "Day 1 06:10")


def test_a_branch_may_change_something():
    """What is changed holds in the branch and nowhere else."""

    def falls_asleep(world):
        world.persons[0].awake = 0

    moment = at(10).moment()
    branch = moment.branch(falls_asleep, engine="plain")

    assert int(branch.world.persons[0].awake) == 0
    assert int(moment.world.persons[0].awake) == 1


def test_a_branch_may_have_other_dice():
    """With another seed the same moment leads elsewhere."""
    moment = at(10).moment()
    one, two = (moment.branch(seed=seed, engine="plain", keep=False) for seed in (5, 6))
    one.go_on()
    two.go_on()

    assert two.seed == 6
    assert one.identity != two.identity


def test_a_moment_can_be_copied_and_pickled():
    """Each of them is the same moment."""
    moment = at(10).moment()

    assert copy.copy(moment).identity == moment.identity
    assert copy.deepcopy(moment).identity == moment.identity
    assert pickle.loads(pickle.dumps(moment)).identity == moment.identity


@pytest.mark.parametrize("what", ["layout_version", "rules_version"])
def test_a_pickled_moment_of_another_version_is_refused(monkeypatch, what):
    """What is laid out otherwise, or would go on otherwise, is not unpickled."""
    pickled = pickle.dumps(at(10).moment(told=True))
    monkeypatch.setattr(archive, what, lambda: "another")

    with pytest.raises(ChronicleError, match=r"this moment was saved .*(version|other rules)"):
        pickle.loads(pickled)


def test_a_pickled_moment_keeps_what_was_told():
    """The chronicle up to the moment goes along."""
    moment = at(10).moment(told=True)
    second = pickle.loads(pickle.dumps(moment))

    assert len(second.told) == 1
    assert second.told[0]["events"].tobytes() == moment.told[0]["events"].tobytes()


def test_a_branch_has_a_whole_seed_or_none():
    """Other dice are those of a whole number."""
    with pytest.raises(NotationError, match=r"'1\.5' is not a seed"):
        at(10).moment().branch(seed=1.5, engine="plain")
