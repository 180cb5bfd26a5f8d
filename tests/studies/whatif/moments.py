"""Moments that several tests take, each made once: plain, a second or two."""

from functools import cache

from cupola.runs.branch import Moment
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario
from cupola.studies.whatif.story import Story

SWING = "nicholai swing_at gordon with arm"


@cache
def film() -> Scenario:
    """The film, with its script."""
    return load_scenario("film")


@cache
def before_the_swing() -> Moment:
    """The minute in which the script has Nicholai turn to the arm."""
    return Story(film()).at("day 3 09:38")


@cache
def by_themselves() -> Moment:
    """A morning of the same crew without a script."""
    return Story(film().played_by("builtin"), 7).at("day 1 09:00")
