"""Planted processes: stories whose beliefs are known by construction, and small real ones."""

from functools import cache

import numpy as np

from cupola.scenarios.reader import load_scenario
from cupola.studies.suspense.points import Course, course_of
from cupola.world.chance import mix

BUNCHES, EACH = 60, 8


def rollouts(chances, each=EACH, seed=1):
    """Rollouts of bunches in which something is so with these chances."""
    dice = np.random.default_rng(seed)
    return (dice.random((len(chances), each, 1)) < np.asarray(chances)[:, None, None]).astype(float)


def coin(bunches=BUNCHES, seed=1):
    """Bunches in which a fair coin has been flipped by the time they part."""
    return rollouts(np.random.default_rng((seed, 2)).integers(0, 2, bunches), seed=seed)


@cache
def barn(minds: str, trust: float = 0.6) -> Course:
    """Two people in a barn, who strike at once or not at all, with a point at each ten minutes."""
    scenario = load_scenario("two_people").setting({"bonds.trust_others": trust})
    return course_of(scenario.played_by(minds), every=10)


def flipped_at(minute: int):
    """What lives a bunch of a process whose outcome is a coin flipped at this minute."""

    def live(_, bunch):
        segment = bunch.segment
        if segment.stop.minute > minute:
            return np.ones((EACH, 1))  # in the story itself it came down so
        if segment.until > minute:
            return np.full((EACH, 1), heads(segment.dice(1, bunch.number)), float)
        faces = [heads(segment.dice(1, bunch.number, rollout)) for rollout in range(EACH)]
        return np.array(faces, float)[:, None]

    return live


def heads(dice: int) -> bool:
    """Whether a fair coin of these dice comes down so."""
    return mix(dice, 0, 0) % 2 == 0
