"""What one person perceives, and that nothing else shows."""

import random
from unittest.mock import patch

import pytest

from cupola.adapters.text import witness
from cupola.senses.perceiving import show
from cupola.world.layout import thaw
from cupola.world.records import Percept
from cupola.world.rows import Event
from tests.adapters.text.scenes import screen
from tests.laws.moments import a_moment, someone_aware
from tests.laws.scrambling import all_but_a_mind, events_unperceived_by

SEEDS = range(6)


def both_screens(seed):
    """What a person's text says at a moment, and at one where all they do not hold is otherwise."""
    dice = random.Random(seed)
    moment = a_moment("film", seed, before="everyone_updates")
    donor = a_moment("film", seed + 500, before="everyone_updates")
    person = someone_aware(moment, dice)
    if person is None:
        return [], []
    other = moment.copy()
    before = screen(moment, person)
    all_but_a_mind(other, donor, person, dice)
    events_unperceived_by(other, donor, person, dice)
    return before, screen(other, person)


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_shows_but_what_is_perceived_and_held(seed):
    """With everything else otherwise the text is the same, to the letter."""
    before, after = both_screens(seed)

    assert before == after


def leaking(self, event, mind):
    """A percept that names whoever did it, known or not."""
    percept = Percept()
    told = thaw(Event, event)
    show(self.seats.plan, told, mind, percept)
    percept.actor, percept.words = told.actor, told.words
    return percept


def test_a_planted_leak_is_found():
    """A witness that tells who did it, and what was said, shows up."""
    with patch.object(witness.Witness, "_percept", leaking):
        screens = (both_screens(seed) for seed in range(40))
        found = any(before != after for before, after in screens)

    assert found
