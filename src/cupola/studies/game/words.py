"""A payoff table in words: cells with how sure they are, and equilibria."""

from math import sqrt
from typing import Any

import numpy as np

from cupola.studies.game.equilibria import Equilibrium
from cupola.studies.game.table import Measure, Payoffs, Side
from cupola.studies.intervals import TWO_SIDED_95, wilson


def cell(measure: Measure, values: Any, sides: tuple[Side, Side]) -> str:
    """Both sides' payoffs, such as "1.2±0.1 2.0±0.1"; one number if it is the same for both."""
    told = [number(measure, values[:, at], side) for at, side in enumerate(sides)]
    alike = bool((values[:, 0] == values[:, 1]).all()) and measure.is_share
    return told[0] if alike else " ".join(told)


def number(measure: Measure, values: Any, side: Side) -> str:
    """A mean or a share of a hundred, with half of its interval: the last digit is never sure."""
    low, high = interval(measure, values, side)
    mean, half = float(values.mean()), (high - low) / 2
    if measure.is_share:
        return f"{100 * mean:.0f}±{max(1.0, 100 * half):.0f}"
    return f"{mean:.1f}±{max(0.1, half):.1f}"


def interval(measure: Measure, values: Any, side: Side) -> tuple[float, float]:
    """The ends of the interval that holds the true value 95 times of 100.

    Of a number one world more is counted at either end of what it can be, as in
    `paired_difference`: worlds that all agree do not make it certain.
    """
    if measure.is_share:
        share = wilson(int(values.sum()), len(values))
        return share.low, share.high
    least, most = measure.ends(side)
    counted = np.array([*values, least, most])
    middle = float(counted.mean())
    half = TWO_SIDED_95 * float(counted.std()) / sqrt(len(counted))
    return max(least, middle - half), min(most, middle + half)


def told(found: Payoffs, each: Equilibrium) -> str:
    """An equilibrium in words: "talk against wait", or shares of several instructions."""
    words = [instruction.word for instruction in found.instructions]
    sides = [
        words[max(range(len(shares)), key=shares.__getitem__)]
        if each.is_pure
        else " + ".join(
            f"{share:.2f} {word}" for word, share in zip(words, shares, strict=True) if share
        )
        for shares in (each.one, each.other)
    ]
    return " against ".join(sides)
