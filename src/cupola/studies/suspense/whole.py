"""Suspense of a story in one call."""

from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario
from cupola.studies.study import Way
from cupola.studies.suspense.asked import WHO_LIVES, Asked, Held, asked_of, held_of
from cupola.studies.suspense.path import ROLLOUTS, Path, path_of
from cupola.studies.suspense.points import course_of


def suspense(
    scenario: str | Scenario,
    about: str = WHO_LIVES,
    person: str | None = None,
    seed: int | None = None,
    rollouts: int = ROLLOUTS,
    way: Way | None = None,
) -> Path:
    """The path of a belief through a story, with suspense and surprise at each point.

    about: what the belief is about, as `asked_of` takes it.  person: whose credences, None for a
    viewer who knows everything.  Raises NotationError.
    """
    found = scenario if isinstance(scenario, Scenario) else load_scenario(scenario)
    how = way or Way()
    asked = belief_in(found, about, person)
    return path_of(course_of(found, seed, how.engine), asked, rollouts, how)


def belief_in(scenario: Scenario, about: str, person: str | None = None) -> Asked | Held:
    """What is asked by a text, of a viewer or of one of the people.  Raises NotationError."""
    if person is None:
        return asked_of(about, scenario)
    return held_of(about, person, scenario)
