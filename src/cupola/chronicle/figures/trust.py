"""Trust over time: a small picture for each person, in it a line for each of the others."""

from collections.abc import Iterable

from cupola.chronicle.figures.axis import (
    DASHES,
    HEAD,
    dashes_of,
    draw_head,
    draw_people,
    must_be_something,
    time_axis,
)
from cupola.chronicle.happenings import BondMove
from cupola.chronicle.picture import look
from cupola.chronicle.picture.canvas import Canvas
from cupola.chronicle.picture.lives import apart, draw_token
from cupola.chronicle.picture.look import Person, people
from cupola.chronicle.picture.room import Box
from cupola.chronicle.picture.stretch import Stretch
from cupola.chronicle.picture.tracks import deaths
from cupola.chronicle.store import Chronicle

ACROSS = 3
"""Small pictures side by side."""
TALL = 168
"""Pixels of a small picture, without its name and days."""
NAME, DAYS = 20, 26
"""Pixels for its name above and its days below."""
SCALE, TOKENS = 24, 18
"""Pixels to its left for the scale, and to its right for the marks."""
GAP = 12
LEVELS = (0.0, 0.5, 1.0)
MUCH = 0.15
"""How far trust has to move at once to get room on the axis."""
TITLE = "trust over time"
HOW = (
    "How far each trusts each of the others not to harm them, from 0 to 1. "
    "A stroke ends it when either of the two dies."
)


def draw(chronicle: Chronicle) -> tuple[Canvas, tuple[str, str]]:
    """The figure, its title and its description.  Raises ChronicleError."""
    must_be_something(chronicle)
    cast = list(people(chronicle.cast).values())
    canvas = Canvas()
    down = (len(cast) + ACROSS - 1) // ACROSS
    canvas.cut(look.EDGE + HEAD + down * (NAME + TALL + DAYS) + look.EDGE / 2)
    draw_head(canvas, chronicle, TITLE, HOW)
    draw_people(canvas, cast, dashes=True)
    wide = (look.WIDTH - 2 * look.EDGE - (ACROSS - 1) * GAP) / ACROSS
    for number, person in enumerate(cast):
        left = look.EDGE + (number % ACROSS) * (wide + GAP) + SCALE
        top = look.EDGE + HEAD + (number // ACROSS) * (NAME + TALL + DAYS) + NAME
        draw_one(canvas, chronicle, (person, cast), Box(left, top, wide - SCALE - TOKENS, TALL))
    return canvas, (f"{chronicle.cast.title}: {TITLE}", description(chronicle, cast))


def draw_one(
    canvas: Canvas, chronicle: Chronicle, who: tuple[Person, list[Person]], box: Box
) -> None:
    """One person's picture: how far they trust each of the others."""
    person, cast = who
    died = deaths(chronicle)
    stretch = time_axis(chronicle, turns(chronicle), (box.left, box.right))
    draw_ground(canvas, stretch, box)
    draw_token(canvas, person, box.left + look.TOKEN / 2, box.top - 9)
    name = f"{person.name} trusts"
    canvas.write(name, box.left + look.TOKEN + 5, box.top - 9, size=look.NAME_SIZE, bold=True)
    lasts: list[tuple[Person, float]] = []
    for other in cast:
        if other is not person:
            end = min(died.get(one, chronicle.minutes) for one in (person.id, other.id))
            points = course(chronicle, person.id, other.id, end)
            if points:
                draw_course(canvas, stretch, other, (points, box))
                lasts.append((other, level(box, points[-1][1])))
    heights = apart([y for _, y in lasts], look.TOKEN + 0.5)
    for (other, _), y in zip(lasts, heights, strict=True):
        draw_token(canvas, other, box.right + 9, y)


def draw_ground(canvas: Canvas, stretch: Stretch, box: Box) -> None:
    """The paper of a small picture: its scale and its days."""
    canvas.box(box, look.BAND)
    for value in LEVELS:
        y = level(box, value)
        canvas.line([(box.left, y), (box.right, y)], look.RULE, 0.9, over=1.5, cap="butt")
        text = f"{value:g}"
        canvas.write(
            text, box.left - 5, y, size=look.SMALL_SIZE, side="right", colour=look.SOFT_INK
        )
    free = box.left
    for number, minute in enumerate([0, *stretch.midnights()]):
        x = stretch.x(minute)
        canvas.line([(x, box.top), (x, box.bottom + 4)], look.RULE, 0.9, over=1.5, cap="butt")
        day = str(number + 1) if number else "day 1"
        wide = canvas.width_of(day, look.SMALL_SIZE)
        if free <= x <= box.right - wide:
            canvas.write(day, x + 2, box.bottom + 10, size=look.SMALL_SIZE, colour=look.SOFT_INK)
            free = x + wide + 6


def draw_course(
    canvas: Canvas,
    stretch: Stretch,
    other: Person,
    where: tuple[list[tuple[float, float]], Box],
) -> None:
    """The line of one of the others, in steps, broken as those of their side are."""
    points, box = where
    drawn: list[tuple[float, float]] = []
    for minute, value in points:
        x, y = stretch.x(minute), level(box, value)
        drawn += [(x, drawn[-1][1]), (x, y)] if drawn else [(x, y)]
    if points[-1][0] < stretch.minutes:
        x, y = drawn[-1]
        canvas.line([(x, y - 4), (x, y + 4)], look.INK, 1.3, cap="butt", over=5)
    dashes = dashes_of(other)
    canvas.line(drawn, other.hue, 1.8, dashes=dashes if dashes != DASHES[0] else None, cap="butt")


def level(box: Box, value: float) -> float:
    """The pixel of a trust."""
    return box.bottom - value * box.height


def course(chronicle: Chronicle, person: str, other: str, end: int) -> list[tuple[float, float]]:
    """How far one trusts the other from which minute on, until one of them dies."""
    rows = [row for row in moves(chronicle) if (row.person, row.other) == (person, other)]
    points = [(float(row.minute), row.value) for row in rows if row.minute <= end]
    return [*points, (float(end), points[-1][1])] if points else []


def moves(chronicle: Chronicle) -> Iterable[BondMove]:
    """Every trust at the start and each change of it."""
    return (row for row in chronicle.bonds if row.kind == "trust")


def turns(chronicle: Chronicle) -> set[int]:
    """The minutes at which somebody's trust moved far at once."""
    return {
        row.minute
        for row in moves(chronicle)
        if row.before is not None and abs(row.value - row.before) >= MUCH
    }


def description(chronicle: Chronicle, cast: list[Person]) -> str:
    """The figure in words: where each trust begins and ends."""
    parts = []
    for person in cast:
        ends = []
        for other in cast:
            points = course(chronicle, person.id, other.id, chronicle.minutes)
            if other is not person and points:
                ends.append(f"{other.name} {points[0][1]:.2f} to {points[-1][1]:.2f}")
        parts.append(f"{person.name} trusts {', '.join(ends)}.")
    return " ".join(parts)
