"""The yardstick: work in plain Python that stays as it is, by which speed is told from a machine's.

A machine is shared, and its speed may halve while somebody else works on it: then turns a second
halve too, and nothing about Cupola has changed.  So a fixed reckoning, a lap, is measured by turns
with stories of six built-in minds.  On a day when a second held 0.35 to 0.63 million turns, a lap
held 15,500 to 20,000: steadier, not steady, for stories need more of the caches than a lap does.
Turns a lap can be compared as long as Python and the kind of processor are the same.
"""

import statistics
import time

from cupola.studies.bench.lanes import Lane
from cupola.studies.bench.stories import Figures

LAP = 6_000
"""The numbers below this are reckoned with in a lap: some twenty milliseconds."""
STRETCH = 20_000
"""Turns lived between two laps: about as long."""
LAPS = 41
"""Laps of a measurement; the middle one counts."""


def longest_way_to_one(below: int) -> int:
    """The most times a number is changed until it is 1: halved if even, else thrice it and one."""
    longest = 0
    for start in range(1, below):
        number, length = start, 0
        while number != 1:
            number = 3 * number + 1 if number % 2 else number // 2
            length += 1
        longest = max(longest, length)
    return longest


def by_the_yardstick(lane: Lane) -> Figures:
    """Milliseconds of a lap, and the turns that the lane lives in the time of one."""
    laps, turns = [], []
    for _ in range(LAPS):
        began = time.thread_time()
        longest_way_to_one(LAP)
        half = time.thread_time()
        lived = lane.live(STRETCH)
        laps.append(half - began)
        turns.append(lived * laps[-1] / (time.thread_time() - half))
    return {
        "lap_ms": 1e3 * statistics.median(laps),
        "minds_turns_per_lap": round(statistics.median(turns)),
    }
