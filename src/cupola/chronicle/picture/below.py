"""What stands below the lanes: the curve, and the key to the marks."""

import math
from collections.abc import Callable, Iterator

from cupola.chronicle.picture import look
from cupola.chronicle.picture.canvas import Canvas
from cupola.chronicle.picture.deeds import BLOW_SIZE, LIE_DASHES
from cupola.chronicle.picture.lives import END_BAR
from cupola.chronicle.picture.moments import Moments
from cupola.chronicle.picture.room import Box
from cupola.chronicle.picture.sheet import AXIS, CURVE, KEY, Sheet

SAMPLE = 22
"""Pixels of a sample in the key."""


def draw_below(canvas: Canvas, sheet: Sheet) -> None:
    """The curve and the key are on the sheet."""
    top = sheet.bottom + AXIS + 8
    draw_curve(canvas, sheet, top)
    draw_key(canvas, sheet, top + CURVE + KEY - 4)


def height(sheet: Sheet) -> float:
    """Pixels from the top of the sheet to its end."""
    key = KEY if any(keys(sheet.moments)) else 0
    return sheet.bottom + AXIS + 8 + CURVE + key + look.EDGE


def draw_curve(canvas: Canvas, sheet: Sheet, top: float) -> None:
    """The curve between two levels that are written beside it."""
    points = sheet.curve.points
    if not points:
        return
    low, high = levels([value for _, value in points])

    def y(value: float) -> float:
        return top + CURVE * (high - value) / (high - low)

    for level in (low, (low + high) / 2, high):
        line = [(sheet.left, y(level)), (sheet.right, y(level))]
        canvas.line(line, look.RULE, 0.8, cap="butt", over=1)
        if level in (low, high):
            canvas.write(
                f"{level:.1f}",
                sheet.right + 10,
                y(level),
                size=look.SMALL_SIZE,
                colour=look.SOFT_INK,
            )
    course: list[tuple[float, float]] = []
    for minute, value in points:
        x = sheet.stretch.x(minute)
        course += [(x, course[-1][1])] if course else []
        course.append((x, y(value)))
    course.append((sheet.right, course[-1][1]))
    canvas.line(course, look.INK, 1.6, name="curve", over=4)
    draw_label(canvas, sheet, top)


def levels(values: list[float]) -> tuple[float, float]:
    """Round numbers below and above all values."""
    low, high = math.floor(min(values) * 10) / 10, math.ceil(max(values) * 10) / 10
    return (low, high) if high > low else (low - 0.1, low + 0.1)


def draw_label(canvas: Canvas, sheet: Sheet, top: float) -> None:
    """What the curve shows, beside it."""
    lines = wrapped(canvas, sheet.curve.label, sheet.left - look.EDGE - 10)
    y = top + CURVE / 2 - (len(lines) - 1) * 6.5
    for number, line in enumerate(lines):
        canvas.write(line, sheet.left - 7, y + number * 13, size=look.SMALL_SIZE, side="right")


def wrapped(canvas: Canvas, text: str, width: float) -> list[str]:
    """The words of a text in lines no wider than this."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if canvas.width_of(longer, look.SMALL_SIZE) > width and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def draw_key(canvas: Canvas, sheet: Sheet, y: float) -> None:
    """A sample of each kind of mark that there is, with its meaning."""
    x = float(look.EDGE)
    for text, draw in keys(sheet.moments):
        draw(canvas, x, y)
        canvas.write(text, x + SAMPLE + 5, y, size=look.SMALL_SIZE, colour=look.SOFT_INK)
        x += SAMPLE + 5 + canvas.width_of(text, look.SMALL_SIZE) + 15


def key_lie(canvas: Canvas, x: float, y: float) -> None:
    """A sample of a lie."""
    canvas.arrow((x, y), (x + SAMPLE, y), dashes=LIE_DASHES)


def key_blow(canvas: Canvas, x: float, y: float) -> None:
    """A sample of a blow that hurts."""
    canvas.mark("D", x + SAMPLE / 2, y, BLOW_SIZE - 1.2, edge=look.INK, width=1.1)


def key_miss(canvas: Canvas, x: float, y: float) -> None:
    """A sample of a blow that does no harm."""
    middle = x + SAMPLE / 2
    canvas.mark("D", middle, y, BLOW_SIZE - 1.2, colour=look.PAPER, edge=look.INK, width=1.1)


def key_death(canvas: Canvas, x: float, y: float) -> None:
    """A sample of the end of a life."""
    end = x + SAMPLE - 5
    canvas.line([(x, y), (end, y)], look.SOFT_INK, look.LIFE_WIDTH)
    canvas.line([(end, y - END_BAR / 2), (end, y + END_BAR / 2)], look.INK, 2.2, cap="butt", over=7)


def key_faint(canvas: Canvas, x: float, y: float) -> None:
    """A sample of a line with gaps."""
    canvas.line(
        [(x, y), (x + SAMPLE, y)], look.SOFT_INK, look.LIFE_WIDTH, dashes=(2, 2), cap="butt"
    )


def key_silence(canvas: Canvas, x: float, y: float) -> None:
    """A sample of the shade."""
    canvas.box(Box.around(x + SAMPLE / 2, y, SAMPLE, 10), look.SHADE)


Sample = Callable[[Canvas, float, float], None]


def keys(shown: Moments) -> Iterator[tuple[str, Sample]]:
    """The meaning of each kind of mark that there is, and what draws a sample."""
    if shown.lies:
        yield "a lie, to whoever hears it", key_lie
    if any(blow.hurts for blow in shown.blows):
        yield "hurt by another", key_blow
    if not all(blow.hurts for blow in shown.blows):
        yield "attacked, unhurt", key_miss
    if shown.faints:
        yield "unconscious", key_faint
    if shown.deaths:
        yield "a life ends", key_death
    if shown.hushes:
        yield "life support silent", key_silence
