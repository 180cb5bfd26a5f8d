"""Who knew what, and when: a band for each fact, in it a line for each person who holds it."""

from cupola.chronicle.figures.axis import (
    FOOT,
    HEAD,
    LINE,
    draw_head,
    draw_hours,
    draw_people,
    must_be_something,
    spans,
    time_axis,
    wrapped,
)
from cupola.chronicle.figures.holdings import HELD, Holding, crossings, key_holdings
from cupola.chronicle.picture import look
from cupola.chronicle.picture.canvas import Canvas
from cupola.chronicle.picture.lives import draw_token
from cupola.chronicle.picture.look import Person, people
from cupola.chronicle.picture.room import Box
from cupola.chronicle.picture.stretch import Stretch
from cupola.chronicle.picture.tracks import deaths
from cupola.chronicle.prose.wording import Wording, begun, enumerated
from cupola.chronicle.store import Chronicle

LABEL = 186
"""Pixels for the words of a fact."""
PITCH = 12.5
"""Pixels from one person's line to the next."""
PADDING = 3
END = 12
"""Pixels to the right of the bands, for the last hour below."""
BETWEEN = 7
"""Pixels between two bands."""
THIN, THICK = 1.6, 5.0
"""Pixels of a line at a credence of a half and of one."""
TITLE = "who knew what, and when"
NOTHING = "Nobody knew anything that others did not."
HOW = (
    "A line: the person holds it, the thicker the surer. Grey behind: it is so. "
    "A line without grey is an error."
)


def draw(chronicle: Chronicle) -> tuple[Canvas, tuple[str, str]]:
    """The figure, its title and its description.  Raises ChronicleError."""
    must_be_something(chronicle)
    cast = people(chronicle.cast)
    ends = dict.fromkeys(cast, chronicle.minutes) | deaths(chronicle)
    rows = key_holdings(chronicle, ends)
    canvas = Canvas()
    left = look.EDGE + LABEL + 18
    marked = {minute for row in rows for minute in crossings(row)}
    stretch = time_axis(chronicle, marked, (left, look.WIDTH - look.EDGE - END))
    tall = len(cast) * PITCH + 2 * PADDING
    top = look.EDGE + HEAD
    bottom = top + max(1, len(rows)) * (tall + BETWEEN)
    canvas.cut(bottom + FOOT + look.EDGE / 2)
    draw_head(canvas, chronicle, TITLE, HOW)
    draw_people(canvas, cast.values())
    draw_hours(canvas, stretch, top, bottom)
    wording = Wording(chronicle.cast)
    if not rows:
        canvas.write(NOTHING, look.EDGE, (top + bottom) / 2, colour=look.SOFT_INK)
    for number, row in enumerate(rows):
        band = Box(left, top + number * (tall + BETWEEN), stretch.x(chronicle.minutes) - left, tall)
        draw_fact(canvas, stretch, row, band)
        draw_words(canvas, words_of(wording, row.fact), band)
        for place, person in enumerate(cast.values()):
            y = band.top + PADDING + (place + 0.5) * PITCH
            draw_line(canvas, stretch, person, (row.held[person.id], ends[person.id], y))
    return canvas, (f"{chronicle.cast.title}: {TITLE}", description(wording, rows))


def draw_fact(canvas: Canvas, stretch: Stretch, row: Holding, band: Box) -> None:
    """The band of a fact, grey while it is so."""
    canvas.box(band, look.BAND, name=f"fact-{row.fact}")
    so = [(float(minute), float(value)) for minute, value in row.so]
    for begin, end, value in spans(so, stretch.minutes):
        if value:
            left, right = stretch.x(begin), stretch.x(end)
            canvas.box(Box(left, band.top, right - left, band.height), look.SHADE, over=1.2)


def draw_words(canvas: Canvas, text: str, band: Box) -> None:
    """The words of a fact stand beside its band."""
    lines = wrapped(canvas, text, LABEL)
    first = band.top + band.height / 2 - (len(lines) - 1) * LINE / 2
    for number, line in enumerate(lines):
        canvas.write(line, look.EDGE, first + number * LINE)


def draw_line(
    canvas: Canvas,
    stretch: Stretch,
    person: Person,
    course: tuple[tuple[tuple[int, float], ...], int, float],
) -> None:
    """One person's line in a band: as long as they hold it, as thick as they are sure.

    course: what they held from when on, the minute of their end, and the pixel of the line.
    """
    held, end, y = course
    points = [(float(minute), value) for minute, value in held if minute <= end]
    draw_token(canvas, person, stretch.x(0) - 9, y)
    for begin, until, value in spans(points, end):
        if value >= HELD and until > begin:
            wide = THIN + (THICK - THIN) * (value - HELD) / (1.0 - HELD)
            line = [(stretch.x(begin), y), (stretch.x(until), y)]
            canvas.line(line, person.hue, wide, cap="butt")
    if end < stretch.minutes:
        x = stretch.x(end)
        canvas.line([(x, y - 4), (x, y + 4)], look.INK, 1.3, cap="butt", over=5)


def words_of(wording: Wording, fact: str) -> str:
    """A fact as a clause that begins a line."""
    return begun(wording.reworded(wording.said(fact).get("claim") or fact.replace("_", " ")))


def description(wording: Wording, rows: list[Holding]) -> str:
    """The figure in words: for each fact who holds it at the end, or did when they died."""
    parts = [] if rows else [NOTHING]
    for row in rows:
        holders = [p for p, held in row.held.items() if held[-1][1] >= HELD]
        names = enumerated(wording.called(p) or p for p in holders) if holders else "nobody"
        parts.append(f"{words_of(wording, row.fact)}: held to the end by {names}.")
    return " ".join(parts)
