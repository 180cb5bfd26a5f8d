"""From which trust on two people hold still."""

import numpy as np
import pytest

from cupola.studies.base_rates.game import (
    TRUSTS,
    WAYS,
    cooperation_threshold,
    crossing,
    scenario_for,
    threshold_of,
)


@pytest.mark.parametrize(
    ("way", "expected"), list(zip(WAYS, (1 / 2, 1 / 2, 2 / 3, 1 / 2), strict=True))
)
def test_the_threshold_is_worked_out_from_the_payoffs(way, expected):
    """The four sets of payoffs have the thresholds of the worked examples (facts 8.2)."""
    assert threshold_of(scenario_for(way)) == pytest.approx(expected)


@pytest.mark.parametrize("together", [1, 2])
def test_a_known_crossing_is_found(together):
    """The trust at which half of the cases hold still is read off counts made with it."""
    one = 1.0 / (1.0 + np.exp(-8.0 * (np.array(TRUSTS) - 0.6)))
    half = 0.5 ** (1.0 / together)
    found = crossing(1000.0 * one**together, np.full(len(TRUSTS), 1000.0), together)

    assert found.estimate == pytest.approx(0.6 + np.log(half / (1.0 - half)) / 8.0, abs=1e-6)
    assert found.low < found.estimate < found.high
    assert found.n == 1000 * len(TRUSTS)


def test_people_hold_still_from_the_threshold_on():
    """With few pairs the threshold lies within the interval; that both hold still needs more."""
    found = cooperation_threshold(scenario_for("r4_t3_p2_s0"), 20, engine="plain", threads=1)

    assert found.person.low - 0.02 < found.expected < found.person.high + 0.02
    assert found.pair.low - 0.02 < found.expected < found.pair.high + 0.02
    assert found.both.estimate > found.person.estimate
