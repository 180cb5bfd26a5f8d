"""One run of one scenario: a world that goes on, and the chronicle of what happened."""

from operator import index
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from cupola.chronicle import archive
from cupola.errors import NotationError
from cupola.runs.engine import ROW_TYPES, TABLES, Rows, engine_for
from cupola.runs.turn import Pause
from cupola.scenarios.scenario import Scenario
from cupola.world.layout import copy_of, dtype_of

if TYPE_CHECKING:
    from cupola.runs.branch import Moment

EIGHT_BYTES = range(-(2**63), 2**63)
"""The whole numbers that a world can hold, its seed among them."""
COUNTED = EIGHT_BYTES[2**63 + 1 :]
"""How many of something there can be, from 1 on."""


def whole(value: Any, what: str, allowed: range) -> int:
    """The same number as a plain int.  what: what it is.  Raises NotationError."""
    try:
        number = int(index(value))
    except TypeError:
        number = allowed.start - 1
    if number not in allowed:
        found = str(value)
        expected = f"{what}: a whole number (int) from {allowed[0]} to {allowed[-1]}"
        raise NotationError(found, found, expected, [])
    return number


def seed_of(value: Any) -> int:
    """A seed of dice.  Raises NotationError for what is none."""
    return whole(value, "a seed", EIGHT_BYTES)


def dice_of(first: Any, worlds: Any) -> range:
    """The seeds of so many worlds, from this one on.  Raises NotationError."""
    seed, count = seed_of(first), whole(worlds, "a number of worlds", COUNTED)
    seed_of(seed + count - 1)
    return range(seed, seed + count)


class Run:
    """A scenario with a seed, under way.

    engine: 'compiled', 'plain' or 'auto' (compiled if that needs no compiling).
    keep: whether the chronicle is kept; the world's bytes are the same either way.
    A run can be copied, pickled and saved whenever it is not going on, and the copy goes on to
    the same bytes.  Raises NotationError for what is no seed or no engine.
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
        self.seed = seed_of(scenario.seed if seed is None else seed)
        self.keep = keep
        self.world: Any = self._start()
        self.pages: list[dict[str, Rows]] = []
        self.engine = engine_for(engine)(
            self.world, scenario.plan.copy(), scenario.sky, scenario.beats, keep=keep
        )

    def _start(self) -> Any:
        world = copy_of(self.scenario.start)
        world.seed = self.seed
        return world

    def begin(self, seed: int) -> None:
        """The run is at its start again, with other dice, in the same memory.

        Raises NotationError for what is no seed.
        """
        self.seed = seed_of(seed)
        self.stand_at(self._start())

    def stand_at(self, world: Any) -> None:
        """The run goes on from this world, which becomes its own; nothing has been told yet."""
        self.world = self.engine.world = world
        self.pages = []

    def go_on(self, until: int | None = None) -> Pause:
        """Live until this minute, or until the scenario's last one; says why it stopped."""
        last = self.scenario.turns if until is None else min(until, self.scenario.turns)
        while True:
            try:
                pause = self.engine.live(last)
            finally:  # after Ctrl-C too, which leaves the compiled engine at a later minute
                if self.keep:  # else the engine forgets each minute as the next begins
                    self.pages.append(self.engine.drain())
            if pause != Pause.BOOK_FULL:
                return pause

    def table(self, name: str) -> Rows:
        """All rows of one table of the book so far: events, beliefs, bonds, facts, ..."""
        if not self.pages:
            return np.empty(0, dtype_of(ROW_TYPES[name]))
        if len(self.pages) == 1:
            return self.pages[0][name]
        return np.concatenate([page[name] for page in self.pages])

    def tables(self) -> dict[str, Rows]:
        """All tables of the book so far."""
        return {name: self.table(name) for name in TABLES}

    @property
    def identity(self) -> bytes:
        """The world's bytes."""
        return bytes(self.world.tobytes())

    def moment(self, *, told: bool = False) -> "Moment":
        """This minute of the run, from which others may branch off.

        told: whether it holds the chronicle up to here too.
        """
        from cupola.runs.branch import Moment

        return Moment(self.scenario, self.identity, tuple(self.pages) if told else ())

    def save(self, path: str | Path) -> Path:
        """The run, whole, is in this file: `load_run` goes on with it.  Raises ChronicleError."""
        from cupola.runs.saving import save_run

        return save_run(self, path)

    def __getstate__(self) -> dict[str, Any]:
        return {
            "scenario": self.scenario,
            "seed": self.seed,
            "keep": self.keep,
            "engine": self.engine.name,
            "world": self.world,
            "pages": self.pages,
            "versions": archive.versions(),
        }

    def __setstate__(self, state: dict[str, Any]) -> None:
        archive.must_fit("this run", state["versions"])
        scenario, seed = state["scenario"], state["seed"]
        self.__init__(scenario, seed, engine=state["engine"], keep=state["keep"])  # type: ignore[misc]
        self.stand_at(state["world"].copy())
        self.pages = list(state["pages"])

    def __deepcopy__(self, memo: dict[int, Any]) -> "Run":
        """A run of its own; what never changes, scenario and pages, is shared."""
        copy = Run.__new__(Run)
        copy.__setstate__(self.__getstate__())
        return copy
