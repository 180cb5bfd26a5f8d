"""Counts how often the rules take which branch, and writes it where the compiler finds it.

python -m cupola.studies.bench.counting

It takes some minutes, and is due when rules have changed so much that turns have become slower: an
edited rule is compiled without what was counted of it.  Most of what is counted are the film's
stories by built-in minds, the usual case; of every other scenario and kind of mind it is a few, so
that they do not count as never happening.
"""

import sys
from typing import Any

from cupola.minds.kinds.table import MINDS
from cupola.runs.single import Run
from cupola.runs.turn import live_in_tables
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario
from cupola.scenarios.text.files import known_scenarios
from cupola.studies.bench.lanes import FILM, film_by
from cupola.world.compiled import compile_entry
from cupola.world.compiling.branches import FILE, as_text
from cupola.world.compiling.counting import Counting

FIRST = 1_000_000
"""The first of the seeds; others than those by which speed is measured."""
STORIES = 200
"""Stories of the usual case."""
EACH = 5
"""Stories of every other."""
ABOUT = """\
# How often the rules took which branch in some stories: made by
# `python -m cupola.studies.bench.counting`, read by `cupola.world.compiling.branches`.
# A rule a line: its name, how often it was called, and how often it went each way at each point.
"""


def written() -> int:
    """How many rules were counted; what was counted of them is in the file."""
    counting = Counting()
    entry = compile_entry(live_in_tables, counting)
    for scenario, stories in lived():
        live(scenario, stories, entry)
    counts = counting.counts()
    FILE.write_text(ABOUT + as_text(counts))
    return len(counts)


def lived() -> list[tuple[Scenario, int]]:
    """What is lived, and how many stories of it."""
    usual = [(film_by("builtin"), STORIES)]
    others = [load_scenario(name) for name in known_scenarios() if name != FILM]
    kinds = [film_by(minds) for minds in MINDS if minds != "builtin"]
    return usual + [(scenario, EACH) for scenario in (*others, *kinds)]


def live(scenario: Scenario, stories: int, entry: Any) -> None:
    """The entry lives these stories, and keeps what usually is kept."""
    run = Run(scenario, engine="compiled")
    engine: Any = run.engine
    engine.entry = entry
    for seed in range(FIRST, FIRST + stories):
        run.begin(seed)
        run.go_on()


if __name__ == "__main__":
    print(written(), "rules counted", file=sys.stderr)
