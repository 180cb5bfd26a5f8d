"""A sweep lived: each point in as many worlds, kept as it is done, so that it can be stopped.

A folder holds `sweep.json`, which says what is swept, one file for each point that is done, and
at the end `sweep.parquet`, a row for each point.  The bytes do not depend on threads or stops.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from cupola.chronicle import saving
from cupola.chronicle.archive import DIGITS, versions
from cupola.errors import ChronicleError
from cupola.runs.batch import in_order, prepare
from cupola.runs.single import Run
from cupola.scenarios.scenario import Scenario
from cupola.studies.outcome import outcome_of
from cupola.studies.study import Study, Way
from cupola.studies.sweep.axes import Axis, settings
from cupola.studies.sweep.outcomes import Figure, Outcome, figure_of, outcomes_of

NAME = "sweep.json"
"""The file that says what is swept."""
TABLE = "sweep.parquet"
"""The file with a row for each point."""
PIECE = 25
"""Worlds that a thread lives before it hands them over."""
Row = dict[str, Any]


@dataclass(frozen=True)
class Sweep:
    """What is swept: a scenario, its axes, and so many worlds at each point."""

    scenario: Scenario
    axes: tuple[Axis, ...]
    worlds: int
    first_seed: int = 1

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """What is counted at each point."""
        return outcomes_of(self.scenario)

    def described(self) -> Row:
        """What must be the same for a folder to go on."""
        of_worlds = Study(self.scenario, self.worlds, self.first_seed).settings()
        kept = ("scenario", "title", "built", "minds", "worlds", "first_seed")
        return {
            **{key: of_worlds[key] for key in kept},
            "axes": [asdict(axis) for axis in self.axes],
            **versions(),
        }


@dataclass(frozen=True)
class Point:
    """A point that was lived: the axes' values, and every outcome."""

    values: tuple[float, ...]
    worlds: int
    figures: dict[str, Figure]


def live(
    sweep: Sweep, points: Sequence[tuple[float, ...]], folder: Path | None, way: Way
) -> list[Point]:
    """Every point, in order; those that a folder holds already are not lived again.

    Raises ChronicleError if the folder holds another sweep.
    """
    if folder is not None:
        open_folder(sweep, folder)
    kept = kept_in(sweep, points, folder)
    missing = [values for values in dict.fromkeys(points) if values not in kept]
    for point in _lived(sweep, missing, way):
        kept[point.values] = point
        if folder is not None:
            saving.write_texts({folder / _file(point.values): _text(point)})
    return [kept[values] for values in points]


def open_folder(sweep: Sweep, folder: Path) -> None:
    """The folder is there and says what is swept.  Raises ChronicleError."""
    file, wanted = folder / NAME, json.loads(saving.as_json(sweep.described()))
    if file.exists():
        found = _read(file)
        other = next((key for key in wanted if found.get(key) != wanted[key]), None)
        if other:
            raise ChronicleError(f"{folder} holds a sweep with other {other}: name another folder")
        return
    saving.must_be_free(folder)
    saving.write_texts({file: saving.as_json(wanted)})


def kept_in(
    sweep: Sweep, points: Iterable[tuple[float, ...]], folder: Path | None
) -> dict[tuple[float, ...], Point]:
    """The points that a folder holds already."""
    found = {}
    for values in points:
        file = folder / _file(values) if folder else None
        if file is not None and file.exists():
            row = _read(file)
            figures = {o.name: Figure(*row["figures"][o.name]) for o in sweep.outcomes}
            found[values] = Point(values, int(row["worlds"]), figures)
    return found


def _file(values: tuple[float, ...]) -> str:
    """The file of a point: its name is made of the values."""
    digest = hashlib.sha256(json.dumps(values).encode()).hexdigest()[:DIGITS]
    return f"points/{digest}.json"


def _text(point: Point) -> str:
    figures = {name: [f.value, f.low, f.high] for name, f in point.figures.items()}
    told = {"values": point.values, "worlds": point.worlds, "figures": figures}
    return json.dumps(told, ensure_ascii=False) + "\n"


def _read(file: Path) -> Row:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ChronicleError(f"{file} cannot be read") from error
    if not isinstance(found, dict):
        raise ChronicleError(f"{file} cannot be read")
    return found


def _lived(sweep: Sweep, points: Sequence[tuple[float, ...]], way: Way) -> Iterator[Point]:
    """Points as they are done, in order; the pieces of one follow those of the last."""
    prepare(sweep.scenario, way.engine)
    outcomes = sweep.outcomes
    jobs = (
        (scenario, range(at, min(at + PIECE, last)))
        for scenario, last in _scenarios(sweep, points)
        for at in range(sweep.first_seed, last, PIECE)
    )

    def work(_: Run, job: tuple[Scenario, range]) -> Any:
        scenario, seeds = job
        run = Run(scenario, engine=way.engine)
        return np.array([_measured(run, seed, outcomes, way) for seed in seeds])

    done = in_order(sweep.scenario, jobs, work, threads=way.threads, engine=way.engine)
    for values in points:
        pieces = [next(done) for _ in range(0, sweep.worlds, PIECE)]
        yield _point(values, np.concatenate(pieces), outcomes)


def _scenarios(sweep: Sweep, points: Iterable[tuple[float, ...]]) -> Iterator[tuple[Scenario, int]]:
    """The scenario at each point, and the seed after the last."""
    for values in points:
        yield at_point(sweep, values), sweep.first_seed + sweep.worlds


def at_point(sweep: Sweep, values: Sequence[float]) -> Scenario:
    """The scenario with these values on its axes.  Raises CupolaError."""
    chosen: Mapping[str, float] = {
        axis.key: value for axis, value in zip(sweep.axes, values, strict=True)
    }
    return sweep.scenario.setting(settings(sweep.scenario, chosen))


def _measured(run: Run, seed: int, outcomes: Sequence[Outcome], way: Way) -> list[float]:
    run.begin(seed)
    run.go_on()
    way.lived()
    row = outcome_of(run)
    return [float(outcome.of(row)) for outcome in outcomes]


def _point(values: tuple[float, ...], rows: Any, outcomes: Sequence[Outcome]) -> Point:
    figures = {o.name: figure_of(o, rows[:, place]) for place, o in enumerate(outcomes)}
    return Point(values, len(rows), figures)


def table(sweep: Sweep, points: Sequence[Point]) -> Any:
    """The points as an Arrow table: the axes, the worlds, and each outcome with its interval."""
    pa = saving.arrow()
    columns: dict[str, Any] = {
        axis.key: [point.values[place] for point in points] for place, axis in enumerate(sweep.axes)
    }
    columns["worlds"] = [point.worlds for point in points]
    for outcome in sweep.outcomes:
        found = [point.figures[outcome.name] for point in points]
        columns[outcome.name] = [figure.value for figure in found]
        columns[f"{outcome.name}_low"] = [figure.low for figure in found]
        columns[f"{outcome.name}_high"] = [figure.high for figure in found]
    return pa.table(columns)


def write(sweep: Sweep, points: Sequence[Point], folder: Path) -> Path:
    """The table of the points is in the folder.  Raises ChronicleError."""
    saving.arrow()
    import pyarrow.parquet as parquet

    file = folder / TABLE
    made = file.with_name(f".{TABLE}.part")
    try:
        parquet.write_table(table(sweep, points), made, compression="zstd")
        made.replace(file)
    except OSError as error:
        raise ChronicleError(f"{file} cannot be written: {error.strerror or error}") from error
    return file
