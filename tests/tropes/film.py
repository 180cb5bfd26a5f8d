"""The replayed film as tables that a test may change before tropes ask about them."""

from functools import cache
from typing import Any

import cupola
from cupola.chronicle.tellings.choosing import telling_of
from cupola.chronicle.tropes.finding import find_in
from cupola.chronicle.tropes.heads import Trope

Tables = dict[str, Any]
"""Arrow tables by their names: those of a chronicle, and those of a telling."""


@cache
def film_tables() -> Tables:
    """The film as it is told, with what five viewers make of it."""
    import pyarrow as pa

    chronicle = cupola.run("film", engine="plain")
    telling = telling_of(chronicle, "film")
    shown = [{"run": 0, "event": s.event.id, "position": s.position} for s in telling.shown]
    moves = [
        {"run": 0, "person": profile, "position": move.position, "fact": move.fact}
        | {"value": move.value, "before": move.before, "cause": move.cause}
        for profile, viewer in telling.viewers().items()
        for move in viewer.beliefs
    ]
    told = {"shown": pa.Table.from_pylist(shown), "viewer_belief": pa.Table.from_pylist(moves)}
    return {**chronicle.to_arrow(), **told}


def bindings(tables: Tables, wanted: list[Trope]) -> dict[str, list[dict[str, Any]]]:
    """What fills the roles of each trope, in the order of the story."""
    found: dict[str, list[dict[str, Any]]] = {trope.name: [] for trope in wanted}
    for match in find_in(tables, wanted).matches:
        found[match.trope].append(match.roles)
    return found


def without(tables: Tables, patterns: list[str]) -> Tables:
    """The tables without the events of these patterns: verb, actor, target, instrument."""
    rows = tables["event"].to_pylist()
    kept = [not any(_fits(row, pattern) for pattern in patterns) for row in rows]
    return {**tables, "event": tables["event"].filter(kept)}


def _fits(event: dict[str, Any], pattern: str) -> bool:
    columns = zip(("verb", "actor", "target", "instrument"), pattern.split(), strict=False)
    return all(word in ("*", event[column] or "-") for column, word in columns)


def exchanged(tables: Tables, pairs: dict[str, str]) -> Tables:
    """The tables with the labels of the sides exchanged, and of what belongs to them."""
    return {name: _relabelled(table, pairs) for name, table in tables.items()}


def _relabelled(table: Any, pairs: dict[str, str]) -> Any:
    import pyarrow as pa

    rows = [
        {key: relabelled(value, pairs) for key, value in row.items()} for row in table.to_pylist()
    ]
    return pa.Table.from_pylist(rows, schema=table.schema)


def relabelled(value: Any, pairs: dict[str, str]) -> Any:
    """A word with its label exchanged; anything else as it is."""
    return pairs.get(value, value) if isinstance(value, str) else value
