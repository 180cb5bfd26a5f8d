"""The figure: the path of a belief through a story, and below it suspense and surprise.

Each person's line has the hue and the dash of the other figures; a band about it is its interval.
"""

from collections.abc import Iterable
from pathlib import Path as File

import numpy as np

from cupola.chronicle.figures.axis import (
    FOOT,
    HEAD,
    dashes_of,
    draw_head,
    draw_hours,
    draw_people,
)
from cupola.chronicle.picture import keep, kind_of, look
from cupola.chronicle.picture.canvas import Canvas
from cupola.chronicle.picture.look import Person, people
from cupola.chronicle.picture.room import Box
from cupola.chronicle.picture.stretch import Stretch, stretched
from cupola.errors import ChronicleError
from cupola.studies.suspense.path import Path

LEFT, RIGHT = 58, look.WIDTH - look.EDGE
"""Pixels from edge to edge between which time runs."""
BELIEF, MOVE, GAP = 190, 120, 30
"""Pixels of the height of the belief, of suspense and surprise, and between both."""
HOW = "Above: how likely each outcome is. Below: how far that is about to move, and just moved."
BAR = 4
"""Pixels a bar of surprise is wide."""
ROOM = 30.0
"""Pixels of the axis that each point wants."""


def draw(path: Path, file: str | File) -> File:
    """A file with the figure, SVG or PNG.  Raises ChronicleError and EngineError."""
    kind_of(file)
    return keep(*drawn(path), file)


def svg(path: Path) -> str:
    """The figure as SVG.  Raises EngineError without the extra `figures`."""
    canvas, told = drawn(path)
    return canvas.svg(*told)


def drawn(path: Path) -> tuple[Canvas, tuple[str, str]]:
    """The sheet with everything on it, its title and its description."""
    if len(path.points) < 2:
        raise ChronicleError("there is nothing to draw: a path has two points at least")
    canvas, chronicle = Canvas(), path.course.chronicle
    top = look.EDGE + HEAD
    belief = Box(LEFT, top, RIGHT - LEFT, BELIEF)
    move = Box(LEFT, top + BELIEF + GAP, RIGHT - LEFT, MOVE)
    canvas.cut(move.bottom + FOOT + look.EDGE)
    whose = f", as {path.person.title()} holds it" if path.person else ""
    draw_head(canvas, chronicle, f"{path.asked.text}{whose}", HOW)
    room = {point.stop.minute: ROOM for point in path.points}
    axis = stretched(path.points[-1].stop.minute, chronicle.cast.minute_of_day, room, (LEFT, RIGHT))
    draw_hours(canvas, axis, top, move.bottom)
    cast = people(chronicle.cast)
    named = [cast[state.person] for state in path.states if state.person in cast]
    draw_people(canvas, named, dashes=True)
    draw_beliefs(canvas, path, axis, belief, cast)
    draw_moves(canvas, path, axis, move)
    return canvas, (f"{chronicle.cast.title}: {path.asked.text}", description(path))


def draw_beliefs(
    canvas: Canvas, path: Path, axis: Stretch, box: Box, cast: dict[str, Person]
) -> None:
    """A line for each state, from 0 to 100 of 100, each with the band of its interval."""
    draw_scale(canvas, box, [(0.0, "0"), (0.5, "50"), (1.0, "100")], "of 100")
    for number, state in enumerate(path.states):
        person = cast.get(state.person or "")
        hue = person.hue if person else look.INK
        shares = [point.beliefs[number] for point in path.points]
        xs = [axis.x(point.stop.minute) for point in path.points]
        low, high = (
            [box.bottom - box.height * getattr(share, end) for share in shares]
            for end in ("low", "high")
        )
        middle = [box.bottom - box.height * share.share for share in shares]
        canvas.axes.fill_between(xs, low, high, color=hue, alpha=0.12, linewidth=0, zorder=2)
        dashes = dashes_of(person) if person else ()
        name = f"belief-{state.person or number}"
        canvas.line(list(zip(xs, middle, strict=True)), hue, 1.8, dashes=dashes, name=name, over=4)


def draw_moves(canvas: Canvas, path: Path, axis: Stretch, box: Box) -> None:
    """Suspense as steps up to the next point with their interval, surprise as bars."""
    most = max(max(p.suspense.high, p.surprise.high) for p in path.points) or 1.0
    unit = 0.5 if most > 0.5 else 0.1 if most > 0.1 else 0.05
    levels = [(at / most, f"{at:.2g}") for at in np.arange(0.0, most + 1e-9, unit)]
    draw_scale(canvas, box, levels, "")

    def y(value: float) -> float:
        return box.bottom - box.height * value / most

    xs = [axis.x(point.stop.minute) for point in path.points]
    ends = {end: [y(getattr(p.suspense, end)) for p in path.points] for end in ("low", "high")}
    middle = [y(point.suspense.value) for point in path.points]
    canvas.axes.fill_between(
        xs, ends["low"], ends["high"], step="post", color=look.SHADE, linewidth=0, zorder=2
    )
    canvas.line(corners_of(xs, middle), look.INK, 1.6, cap="butt", name="suspense", over=4)
    for x, point in zip(xs, path.points, strict=True):
        if point.surprise.value > 0.0:
            top = y(point.surprise.value)
            bar = Box(x - BAR / 2, top, BAR, box.bottom - top)
            canvas.box(bar, look.POLE, name="surprise", over=3)
    draw_key(canvas, box)


def draw_key(canvas: Canvas, box: Box) -> None:
    """What the line and the bars are, above them."""
    y = box.top - 11
    canvas.line([(box.left, y), (box.left + 22, y)], look.INK, 1.6, cap="butt")
    canvas.write("suspense, until the next point", box.left + 28, y)
    x = box.left + 60 + canvas.width_of("suspense, until the next point", look.TEXT_SIZE)
    canvas.box(Box(x, y - 6, BAR, 12), look.POLE)
    canvas.write("surprise", x + 10, y)


def draw_scale(canvas: Canvas, box: Box, levels: Iterable[tuple[float, str]], unit: str) -> None:
    """Lines at some levels, from 0 at the bottom to 1 at the top, with what they are called."""
    for level, text in levels:
        y = box.bottom - box.height * level
        canvas.line([(box.left, y), (box.right, y)], look.RULE, 0.8, cap="butt", over=1)
        told = {"size": look.SMALL_SIZE, "colour": look.SOFT_INK, "side": "right"}
        canvas.write(text, box.left - 6, y, **told)
    if unit:
        canvas.write(unit, box.left - 6, box.top + 14, size=look.SMALL_SIZE, side="right")


def corners_of(xs: list[float], ys: list[float]) -> list[tuple[float, float]]:
    """The corners of a line that keeps each value until the next."""
    corners = [(xs[0], ys[0])]
    for at in range(1, len(xs)):
        corners += [(xs[at], ys[at - 1]), (xs[at], ys[at])]
    return corners


def description(path: Path) -> str:
    """What the figure shows, for those who cannot see it."""
    highest, surprising = path.highest, path.most_surprising
    most = (
        f"Suspense is highest at {highest.stop.clock} ({highest.suspense.value:.2f}),"
        f" surprise at {surprising.stop.clock} ({surprising.surprise.value:.2f})."
    )
    return " ".join([most, *(stretch.sentence for stretch in path.stretches)])
