"""Compiles the rules ahead of need: `python -m cupola.runs.warm`.

A child process does it, so that whoever waits sees a plain run meanwhile.  One process at a
time compiles; another one waits for it and then finds its work done.  Stopping it is safe:
the compiled program appears whole or not at all.
"""

import fcntl
import gc
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from cupola.world.compiled import cache_folder, is_cached, plain_asked_for

FIRST_TIME_S = 60
"""Seconds that the first compilation may take; measured on a two-core machine, 2.1 GHz."""


def warm() -> float:
    """The compiled program lies ready; comes back with the seconds that this took."""
    from cupola.runs.single import Run
    from cupola.scenarios.reader import load_scenario

    began = time.perf_counter()
    with alone():
        Run(load_scenario(ANY_SCENARIO), engine="compiled", keep=False).go_on(0)
    return time.perf_counter() - began


ANY_SCENARIO = "quiet_day"
"""All scenarios share one compiled program."""


@contextmanager
def alone() -> Iterator[None]:
    """No other process compiles meanwhile; whoever dies lets go of the lock."""
    folder = cache_folder()
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "compiling.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def is_needed() -> bool:
    """Whether the rules would have to be compiled, and nobody asked for plain runs only."""
    return not plain_asked_for() and not is_cached()


def start() -> subprocess.Popen[bytes]:
    """A child process that compiles the rules, silent, in this process's group."""
    return subprocess.Popen(
        [sys.executable, "-m", "cupola.runs.warm"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def main() -> int:
    """Compile, say how many seconds it took, and come back with the exit code."""
    gc.disable()  # looking for garbage, of which there is hardly any, takes a fifth of the time
    try:
        print(f"{warm():.3f}")
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
