"""The sheet that is drawn on: lines, shapes and words by pixels, kept as SVG or PNG.

The plotting library is loaded when the first picture is drawn, not before.
"""

import io
import re
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import numpy as np
import numpy.typing as npt

from cupola.chronicle.picture import look
from cupola.chronicle.picture.room import Box
from cupola.errors import EngineError

LACKING = "A picture needs the package matplotlib: install the extra cupola[figures]"
KINDS = {".svg": "svg", ".png": "png"}
"""How a picture can be kept, by the ending of the file's name."""
SHARPNESS = 2
"""Pixels of a PNG for each pixel of the picture, both ways."""
SETTINGS = {
    "svg.fonttype": "none",
    "svg.hashsalt": "cupola",
    "font.family": "sans-serif",
    "path.simplify": False,
    "text.parse_math": False,
}
"""Writing stays writing, and the same picture has the same bytes."""
FAMILY = "sans-serif"
"""The font that the file asks for; words are measured in one that is wider than most."""


def library() -> Any:
    """The plotting library.  Raises EngineError if it is not installed."""
    try:
        import matplotlib.backends.backend_agg
        import matplotlib.figure
        import matplotlib.patches
    except ImportError as error:
        raise EngineError(LACKING) from error
    return matplotlib


class Canvas:
    """A sheet of paper on which something can be drawn, by pixels from its upper left corner."""

    def __init__(self) -> None:
        self.library = library()
        self.height = float(look.WIDTH)
        self.figure = self.library.figure.Figure(dpi=72)
        self.axes = self.figure.add_axes((0.0, 0.0, 1.0, 1.0))
        self.axes.set_axis_off()
        self.figure.patch.set_visible(False)
        self.cut(self.height)
        agg = self.library.backends.backend_agg.FigureCanvasAgg(self.figure)
        self.renderer = agg.get_renderer()

    def cut(self, height: float) -> None:
        """The sheet is so many pixels high."""
        self.height = height
        self.figure.set_size_inches(look.WIDTH / 72, height / 72)
        self.axes.set(xlim=(0, look.WIDTH), ylim=(height, 0))

    def width_of(self, text: str, size: float, *, bold: bool = False) -> float:
        """How many pixels wide some words are."""
        font = self.font(size, bold=bold)
        width, _, _ = self.renderer.get_text_width_height_descent(text, font, False)
        return float(width)

    def font(self, size: float, *, bold: bool = False) -> Any:
        """The font of a size."""
        weight = "bold" if bold else "normal"
        return self.library.font_manager.FontProperties(size=size, weight=weight)

    def write(self, text: str, x: float, y: float, **how: Any) -> None:
        """Words stand at a place.

        how: size, bold, colour, side ('left', 'center', 'right': which part of the words is at
        `x`), turned (degrees), name.  `y` is the middle of their height.
        """
        self.axes.text(
            x,
            y,
            text,
            fontproperties=self.font(how.get("size", look.TEXT_SIZE), bold=how.get("bold", False)),
            color=how.get("colour", look.INK),
            ha=how.get("side", "left"),
            va="center_baseline",
            rotation=how.get("turned", 0),
            rotation_mode="anchor",
            gid=how.get("name"),
            zorder=how.get("over", 9),
        )

    def box(self, box: Box, colour: str, **how: Any) -> None:
        """A rectangle is filled.  how: name, round (pixels of its corners), over."""
        corner = how.get("round", 0.0)
        shape = "square,pad=0" if not corner else f"round,pad=0,rounding_size={corner}"
        self.axes.add_patch(
            self.library.patches.FancyBboxPatch(
                (box.left, box.top),
                box.width,
                box.height,
                boxstyle=shape,
                mutation_aspect=1,
                facecolor=colour,
                edgecolor=how.get("edge", "none"),
                linewidth=how.get("width", 0.0),
                gid=how.get("name"),
                zorder=how.get("over", 1),
            )
        )

    def line(self, points: npt.ArrayLike, colour: str, width: float, **how: Any) -> None:
        """A line runs through some points.  how: name, dashes (pixels on and off), over."""
        x, y = np.asarray(points, float).T
        dashes = how.get("dashes")
        (drawn,) = self.axes.plot(
            x,
            y,
            color=colour,
            linewidth=width,
            solid_capstyle=how.get("cap", "round"),
            dash_capstyle="butt",
            solid_joinstyle="round",
            gid=how.get("name"),
            zorder=how.get("over", 3),
            scalex=False,
            scaley=False,
            clip_on=False,
        )
        if dashes:
            drawn.set_linestyle((0, [pixels / width for pixels in dashes]))

    def mark(self, shape: str, x: float, y: float, size: float, **how: Any) -> None:
        """A small shape stands at a place.  how: colour, edge, width (of the edge), name, over."""
        self.axes.plot(
            [x],
            [y],
            marker=shape,
            markersize=size,
            markerfacecolor=how.get("colour", look.INK),
            markeredgecolor=how.get("edge", how.get("colour", look.INK)),
            markeredgewidth=how.get("width", 0.0),
            linestyle="none",
            gid=how.get("name"),
            zorder=how.get("over", 7),
            scalex=False,
            scaley=False,
            clip_on=False,
        )

    def arrow(self, start: tuple[float, float], end: tuple[float, float], **how: Any) -> None:
        """An arrow runs between two places.  how: colour, width, head, dashes, name, over."""
        width = how.get("width", 1.1)
        self.axes.add_patch(
            self.library.patches.FancyArrowPatch(
                start,
                end,
                arrowstyle=how.get("head", "-|>,head_length=4.2,head_width=2.0"),
                shrinkA=0,
                shrinkB=0,
                mutation_scale=1,
                color=how.get("colour", look.INK),
                linewidth=width,
                linestyle=(0, how["dashes"]) if how.get("dashes") else "solid",
                gid=how.get("name"),
                zorder=how.get("over", 6),
            )
        )

    def svg(self, title: str, description: str) -> str:
        """The picture as SVG, with a title and a description for those who cannot see it."""
        kept = io.StringIO()
        with self.library.rc_context(SETTINGS):
            about = {"Title": title, "Date": None, "Creator": None, "Format": None, "Type": None}
            self.figure.savefig(kept, format="svg", metadata=about)
        return finished(kept.getvalue(), description)

    def png(self) -> bytes:
        """The picture as PNG."""
        kept = io.BytesIO()
        with self.library.rc_context(SETTINGS):
            self.figure.savefig(kept, format="png", dpi=72 * SHARPNESS, metadata={"Software": None})
        return kept.getvalue()


def finished(svg: str, description: str) -> str:
    """The same SVG, measured in pixels, in fonts that are at hand, described for readers."""
    svg = re.sub(r'(width|height)="([\d.]+)pt"', r'\1="\2"', svg, count=2)
    svg = svg.replace("<svg ", '<svg role="img" aria-labelledby="title desc" ', 1)
    told = f'</title>\n <desc id="desc">{escape(description)}</desc>'
    svg = svg.replace("<title>", '<title id="title">', 1).replace("</title>", told, 1)
    svg = re.sub(r"font-family: [^;\"]*", f"font-family: {FAMILY}", svg)
    return "".join(f"{line.rstrip()}\n" for line in svg.splitlines())


def kept(file: Path, content: bytes) -> None:
    """The file holds this and nothing half-written."""
    beside = file.with_name(f".{file.name}.part")
    try:
        beside.write_bytes(content)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
