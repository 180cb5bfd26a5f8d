"""The replayed film, and short questions about it."""

import json
from collections.abc import Iterable
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from cupola.chronicle.happenings import Happening
from cupola.chronicle.store import Chronicle
from cupola.runs.single import Run
from cupola.runs.whole import run
from cupola.scenarios.reader import load_scenario

CREW = ("kira", "christian", "gordon", "nika", "alexey", "nicholai")
WEST, EAST = CREW[:3], CREW[3:]
BLOWS = ("strike", "swing", "strangle")
"""Deeds that hurt, if they hit."""
HOSTILE = (*BLOWS, "hunt", "seize")
"""Deeds against a person, whether they hurt or not."""
CREW_PAGE = Path(__file__).parents[2] / "docs" / "crew.json"
"""What 10,000 worlds of the crew left to itself came to."""


class Film:
    """One replay, with questions that a claim asks of it."""

    def __init__(self, chronicle: Chronicle) -> None:
        self.chronicle = chronicle
        self.events = chronicle.events

    def every(self, *verbs: str, **fields: Any) -> list[Happening]:
        """The events with one of these verbs and these fields, in order."""
        return [
            event
            for event in self.events
            if (not verbs or event.verb in verbs) and fits(event, fields)
        ]

    def first(self, *verbs: str, **fields: Any) -> Happening:
        """The first of them; there is one."""
        found = self.every(*verbs, **fields)
        assert found, f"no {' or '.join(verbs)} with {fields}"
        return found[0]

    def one(self, *verbs: str, **fields: Any) -> Happening:
        """The only one of them."""
        found = self.every(*verbs, **fields)
        assert len(found) == 1, f"{len(found)} times {' or '.join(verbs)} with {fields}"
        return found[0]

    @cached_property
    def war(self) -> Happening:
        """The first strike below."""
        return self.first("nuke")

    @cached_property
    def order(self) -> Happening:
        """The last of the orders to come in."""
        return self.every("order")[-1]

    def held(self, person: str, fact: str, when: Happening) -> float:
        """How likely somebody holds a fact to be, right after an event."""
        rows = [row for row in self.chronicle.beliefs if (row.person, row.fact) == (person, fact)]
        return after(rows, when) if rows else self.held_throughout(person, fact)

    def held_throughout(self, person: str, fact: str) -> float:
        """How likely somebody holds a fact to be which nothing ever moved for them."""
        names = self.chronicle.cast.names
        mind = self.chronicle.world.minds[names.entities[person]]
        return float(mind.credence[names.words[fact]])

    def held_before(self, person: str, fact: str, when: Happening) -> float:
        """The same, right before it."""
        return self.held(person, fact, self.chronicle.by_number[when.id - 1])

    def bond(
        self, person: str, other: str, when: Happening | None = None, kind: str = "trust"
    ) -> Any:
        """How one stands to another right after an event, or at the start."""
        key = (person, other, kind)
        rows = [row for row in self.chronicle.bonds if (row.person, row.other, row.kind) == key]
        return rows[0].value if when is None else after(rows, when)

    def bond_before(self, person: str, other: str, when: Happening) -> Any:
        """How far one trusts another right before an event."""
        return self.bond(person, other, self.chronicle.by_number[when.id - 1])

    @cached_property
    def fates(self) -> dict[str, str]:
        """What became of each person."""
        return {fate.person: fate.fate for fate in self.chronicle.endings}

    @cached_property
    def carried(self) -> dict[str, tuple[str, ...]]:
        """What each of them had at the end."""
        return {fate.person: fate.carries for fate in self.chronicle.endings}

    def stages(self, person: str) -> list[str]:
        """How far somebody's order came, stage by stage."""
        return [row.stage for row in self.chronicle.orders if row.person == person]

    def rows(self, table: str) -> dict[str, dict[str, Any]]:
        """The rows of a table that no run changes, by their ids."""
        columns = {name: values_of(c) for name, c in self.chronicle.table(table).items()}
        names = columns["name" if table == "param" else "id"]
        return {
            name: {key: values[number] for key, values in columns.items()}
            for number, name in enumerate(names)
        }


def fits(event: Happening, fields: dict[str, Any]) -> bool:
    """Whether each field has the value, or one of the values, that is asked for."""
    return all(
        getattr(event, name) in value if isinstance(value, tuple) else getattr(event, name) == value
        for name, value in fields.items()
    )


def after(rows: list[Any], when: Happening) -> float:
    """The last value that an event up to this one brought about, or the one from before."""
    past = [row for row in rows if row.cause is None or row.cause <= when.id]
    return float(past[-1].value if past else rows[0].before)


def values_of(column: Any) -> list[Any]:
    """A column as Python values."""
    return list(column.tolist())


@cache
def film(**ways: str) -> Film:
    """The film's replay, with some readings set another way."""
    scenario = load_scenario("film").reading(**ways) if ways else load_scenario("film")
    return Film(run(scenario, engine="plain"))


@cache
def burning() -> dict[int, tuple[float, ...]]:
    """How much of each struck land burns, at some minutes of the replay from the war on."""
    going, course = Run(load_scenario("film"), engine="plain"), {}
    for minute in (2650, 2660, 2700, 2900, 3300, 3600):
        going.go_on(minute)
        course[minute] = tuple(float(going.world.states[n].burning) for n in (0, 1))
    return course


@cache
def text(name: str = "film") -> dict[str, Any]:
    """A scenario as its files have it, joined."""
    return load_scenario(name).source.found


def trait(name: str) -> dict[str, float]:
    """How much of a trait each of the six has."""
    return {person: text()["people"][person]["traits"][name] for person in CREW}


def most(shares: dict[str, float]) -> str:
    """Who has most of something."""
    return max(shares, key=lambda person: shares[person])


def pairs(some: Iterable[str], others: Iterable[str]) -> list[tuple[str, str]]:
    """Each of some with each of others, but nobody with themselves."""
    others = tuple(others)
    return [(a, b) for a in some for b in others if a != b]


def reported(group: str, name: str) -> dict[str, Any]:
    """One finding of the report over 10,000 worlds."""
    rows = json.loads(CREW_PAGE.read_text(encoding="utf-8"))[group]
    return next(dict(row) for row in rows if row["id"] == name)
