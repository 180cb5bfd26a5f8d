"""A scenario played to its end for a command, with a sign of life while it goes on.

The first run on a machine is plain, so that the story begins at once; a child process compiles
the rules meanwhile.  It is waited for only where somebody sees the screen, or if CUPOLA_WARM=1.
"""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.text import Text

from cupola.chronicle.clock import day_clock
from cupola.chronicle.store import Chronicle
from cupola.cli.options import EngineChoice
from cupola.cli.screen import console, is_watched, say_aside, show
from cupola.runs import warm
from cupola.runs.single import Run
from cupola.runs.turn import Pause
from cupola.runs.whole import chronicle_of
from cupola.scenarios.scenario import Scenario
from cupola.world.compiled import is_cached, plain_asked_for

STRETCH = 360
"""Minutes of a run between two signs of life."""
SECONDS_TO_COMPILE = 45
"""What is said about how long the first compilation takes; measured on two cores."""
LOOK_S = 0.05
"""Seconds between two looks at whether the compiler is done."""


@dataclass(frozen=True)
class Played:
    """A run that is over, what it left behind, and how it was driven."""

    scenario: Scenario
    run: Run
    chronicle: Chronicle
    engine: str
    seconds: float


@dataclass(frozen=True)
class Manner:
    """How to play: with which dice and engine, until when, and whether to show that it goes on."""

    seed: int | None = None
    engine: EngineChoice = EngineChoice.AUTO
    until: int | None = None
    silent: bool = False


class Warming:
    """The child process that compiles the rules while a first run goes on, or nothing."""

    def __init__(self, manner: Manner) -> None:
        self.child: subprocess.Popen[bytes] | None = None
        if not warm.is_needed() or manner.engine == EngineChoice.PLAIN:
            return
        if manner.engine == EngineChoice.COMPILED:
            self.begin("compiling the rules")
            self.wait("compiling the rules", silent=manner.silent)
        elif not manner.silent and (is_watched() or os.environ.get("CUPOLA_WARM") == "1"):
            self.begin("the first run is plain Python, while the rules are compiled beside it")

    def begin(self, why: str) -> None:
        """The child process is at it, and a line says why."""
        self.child = warm.start()
        say_aside(f"({why}: about {SECONDS_TO_COMPILE} s, once)")

    def wait(self, what: str, *, silent: bool = False) -> None:
        """The child process is done; Ctrl-C ends it and leaves nothing half-written."""
        if self.child is None or self.child.poll() is not None:
            return
        try:
            with _waiting(what, silent=silent):
                while self.child.poll() is None:  # Ctrl-C right before a wait without end is lost
                    time.sleep(LOOK_S)
        finally:
            if self.child.poll() is None:
                self.child.terminate()
                self.child.wait()

    def finish(self) -> None:
        """The compiled program lies ready for next time, or a line says that it does not."""
        if self.child is None:
            return
        self.wait(
            f"compiling the rules for next time, about {SECONDS_TO_COMPILE} s, once; Ctrl-C is safe"
        )
        if self.child.returncode:
            say_aside("(the rules could not be compiled here; runs stay plain, and slower)")


@contextmanager
def _waiting(what: str, *, silent: bool) -> Iterator[None]:
    """A wheel turns while something is waited for, where somebody sees it."""
    if silent or not is_watched():
        yield
        return
    columns = (SpinnerColumn("line"), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=console(), transient=True) as progress:
        progress.add_task(what, total=None)
        yield


def play(scenario: Scenario, manner: Manner) -> Played:
    """The scenario, played until its ending, its last minute, or the minute asked for."""
    began = time.perf_counter()
    run = Run(scenario, manner.seed, engine=str(manner.engine))
    last = scenario.turns if manner.until is None else min(manner.until, scenario.turns)
    with _going_on(last, silent=manner.silent) as progress:
        pause = Pause.MINUTE
        while pause == Pause.MINUTE and run.world.turn < last:
            pause = run.go_on(min(last, int(run.world.turn) + STRETCH))
            progress.update(
                progress.task_ids[0],
                completed=int(run.world.turn),
                clock=day_clock(int(run.world.turn), scenario.minute_of_day),
            )
    seconds = time.perf_counter() - began
    return Played(scenario, run, chronicle_of(run), run.engine.name, seconds)


def _going_on(last: int, *, silent: bool) -> Progress:
    """A bar from the start of a run to its last minute, with the station's clock."""
    progress = Progress(
        TextColumn("{task.fields[clock]}"),
        BarColumn(40),
        console=console(),
        transient=True,
        disable=silent or not is_watched(),
    )
    progress.add_task("", total=last, clock="")
    return progress


def how_it_was_driven(played: Played) -> Text:
    """A dim line about engine and time."""
    turns = int(played.run.world.turn)
    why = "" if is_cached() or plain_asked_for() else "; the rules are not compiled here yet"
    return Text(f"{turns:,} minutes in {played.seconds:.1f} s, {played.engine}{why}.", "dim")


def say_how(played: Played) -> None:
    """The line about engine and time is on the screen."""
    show(how_it_was_driven(played))
