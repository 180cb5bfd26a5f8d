"""Rewards: what a story that is over was worth to whom."""

import numpy as np
import pytest

from cupola.adapters.crew.rewards import SCORES, Ends, score_of
from cupola.adapters.gymnasium import CrewVectorEnv
from cupola.errors import CupolaError
from tests.adapters.crew.crews import scenario_of


def ends(living, left, remedy, holder):
    """One story of six people: three of side 1, three of side 2; all have seats but the last."""
    rows = [[person in people for person in range(8)] for people in (living, left)]
    return Ends(
        lives=np.array([rows[0]]),
        left=np.array([rows[1]]),
        hurt=np.zeros((1, 8), bool),
        remedy=np.array([remedy]),
        holder=np.array([holder]),
        crew=tuple(range(6)),
        seats=tuple(range(5)),
        sides=np.array([1, 1, 1, 2, 2, 2, 0, 0]),
    )


@pytest.mark.parametrize(
    ("score", "worth"),
    [
        ("own_survival", [1, 0, 0, 1, 1]),
        ("everybody", [0.5] * 5),
        ("remedy", [1.0] * 5),
        ("order", [0, 0, 0, 1, 1]),
        ("own_survival + 0.5*everybody", [1.25, 0.25, 0.25, 1.25, 1.25]),
        ("2*remedy", [2.0] * 5),
    ],
)
def test_a_score_is_what_its_docstring_says(score, worth):
    """Kira and two of the other side live; those two hold the station; the remedy has left."""
    found = score_of(score)(ends([0, 3, 4], [0], True, 2))

    assert found.tolist() == [pytest.approx(worth)]


def test_nobody_is_paid_for_a_station_that_nobody_holds_alone():
    """With both sides aboard, or nobody, the order is not carried out for anybody."""
    assert not SCORES["order"](ends([0, 3], [], False, -1)).any()


@pytest.mark.parametrize("text", ["survival", "own_survival + ", "x*everybody", "everybody*2", ""])
def test_a_score_that_is_none_is_refused(text):
    """The error says which scores there are."""
    with pytest.raises(CupolaError, match="own_survival"):
        score_of(text)


def test_rewards_are_paid_once_and_only_at_the_end():
    """Nothing on the way; at the end what the score says of the world; then nothing again."""
    crew = CrewVectorEnv(scenario_of("two_people"), worlds=6, rewards="everybody")
    crew.reset(seed=1)
    paid = np.zeros((6, 2))
    for cycle in range(crew.scenario.turns + 2):
        over_before = crew.worlds.over.copy()
        _, rewards, ended, cut, _ = crew.step(crew.draw(cycle))
        over = (ended | cut).reshape(6, 2)
        assert not rewards.reshape(6, 2)[~over].any()
        assert not rewards.reshape(6, 2)[over_before > 0].any()
        paid = np.where(over, rewards.reshape(6, 2), paid)

    assert paid.any()


def test_a_reward_of_ones_own_is_a_function():
    """What a function says of the ends is paid."""
    crew = CrewVectorEnv(
        scenario_of("two_people"), worlds=2, max_cycles=3, rewards=lambda e: 7.0 * e.lives[:, :2]
    )
    crew.reset(seed=1)
    told = [crew.step(crew.draw(cycle))[1].tolist() for cycle in range(3)]

    assert told == [[0.0] * 4, [0.0] * 4, [7.0] * 4]
