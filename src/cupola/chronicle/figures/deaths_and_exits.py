"""Deaths and exits: a bar for each life aboard, how it ends, and how many are left."""

from dataclasses import dataclass

from cupola.chronicle.figures.axis import (
    FOOT,
    HEAD,
    LINE,
    draw_head,
    draw_hours,
    must_be_something,
    time_axis,
    wrapped,
)
from cupola.chronicle.happenings import Fate
from cupola.chronicle.picture import look
from cupola.chronicle.picture.canvas import Canvas
from cupola.chronicle.picture.lives import draw_token
from cupola.chronicle.picture.look import Person, people
from cupola.chronicle.picture.room import Box
from cupola.chronicle.picture.stretch import Stretch
from cupola.chronicle.picture.tracks import deaths
from cupola.chronicle.prose.lines import sentence
from cupola.chronicle.prose.wording import Wording
from cupola.chronicle.store import Chronicle

NAME = 104
"""Pixels for marks and names."""
ROW = 46
"""Pixels for a life: its bar, and below it how it ends."""
BAR = 9
COUNT = 92
"""Pixels for the count of those left, and its name above."""
TITLE = "deaths and exits"
STAYED = {"aboard": "Alive, and still here.", "outside": "Alive, outside."}
"""What is said of who neither died nor left."""
LEFT = "Alive, not gone"
"""What the count below is called."""
HOW = "A bar is a life; a stroke ends it in death, an arrow leaves. Below: how many are left."


@dataclass(frozen=True)
class Life:
    """Somebody's time aboard, and what ended it, in a sentence."""

    person: Person
    begin: int
    end: int
    fate: str
    told: str


def draw(chronicle: Chronicle) -> tuple[Canvas, tuple[str, str]]:
    """The figure, its title and its description.  Raises ChronicleError."""
    must_be_something(chronicle)
    rows = lives(chronicle)
    canvas = Canvas()
    left, right = look.EDGE + NAME, look.WIDTH - look.EDGE - 12
    marked = {minute for life in rows for minute in (life.begin, life.end)}
    stretch = time_axis(chronicle, marked, (left, right))
    top = look.EDGE + HEAD - LINE
    middle = top + len(rows) * ROW
    bottom = middle + COUNT
    canvas.cut(bottom + FOOT + look.EDGE / 2)
    draw_head(canvas, chronicle, TITLE, HOW)
    draw_hours(canvas, stretch, middle + 22, bottom)
    for number, life in enumerate(rows):
        draw_life(canvas, stretch, life, top + number * ROW + 8)
    draw_count(canvas, stretch, rows, Box(left, middle + 22, right - left, COUNT - 22))
    told = " ".join(f"{life.person.name}: {life.told}" for life in rows)
    return canvas, (f"{chronicle.cast.title}: {TITLE}", told)


def lives(chronicle: Chronicle) -> list[Life]:
    """Everybody's time aboard, those who are gone first before the others."""
    wording, died = Wording(chronicle.cast), deaths(chronicle)
    cast = people(chronicle.cast)
    came = {e.actor: e.minute for e in chronicle.events if e.verb == "arrive"}
    rows = [
        Life(
            cast[fate.person],
            came.get(fate.person, 0),
            gone_at(chronicle, fate, died),
            fate.fate,
            ending(chronicle, wording, fate),
        )
        for fate in chronicle.endings
    ]
    return sorted(rows, key=lambda life: (life.end, list(cast).index(life.person.id)))


def gone_at(chronicle: Chronicle, fate: Fate, died: dict[str, int]) -> int:
    """When somebody died or left; the end of the run for whoever did neither."""
    if fate.fate == "left" and fate.cause is not None:
        return chronicle.by_number[fate.cause].minute
    return died.get(fate.person, chronicle.minutes)


def ending(chronicle: Chronicle, wording: Wording, fate: Fate) -> str:
    """How it ended for somebody: what decided it and, if that came later, their death."""
    event = chronicle.by_number.get(fate.cause if fate.cause is not None else -1)
    if event is None:
        return STAYED.get(fate.fate, "")
    cause = chronicle.by_number.get(event.cause if event.cause is not None else -1)
    told = [event]
    if event.verb == "die" and cause is not None and sentence(wording, cause):
        told = [cause] if cause.minute == event.minute else [cause, event]
    return " ".join(f"{one.day_clock}. {sentence(wording, one) or ''}".rstrip() for one in told)


def draw_life(canvas: Canvas, stretch: Stretch, life: Life, y: float) -> None:
    """A bar with its mark and name before it, its end, and below it what ended it."""
    begin, end = stretch.x(life.begin), stretch.x(life.end)
    draw_token(canvas, life.person, look.EDGE + look.TOKEN / 2, y)
    canvas.write(life.person.name, look.EDGE + look.TOKEN + 5, y, size=look.NAME_SIZE)
    canvas.box(
        Box(begin, y - BAR / 2, max(1.0, end - begin), BAR),
        life.person.hue,
        name=f"life-{life.person.id}",
        over=3,
    )
    if life.fate == "dead":
        canvas.line([(end, y - 10), (end, y + 10)], look.INK, 2.4, cap="butt", over=5)
    if life.fate == "left":
        head = "-|>,head_length=7,head_width=4"
        canvas.arrow((end - 1, y), (end + 11, y), colour=life.person.hue, head=head, width=2.0)
    for number, line in enumerate(wrapped(canvas, life.told, look.WIDTH - 2 * look.EDGE - NAME)):
        x = max(end, stretch.x(0) + canvas.width_of(line, look.TEXT_SIZE))
        canvas.write(line, x, y + 17 + number * LINE, colour=look.SOFT_INK, side="right")


def draw_count(canvas: Canvas, stretch: Stretch, rows: list[Life], box: Box) -> None:
    """How many are aboard and alive, as a line in steps with its numbers."""
    canvas.box(box, look.BAND)
    canvas.write(LEFT, look.EDGE, box.top - 9, bold=True)
    changes = sorted({0, *(life.begin for life in rows), *(life.end for life in rows)})
    points: list[tuple[float, float]] = []
    said = -look.WIDTH * 1.0
    for minute in changes:
        left = sum(life.begin <= minute and not is_gone(life, minute) for life in rows)
        x, y = stretch.x(minute), box.bottom - box.height * left / (len(rows) + 1)
        points += [(x, points[-1][1]), (x, y)] if points else [(x, y)]
        if x - said >= 8 and x <= box.right - 6:
            canvas.write(str(left), x + 3, y - 8, size=look.SMALL_SIZE)
            said = x
    points.append((stretch.x(stretch.minutes), points[-1][1]))
    canvas.line(points, look.INK, 1.8, cap="butt", name="left-aboard")


def is_gone(life: Life, minute: int) -> bool:
    """Whether somebody is dead or has left by that minute."""
    return life.fate in ("dead", "left") and life.end <= minute
