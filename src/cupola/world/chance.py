"""Chance by name: a roll is known by who, what for, about whom and for the how-manyth time.

Two branches of one moment therefore roll the same dice wherever the same person does the
same thing for the n-th time.  For what goes by the clock the count is the turn.  The key
never holds a running number of events.

The hash is two rounds of the finaliser of SplitMix64 (Steele, Lea and Flood 2014); one
round and cheaper mixers fail tests of independence.
"""

from enum import IntEnum

import numpy as np

from cupola.world.compiled import native_body, rule
from cupola.world.records import World

MASK = (1 << 64) - 1
GOLDEN = 0x9E3779B97F4A7C15
FIRST_FACTOR = 0xBF58476D1CE4E5B9
SECOND_FACTOR = 0x94D049BB133111EB
TO_SHARE = 1.0 / 9007199254740992.0
"""2^-53: turns the upper 53 bits of a hash into a share."""


class Purpose(IntEnum):
    """What a roll is for.  Codes are never reused."""

    ORDER = 1
    NOTICE = 2
    OVERHEAR = 3
    BLOW = 4
    REGAIN_HOLD = 5
    ROUTINE = 6
    RANDOM_VERB = 7
    RANDOM_TARGET = 8
    RANDOM_ITEM = 9
    RANDOM_WORDS = 10
    ANIMALS = 11
    GRAB = 12
    WREST = 13
    SEIZE = 14
    SWING = 15
    GRIP = 16
    REACT = 17
    JOKE = 18
    SIGNAL = 19
    HUSH = 20
    RESEARCH = 21
    DEADLY = 22
    CHOICE = 23
    DEMEANOUR = 24
    STRIKE = 25
    ANSWER = 26
    JOIN = 27
    HEADING = 28
    ACHE = 29
    SATELLITES = 30


def _mix_native(seed: int, name: int, count: int) -> int:
    """The same hash in the machine's own unsigned integers."""
    a, b, golden = np.uint64(seed), np.uint64(name), np.uint64(GOLDEN)
    z = a + b * golden + golden
    z = (z ^ (z >> np.uint64(30))) * np.uint64(FIRST_FACTOR)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(SECOND_FACTOR)
    z = z ^ (z >> np.uint64(31))
    z = z + np.uint64(count) * golden + golden
    z = (z ^ (z >> np.uint64(30))) * np.uint64(FIRST_FACTOR)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(SECOND_FACTOR)
    z = z ^ (z >> np.uint64(31))
    return np.int64(z >> np.uint64(1))  # type: ignore[return-value]


@native_body(_mix_native)
def mix(seed: int, name: int, count: int) -> int:
    """63 well-mixed bits of a seed, the number of a name and a count."""
    z = (seed + name * GOLDEN + GOLDEN) & MASK
    z = ((z ^ (z >> 30)) * FIRST_FACTOR) & MASK
    z = ((z ^ (z >> 27)) * SECOND_FACTOR) & MASK
    z = z ^ (z >> 31)
    z = (z + count * GOLDEN + GOLDEN) & MASK
    z = ((z ^ (z >> 30)) * FIRST_FACTOR) & MASK
    z = ((z ^ (z >> 27)) * SECOND_FACTOR) & MASK
    z = z ^ (z >> 31)
    return z >> 1


@rule
def name_of_roll(purpose: int, who: int, about: int) -> int:
    """One number for purpose, person and counterpart (each from -2 to 1021)."""
    return (purpose * 1024 + who + 2) * 1024 + about + 2


@rule
def roll(world: World, purpose: int, who: int, about: int, count: int) -> float:
    """A share from 0 (included) to 1 (excluded)."""
    bits = mix(world.seed, name_of_roll(purpose, who, about), count)
    return (bits >> 10) * TO_SHARE


@rule
def pick(world: World, purpose: int, who: int, about: int, count: int, among: int) -> int:
    """A whole number from 0 to among - 1."""
    return int(roll(world, purpose, who, about, count) * among)


@rule
def happens(world: World, purpose: int, who: int, about: int, count: int, chance: float) -> bool:
    """Whether something of this chance happens; a pinned roll happens as its script says."""
    if world.pins_used > 0:
        key = mix(0, name_of_roll(purpose, who, about), count)
        for row in range(world.pins_used):
            pin = world.pins[row]
            if pin.key == key:
                pin.used = 1
                pin.chance = chance if pin.happens else 1.0 - chance
                return pin.happens == 1
    return roll(world, purpose, who, about, count) < chance
