"""A moment of a run, and the runs that branch off from it.

A branch that changes nothing changes nothing: it goes on to the same bytes as the run that the
moment was taken from.  Two branches roll the same dice wherever the same person does the same
thing for the same time, unless one of them is given another seed.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cupola.chronicle import archive
from cupola.chronicle.archive import record_from
from cupola.chronicle.clock import day_clock
from cupola.runs.single import Run, seed_of
from cupola.scenarios.scenario import Scenario
from cupola.world.records import World

Change = Callable[[Any], None]
"""What is changed in a branch: called with its world, before it goes on."""
Pages = tuple[dict[str, Any], ...]
"""Pages of a chronicle: rows by table."""


@dataclass(frozen=True)
class Moment:
    """One minute of a run: the scenario and the bytes of its world, which nothing changes.

    A moment can be copied, pickled and saved.  told: the chronicle up to here, where what comes of
    a story is counted for the whole of it; a saved moment holds none of it.
    """

    scenario: Scenario
    identity: bytes
    told: Pages = field(default=(), repr=False, compare=False)

    @property
    def world(self) -> Any:
        """The world of this moment, as a record of one's own."""
        return record_from(World, self.identity)

    @property
    def minute(self) -> int:
        """How many minutes had passed."""
        return int(self.world.turn)

    @property
    def seed(self) -> int:
        """The seed of the dice."""
        return int(self.world.seed)

    @property
    def clock(self) -> str:
        """The day and time, such as "Day 3 02:17"."""
        return day_clock(self.minute, self.scenario.minute_of_day)

    def branch(
        self,
        change: Change | None = None,
        *,
        seed: int | None = None,
        engine: str = "auto",
        keep: bool = True,
    ) -> Run:
        """A run that goes on from here; its chronicle begins here too.

        change: what is otherwise in this branch, None for nothing.  seed: other dice from here on.
        Raises NotationError for what is no seed or no engine.
        """
        world = self.world
        if seed is not None:
            world.seed = seed_of(seed)
        if change is not None:
            change(world)
        run = Run(self.scenario, int(world.seed), engine=engine, keep=keep)
        run.stand_at(world)
        return run

    def save(self, path: str | Path) -> Path:
        """The moment is in this file: `load_moment` reads it.  Raises ChronicleError."""
        from cupola.runs.saving import save_moment

        return save_moment(self, path)

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "versions": archive.versions()}

    def __setstate__(self, state: dict[str, Any]) -> None:
        archive.must_fit("this moment", state.get("versions", {}))
        self.__dict__.update({name: state[name] for name in state if name != "versions"})
