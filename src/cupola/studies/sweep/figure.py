"""The phase diagram: one outcome over two keys, as squares that are darker the more it is so.

Every square holds its figure, so that nothing hangs on its shade; one hue only, neither blue nor
red.  Where the interval of a square leaves out the even chance, its figure stands in bold.
"""

from collections.abc import Sequence
from pathlib import Path

from cupola.chronicle.picture import keep, kind_of, look
from cupola.chronicle.picture.canvas import Canvas
from cupola.chronicle.picture.room import Box
from cupola.errors import ChronicleError
from cupola.studies.sweep.axes import CREW, Axis
from cupola.studies.sweep.living import Point, Sweep
from cupola.studies.sweep.outcomes import Outcome

LIGHT, DARK = (246, 240, 226), (62, 44, 20)
"""The hues of never and always: one brown, from light to dark."""
LEFT, TOP, SIDE = 120, 92, 560
"""Pixels to the left edge and the upper edge of the squares, and how wide they are together."""
FOOT = 74
"""Pixels below the squares."""
EVEN = 0.5
KEY = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Shares whose shade is shown beside the squares."""


def draw(sweep: Sweep, points: Sequence[Point], outcome: Outcome, path: Path) -> Path:
    """A file with the diagram, SVG or PNG.  Raises ChronicleError and EngineError."""
    kind_of(path)
    return keep(*drawn(sweep, points, outcome), path)


def drawn(
    sweep: Sweep, points: Sequence[Point], outcome: Outcome
) -> tuple[Canvas, tuple[str, str]]:
    """The sheet, its title and its description."""
    across, up = two_axes(sweep)
    if not outcome.is_share:
        raise ChronicleError(f"{outcome.words.lower()} is no share of worlds, and is not drawn")
    tall = SIDE * len(up.values) / max(len(across.values), len(up.values))
    canvas = Canvas()
    canvas.cut(TOP + tall + FOOT)
    paper = Box(0, 0, look.WIDTH, canvas.height).grown(-0.5)
    canvas.box(paper, look.PAPER, round=8, edge=look.RULE, width=1.0, over=0, name="paper")
    title = f"{sweep.scenario.title}: {outcome.words[:1].lower()}{outcome.words[1:]}"
    canvas.write(title, look.EDGE, look.EDGE + 10, size=look.TITLE_SIZE, bold=True)
    how = (
        f"Of 100 worlds with each pair of values, {sweep.worlds} lived for each, the same dice."
        " Bold: surely more or less than half."
    )
    canvas.write(how, look.EDGE, look.EDGE + 31, colour=look.SOFT_INK)
    field = Box(
        LEFT, TOP, SIDE * len(across.values) / max(len(across.values), len(up.values)), tall
    )
    draw_squares(canvas, (across, up), {p.values: p for p in points}, outcome, field)
    draw_scales(canvas, across, up, field)
    return canvas, (title, description(sweep, points, outcome))


def two_axes(sweep: Sweep) -> tuple[Axis, Axis]:
    """The axis across and the axis up.  Raises ChronicleError unless there are these two."""
    if len(sweep.axes) != 2 or not all(axis.values for axis in sweep.axes):
        raise ChronicleError("a diagram has two axes of named values: --over twice, with :COUNT")
    return sweep.axes[0], sweep.axes[1]


def draw_squares(
    canvas: Canvas,
    axes: tuple[Axis, Axis],
    points: dict[tuple[float, ...], Point],
    outcome: Outcome,
    field: Box,
) -> None:
    """A square for each point, with its figure."""
    across, up = axes
    wide, tall = field.width / len(across.values), field.height / len(up.values)
    for column, x in enumerate(across.values):
        for row, y in enumerate(up.values):
            figure = points[x, y].figures[outcome.name]
            left, top = field.left + column * wide, field.bottom - (row + 1) * tall
            hue = shade(figure.value)
            canvas.box(Box(left, top, wide - 1, tall - 1), hue)
            canvas.write(
                f"{100 * figure.value:.0f}",
                left + wide / 2,
                top + tall / 2,
                side="center",
                size=look.NAME_SIZE,
                bold=figure.low > EVEN or figure.high < EVEN,
                colour=look.letter_on(hue),
            )


def shade(share: float) -> str:
    """The hue of a share, from light to dark."""
    parts = (round(low + share * (high - low)) for low, high in zip(LIGHT, DARK, strict=True))
    return "#" + "".join(f"{part:02x}" for part in parts)


def draw_scales(canvas: Canvas, across: Axis, up: Axis, field: Box) -> None:
    """The values of both keys, and what the keys are."""
    wide, tall = field.width / len(across.values), field.height / len(up.values)
    for column, value in enumerate(across.values):
        x = field.left + (column + 0.5) * wide
        canvas.write(f"{value:.2g}", x, field.bottom + 12, side="center", size=look.SMALL_SIZE)
    for row, value in enumerate(up.values):
        y = field.bottom - (row + 0.5) * tall
        canvas.write(f"{value:.2g}", field.left - 8, y, side="right", size=look.SMALL_SIZE)
    middle = (field.left + field.right) / 2
    canvas.write(called(across), middle, field.bottom + 36, side="center", bold=True)
    canvas.write(
        called(up),
        look.EDGE + 16,
        (field.top + field.bottom) / 2,
        side="center",
        bold=True,
        turned=90,
    )
    for number, share in enumerate(KEY):
        left, top = field.right + 28, field.top + 22 * number
        canvas.box(Box(left, top, 22, 21), shade(share))
        canvas.write(f"in {100 * share:.0f} of 100", left + 32, top + 11, colour=look.SOFT_INK)


SAID = {
    "crew.trust": "trust of all in all",
    "crew.trust_across": "trust in those of the other side",
    "crew.trust_own": "trust in those of one's own side",
    "crew.suspicion": "suspicion, the fear of what others were ordered",
}
"""Keys in words."""


def called(axis: Axis) -> str:
    """A key as it is written beside a diagram."""
    whole = axis.key.startswith(CREW)
    usual = f"{axis.key.removeprefix(CREW).replace('_', ' ')} of all" if whole else axis.key
    return SAID.get(axis.key, usual)


def description(sweep: Sweep, points: Sequence[Point], outcome: Outcome) -> str:
    """The diagram in words."""
    across, up = two_axes(sweep)
    most = max(points, key=lambda point: point.figures[outcome.name].value)
    least = min(points, key=lambda point: point.figures[outcome.name].value)
    return (
        f"{outcome.words}, by {called(across)} and {called(up)}, at {len(points)} points:"
        f" least often {told(sweep, least, outcome)}; most often {told(sweep, most, outcome)}."
    )


def told(sweep: Sweep, point: Point, outcome: Outcome) -> str:
    """A point and its figure, with its interval, in words."""
    figure = point.figures[outcome.name]
    at = " and ".join(
        f"{called(axis)} {value:.2g}" for axis, value in zip(sweep.axes, point.values, strict=True)
    )
    return (
        f"in {100 * figure.value:.0f} ({100 * figure.low:.0f} to {100 * figure.high:.0f})"
        f" of 100 worlds, with {at}"
    )
