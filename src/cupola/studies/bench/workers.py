"""What Ray costs: the same study with threads and with workers, by turns, on this machine.

python -m cupola.studies.bench.workers --worlds 15000 --pairs 2

Each is carried out in a process of its own, from its start to its end.  Processor time is that of
all its processes, as the kernel of Linux counts it.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from cupola.scenarios.reader import load_scenario
from cupola.studies.cluster import Cluster
from cupola.studies.study import Study, Way, carry_out

NAME = "cupola.studies.bench.workers"
THREADS, RAY = "threads", "ray"
WORLDS = 15_000
"""About a minute's study on two cores that have nothing else to do."""
PAIRS = 2


def measured(worlds: int, pairs: int) -> dict[str, float]:
    """The middle figure of each way, in seconds, and by how much Ray takes longer."""
    wall: dict[str, list[float]] = {THREADS: [], RAY: []}
    processor: dict[str, list[float]] = {THREADS: [], RAY: []}
    for _ in range(pairs):
        for kind in (THREADS, RAY):
            began = time.perf_counter()
            words = [sys.executable, "-m", NAME, "--one", kind, "--worlds", str(worlds)]
            done = subprocess.run(words, check=True, capture_output=True, text=True)
            wall[kind].append(time.perf_counter() - began)
            processor[kind].append(float(done.stdout))
    found = {f"{kind}_s": median(wall[kind]) for kind in wall}
    found |= {f"{kind}_processor_s": median(processor[kind]) for kind in processor}
    found["overhead"] = found["ray_s"] / found["threads_s"] - 1.0
    found["processor_overhead"] = found["ray_processor_s"] / found["threads_processor_s"] - 1.0
    return {name: round(value, 3) for name, value in found.items()}


def one(kind: str, worlds: int) -> float:
    """Processor time of a study, in seconds, when its last world has been lived."""
    scenario = load_scenario("film").played_by("builtin")
    left, spent = worlds, 0.0

    def lived() -> None:
        nonlocal left, spent
        left -= 1
        spent = spent if left else processor_time()

    cluster = Cluster() if kind == RAY else None
    with TemporaryDirectory() as made:
        study = Study(scenario, worlds)
        carry_out(study, Path(made, "s"), way=Way(None, "compiled", lived, cluster))
    return spent


def processor_time() -> float:
    """Seconds of this process and all that come from it, those that are over included."""
    parents: dict[int, int] = {}
    ticks: dict[int, int] = {}
    for file in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, _, rest = file.read_text().rpartition(") ")
        except OSError:
            continue
        number, row = int(name.split()[0]), rest.split()
        parents[number], ticks[number] = int(row[1]), sum(map(int, row[11:15]))
    mine = [pid for pid in parents if os.getpid() in _line_of(pid, parents)]
    return sum(ticks[pid] for pid in mine) / os.sysconf("SC_CLK_TCK")


def _line_of(pid: int, parents: dict[int, int]) -> set[int]:
    """A process and those that it comes from."""
    line = set()
    while pid in parents and pid not in line:
        line.add(pid)
        pid = parents[pid]
    return line


def main() -> int:
    """Print one object; comes back with the exit code."""
    parser = argparse.ArgumentParser(prog=f"python -m {NAME}", description=__doc__)
    parser.add_argument("--worlds", type=int, default=WORLDS)
    parser.add_argument("--pairs", type=int, default=PAIRS)
    parser.add_argument("--one", choices=(THREADS, RAY), help="only one study: processor time")
    chosen = parser.parse_args()
    if chosen.one:
        print(one(chosen.one, chosen.worlds))
    else:
        print(json.dumps(measured(chosen.worlds, chosen.pairs), indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
