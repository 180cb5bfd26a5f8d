"""Who was where: a line for each life, a lane for each place, and what concerned everybody."""

from cupola.chronicle.figures.axis import must_be_something
from cupola.chronicle.picture import look
from cupola.chronicle.picture.canvas import Canvas
from cupola.chronicle.picture.deeds import draw_words
from cupola.chronicle.picture.frame import draw_frame
from cupola.chronicle.picture.lives import draw_lives, draw_names, draw_tokens
from cupola.chronicle.picture.sheet import AXIS, sheet
from cupola.chronicle.store import Chronicle

TITLE = "who was where"


def draw(chronicle: Chronicle) -> tuple[Canvas, tuple[str, str]]:
    """The figure, its title and its description.  Raises ChronicleError."""
    must_be_something(chronicle)
    canvas = Canvas()
    laid = sheet(chronicle, canvas.width_of)
    canvas.cut(laid.bottom + AXIS + look.EDGE)
    draw_frame(canvas, laid)
    draw_words(canvas, laid)
    draw_lives(canvas, laid)
    draw_names(canvas, laid)
    draw_tokens(canvas, laid)
    stays = "; ".join(
        f"{laid.people[course.person].name} in {len(course.legs)} stays" for course in laid.courses
    )
    told = f"Lines for each life in lanes for {len(laid.lanes)} places: {stays}."
    return canvas, (f"{chronicle.cast.title}: {TITLE}", told)
