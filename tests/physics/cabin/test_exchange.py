"""A kept exchange of air is the exchange worked out anew: what is kept changes no bit."""

from copy import deepcopy

from hypothesis import given
from hypothesis import strategies as st

from cupola.physics.cabin.exchange import exchange_of, is_as_it_was
from cupola.world.layout import plain
from cupola.world.records import Work
from tests.laws.test_cabin import HATCHES, ROOMS, VOLUMES, gases, station
from tests.physics.conftest import rooms_exchange

CHANGES = st.lists(
    st.tuples(st.integers(0, 19), st.booleans(), st.sampled_from((1.0, 2.0, 3.0, 4.0, 0.2))),
    min_size=1,
    max_size=12,
)


@given(VOLUMES, HATCHES, CHANGES)
def test_what_is_kept_of_an_exchange_changes_nothing(volumes, hatches, changes):
    """Hatches open and shut, strides differ: rooms hold what they hold without a memory."""
    made = station(volumes, hatches)
    for hatch, is_open, minutes in changes:
        made.world.hatches[hatch].open = int(is_open)
        other = deepcopy(made.world)
        rooms_exchange(made.world, made.plan, made.work, minutes)
        rooms_exchange(other, made.plan, plain(Work), minutes)

        assert gases(made) == [list(place.gas) for place in other.places[:ROOMS]]


def kept(made, minutes=4.0):
    """Whether the exchange of so many minutes is kept."""
    row = made.work.exchanges[int(minutes) % len(made.work.exchanges)]
    return is_as_it_was(made.world, made.plan, row, minutes)


def test_an_exchange_is_kept_until_something_in_it_is_different():
    """A hatch, a flow, a room, the minutes: each makes another of it."""
    made = station([50.0] * ROOMS, [(0, 1, 3.0, True), (1, 2, 3.0, True)])
    assert not kept(made)
    exchange_of(made.world, made.plan, made.work, 4.0)
    assert kept(made)
    assert not kept(made, 4.5)

    made.world.hatches[1].open = 0
    assert not kept(made)
    made.world.hatches[1].open, made.plan.hatches[1].flow = 1, 2.0
    assert not kept(made)
    made.plan.hatches[1].flow, made.plan.hatches[1].b = 3.0, 3
    assert not kept(made)
    made.plan.hatches[1].b, made.plan.places[2].volume = 2, 60.0
    assert not kept(made)
    made.plan.places[2].volume = 50.0
    assert kept(made)
