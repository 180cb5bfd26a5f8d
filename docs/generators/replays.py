"""The film without one thing: replayed, and compared with the usual replay in plain words."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from cupola.chronicle.happenings import Happening
from cupola.chronicle.reference import check
from cupola.chronicle.store import Chronicle
from cupola.runs.whole import run
from cupola.scenarios.reader import load_scenario
from cupola.world.catalogue.refusals import NEEDED, Refusal

FILM = "film"
Courses = dict[tuple[str, ...], list[float]]
ROUTINE = ("go", "work", "rest", "sleep")
"""What people do when nothing presses, and the ways there."""


@dataclass(frozen=True)
class Replay:
    """One run of the film, from its beginning to its end."""

    chronicle: Chronicle

    @cached_property
    def reached(self) -> dict[str, bool]:
        """Each event of the reference log, and whether it came about."""
        matches = check(self.chronicle).matches
        return {match.wanted.label: match.came_about for match in matches}

    @cached_property
    def refused(self) -> dict[int, Happening]:
        """The first refusal in each beat of the script in which there is one."""
        found: dict[int, Happening] = {}
        for event in self.chronicle.events:
            if event.refusal is not None and event.beat:
                found.setdefault(event.beat, event)
        return found

    @cached_property
    def fates(self) -> dict[str, str]:
        """What became of each person."""
        return {fate.person: fate.fate for fate in self.chronicle.endings}

    @cached_property
    def deeds(self) -> Counter[tuple[Any, ...]]:
        """What happened, without the minute: events that anybody perceived, but for routine."""
        return Counter(
            (e.verb, e.actor, e.target, e.instrument, e.place, e.content, e.outcome, e.refusal)
            for e in self.chronicle.events
            if e.perceivers and e.verb not in ROUTINE
        )

    @cached_property
    def credences(self) -> Courses:
        """All that everybody held of each fact, one after the other."""
        return courses(((row.person, row.fact), row.value) for row in self.chronicle.beliefs)

    @cached_property
    def bonds(self) -> Courses:
        """How people stood to each other, one after the other."""
        rows = self.chronicle.bonds
        return courses(((row.person, row.other, row.kind), row.value) for row in rows)


def courses(moves: Iterable[tuple[tuple[str, ...], float]]) -> Courses:
    """The values of each thing that moved, to a hundredth, in order."""
    found: Courses = {}
    for what, value in moves:
        found.setdefault(what, []).append(round(value, 2))
    return found


@cache
def replay(*without: str) -> Replay:
    """The film without these things."""
    scenario = load_scenario(FILM).without(*without) if without else load_scenario(FILM)
    return Replay(run(scenario))


@dataclass(frozen=True)
class Change:
    """What two replays differ in."""

    lost: tuple[str, ...]
    gained: tuple[str, ...]
    compared: int
    refused: tuple[tuple[int, str], ...]
    fates: tuple[tuple[str, str], ...]
    deeds: int
    credences: int
    bonds: int

    @property
    def is_none(self) -> bool:
        """Whether nothing at all differs."""
        differing = (self.lost, self.gained, self.refused, self.fates)
        return not any(differing) and not (self.deeds or self.credences or self.bonds)


def change(usual: Replay, other: Replay) -> Change:
    """What is different in the other replay."""
    before, late = usual.reached, other.reached
    refused = sorted(other.refused.items())
    return Change(
        lost=tuple(label for label, came in before.items() if came and not late.get(label)),
        gained=tuple(label for label, came in late.items() if came and not before.get(label)),
        compared=sum(usual.reached.values()),
        refused=tuple(
            (beat, event.refusal or "") for beat, event in refused if beat not in usual.refused
        ),
        fates=tuple(sorted(set(other.fates.items()) - set(usual.fates.items()))),
        deeds=(usual.deeds - other.deeds).total() + (other.deeds - usual.deeds).total(),
        credences=apart(usual.credences, other.credences),
        bonds=apart(usual.bonds, other.bonds),
    )


def apart(usual: Courses, other: Courses) -> int:
    """How many things took another course."""
    return sum(usual.get(what) != other.get(what) for what in usual.keys() | other.keys())


def told(difference: Change) -> str:
    """A change in plain words."""
    if difference.is_none:
        return "Nothing changes."
    parts = [part(difference) for part in (_of_log, _of_beats, _of_fates, _beyond)]
    return " ".join(part for part in parts if part)


def _of_log(difference: Change) -> str:
    if not difference.lost:
        return ""
    count = f"{len(difference.lost)} of {difference.compared}"
    return f"{count} events of the log no longer come about."


def _of_beats(difference: Change) -> str:
    parts = [f"{beat} ({NEEDED[Refusal[name.upper()]]})" for beat, name in difference.refused]
    if not parts:
        return ""
    few, rest = parts[:MOST_NAMED], parts[MOST_NAMED:]
    more = f", and {len(rest)} more" if rest else ""
    return f"Refused: beat{'s' if len(parts) > 1 else ''} {', '.join(few)}{more}."


MOST_NAMED = 2
"""Refused beats that are named, with what would be needed."""


def _of_fates(difference: Change) -> str:
    parts = [f"{person.capitalize()} {FATES.get(fate, fate)}" for person, fate in difference.fates]
    return f"{', '.join(parts)}." if parts else ""


FATES = {
    "left": "leaves in the vehicle",
    "aboard": "lives and stays",
    "outside": "lives, outside",
    "dead": "dies",
}
"""What became of somebody, as a verb."""


def _beyond(difference: Change) -> str:
    if difference.lost or difference.refused:
        return ""
    counted = [
        (difference.deeds, "event", "of the chronicle"),
        (difference.credences, "credence", "at some time"),
        (difference.bonds, "bond", "at some time"),
    ]
    parts = [f"{n} {what}{'s' if n != 1 else ''} {where}" for n, what, where in counted if n]
    return f"Different: {', '.join(parts)}." if parts else ""
