"""Laws of the air: whatever the graph, the hatches, the holes and the people."""

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from cupola.physics.air import air_arrives, air_sets_out, the_air_mixes
from cupola.physics.cabin.breathing import people_breathe
from cupola.physics.cabin.exchange import elimination_order
from cupola.physics.cabin.gas import CO2, O2
from cupola.physics.cabin.machines import machines_clean
from cupola.world.catalogue.entities import PERSONS, System
from cupola.world.catalogue.verbs import VERB_ROWS, Verb
from cupola.world.layout import plain
from cupola.world.plan import Plan
from cupola.world.records import GASES, Work, World
from cupola.world.rows import Book
from tests.physics.conftest import Stage, fill_with_air

ROOMS = 9
ROOM = st.integers(0, ROOMS - 1)
VOLUMES = st.lists(st.floats(1.0, 200.0), min_size=ROOMS, max_size=ROOMS)
FLOWS = st.just(0.0) | st.floats(1e-3, 10.0)
HATCHES = st.lists(
    st.tuples(ROOM, ROOM, FLOWS, st.booleans()).filter(lambda h: h[0] != h[1]),
    max_size=20,
)
PEOPLE = st.lists(ROOM, max_size=PERSONS)
STRIDES = st.lists(st.integers(1, 30), min_size=1, max_size=12)
DAY = 1440
BURNT_OUT_C = 4000.0
"""deg C: nothing gets hotter in a room all of whose oxygen has burnt (13 MJ a kilogram of it)."""


def station(volumes, hatches, people=()):
    """Rooms with ordinary air, hatches open or shut, and people awake where they are."""
    made = Stage(plain(World), plain(Plan), plain(Book, lazy=True), plain(Work))
    made.world.departed_at, made.world.sunlit = -1, 1
    support = made.world.systems[System.LIFE_SUPPORT]
    support.exists = support.on = 1
    for row, volume in enumerate(volumes):
        fill_with_air(made, row, volume)
    for number, (a, b, flow, is_open) in enumerate(hatches):
        hatch = made.plan.hatches[number]
        hatch.exists, hatch.a, hatch.b, hatch.flow = 1, a, b, flow
        made.world.hatches[number].open = int(is_open)
    for person, room in enumerate(people):
        me = made.world.persons[person]
        me.exists = me.alive = me.awake = 1
        me.place = room
    made.plan.verbs[Verb.STRIKE].family = int(VERB_ROWS[Verb.STRIKE].family)
    made.plan.air_rooms = len(volumes)
    order = elimination_order(len(volumes), [(a, b) for a, b, _, _ in hatches])
    made.plan.air_order[: len(order)] = order
    return made


def mix(made, minutes):
    """The air is worked out after so many minutes."""
    made.world.turn += minutes
    made.world.air_due = 1
    the_air_mixes(made.world, made.plan, made.work)


def whole(made):
    """All there is of each gas."""
    return [math.fsum(place.gas[gas] for place in made.world.places) for gas in range(GASES)]


def gases(made):
    """The gas of every room."""
    return [list(place.gas) for place in made.world.places[:ROOMS]]


@given(VOLUMES, HATCHES, STRIDES, st.lists(st.booleans(), min_size=12, max_size=12))
def test_gas_is_neither_made_nor_lost(volumes, hatches, strides, opened):
    """On any graph, with hatches opened and shut at will, each gas stays as much as it was."""
    made = station(volumes, hatches)
    made.world.places[0].gas = [gas * 3.0 for gas in made.world.places[0].gas]
    before = whole(made)
    for stride, is_open in zip(strides, opened, strict=False):
        mix(made, stride)
        for number in range(0, len(hatches), 2):
            made.world.hatches[number].open = int(is_open)

    for now, then in zip(whole(made), before, strict=True):
        assert math.isclose(now, then, rel_tol=1e-12)


@given(VOLUMES, HATCHES, PEOPLE, STRIDES, st.floats(0.0, 0.02))
def test_nothing_is_negative_or_no_number(volumes, hatches, people, strides, hole):
    """With people, machines, a fire and a hole of any size, every number stays one."""
    made = station(volumes, hatches, people)
    made.plan.places[0].hole, made.plan.places[0].hole_at = hole, 0
    made.plan.places[1].fire_at = 5
    made.plan.places[2].scrubber = made.plan.places[3].generator = 1.0
    made.plan.mishaps = 2
    for stride in strides:
        mix(made, stride)

    assert all(0.0 <= gas < math.inf for room in gases(made) for gas in room)
    assert all(gas == 0.0 or gas > 1e-300 for room in gases(made) for gas in room)
    assert all(-60.0 < place.temperature < BURNT_OUT_C for place in made.world.places[:ROOMS])


@given(VOLUMES, HATCHES, PEOPLE, STRIDES)
def test_what_is_sealed_off_never_exchanges(volumes, hatches, people, strides):
    """Two groups of rooms with every hatch between them shut: one is as if alone."""
    split = [(a, b, flow, is_open and (a < 4) == (b < 4)) for a, b, flow, is_open in hatches]
    both = station(volumes, split, people)
    alone = station(volumes, split, [room for room in people if room < 4])
    for stride in strides:
        mix(both, stride)
        mix(alone, stride)

    for here, there in zip(gases(both)[:4], gases(alone)[:4], strict=True):
        assert all(math.isclose(a, b, rel_tol=1e-9) for a, b in zip(here, there, strict=True))


@settings(max_examples=10)
@given(st.lists(st.floats(20.0, 130.0), min_size=ROOMS, max_size=ROOMS), PEOPLE)
def test_half_the_stride_changes_a_day_by_less_than_a_hundredth(volumes, people):
    """A ring of rooms with a scrubber: the day ends alike in strides of four and two minutes."""
    ring = [(room, (room + 1) % ROOMS, 3.0, True) for room in range(ROOMS)]
    ends = []
    for minutes, scale in ((4, 1), (4, 2)):
        made = station(volumes, ring, people)
        made.plan.places[0].scrubber = 1.0
        for _ in range(DAY // minutes * scale):
            half(made, minutes, scale)
        ends.append([[place.gas[O2], place.gas[CO2]] for place in made.world.places[:ROOMS]])

    for rough, fine in zip(*ends, strict=True):
        assert all(math.isclose(a, b, rel_tol=0.01) for a, b in zip(rough, fine, strict=True))


def half(made, minutes, scale):
    """A stride, or half of one: the functions of physics take minutes as they come."""
    stride = minutes / scale
    air_sets_out(made.world, made.plan, made.work, stride)
    machines_clean(made.world, made.plan, stride)
    people_breathe(made.world, made.plan, stride)
    air_arrives(made.world, made.work)
