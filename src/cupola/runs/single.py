"""One run of one scenario: a world that goes on, and the chronicle of what happened."""

from typing import Any

import numpy as np

from cupola.runs.engine import TABLES, Rows, engine_for
from cupola.runs.turn import Pause
from cupola.scenarios.scenario import Scenario


class Run:
    """A scenario with a seed, under way.

    engine: 'compiled', 'plain' or 'auto' (compiled if that needs no compiling).
    keep: whether the chronicle is kept; the world's bytes are the same either way.
    """

    def __init__(
        self,
        scenario: Scenario,
        seed: int | None = None,
        *,
        engine: str = "auto",
        keep: bool = True,
    ) -> None:
        self.scenario = scenario
        self.world: Any = scenario.start.copy()
        self.seed = scenario.seed if seed is None else seed
        self.world.seed = self.seed
        self.engine = engine_for(engine)(
            self.world, scenario.plan.copy(), scenario.sky, scenario.beats, keep=keep
        )
        self.pages: list[dict[str, Rows]] = []

    def go_on(self, until: int | None = None) -> Pause:
        """Live until this minute, or until the scenario's last one; says why it stopped."""
        last = self.scenario.turns if until is None else min(until, self.scenario.turns)
        while True:
            pause = self.engine.live(last)
            self.pages.append(self.engine.drain())
            if pause != Pause.BOOK_FULL:
                return pause

    def table(self, name: str) -> Rows:
        """All rows of one table of the book so far: events, beliefs, bonds, facts, ..."""
        if not self.pages:
            return np.empty(0)
        return np.concatenate([page[name] for page in self.pages])

    def tables(self) -> dict[str, Rows]:
        """All tables of the book so far."""
        return {name: self.table(name) for name in TABLES}

    @property
    def identity(self) -> bytes:
        """The world's bytes."""
        return bytes(self.world.tobytes())
