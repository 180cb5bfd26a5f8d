"""The film's script with its forks, taken once; worlds from its last forks are short."""

from functools import cache

from cupola.scenarios.reader import load_scenario
from cupola.studies.road.forks import Script, script_of


@cache
def script() -> Script:
    """The film's."""
    return script_of(load_scenario("film"))
