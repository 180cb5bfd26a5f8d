"""A run as a picture: a line for each life, a lane for each place."""

from pathlib import Path

from cupola.chronicle.picture.below import draw_below, height
from cupola.chronicle.picture.canvas import KINDS, Canvas, kept
from cupola.chronicle.picture.deeds import draw_deeds
from cupola.chronicle.picture.frame import draw_frame
from cupola.chronicle.picture.lives import draw_lives, draw_names, draw_tokens
from cupola.chronicle.picture.sheet import sheet
from cupola.chronicle.picture.words import description, title
from cupola.chronicle.store import Chronicle
from cupola.errors import ChronicleError

__all__ = ["draw", "keep", "kind_of", "svg"]


def draw(chronicle: Chronicle, path: str | Path) -> Path:
    """A file with the picture of a run, SVG or PNG by the ending of its name.

    Raises ChronicleError if the name has another ending or the file cannot be written, and
    EngineError without the extra `figures`.
    """
    kind_of(path)
    return keep(*drawn(chronicle), path)


def keep(canvas: Canvas, told: tuple[str, str], path: str | Path) -> Path:
    """A file with what is on a sheet, of this title and description.  Raises ChronicleError."""
    file = Path(path)
    content = canvas.svg(*told).encode() if kind_of(file) == "svg" else canvas.png()
    try:
        kept(file, content)
    except OSError as error:
        raise ChronicleError(f"{file} cannot be written: {error.strerror}") from error
    return file


def svg(chronicle: Chronicle) -> str:
    """The picture of a run as SVG.  Raises EngineError without the extra `figures`."""
    canvas, told = drawn(chronicle)
    return canvas.svg(*told)


def kind_of(path: str | Path) -> str:
    """What a file of this name holds.  Raises ChronicleError if that is no picture."""
    ending = Path(path).suffix.lower()
    if ending not in KINDS:
        raise ChronicleError(f"{path}: a picture's name ends in {' or '.join(KINDS)}")
    return KINDS[ending]


def drawn(chronicle: Chronicle) -> tuple[Canvas, tuple[str, str]]:
    """The sheet with everything on it, its title and its description."""
    canvas = Canvas()
    laid = sheet(chronicle, canvas.width_of)
    canvas.cut(height(laid))
    draw_frame(canvas, laid)
    draw_deeds(canvas, laid)
    draw_lives(canvas, laid)
    draw_names(canvas, laid)
    draw_tokens(canvas, laid)
    draw_below(canvas, laid)
    return canvas, (title(laid), description(laid))
