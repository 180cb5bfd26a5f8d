"""A story in which some people are played by models: from the moment they take their seats."""

from collections.abc import Mapping
from dataclasses import dataclass

from cupola.adapters.inspect.occasions import Member
from cupola.adapters.text.witness import Witness
from cupola.chronicle.store import Chronicle
from cupola.runs.outside import Seats
from cupola.runs.single import Run
from cupola.runs.turn import Pause
from cupola.runs.whole import chronicle_of
from cupola.scenarios.scenario import Scenario
from cupola.world.catalogue.entities import MindKind

BEFORE = 30
"""Minutes before the first order at which models take their seats."""


@dataclass(frozen=True)
class Part:
    """What is played: a scenario with its dice, from a minute until another or the end."""

    scenario: Scenario
    seed: int
    begins: int
    ends: int | None = None
    engine: str = "auto"


def first_order(scenario: Scenario) -> int:
    """The minute of the first order of any ground; 0 if there is none."""
    times = [int(ground.order_at) for ground in scenario.plan.grounds]
    return min((at for at in times if at >= 0), default=0)


class Playing:
    """One run, and who sits at it."""

    def __init__(self, part: Part) -> None:
        self.part = part
        self.run = Run(part.scenario.played_by("builtin"), part.seed, engine=part.engine)
        self.run.go_on(part.begins)

    def play(self, members: Mapping[str, Member]) -> Chronicle:
        """The whole story, lived to its end with these people played by their members."""
        seats = Seats(self.run, members)
        witnesses = {member: Witness(seats, member.person) for member in members.values()}
        for member in members.values():
            self.run.world.minds[member.person].startled = 1
        last = self.run.scenario.turns if self.part.ends is None else self.part.ends
        while int(self.run.world.turn) < last and self._any_lives(members):
            pause = seats.go_on(int(self.run.world.turn) + 1)
            for member, witness in witnesses.items():
                member.perceive(witness.percepts())
            if pause == Pause.ENDED:
                break
        self._live_on(members, last)
        return chronicle_of(self.run)

    def _any_lives(self, members: Mapping[str, Member]) -> bool:
        """Whether anybody who is played may still be asked."""
        persons = self.run.world.persons
        return any(
            persons[one.person].alive == 1 and one.asked < one.most for one in members.values()
        )

    def _live_on(self, members: Mapping[str, Member], last: int) -> None:
        """The story goes on to its end; whoever is asked no more lives by routine."""
        if self.run.world.ending:
            return
        for member in members.values():
            self.run.world.persons[member.person].mind = int(MindKind.ROUTINE)
        self.run.go_on(last)
