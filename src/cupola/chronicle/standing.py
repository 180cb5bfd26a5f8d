"""What was so at the start and at the end of a run, found from its last world and its changes.

The book holds changes only.  What never changed is read from the last world; what did change
stood, at the start, as its first change says that it stood before.
"""

from typing import Any

from cupola.chronicle.cast import Row
from cupola.chronicle.tables import Told, bond_name, fixed, people, with_gaps
from cupola.world.book import Bond
from cupola.world.catalogue.entities import (
    FIRST_CREATURE,
    FIRST_ITEM,
    ITEMS,
    PlaceKind,
    is_item,
    is_person,
    is_place,
)
from cupola.world.catalogue.facts import FACTS
from cupola.world.catalogue.verbs import Verb

TRAITS = ("duty", "suspicion", "courage", "steadiness", "attention", "candour")
SITES = {
    PlaceKind.ROOM.name.lower(): "station",
    PlaceKind.HULL.name.lower(): "station",
    PlaceKind.VEHICLE.name.lower(): "vehicle",
    PlaceKind.VOID.name.lower(): "outside",
}
"""The site that a kind of place belongs to."""


def bonds(told: Told, world: Any) -> list[Row]:
    """How everybody stood to everybody at minute 0, then each change."""
    changes = [_bond_change(told, row) for row in told.pages.bonds]
    first: dict[tuple[str, str, str], float] = {}
    for change in changes:
        first.setdefault((change["person"], change["other"], change["kind"]), change["before"])
    rows: list[Row] = []
    for number, person in people(told.cast).items():
        mind = world.minds[number]
        for other_number, other in people(told.cast).items():
            if number == other_number:
                continue
            for kind in Bond:
                known = first.get((person, other, bond_name(kind)))
                stands = float(getattr(mind, bond_name(kind))[other_number])
                value = stands if known is None else known
                rows.append(
                    {"minute": 0, "person": person, "other": other, "value": value}
                    | {"kind": bond_name(kind), "before": None, "cause": None}
                )
    return [{"run": told.run, **row} for row in rows + changes]


def _bond_change(told: Told, row: Any) -> Row:
    return {
        "minute": int(row["turn"]),
        "person": told.entity(int(row["person"])),
        "other": told.entity(int(row["other"])),
        "kind": bond_name(int(row["kind"])),
        "value": float(row["value"]),
        "before": float(row["before"]),
        "cause": cause_of(row),
    }


def cause_of(row: Any) -> int | None:
    """The event that brought a row about, None for none."""
    return None if row["cause"] < 0 else int(row["cause"])


def facts(told: Told, world: Any) -> list[Row]:
    """What was so at minute 0, then each change."""
    changes = told.pages.facts
    last = {fact: int(world.facts[fact]) for fact in range(FACTS)}
    start = dict(last)
    for row in changes[::-1]:
        start[int(row["fact"])] = 1 - int(row["value"])
    known = told.cast.names.word_names
    rows: list[Row] = [
        {"run": told.run, "minute": 0, "fact": known[fact], "value": True, "cause": None}
        for fact, value in start.items()
        if value and fact in known
    ]
    for row in changes:
        rows.append(
            {"run": told.run, "minute": int(row["turn"]), "fact": told.words(int(row["fact"]))}
            | {"value": bool(row["value"]), "cause": cause_of(row)}
        )
    return rows


def persons(told: Told, world: Any) -> list[Row]:
    """The rows of the persons, with their traits."""
    rows = []
    for row in told.cast.person:
        mind = world.minds[told.cast.number(row["id"])]
        traits = {trait: float(getattr(mind, trait)) for trait in TRAITS}
        kindness = {"kindness": float(mind.empathy)}
        rows.append({"run": told.run, **with_gaps(row), **kindness, **traits})
    return rows


def crew_and_animals(told: Told, world: Any) -> list[Row]:
    """The members of each group: those the scenario lists, else everybody by their kind."""
    if told.cast.member:
        return fixed(told, "member")
    rows = [{"run": told.run, "id": row["id"], "grp": "crew"} for row in told.cast.person]
    for row in range(len(world.creatures)):
        name = told.cast.names.names.get(FIRST_CREATURE + row)
        if name is not None and world.creatures[row].exists:
            rows.append({"run": told.run, "id": name, "grp": "mice"})
    return rows


def places(told: Told) -> list[Row]:
    """The rows of the places, each with the site it belongs to."""
    return [
        {"run": told.run, "site": SITES.get(row.get("kind") or "room"), **row}
        for row in told.cast.place
    ]


def endings(told: Told, world: Any) -> list[Row]:
    """How it ended for each person."""
    rows = []
    bearers = _bearers(told, world)
    for number, name in people(told.cast).items():
        carried = tuple(item for item, bearer in bearers.items() if bearer == number)
        rows.append({**_ending(told, world, number, name), "carries": carried})
    return rows


def _ending(told: Told, world: Any, number: int, name: str) -> Row:
    kind = _kind_of_place(told, world, number)
    fate, verb = _fate(world, number, kind)
    ended = int(world.ended_at)
    return {
        "run": told.run,
        "minute": ended if world.ending and ended >= 0 else int(world.turn),
        "ending": told.cast.endings.get(int(world.ending)),
        "person": name,
        "fate": fate,
        "place": told.place(int(world.persons[number].place)),
        "cause": _last(told, verb, number),
    }


def _kind_of_place(told: Told, world: Any, number: int) -> str | None:
    here = told.place(int(world.persons[number].place))
    return next((row.get("kind") for row in told.cast.place if row["id"] == here), None)


def _fate(world: Any, number: int, kind: str | None) -> tuple[str, Verb | None]:
    """What became of a person, and the kind of event that decided it."""
    if not world.persons[number].alive:
        return "dead", Verb.DIE
    if kind == "vehicle" and world.departed_at >= 0:
        return "left", Verb.DEPART
    if kind in ("hull", "void"):
        return "outside", None
    return "aboard", None


def _last(told: Told, verb: Verb | None, number: int) -> int | None:
    """The last event of this kind: a person's own death, or anybody's departure."""
    if verb is None:
        return None
    rows = told.pages.events
    found = rows[rows["verb"] == int(verb)]
    if verb == Verb.DIE:
        found = found[(found["actor"] == number) | (found["target"] == number)]
    return int(found["number"][-1]) if len(found) else None


def _bearers(told: Told, world: Any) -> dict[str, int]:
    """Who has each item, in hand, in a pocket or inside something carried; -1 for nobody."""
    names = told.cast.names.names
    known = [row for row in range(ITEMS) if FIRST_ITEM + row in names]
    return {told.cast.names.of(FIRST_ITEM + row): _bearer(world, row) for row in known}


def _bearer(world: Any, row: int) -> int:
    """Whoever has the item, -1 for nobody; an item may be inside another."""
    at = int(world.items[row].at)
    for _ in range(ITEMS):
        if is_person(at):
            return at
        if is_place(at) or not is_item(at):
            return -1
        at = int(world.items[at - FIRST_ITEM].at)
    return -1
