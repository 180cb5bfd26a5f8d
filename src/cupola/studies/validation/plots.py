"""Plots: one SVG for each curve, the same bytes each time."""

import io
from typing import Any

from cupola.chronicle.picture import look
from cupola.chronicle.picture.canvas import SETTINGS, library
from cupola.studies.validation.check import Curve

INCHES = (7.2, 3.6)
"""Width and height of a plot."""
COLOURS = ("#14235e", "#bf8700", "#2b7a5b", "#8a3ffc", "#5c626b", "#a0522d", "#1b9aaa", "#c0569b")
"""Lines in their order; dots have the colour of the writing."""


def svg(curve: Curve) -> str:
    """A curve as text of an SVG file.  Raises EngineError without the plotting library."""
    drawing = library()
    with drawing.rc_context({**SETTINGS, "svg.hashsalt": curve.name}):
        figure = drawing.figure.Figure(figsize=INCHES, dpi=72, facecolor=look.PAPER)
        axes = figure.add_subplot(facecolor=look.PAPER)
        _draw(axes, curve)
        figure.tight_layout()
        file = io.StringIO()
        figure.savefig(file, format="svg", metadata={"Date": None, "Creator": None})
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines()) + "\n"


def _draw(axes: Any, curve: Curve) -> None:
    """All lines of a curve are on the axes."""
    for number, line in enumerate(curve.lines):
        if line.dots:
            axes.plot(line.x, line.y, "o", color=look.INK, markersize=3.5, zorder=5)
        else:
            colour = COLOURS[number % len(COLOURS)]
            axes.plot(line.x, line.y, color=colour, linewidth=1.6, label=line.label)
    axes.set_title(curve.title, fontsize=11, color=look.INK, loc="left")
    axes.set_xlabel(curve.x_label, fontsize=10, color=look.SOFT_INK)
    axes.set_ylabel(curve.y_label, fontsize=10, color=look.SOFT_INK)
    if curve.log:
        axes.set_xscale("log")
    axes.grid(color=look.RULE, linewidth=0.6)
    axes.tick_params(labelsize=9, colors=look.SOFT_INK)
    for edge in axes.spines.values():
        edge.set_color(look.RULE)
    if any(line.label for line in curve.lines):
        axes.legend(fontsize=9, frameon=False, labelcolor=look.INK)
