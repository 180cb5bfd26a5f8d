"""Findings as frames of polars: what a study wrote, and any rows that a question came back with."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cupola.chronicle.saving import LACKING
from cupola.errors import ChronicleError, EngineError

if TYPE_CHECKING:
    import polars as pl


def polars() -> Any:
    """The package polars.  Raises EngineError where it is not installed."""
    try:
        import polars as pl
    except ImportError as error:
        raise EngineError(LACKING.format(what="Frames", package="polars")) from error
    return pl


def frame(rows: Iterable[Any]) -> "pl.DataFrame":
    """Findings as a frame, one row each: `cupola.frame(rows).write_parquet("found.parquet")`.

    rows: dataclasses, named tuples or mappings, all of one kind.
    """
    found: pl.DataFrame = polars().DataFrame([_values(row) for row in rows])
    return found


def _values(row: Any) -> Mapping[str, Any]:
    if isinstance(row, Mapping):
        return row
    if is_dataclass(row) and not isinstance(row, type):
        return asdict(row)
    values: dict[str, Any] = row._asdict()
    return values


def read(shards: Iterable[Path], table: str) -> "pl.DataFrame":
    """One table of all shards, one under another.  Raises ChronicleError if they lack it."""
    package, files = polars(), [shard / f"{table}.parquet" for shard in shards]
    for file in files:
        if not file.is_file():
            raise ChronicleError(f"{file.parent} holds no table {table}: it was not kept")
    try:
        found: pl.DataFrame = package.read_parquet(files) if files else package.DataFrame()
    except (OSError, package.exceptions.PolarsError) as error:
        raise ChronicleError(f"the table {table} cannot be read: {error}") from error
    return found
