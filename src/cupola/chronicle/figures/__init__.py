"""Figures of one run: who knew what when, trust, who was where, deaths and exits.

All are drawn as the picture of a run is: a hue for each person, a shape or a dash for each side,
nothing red, readable in grey, the same bytes each time.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from cupola.chronicle.figures.deaths_and_exits import draw as draw_deaths_and_exits
from cupola.chronicle.figures.trust import draw as draw_trust
from cupola.chronicle.figures.where import draw as draw_where
from cupola.chronicle.figures.who_knew_what import draw as draw_who_knew_what
from cupola.chronicle.picture import keep
from cupola.chronicle.picture.canvas import KINDS
from cupola.errors import ChronicleError, NotationError

if TYPE_CHECKING:
    from cupola.chronicle.picture.canvas import Canvas
    from cupola.chronicle.store import Chronicle

Drawing = Callable[["Chronicle"], "tuple[Canvas, tuple[str, str]]"]
"""What draws a figure: the sheet, its title and its description."""
FIGURES: dict[str, Drawing] = {
    "who_knew_what": draw_who_knew_what,
    "trust": draw_trust,
    "where": draw_where,
    "deaths_and_exits": draw_deaths_and_exits,
}
"""Every figure by the name of its file."""


def figures(
    chronicle: "Chronicle",
    folder: str | Path,
    names: Iterable[str] | None = None,
    kinds: Iterable[str] = (".svg", ".png"),
) -> list[Path]:
    """The files of all figures, or those of these names, in a folder; older ones are replaced.

    Raises NotationError for a name that no figure has, ChronicleError if nothing can be written,
    and EngineError without the extra `figures`.
    """
    wanted = [figure_of(name) for name in (FIGURES if names is None else names)]
    endings = [kind for kind in KINDS if kind in set(kinds)]
    drawn = {name: FIGURES[name](chronicle) for name in wanted}
    place = made(folder)
    return [
        keep(canvas, told, place / f"{name}{ending}")
        for name, (canvas, told) in drawn.items()
        for ending in endings
    ]


def figure_of(name: str) -> str:
    """The name of a figure, however it was typed.  Raises NotationError."""
    proper = name.strip().lower().replace(" ", "_").replace("-", "_")
    if proper not in FIGURES:
        raise NotationError(name, name, "a figure", FIGURES)
    return proper


def svg(chronicle: "Chronicle", name: str) -> str:
    """One figure as SVG.  Raises NotationError, and EngineError without the extra `figures`."""
    canvas, told = FIGURES[figure_of(name)](chronicle)
    return canvas.svg(*told)


def made(folder: str | Path) -> Path:
    """The folder, made if it is not there.  Raises ChronicleError if that cannot be."""
    place = Path(folder)
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ChronicleError(f"{place} cannot be written: {error.strerror}") from error
    return place
