"""Models of our own: the dice of the built-in mind."""

from cupola.adapters.inspect import tasks
from cupola.adapters.inspect.occasions import Answer, Occasion
from cupola.adapters.inspect.playing import Part
from cupola.adapters.inspect.provider import builtin_choice
from cupola.adapters.text.scene import Scene
from cupola.scenarios.reader import load_scenario
from tests.adapters.inspect.stories import MOST, a_conversation
from tests.adapters.text.scenes import a_teller, a_view

WREN, PLAYED = 0, "two_people"
SCENE = Scene(a_view(WREN, PLAYED), a_teller(WREN, PLAYED))
"""A moment with two things to do: to strike, or not."""


def with_dice(seed):
    """One and the same view, put to a model in a sample of this seed."""
    return Occasion(SCENE, 1, MOST, dice=seed)


def test_the_built_in_mind_throws_other_dice_in_every_seed():
    """The same in the same; else samples would be no samples of their own."""
    chosen = [builtin_choice(with_dice(seed)) for seed in range(20)]

    assert len(set(chosen)) > 1
    assert [builtin_choice(with_dice(seed)) for seed in range(20)] == chosen


def test_no_text_shows_the_dice():
    """A model reads the same whatever the seed is."""
    assert with_dice(1).text == with_dice(2).text


def test_an_occasion_has_the_dice_of_its_sample(monkeypatch):
    """Those of the story that is lived."""
    thrown = []

    def ask(_, occasion):
        thrown.append(occasion.dice)
        return Answer()

    monkeypatch.setattr(tasks, "_ask", ask)
    tasks.lived(Part(load_scenario("winter_hut"), 7, 0, 5), {"calla": a_conversation("silent")}, 1)

    assert thrown == [7]
