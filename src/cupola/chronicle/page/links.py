"""Which places have a way between them: by the scenario, or by where people went."""

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from cupola.chronicle.picture.tracks import whereabouts
from cupola.chronicle.store import Chronicle
from cupola.world.catalogue.entities import FIRST_PLACE

if TYPE_CHECKING:
    from cupola.scenarios.scenario import Scenario

OUTSIDE = ("hull", "void")
"""Kinds of places that lie outside."""
ROOMY_M3 = 40.0
"""Volume, in cubic metres, from which a room is drawn at its full width: own choice."""


@dataclass(frozen=True)
class Room:
    """One place as the page needs it.

    out: whether a way leads from here to the outside.  down: whether one sees the Earth from here.
    small: whether it is drawn narrower.  hidden: whether only some know of it.
    """

    id: str
    title: str
    kind: str
    segment: int
    out: bool = False
    down: bool = False
    small: bool = False
    hidden: bool = False

    @property
    def is_outside(self) -> bool:
        """Whether it lies outside."""
        return self.kind in OUTSIDE


@dataclass(frozen=True)
class Link:
    """A way between two places, by their numbers; shut: whether it is shut at the start."""

    a: int
    b: int
    shut: bool = False


def scenario_of(chronicle: Chronicle) -> "Scenario | None":
    """The scenario that comes with the package and is this chronicle's; None if there is none."""
    from cupola.scenarios.reader import load_scenario
    from cupola.scenarios.text.files import known_scenarios

    cast = chronicle.cast
    for name in known_scenarios():
        found = load_scenario(name)
        if found.title == cast.title and found.names.names.items() <= cast.names.names.items():
            return found
    return None


def rooms_of(chronicle: Chronicle, scenario: "Scenario | None") -> list[Room]:
    """All places that anybody can be in, in the order of the cast."""
    rows = list(chronicle.cast.place)
    if scenario is None:
        return [Room(**named(row)) for row in rows]
    known = {name: at for at, name in scenario.names.names.items()}
    return [Room(**named(row), **seen(scenario, known[row["id"]] - FIRST_PLACE)) for row in rows]


def named(row: dict[str, Any]) -> dict[str, Any]:
    """What the cast says of a place."""
    title = str(row.get("title") or row["id"]).removeprefix("the ").replace("_", " ")
    kind, segment = row.get("kind") or "room", int(row.get("segment") or 0)
    return {"id": str(row["id"]), "title": title, "kind": kind, "segment": segment}


def seen(scenario: "Scenario", row: int) -> dict[str, Any]:
    """What the scenario's plan says of a place."""
    plan = scenario.plan["places"][row]
    volume = float(plan["volume"])
    return {
        "out": int(plan["airlock_to"]) >= 0,
        "down": bool(plan["windows"]),
        "small": 0.0 < volume < ROOMY_M3,
        "hidden": bool(plan["hidden"]),
    }


def links_of(chronicle: Chronicle, scenario: "Scenario | None", rooms: list[Room]) -> list[Link]:
    """Every way between two of these places."""
    if scenario is None:
        return gone(chronicle, rooms)
    number = {room.id: at for at, room in enumerate(rooms)}
    names = scenario.names.names
    found = [
        Link(number[names[FIRST_PLACE + a]], number[names[FIRST_PLACE + b]], shut)
        for a, b, shut in hatches(scenario)
        if names.get(FIRST_PLACE + a) in number and names.get(FIRST_PLACE + b) in number
    ]
    return found + airlocks(scenario, number)


def hatches(scenario: "Scenario") -> list[tuple[int, int, bool]]:
    """The rows of the places that each hatch joins, and whether it is shut at the start."""
    plan, start = scenario.plan["hatches"], scenario.start["hatches"]
    return [
        (int(row["a"]), int(row["b"]), not state["open"])
        for row, state in zip(plan, start, strict=True)
        if row["exists"]
    ]


def airlocks(scenario: "Scenario", number: dict[str, int]) -> list[Link]:
    """The ways from airlocks to the outside; they are shut."""
    names = scenario.names.names
    plan = scenario.plan["places"]
    found = []
    for row in range(len(plan)):
        out = int(plan[row]["airlock_to"])
        here, there = names.get(FIRST_PLACE + row), names.get(FIRST_PLACE + out)
        if plan[row]["exists"] and out >= 0 and here in number and there in number:
            found.append(Link(number[here], number[there], shut=True))
    return found


def gone(chronicle: Chronicle, rooms: list[Room]) -> list[Link]:
    """The ways that people went from one place to the next, a minute apart at the most."""
    number = {room.id: at for at, room in enumerate(rooms)}
    people = [str(row["id"]) for row in chronicle.cast.person]
    pairs: dict[tuple[int, int], None] = {}
    for known in whereabouts(chronicle.events, people).values():
        for (before, here), (after, there) in pairwise(known):
            a, b = number.get(here, -1), number.get(there, -1)
            if a != b and min(a, b) >= 0 and after - before <= 1:
                pairs[min(a, b), max(a, b)] = None
    return [Link(a, b) for a, b in pairs]
