"""Questions in one call each: to find a story, to sweep over a scenario, to play its game.

What the commands of the same names ask.  A scenario that was loaded is taken as it is; of one
that is named, the people decide for themselves.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cupola.errors import NotationError
from cupola.runs.single import COUNTED, dice_of, whole
from cupola.scenarios.scenario import Scenario
from cupola.studies import frames
from cupola.studies.find.reading import filter_of
from cupola.studies.find.search import Found
from cupola.studies.find.search import find as searched
from cupola.studies.game import equilibria as judging
from cupola.studies.game import table as playing
from cupola.studies.game.instructions import instructions_of
from cupola.studies.game.words import interval
from cupola.studies.results import left_to_themselves
from cupola.studies.study import Way
from cupola.studies.sweep import axes, living

if TYPE_CHECKING:
    import polars as pl

COMPILED = Way(engine="compiled")
FEWEST_WORLDS = 2
"""Worlds for each pair of instructions without which a mean has no interval."""


def find(
    scenario: Scenario | str,
    where: str,
    worlds: int = 10_000,
    take: int = 5,
    seed: int = 1,
    way: Way | None = None,
) -> Found:
    """The first runs that fit, the best first: `cupola.find("film", "deaths = 1")`.

    worlds: searched at most.  take: hits after which it is over.  seed: of the first world.
    Raises NotationError.
    """
    asked = left_to_themselves(scenario)
    dice, most = dice_of(seed, worlds), whole(take, "a number of hits", COUNTED)
    return searched(asked, filter_of(where, asked), dice, most, way or COMPILED)


def sweep(
    scenario: Scenario | str,
    *over: str,
    worlds: int = 200,
    folder: str | Path | None = None,
    seed: int = 1,
    way: Way | None = None,
) -> "pl.DataFrame":
    """Every combination of some keys' values: `cupola.sweep("film", "crew.trust=0.2..0.8:4")`.

    worlds: at each point, with the same dice.  folder: where it is kept, and goes on from.  Comes
    back with a row a point: the values, and each outcome with its interval.  Raises NotationError.
    """
    asked = left_to_themselves(scenario)
    dice = dice_of(seed, worlds)
    swept = living.Sweep(asked, axes.axes_of(over, asked), len(dice), dice.start)
    kept = None if folder is None else Path(folder)
    points = living.live(swept, axes.grid(swept.axes), kept, way or COMPILED)
    found: pl.DataFrame = frames.polars().from_arrow(living.table(swept, points))
    return found


@dataclass(frozen=True)
class Game:
    """What came of every pair of instructions.  equilibria: by measure."""

    payoffs: playing.Payoffs
    equilibria: dict[str, tuple[judging.Equilibrium, ...]]

    @property
    def rows(self) -> list[dict[str, Any]]:
        """A row for each measure, pair of instructions and side, for `cupola.frame`."""
        return list(self._rows())

    def _rows(self) -> Iterator[dict[str, Any]]:
        words = [one.word for one in self.payoffs.instructions]
        for measure in self.payoffs.measures:
            values = self.payoffs.values[measure.name]
            for row, one in enumerate(words):
                for column, other in enumerate(words):
                    for at, side in enumerate(self.payoffs.sides):
                        played = {"measure": measure.name, "one": one, "other": other}
                        found = _mean(measure, values[row, column, :, at], side)
                        yield {**played, "side": side.name, **found}


def _mean(measure: playing.Measure, values: Any, side: playing.Side) -> dict[str, float]:
    """The mean of these worlds, with the interval that holds the true one 95 times of 100."""
    low, high = interval(measure, values, side)
    return {"payoff": float(values.mean()), "low": low, "high": high, "worlds": len(values)}


def game(
    scenario: Scenario | str,
    *instructions: str,
    worlds: int = 200,
    seed: int = 1,
    way: Way | None = None,
) -> Game:
    """Each side is told one thing, every pair of them: `cupola.game("film", "obey", "talk")`.

    worlds: for each pair, two or more, with the same dice.  Raises NotationError.
    """
    dice = dice_of(seed, worlds)
    if len(dice) < FEWEST_WORLDS:
        allowed = f"{FEWEST_WORLDS} worlds or more for each pair"
        raise NotationError(str(worlds), str(worlds), allowed, [])
    asked = left_to_themselves(scenario)
    told = instructions_of(instructions)
    found = playing.payoffs(asked, playing.sides_of(asked), told, dice, way or COMPILED)
    judged = {name: judging.surely(values).equilibria for name, values in found.values.items()}
    return Game(found, judged)
