"""A story of which moments can be taken: a scenario with its dice."""

import re
from dataclasses import dataclass

from cupola.errors import NotationError
from cupola.runs.branch import Moment
from cupola.runs.single import Run
from cupola.scenarios.scenario import Scenario
from cupola.scenarios.text.clock import clock_of

DAY = 24 * 60
HOUR = 60
CLOCK = re.compile(r"(?:day\s*)?(\d{1,4})[\s,]+(\d{1,2}):(\d{2})", re.IGNORECASE)
A_TIME = "a day and a time, such as 'day 3 05:00'"


@dataclass(frozen=True)
class Story:
    """One run of a scenario: what its dice and minds, or its script, make of it."""

    scenario: Scenario
    seed: int | None = None
    engine: str = "auto"

    def at(self, when: str | int) -> Moment:
        """The moment of a clock such as "day 2 04:10", or of a minute of the run.

        Raises NotationError for what is no time, or is not within the story.
        """
        minute = minute_of(when, self.scenario)
        run = Run(self.scenario, self.seed, engine=self.engine, keep=False)
        run.go_on(minute)
        ended = int(run.world.turn)
        if ended < minute or run.world.ending:
            last = clock_of(ended, self.scenario.minute_of_day)
            raise NotationError(str(when), str(when), f"before the story's end, day {last}", [])
        return run.moment()


def minute_of(when: str | int, scenario: Scenario) -> int:
    """The minute of the run that is meant.  Raises NotationError."""
    starts = scenario.minute_of_day
    if isinstance(when, int) or when.strip().isdecimal():
        minute = int(when)
    else:
        found = CLOCK.fullmatch(when.strip())
        if not found:
            raise NotationError(when, when, A_TIME, [])
        day, hours, minutes = (int(part) for part in found.groups())
        if day < 1 or hours > DAY // HOUR - 1 or minutes > HOUR - 1:
            raise NotationError(when, when, "a day from 1 on and a time up to 23:59", [])
        minute = (day - 1) * DAY + hours * HOUR + minutes - starts
    if not 0 <= minute < scenario.turns:
        first, last = clock_of(0, starts), clock_of(scenario.turns - 1, starts)
        span = f"within the story, day {first} to day {last}"
        raise NotationError(str(when), str(when), span, [])
    return minute
