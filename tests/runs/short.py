"""A short day of the six people, so that a plain run takes no time."""

from functools import cache

from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario


@cache
def short(turns: int = 24, minds: str = "random") -> Scenario:
    """So many minutes of a quiet day, in which everybody tries anything."""
    day = load_scenario("quiet_day")
    return day.source.build(day.source.changed(turns=turns)).played_by(minds)
