import pytest

from cupola.physics.cabin.gas import CO2, H2O, KPA_PER_MMHG, O2, partial_pressure_kpa
from cupola.physics.cabin.machines import candles_burn, machines_clean, taken_out
from cupola.world.catalogue.entities import System
from tests.physics.conftest import HOME, LAB, fill_with_air

DAY = 1440


def kpa(stage, row, gas):
    """The pressure of one gas."""
    return partial_pressure_kpa(stage.world, stage.plan, row, gas)


def test_one_scrubber_settles_as_its_law_says(stage):
    """A load of 5.987 kg/day and one unit settle at 3.33 mmHg (facts 2.5, k = 1.8)."""
    fill_with_air(stage, HOME, 97.71)
    stage.plan.places[HOME].scrubber = 1.0
    for _ in range(0, 2 * DAY, 3):
        machines_clean(stage.world, stage.plan, 3.0)
        stage.world.places[HOME].gas[CO2] += 5.987 / 0.0440095 / DAY * 3.0

    assert kpa(stage, HOME, CO2) / KPA_PER_MMHG == pytest.approx(3.33, rel=0.002)


def test_a_scrubber_never_takes_more_than_there_is(stage):
    """However long the stride, something is left and nothing is negative."""
    stage.plan.places[HOME].scrubber = 1.0
    machines_clean(stage.world, stage.plan, 1e6)

    assert stage.world.places[HOME].gas[CO2] >= 0.0
    assert stage.world.places[HOME].gas[H2O] >= 0.0
    assert [taken_out(0.1), taken_out(0.5), taken_out(1e9)] == pytest.approx([0.1, 0.5, 1.0])


def test_the_generator_holds_oxygen_and_makes_no_more(stage):
    """Oxygen rises to what is wanted, not beyond, at no more than 9.2 kg a day."""
    stage.plan.places[HOME].generator = 1.0
    stage.world.places[HOME].gas[O2] *= 0.5
    before = stage.world.places[HOME].gas[O2]
    machines_clean(stage.world, stage.plan, 60.0)
    made = (stage.world.places[HOME].gas[O2] - before) * 0.031998
    machines_clean(stage.world, stage.plan, 100.0 * DAY)

    assert made == pytest.approx(9.2 / 24.0)
    assert kpa(stage, HOME, O2) == pytest.approx(21.2)


def test_in_the_dark_a_generator_only_stands_by(stage):
    """On batteries it makes 0.2 kg a day (facts 2.3); on the ground there is power by night."""
    stage.plan.places[HOME].generator, stage.world.sunlit = 1.0, 0
    stage.world.places[HOME].gas[O2] *= 0.5
    before = stage.world.places[HOME].gas[O2]
    machines_clean(stage.world, stage.plan, 60.0)
    by_night = (stage.world.places[HOME].gas[O2] - before) * 0.031998
    stage.plan.gravity = 1
    machines_clean(stage.world, stage.plan, 60.0)

    assert by_night == pytest.approx(0.2 / 24.0)
    assert (stage.world.places[HOME].gas[O2] - before) * 0.031998 > 0.38


@pytest.mark.parametrize("flaw", ["on", "broken"])
def test_a_machine_that_is_a_system_can_be_stopped_alone(stage, flaw):
    """Switched off or broken it cleans nothing, and the one next door goes on."""
    stage.plan.places[HOME].scrubber = stage.plan.places[LAB].scrubber = 1.0
    stage.plan.systems[System.SCRUBBER].places = 1 << HOME
    setattr(stage.world.systems[System.SCRUBBER], flaw, 0 if flaw == "on" else 1)
    before = stage.world.places[HOME].gas[CO2]
    machines_clean(stage.world, stage.plan, 60.0)

    assert stage.world.places[HOME].gas[CO2] == before
    assert stage.world.places[LAB].gas[CO2] < before


def test_a_candle_burns_out_and_the_stock_with_it(stage):
    """One candle makes a person's oxygen of a day in ten minutes; the last breaks the rack."""
    stage.plan.candles, stage.plan.systems[System.CANDLES].place = 2, HOME
    candles = stage.world.systems[System.CANDLES]
    before = stage.world.places[HOME].gas[O2]
    states = []
    for _ in range(3):
        candles.on = 1
        for _ in range(5):
            candles_burn(stage.world, stage.plan, 3.0)
        states.append((candles.on, candles.progress, candles.broken))
    made = (stage.world.places[HOME].gas[O2] - before) * 0.031998

    assert states == [(0, 0.5, 0), (0, 1.0, 1), (0, 1.0, 1)]
    assert made == pytest.approx(1.6)
