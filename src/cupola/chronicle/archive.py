"""Records in one file: bytes as they lie in memory, with a header that says what they are.

The file is a numpy archive without pickled objects.  It appears whole or not at all.  Records
that are laid out otherwise, or rules that would go on otherwise, are told apart by a version
made of the sources themselves, so that nobody has to remember to raise it.
"""

import hashlib
import json
import os
import threading
import tokenize
import zipfile
import zlib
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from cupola.errors import ChronicleError
from cupola.world.compiled import SOURCES
from cupola.world.layout import dtype_of
from cupola.world.plan import Plan
from cupola.world.records import Beat, SkyMinute, World
from cupola.world.rows import Book

Rows = npt.NDArray[Any]
HEADER = "header"
"""The part of an archive that holds one JSON object; every other part is a table."""
DAMAGE = (
    *(OSError, ValueError, KeyError, AttributeError, EOFError, RuntimeError),
    *(zipfile.BadZipFile, zlib.error, tokenize.TokenError),
)
"""What reading an archive raises that is cut short, has other bytes, or is none at all."""
DIGITS = 16
"""Hexadecimal digits of a version: enough that no two are ever taken for each other."""


@cache
def layout_version() -> str:
    """How records lie in memory here, as a short text."""
    layouts = [str(dtype_of(record)) for record in (World, Plan, Book, SkyMinute, Beat)]
    return hashlib.sha256("\n".join(layouts).encode()).hexdigest()[:DIGITS]


def rules_version() -> str:
    """Which rules this process lives by, as a short text: another after any change in them."""
    return SOURCES[:DIGITS]


def versions() -> dict[str, str]:
    """What a saved world must have in common with the program that goes on with it."""
    return {"layout": layout_version(), "rules": rules_version()}


def must_fit(what: str, found: Mapping[str, Any], *, goes_on: bool = True) -> None:
    """What was saved can be read here and, if it is to go on, goes on as it would have.

    Raises ChronicleError.
    """
    if found.get("layout") != layout_version():
        raise ChronicleError(
            f"{what} was saved by another version of Cupola, whose worlds are laid out otherwise"
        )
    if goes_on and found.get("rules") != rules_version():
        raise ChronicleError(
            f"{what} was saved under other rules: it would go on otherwise than it would have then"
        )


def record_from(record: type, data: bytes) -> Any:
    """One record of its own from its bytes."""
    return table_from(record, data)[0]


def table_from(record: type, data: bytes) -> Any:
    """A table of its own from its bytes.  Raises ValueError if they are not whole rows."""
    return np.frombuffer(data, dtype_of(record)).copy().view(np.recarray)


def save(path: str | Path, header: Mapping[str, Any], tables: Mapping[str, Any]) -> Path:
    """The file holds a header and the bytes of these tables; what it held before is gone."""
    file = Path(path).absolute()
    parts = {name: np.frombuffer(table.tobytes(), np.uint8) for name, table in tables.items()}
    # Not sorted: by the order of a scenario's keys people and places have their numbers.
    text = json.dumps({**header, **versions()}, ensure_ascii=False)
    parts[HEADER] = np.frombuffer(text.encode(), np.uint8)
    made = file.with_name(f".{file.name}.{os.getpid()}.{threading.get_ident()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with made.open("xb") as beside:
            np.savez_compressed(beside, allow_pickle=False, **parts)
        made.replace(file)
    except OSError as error:
        raise ChronicleError(f"{path} cannot be written: {error.strerror or error}") from error
    finally:
        with suppress(OSError):
            made.unlink()
    return Path(path)


def load(path: str | Path, kind: str) -> tuple[dict[str, Any], dict[str, bytes]]:
    """The header and the bytes of each table of a file of this kind.  Raises ChronicleError."""
    file = Path(path)
    try:
        with np.load(file, allow_pickle=False) as archive:
            parts = {name: archive[name].tobytes() for name in archive.files}
        header = json.loads(parts.pop(HEADER))
    except FileNotFoundError as error:
        raise ChronicleError(f"{file} is not there") from error
    except DAMAGE as error:
        raise ChronicleError(f"{file} is no saved {kind}, or not all of it") from error
    if not isinstance(header, dict) or header.get("kind") != kind:
        found = header.get("kind") if isinstance(header, dict) else None
        raise ChronicleError(f"{file} is no saved {kind}" + (f" but a {found}" if found else ""))
    return header, parts
