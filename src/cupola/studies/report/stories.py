"""One story as one row: all that the report counts, and nothing else that happened in it."""

from typing import Any

import numpy as np
import numpy.typing as npt

from cupola.runs.single import Run
from cupola.studies.outcome import ATTACKS, OUTCOME, Told, outcome_of
from cupola.studies.report.coalitions import has_mixed_coalition
from cupola.studies.report.turning import turned
from cupola.world.catalogue.entities import NOBODY, PERSONS

Rows = npt.NDArray[Any]

STORY = np.dtype(
    [
        ("outcome", OUTCOME),
        ("turned", np.int32, (PERSONS,)),
        ("striker", np.int32),
        ("struck_at", np.int32),
        ("mixed", np.int32),
    ]
)
"""One story: what came of it, and besides

turned: how often each person turned against their own side.  striker, struck_at: who struck
first of all and in which minute, NOBODY and -1 if nobody.  mixed: whether there was a coalition
of mixed agency.
"""


def story_of(run: Run) -> Any:
    """The row of a run that is over and whose chronicle was kept."""
    row = np.zeros(1, STORY)[0]
    row["outcome"] = outcome_of(run)
    told = Told(run.table("events"))
    row["turned"] = turned(told, run.scenario.start["persons"]["side"])
    row["striker"], row["struck_at"] = first_strike(told)
    row["mixed"] = has_mixed_coalition(told, run.scenario.plan["persons"]["agency"])
    return row


def first_strike(told: Told) -> tuple[int, int]:
    """Who was the first of all to strike another by blow, cord or arm, and when."""
    attacks = np.flatnonzero(told.among(*ATTACKS) & (told.target != told.actor))
    if not len(attacks):
        return NOBODY, -1
    first = attacks[0]
    return int(told.actor[first]), int(told.events["turn"][first])
