"""What is done and said, drawn across the lines: lies, blows, and what concerns everybody."""

import numpy as np

from cupola.chronicle.picture import look
from cupola.chronicle.picture.canvas import Canvas
from cupola.chronicle.picture.courses import Course
from cupola.chronicle.picture.moments import Blow, Lie
from cupola.chronicle.picture.room import Box
from cupola.chronicle.picture.sheet import WORD_ROW, Sheet, Word

LIE_DASHES = (2.6, 1.7)
LEAN = 9.0
"""Pixels that an arrow leans to each side, so that a short one can be seen."""
UNHEARD = 11.0
"""Pixels of the arrow of a lie that nobody hears."""
BLOW_SIZE = 6.5


def draw_deeds(canvas: Canvas, sheet: Sheet) -> None:
    """Everything that is marked is on the sheet."""
    draw_silence(canvas, sheet)
    draw_words(canvas, sheet)
    for lie in sheet.moments.lies:
        draw_lie(canvas, sheet, lie)
    for blow in sheet.moments.blows:
        draw_blow(canvas, sheet, blow)


def draw_silence(canvas: Canvas, sheet: Sheet) -> None:
    """A shade lies over everything while life support is silent."""
    for begin, end in sheet.moments.hushes:
        first, last = sheet.stretch.x(begin), sheet.stretch.x(end)
        shade = Box(first, sheet.top, last - first, sheet.bottom - sheet.top)
        canvas.box(shade, look.SHADE, name=f"silence-{begin}", over=1.2)


def draw_words(canvas: Canvas, sheet: Sheet) -> None:
    """A line from top to bottom for whatever concerns everybody, with its word above."""
    for name, word in zip(sheet.poles, sheet.words, strict=True):
        y = height_of(sheet, word)
        line = [(word.x, y - 4), (word.x, sheet.bottom)]
        sheet.room.take_line(name, np.array(line))
        canvas.line(line, look.POLE, 0.9, over=2, cap="butt", name=name)
        canvas.write(word.text, word.left, y)


def height_of(sheet: Sheet, word: Word) -> float:
    """The middle of a row of words."""
    return sheet.top - 4 - WORD_ROW * (word.row + 0.5)


def draw_lie(canvas: Canvas, sheet: Sheet, lie: Lie) -> None:
    """A dashed arrow from whoever lies to everybody who hears it."""
    x = sheet.stretch.x(lie.minute)
    start = beside(sheet.by_person[lie.speaker], x, -LEAN)
    for hearer in lie.hearers:
        name = f"lie-{lie.event}-{lie.speaker}-{hearer}"
        draw_saying(canvas, sheet, start, beside(sheet.by_person[hearer], x, LEAN), name)
    if not lie.hearers:
        name = f"lie-{lie.event}-{lie.speaker}"
        draw_saying(canvas, sheet, start, (x + LEAN, start[1] - UNHEARD), name)


def beside(course: Course, x: float, lean: float) -> tuple[float, float]:
    """A point of a line, so far to one side of a moment as the stay of that moment goes."""
    leg = course.leg_at(x)
    if leg is None:
        return x, course.y(x)
    return min(max(x + lean, leg.begin), leg.end), leg.y


def draw_saying(
    canvas: Canvas, sheet: Sheet, start: tuple[float, float], end: tuple[float, float], name: str
) -> None:
    """A dashed arrow."""
    canvas.arrow(start, end, dashes=LIE_DASHES, width=1.3, name=name, over=6)
    wide, high = abs(end[0] - start[0]), abs(end[1] - start[1])
    sheet.room.take(Box(min(start[0], end[0]), min(start[1], end[1]), wide, high).grown(1))


def draw_blow(canvas: Canvas, sheet: Sheet, blow: Blow) -> None:
    """A thin line from whoever strikes to the one who is struck, with a mark there."""
    x = sheet.stretch.x(blow.minute)
    start, end = (sheet.by_person[who].y(x) for who in (blow.actor, blow.victim))
    canvas.line([(x, start), (x, end)], look.INK, 0.9, over=5, cap="butt")
    colour = look.INK if blow.hurts else look.PAPER
    canvas.mark(
        "D",
        x,
        end,
        BLOW_SIZE - 1.2,
        colour=colour,
        edge=look.INK,
        width=1.1,
        name=f"blow-{blow.event}-{blow.victim}",
    )
    sheet.room.take(Box.around(x, end, BLOW_SIZE + 4, BLOW_SIZE + 4))
    sheet.room.take(Box.around(x, (start + end) / 2, 3, abs(end - start)))
