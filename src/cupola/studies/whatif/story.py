"""A story of which moments can be taken: a scenario with its dice, from its start or later on."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cupola.chronicle import archive
from cupola.chronicle.archive import record_from
from cupola.errors import ChronicleError, NotationError
from cupola.runs.branch import Change
from cupola.runs.branch import Moment as Bytes
from cupola.runs.saving import load_moment, load_run
from cupola.runs.single import Run, seed_of
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario
from cupola.scenarios.text.clock import clock_of, minute_at
from cupola.studies.whatif.branches import branch
from cupola.world.catalogue.entities import PERSONS, MindKind
from cupola.world.records import World


@dataclass(frozen=True)
class Moment(Bytes):
    """One minute of a story, from which others may branch off by changes in words."""

    def branch(
        self,
        change: Change | str | None = None,
        *more: str,
        settings: dict[str, Any] | None = None,
        seed: int | None = None,
        engine: str = "auto",
        keep: bool = True,
    ) -> Run:
        """A run with these changes, lived to its end; one that has not gone on, without words.

        changes: "WHO DOES", "not: WHO DOES" or "WHO DOES -> WHO DOES", as commands have them.
        settings: other values for keys of the scenario: a trait, a bond, an order, a system.
        Raises NotationError and ScenarioError.
        """
        words = [*([change] if isinstance(change, str) else []), *more]
        dice = None if seed is None else seed_of(seed)
        if words or settings:
            return branch(self, *words, settings=settings, seed=dice, engine=engine)
        does = None if isinstance(change, str) else change
        return super().branch(does, seed=dice, engine=engine, keep=keep)


class Story:
    """One run of a scenario: what its dice and minds, or its script, make of it.

    scenario: one that was loaded, a name, or a TOML file.  minds: who decides for everybody
    instead of the script.  begins: a moment to begin at instead of the scenario's start.
    """

    def __init__(
        self,
        scenario: str | Path | Scenario,
        seed: int | None = None,
        engine: str = "auto",
        *,
        minds: str | None = None,
        begins: Bytes | None = None,
    ) -> None:
        found = scenario if isinstance(scenario, Scenario) else load_scenario(scenario)
        self.scenario = found.played_by(minds) if minds else found
        self.seed = begins.seed if begins and seed is None else seed
        self.engine = engine
        self.begins = begins

    @classmethod
    def kept(cls, path: str | Path, engine: str = "auto") -> "Story":
        """The story of a file that `Run.save` or `Moment.save` wrote.

        That of a run is told from its start, that of a moment from there on.  Raises
        ChronicleError, for a story that would not be lived again as it was too.
        """
        if _is_moment(path):
            moment = load_moment(path)
            _must_go_on_by_itself(path, moment)
            return cls(moment.scenario, engine=engine, begins=moment)
        run = load_run(path)
        _must_be_lived_alike(path, run, engine)
        return cls(run.scenario, run.seed, engine)

    def begun(self, *, keep: bool = True) -> Run:
        """A run that stands where the story begins, with what its moment holds of the past."""
        run = Run(self.scenario, self.seed, engine=self.engine, keep=keep)
        if self.begins:
            world = record_from(World, self.begins.identity)
            world.seed = run.seed
            run.stand_at(world)
            run.pages = list(self.begins.told) if keep else []
        return run

    def at(self, when: str | int) -> Moment:
        """The moment of a clock such as "day 2 04:10", or of a minute of the run.

        Raises NotationError for what is no time, or is not within the story.
        """
        minute = minute_of(when, self.scenario)
        run = self.begun()
        first = int(run.world.turn)
        run.go_on(minute)
        ended = int(run.world.turn)
        if minute < first or ended < minute or run.world.ending:
            text, starts = str(when), self.scenario.minute_of_day
            begins, ends = clock_of(first, starts), clock_of(ended, starts)
            span = f"after the story's beginning, day {begins}"
            if minute >= first:
                span = f"before the story's end, day {ends}"
            raise NotationError(text, text, span, [])
        return Moment(self.scenario, run.identity, tuple(run.pages))


def _is_moment(path: str | Path) -> bool:
    """Whether a file holds a moment, of whatever version."""
    try:
        archive.load(path, "moment")
    except ChronicleError:
        return False
    return True


def _must_go_on_by_itself(path: str | Path, moment: Bytes) -> None:
    """Nobody who lives is played from outside.  Raises ChronicleError."""
    people = moment.world.persons
    for person in range(PERSONS):
        if people[person].alive and int(people[person].mind) == MindKind.OUTSIDE:
            name = moment.scenario.names.of(person)
            raise ChronicleError(
                f"{path} is a moment in which somebody plays {name}: nobody would choose for {name}"
            )


def _must_be_lived_alike(path: str | Path, run: Run, engine: str) -> None:
    """Scenario and dice alone lead to where the run stands.  Raises ChronicleError."""
    anew = Run(run.scenario, run.seed, engine=engine, keep=False)
    anew.go_on(int(run.world.turn))
    if anew.identity != run.identity:
        raise ChronicleError(
            f"{path} is a run that somebody played, or that was changed on its way, and its"
            " scenario and dice alone tell another story: ask about a moment of it, saved by"
            " Moment.save"
        )


def minute_of(when: str | int, scenario: Scenario) -> int:
    """The minute of the run that is meant.  Raises NotationError."""
    starts = scenario.minute_of_day
    if isinstance(when, int) or when.strip().isdecimal():
        minute = int(when)
    else:
        minute = minute_at(when, starts)
    if not 0 <= minute < scenario.turns:
        first, last = clock_of(0, starts), clock_of(scenario.turns - 1, starts)
        span = f"within the story, day {first} to day {last}"
        raise NotationError(str(when), str(when), span, [])
    return minute
