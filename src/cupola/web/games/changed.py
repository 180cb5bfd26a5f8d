"""A game in which one thing is otherwise: from when on, with which dice, and that it stays so."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from cupola.errors import CupolaError
from cupola.runs.branch import Moment
from cupola.runs.single import Run
from cupola.scenarios.scenario import Scenario
from cupola.studies.whatif.arms import Arm, arms_of
from cupola.studies.whatif.branches import begin, idle
from cupola.studies.whatif.following import follow
from cupola.studies.whatif.resolving import give_lines
from cupola.studies.whatif.story import Story
from cupola.world.actions import is_free
from cupola.world.records import Action

LONGEST = 200
"""Signs of the longest change."""
NOT_HERE = "You cannot: in this story that does not happen"


@dataclass(frozen=True)
class Changed:
    """What is otherwise, as it is typed; the minute at which the story parts; its later dice."""

    text: str
    minute: int
    seed: int

    def arm(self, moment: Moment) -> Arm:
        """The story with the change, from this moment on.  Raises NotationError."""
        return arms_of(moment, [self.text])[1]

    def must_fit(self, scenario: Scenario, seed: int | None, engine: str) -> None:
        """The change makes sense at its minute.  Raises NotationError."""
        if len(self.text) > LONGEST:
            raise CupolaError("This change is too long")
        self.arm(Story(scenario, seed, engine).at(self.minute))


@dataclass
class Force:
    """What a run has become at its parting.  Everybody but who is played keeps to it.

    arm: None until then.
    """

    changed: Changed | None
    arm: Arm | None = field(default=None)

    @property
    def begins(self) -> int:
        """The minute before which nothing is otherwise."""
        return self.changed.minute if self.changed else 0

    def part(self, run: Run) -> None:
        """The run stands where the changed story does, who was to do something else has done it."""
        if self.changed is None:
            return
        told, self.arm = run.pages, self.changed.arm(run.moment())
        begin(run, self.arm, self.changed.seed)
        run.pages = told
        give_lines(run, self.arm.scenario.beats)
        follow(run, self.arm)
        run.go_on(int(run.world.turn))  # what was told meanwhile is fetched from the book

    def forbids(self, person: int, action: Action | None) -> bool:
        """Whether somebody must not do this."""
        if self.arm is None or action is None:
            return False
        return any(deed.actor == person and deed.fits(action) for deed in self.arm.forbidden)

    def broken_by(self, run: Run, pages: int) -> int | None:
        """Who is about to do what must not happen, or did so since these pages; None for nobody."""
        if self.arm is None:
            return None
        told = [page["events"] for page in run.pages[pages:]]
        for deed in self.arm.forbidden:
            me = run.world.persons[deed.actor]
            is_at_it = deed.fits(me.doing) and not is_free(me, run.world.turn)
            if is_at_it or _is_told(told, deed):
                return deed.actor
        return None

    def keep_from_it(self, run: Run, person: int) -> None:
        """Somebody rests instead, or works."""
        if self.arm is not None:
            idle(run.world, person, self.arm)


def _is_told(told: Sequence[Any], deed: Any) -> bool:
    """Whether a deed is among events."""
    own = (events[events["actor"] == deed.actor].view(np.recarray) for events in told)
    return any(deed.fits(row) for rows in own for row in rows)
