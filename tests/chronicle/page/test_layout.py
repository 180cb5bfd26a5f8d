from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cupola.chronicle.page.grid import Grid
from cupola.chronicle.page.layout import layout_of
from cupola.chronicle.page.links import Link, Room, links_of, rooms_of
from cupola.chronicle.store import Chronicle
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.text.files import known_scenarios
from cupola.world.layout import thaw
from cupola.world.records import World

KINDS = ("room", "room", "room", "vehicle", "hull", "void")


@some.composite
def stations(draw):
    """Some places of any kind, with any ways between them."""
    count = draw(some.integers(1, 14))
    flags = some.booleans()
    rooms = [
        Room(f"p{at}", "a place", draw(some.sampled_from(KINDS)), draw(some.integers(0, 3)))
        if draw(flags)
        else Room(f"p{at}", "a place", "room", 1, draw(flags), draw(flags), draw(flags))
        for at in range(count)
    ]
    ends = some.tuples(some.integers(0, count - 1), some.integers(0, count - 1))
    pairs = draw(some.sets(ends.filter(lambda pair: pair[0] < pair[1]), max_size=20))
    return rooms, [Link(a, b) for a, b in sorted(pairs)]


def overlap(a, b):
    """Whether two rectangles have more than an edge in common."""
    level = a.x < b.x + b.w and b.x < a.x + a.w
    return level and a.y < b.y + b.h and b.y < a.y + a.h


@given(stations())
def test_no_two_places_are_drawn_on_one_another(station):
    """However a station is built, every place has room of its own on the sheet."""
    rooms, links = station
    laid = layout_of(rooms, links, set(range(len(rooms))))

    assert set(laid.spots) == set(range(len(rooms)))
    assert not [pair for pair in combinations(laid.spots.values(), 2) if overlap(*pair)]
    assert all(s.x >= 0 and s.x + s.w <= laid.size[0] for s in laid.spots.values())
    assert all(s.y >= 0 and s.y + s.h <= laid.size[1] for s in laid.spots.values())


@pytest.mark.parametrize("name", sorted(known_scenarios()))
def test_every_hatch_of_a_scenario_is_short(name):
    """In each scenario a hatch is a gap between two neighbours, not a line across the sheet."""
    scenario = load_scenario(name)
    chronicle = Chronicle.of(scenario, 0, 1, [], thaw(World, scenario.start))
    rooms = rooms_of(chronicle, scenario)
    laid = layout_of(rooms, links_of(chronicle, scenario, rooms), set())
    inside = [w for w in laid.ways if not (rooms[w["a"]].is_outside or rooms[w["b"]].is_outside)]

    assert all(length(way) <= 40 for way in inside)


def length(way):
    """How long a way is drawn."""
    (x, y), (u, v) = way["path"]
    return abs(x - u) + abs(y - v)


def test_the_longest_way_lies_level_and_lower_segments_to_the_left():
    """Three rooms in a row stand side by side, whichever is named first."""
    rooms = [Room("a", "a", "room", 2), Room("b", "b", "room", 2), Room("c", "c", "room", 1)]
    cells = Grid(rooms, [Link(0, 1), Link(1, 2)]).cells

    assert [cells[at].row for at in range(3)] == [0, 0, 0]
    assert cells[2].column < cells[1].column < cells[0].column


def test_a_vehicle_hangs_below_and_an_airlock_stands_above():
    """What leads to a vehicle is drawn below its room, what leads outside above."""
    rooms = [Room(name, name, "room", 1) for name in "abc"]
    rooms += [Room("boat", "boat", "vehicle", 2), Room("lock", "lock", "room", 1, out=True)]
    cells = Grid(rooms, [Link(0, 1), Link(1, 2), Link(1, 3), Link(1, 4)]).cells

    assert cells[3].row == 1
    assert cells[4].row == -1
