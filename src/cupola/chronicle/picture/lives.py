"""The lines of the lives: who is who along them, and how each of them ends."""

from cupola.chronicle.clock import day_clock
from cupola.chronicle.picture import look
from cupola.chronicle.picture.canvas import Canvas
from cupola.chronicle.picture.courses import Course
from cupola.chronicle.picture.look import Person
from cupola.chronicle.picture.moments import Death
from cupola.chronicle.picture.room import Box
from cupola.chronicle.picture.sheet import Sheet

TOKENS_APART = 62
"""Pixels between two marks of the same person."""
TOKEN_SHIFT = 3
"""Pixels by which a mark is moved until it covers nothing."""
END_BAR = 9
"""Pixels of the stroke across a line at its end."""


def draw_lives(canvas: Canvas, sheet: Sheet) -> None:
    """All lines are on the sheet."""
    for course in sheet.courses:
        hue = sheet.people[course.person].hue
        canvas.line(course.points, look.PAPER, look.LIFE_WIDTH + 1.6, over=3)
        canvas.line(course.points, hue, look.LIFE_WIDTH, over=4, name=f"life-{course.person}")
        sheet.room.take_line(course.person, course.points)
    draw_faints(canvas, sheet)
    draw_survivors(canvas, sheet)
    draw_ends(canvas, sheet)


def draw_faints(canvas: Canvas, sheet: Sheet) -> None:
    """A line has gaps while its person is unconscious."""
    for person, begin, end in sheet.moments.faints:
        course = sheet.by_person[person]
        first, last = sheet.stretch.x(begin), sheet.stretch.x(end)
        y = course.y((first + last) / 2)
        gaps = [(first, y), (last, y)]
        canvas.line(gaps, look.PAPER, look.LIFE_WIDTH + 0.4, dashes=(2, 2), over=4.5, cap="butt")


def draw_ends(canvas: Canvas, sheet: Sheet) -> None:
    """A stroke across each line that a death ends."""
    for death in sheet.moments.deaths:
        x, y = end_of(sheet, death)
        half = END_BAR / 2
        canvas.line(
            [(x, y - half), (x, y + half)],
            look.INK,
            2.2,
            name=f"death-{death.person}",
            over=7,
            cap="butt",
        )
        sheet.room.take(Box.around(x, y, 5, END_BAR + 1))


def end_of(sheet: Sheet, death: Death) -> tuple[float, float]:
    """Where a line ends."""
    x, y = sheet.by_person[death.person].points[-1]
    return float(x), float(y)


def draw_survivors(canvas: Canvas, sheet: Sheet) -> None:
    """The names of those who live, behind their lines; an arrow for those who have left."""
    fates = {fate.person: fate.fate for fate in sheet.chronicle.endings}
    alive = [course for course in sheet.courses if fates.get(course.person) != "dead"]
    heights = apart([float(course.points[-1, 1]) for course in alive], look.NAME_SIZE + 1.5)
    for course, height in zip(alive, heights, strict=True):
        person = sheet.people[course.person]
        x, y = (float(value) for value in course.points[-1])
        if fates.get(course.person) == "left":
            head = "-|>,head_length=5,head_width=2.8"
            tip = (x + 6, y)
            canvas.arrow((x - 1, y), tip, colour=person.hue, head=head, width=1.4, over=5)
        begin = sheet.right + 10
        name = f"lives-{person.id}"
        canvas.write(person.name, begin, height, size=look.NAME_SIZE, name=name)
        wide = canvas.width_of(person.name, look.NAME_SIZE)
        sheet.room.take(Box(begin - 8, height - 7, wide + 8, 14))


def apart(heights: list[float], least: float) -> list[float]:
    """Heights moved so that each is at least so far from the next, as little as may be."""
    order = sorted(range(len(heights)), key=lambda number: heights[number])
    groups: list[list[float]] = []
    for number in order:
        groups.append([heights[number], 1.0])
        while len(groups) > 1 and touching(groups[-2], groups[-1], least):
            middle, count = groups.pop()
            before, counted = groups.pop()
            both = counted + count
            groups.append([(before * counted + middle * count) / both, both])
    moved = [
        middle + (place - (count - 1) / 2) * least
        for middle, count in groups
        for place in range(int(count))
    ]
    found = dict(zip(order, moved, strict=True))
    return [found[number] for number in range(len(heights))]


def touching(upper: list[float], lower: list[float], least: float) -> bool:
    """Whether two groups of heights come too close."""
    return lower[0] - upper[0] < least * (upper[1] + lower[1]) / 2


def draw_tokens(canvas: Canvas, sheet: Sheet) -> None:
    """Everybody's mark stands on their line again and again, where it covers nothing."""
    for course in sheet.courses:
        last = -TOKENS_APART
        for x in places_for_tokens(course):
            y = course.y(x)
            box = Box.around(x, y, look.TOKEN + 0.5, look.TOKEN + 0.5)
            free = sheet.room.is_free(box, {course.person, *sheet.poles})
            if x - last >= TOKENS_APART and free:
                sheet.room.take(box)
                draw_token(canvas, sheet.people[course.person], x, y)
                last = int(x)


def draw_token(canvas: Canvas, person: Person, x: float, y: float) -> None:
    """A person's mark stands at a place."""
    small = 1.0 if person.shape == "s" else 0.0
    canvas.mark(
        person.shape,
        x,
        y,
        look.TOKEN - small,
        colour=person.hue,
        edge=look.PAPER,
        width=0.8,
        over=7.5,
    )
    canvas.write(
        person.letter,
        x,
        y + 0.2,
        size=look.LETTER_SIZE,
        bold=True,
        colour=look.letter_on(person.hue),
        side="center",
        over=8,
    )


def places_for_tokens(course: Course) -> list[float]:
    """Where on a line a mark may stand: on its level stretches, from left to right."""
    half = look.TOKEN / 2 + 1
    found: list[float] = []
    for leg in course.legs:
        x = leg.begin + half
        while x <= leg.end - half:
            found.append(x)
            x += TOKEN_SHIFT
    return found


def draw_names(canvas: Canvas, sheet: Sheet) -> None:
    """The name of everybody who dies, near the end of their line."""
    for death in sheet.moments.deaths:
        x, y = end_of(sheet, death)
        text = f"{sheet.people[death.person].name} dies"
        clock = day_clock(int(death.minute), sheet.stretch.minute_of_day).rpartition(" ")[2]
        wide = canvas.width_of(text, look.NAME_SIZE)
        size = (wide + 4, look.NAME_SIZE + 2)
        box = room_for_name(sheet, (x + 4, y), size)
        sheet.room.take(box)
        draw_leader(canvas, (x, y), box)
        canvas.write(
            text,
            box.left + 2,
            box.top + box.height / 2,
            size=look.NAME_SIZE,
            name=f"dies-{death.person}-{clock}",
        )


def room_for_name(sheet: Sheet, end: tuple[float, float], size: tuple[float, float]) -> Box:
    """Where a name covers nothing: in the lanes, to the right of them, at worst over a pole."""
    edge = look.WIDTH - look.EDGE
    for right, ignoring in ((sheet.right, ()), (edge, ()), (edge, sheet.poles)):
        box = sheet.room.near(end, size, sheet.field(right), ignoring)
        if box is not None:
            return box
    return Box.around(*end, *size)


def draw_leader(canvas: Canvas, end: tuple[float, float], box: Box) -> None:
    """A fine line from a name to what it names, if they are not side by side."""
    x, y = box.nearest(*end)
    if abs(x - end[0]) + abs(y - end[1]) > 9:
        canvas.line([end, (x, y)], look.INK, 0.7, over=6.5)
