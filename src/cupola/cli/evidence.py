"""What shows that a story follows from rules: attempts, consequences, pinned rolls, refusals."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from math import prod
from typing import Any

from cupola.chronicle.clock import day_clock
from cupola.chronicle.reference import Report
from cupola.cli.playing import Played
from cupola.world.catalogue.refusals import NEEDED, Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.names import Names
from cupola.world.notation import write
from cupola.world.records import Action


@dataclass(frozen=True)
class RefusedAttempt:
    """A line of the script that was given up: when, what, the refusal, what would be needed."""

    minute: int
    day_clock: str
    beat: int
    attempt: str
    refusal: str
    needed: str


@dataclass(frozen=True)
class PinnedRoll:
    """A roll whose result the script fixes.  chance: what it would have had; None if not rolled."""

    roll: str
    happens: bool
    chance: float | None


@dataclass(frozen=True)
class Missing:
    """An event of the reference log that did not come about, and why."""

    event: str
    beat: int
    why: str


@dataclass(frozen=True)
class Evidence:
    """What shows that the story follows from rules.

    attempts: lines of the script, person by person.  came_about to followed: of the events of the
    reference log, None without one.  joint_chance: of all pinned rolls that were rolled.
    """

    attempts: int
    refused: tuple[RefusedAttempt, ...]
    pinned: tuple[PinnedRoll, ...]
    joint_chance: float
    log_events: int | None = None
    came_about: int | None = None
    tried: int | None = None
    followed: int | None = None
    missing: tuple[Missing, ...] = ()


def evidence_of(
    played: Played, report: Report | None = None, removed: Collection[int] = ()
) -> Evidence:
    """The evidence of a run; what concerns the reference log only with a report about it.

    removed: beats that were taken out of the script.
    """
    refused = refused_attempts(played)
    pinned = pinned_rolls(played)
    joint = prod(roll.chance for roll in pinned if roll.chance is not None)
    found = Evidence(len(played.scenario.beats), refused, pinned, joint)
    if report is None:
        return found
    came_about = len(report.came_about)
    return replace(
        found,
        log_events=len(report.matches),
        came_about=came_about,
        tried=report.attempts,
        followed=came_about - report.attempts,
        missing=tuple(missing_events(report, refused, removed)),
    )


def refused_attempts(played: Played) -> tuple[RefusedAttempt, ...]:
    """Every line of the script that the world refused, in order."""
    names = played.scenario.names
    rows = played.chronicle.told.pages.events
    return tuple(
        _refused(row, names, played.scenario.minute_of_day)
        for row in rows[rows["verb"] == int(Verb.REFUSED)]
    )


def _refused(row: Any, names: Names, minute_of_day: int) -> RefusedAttempt:
    action = plain(Action)
    action.verb, action.words = int(row["tried"]), int(row["words"])
    action.target, action.instrument = int(row["target"]), int(row["instrument"])
    refusal = Refusal(int(row["refusal"]))
    minute = int(row["turn"])
    return RefusedAttempt(
        minute,
        day_clock(minute, minute_of_day),
        int(row["beat"]),
        write(int(row["actor"]), action, names),
        refusal.name.lower(),
        NEEDED[refusal],
    )


def pinned_rolls(played: Played) -> tuple[PinnedRoll, ...]:
    """Every pinned roll with the chance that it would have had."""
    rolls = []
    for pin, row in zip(played.scenario.pins, played.run.world.pins, strict=False):
        whom = "" if pin["about"] == "nobody" else f" {pin['about']}"
        label = pin["why"] or f"{pin['purpose']}: {pin['who']}{whom}"
        chance = float(row["chance"]) if row["used"] else None
        rolls.append(PinnedRoll(label, bool(pin["happens"]), chance))
    return tuple(rolls)


def missing_events(
    report: Report, refused: tuple[RefusedAttempt, ...], removed: Collection[int] = ()
) -> list[Missing]:
    """Each event of the log that did not come about, with the reason nearest at hand."""
    return [
        Missing(match.wanted.label, match.wanted.beat, _why(match, refused, removed))
        for match in report.matches
        if not match.came_about
    ]


def _why(match: Any, refused: tuple[RefusedAttempt, ...], removed: Collection[int]) -> str:
    beat = match.wanted.beat
    if beat in removed:
        return "the beat was taken out"
    if match.differs:
        field, wanted, found = match.differs[0]
        return f"{field} is {found} instead of {wanted}"
    here = [row for row in refused if row.beat == beat]
    return f"{here[0].attempt} was refused" if here else "nothing like it happened"
