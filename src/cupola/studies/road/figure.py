"""The figure: over the beats of a script the share of worlds that come to its ending."""

from collections.abc import Iterator

from cupola.chronicle.picture import look
from cupola.chronicle.picture.canvas import Canvas
from cupola.chronicle.picture.room import Box
from cupola.studies.road.following import DEAD, ENDING, VIOLENCE
from cupola.studies.road.whole import Mile, Road

LEFT, TOP = 58, 84
"""Pixels from the edges of the paper to the first beat and to the upper end of the scale."""
WIDE, HIGH = look.WIDTH - LEFT - 30, 260
FOOT = 70
"""Pixels below the scale."""
TITLE = "the road to its ending"
HOW = "The script is followed up to a beat; then everybody decides. Bands hold 95 of 100."
LINES: dict[str, tuple[str, tuple[float, ...]]] = {
    ENDING: (look.INK, ()),
    DEAD: (look.HUES[3], (5.0, 2.4)),
    VIOLENCE: (look.HUES[1], (1.6, 1.8)),
}
"""The hue and the dashes of each line."""
EVERY = 5
"""Beats between two that are written below."""


def svg(road: Road) -> str:
    """The figure as SVG.  Raises EngineError without the extra `figures`."""
    canvas, told = drawn(road)
    return canvas.svg(*told)


def drawn(road: Road) -> tuple[Canvas, tuple[str, str]]:
    """The sheet with everything on it, its title and its description."""
    canvas = Canvas()
    box = Box(LEFT, TOP, WIDE, HIGH)
    canvas.cut(box.bottom + FOOT)
    paper = Box(0, 0, look.WIDTH, canvas.height).grown(-0.5)
    canvas.box(paper, look.PAPER, round=8, edge=look.RULE, width=1.0, over=0, name="paper")
    title = f"{road.script.scenario.title}: {TITLE}"
    canvas.write(title, look.EDGE, look.EDGE + 10, size=look.TITLE_SIZE, bold=True)
    canvas.write(HOW, look.EDGE, look.EDGE + 31, colour=look.SOFT_INK)
    draw_key(canvas)
    draw_scale(canvas, box)
    draw_beats(canvas, road, box)
    for what in LINES:
        draw_line(canvas, road, box, what)
    return canvas, (title, description(road))


def draw_key(canvas: Canvas) -> None:
    """What each line is."""
    x, y = float(look.EDGE), look.EDGE + 50.0
    for what, (hue, dashes) in LINES.items():
        canvas.line([(x, y), (x + 26, y)], hue, 1.8, dashes=dashes, cap="butt")
        canvas.write(what, x + 32, y)
        x += 54 + canvas.width_of(what, look.TEXT_SIZE)


def draw_scale(canvas: Canvas, box: Box) -> None:
    """Lines at quarters, with how many of a hundred worlds they stand for."""
    for quarter in range(5):
        y = box.bottom - box.height * quarter / 4
        canvas.line([(box.left, y), (box.right, y)], look.RULE, 0.8, cap="butt", over=1)
        told = {"size": look.SMALL_SIZE, "colour": look.SOFT_INK, "side": "right"}
        canvas.write(f"{25 * quarter} %", box.left - 7, y, **told)


def draw_beats(canvas: Canvas, road: Road, box: Box) -> None:
    """The numbers of beats below, and the day on which each began."""
    last, day = -look.WIDTH * 1.0, ""
    for mile, x in places(road, box):
        number = "none" if not mile.beat else str(mile.beat)
        if not mile.beat or (mile.beat % EVERY == 0 and x - last > 20):
            canvas.line([(x, box.bottom), (x, box.bottom + 4)], look.SOFT_INK, 0.8, cap="butt")
            told = {"size": look.SMALL_SIZE, "side": "center", "colour": look.SOFT_INK}
            canvas.write(number, x, box.bottom + 12, **told)
            last = x
        today = mile.clock.rpartition(" ")[0]
        if today != day:
            canvas.write(today, x, box.bottom + 30, bold=True)
            day = today
    canvas.write("followed up to this beat", box.left, box.bottom + 50, colour=look.SOFT_INK)


def places(road: Road, box: Box) -> Iterator[tuple[Mile, float]]:
    """Every fork with the pixel at which it stands: a beat is as wide as any other."""
    most = max(1, *(mile.beat for mile in road.miles))
    for mile in road.miles:
        yield mile, box.left + box.width * mile.beat / most


def draw_line(canvas: Canvas, road: Road, box: Box, what: str) -> None:
    """The line of a share, with the band of its interval."""
    hue, dashes = LINES[what]
    xs = [x for _, x in places(road, box)]
    shares = [mile.share(what) for mile in road.miles]
    low, high, middle = (
        [box.bottom - box.height * getattr(share, end) for share in shares]
        for end in ("low", "high", "share")
    )
    canvas.axes.fill_between(xs, low, high, color=hue, alpha=0.15, linewidth=0, zorder=2)
    name = what.replace(" ", "-")
    canvas.line(list(zip(xs, middle, strict=True)), hue, 1.8, dashes=dashes, name=name, over=4)


def description(road: Road) -> str:
    """What the figure shows, for those who cannot see it."""
    told = []
    for what in LINES:
        first, last = road.miles[0].share(what), road.miles[-1].share(what)
        turns = ", ".join(str(mile.beat) for mile in road.turns(what))
        told.append(
            f"{what.capitalize()}: {100 * first.share:.1f} of 100 with nothing followed,"
            f" {100 * last.share:.1f} with all of it; most changes at the beats {turns}."
        )
    return " ".join(told)
