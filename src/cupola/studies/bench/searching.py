"""How fast stories are searched for an outcome, and how long suspense takes, on two threads."""

import statistics
import time

from cupola.studies.bench.lanes import film_by
from cupola.studies.bench.stories import Figures
from cupola.studies.find.reading import filter_of
from cupola.studies.find.search import find
from cupola.studies.study import Way
from cupola.studies.suspense.asked import WHO_LIVES, asked_of
from cupola.studies.suspense.path import path_of
from cupola.studies.suspense.points import course_of

NEVER = "hours < 1"
"""A condition that no story fits, so that all are searched."""
SEARCHED = 400
"""Stories of one search: two seconds of two cores."""
SEARCHES = 3
"""Searches, of which the middle one counts."""
TWO = Way(threads=2, engine="compiled")


def searches() -> Figures:
    """Stories a second, and seconds for the path of a belief through the film."""
    return {"find_stories_per_s_2": stories_searched(), "suspense_s_2": suspense()}


def stories_searched() -> float:
    """Stories a second of a search for an outcome."""
    scenario = film_by("builtin")
    wanted = filter_of(NEVER, scenario)

    def once(first: int) -> float:
        began = time.perf_counter()
        find(scenario, wanted, range(first, first + SEARCHED), 1, TWO)
        return SEARCHED / (time.perf_counter() - began)

    find(scenario, wanted, range(8), 1, TWO)
    return statistics.median(once(SEARCHED * number) for number in range(SEARCHES))


def suspense() -> float:
    """Seconds of `cupola suspense film`, its rules being compiled: who lives, at every point."""
    scenario = film_by("script")
    began = time.perf_counter()
    course = course_of(scenario, engine="compiled")
    path_of(course, asked_of(WHO_LIVES, scenario), way=TWO)
    return time.perf_counter() - began
