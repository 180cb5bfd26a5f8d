"""`cupola run SCENARIO --as PERSON`: the run opened, played and brought to an end."""

from dataclasses import dataclass
from pathlib import Path

import typer

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
    load: Path | None = None
    out: Path | None = None
    full: bool = False


def sit_down(scenario: Scenario, sitting: Sitting, seed: int | None, engine: EngineChoice) -> None:
    """Somebody of the crew is played at the terminal.  Raises CupolaError."""
    run = loaded(sitting.load) if sitting.load else Run(scenario, seed, engine=str(engine))
    if sitting.out:
        must_be_free(sitting.out)
    minutes = [
        minute_at(clock, run.scenario.minute_of_day) if clock else None
        for clock in (sitting.begins, sitting.until)
    ]
    begins, until = minutes[0] or 0, minutes[1]
    if until is not None and begins >= until:
        raise NotationError(str(sitting.begins), str(sitting.begins), "before --until", [])
    game = Game(run, Part(sitting.person, begins, until), lines())
    why = game.play()
    finish(game, why, sitting.out, full=sitting.full)
    if why == "stopped":
        raise typer.Exit(STOPPED)


def loaded(path: Path) -> Run:
    """The run of a file; whoever was played in it decides as the others do.

    Raises ChronicleError.
    """
    run = load_run(path)
    for person in run.world.persons:
        if person.exists and person.mind == MindKind.OUTSIDE:
            person.mind = int(MindKind.BUILTIN)
    return run
