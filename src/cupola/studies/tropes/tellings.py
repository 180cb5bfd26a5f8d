"""What viewers are shown of the stories of a study, and what they make of it.

A viewer's beliefs move by the rules that move everybody's, story by story; that takes far
longer than any query, so it is done only if somebody asks for a telling.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from cupola.chronicle.cast import Cast
from cupola.chronicle.columns import listed
from cupola.chronicle.pages import Pages
from cupola.chronicle.saving import arrow
from cupola.chronicle.store import Chronicle
from cupola.chronicle.tables import Table, Told
from cupola.errors import ChronicleError, ScenarioError
from cupola.scenarios.reader import load_scenario
from cupola.studies.study import settings_of, shards_in

ORDERS = {"event": ("run", "id"), "perceived": ("run", "event")}
"""By what rows are ordered, of tables whose order in a shard is another."""
TAKES_PART = {
    "person": ("id", "full_name", "side", "agency", "role"),
    "item": ("id",),
    "place": ("id", "title"),
}
"""What says who and what takes part, of each table in which it does."""


class KeptStory(Chronicle):
    """One story of a shard.  Its pages are empty: codes are words by now."""

    def __init__(self, run: int, cast: Cast, shelf: "Shelf") -> None:
        for name, value in (("told", Told(run, cast, Pages.joined([]))), ("shelf", shelf)):
            object.__setattr__(self, name, value)

    shelf: "Shelf"

    @property
    def minutes(self) -> int:
        """How long the run lasted."""
        (minutes,) = self.shelf.rows("run", self.told.run).column("minutes").to_pylist()
        return int(minutes)

    def table(self, name: str) -> Table:
        """One table of `schema.sql`, by columns."""
        rows = self.shelf.rows(name, self.told.run)
        return {key: listed(rows.column(key).to_pylist()) for key in rows.column_names}


class Shelf:
    """The stories of a shard, one table at a time, each read once."""

    def __init__(self, shard: Path) -> None:
        self.shard = shard
        self.tables: dict[str, Any] = {}
        self.places: dict[str, dict[int, tuple[int, int]]] = {}

    @cached_property
    def runs(self) -> list[int]:
        """The numbers of its runs, in order."""
        self.rows("run", 0)
        return sorted(self.places["run"])

    def rows(self, name: str, run: int) -> Any:
        """The rows of a table that are of one run."""
        if name not in self.tables:
            self._read(name)
        first, count = self.places[name].get(run, (0, 0))
        return self.tables[name].slice(first, count)

    def _read(self, name: str) -> None:
        arrow()
        from pyarrow import ArrowException, parquet

        file = self.shard / f"{name}.parquet"
        try:
            table = parquet.read_table(file)
        except (OSError, ArrowException) as error:
            raise ChronicleError(f"{file} cannot be read") from error
        keys = ORDERS.get(name, ("run",))
        self.tables[name] = table.sort_by([(key, "ascending") for key in keys])
        counts = self.tables[name].column("run").value_counts().to_pylist()
        first = 0
        self.places[name] = {}
        for row in sorted(counts, key=lambda row: int(row["values"])):
            self.places[name][row["values"]] = (first, row["counts"])
            first += row["counts"]


def cast_of(study: Path) -> Cast:
    """Who takes part in the stories of a study.  Raises ChronicleError.

    Also where a scenario that comes with the package only has the name of the one studied.
    """
    settings = settings_of(study)
    try:
        scenario = load_scenario(settings["scenario"])
        cast = Cast.of(scenario.reading(**settings["readings"]))
    except (ScenarioError, KeyError) as error:
        raise ChronicleError(
            f"{study} is a study of a scenario that is not there: {error}"
        ) from error
    for shard in shards_in(study)[:1]:
        if not _is_of(Shelf(shard), cast):
            raise ChronicleError(
                f"{study} is a study of another scenario than the '{scenario.name}' that comes with"
                " the package: nobody can be shown its stories"
            )
    return cast


def _is_of(shelf: Shelf, cast: Cast) -> bool:
    """Whether those who take part in the stories of a shard are these."""
    for name, columns in TAKES_PART.items():
        both = shelf.rows(name, shelf.runs[0]).to_pylist(), getattr(cast, name)
        here, there = (sorted([row[c] or "-" for c in columns] for row in rows) for rows in both)
        if here != there:
            return False
    return True


def stories_in(shard: Path, cast: Cast) -> Iterator[KeptStory]:
    """The stories of a shard, in order."""
    shelf = Shelf(shard)
    for run in shelf.runs:
        yield KeptStory(run, cast, shelf)


def told_in(shards: Iterable[Path], cast: Cast, telling: str) -> dict[str, Any]:
    """The tables of a telling of every story of these shards.  Raises NotationError."""
    pa = arrow()
    told: dict[str, list[Any]] = {}
    for shard in shards:
        for story in stories_in(shard, cast):
            for name, table in story.telling(telling).to_arrow().items():
                told.setdefault(name, []).append(table)
    return {name: pa.concat_tables(tables).combine_chunks() for name, tables in told.items()}
