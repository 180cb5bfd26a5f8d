"""Seats: one person's choices in many stories, as learners want them."""

import numpy as np
import pytest

from cupola.adapters.crew import options
from cupola.adapters.gymnasium import CrewVectorEnv
from cupola.adapters.seats import FREE, Seats
from cupola.errors import ScenarioError
from cupola.world.catalogue.verbs import Verb
from tests.adapters.crew.crews import scenario_of

REST = next(n for n, option in enumerate(options.options()) if option.verb == Verb.REST)
WORLDS = 3


def stories(name="two_people", seat="wren", **terms):
    """One person's choices in some worlds."""
    terms = {"worlds": WORLDS, "seats": [seat], "to_choice": True, **terms}
    return CrewVectorEnv(scenario_of(name), **terms)


def first_of(masks):
    """The first option that may be chosen in each story."""
    return np.argmax(masks, axis=1)


def lived(seats, steps, seed=1):
    """What each of so many steps gave."""
    _, masks = seats.reset(seed)
    found = []
    for _ in range(steps):
        found.append(seats.step(first_of(masks)))
        masks = found[-1][1]
    return found


def test_scenarios_stand_side_by_side():
    """Rows of several environments are one table, with what each of them shows by itself."""
    one, other = stories(), stories("film", "kira", begins_at=2650)
    seen, masks = Seats([one, other]).reset(seed=5)
    alone = stories("film", "kira", begins_at=2650)
    shown = alone.reset(seed=5 + WORLDS)[0]

    assert seen.shape == (2 * WORLDS, one.single_observation_space["observation"].shape[0])
    assert (seen[WORLDS:] == shown["observation"]).all()
    assert (masks[WORLDS:, 1:] == shown["action_mask"][:, 1:].astype(bool)).all()


def test_nobody_free_is_offered_to_wait_if_there_is_anything_else():
    """Option 0 is there to go on with something, or if there is nothing else."""
    for seen, masks, _, _ in lived(Seats([stories()]), 40):
        free, others = seen[:, FREE] == 1.0, masks[:, 1:].any(axis=1)

        assert (masks[:, 0] == ~(free & others)).all()


def test_between_two_stories_is_an_empty_row():
    """Who was at the end of a story sees nothing and can only go on; rewards come with it."""
    found = lived(Seats([stories(rewards="everybody")]), 80)
    ends = [
        (seen[row], masks[row]) for seen, masks, _, over in found for row in np.nonzero(over)[0]
    ]

    assert ends
    for seen, mask in ends:
        assert not seen.any()
        assert mask[0]
        assert mask.sum() == 1
    assert all((paid[~over] == 0).all() for _, _, paid, over in found)


def test_rows_are_not_written_over():
    """What one step gave is the same after the next: learners keep it."""
    (seen, masks, *_), (later, *_) = lived(Seats([stories()]), 2)
    kept = seen.copy(), masks.copy()
    again = lived(Seats([stories()]), 1)[0]

    assert (kept[0] == again[0]).all()
    assert (kept[1] == again[1]).all()
    assert not np.shares_memory(seen, later)


def test_some_options_are_left():
    """Actions are places in the list of what is left, and do what the option does."""
    part = stories("film", "kira", begins_at=2650)
    seats = Seats([part], only=[0, REST])
    _, masks = seats.reset(seed=1)
    seats.step(np.ones(WORLDS, int))

    assert seats.action_space.n == masks.shape[1] == 2
    assert (part.worlds.chosen[:, 0] == REST).all()


def test_whole_worlds_are_no_seats():
    """An environment of all seats together is refused by name."""
    with pytest.raises(ScenarioError, match="person"):
        Seats([stories(per="world")])
