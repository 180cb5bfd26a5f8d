"""Chance by name."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from cupola.world.chance import Purpose, _mix_native, happens, mix, name_of_roll, roll
from cupola.world.layout import plain
from cupola.world.records import World

SEEDS = st.integers(0, 2**62)
COUNTS = st.integers(0, 10**6)


def world_of(seed: int) -> World:
    """A world that is nothing but a seed."""
    world = plain(World)
    world.seed = seed
    return world


@given(SEEDS, st.integers(0, 2**40), COUNTS)
def test_the_plain_and_the_native_hash_agree(seed, name, count):
    """Both bodies of the hash give the same 63 bits."""
    with np.errstate(over="ignore"):
        native = int(_mix_native(seed, name, count))

    assert mix(seed, name, count) == native


@given(st.integers(1, 60), st.integers(-2, 140), st.integers(-2, 140))
def test_no_two_rolls_share_a_name(purpose, who, about):
    """Purpose, person and counterpart can be read back from the name of a roll."""
    name = name_of_roll(purpose, who, about)

    assert (name // 1024 // 1024, name // 1024 % 1024 - 2, name % 1024 - 2) == (purpose, who, about)


def test_rolls_are_even():
    """Of 20,000 rolls the share below a quarter is a quarter, within four standard errors."""
    world = world_of(1)

    low = [roll(world, Purpose.NOTICE, 3, 4, n) < 0.25 for n in range(20_000)]

    assert abs(sum(low) / 20_000 - 0.25) < 4 * (0.25 * 0.75 / 20_000) ** 0.5


def test_neighbouring_rolls_are_independent():
    """Rolls that differ by one in who, about or count do not predict each other."""
    world = world_of(2)
    here = [roll(world, Purpose.BLOW, 1, 2, n) - 0.5 for n in range(20_000)]

    for other in ((1, 3, 0), (2, 2, 0), (1, 2, 1)):
        there = [roll(world, Purpose.BLOW, other[0], other[1], n + other[2]) for n in range(20_000)]
        covariance = sum(a * (b - 0.5) for a, b in zip(here, there, strict=True)) / 20_000
        assert abs(covariance) < 4 / 12 / 20_000**0.5


def test_a_pinned_roll_happens_as_its_script_says():
    """A pin fixes one roll by its name and notes the chance that it would have had."""
    world = world_of(3)
    world.pins_used = 1
    world.pins[0].key = mix(0, name_of_roll(Purpose.BLOW, 0, 1), 5)
    world.pins[0].happens = 1

    assert happens(world, Purpose.BLOW, 0, 1, 5, 0.000001)
    assert (world.pins[0].used, world.pins[0].chance) == (1, 0.000001)
    assert not happens(world, Purpose.BLOW, 0, 1, 6, 0.000001)
