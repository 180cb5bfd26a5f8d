"""Forks: a moment just before a decision, and the two ways on from it.

One way is the story's: the decision is made as it was.  On the other it is not.  Whoever weighs
their choices takes the runner-up and lets the matter be for an hour; whoever followed a script
is kept from the deeds of those lines for good and decides by their own mind.  Everybody else who
followed a script decides by their own mind on both ways, and both have the same dice.
"""

from dataclasses import dataclass
from typing import Any, Protocol

from cupola.minds.builtin import let_be
from cupola.runs.branch import Moment, Pages
from cupola.runs.single import Run
from cupola.studies.whatif.arms import Arm
from cupola.studies.whatif.branches import live_on
from cupola.studies.whatif.resolving import give_lines, resolve


class Fork(Protocol):
    """Two ways on from one moment.  told: the pages of the chronicle up to there."""

    @property
    def told(self) -> Pages:
        """What was told before the moment."""

    def live(self, run: Run, seed: int, *, otherwise: bool) -> None:
        """The run has gone one of the ways to its end, with these dice."""


@dataclass(frozen=True)
class Weighed:
    """A choice of a mind that weighs: what it took, and its runner-up, each towards somebody.

    moment: the beginning of the choice's minute.
    """

    moment: Moment
    person: int
    taken: tuple[int, int]
    runner_up: tuple[int, int]

    @property
    def told(self) -> Pages:
        """What was told before the moment."""
        return self.moment.told

    def live(self, run: Run, seed: int, *, otherwise: bool) -> None:
        """The run has gone one of the ways to its end, with these dice."""
        run.seed = seed
        give_lines(run, self.moment.scenario.beats)
        run.stand_at(self.world(seed, otherwise=otherwise))
        run.go_on()

    def world(self, seed: int, *, otherwise: bool) -> Any:
        """The world of the moment, the choice being made."""
        world = self.moment.world
        world.seed = seed
        if otherwise:
            let_be(world.minds[self.person], *self.taken)
        resolve(world, self.person, *(self.runner_up if otherwise else self.taken))
        return world


@dataclass(frozen=True)
class Changed:
    """Two arms of a what-if: as it is, and with something changed."""

    arms: tuple[Arm, Arm]

    @property
    def told(self) -> Pages:
        """What was told before the moment."""
        return self.arms[0].told

    def live(self, run: Run, seed: int, *, otherwise: bool) -> None:
        """The run has gone one of the ways to its end, with these dice."""
        arm = self.arms[otherwise]
        give_lines(run, arm.scenario.beats)
        live_on(run, arm, seed)
