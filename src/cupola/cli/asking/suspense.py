"""`cupola suspense`: how far a belief about an outcome is about to move, and just moved."""

from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path as File
from typing import Annotated, Any

import typer
from rich.padding import Padding
from rich.text import Text

from cupola.chronicle.saving import write_texts
from cupola.cli.account import members
from cupola.cli.options import (
    Engine,
    EngineChoice,
    Json,
    Minds,
    Readings,
    Seed,
    Threads,
)
from cupola.cli.playing import Manner, Warming
from cupola.cli.run import ScenarioName, decided, opened
from cupola.cli.screen import STOPPED, complain, mark, print_object, show
from cupola.cli.stories.measures import curve
from cupola.cli.stories.tell import KEPT
from cupola.cli.study.progress import counting
from cupola.cli.typed import as_typed, typed
from cupola.errors import ChronicleError
from cupola.studies.study import Way
from cupola.studies.suspense.asked import WHO_LIVES
from cupola.studies.suspense.estimating import Estimate
from cupola.studies.suspense.figure import draw
from cupola.studies.suspense.page import written
from cupola.studies.suspense.path import ROLLOUTS, Path, Point, bunches_of, paths_of
from cupola.studies.suspense.points import course_of
from cupola.studies.suspense.whole import belief_in

FEWEST = 24
"""Rollouts below which nothing can be said."""
CLOCK, CELL, MOVE = 11, 5, 17
"""Columns of a time, of a belief, and of suspense or surprise with its interval."""


@dataclass(frozen=True)
class SuspenseOptions:
    """What one can choose about suspense."""

    scenario: ScenarioName
    about: Annotated[
        str,
        typer.Option(
            "--about",
            metavar="OUTCOME",
            help="'who lives', 'who leaves', or as in cupola find: 'NAME lives', 'remedy home', "
            "'violence', 'deaths = 0'. With --as: 'who lives', or a word such as cure_exists.",
        ),
    ] = WHO_LIVES
    person: Annotated[
        str | None,
        typer.Option("--as", metavar="PERSON", help="What this person holds, right or wrong."),
    ] = None
    worlds: Annotated[
        int, typer.Option("--worlds", min=FEWEST, help="Rollouts from each point.")
    ] = ROLLOUTS
    every: Annotated[
        int | None,
        typer.Option("--every", min=1, metavar="MINUTES", help="Points at even distances instead."),
    ] = None
    out: Annotated[
        File | None,
        typer.Option("--out", metavar="FILE", help="Draw it (.svg, .png), or write a page (.md)."),
    ] = None
    minds: Minds = None
    seed: Seed = None
    threads: Threads = None
    engine: Engine = EngineChoice.COMPILED
    reading: Readings = None
    as_json: Json = False


def tell_suspense(options: SuspenseOptions) -> None:
    """Measure suspense and surprise: the path of a belief about an outcome through a story.

    A viewer knows everything but the dice: the belief is the share of rollouts, in which people
    decide for themselves from each turning point on. Suspense is how far it is about to move up
    to the next point, surprise how far it has just moved.
    """
    must_be_a_scenario(options.scenario)
    scenario = decided(opened(options.scenario, options.reading), options.minds, None, None)
    asked = belief_in(scenario, options.about, options.person)
    Warming(Manner(engine=options.engine, silent=options.as_json))
    found = [Path(asked, course_of(scenario, options.seed, str(options.engine), options.every), 0)]
    try:
        live(found, options)
    except KeyboardInterrupt as stop:
        if found[-1].points:
            tell(found[-1], options)
        told = (
            "what is told is the path up to there" if found[-1].points else "nothing is found yet"
        )
        complain(f"Stopped: {told}. Fewer --worlds take less time.")
        raise typer.Exit(STOPPED) from stop
    tell(found[-1], options)


def must_be_a_scenario(name: str) -> None:
    """What was typed is no folder of a chronicle.  Raises ChronicleError."""
    if (File(name) / KEPT).is_file():
        raise ChronicleError(
            f"{name} holds a chronicle, and no worlds to go on from: name its scenario, with"
            " --seed, and with --minds or --reading as it was run"
        )


def live(found: list[Path], options: SuspenseOptions) -> None:
    """The path is found point by point, with a bar of the bunches of rollouts."""
    asked, course = found[0].asked, found[0].course
    each = bunches_of(asked, options.worlds) * (len(course.stops) - 1)
    with counting(each, silent=options.as_json, words="bunches of rollouts") as lived:
        way = Way(options.threads, str(options.engine), lived)
        with closing(paths_of(course, asked, options.worlds, way)) as paths:
            found += paths


def tell(found: Path, options: SuspenseOptions) -> None:
    """The path is on the screen, or printed as one object; and drawn, if that was asked for."""
    if options.out is not None and options.out.suffix == ".md":
        write_texts(written(found, options.out, as_typed()))
    elif options.out is not None:
        draw(found, options.out)
    if options.as_json:
        print_object(as_object(found))
        return
    draw_head(found)
    draw_curve(found)
    draw_points(found)
    draw_summary(found)
    if options.out is not None:
        show(f"Written: {options.out}.")


def draw_head(found: Path) -> None:
    """What the belief is about, whose it is, and how many worlds it comes from."""
    title = found.course.scenario.title
    show(
        Text.assemble((title, "bold"), f"  {found.asked.text}, seed {found.course.chronicle.seed}")
    )
    if found.person is None:
        rollouts = f"{found.rollouts:,} rollouts from each point"
        show(f"Belief: share of {rollouts}, in which all decide for themselves.")
    else:
        name, many = found.person.title(), f"{found.rollouts:,}"
        show(f"Belief: what {name} holds, right or wrong. Suspense: how far that is about to move")
        show(f"in {many} continuations of what is really so, not how far {name} expects it to.")
    show()


def draw_curve(found: Path) -> None:
    """Suspense as text, a line for each day; the highest block is the highest there is."""
    most = max(point.suspense.value for point in found.points) or 1.0
    levels = [
        (minute, point.suspense.value / most)
        for point in found.points
        for minute in (point.stop.minute, point.stop.minute + max(0, point.ahead - 1))
    ]
    show(Text("Suspense, until the next point", "bold"))
    scenario = found.course.scenario
    for line in curve(levels, scenario.minute_of_day, found.points[-1].stop.minute + 1):
        show(line)
    show()


def draw_points(found: Path) -> None:
    """Two lines for each point: belief, suspense and surprise, and what turned the story there."""
    show(Text.assemble(" " * CLOCK, *state_marks(found), *heads()))
    for point in found.points:
        beliefs = "".join(f"{100 * share.share:{CELL}.0f}" for share in point.beliefs)
        moves = f"{told(point.suspense):>{MOVE}}{told(point.surprise):>{MOVE}}"
        show(f"{point.stop.clock:<{CLOCK}}{beliefs}{moves}")
        if point.stop.text:
            show(Padding(Text(point.stop.text, "dim"), (0, 0, 0, 2)))
    how = "Of 100 worlds, in how many" if found.person is None else "100: held for certain that"
    show(Text(f"{how} {what(found)}. Intervals hold 95 of 100.", "dim"))
    show()


def what(found: Path) -> str:
    """What the columns of the belief say, as a clause."""
    if len(found.states) > 1:
        return f"each {found.asked.text.removeprefix('who ')}"
    return f"is so: {found.states[0].words}"


def state_marks(found: Path) -> list[str | Text]:
    """What stands above the columns of the belief: each person's mark."""
    people = members(found.course.scenario)
    marks = {one.id: mark(one.letter, one.side, one.number) for one in people}
    cells: list[str | Text] = []
    for state in found.states:
        head = marks.get(state.person or "", Text("/100"))
        cells += [" " * (CELL - len(head)), head]
    return cells


def heads() -> list[Text]:
    """What stands above the other columns."""
    return [Text(f"{word:>{MOVE}}", "dim") for word in ("suspense", "surprise")]


def told(value: Estimate) -> str:
    """A value with its interval."""
    if value.high == value.low:
        return f"{value.value:.2f}"
    return f"{value.value:.2f} {value.low:.2f}-{value.high:.2f}"


def draw_summary(found: Path) -> None:
    """The most of each, and the stretches in which little can come."""
    tense, surprising = found.highest, found.most_surprising
    for most, value, point in (
        ("Highest suspense", tense.suspense, tense),
        ("Greatest surprise", surprising.surprise, surprising),
    ):
        if value.value > 0.0:
            show(f"{most}: {value.value:.2f} at {point.stop.clock}. {point.stop.text}".rstrip())
    show()
    show(Text("Where it is flat or sags", "bold"))
    for stretch in found.stretches:
        show(stretch.sentence)
    if not found.stretches:
        show("Nowhere.")


def as_object(found: Path) -> dict[str, Any]:
    """The path as plain values."""
    return {
        "scenario": found.course.scenario.name,
        "seed": int(found.course.chronicle.seed),
        "about": found.asked.text,
        "person": found.person,
        "rollouts": found.rollouts,
        "states": [state.words for state in found.states],
        "points": [point_object(point) for point in found.points],
        "stretches": [asdict(s) | {"sentence": s.sentence} for s in found.stretches],
    }


def point_object(point: Point) -> dict[str, Any]:
    """A point as plain values."""
    return {
        "minute": point.stop.minute,
        "day_clock": point.stop.clock,
        "text": point.stop.text,
        "beliefs": [asdict(share) for share in point.beliefs],
        "suspense": asdict(point.suspense),
        "surprise": asdict(point.surprise),
        "minutes_ahead": point.ahead,
    }


command = typed(SuspenseOptions, tell_suspense)
