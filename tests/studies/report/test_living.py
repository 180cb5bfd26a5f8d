"""Many worlds as rows, and worlds without a first strike."""

import numpy as np

from cupola.runs.single import Run
from cupola.studies.report.living import (
    Strike,
    Way,
    disarm,
    first_strikes,
    lived,
    lived_without,
    with_mind,
)
from cupola.world.catalogue.entities import MindKind
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from tests.runs.short import short
from tests.studies.report.rows import rows


def test_rows_come_in_the_order_of_seeds():
    """However many threads there are, and each world is counted once."""
    count = []
    ways = [Way(threads, "plain", lived=lambda: count.append(1)) for threads in (1, 3)]
    one, three = (lived(short(), range(3, 23), way) for way in ways)

    assert one["outcome"]["seed"].tolist() == list(range(3, 23))
    assert np.array_equal(one, three)
    assert len(count) == 40


def test_it_says_what_it_lives():
    """Before an arm begins, its name and its number of worlds are told."""
    begun = []
    lived(short(), range(2), Way(1, "plain", lambda *what: begun.append(what)), "an arm")

    assert begun == [("an arm", 2)]


def test_who_was_about_to_strike_drops_it():
    """From that minute on the person is a pacifist, with empty hands and nothing in mind."""
    run = Run(short(), 5, engine="plain")
    run.go_on(4)
    me = run.world.persons[2]
    me.doing.verb, run.world.minds[2].intention = int(Verb.SWING), int(Intention.AMBUSH)
    disarm(run.world, 2)

    assert (me.mind, me.doing.verb, me.until) == (MindKind.PACIFIST, Verb.NONE, 3)
    assert run.world.minds[2].intention == Intention.NONE


def test_only_that_person_lives_on_otherwise():
    """The worlds are the same up to the strike; a strike after the end changes nothing."""
    way = Way(1, "plain")
    before = lived(short(), [5], way)
    after = lived_without(short(), [Strike(5, 2, 24)], way)

    assert np.array_equal(before, after)


def test_first_strikes_of_one_person():
    """Their worlds are picked out, with seed and minute."""
    made = rows(4)
    made["striker"], made["struck_at"] = [1, 2, 1, -1], [10, 20, 30, -1]
    chosen, strikes = first_strikes(made, 1)

    assert chosen["outcome"]["seed"].tolist() == [1, 3]
    assert strikes == [Strike(1, 1, 10), Strike(3, 1, 30)]


def test_another_mind_decides_for_one():
    """Everybody else keeps theirs, and the scenario itself is as it was."""
    day = short()
    other = with_mind(day, 1, MindKind.OBEDIENT)

    assert [person.mind for person in other.start.persons[:3]] == [2, 5, 2]
    assert day.start.persons[1].mind == MindKind.RANDOM
