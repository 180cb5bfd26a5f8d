"""What stands around the lives: paper, title, people, lanes, hours and days."""

from itertools import groupby

from cupola.chronicle.clock import day_clock
from cupola.chronicle.picture import look
from cupola.chronicle.picture.canvas import Canvas
from cupola.chronicle.picture.lives import draw_token
from cupola.chronicle.picture.room import Box
from cupola.chronicle.picture.sheet import Sheet

TITLE_Y = look.EDGE + 10
PEOPLE_Y = look.EDGE + 40
CORNER = 8
"""Pixels of the sheet's round corners."""
HOW_TO_READ = "A line is a life, a lane is a place; short routine is left out."
ON_HOURS = ("Hours are wider", "where more happens")


def draw_frame(canvas: Canvas, sheet: Sheet) -> None:
    """Everything but what happens is on the sheet."""
    whole = Box(0, 0, look.WIDTH, canvas.height).grown(-0.5)
    canvas.box(whole, look.PAPER, round=CORNER, edge=look.RULE, width=1.0, over=0, name="paper")
    draw_title(canvas, sheet)
    draw_people(canvas, sheet)
    draw_lanes(canvas, sheet)
    draw_groups(canvas, sheet)
    draw_hours(canvas, sheet)
    draw_days(canvas, sheet)
    draw_hint(canvas, sheet)


def draw_title(canvas: Canvas, sheet: Sheet) -> None:
    """The title, and from when to when."""
    cast = sheet.chronicle.cast
    canvas.write(cast.title, look.EDGE, TITLE_Y, size=look.TITLE_SIZE, bold=True)
    begin = look.EDGE + canvas.width_of(cast.title, look.TITLE_SIZE, bold=True) + 12
    clocks = (day_clock(minute, cast.minute_of_day) for minute in (0, sheet.chronicle.minutes))
    told = " to ".join(clocks)
    canvas.write(told, begin, TITLE_Y + 1, colour=look.SOFT_INK)
    end = look.WIDTH - look.EDGE
    used = begin + canvas.width_of(told, look.TEXT_SIZE) + 12
    if used + canvas.width_of(HOW_TO_READ, look.TEXT_SIZE) <= end:
        canvas.write(HOW_TO_READ, end, TITLE_Y + 1, side="right", colour=look.SOFT_INK)


def draw_people(canvas: Canvas, sheet: Sheet) -> None:
    """The marks of all persons, those under the same orders together."""
    x = float(look.EDGE)
    grounds = grounds_of(sheet)
    for side, group in groupby(sheet.people.values(), key=lambda person: person.side):
        for person in group:
            draw_token(canvas, person, x + look.TOKEN / 2, PEOPLE_Y)
            canvas.write(person.name, x + look.TOKEN + 4, PEOPLE_Y, size=look.NAME_SIZE)
            x += look.TOKEN + 4 + canvas.width_of(person.name, look.NAME_SIZE) + 11
        told = f"orders from {grounds.get(side)}"
        wide = canvas.width_of(told, look.SMALL_SIZE)
        if side in grounds and x + wide <= look.WIDTH - look.EDGE:
            canvas.write(told, x - 4, PEOPLE_Y, size=look.SMALL_SIZE, colour=look.SOFT_INK)
            x += wide
        x += 18


def grounds_of(sheet: Sheet) -> dict[int, str]:
    """What orders each side, in words; nothing for a side that gets no order."""
    found: dict[int, str] = {}
    for order in sheet.chronicle.orders:
        person = sheet.people.get(order.person)
        if person and order.ground:
            found.setdefault(person.side, sheet.wording.called(order.ground) or order.ground)
    return found


def draw_lanes(canvas: Canvas, sheet: Sheet) -> None:
    """A band for each place, with its name."""
    for lane in sheet.lanes:
        band = Box(sheet.left, lane.top, sheet.right - sheet.left, lane.height)
        canvas.box(band, look.BAND, name=f"lane-{lane.place}")
        middle = lane.top + lane.height / 2
        canvas.write(
            sheet.wording.title(lane.place),
            sheet.left - 7,
            middle,
            size=look.SMALL_SIZE,
            side="right",
            colour=look.SOFT_INK,
        )


def draw_groups(canvas: Canvas, sheet: Sheet) -> None:
    """A stroke beside the places of each segment, with its name where it fits."""
    for group, members in groupby(sheet.lanes, key=lambda lane: lane.group):
        lanes = list(members)
        top, bottom = lanes[0].top, lanes[-1].top + lanes[-1].height
        x = look.EDGE + 13
        canvas.line([(x, top), (x, bottom)], look.RULE, 1.0, cap="butt")
        if canvas.width_of(group, look.SMALL_SIZE) <= bottom - top:
            canvas.write(
                group,
                look.EDGE + 5,
                (top + bottom) / 2,
                size=look.SMALL_SIZE,
                colour=look.SOFT_INK,
                side="center",
                turned=90,
            )


def draw_hours(canvas: Canvas, sheet: Sheet) -> None:
    """Times of day below the lanes, with a stroke for each."""
    for tick in sheet.stretch.ticks():
        canvas.line(
            [(tick.x, sheet.bottom), (tick.x, sheet.bottom + 4)], look.SOFT_INK, 0.8, cap="butt"
        )
        canvas.write(
            tick.text,
            tick.x,
            sheet.bottom + 12,
            size=look.SMALL_SIZE,
            side="center",
            colour=look.SOFT_INK,
        )


def draw_hint(canvas: Canvas, sheet: Sheet) -> None:
    """Beside the hours it says that they are not equally wide."""
    for number, line in enumerate(ON_HOURS):
        canvas.write(
            line,
            sheet.left - 22,
            sheet.bottom + 12 + 13 * number,
            size=look.SMALL_SIZE,
            side="right",
            colour=look.SOFT_INK,
        )


def draw_days(canvas: Canvas, sheet: Sheet) -> None:
    """The names of the days below the hours, and a line at each midnight."""
    begins = [0, *sheet.stretch.midnights()]
    for number, minute in enumerate(begins):
        x = sheet.stretch.x(minute)
        if number:
            line = [(x, sheet.top), (x, sheet.bottom + 34)]
            canvas.line(line, look.RULE, 1.0, over=1.5, cap="butt")
        day = day_clock(minute, sheet.stretch.minute_of_day).rpartition(" ")[0]
        canvas.write(day, x + (4 if number else 0), sheet.bottom + 27, bold=True)
