"""Compiling ahead of need."""

import subprocess
import sys
import time
from typing import IO, cast

from cupola.runs import warm
from cupola.world import compiled

HOLDS_THE_LOCK = """
import fcntl, sys, time
with open(sys.argv[1], "w") as lock:
    fcntl.flock(lock, fcntl.LOCK_EX)
    print("held", flush=True)
    time.sleep(0.3)
"""


def test_nothing_is_compiled_when_plain_runs_are_asked_for(monkeypatch):
    """CUPOLA_PLAIN=1 makes compiling needless."""
    monkeypatch.setenv("CUPOLA_PLAIN", "1")

    assert not warm.is_needed()


def test_an_empty_cache_needs_compiling(monkeypatch, tmp_path):
    """Without a compiled program there is something to do."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.delenv("CUPOLA_PLAIN", raising=False)

    assert warm.is_needed()


def test_one_process_compiles_at_a_time(monkeypatch, tmp_path):
    """Whoever finds another process compiling waits until it is done."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    lock = compiled.cache_folder() / "compiling.lock"
    lock.parent.mkdir(parents=True)
    other = subprocess.Popen(
        [sys.executable, "-c", HOLDS_THE_LOCK, str(lock)], stdout=subprocess.PIPE
    )
    cast(IO[bytes], other.stdout).readline()
    began = time.perf_counter()

    with warm.alone():
        waited = time.perf_counter() - began

    assert waited > 0.1
    assert other.wait() == 0
