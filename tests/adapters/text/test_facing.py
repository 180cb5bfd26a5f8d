"""What somebody faces at a minute: in words, and from their own mind alone."""

from functools import cache

from cupola.adapters.text.facing import RECALLED, Watching
from cupola.scenarios.reader import load_scenario
from cupola.world.catalogue.entities import PERSONS

WHEN = 2700
"""A minute after the orders have come."""


@cache
def film():
    """The film, with its script."""
    return load_scenario("film")


def test_it_has_a_clock_a_place_and_what_one_holds():
    """The minute is told with its time, where one is, one's order and everybody else."""
    facing = Watching(film(), "kira", WHEN).facing()

    assert facing.clock == "Day 3 03:00"
    assert facing.place
    assert "Your order" in [section.title for section in facing.sections]
    assert len(facing.people) == 5
    assert 0 < len(facing.recalled) <= RECALLED


def test_nothing_leaks_that_the_person_does_not_hold():
    """With everybody else moved, killed and of another mind, the same is told to the byte."""
    watching = Watching(film(), "kira", WHEN)
    before = watching.facing()
    world = watching.run.world
    for other in range(PERSONS):
        if other != watching.person:
            world.minds[other] = world.minds[watching.person]
            world.persons[other].place, world.persons[other].alive = 0, 0
    world["items"]["at"] = 0
    world["facts"] = 1 - world["facts"]

    assert watching.facing() == before


def test_what_the_person_knows_nothing_of_has_no_name():
    """A hidden room that somebody never heard of is not among the names of their view."""
    hidden = {
        str(row["id"])
        for number, row in enumerate(film().place)
        if film().plan.places[number].hidden
    }
    kira, christian = (Watching(film(), who, WHEN).view for who in ("kira", "christian"))

    assert hidden
    assert not hidden & set(kira.names.names.values())
    assert hidden <= set(christian.names.names.values())
