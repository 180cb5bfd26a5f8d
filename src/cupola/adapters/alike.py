"""How sure one can be of a mean if all that was measured came out alike.

Values without any spread tell nothing of how far others may lie from them: an interval after
Student would be as wide as nothing, and say that the mean is certain.  What did not come once
in n cases comes in at most 3 of n, 95 times of 100; and no case lies farther off than values can.
"""

from cupola.studies.intervals import RULE_OF_THREE

NO_SPREAD = 1e-12
"""Standard deviation below which values are alike: what rounding leaves of none."""


def half_of_alike(count: int, reach: float) -> float:
    """Half the width of the interval of the mean of so many values that are alike.

    reach: how far apart two values can lie at all.
    """
    return reach * min(1.0, RULE_OF_THREE / count)
