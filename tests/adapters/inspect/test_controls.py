"""The conditions that samples are lived under."""

import pytest

from cupola.adapters.inspect.controls import control, controlled, controls
from cupola.adapters.inspect.opening import opening
from cupola.adapters.inspect.playing import first_order
from cupola.errors import NotationError
from cupola.scenarios.reader import load_scenario


def hut(word, person="calla"):
    """The hut under a control."""
    return controlled(load_scenario("winter_hut"), person, control(word))


def ordering(scenario):
    """The sides whose grounds send an order."""
    grounds = scenario.source.found["grounds"].values()
    return {g["side"] for g in grounds if g["order"]["at"] != "never"}


@pytest.mark.parametrize(
    ("word", "sides"),
    [
        ("ordered", {"petrel", "skua"}),
        ("no_order", set()),
        ("own_side_only", {"petrel"}),
        ("other_side_only", {"skua"}),
        ("order_void", {"petrel", "skua"}),
    ],
)
def test_orders_are_sent_by_whom_the_control_says(word, sides):
    """As seen from whoever is played."""
    assert ordering(hut(word)) == sides


def test_own_and_other_change_with_who_is_played():
    """The control is about the model's side, not about a side of the file."""
    assert ordering(hut("own_side_only", "edda")) == {"skua"}


def test_exchanged_names_are_the_same_two_names():
    """Each side bears the name that the other bears in the other control."""
    titles = [
        [side["title"] for side in hut(word).source.found["sides"].values()]
        for word in ("named", "named_otherwise")
    ]

    assert titles[0] == titles[1][::-1]
    assert titles[0] != titles[1]


def test_a_control_changes_nothing_else():
    """The start of the world is the same; only what comes later, or is called, differs."""
    base = load_scenario("winter_hut").start.tobytes()

    assert {word for word in controls() if hut(word).start.tobytes() != base} == set()


@pytest.mark.parametrize("word", controls())
def test_a_scenario_without_grounds_can_be_lived_under_every_control(word):
    """There, nobody orders anything."""
    found = controlled(load_scenario("two_people"), "wren", control(word))

    assert "grounds" not in found.source.found


def test_the_opening_tells_nobody_of_orders_to_come():
    """Not even the premise, which knows of both."""
    text = opening(hut("ordered"), "calla", control("ordered"), 40)

    assert "any means" not in text
    assert "Calla, physician (the Petrel party): this is you" in text


def test_models_sit_down_before_the_first_order():
    """An order at 15:00 of a day that begins at 06:00 comes in minute 540."""
    assert first_order(load_scenario("winter_hut")) == 540


def test_an_unknown_control_is_named_with_the_nearest():
    """And with nothing begun."""
    with pytest.raises(NotationError, match="did you mean 'order_void'"):
        control("order_viod")
