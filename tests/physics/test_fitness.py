import pytest

from cupola.physics.cabin.gas import CO2, KPA_PER_MMHG, O2
from cupola.physics.fitness import between, by_air, clear_head, stun_a_minute
from tests.physics.conftest import HOME

USUAL_MMHG = 0.4 / KPA_PER_MMHG
SOMEBODY = 0


@pytest.mark.parametrize(
    ("mmhg", "share"),
    [(3.0, 1.0), (8.0, 0.95), (15.0, 0.85), (30.0, 0.6), (50.0, 0.2), (90.0, 0.0)],
)
def test_carbon_dioxide_dulls(stage, mmhg, share):
    """Performance is as the list of numbers has it (facts 2.6)."""
    stage.world.places[HOME].gas[CO2] *= mmhg / USUAL_MMHG

    assert by_air(stage.world, stage.plan, SOMEBODY) == pytest.approx(share)


@pytest.mark.parametrize(("kpa", "share"), [(21.2, 1.0), (12.0, 0.8), (3.0, 0.0)])
def test_thin_air_dulls(stage, kpa, share):
    """Above 15.8 kPa nothing is amiss, below 4 nothing can be done."""
    stage.world.places[HOME].gas[O2] *= kpa / 21.2

    assert by_air(stage.world, stage.plan, SOMEBODY) == pytest.approx(share)


def test_a_suit_keeps_the_head_clear(stage):
    """Who breathes from a suit is not dulled by the room."""
    stage.world.places[HOME].gas[CO2] *= 20.0
    stage.world.persons[SOMEBODY].suited = 1

    assert by_air(stage.world, stage.plan, SOMEBODY) == 1.0


def test_the_tired_notice_less(stage):
    """Full fatigue takes three tenths."""
    stage.world.persons[SOMEBODY].fatigue = 1.0

    assert clear_head(stage.world, stage.plan, SOMEBODY) == pytest.approx(0.7)


@pytest.mark.parametrize(
    ("oxygen", "least", "most"), [(7.9, 3.0, 6.0), (5.0, 0.5, 1.0), (2.4, 0.1, 0.15)]
)
def test_useful_consciousness_is_as_published(oxygen, least, most):
    """Minutes until somebody faints at 25,000, 35,000 and 50,000 ft (facts 2.7)."""
    assert least <= 1.0 / stun_a_minute(oxygen, 0.4) <= most


def test_good_air_stuns_nobody():
    """Ordinary air, and even thrice its carbon dioxide, takes no consciousness."""
    assert stun_a_minute(21.2, 1.2) == 0.0


def test_between_known_points_lines_are_straight():
    """At a point its value, half way the middle, beyond the ends the last value."""
    points, values = (1.0, 2.0, 4.0), (10.0, 20.0, 0.0)

    assert [between(x, points, values) for x in (0.0, 1.0, 1.5, 3.0, 9.0)] == [10, 10, 15, 10, 0]
