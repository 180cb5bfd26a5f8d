"""The station as an image: a box for each place, joined where hatches are, and who is where.

Whose orders somebody is under shows as a shape, a hue belongs to a person, as in all pictures.
The dead are hollow and struck through; who is asleep or unconscious is hollow.
"""

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cupola.adapters.showing import Showing
from cupola.chronicle.picture import look
from cupola.errors import EngineError
from cupola.scenarios.scenario import Scenario
from cupola.world.catalogue.entities import FIRST_PLACE, PERSONS, PLACES

ROOM = (118, 58)
"""Pixels a place is wide and high."""
GAP = (22, 14)
"""Pixels between places."""
HEAD = 30
"""Pixels of paper above the places, for the clock."""
HALF = 8
"""Half the width of the mark that stands for a person, in pixels."""
Spot = tuple[int, int]


def image_of(showing: Showing) -> NDArray[np.uint8]:
    """The world as an image: height x width x 3.  Raises EngineError without the extra `doors`."""
    image, drawing = _sheet()
    width, height = size(showing.scenario)
    sheet = image.new("RGB", (width, height), look.PAPER)
    pen = drawing.Draw(sheet)
    _draw_places(pen, showing)
    for person in showing.people():
        _draw_person(pen, showing, person)
    return np.asarray(sheet, np.uint8).copy()


def _sheet() -> tuple[Any, Any]:
    try:
        from PIL import Image, ImageDraw
    except ImportError as error:
        wanted = "images of a world need Pillow: pip install 'cupola[doors]'"
        raise EngineError(wanted) from error
    return Image, ImageDraw


@lru_cache(maxsize=32)
def spots(scenario: Scenario) -> dict[int, Spot]:
    """Column and row of each place: the further from the meeting place, the further right."""
    plan = scenario.plan
    there = [place for place in range(PLACES) if plan.places[place].exists]
    steps = {int(plan.meeting_place): 0} if plan.meeting_place in there else {there[0]: 0}
    queue = list(steps)
    for place in queue:
        for other in there:
            if (int(plan.places[place].near) >> other) & 1 and other not in steps:
                steps[other] = steps[place] + 1
                queue.append(other)
    apart = max(steps.values()) + 1
    filled: dict[int, int] = {}
    found = {}
    for place in [*queue, *(p for p in there if p not in steps)]:
        column = steps.get(place, apart)
        found[place] = (column, filled.get(column, 0))
        filled[column] = filled.get(column, 0) + 1
    return found


def size(scenario: Scenario) -> tuple[int, int]:
    """Width and height of the image in pixels."""
    columns = max(column for column, _ in spots(scenario).values()) + 1
    rows = max(row for _, row in spots(scenario).values()) + 1
    width = 2 * look.EDGE + columns * (ROOM[0] + GAP[0]) - GAP[0]
    return width, HEAD + 2 * look.EDGE + rows * (ROOM[1] + GAP[1]) - GAP[1]


def corner(spot: Spot) -> tuple[int, int]:
    """The upper left corner of a place, in pixels."""
    return (
        look.EDGE + spot[0] * (ROOM[0] + GAP[0]),
        HEAD + look.EDGE + spot[1] * (ROOM[1] + GAP[1]),
    )


def _draw_places(pen: Any, showing: Showing) -> None:
    """The clock, the hatches that stand open, and the places with their names."""
    plan, world = showing.scenario.plan, showing.world
    at = spots(showing.scenario)
    pen.text((look.EDGE, look.EDGE // 2), f"{showing.scenario.title}, {showing.clock()}", look.INK)
    for row, hatch in enumerate(plan.hatches):
        if hatch.exists and int(hatch.a) in at and int(hatch.b) in at:
            ends = [_middle(at[int(end)]) for end in (hatch.a, hatch.b)]
            open_now = world.hatches[row].open == 1
            pen.line(ends, look.SOFT_INK if open_now else look.RULE, 2 if open_now else 1)
    for place, spot in at.items():
        x, y = corner(spot)
        pen.rectangle((x, y, x + ROOM[0], y + ROOM[1]), look.BAND, look.POLE)
        name = showing.names.of(FIRST_PLACE + place).replace("_", " ")
        pen.text((x + 5, y + 3), name, look.SOFT_INK)


def _middle(spot: Spot) -> tuple[int, int]:
    x, y = corner(spot)
    return x + ROOM[0] // 2, y + ROOM[1] // 2


def _draw_person(pen: Any, showing: Showing, person: int) -> None:
    """The person's mark, beside those of others in the same place."""
    me = showing.world.persons[person]
    at = spots(showing.scenario)
    if int(me.place) not in at:
        return
    here = [p for p in showing.people() if showing.world.persons[p].place == me.place]
    x, y = corner(at[int(me.place)])
    place = here.index(person)
    x += 6 + HALF + (place % 6) * (2 * HALF + 3)
    y += 32 + HALF // 2 + (place // 6) * (2 * HALF)
    hue = look.HUES[showing.people().index(person) % len(look.HUES)]
    fill = hue if me.alive and me.awake else look.PAPER
    _draw_mark(pen, (x, y), _side(showing, person), fill, hue)
    letter = showing.names.of(person)[0].upper()
    pen.text((x, y), letter, look.letter_on(fill), anchor="mm")
    if not me.alive:
        pen.line((x - HALF, y + HALF, x + HALF, y - HALF), hue, 2)


def _side(showing: Showing, person: int) -> int:
    """The number of the person's side, in the order in which sides first appear."""
    sides = [int(showing.world.persons[p].side) for p in range(PERSONS) if p in showing.people()]
    return list(dict.fromkeys(sides)).index(int(showing.world.persons[person].side))


def _draw_mark(pen: Any, at: tuple[int, int], side: int, fill: str, line: str) -> None:
    """Round, square, diamond or triangle, as the side has it."""
    x, y = at
    shape = look.SHAPES[side % len(look.SHAPES)]
    box = (x - HALF, y - HALF, x + HALF, y + HALF)
    if shape == "o":
        pen.ellipse(box, fill, line, 2)
    elif shape == "s":
        pen.rectangle(box, fill, line, 2)
    elif shape == "D":
        pen.polygon([(x, y - HALF), (x + HALF, y), (x, y + HALF), (x - HALF, y)], fill, line, 2)
    else:
        pen.polygon([(x, y - HALF), (x + HALF, y + HALF), (x - HALF, y + HALF)], fill, line, 2)
