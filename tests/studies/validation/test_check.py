import math

import pytest

from cupola.studies.validation.check import below, close, inside, near


@pytest.mark.parametrize(
    ("check", "holds"),
    [
        (near("a", "m", "s", (10.0, 10.09, 0.01)), True),
        (near("a", "m", "s", (-10.0, -10.2, 0.01)), False),
        (close("a", "m", "s", (0.0, 0.19, 0.2)), True),
        (close("a", "m", "s", (0.0, -0.21, 0.2)), False),
        (inside("a", "m", "s", (1.0, 2.0, 2.0)), True),
        (inside("a", "m", "s", (1.0, 2.0, 0.99)), False),
        (below("a", "m", "s", (1.5, 1.49)), True),
        (below("a", "m", "s", (1.5, 1.51)), False),
        (near("a", "m", "s", (10.0, math.nan, 1.0)), False),
    ],
)
def test_a_check_holds_within_its_tolerance(check, holds):
    """By a share, by an amount, within a range, below a bound; no number is never right."""
    assert check.holds == holds
