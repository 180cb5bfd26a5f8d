"""What runs in a peer's own process: it loads one driver, warms up, and measures when told to.

    python -P host.py DRIVER NAME CORES

Each line on the standard input is a number of seconds; the answer is one line of JSON.  Nothing
but the standard library is imported here, for a peer's environment has no Cupola.  What a peer
prints goes to the error stream, so that the answers stand alone.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

Some = Callable[[], tuple[int, int, int]]
"""Lives for some milliseconds: world-steps, agent-steps and decisions that were made."""
WARM_S = 0.5
"""Seconds that are lived before anything is measured."""


def main(arguments: list[str]) -> int:
    """Answer until the input ends; comes back with the exit code."""
    driver, name, cores = arguments
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    own = [int(core) for core in cores.split(",")]
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, own)
    about, some = driver_in(Path(driver)).PEERS[name](len(own))
    lived(some, WARM_S)
    say(answers, about)
    for line in sys.stdin:
        say(answers, lived(some, float(line)))
    return 0


def driver_in(file: Path) -> Any:
    """The driver, loaded by where it lies: it belongs to no package here."""
    spec = spec_from_file_location(file.stem, file)
    if spec is None or spec.loader is None:
        raise ImportError(f"{file} is no driver")
    driver = module_from_spec(spec)
    spec.loader.exec_module(driver)
    return driver


def lived(some: Some, seconds: float) -> dict[str, float]:
    """What was done in these seconds, how long it truly took, and how long processors worked."""
    worlds = agents = decisions = 0
    passed, began, worked = 0.0, time.perf_counter(), time.process_time()
    while passed < seconds:
        counts = some()
        worlds, agents, decisions = worlds + counts[0], agents + counts[1], decisions + counts[2]
        passed = time.perf_counter() - began
    done = {"worlds": worlds, "agents": agents, "decisions": decisions}
    return {"seconds": passed, "processor": time.process_time() - worked, **done}


def say(answers: Any, what: dict[str, Any]) -> None:
    """One line more stands on the true output."""
    answers.write(json.dumps(what) + "\n")
    answers.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
