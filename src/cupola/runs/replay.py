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
from cupola.chronicle.columns import listed
from cupola.chronicle.pages import Pages
from cupola.chronicle.schema import VERSION, schema
from cupola.chronicle.store import CAST_FILE, WORLD_FILE, Chronicle
from cupola.chronicle.tables import Table, Told
from cupola.errors import ChronicleError
from cupola.world.layout import thaw
from cupola.world.records import World

SUMMARY_FILE = "run.json"
"""The run as one row, in a chronicle's folder."""
COUNTS = ("run", "seed", "minutes", "events")
"""What is a whole number there."""


class Replay(Chronicle):
    """A chronicle whose tables lie in files.  Its pages are empty: codes are words by now."""

    def __init__(self, folder: Path, summary: dict[str, Any], cast: Cast) -> None:
        told = Told(summary["run"], cast, Pages.joined([]))
        for name, value in (("folder", folder), ("told", told), ("found", summary)):
            object.__setattr__(self, name, value)
        object.__setattr__(self, "seed", summary["seed"])

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
        minutes: int = self.found["minutes"]
        return minutes

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
            values = {key: found.column(key).to_pylist() for key in schema()[name]}
        except (OSError, KeyError, ArrowException) as error:
            raise ChronicleError(f"{file} cannot be read") from error
        if name == "event" and found.num_rows != self.found["events"]:
            held = f"{found.num_rows} events, and {SUMMARY_FILE} says {self.found['events']}"
            raise ChronicleError(f"{file} is of another run: it has {held}")
        number = self.cast.names.entities
        return {key: listed(column, number) for key, column in values.items()}


def read_chronicle(folder: str | Path) -> Replay:
    """The chronicle of a folder that `Chronicle.write` made.

    Raises ChronicleError if there is none, or if its columns have another meaning by now.
    """
    here = Path(folder)
    summary = _summary(here)
    try:
        return Replay(here, summary, Cast.from_values(_read(here / CAST_FILE)))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ChronicleError(f"{here / CAST_FILE} cannot be read") from error


def _summary(folder: Path) -> dict[str, Any]:
    """The run as one row.  Raises ChronicleError if it lacks a number, or is of another version."""
    summary = _read(folder / SUMMARY_FILE)
    if summary.get("schema_version") != VERSION:
        found = summary.get("schema_version")
        raise ChronicleError(f"{folder} has tables of version {found}; version {VERSION} is read")
    for name in COUNTS:
        if type(summary.get(name)) is not int:
            what = f"{name} is {summary.get(name)!r}, and has to be a whole number"
            raise ChronicleError(f"{folder / SUMMARY_FILE} cannot be read: {what}")
    return summary


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
