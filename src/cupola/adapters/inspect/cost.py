"""What an evaluation will cost: tokens of one sample, lived once with the built-in mind."""

from dataclasses import dataclass

import inspect_ai
from inspect_ai.dataset import MemoryDataset

from cupola.errors import EngineError

MILLION = 1_000_000
"""Tokens that prices are named for."""


@dataclass(frozen=True)
class Estimate:
    """Tokens read and written by one sample, and how many samples there are.

    By characters, four to a token; a model that thinks at length writes more.
    """

    read: int
    written: int
    samples: int

    def price(self, per_read: float, per_written: float) -> float:
        """What all samples cost, at these prices of a million tokens read and written."""
        one = self.read * per_read + self.written * per_written
        return one * self.samples / MILLION


def estimate(task: inspect_ai.Task, log_folder: str) -> Estimate:
    """The estimate of a task.

    Raises EngineError if its first sample cannot be lived, KeyboardInterrupt if it was stopped.
    """
    samples = list(task.dataset)
    first = inspect_ai.Task(
        dataset=MemoryDataset(samples[:1]), solver=task.solver, scorer=task.scorer, name="estimate"
    )
    logs = inspect_ai.eval(first, model="cupola/builtin", log_dir=log_folder, display="none")
    if not logs or logs[0].status == "cancelled":
        raise KeyboardInterrupt
    log = logs[0]
    if log.status != "success" or not log.stats.model_usage:
        raise EngineError(f"the first sample cannot be lived: {log.error}")
    used = log.stats.model_usage["cupola/builtin"]
    return Estimate(used.input_tokens, used.output_tokens, len(samples))
