"""Scores: what was measured of each sample, with intervals, and how the part was taken.

A sample of which a part was not played has no measures, so that Inspect leaves it out of every
share but those that say how parts were taken.
"""

from statistics import fmean
from typing import Any

from inspect_ai.scorer import (
    Metric,
    SampleScore,
    Score,
    Scorer,
    Target,
    mean,
    metric,
    scorer,
)
from inspect_ai.solver import TaskState

from cupola.adapters.inspect.conversation import Part
from cupola.adapters.inspect.measures import NAMES
from cupola.adapters.inspect.results import interval

PARTS = tuple(part.value.replace(" ", "_") for part in Part)
"""How a part was taken, as a score has it."""
NOT_MEASURED = float("nan")
"""What Inspect takes for no score, and counts among none."""


@metric
def low() -> Metric:
    """The lower end of the 95 % interval."""

    def measured(scores: list[SampleScore]) -> float:
        return interval([one.score.as_float() for one in scores]).low

    return measured


@metric
def high() -> Metric:
    """The upper end of the 95 % interval."""

    def measured(scores: list[SampleScore]) -> float:
        return interval([one.score.as_float() for one in scores]).high

    return measured


@scorer(metrics={"*": [mean(), low(), high()]})
def conduct() -> Scorer:
    """What was measured of those who were played; of several, the share of them."""

    async def score(state: TaskState, target: Target) -> Score:  # noqa: ARG001
        people: dict[str, dict[str, Any]] = state.metadata["people"]
        kept = list(people.values())
        parts = [row["part"].replace(" ", "_") for row in kept]
        values = {name: parts.count(name) / len(kept) for name in PARTS}
        played = all(row["part"] == Part.PLAYED for row in kept)
        for name in NAMES:
            values[name] = fmean(row["measures"][name] for row in kept) if played else NOT_MEASURED
        return Score(value=values, answer=kept[0]["part"], metadata={"people": people})

    return score
