"""How long all tropes take over many stories: `python -m cupola.studies.bench.tropes STUDY`.

The study needs a few thousand worlds with `--keep all`.  They are searched as `cupola tropes
STUDY` does it, with two workers, and what that took is scaled to a hundred thousand: batches are
searched one after another, so time grows with their number and memory does not.
"""

import json
import resource
import sys
import time
from pathlib import Path

from cupola.chronicle.tropes.heads import tropes
from cupola.studies.bench.stories import Figures
from cupola.studies.tropes.searching import WORKERS, search

MANY = 100_000
"""Stories for which the time is told."""
NAMES: dict[str, str] = {
    "worlds": "stories that were searched",
    "tropes": "tropes that were asked about in each",
    "workers": "workers side by side",
    "seconds": "seconds by the clock",
    "processor_s": "seconds of processor time, all cores together",
    "peak_mb": "megabytes of memory at the most",
    "seconds_100000": "seconds by the clock, scaled to 100,000 stories",
    "processor_s_100000": "seconds of processor time, scaled to 100,000 stories",
}
"""Every figure and what it means."""


def measure(study: Path) -> Figures:
    """All figures, for the stories of this study."""
    began, busy = time.perf_counter(), time.process_time()
    tally = search(study, list(tropes().values()))
    seconds, processor = time.perf_counter() - began, time.process_time() - busy
    scale = MANY / tally.worlds
    found = {
        "worlds": tally.worlds,
        "tropes": len(tally.tropes),
        "workers": WORKERS,
        "seconds": seconds,
        "processor_s": processor,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000.0,
        "seconds_100000": seconds * scale,
        "processor_s_100000": processor * scale,
    }
    return {name: round(found[name], 1) for name in NAMES}


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1])), indent=2))
