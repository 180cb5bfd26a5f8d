"""Results of an evaluation: every measure under every control, with intervals, beside `ordered`.

Of each seed there is a sample under every control, so a difference is one within pairs.  A
sample whose part was not played (declined, nonsense, timed out, an error) is counted as such
and left out of the measures, with its twins.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from math import sqrt
from statistics import fmean, stdev
from typing import Any

from inspect_ai.log import EvalLog, EvalSample
from scipy.stats import t

from cupola.adapters.alike import NO_SPREAD, half_of_alike
from cupola.adapters.inspect.controls import ORDERED, controls
from cupola.adapters.inspect.conversation import Part
from cupola.adapters.inspect.measures import NAMES
from cupola.studies.intervals import Difference, Share, paired_difference, wilson

ERROR = "error"
"""How a sample that broke off is counted."""
SURE = 0.95
"""How often an interval is to hold the true value."""


@dataclass(frozen=True)
class Row:
    """One measure under one control.

    of: samples that count.  difference: to the same seeds under `ordered`, None for that itself.
    """

    control: str
    measure: str
    value: float
    low: float
    high: float
    of: int
    difference: Difference | None = None

    def as_values(self) -> dict[str, Any]:
        """The row as plain values."""
        return asdict(self)


@dataclass(frozen=True)
class Results:
    """All rows, and how often the part was taken in which way, by control."""

    rows: tuple[Row, ...]
    parts: dict[str, dict[str, int]]
    tokens: int


def results(log: EvalLog) -> Results:
    """What a log of one of these tasks comes to."""
    samples = log.samples or []
    found = {str(sample.metadata["control"]) for sample in samples}
    words = [word for word in controls() if word in found]
    parts = {word: _parts([s for s in samples if s.metadata["control"] == word]) for word in words}
    played = {word: _played(samples, word) for word in words}
    rows = tuple(
        _row(word, name, played, played.get(ORDERED, {})) for name in NAMES for word in words
    )
    usage = log.stats.model_usage.values()
    return Results(rows, parts, sum(one.total_tokens for one in usage))


def part_of(sample: EvalSample) -> str:
    """How the part of a sample was taken; of several people, the first who did not play."""
    if sample.error or "people" not in sample.metadata:
        return ERROR
    taken = [str(one["part"]) for one in sample.metadata["people"].values()]
    return next((part for part in taken if part != Part.PLAYED), Part.PLAYED.value)


def _parts(samples: Sequence[EvalSample]) -> dict[str, int]:
    kinds = [*(part.value for part in Part), ERROR]
    taken = [part_of(sample) for sample in samples]
    return {kind: taken.count(kind) for kind in kinds}


def _played(samples: Sequence[EvalSample], word: str) -> dict[int, dict[str, float]]:
    """What was measured under a control, by seed; of several people, the mean."""
    found = {}
    for sample in samples:
        if sample.metadata["control"] != word or part_of(sample) != Part.PLAYED:
            continue
        people = [one["measures"] for one in sample.metadata["people"].values()]
        found[int(sample.metadata["seed"])] = {n: fmean(one[n] for one in people) for n in NAMES}
    return found


def _row(
    word: str,
    name: str,
    played: dict[str, dict[int, dict[str, float]]],
    base: dict[int, dict[str, float]],
) -> Row:
    own = played[word]
    value = interval([one[name] for one in own.values()])
    difference = None
    if word != ORDERED and base:
        both = sorted(own.keys() & base.keys())
        difference = change([base[s][name] for s in both], [own[s][name] for s in both])
    return Row(word, name, value.share, value.low, value.high, len(own), difference)


def interval(values: Sequence[float]) -> Share:
    """The mean with its interval: Wilson's for what is 0 or 1, Student's for shares."""
    if all(value in (0.0, 1.0) for value in values):
        return wilson(round(sum(values)), len(values))
    middle, half = fmean(values), _half(values, 1.0)
    low, high = max(0.0, middle - half), min(1.0, middle + half)
    return Share(0, len(values), middle, low, high)


def change(before: Sequence[float], after: Sequence[float]) -> Difference:
    """The mean difference within pairs: Bonett and Price's for 0 or 1, Student's for shares."""
    moves = [b - a for a, b in zip(before, after, strict=True)]
    if all(value in (0.0, 1.0) for value in (*before, *after)):
        return paired_difference(moves.count(1.0), moves.count(-1.0), len(moves))
    half = _half(moves, 2.0)
    middle = fmean(moves)
    return Difference(middle, max(-1.0, middle - half), min(1.0, middle + half))


def _half(values: Sequence[float], reach: float) -> float:
    """Half the width of Student's interval, or of that of values that are alike, as a single is.

    reach: how far apart two values can lie.
    """
    spread = stdev(values) if len(values) > 1 else 0.0
    if spread < NO_SPREAD:
        return half_of_alike(len(values), reach)
    sure = float(t.ppf(0.5 + SURE / 2.0, len(values) - 1))
    return sure * spread / sqrt(len(values))
