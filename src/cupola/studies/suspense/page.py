"""The path of a belief as a page: what it is, the figure, every point, and where it sags."""

from pathlib import Path as File

from cupola.studies.intervals import Share
from cupola.studies.report.page.document import table
from cupola.studies.suspense.estimating import Estimate
from cupola.studies.suspense.figure import svg
from cupola.studies.suspense.path import Path, Point

PAGE = """\
# Suspense and surprise: {about}

Made by `{command}`: *{title}*, seed {seed}, {rollouts:,} {worlds}.

{meaning}

After Ely, Frankel and Kamenica ([Suspense and surprise, *Journal of Political Economy* 123
(2015)](https://doi.org/10.1086/677350)): **suspense** at a point is the root of the expected
squared change of the belief up to the next point, **surprise** the distance from the belief at the
point before; of several states the squares are added up. Shares of rollouts differ by chance too,
and that is taken off: a story whose outcome is fixed has no suspense, and a fair coin that is
flipped before the next point has one of 0.5. Intervals hold the true value 95 times of 100.

![Above the belief, below suspense and surprise, over the time of the story]({figure})

Highest suspense: {highest}

Greatest surprise: {surprising}

## Where it is flat or sags

{stretches}

## Every point

{points}"""
VIEWER = """\
A viewer knows everything that is so, and nothing of the dice. The belief is the share of rollouts
from a point, in which all decide for themselves and the dice are others."""
PERSON = """\
The belief is what {name} holds, right or wrong. Its suspense is how far that is about to move in
continuations of what is really so, not how far {name} expects it to."""


def page(path: Path, command: str, figure: str) -> str:
    """The whole page.  command: what made it.  figure: the name of the figure's file."""
    course = path.course
    name = (path.person or "").title()
    stretches = [f"- {stretch.sentence}" for stretch in path.stretches]
    return PAGE.format(
        about=path.asked.text,
        command=command,
        title=course.scenario.title,
        seed=course.chronicle.seed,
        rollouts=path.rollouts,
        worlds="continuations of each point" if path.person else "rollouts from each point",
        meaning=PERSON.format(name=name) if path.person else VIEWER,
        figure=figure,
        highest=told(path.highest, path.highest.suspense),
        surprising=told(path.most_surprising, path.most_surprising.surprise),
        stretches="\n".join(stretches) or "Nowhere.",
        points=table(heads(path), map(row, path.points)),
    )


def told(point: Point, value: Estimate) -> str:
    """Where something is most, with what turns the story there."""
    return f"{number(value)} at {point.stop.clock}. {point.stop.text}".rstrip()


def heads(path: Path) -> tuple[str, ...]:
    """What stands above the columns."""
    return "", *(state.words for state in path.states), "suspense", "surprise", "what turns it"


def row(point: Point) -> tuple[str, ...]:
    """A point as a line of the table."""
    moves = number(point.suspense), number(point.surprise)
    return point.stop.clock, *map(percent, point.beliefs), *moves, point.stop.text


def percent(share: Share) -> str:
    """A belief with its interval, if it has one."""
    if share.low == share.high:
        return f"{100 * share.share:.0f} %"
    return f"{100 * share.share:.0f} % ({100 * share.low:.0f} to {100 * share.high:.0f})"


def number(value: Estimate) -> str:
    """A value with its interval, if it has one."""
    if value.low == value.high:
        return f"{value.value:.2f}"
    return f"{value.value:.2f} ({value.low:.2f} to {value.high:.2f})"


def written(path: Path, file: File, command: str) -> dict[File, str]:
    """The page, and the figure beside it.  Raises EngineError without the extra `figures`."""
    figure = file.with_suffix(".svg")
    return {file: page(path, command, figure.name), figure: svg(path)}
