"""A payoff table in words: cells with how sure they are, and equilibria."""

from math import sqrt
from typing import Any

from cupola.studies.game.equilibria import Equilibrium
from cupola.studies.game.table import Measure, Payoffs
from cupola.studies.intervals import TWO_SIDED_95, wilson


def cell(measure: Measure, values: Any) -> str:
    """Both sides' payoffs, such as "1.2±0.1 2.0±0.1"; one number if it is the same for both."""
    told = [number(measure, values[:, side]) for side in (0, 1)]
    alike = bool((values[:, 0] == values[:, 1]).all()) and measure.is_share
    return told[0] if alike else " ".join(told)


def number(measure: Measure, values: Any) -> str:
    """A mean or a share of a hundred, with half of its interval."""
    low, high = interval(measure, values)
    mean, half = float(values.mean()), (high - low) / 2
    if measure.is_share:
        return f"{100 * mean:.0f}±{max(1.0, 100 * half):.0f}"
    return f"{mean:.1f}±{half:.1f}"


def interval(measure: Measure, values: Any) -> tuple[float, float]:
    """The ends of the interval that holds the true value 95 times of 100."""
    n, mean = len(values), float(values.mean())
    if measure.is_share:
        share = wilson(int(values.sum()), n)
        return share.low, share.high
    half = TWO_SIDED_95 * float(values.std(ddof=1)) / sqrt(n)
    return mean - half, mean + half


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
