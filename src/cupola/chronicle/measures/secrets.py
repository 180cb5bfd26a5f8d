"""Secrets: what is so and not known to all, who holds it, and when it came out.

A secret is a fact that became so, or ceased to be, and that some `SETTLES` minutes later somebody
alive holds and somebody alive does not; or an order, while nobody of another side knows of it.  It
is out when more than half of the living hold it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cupola.chronicle.measures.people import Holdings, word_for
from cupola.chronicle.store import Chronicle

SETTLES = 10
"""Minutes that what happens before everybody's eyes takes to be known to all (own choice)."""
FEW = 2
"""How many hold a secret that few hold."""


@dataclass(frozen=True)
class Secret:
    """Something that not all know.  holders: who held it soon after.  out: when more than half did.

    what: in the word for saying it.
    """

    minute: int
    what: str
    holders: tuple[str, ...]
    out: int | None
    at_end: tuple[str, ...]

    @property
    def of_few(self) -> bool:
        """Whether one or two hold it."""
        return 1 <= len(self.holders) <= FEW


@dataclass(frozen=True)
class Secrets:
    """All secrets of a run, in order."""

    secrets: tuple[Secret, ...]

    @property
    def share_of_few(self) -> float:
        """The share of all secrets that one or two hold, 0 where there is none."""
        return sum(one.of_few for one in self.secrets) / len(self.secrets) if self.secrets else 0.0

    def as_values(self) -> dict[str, Any]:
        """All secrets as plain values."""
        names = ("minute", "what", "holders", "out", "at_end")
        rows = [{name: getattr(secret, name) for name in names} for secret in self.secrets]
        return {"secrets": rows, "share_of_few": round(self.share_of_few, 4)}


def secrets_of(chronicle: Chronicle) -> Secrets:
    """The secrets of a run."""
    return Secrets(tuple(_found(chronicle)))


def _found(chronicle: Chronicle) -> Iterator[Secret]:
    changes = [(row.minute, row.fact, row.value) for row in chronicle.facts]
    seen = Watch(chronicle)
    for minute, fact, so in sorted(changes):
        if _is_about_knowing(fact):
            continue
        until = seen.ends(fact, so=so, since=minute)
        holders = seen.holders(fact, min(minute + SETTLES, until), so=so)
        living = seen.living(minute + SETTLES)
        if holders and len(holders) < len(living):
            out = seen.comes_out(fact, minute + SETTLES, until, so=so)
            what = word_for(chronicle.cast, fact, so=so)
            yield Secret(minute, what, holders, out, seen.holders(fact, until, so=so))


def _is_about_knowing(fact: str) -> bool:
    """Whether a fact is one that is no secret by its nature: who is where, what all take for so."""
    return fact.endswith(("_aboard", "_will_strike"))


class Watch:
    """Who held what at any minute of a run."""

    def __init__(self, chronicle: Chronicle) -> None:
        self.chronicle = chronicle
        self.people = [str(row["id"]) for row in chronicle.cast.person]
        self.first = Holdings(chronicle)
        self.dead = {e.actor: e.minute for e in chronicle.events if e.verb == "die"}
        self.moves: dict[tuple[str, str], list[tuple[int, float]]] = {}
        for move in chronicle.beliefs:
            self.moves.setdefault((move.person, move.fact), []).append((move.minute, move.value))

    def living(self, minute: int) -> list[str]:
        """Those who are alive at a minute."""
        return [one for one in self.people if self.dead.get(one, minute + 1) > minute]

    def credence(self, person: str, fact: str, minute: int) -> float:
        """How likely a person holds a fact at a minute."""
        before = [value for when, value in self.moves.get((person, fact), ()) if when <= minute]
        return before[-1] if before else self.first.of(person, fact)

    def holders(self, fact: str, minute: int, *, so: bool) -> tuple[str, ...]:
        """The living who hold rightly how a fact is."""
        return tuple(
            one for one in self.living(minute) if (self.credence(one, fact, minute) >= 0.5) == so
        )

    def ends(self, fact: str, *, so: bool, since: int) -> int:
        """When the fact is otherwise again, or the run is over."""
        later = [
            row.minute
            for row in self.chronicle.facts
            if row.fact == fact and row.value != so and row.minute > since
        ]
        return later[0] - 1 if later else self.chronicle.minutes

    def comes_out(self, fact: str, since: int, until: int, *, so: bool) -> int | None:
        """The first minute at which more than half of the living hold it."""
        moments = {since} | {
            when for person in self.people for when, _ in self.moves.get((person, fact), ())
        }
        for minute in sorted(moment for moment in moments if since <= moment <= until):
            if 2 * len(self.holders(fact, minute, so=so)) > len(self.living(minute)):
                return minute
        return None
