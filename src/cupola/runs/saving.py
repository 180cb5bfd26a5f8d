"""Worlds, moments and runs in files, whole, at any turn.

A file holds the scenario as it was built, not only where it was read from: it goes on though
the scenario's own file has changed or is gone.  A world is taken as it is, so load only what
you would run.
"""

from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from cupola.chronicle import archive
from cupola.errors import ChronicleError
from cupola.runs.branch import Moment
from cupola.runs.engine import ROW_TYPES
from cupola.runs.single import Run
from cupola.scenarios.reader import build
from cupola.scenarios.scenario import Scenario, Source
from cupola.scenarios.switches import Reading
from cupola.world.names import Names
from cupola.world.plan import Plan
from cupola.world.records import Beat, SkyMinute, World

RECORDS: dict[str, type] = {"plan": Plan, "start": World}
"""What a scenario has as one record."""
TABLES: dict[str, type] = {"sky": SkyMinute, "beats": Beat}
"""What a scenario has as tables of records."""
BUILT_FROM = ("names", "readings", "source")
"""What a scenario has as objects of their own."""


def save_world(world: Any, path: str | Path) -> Path:
    """The world is in this file."""
    return archive.save(path, {"kind": "world"}, {"world": world})


def load_world(path: str | Path) -> Any:
    """The world of a file, as a record.  Raises ChronicleError."""
    header, parts = archive.load(path, "world")
    archive.must_fit(str(path), header, goes_on=False)
    return _record(path, World, parts, "world")


def save_moment(moment: Moment, path: str | Path) -> Path:
    """The moment is in this file."""
    header = {"kind": "moment", "scenario": as_values(moment.scenario)}
    tables = {"world": moment.world, **_tables_of(moment.scenario)}
    return archive.save(path, header, tables)


def load_moment(path: str | Path) -> Moment:
    """The moment of a file.  Raises ChronicleError."""
    header, parts = archive.load(path, "moment")
    archive.must_fit(str(path), header)
    world = _record(path, World, parts, "world")
    return Moment(_scenario(path, header, parts), bytes(world.tobytes()))


def save_run(run: Run, path: str | Path) -> Path:
    """The run is in this file: scenario, world, and what has been told so far."""
    header = {
        "kind": "run",
        "scenario": as_values(run.scenario),
        "seed": run.seed,
        "keep": run.keep,
        "engine": run.engine.name,
    }
    told = run.tables() if run.pages else {}
    return archive.save(path, header, {"world": run.world, **_tables_of(run.scenario), **told})


def load_run(path: str | Path, *, engine: str | None = None) -> Run:
    """The run of a file, ready to go on to the same bytes as if it had never been saved.

    engine: another one than it had.  Raises ChronicleError for what is no saved run, and for one
    that was saved under other rules.
    """
    header, parts = archive.load(path, "run")
    archive.must_fit(str(path), header)
    scenario = _scenario(path, header, parts)
    chosen = engine or header["engine"]
    run = Run(scenario, header["seed"], engine=chosen, keep=header["keep"])
    run.stand_at(_record(path, World, parts, "world"))
    if "events" in parts:
        told = {name: _table(path, row, parts, name) for name, row in ROW_TYPES.items()}
        run.pages = [told]
    return run


def as_values(scenario: Scenario) -> dict[str, Any]:
    """All of a scenario but its records and tables, as plain values for a header.

    The order of the keys in its source counts: people and places have their numbers by it.
    """
    apart = {*RECORDS, *TABLES, *BUILT_FROM}
    kept = {part.name: getattr(scenario, part.name) for part in fields(Scenario)}
    values = {name: value for name, value in kept.items() if name not in apart}
    values["names"] = {str(number): name for number, name in scenario.names.names.items()}
    values["aliases"] = scenario.names.aliases
    values["readings"] = [asdict(reading) for reading in scenario.readings]
    source = scenario.source
    values["source"] = {
        "found": source.found,
        "folder": str(source.folder),
        "file": source.file,
    }
    return values


def _tables_of(scenario: Scenario) -> dict[str, Any]:
    return {name: getattr(scenario, name) for name in (*RECORDS, *TABLES)}


def _scenario(path: str | Path, header: dict[str, Any], parts: dict[str, bytes]) -> Scenario:
    """The scenario of a header and the parts of its file.  Raises ChronicleError."""
    try:
        values = dict(header["scenario"])
        names = {int(number): name for number, name in values.pop("names").items()}
        source = values.pop("source")
        readings = tuple(_reading(row) for row in values.pop("readings"))
        made: dict[str, Any] = {
            "names": Names(names, values.pop("aliases")),
            "readings": readings,
            "source": Source(source["found"], Path(source["folder"]), source["file"], build),
        }
        made |= {name: _record(path, row, parts, name) for name, row in RECORDS.items()}
        made |= {name: _table(path, row, parts, name) for name, row in TABLES.items()}
        rest = {key: tuple(v) if isinstance(v, list) else v for key, v in values.items()}
        return Scenario(**(made | rest))
    except (KeyError, TypeError, ValueError) as error:
        raise ChronicleError(f"{path} is damaged: its scenario cannot be read") from error


def _reading(row: dict[str, Any]) -> Reading:
    ways = {way: tuple(sources) for way, sources in row["ways"].items()}
    return Reading(**{**row, "ways": ways})


def _record(path: str | Path, record: type, parts: dict[str, bytes], name: str) -> Any:
    table = _table(path, record, parts, name)
    if len(table) != 1:
        raise ChronicleError(f"{path} is damaged: it has {len(table)} of {name}")
    return table[0]


def _table(path: str | Path, record: type, parts: dict[str, bytes], name: str) -> Any:
    try:
        return archive.table_from(record, parts[name])
    except (KeyError, ValueError) as error:
        raise ChronicleError(f"{path} is damaged: {name} is missing or not whole") from error
