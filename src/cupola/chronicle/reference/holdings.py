"""What people hold, how they stand to one another and what is so, against a reference log.

The numbers of the log are placeholders; what it documents is the direction.  A value has moved
in the right direction if it lies further that way at the end of the beat than before it, or as
far as it can go.  Rows that the mapping says stay high or low need only be so, and so do rows
that repeat an earlier value.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cupola.chronicle.reference.log import LeftOut, Reference
from cupola.chronicle.store import Chronicle
from cupola.world.catalogue.facts import FIRST_HARM, is_harm, is_statement

FULL = 0.99
"""A credence as high as it matters; one minus this is as low."""
LEAST_MOVE = 1e-6
"""A smaller difference is no move."""
LOWEST = {"trust": 0.0, "friend": -1.0, "love": 0.0}
"""The lowest value of each way of standing to one another; the highest is 1."""
BEATS_T = 10
"""The log's own time is ten times the beat, plus a position."""


@dataclass(frozen=True)
class Span:
    """Minutes of one beat: before it began, and when it has had its effect."""

    before: int
    after: int


@dataclass(frozen=True)
class Compared:
    """One row that was compared, with the difference if there is one: beat, row, field, ..."""

    row: str
    difference: tuple[int, str, str, str, str] | None


class Holdings:
    """The tables of beliefs, bonds and facts of a log beside those of a chronicle."""

    def __init__(self, chronicle: Chronicle, log: Reference, spans: dict[int, Span]) -> None:
        self.chronicle = chronicle
        self.log = log
        self.spans = spans
        self.left_out: list[LeftOut] = []
        self.people = [row["id"] for row in chronicle.cast.person]
        self.moves: dict[tuple[str, ...], list[Any]] = {}
        for move in chronicle.beliefs:
            self.moves.setdefault((move.person, move.fact), []).append(move)
        for bond in chronicle.bonds:
            self.moves.setdefault((bond.person, bond.other, bond.kind), []).append(bond)
        for change in chronicle.facts:
            self.moves.setdefault((change.fact,), []).append(change)

    def compared(self) -> list[Compared]:
        """Every row of the three tables that can be compared."""
        return [*self._beliefs(), *self._bonds(), *self._facts()]

    def _beliefs(self) -> Iterator[Compared]:
        previous: dict[tuple[str, str], float] = {}
        for row in self.log.rows["belief"]:
            label = f"{row['t']} {row['person']} {row['prop']}"
            for person in self._persons(row["person"], label):
                key = (person, row["prop"])
                value, before = float(row["value"]), previous.get(key)
                previous[key] = value
                name = f"belief {row['t']} {person} {row['prop']}"
                facts = self._facts_of(row, person, name)
                if facts:
                    way = self._way(label, value, before)
                    span = self._span(label, row["t"])
                    yield self._compare((name, int(row["t"])), person, facts, way, span)

    def _persons(self, person: str, label: str) -> list[str]:
        if person not in self.log.mapping["each"]:
            return [person]
        spared = self.log.mapping.get("spared", {}).get(label, ())
        return [someone for someone in self.people if someone not in spared]

    def _span(self, label: str, t: str) -> Span:
        """The minutes between which a row's move counts."""
        beat = int(t) // BEATS_T
        since = self.log.mapping.get("since", {}).get(label, beat)
        return Span(self.spans[since].before, self.spans[beat].after)

    def _facts_of(self, row: dict[str, str], person: str, name: str) -> list[str]:
        """Our words for a proposition, any of which may move; none if it is left out."""
        prop = row["prop"]
        why = self.log.mapping["left_out"].get(person) or self._mapped("left_out", prop)
        why = why or self.log.why_no_cause(row["cause"], self.chronicle)
        meant = self._mapped("proposition", prop)
        if person not in self.people:
            why = why or "nobody of this name is aboard"
        if why or not meant:
            self.left_out.append(LeftOut(name, why or "no word of ours stands for it"))
            return []
        if not meant.startswith("orders:"):
            return [meant]
        side = meant.removeprefix("orders:")
        if self.chronicle.cast.side_of(person) == side:
            return [f"{person}_ordered"]
        members = [p for p in self.people if self.chronicle.cast.side_of(p) == side]
        return [f"{member}_ordered" for member in members]

    def _mapped(self, table: str, prop: str) -> str | None:
        """What a table of the mapping has for a proposition or for its family."""
        entries: dict[str, str] = self.log.mapping[table]
        family, _, who = prop.partition(":")
        found = entries.get(prop) or (entries.get(f"{family}:*") if who else None)
        return found.replace("*", who) if found else None

    def _way(self, row: str, value: float, before: float | None) -> str:
        """What is wanted of a row: up, down, high or low."""
        given = self.log.mapping.get("way", {}).get(row)
        if given:
            return str(given)
        if before is not None:
            return "up" if value > before else "down" if value < before else STAYS[value >= 0.5]
        return "up" if value >= 0.5 else "down"

    def _compare(
        self, row: tuple[str, int], person: str, facts: list[str], way: str, span: Span
    ) -> Compared:
        name, beat = row[0], row[1] // BEATS_T
        results = [self._moved(person, fact, span, way) for fact in facts]
        if any(good for good, _ in results):
            return Compared(name, None)
        pairs = zip(facts, results, strict=True)
        found = "; ".join(f"{_named(fact)} {text}" for fact, (_, text) in pairs)
        return Compared(name, (beat, name, "credence", way, found))

    def _moved(self, person: str, fact: str, span: Span, way: str) -> tuple[bool, str]:
        turned, fact = fact.startswith("!"), fact.removeprefix("!")
        before = self._credence(person, fact, span.before)
        after = self._credence(person, fact, span.after)
        if turned:
            before, after = 1.0 - before, 1.0 - after
        return went(way, before, after, 0.0), f"{before:.2f} to {after:.2f}"

    def _credence(self, person: str, fact: str, minute: int) -> float:
        """How likely a person held a fact at a minute."""
        moves = self.moves.get((person, fact), [])
        past = [move.value for move in moves if move.minute <= minute]
        if past:
            return float(past[-1])
        if moves:
            return float(moves[0].before)
        return self._never_moved(person, fact, minute)

    def _never_moved(self, person: str, fact: str, minute: int) -> float:
        mind = self.chronicle.world.minds[self.chronicle.cast.number(person)]
        words = self.chronicle.cast.names.words.get(fact, -1)
        if is_statement(words):
            return float(mind.credence[words])
        if is_harm(words) and minute > 0:
            culprit, victim = divmod(words - FIRST_HARM, len(mind.suspect))
            return float(mind.suspect_sure[victim]) if mind.suspect[victim] == culprit else 0.0
        return 0.0

    def _bonds(self) -> Iterator[Compared]:
        previous: dict[tuple[str, str, str], float] = {}
        for row in self.log.rows["bond"]:
            key = (row["a"], row["b"], row["kind"])
            value, before = float(row["value"]), previous.get(key)
            previous[key] = value
            name = f"bond {row['t']} {row['a']} {row['b']} {row['kind']}"
            starting = before is None and name not in self.log.mapping["way"]
            if starting and row["kind"] == "trust":
                self.left_out.append(LeftOut(name, "a value to start from; only moves are checked"))
            else:
                way = "is" if starting else self._way(name, value, before)
                yield self._bond(name, row, way)

    def _bond(self, name: str, row: dict[str, str], way: str) -> Compared:
        beat = int(row["t"]) // BEATS_T
        moves = self.moves.get((row["a"], row["b"], row["kind"]), [])
        span = self._span(name, row["t"])
        before, after = _latest(moves, span.before), _latest(moves, span.after)
        if went(way, before, after, LOWEST[row["kind"]]):
            return Compared(name, None)
        found = f"{before:.2f} to {after:.2f}"
        return Compared(name, (beat, name, row["kind"], WANTED.get(way, way), found))

    def _facts(self) -> Iterator[Compared]:
        for row in self.log.rows["fact"]:
            name = f"fact {row['t']} {row['prop']}"
            why, fact = self._mapped("left_out", row["prop"]), self._mapped("truth", row["prop"])
            if why or not fact:
                self.left_out.append(LeftOut(name, why or "no word of ours stands for it"))
                continue
            wanted = (row["value"] == "1") != fact.startswith("!")
            beat = int(row["t"]) // BEATS_T
            moves = self.moves.get((fact.removeprefix("!"),), [])
            found = _latest(moves, self.spans[beat].after + SETTLES) > 0
            difference = (beat, name, "truth", TRUTH[wanted], TRUTH[found])
            yield Compared(name, None if found == wanted else difference)


STAYS = {True: "high", False: "low"}
"""What is wanted of a value that the log repeats."""
WANTED = {"is": "above 0"}
"""How what is wanted is written."""
SETTLES = 1
"""Minutes after a beat's last event in which a machine follows what was done to it."""
TRUTH = {True: "so", False: "not so"}
"""How a truth is written."""


def went(way: str, before: float, after: float, lowest: float) -> bool:
    """Whether a value did what was wanted of it."""
    if way == "high":
        return after >= 0.5
    if way == "low":
        return after < 0.5
    if way == "is":
        return after > 0
    if way == "up":
        return after > before + LEAST_MOVE or after >= FULL
    return after < before - LEAST_MOVE or after <= lowest + 1 - FULL


def _named(fact: str) -> str:
    """A fact, or its denial, as text."""
    return f"not {fact.removeprefix('!')}" if fact.startswith("!") else fact


def _latest(moves: list[Any], minute: int) -> float:
    """The last value by a minute; 0 if there is none."""
    past = [move.value for move in moves if move.minute <= minute]
    return float(past[-1]) if past else 0.0
