"""Tables on disk: Parquet files in a folder that appears whole or not at all."""

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from cupola.chronicle.columns import AnyColumn, Column, SetColumn
from cupola.chronicle.schema import schema
from cupola.errors import ChronicleError, EngineError

ROWS_A_GROUP = 32768
"""Rows of a Parquet row group: small, so that a query skips the verbs that it does not name."""


def arrow_table(
    name: str, table: Mapping[str, AnyColumn], tables: Mapping[str, dict[str, str]] | None = None
) -> Any:
    """One table as an Arrow table with the types of `schema.sql`.

    tables: other definitions, if the table is not one of those.
    """
    pa = arrow()
    types = {
        "INTEGER": pa.int32(),
        "SMALLINT": pa.int16(),
        "TINYINT": pa.int8(),
        "BIGINT": pa.int64(),
        "FLOAT": pa.float32(),
        "BOOLEAN": pa.bool_(),
    }
    kinds = (schema() if tables is None else tables)[name]
    return pa.table({key: _array(pa, table[key], types.get(kind)) for key, kind in kinds.items()})


def _array(pa: Any, column: AnyColumn, kind: Any) -> Any:
    """One column; its kind is None for words and sets of words."""
    if isinstance(column, SetColumn):
        return _sets(pa, column)
    if kind is None:
        return _words(pa, column)
    values = column.values if column.words is None else [None] * len(column.values)
    return pa.array(values, mask=column.missing).cast(kind) if len(values) else pa.array([], kind)


def _sets(pa: Any, column: SetColumn) -> Any:
    """A column of lists of words."""
    members = np.ascontiguousarray(column.members)
    starts = np.zeros(len(members) + 1, np.int32)
    np.cumsum(members.sum(axis=1, dtype=np.int32), out=starts[1:])
    # in one piece: numpy finds what is true in a row of truths several times as fast as in a table
    places = np.flatnonzero(members) % max(1, len(column.words))
    words = pa.array(column.words, pa.string()).take(pa.array(places))
    return pa.ListArray.from_arrays(pa.array(starts), words)


def _words(pa: Any, column: Column) -> Any:
    """A column of words by their places among all that occur."""
    missing = column.values < 0
    places = pa.array(column.values.astype(np.int32, copy=False), mask=missing)
    return pa.DictionaryArray.from_arrays(places, pa.array(column.words or (), pa.string()))


def arrow() -> Any:
    """The package pyarrow.  Raises EngineError where it is not installed."""
    try:
        import pyarrow as pa
    except ImportError as error:
        raise EngineError(LACKING.format(what="Tables", package="pyarrow")) from error
    return pa


LACKING = "{what} need the package {package}: install the extra cupola[data]"


def as_json(values: Mapping[str, Any]) -> str:
    """One flat object, a line for each value."""
    return json.dumps(values, indent=2, ensure_ascii=False) + "\n"


def write_texts(texts: Mapping[Path, str]) -> None:
    """Each text is in its file, whole, in place of what was there.  Raises ChronicleError."""
    for file, text in texts.items():
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            _write_whole(file.resolve(), text)
        except OSError as error:
            raise ChronicleError(f"{file} cannot be written: {error.strerror or error}") from error


def _write_whole(file: Path, text: str) -> None:
    """The file is as it was or as it is to be, whenever this is broken off."""
    if file.exists() and not file.is_file():  # a pipe or a terminal cannot be put in place
        file.write_text(text, encoding="utf-8")
        return
    part = file.with_name(f".{file.name}.part")
    try:
        part.write_text(text, encoding="utf-8")
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


Fill = Callable[[Path], object]
"""What writes more into a folder that is being made."""


def write(
    folder: Path, tables: Mapping[str, Any], texts: Mapping[str, str], fill: Fill | None = None
) -> Path:
    """A new folder with these tables as Parquet files and these texts, and nothing half-written."""
    import pyarrow.parquet as parquet

    with new_folder(folder) as made:
        for name, table in tables.items():
            parquet.write_table(
                table,
                made / f"{name}.parquet",
                compression="zstd",
                compression_level=1,
                row_group_size=ROWS_A_GROUP,
                **_encodings(table),
            )
        for name, content in texts.items():
            (made / name).write_text(content, encoding="utf-8")
        if fill:
            fill(made)
    return folder


def _encodings(table: Any) -> dict[str, Any]:
    """Words by their places in a dictionary, whole numbers by their differences, others plainly.

    That is a fifth smaller, and sooner written, than a dictionary of everything.  The least and
    the most of a row group are found for what tables are sorted by: whole numbers, and verbs.
    """
    types = arrow().types
    kinds = {field.name: field.type for field in table.schema}
    words = [name for name, kind in kinds.items() if types.is_dictionary(kind)]
    sets = [f"{name}.list.element" for name, kind in kinds.items() if types.is_list(kind)]
    whole = [name for name, kind in kinds.items() if types.is_integer(kind)]
    return {
        "use_dictionary": [*words, *sets],
        "column_encoding": dict.fromkeys(whole, "DELTA_BINARY_PACKED"),
        "write_statistics": [*whole, *(word for word in words if word == "verb")],
    }


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """A folder beside `folder` to write in; it becomes `folder` if all goes well, else it goes."""
    made = _beside(folder)
    try:
        yield made
        made.chmod(0o777 & ~_mask())
        if folder.is_dir():
            folder.rmdir()
        made.rename(folder)
    except OSError as error:
        raise _cannot(folder, error) from error
    finally:
        if made.exists():
            shutil.rmtree(made, ignore_errors=True)


def must_be_free(folder: Path) -> None:
    """There is nothing at this path but an empty folder.  Raises ChronicleError."""
    try:
        if folder.is_dir() and any(folder.iterdir()):
            raise ChronicleError(f"{folder} exists and is not empty: name another folder")
        if folder.exists() and not folder.is_dir():
            raise ChronicleError(f"{folder} is a file: name another folder")
    except OSError as error:
        raise _cannot(folder, error) from error


def _beside(folder: Path) -> Path:
    must_be_free(folder)
    try:
        folder.absolute().parent.mkdir(parents=True, exist_ok=True)
        made = tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.absolute().parent)
    except OSError as error:
        raise _cannot(folder, error) from error
    return Path(made)


def _cannot(folder: Path, error: OSError) -> ChronicleError:
    return ChronicleError(f"{folder} cannot be written: {error.strerror or error}")


def _mask() -> int:
    """The process's mask for new files, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def open_chronicle(folder: str | Path) -> Any:
    """A DuckDB connection that can read the chronicles of a folder, and no other file.

    A folder of many runs holds one folder for each shard.  Raises ChronicleError if there is no
    chronicle, EngineError without the extra `data`.
    """
    try:
        import duckdb
    except ImportError as error:
        raise EngineError(LACKING.format(what="Questions", package="duckdb")) from error
    found = {name: _files(Path(folder), name) for name in schema()}
    missing = [name for name, paths in found.items() if not paths]
    if missing:
        raise ChronicleError(f"{folder} is no chronicle: it lacks {missing[0]}.parquet")
    connection = duckdb.connect(config={"autoinstall_known_extensions": "false"})
    try:
        _open_views(connection, found)
    except duckdb.Error as error:
        raise ChronicleError(f"{folder} cannot be read: {error}") from error
    return connection


def _files(folder: Path, name: str) -> list[Path]:
    alone = folder.absolute() / f"{name}.parquet"
    return [alone] if alone.is_file() else sorted(folder.absolute().glob(f"*/{name}.parquet"))


def _open_views(connection: Any, found: Mapping[str, list[Path]]) -> None:
    for name, paths in found.items():
        listed = _sql_list(paths)
        connection.execute(f"CREATE VIEW {name} AS SELECT * FROM read_parquet({listed})")
    every = [path for paths in found.values() for path in paths]
    connection.execute(f"SET allowed_paths={_sql_list(every)}")
    connection.execute("SET enable_external_access=false")
    connection.execute("SET lock_configuration=true")


def _sql_list(paths: list[Path]) -> str:
    quoted = ", ".join("'" + str(path).replace("'", "''") + "'" for path in paths)
    return f"[{quoted}]"
