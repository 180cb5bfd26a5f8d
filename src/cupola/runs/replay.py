"""A chronicle read back from its folder: prose, check and picture work on it, and nothing runs.

What was told can be told again for ever, whatever has become of the rules.  Only the last world
asks for the layout that it was written with.
"""

import json
from functools import cached_property
from pathlib import Path
from typing import Any

from cupola.chronicle import archive, saving
from cupola.chronicle.cast import Cast
from cupola.chronicle.columns import AnyColumn, SetColumn, listed
from cupola.chronicle.pages import Pages
from cupola.chronicle.schema import VERSION, schema
from cupola.chronicle.store import CAST_FILE, WORLD_FILE, Chronicle
from cupola.chronicle.tables import Table, Told
from cupola.errors import ChronicleError
from cupola.world.layout import thaw
from cupola.world.records import World


class Replay(Chronicle):
    """A chronicle whose tables lie in files.  Its pages are empty: codes are words by now."""

    def __init__(self, folder: Path, summary: dict[str, Any], cast: Cast) -> None:
        told = Told(int(summary["run"]), cast, Pages.joined([]))
        for name, value in (("folder", folder), ("told", told), ("found", summary)):
            object.__setattr__(self, name, value)
        object.__setattr__(self, "seed", int(summary["seed"]))

    folder: Path
    found: dict[str, Any]

    @cached_property
    def world(self) -> Any:
        """The world at the end.  Raises ChronicleError if worlds are laid out otherwise now."""
        file = self.folder / WORLD_FILE
        header, parts = archive.load(file, "world")
        archive.must_fit(str(file), header, goes_on=False)
        return thaw(World, archive.record_from(World, parts["world"]))

    @property
    def minutes(self) -> int:
        """How long the run lasted."""
        return int(self.found["minutes"])

    def summary(self) -> dict[str, Any]:
        """The run as one row, as it was written."""
        return dict(self.found)

    def table(self, name: str) -> Table:
        """One table of `schema.sql`, by columns."""
        saving.arrow()
        from pyarrow import ArrowException, parquet

        file = self.folder / f"{name}.parquet"
        try:
            found = parquet.read_table(file)
            return {key: self._column(found.column(key).to_pylist()) for key in schema()[name]}
        except (OSError, KeyError, ArrowException) as error:
            raise ChronicleError(f"{file} cannot be read") from error

    def _column(self, values: list[Any]) -> AnyColumn:
        """A column of values; sets of words have them in the order of their numbers again."""
        column = listed(values)
        if not isinstance(column, SetColumn):
            return column
        number = self.cast.names.entities
        order = sorted(range(len(column.words)), key=lambda at: number.get(column.words[at], 0))
        return SetColumn(column.members[:, order], tuple(column.words[at] for at in order))


def read_chronicle(folder: str | Path) -> Replay:
    """The chronicle of a folder that `Chronicle.write` made.

    Raises ChronicleError if there is none, or if its columns have another meaning by now.
    """
    here = Path(folder)
    summary = _read(here / "run.json")
    if summary.get("schema_version") != VERSION:
        found = summary.get("schema_version")
        raise ChronicleError(f"{here} has tables of version {found}; version {VERSION} is read")
    try:
        return Replay(here, summary, Cast.from_values(_read(here / CAST_FILE)))
    except (KeyError, TypeError, ValueError) as error:
        raise ChronicleError(f"{here / CAST_FILE} cannot be read") from error


def _read(file: Path) -> dict[str, Any]:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ChronicleError(f"{file.parent} is no chronicle: it lacks {file.name}") from error
    except (OSError, ValueError) as error:
        raise ChronicleError(f"{file} cannot be read") from error
    if not isinstance(found, dict):
        raise ChronicleError(f"{file} cannot be read")
    return found
