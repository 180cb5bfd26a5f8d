"""Somebody's own trope, asked in a process apart.

DuckDB holds a query to its limits between its own small steps; one call of a function can take
minutes and gigabytes within a single step.  So what somebody else wrote runs in a process that
the system keeps from taking more, and that ends when its time is over, whatever it is at.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from threading import Timer
from typing import Any

from cupola.chronicle.tropes.asking import Limits, Match, ask, lock, wrong
from cupola.chronicle.tropes.heads import ROUTINE, Trope, trope_of
from cupola.chronicle.tropes.loading import Sources, file_of, load
from cupola.errors import EngineError, Mistake, TropeError

TOO_LONG = 3
"""The exit code of a process whose time was over."""
GRACE_S = 1.0
"""Seconds after the limit that a query has to stop by itself."""
PATIENCE_S = 600.0
"""Seconds after which a process that still loads its tables is given up."""
OUT_OF_MEMORY = re.compile("memory|alloc", re.IGNORECASE)
"""What the last words of a process say that got no more memory."""
MEGABYTE = 1_000_000


def ask_apart(sources: Sources, trope: Trope, limits: Limits) -> list[Match]:
    """Where somebody's own trope is found.  Raises TropeError."""
    with as_files(sources) as files:
        order = {
            "sources": files,
            "trope": [trope.sql, trope.name, trope.file],
            "limits": asdict(limits),
        }
        done = _in_a_process(order, limits)
    if done.returncode == TOO_LONG:
        raise wrong(trope, f"it took longer than {limits.seconds:g} seconds")
    if done.returncode:
        last = (done.stderr.strip().splitlines() or [""])[-1]
        if done.returncode > 0 and last and not OUT_OF_MEMORY.search(last):
            raise EngineError(f"{trope.file} could not be asked about: {last}")
        raise wrong(trope, f"it needs more memory than {limits.megabytes} MB")
    reply = json.loads(done.stdout)
    if "mistakes" in reply:
        raise TropeError(trope.file, [Mistake(*mistake) for mistake in reply["mistakes"]])
    return [Match(**match) for match in reply["matches"]]


def _in_a_process(order: Mapping[str, Any], limits: Limits) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", __name__],
        input=json.dumps(order),
        capture_output=True,
        text=True,
        timeout=limits.seconds + PATIENCE_S,
        check=False,
    )


@contextmanager
def as_files(sources: Sources) -> Iterator[dict[str, str]]:
    """The same sources as files alone, for as long as they are needed; as SQL."""
    arrow = {name: table for name, table in sources.items() if not isinstance(table, str)}
    files = {name: text for name, text in sources.items() if isinstance(text, str)}
    if not arrow:
        yield files
        return
    import pyarrow.parquet as parquet

    with tempfile.TemporaryDirectory(prefix="cupola-tropes-") as folder:
        for name, table in arrow.items():
            parquet.write_table(table, Path(folder) / f"{name}.parquet")
        yield files | {name: file_of([Path(folder)], name) for name in arrow}


def answer(order: Mapping[str, Any]) -> dict[str, Any]:
    """The matches of the trope that was asked for, or its mistakes."""
    limits = Limits(**order["limits"])
    try:
        trope = trope_of(*order["trope"])
        routine = ROUTINE in trope.needs
        tables = load(order["sources"], [trope.sql], routine=routine, hints=True)
        with tables as connection, bounded(limits):
            found = ask(lock(connection, limits), trope, limits)
    except TropeError as error:
        return {"mistakes": [(mistake.where, mistake.what) for mistake in error.mistakes]}
    return {"matches": [asdict(match) for match in found]}


@contextmanager
def bounded(limits: Limits) -> Iterator[None]:
    """This process takes no more memory than it has and may take, and ends in time."""
    timer = Timer(limits.seconds + GRACE_S, os._exit, [TOO_LONG])
    timer.daemon = True
    timer.start()
    try:
        _hold_memory(limits.megabytes * MEGABYTE)
        yield
    finally:
        timer.cancel()


def _hold_memory(more: int) -> None:
    """From now on this process gets at most so many bytes more, where the system can do that."""
    with suppress(ImportError, OSError, ValueError, AttributeError):
        import resource

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[5])
        most = pages * resource.getpagesize() + more
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))


if __name__ == "__main__":
    print(json.dumps(answer(json.load(sys.stdin)), ensure_ascii=False))
