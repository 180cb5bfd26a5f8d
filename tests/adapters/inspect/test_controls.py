"""The conditions that samples are lived under."""

import pytest

from cupola.adapters.inspect.controls import control, controlled, controls
from cupola.adapters.inspect.occasions import Occasion
from cupola.adapters.inspect.opening import opening
from cupola.adapters.inspect.playing import first_order
from cupola.adapters.text.known import known_names
from cupola.adapters.text.percepts import Teller
from cupola.adapters.text.scene import Scene
from cupola.chronicle.cast import Cast
from cupola.errors import NotationError
from cupola.minds.outside.view import View
from cupola.scenarios.reader import load_scenario
from cupola.world.catalogue.entities import FIRST_GROUND
from cupola.world.layout import thaw
from cupola.world.plan import Plan
from cupola.world.records import Mind


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


@pytest.mark.parametrize("name", ["winter_hut", "film_renamed", "five_agencies", "film"])
def test_nobody_can_name_the_sender(name):
    """Neither by a title nor by what is typed, to answer or to look up; and all else is as ever."""
    base = load_scenario(name)
    first = next(iter(base.source.found["people"]))
    found = controlled(base, first, control("no_authority"))
    grounds = base.source.found["grounds"]
    entities = [base.names.entities[ground] for ground in grounds]

    assert not set(grounds) & {*found.names.entities, *found.aliases.values(), *found.shown}
    assert [found.names.of(each) for each in entities] == [
        f"voice_{at}" for at in range(1, len(grounds) + 1)
    ]
    assert found.plan.tobytes() == base.plan.tobytes()
    assert found.beats.tobytes() == base.beats.tobytes()


def called_from_below(scenario):
    """All that somebody is shown whom a ground calls."""
    cast, plan = Cast.of(scenario), thaw(Plan, scenario.plan)
    mind = thaw(Mind, scenario.start.minds[0])
    mind.called_by = FIRST_GROUND
    view = View(mind, plan, known_names(scenario.names, plan, mind))
    return Occasion(Scene(view, Teller(cast, view.person)), 1, 40).text


def test_a_call_from_below_names_nobody():
    """Neither what is pressing nor what can be typed tells whose the voice is."""
    text = called_from_below(hut("no_authority", "ansa"))

    assert "A voice that nobody can name calls you: answer voice_1 or ignore voice_1." in text
    assert "petrel_base" not in text
    assert "petrel_base" in called_from_below(hut("ordered", "ansa"))


@pytest.mark.parametrize("word", ["named", "named_otherwise"])
def test_no_ground_bears_another_name_beside_its_nation(word):
    """What is typed is the same whichever nation it is."""
    assert list(hut(word).source.found["grounds"]) == ["ground_1", "ground_2"]


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
