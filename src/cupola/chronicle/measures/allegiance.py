"""Allegiance: who sides with whom, and when that turned.

Two people stand together while both trust each other at least `JOINS`; they part when either
trusts the other less than `PARTS` (the gap keeps a trust that hovers from counting as turns).  At
the start evens decide.  Each joining or parting of two living people is a turn.  Whom a person
sides with is the one they trust most of all the living; it changes when another is trusted by
`AHEAD` more.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from cupola.chronicle.happenings import BondMove
from cupola.chronicle.store import Chronicle

JOINS = 0.55
"""Trust on both sides from which two stand together (share, own choice)."""
PARTS = 0.45
"""Trust on either side below which they no longer do (share, own choice)."""
AHEAD = 0.05
"""By how much another must be trusted more to be sided with instead (share, own choice)."""


@dataclass(frozen=True)
class Turn:
    """Two people came to stand together, or no longer do.  event: what turned it."""

    minute: int
    one: str
    other: str
    together: bool
    event: int | None
    same_side: bool


@dataclass(frozen=True)
class Siding:
    """From this minute on a person trusts this one most; None if nobody."""

    minute: int
    person: str
    other: str | None
    event: int | None


@dataclass(frozen=True)
class Allegiance:
    """How allegiances shift.

    within, across: mean trust of the living at start and end, within sides and across them; None
    where no two are left.
    """

    turns: tuple[Turn, ...]
    sidings: tuple[Siding, ...]
    within: tuple[float | None, float | None]
    across: tuple[float | None, float | None]

    @cached_property
    def at_end(self) -> dict[str, str | None]:
        """Whom each person sided with last."""
        return {siding.person: siding.other for siding in self.sidings}

    @property
    def changes(self) -> int:
        """How often somebody came to side with another than before."""
        return len(self.sidings) - len(self.at_end)

    def as_values(self) -> dict[str, Any]:
        """All of it as plain values."""
        return {
            "turns": [dict(zip(TURN, _parts(turn, TURN), strict=True)) for turn in self.turns],
            "sidings": [dict(zip(SIDING, _parts(s, SIDING), strict=True)) for s in self.sidings],
            "changes": self.changes,
            "trust_within_sides": [_rounded(value) for value in self.within],
            "trust_across_sides": [_rounded(value) for value in self.across],
        }


TURN = ("minute", "one", "other", "together", "event", "same_side")
SIDING = ("minute", "person", "other", "event")


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _parts(row: object, names: tuple[str, ...]) -> list[Any]:
    return [getattr(row, name) for name in names]


class Trusts:
    """Who trusts whom how far, at any bond in turn; the dead are left out."""

    def __init__(self, chronicle: Chronicle) -> None:
        people = chronicle.cast.person
        self.side = {str(row["id"]): row.get("side") for row in people}
        self.dead = {e.actor: e.minute for e in chronicle.events if e.verb == "die" and e.actor}
        self.trust: dict[tuple[str, str], float] = {}
        self.changes: list[BondMove] = []
        for bond in chronicle.bonds:
            if bond.kind != "trust":
                continue
            if bond.before is None:
                self.trust[bond.person, bond.other] = bond.value
            else:
                self.changes.append(bond)

    def living(self, minute: int) -> list[str]:
        """Those who are alive at a minute."""
        return [one for one in self.side if self.dead.get(one, minute + 1) > minute]

    def mutual(self, one: str, other: str) -> float:
        """The lesser of two people's trust in each other."""
        return min(self.trust.get((one, other), 0.0), self.trust.get((other, one), 0.0))

    def mean(self, people: Iterable[str], *, same: bool) -> float | None:
        """The mean trust among these people, within sides or across; None if no two are left."""
        kept = set(people)
        found = [
            value
            for (one, other), value in self.trust.items()
            if {one, other} <= kept and (self.side[one] == self.side[other]) == same
        ]
        return sum(found) / len(found) if found else None


def allegiance_of(chronicle: Chronicle) -> Allegiance:
    """How allegiances shift over a run."""
    trusts = Trusts(chronicle)
    everybody = list(trusts.side)
    first = [trusts.mean(everybody, same=same) for same in (True, False)]
    turns, sidings = list(_starting(trusts)), []
    stand = {(turn.one, turn.other): turn.together for turn in turns}
    with_whom: dict[str, str | None] = {}
    for person in everybody:
        with_whom[person] = _most_trusted(trusts, person, None, 0)
        sidings.append(Siding(0, person, with_whom[person], None))
    found = []
    for bond in trusts.changes:
        trusts.trust[bond.person, bond.other] = bond.value
        found += list(_turned(trusts, stand, bond))
        now = _most_trusted(trusts, bond.person, with_whom[bond.person], bond.minute)
        if now != with_whom[bond.person]:
            with_whom[bond.person] = now
            sidings.append(Siding(bond.minute, bond.person, now, bond.cause))
    alive = trusts.living(chronicle.minutes)
    last = [trusts.mean(alive, same=same) for same in (True, False)]
    return Allegiance(tuple(found), tuple(sidings), (first[0], last[0]), (first[1], last[1]))


def _starting(trusts: Trusts) -> Iterator[Turn]:
    """How each two stand at the start."""
    people = list(trusts.side)
    for number, one in enumerate(people):
        for other in people[number + 1 :]:
            same = trusts.side[one] == trusts.side[other]
            yield Turn(0, one, other, trusts.mutual(one, other) >= 0.5, None, same)


def _turned(trusts: Trusts, stand: dict[tuple[str, str], bool], bond: BondMove) -> Iterator[Turn]:
    """The turn that a change of trust makes between two living people, if it makes one."""
    pair = (bond.person, bond.other)
    pair = pair if pair in stand else (bond.other, bond.person)
    if pair not in stand or not {*pair} <= set(trusts.living(bond.minute)):
        return
    mutual = trusts.mutual(*pair)
    now = mutual >= PARTS if stand[pair] else mutual >= JOINS
    if now != stand[pair]:
        stand[pair] = now
        same = trusts.side[pair[0]] == trusts.side[pair[1]]
        yield Turn(bond.minute, *pair, now, bond.cause, same)


def _most_trusted(trusts: Trusts, person: str, before: str | None, minute: int) -> str | None:
    """Whom a person trusts most of the living; the one before, if nobody is well ahead."""
    others = [other for other in trusts.living(minute) if other != person]
    if not others:
        return None
    best = max(others, key=lambda other: trusts.trust.get((person, other), 0.0))
    if before in others:
        lead = trusts.trust.get((person, best), 0.0) - trusts.trust.get((person, before or ""), 0.0)
        return best if lead >= AHEAD else before
    return best
