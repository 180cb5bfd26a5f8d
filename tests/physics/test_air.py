import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cupola.physics.air import air_arrives, air_is_due, air_sets_out, the_air_mixes
from cupola.physics.cabin.breathing import people_breathe
from cupola.physics.cabin.exchange import elimination_order, share_by_the_end
from cupola.physics.cabin.gas import CO2, O2, partial_pressure_kpa
from cupola.world.catalogue.entities import FIRST_PLACE, System
from cupola.world.catalogue.verbs import Family, Verb
from cupola.world.layout import plain
from cupola.world.plan import Plan
from cupola.world.records import GASES, Work, World
from cupola.world.rows import Book
from tests.physics.conftest import CREW, HOME, LAB, Stage, fill_with_air, join, rooms_exchange

DAY = 1440


def kpa(stage, row, gas):
    """The pressure of one gas."""
    return partial_pressure_kpa(stage.world, stage.plan, row, gas)


def whole(stage, gas):
    """All there is of one gas, in mol."""
    return sum(place.gas[gas] for place in stage.world.places)


def only(stage, crew):
    """All but this many are gone."""
    for person in range(crew, CREW):
        stage.world.persons[person].exists = 0


def live_a_day(stage, minutes):
    """A metabolic day without machines: eight hours of sleep, half an hour of hard work."""
    stage.plan.verbs[Verb.STRIKE].family = Family.FIGHTING
    for minute in range(0, DAY, minutes):
        for me in stage.world.persons:
            me.awake = 0 if minute < 480 else 1
            me.doing.verb = Verb.STRIKE if 960 <= minute < 990 else Verb.NONE
        people_breathe(stage.world, stage.plan, float(minutes))


@pytest.mark.parametrize(
    ("crew", "dioxide", "oxygen"), [(1, 1.173, 20.36), (2, 1.946, 19.52), (3, 2.720, 18.68)]
)
def test_a_day_in_a_sealed_room_ends_as_published(stage, crew, dioxide, oxygen):
    """75 m3, 24 h: the pressures of the table (facts 2.5)."""
    only(stage, crew)
    live_a_day(stage, 3)

    assert kpa(stage, HOME, CO2) == pytest.approx(dioxide, rel=0.01)
    assert kpa(stage, HOME, O2) == pytest.approx(oxygen, rel=0.002)


def test_a_shorter_step_of_breathing_changes_nothing(stage):
    """A day in minutes is a day in steps of ten."""
    other = Stage(stage.world, stage.plan, stage.book, stage.work)
    live_a_day(stage, 10)
    after_ten = kpa(stage, HOME, CO2)
    fill_with_air(other, HOME, 75.0)
    live_a_day(other, 1)

    assert kpa(other, HOME, CO2) == pytest.approx(after_ten, rel=1e-9)


def test_two_rooms_become_alike_at_the_published_rate(stage):
    """Of 75 and 841 m3 at 3.96 m3/min the difference falls to 1/e in 17.39 min (facts 2.5)."""
    fill_with_air(stage, LAB, 841.0)
    stage.world.places[HOME].gas[CO2] *= 5.0
    before = kpa(stage, HOME, CO2) - kpa(stage, LAB, CO2)
    for _ in range(1739):
        rooms_exchange(stage.world, stage.plan, stage.work, 0.01)
    after = kpa(stage, HOME, CO2) - kpa(stage, LAB, CO2)

    assert after / before == pytest.approx(0.36788, rel=0.001)


def test_a_shut_hatch_lets_nothing_through(stage):
    """Sealed rooms never exchange anything."""
    stage.world.hatches[0].open = 0
    stage.world.places[HOME].gas[CO2] *= 5.0
    before = list(stage.world.places[LAB].gas)
    rooms_exchange(stage.world, stage.plan, stage.work, 1000.0)

    assert list(stage.world.places[LAB].gas) == before


GRAPHS = st.integers(2, 12).flatmap(
    lambda rooms: st.tuples(
        st.lists(st.floats(1.0, 200.0), min_size=rooms, max_size=rooms),
        st.lists(
            st.tuples(st.integers(0, rooms - 1), st.integers(0, rooms - 1), st.floats(0.0, 10.0)),
            max_size=30,
        ),
        st.floats(0.5, 1000.0),
    )
)


def station_of(volumes, edges):
    """A bare station with these rooms and hatches; the first room has all the CO2."""
    made = Stage(plain(World), plain(Plan), plain(Book, lazy=True), plain(Work))
    for row, volume in enumerate(volumes):
        fill_with_air(made, row, volume)
        made.world.places[row].gas[CO2] = 100.0 if row == 0 else 0.0
    join(made, range(len(volumes)), [edge for edge in edges if edge[0] != edge[1]])
    return made


@given(GRAPHS)
def test_gas_is_neither_made_nor_lost(graph):
    """On any graph, for any time, each gas stays as much as it was, and none is negative."""
    volumes, edges, minutes = graph
    made = station_of(volumes, edges)
    before = [whole(made, gas) for gas in range(GASES)]
    rooms_exchange(made.world, made.plan, made.work, minutes)

    assert [whole(made, gas) for gas in range(GASES)] == pytest.approx(before, rel=1e-12)
    assert all(gas >= -1e-9 for place in made.world.places for gas in place.gas)


@given(GRAPHS)
def test_the_solution_fulfils_its_equations(graph):
    """What a room gained is what its neighbours' first and last densities drive in, by share."""
    volumes, edges, minutes = graph
    edges = [edge for edge in edges if edge[0] != edge[1]]
    made = station_of(volumes, edges)
    turned = [0.0] * len(volumes)
    for a, b, flow in edges:
        turned[a] += flow * minutes / volumes[a]
        turned[b] += flow * minutes / volumes[b]
    first = [made.world.places[row].gas[CO2] / volumes[row] for row in range(len(volumes))]
    rooms_exchange(made.world, made.plan, made.work, minutes)
    last = [made.world.places[row].gas[CO2] / volumes[row] for row in range(len(volumes))]
    changed = [v * (b - a) for v, a, b in zip(volumes, first, last, strict=True)]
    for a, b, flow in edges:
        late = share_by_the_end(max(turned[a], turned[b]))
        moved = (1.0 - late) * (first[b] - first[a]) + late * (last[b] - last[a])
        changed[a] -= flow * minutes * moved
        changed[b] += flow * minutes * moved

    assert changed == pytest.approx([0.0] * len(volumes), abs=1e-6)


@pytest.mark.parametrize(("turnover", "share"), [(0.0, 0.5), (1e6, 1.0)])
def test_a_slow_exchange_goes_by_both_ends_and_a_fast_one_by_the_last(turnover, share):
    """Half by what rooms held at first where little moves, all by the end where much does."""
    assert share_by_the_end(turnover) == pytest.approx(share, abs=1e-5)


@pytest.mark.parametrize("minutes", [1.0, 4.0, 20.0])
def test_a_small_room_beside_a_large_one_fades_as_it_should(minutes):
    """One stride of any length leaves what differs within 2 % of the exponential law."""
    made = station_of([10.0, 1e9], [(0, 1, 1.0)])
    rooms_exchange(made.world, made.plan, made.work, minutes)
    left = made.world.places[0].gas[CO2] / 100.0

    assert left == pytest.approx(math.exp(-minutes / 10.0), abs=0.025)


def test_a_source_in_a_small_room_settles_where_it_should():
    """What is breathed out and carried off settles at source by flow, in long strides too."""
    made = station_of([2.0, 1e9], [(0, 1, 2.7)])
    for _ in range(50):
        air_sets_out(made.world, made.plan, made.work, 4.0)
        made.world.places[0].gas[CO2] += 4.0 * 0.0164
        air_arrives(made.world, made.work)

    assert made.world.places[0].gas[CO2] / 2.0 == pytest.approx(0.0164 / 2.7, rel=1e-3)


def test_air_is_worked_out_every_fourth_minute_and_when_something_changes(stage):
    """Due after four minutes or when a hatch or the fans changed; then up to this minute."""
    due = []
    for minute in range(8):
        stage.world.turn = minute
        stage.world.air_due = 1 if minute == 5 else 0
        due.append(air_is_due(stage.world, stage.plan))
        if due[-1]:
            the_air_mixes(stage.world, stage.plan, stage.work)

    assert due == [False, False, False, False, True, True, False, False]
    assert (stage.world.air_at, stage.world.air_due) == (5, 0)


@pytest.mark.parametrize(("volume", "due"), [(5.0, True), (60.0, False)])
def test_air_is_worked_out_before_somebody_leaves_a_small_room(stage, volume, due):
    """There it matters who breathed when; in a large room four minutes do not."""
    stage.plan.places[HOME].volume = volume
    me = stage.world.persons[0]
    me.doing.verb, me.doing.target, me.until = Verb.GO, FIRST_PLACE + LAB, 1
    stage.world.turn = 1

    assert air_is_due(stage.world, stage.plan) == due


def test_without_fans_rooms_hardly_mix(stage):
    """With life support off a twentieth of the flow is left, and nothing is cleaned."""
    stage.world.systems[System.LIFE_SUPPORT].on = 0
    stage.plan.places[HOME].scrubber = 1.0
    only(stage, 0)
    stage.world.places[HOME].gas[CO2] *= 2.0
    before = whole(stage, CO2)
    stage.world.turn = 10
    the_air_mixes(stage.world, stage.plan, stage.work)

    assert whole(stage, CO2) == pytest.approx(before)
    assert 0.7 < kpa(stage, HOME, CO2) < 0.8


def test_the_order_of_elimination_takes_leaves_first():
    """Every place stands in the order once; in a star the middle waits for the others."""
    order = elimination_order(5, [(2, 0), (2, 1), (2, 3), (2, 4)])

    assert sorted(order) == [0, 1, 2, 3, 4]
    assert order.index(2) >= 3
