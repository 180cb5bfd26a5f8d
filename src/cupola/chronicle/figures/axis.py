"""What all figures share: paper, title, the marks of people, and the hours below."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from cupola.chronicle.clock import day_clock
from cupola.chronicle.picture import look
from cupola.chronicle.picture.canvas import Canvas
from cupola.chronicle.picture.lives import draw_token
from cupola.chronicle.picture.look import Person
from cupola.chronicle.picture.room import Box
from cupola.chronicle.picture.stretch import Stretch, stretched
from cupola.chronicle.store import Chronicle
from cupola.errors import ChronicleError

HEAD = 66
"""Pixels for the title, how to read it, and the people."""
FOOT = 36
"""Pixels for the hours and days below."""
LINE = 14
"""Pixels from one line of writing to the next."""
ROOM = 12.0
"""Pixels of the axis that each thing of note wants."""
HOUR = 37
"""Pixels that two hours written below keep apart."""
DASHES = ((), (5.0, 2.4), (1.6, 1.8), (7.0, 2.0, 1.6, 2.0))
"""Pixels on and off of the lines of each side: whole, dashed, dotted, both."""


def must_be_something(chronicle: Chronicle) -> None:
    """There is something to draw.  Raises ChronicleError."""
    if not chronicle.events or not chronicle.minutes:
        raise ChronicleError("there is nothing to draw: nobody has done anything yet")


def time_axis(chronicle: Chronicle, minutes: Iterable[int], span: tuple[float, float]) -> Stretch:
    """An axis of time between two pixels on which these minutes have more room."""
    pixels: Mapping[int, float] = dict.fromkeys(minutes, ROOM)
    return stretched(chronicle.minutes, chronicle.cast.minute_of_day, pixels, span)


def draw_head(canvas: Canvas, chronicle: Chronicle, told: str, how: str) -> None:
    """Paper, the title, and in a second line how to read it."""
    whole = Box(0, 0, look.WIDTH, canvas.height).grown(-0.5)
    canvas.box(whole, look.PAPER, round=8, edge=look.RULE, width=1.0, over=0, name="paper")
    title = f"{chronicle.cast.title}: {told}"
    canvas.write(title, look.EDGE, look.EDGE + 10, size=look.TITLE_SIZE, bold=True)
    canvas.write(how, look.EDGE, look.EDGE + 31, colour=look.SOFT_INK)


def draw_people(canvas: Canvas, people: Iterable[Person], *, dashes: bool = False) -> None:
    """Everybody's mark and name in a row; behind it, if asked for, the line of their side."""
    x, y = float(look.EDGE), look.EDGE + 50
    for person in people:
        draw_token(canvas, person, x + look.TOKEN / 2, y)
        canvas.write(person.name, x + look.TOKEN + 4, y, size=look.NAME_SIZE)
        x += look.TOKEN + 4 + canvas.width_of(person.name, look.NAME_SIZE) + 5
        if dashes:
            line = [(x, y), (x + 24, y)]
            canvas.line(line, person.hue, 1.8, dashes=dashes_of(person), cap="butt")
            x += 26
        x += 10


def dashes_of(person: Person) -> tuple[float, ...]:
    """How the lines of somebody's side are broken."""
    return DASHES[person.side % len(DASHES)]


def draw_hours(canvas: Canvas, stretch: Stretch, top: float, bottom: float) -> None:
    """Times of day and days below, and a line at each midnight."""
    last = -float(look.WIDTH)
    for tick in stretch.ticks():
        if tick.x - last < HOUR:
            continue
        last = tick.x
        canvas.line([(tick.x, bottom), (tick.x, bottom + 4)], look.SOFT_INK, 0.8, cap="butt")
        canvas.write(
            tick.text,
            tick.x,
            bottom + 11,
            size=look.SMALL_SIZE,
            side="center",
            colour=look.SOFT_INK,
        )
    draw_days(canvas, stretch, top, bottom)


def draw_days(canvas: Canvas, stretch: Stretch, top: float, bottom: float) -> None:
    """The names of the days below the hours, and a line at each midnight."""
    last = -float(look.WIDTH)
    for number, minute in enumerate([0, *stretch.midnights()]):
        x = stretch.x(minute) + (4 if number else 0)
        if number:
            canvas.line([(x - 4, top), (x - 4, bottom + 32)], look.RULE, 1.0, over=1.5, cap="butt")
        day = day_clock(minute, stretch.minute_of_day).rpartition(" ")[0]
        if x - last >= canvas.width_of(day, look.TEXT_SIZE, bold=True) + 6:
            canvas.write(day, x, bottom + 25, bold=True)
            last = x


def wrapped(canvas: Canvas, text: str, width: float, size: float = look.TEXT_SIZE) -> list[str]:
    """The words of a text in lines that are no wider than that."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and canvas.width_of(longer, size) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def spans(points: list[tuple[float, float]], end: float) -> list[tuple[float, float, float]]:
    """From when to when each value held: beginning, end, value."""
    closed = [*points, (end, points[-1][1])] if points else []
    return [(begin, until, value) for (begin, value), (until, _) in pairwise(closed)]
