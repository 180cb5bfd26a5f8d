"""Wording: numbers, bounds and verdicts of a report as text."""

from math import inf, isfinite, isnan

from cupola.studies.base_rates.measure import Measure
from cupola.studies.report.finding import CONTROL, FITTED, FOUND, PREDICTED, SEEN, Bound, Finding

MET, MISSED = "met", "**not met**"
KINDS = {
    FITTED: "fitted",
    SEEN: "seen while building",
    FOUND: "not fitted",
    PREDICTED: "prediction",
    CONTROL: "control",
}
"""How a number came about, in a word or two."""
NO_CASE = "no case"


def number(value: float, unit: str) -> str:
    """A number in its unit: shares in per cent."""
    if isnan(value):
        return NO_CASE
    if not isfinite(value):
        return "any"
    if unit == "share":
        return f"{100 * value:.1f} %"
    if unit == "number":
        return f"{value:,.0f}"
    return f"{value:.3f}"


def interval(found: Measure, unit: str) -> str:
    """The two ends of the interval."""
    if isnan(found.estimate):
        return "-"
    return f"{number(found.low, unit)} to {number(found.high, unit)}"


def bound(wanted: Bound, unit: str) -> str:
    """What the number should be."""
    low, high = number(wanted.least, unit), number(wanted.most, unit)
    if wanted.least == wanted.most or (wanted.most == 0.0 and wanted.least == -inf):
        text = high
    elif wanted.most == inf:
        text = f"more than {low}" if wanted.strictly else f"at least {low}"
    elif wanted.least == -inf:
        text = f"less than {high}" if wanted.strictly else f"at most {high}"
    else:
        text = f"{low} to {high}"
    if wanted.beyond_zero and wanted.least == 0.0:
        return "surely more than 0"
    return f"{text}, and surely more than 0" if wanted.beyond_zero else text


def verdict(finding: Finding) -> str:
    """Whether it is met, and whether another throw of the dice might say otherwise."""
    word = MET if finding.met else MISSED
    return word if finding.is_sure else f"{word}, within the interval of the bound"


def said(finding: Finding) -> str:
    """What the number means, and what else there is to say."""
    return f"{finding.says} ({finding.note})" if finding.note else finding.says
