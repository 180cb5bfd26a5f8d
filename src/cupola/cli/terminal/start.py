"""`cupola run SCENARIO --as PERSON`: the run opened, played and brought to an end."""

from dataclasses import dataclass
from pathlib import Path

import typer

from cupola.chronicle.clock import day_clock
from cupola.chronicle.saving import must_be_free
from cupola.cli.options import EngineChoice, minute_at
from cupola.cli.screen import STOPPED
from cupola.cli.terminal.ending import finish
from cupola.cli.terminal.game import Game, Part
from cupola.cli.terminal.lines import lines
from cupola.errors import NotationError
from cupola.runs.saving import load_run
from cupola.runs.single import Run
from cupola.scenarios.scenario import Scenario
from cupola.world.catalogue.entities import MindKind


@dataclass(frozen=True)
class Sitting:
    """What one can choose about playing somebody."""

    person: str
    begins: str | None = None
    until: str | None = None
    out: Path | None = None
    full: bool = False


def sit_down(run: Run, sitting: Sitting) -> None:
    """Somebody of the crew is played at the terminal.  Raises CupolaError."""
    if sitting.out:
        must_be_free(sitting.out)
    game = Game(run, part_of(run, sitting), lines())
    why = game.play()
    finish(game, why, sitting.out, full=sitting.full)
    if why == "stopped":
        raise typer.Exit(STOPPED)


def part_of(run: Run, sitting: Sitting) -> Part:
    """From when to when somebody is played.  Raises NotationError."""
    starts, now = run.scenario.minute_of_day, int(run.world.turn)
    begins = minute_at(sitting.begins, starts) if sitting.begins else 0
    if sitting.until is None:
        return Part(sitting.person, begins)
    until = minute_at(sitting.until, starts)
    if until <= now:
        expected = f"later than {day_clock(now, starts)}, where it begins"
        raise NotationError(f"--until {sitting.until}", sitting.until, expected, [])
    if until <= begins:
        raise NotationError(str(sitting.begins), str(sitting.begins), "before --until", [])
    return Part(sitting.person, begins, until)


def loaded(path: Path, scenario: Scenario, engine: EngineChoice) -> Run:
    """The run of a file; whoever was played in it decides as the others do.

    Raises ChronicleError, and NotationError for a run of another scenario than this one.
    """
    run = load_run(path, engine=str(engine))
    if run.scenario.name != scenario.name:
        expected = f"the scenario of {path}"
        raise NotationError(scenario.name, scenario.name, expected, [run.scenario.name])
    for person in run.world.persons:
        if person.exists and person.mind == MindKind.OUTSIDE:
            person.mind = int(MindKind.BUILTIN)
    return run
