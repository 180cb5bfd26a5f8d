"""Ways to decide, lived: they are begun, hopes are followed, and nothing else differs."""

from functools import cache

import numpy as np
import pytest

from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from cupola.studies.choose.dilemma import Dilemma, Option
from cupola.studies.choose.living import Asked, arm_of, cells, lived, moment_of
from cupola.studies.study import Way
from cupola.studies.whatif.branches import live_on
from cupola.world.catalogue.verbs import Verb

WHEN = 3098
"""The minute in which the script has somebody turn to the arm."""


@cache
def film():
    """The film, with its script."""
    return load_scenario("film")


@cache
def swing():
    """A decision between the arm, as an intention and as a line, and work."""
    options = (
        Option(("go cupola",), "strike_with_arm", "gordon", "strike", 0.6, True),
        Option(("go cupola", "swing_at gordon with arm"), "", "", "strike", 0.6, True),
        Option(("work",), "work", "", "go on", 0.4, False),
    )
    return Dilemma("nicholai", WHEN, 19, "gordon", 0, 0.0, options)


@cache
def moment():
    """The minute of it."""
    return moment_of(film(), swing(), film().seed, "auto")


def told(option, hope, seed=5, until=WHEN + 240):
    """What happens in the hours after, in one world."""
    arm = arm_of(moment(), swing(), option, hope)
    run = Run(arm.scenario, engine="auto")
    live_on(run, arm, seed)
    events = run.table("events")
    return events[events["turn"] <= until]


def did(events, who, verb):
    """How often somebody does something."""
    number = film().names.entities[who]
    return int(((events["actor"] == number) & (events["verb"] == verb)).sum())


@pytest.mark.parametrize("option", [0, 1])
def test_what_was_chosen_is_begun(option):
    """As an intention or as a line of a script, the person turns the arm against the other."""
    assert did(told(option, "as_usual"), "nicholai", Verb.SWING) >= 1


def test_the_other_does_as_was_hoped():
    """Somebody who does nothing but daily work harms nobody and says nothing of an order."""
    events = told(2, "wait")
    gordon = film().names.entities["gordon"]
    verbs = set(events["verb"][events["actor"] == gordon])

    assert not verbs & {Verb.STRIKE, Verb.SEIZE, Verb.HUNT, Verb.READ_ALOUD, Verb.ACCUSE}


def test_a_hope_about_nothing_new_is_as_usual():
    """To hope that the other is as they are changes no byte."""
    one = arm_of(moment(), swing(), 0, "as_usual")

    assert one.identity == arm_of(moment(), swing(), 0, "as_usual").identity
    assert one.identity != arm_of(moment(), swing(), 0, "talk").identity


def test_worlds_do_not_depend_on_threads():
    """One thread and two find the same answers, world by world."""
    asked = Asked(swing(), [(0, "as_usual"), (2, "wait")], range(1, 5))
    found = [lived(film(), moment(), asked, Way(threads, "auto")) for threads in (1, 2)]

    assert all(np.array_equal(found[0][pair], found[1][pair]) for pair in asked.pairs)


def test_counts_are_of_worlds():
    """Each outcome is counted in as many worlds as were lived, and so is who lives."""
    asked = Asked(swing(), [(2, "as_usual")], range(1, 4))
    (one,) = cells(film(), lived(film(), moment(), asked, Way(1, "auto")))

    assert one.worlds == 3 == sum(one.alive)
    assert all(0 <= count <= 3 for count in one.counts)
