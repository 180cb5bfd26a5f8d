"""Pages of a sweep: beside a phase diagram, what it shows; and what each outcome depends on."""

from collections.abc import Sequence
from os.path import relpath
from pathlib import Path

from cupola.chronicle.saving import write_texts
from cupola.studies.sweep.figure import EVEN, called, told, two_axes
from cupola.studies.sweep.living import Point, Sweep
from cupola.studies.sweep.outcomes import Outcome
from cupola.studies.sweep.sensitivity import Index, Sensitivity

TEXT = """\
# {title}

![{words}, over {across} and {up}]({picture})

{paragraph}

At each of {points} points {worlds} worlds were lived, all deciding for themselves, with the same
dice at every point; intervals hold the true share 95 times of 100 (Wilson 1927). The engine says
what follows from its rules; it forecasts nothing.

Made by:

```
{command}
```
"""


def write(
    sweep: Sweep, points: Sequence[Point], outcome: Outcome, files: tuple[Path, Path], command: str
) -> None:
    """The page is in the first of the files; the second is the picture.  Raises ChronicleError."""
    page, picture = files
    across, up = two_axes(sweep)
    text = TEXT.format(
        title=f"{outcome.words}, by trust and fear" if is_usual(sweep) else outcome.words,
        words=outcome.words,
        across=called(across),
        up=called(up),
        picture=relpath(picture, page.parent),
        paragraph=paragraph(sweep, points, outcome),
        points=len(points),
        worlds=sweep.worlds,
        command=command,
    )
    write_texts({page: text})


SENSITIVITY = """\
# {title}: what each outcome depends on

Over {span}, {worlds} worlds lived at each of {points} points, with the same dice at every point.
*Alone* is the share of the variance between points that a key explains by itself, *in all* what it
has a part in (Sobol 1993; Saltelli and others 2010), with intervals that hold the true index 95
times of 100, bootstrapped. Where nothing differs there is nothing to explain.

| outcome | key | alone | in all |
|---|---|---|---|
{rows}

Made by:

```
{command}
```
"""


def write_sensitivity(sweep: Sweep, found: Sequence[Sensitivity], file: Path, command: str) -> None:
    """The table of all indices is in this file.  Raises ChronicleError."""
    words = {outcome.name: outcome.words for outcome in sweep.outcomes}
    rows = [
        f"| {words[one.measure]} | `{key}` | {index_text(first)} | {index_text(one.total[key])} |"
        for one in found
        if one.varies
        for key, first in one.first.items()
    ]
    spans = [f"{called(axis)} from {axis.low:g} to {axis.high:g}" for axis in sweep.axes]
    text = SENSITIVITY.format(
        title=sweep.scenario.title,
        span="; ".join(spans),
        worlds=sweep.worlds,
        points=found[0].points,
        rows="\n".join(rows),
        command=command,
    )
    write_texts({file: text})


def index_text(index: Index) -> str:
    """An index with its interval, such as "0.31 (0.25 to 0.36)"."""
    return f"{index.value:.2f} ({index.low:.2f} to {index.high:.2f})"


def is_usual(sweep: Sweep) -> bool:
    """Whether the axes are trust and the fear of what others were ordered."""
    return {axis.key for axis in sweep.axes} == {"crew.trust_across", "crew.suspicion"}


def paragraph(sweep: Sweep, points: Sequence[Point], outcome: Outcome) -> str:
    """What the diagram shows."""
    name = outcome.name
    across, up = two_axes(sweep)
    most = max(points, key=lambda point: point.figures[name].value)
    least = min(points, key=lambda point: point.figures[name].value)
    more = sum(point.figures[name].low > EVEN for point in points)
    less = sum(point.figures[name].high < EVEN for point in points)
    return (
        f"{outcome.words}: least often {told(sweep, least, outcome)}; most often"
        f" {told(sweep, most, outcome)}. At {more} of the {len(points)} points it is surely so in"
        f" more than half of the worlds, at {less} surely in less. From the lowest to the highest"
        f" value of {called(across)} the share moves by {_by(points, name, 0):+.0f} of 100 on"
        f" average; of {called(up)}, by {_by(points, name, 1):+.0f}."
    )


def _by(points: Sequence[Point], name: str, axis: int) -> float:
    """How far a share moves along an axis, on average over the other, in hundredths."""
    values = sorted({point.values[axis] for point in points})
    ends = [
        [point.figures[name].value for point in points if point.values[axis] == value]
        for value in (values[0], values[-1])
    ]
    low, high = (sum(end) / len(end) for end in ends)
    return 100.0 * (high - low)
