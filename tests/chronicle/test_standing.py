import pytest

from cupola.world.book import becomes, befriend, regard
from cupola.world.catalogue.entities import FIRST_ITEM
from cupola.world.catalogue.facts import About, about
from cupola.world.catalogue.verbs import Verb
from tests.chronicle.scene import Stage, entity


def test_trust_starts_where_its_first_change_says():
    """The first row is how they stood at minute 0, the second the change."""
    stage = Stage().at(4)
    mind = stage.world.minds[0]
    mind.self, mind.turn = 0, 4
    regard(mind, stage.book, 1, 0.9, 2)
    rows = [row for row in stage.chronicle().bonds if (row.person, row.other) == ("ida", "bo")]

    trust = [(row.minute, row.value, row.cause) for row in rows if row.kind == "trust"]
    assert trust == [(0, 0.5, None), (4, 0.9, 2)]


def test_a_bond_that_never_changed_is_kept_too():
    """Love that no event touched stands at minute 0 as at the end."""
    stage = Stage()
    stage.world.minds[1].love[2] = 0.8
    (row,) = [row for row in stage.chronicle().bonds if row.kind == "love" and row.value]

    assert (row.person, row.other, row.value, row.before) == ("bo", "cem", 0.8, None)


def test_two_kinds_of_bond_are_told_apart():
    """Liking and trusting are two rows."""
    stage = Stage()
    befriend(stage.world.minds[0], stage.book, 1, -0.5, 0)
    changes = [row for row in stage.chronicle().bonds if row.before is not None]

    assert [(row.kind, row.value) for row in changes] == [("friend", -0.5)]


def test_facts_start_as_they_were_and_change():
    """What is so at minute 0 is a row; so is each change."""
    stage = Stage()
    fact = about(About.ALIVE, entity("ida"))
    stage.world.facts[fact] = 1
    becomes(stage.world, stage.book, fact, 0, 5)

    rows = [(row.fact, row.value, row.cause) for row in stage.chronicle().facts]
    assert rows == [("ida_alive", True, None), ("ida_alive", False, 5)]


def test_who_is_dead_ends_with_the_event_of_their_death():
    """The reason for a fate is an event."""
    stage = Stage()
    stage.tell("ida", Verb.DIE)
    stage.world.persons[0].alive = 0

    assert (fate(stage, "ida").fate, fate(stage, "ida").cause) == ("dead", 0)


def test_who_is_in_the_vehicle_when_it_has_gone_has_left_with_what_they_carry():
    """Things inside things that are carried go along."""
    stage = Stage()
    stage.tell("bo", Verb.DEPART)
    stage.world.departed_at, stage.world.persons[1].place = 0, 3
    stage.world.items[0].at = entity("bo")
    stage.world.items[1].at = FIRST_ITEM
    found = fate(stage, "bo")

    assert (found.fate, found.cause, found.carries) == ("left", 0, ("wrench", "rope"))


@pytest.mark.parametrize(("place", "expected"), [(0, "aboard"), (2, "outside"), (3, "aboard")])
def test_the_living_are_aboard_or_outside(place, expected):
    """As long as the vehicle has not gone, who sits in it is aboard."""
    stage = Stage()
    stage.world.persons[2].place = place

    assert fate(stage, "cem").fate == expected


def fate(stage, person):
    """What became of a person."""
    return next(row for row in stage.chronicle().endings if row.person == person)


def test_places_belong_to_sites():
    """Rooms and hull are the station, the vehicle is by itself."""
    table = Stage().chronicle().table("place")

    assert table["site"].tolist() == ["station", "station", "station", "vehicle"]


def test_the_crew_is_a_group():
    """Everybody of the cast is a member of it."""
    table = Stage().chronicle().table("member")

    assert set(zip(table["id"].tolist(), table["grp"].tolist(), strict=True)) == {
        ("ida", "crew"),
        ("bo", "crew"),
        ("cem", "crew"),
    }
