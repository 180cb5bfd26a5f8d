"""Seconds of an ordinary machine: what a limit of a test is given in.

A promise such as "in four seconds" is made for an ordinary machine that is not busy with somebody
else's work.  So the yardstick of `cupola bench` is read where the test runs, and a limit is as much
longer as the machine is slower; never shorter, and on an ordinary machine what it says.
"""

import os
import statistics
import time
from pathlib import Path

from cupola.studies.bench.yardstick import LAP, longest_way_to_one

LAP_S = 0.02
"""What a lap takes on an ordinary machine, in seconds of processor time: where six built-in minds
lived a million turns a second, it was about that (benchmarks)."""
LAPS = 9


def times_slower() -> float:
    """How many times as slow as an ordinary machine this one is now, at least 1."""
    return max(1.0, statistics.median(_lap() for _ in range(LAPS)) / LAP_S)


def _lap() -> float:
    """Seconds for which this thread keeps a processor busy with one lap."""
    began = time.thread_time()
    longest_way_to_one(LAP)
    return time.thread_time() - began


def worked_s(process: int) -> float:
    """Seconds for which a process has kept a processor busy, whatever else is at work."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").split()
    return (int(fields[13]) + int(fields[14])) / os.sysconf("SC_CLK_TCK")
