"""The figure: the surprise of each decision along the story's time, a mark for each.

Whose orders somebody is under shows as a shape, a hue and a letter belong to a person, as in the
picture of a run.  What the built-in mind did not think of stands apart, above the scale.
"""

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from cupola.chronicle.cast import Cast
from cupola.chronicle.picture import keep, kind_of, look
from cupola.chronicle.picture.canvas import Canvas
from cupola.chronicle.picture.lives import draw_leader, draw_token
from cupola.chronicle.picture.look import Person, people
from cupola.chronicle.picture.room import Box, Room
from cupola.chronicle.picture.stretch import Stretch, stretched
from cupola.errors import ChronicleError
from cupola.studies.likelihood.findings import Finding
from cupola.studies.likelihood.report import Likelihood

LEFT, RIGHT = 94, 800
"""Pixels from edge to edge between which the marks stand."""
APART_Y, SCALE = 84, 330
"""Pixels from the top to the first row above the scale, and the height of the scale."""
ROW = 14
"""Pixels of a row of marks above the scale."""
BELOW = 66
"""Pixels below the scale for hours, days and what is said of them."""
WANTED = 14.0
"""Pixels of the axis that each decision wants."""
NUDGE = 3.0
"""Pixels by which a mark is moved aside until it covers no other."""
LEVELS = (1, 2, 4, 8, 16)
"""Bits that there may be between two lines of the scale: as few as leave most of them apart."""
MOST_LEVELS = 9
"""Lines of the scale."""
HEADROOM = 0.4
"""Bits of the scale above the highest mark."""
LONGEST = 34
"""Letters of a deed that are written beside its mark."""
FARTHEST = 80
"""Pixels from a mark within which its words are put."""
CLEAR = 4
"""Pixels between a mark and words that belong to another."""
TITLE = "How likely was it?"
HOW_TO_READ = "Surprise of each choice to the built-in mind; high marks are unlikely choices."
APART = "not thought of"


@dataclass
class Chart:
    """Everything that is about to be drawn, and where."""

    likelihood: Likelihood
    cast: dict[str, Person]
    stretch: Stretch
    rows: int
    level: int
    most: int
    room: Room = field(default_factory=Room)

    @property
    def top(self) -> float:
        """The upper end of the scale."""
        return APART_Y + ROW * self.rows + 6

    @property
    def bottom(self) -> float:
        """The lower end of the scale."""
        return self.top + SCALE

    def y(self, bits: float) -> float:
        """The height of a surprise."""
        return self.bottom - SCALE * bits / self.most


def svg(likelihood: Likelihood) -> str:
    """The figure as SVG.  Raises EngineError without the extra `figures`."""
    canvas, told = drawn(likelihood)
    return canvas.svg(*told)


def draw(likelihood: Likelihood, path: str | Path) -> Path:
    """A file with the figure, SVG or PNG.  Raises ChronicleError and EngineError."""
    kind_of(path)
    return keep(*drawn(likelihood), path)


def drawn(likelihood: Likelihood) -> tuple[Canvas, tuple[str, str]]:
    """The sheet with everything on it, its title and its description."""
    if not likelihood.findings:
        raise ChronicleError("there is nothing to draw: the script decides nothing")
    canvas = Canvas()
    chart = laid(likelihood)
    canvas.cut(chart.bottom + BELOW)
    paper = Box(0, 0, look.WIDTH, canvas.height).grown(-0.5)
    canvas.box(paper, look.PAPER, round=8, edge=look.RULE, width=1.0, over=0, name="paper")
    draw_head(canvas, chart)
    draw_scale(canvas, chart)
    draw_time(canvas, chart)
    marks = draw_marks(canvas, chart)
    draw_least_likely(canvas, chart, marks)
    return canvas, (TITLE, description(likelihood))


def laid(likelihood: Likelihood) -> Chart:
    """Where everything will be."""
    scenario = likelihood.scenario
    wanted: dict[int, float] = defaultdict(float)
    for finding in likelihood.findings:
        wanted[finding.minute] += WANTED
    last = 30 + max(finding.minute for finding in likelihood.findings)
    axis = stretched(last, scenario.minute_of_day, wanted, (LEFT, RIGHT))
    largest = max((finding.bits for finding in likelihood.whole.thought_of), default=0.0)
    enough = (few for few in LEVELS if largest + HEADROOM <= few * MOST_LEVELS)
    level = next(enough, LEVELS[-1])
    most = level * max(1, math.ceil((largest + HEADROOM) / level))
    cast = people(Cast.of(scenario))
    return Chart(likelihood, cast, axis, rows_above(likelihood, axis), level, most)


def rows_above(likelihood: Likelihood, axis: Stretch) -> int:
    """How many rows of marks are needed above the scale, so that none is far from its minute."""
    places = sorted(axis.x(one.minute) for one in likelihood.findings if not one.is_thought_of)
    near = [sum(abs(x - other) < look.TOKEN / 2 for other in places) for x in places]
    return min(3, max(near, default=1))


def draw_head(canvas: Canvas, chart: Chart) -> None:
    """The title, how to read it, and everybody's mark."""
    x, y = float(look.EDGE), look.EDGE + 10
    canvas.write(TITLE, x, y, size=look.TITLE_SIZE, bold=True)
    canvas.write(HOW_TO_READ, look.WIDTH - look.EDGE, y + 1, side="right", colour=look.SOFT_INK)
    for person in chart.cast.values():
        draw_token(canvas, person, x + look.TOKEN / 2, y + 30)
        canvas.write(person.name, x + look.TOKEN + 4, y + 30, size=look.NAME_SIZE)
        x += look.TOKEN + 4 + canvas.width_of(person.name, look.NAME_SIZE) + 13


def draw_scale(canvas: Canvas, chart: Chart) -> None:
    """Lines for bits, with the chance that each stands for, and a band for what is above them."""
    band = Box(LEFT - 8, APART_Y - 8, RIGHT - LEFT + 16, ROW * (chart.rows - 1) + 16)
    canvas.box(band, look.BAND, name="apart")
    written = {"size": look.SMALL_SIZE, "colour": look.SOFT_INK}
    canvas.write(APART, LEFT - 14, band.top + band.height / 2, side="right", **written)
    for bits in range(0, chart.most + 1, chart.level):
        y = chart.y(bits)
        canvas.line([(LEFT - 8, y), (RIGHT + 8, y)], look.RULE, 0.8, cap="butt", over=1)
        canvas.write(f"{bits} bits", LEFT - 14, y, side="right", **written)
        canvas.write(odds(bits), RIGHT + 14, y, **written)


def odds(bits: int) -> str:
    """The chance that a surprise stands for, in few letters."""
    if bits == 0:
        return "certain"
    for name, size in (("billion", 10**9), ("million", 10**6)):
        if 2**bits >= size:
            return f"1 in {2**bits / size:.0f} {name}"
    return f"1 in {2**bits:,}"


def draw_time(canvas: Canvas, chart: Chart) -> None:
    """Hours and days below the scale."""
    bottom = chart.bottom + 8
    for tick in chart.stretch.ticks():
        canvas.line([(tick.x, bottom), (tick.x, bottom + 4)], look.SOFT_INK, 0.8, cap="butt")
        canvas.write(
            tick.text,
            tick.x,
            bottom + 12,
            size=look.SMALL_SIZE,
            side="center",
            colour=look.SOFT_INK,
        )
    for number, minute in enumerate([0, *chart.stretch.midnights()]):
        x = chart.stretch.x(minute)
        if number:
            line = [(x, APART_Y - 8), (x, bottom + 34)]
            canvas.line(line, look.RULE, 1.0, over=1.5, cap="butt")
        canvas.write(f"Day {number + 1}", x + 4, bottom + 29, bold=True)


def draw_marks(canvas: Canvas, chart: Chart) -> dict[int, tuple[float, float]]:
    """A mark for each decision; gives where each stands, by its place among the findings."""
    placed: dict[int, tuple[float, float]] = {}
    for number, finding in enumerate(chart.likelihood.findings):
        x, y = free_place(chart, finding)
        chart.room.take(Box.around(x, y, look.TOKEN, look.TOKEN))
        draw_token(canvas, chart.cast[finding.person], x, y)
        placed[number] = (x, y)
    return placed


def free_place(chart: Chart, finding: Finding) -> tuple[float, float]:
    """Where a decision's mark covers no other: at its height, as near to its minute as may be."""
    x = chart.stretch.x(finding.minute)
    heights = [chart.y(finding.bits)]
    if not finding.is_thought_of:
        heights = [APART_Y + ROW * row for row in range(chart.rows)]
    for aside in asides():
        for y in heights:
            box = Box.around(x + aside, y, look.TOKEN - 1, look.TOKEN - 1)
            if LEFT <= x + aside <= RIGHT and chart.room.is_free(box):
                return x + aside, y
    return x, heights[0]


def asides() -> Iterator[float]:
    """Pixels to the right and to the left, ever farther."""
    yield 0.0
    for count in range(1, 40):
        yield NUDGE * count
        yield -NUDGE * count


def draw_least_likely(canvas: Canvas, chart: Chart, marks: dict[int, tuple[float, float]]) -> None:
    """Each person's least likely choice of those thought of, in the words of the script."""
    findings = chart.likelihood.findings
    within = Box(LEFT, chart.top, RIGHT - LEFT, SCALE)
    room = Room([box.grown(CLEAR) for box in chart.room.boxes])
    found = [(name, tally.least_likely) for name, tally in chart.likelihood.people.items()]
    for name, least in sorted(found, key=lambda pair: -pair[1].bits if pair[1] else 0.0):
        if least is None:
            continue
        x, y = marks[findings.index(least)]
        text = f"{chart.cast[name].name}: {shortened(least)}"
        wide = canvas.width_of(text, look.TEXT_SIZE)
        box = room_for_words(room, (x, y), (wide + 4, look.TEXT_SIZE + 3), within)
        if box is not None:
            room.take(box)
            draw_leader(canvas, (x, y), box)
            before = box.right <= x
            edge = box.right - 2 if before else box.left + 2
            side, name_of = "right" if before else "left", f"least-{name}"
            canvas.write(text, edge, box.top + box.height / 2, side=side, name=name_of)


def room_for_words(
    room: Room, mark: tuple[float, float], size: tuple[float, float], within: Box
) -> Box | None:
    """Where words about a mark cover nothing, as near to it as may be; None if nowhere near."""
    x, y = mark
    wide, high = size
    clear = look.TOKEN / 2 + CLEAR
    for away in range(0, FARTHEST, CLEAR):
        for shift in (0, high, -high, 2 * high, -2 * high):
            for box in (
                Box(x + clear + away, y - high / 2 + shift, wide, high),
                Box(x - clear - away - wide, y - high / 2 + shift, wide, high),
                Box(x - wide / 2 + shift * 2, y + clear + away, wide, high),
                Box(x - wide / 2 + shift * 2, y - clear - away - high, wide, high),
            ):
                if box.is_inside(within) and room.is_free(box):
                    return box
    return None


def shortened(finding: Finding) -> str:
    """A deed as it is written beside a mark: not too long."""
    words = finding.in_words
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 3].rstrip()}..."


def description(likelihood: Likelihood) -> str:
    """What the figure shows, for those who cannot see it."""
    parts = [likelihood.reading]
    for name, tally in likelihood.people.items():
        if tally.least_likely is not None:
            deed = shortened(tally.least_likely)
            bits = f"{tally.least_likely.bits:.1f} bits"
            parts.append(f"{name.title()}: least likely {deed}, {bits}.")
    return " ".join(parts)
