"""The no-leak test for a harness of one's own: what it finds, and what it lets pass."""

import numpy as np
import pytest

from cupola.adapters.leaks import Leak, in_bytes, leaks
from cupola.adapters.text.percepts import Teller
from cupola.adapters.text.scene import Scene
from cupola.chronicle.cast import Cast
from cupola.errors import CupolaError
from cupola.minds.outside.view import View
from cupola.runs.outside import Seats, number_of


def view(run, person) -> View:
    """What the person holds."""
    return Seats(run, {}).view(number_of(run, person))


def text(run, person):
    """A harness: the view in words."""
    number = number_of(run, person)
    scene = Scene(view(run, person), Teller(Cast.of(run.scenario), number))
    return [(section.title, list(section.lines)) for section in scene.sections()]


def beliefs(run, person):
    """A harness: numbers of the person's own mind."""
    number = number_of(run, person)
    return {"credence": np.array(run.world.minds[number].credence), "minute": int(run.world.turn)}


def true_places(run, person):
    """A planted leak: where everybody is."""
    return beliefs(run, person) | {"places": run.world["persons"]["place"].copy()}


def whereabouts(run, person):
    """A planted leak in words: in which places the others are."""
    rows = sorted(set(run.world["persons"]["place"].tolist()))
    return f"{person}, somebody is in each of {rows}"


def dice(run, person):
    """A planted leak: the seed, from which all that is to come could be worked out."""
    return run.seed


@pytest.mark.parametrize("show", [text, beliefs])
@pytest.mark.parametrize("name", ["film", "winter_hut"])
def test_a_harness_that_shows_the_view_leaks_nothing(show, name):
    """However far the worlds lie apart."""
    assert leaks(show, name, minutes=(200, 900), seeds=(1, 2), engine="compiled") == []


@pytest.mark.parametrize("show", [true_places, whereabouts, dice])
def test_a_planted_leak_is_found(show):
    """And it is told who was shown what, and when."""
    found = leaks(show, "film", minutes=(900, 4000), seeds=(1, 2), engine="compiled")

    assert found
    assert all(leak.person in str(leak) and str(leak.minute) in str(leak) for leak in found)


@pytest.mark.parametrize("seeds", [(), (1,), (1, 1)])
def test_a_world_is_never_mixed_with_itself(seeds):
    """Nothing could be found so; that two different seeds are needed is an error."""
    with pytest.raises(CupolaError, match="two different seeds"):
        leaks(true_places, "winter_hut", minutes=(200,), seeds=seeds)


def test_a_leak_says_where_the_two_differ():
    """With a little of what stands before and after."""
    leak = Leak("ida", 7, 1, 2, "the hatch is open", "the hatch is shut")

    assert str(leak) == (
        "ida in minute 7, seeds 1 and 2: 'the hatch is open' or 'the hatch is shut'"
    )


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (np.zeros(2), np.zeros(3)),
        (np.zeros(2, "f4"), np.zeros(2, "f8")),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        ([1, [2]], [1, 2]),
        ("1", 1),
        (b"a", b"b"),
    ],
)
def test_what_is_not_the_same_has_other_bytes(one, two):
    """Kind, shape and order count."""
    assert in_bytes(one) != in_bytes(two)
    assert in_bytes(one) == in_bytes(one)
