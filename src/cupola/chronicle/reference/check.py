"""A chronicle compared with a reference log, difference by difference."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from cupola.chronicle.reference.holdings import Holdings, Span
from cupola.chronicle.reference.log import LeftOut, Reference
from cupola.chronicle.reference.matching import NEVER, Match, matched
from cupola.chronicle.store import Chronicle


@dataclass(frozen=True)
class Difference:
    """One thing that is not as in the log: of which beat, event or row, field; and what it is."""

    beat: int
    row: str
    field: str
    wanted: str
    found: str

    def __str__(self) -> str:
        """The difference as a line of text."""
        what = f"{self.field}: wanted {self.wanted}, found {self.found}"
        return f"beat {self.beat:<3} {self.row:<16} {what}"


@dataclass(frozen=True)
class Report:
    """All that came out of a comparison.

    moved: how many rows about beliefs, bonds and facts were compared.
    """

    matches: tuple[Match, ...]
    differences: tuple[Difference, ...]
    left_out: tuple[LeftOut, ...]
    moved: int

    @property
    def ok(self) -> bool:
        """Whether nothing differs."""
        return not self.differences

    @property
    def came_about(self) -> list[Match]:
        """The events of the log that happened as wanted."""
        return [match for match in self.matches if match.came_about]

    @property
    def attempts(self) -> int:
        """How many of these the script attempted."""
        return sum(match.event is not None and bool(match.event.beat) for match in self.came_about)

    def counts(self) -> list[str]:
        """The last lines: how much came about, attempts and consequences apart, and what not."""
        count, whole = len(self.came_about), len(self.matches)
        followed = count - self.attempts
        lines = [
            f"{count} of {whole} events of the reference log came about",
            f"{self.attempts} of them tried by the script, {followed} that followed",
            f"{self.moved} rows about beliefs, bonds and facts compared",
        ]
        missing = [match.wanted.label for match in self.matches if not match.came_about]
        lines += [f"not come about: {', '.join(missing)}"] if missing else []
        return lines + self._left_out_lines()

    def _left_out_lines(self) -> list[str]:
        """What was left out, by reason."""
        reasons: dict[str, list[str]] = {}
        for row in self.left_out:
            reasons.setdefault(row.why, []).append(row.id)
        return [f"left out: {_few(rows)}: {why}" for why, rows in reasons.items()]

    def lines(self) -> list[str]:
        """Every difference, then the counts."""
        return [str(difference) for difference in self.differences] + self.counts()

    def as_dict(self) -> dict[str, Any]:
        """The report as plain values."""
        return {
            "ok": self.ok,
            "events": len(self.matches),
            "came_about": len(self.came_about),
            "attempts": self.attempts,
            "consequences": len(self.came_about) - self.attempts,
            "moved": self.moved,
            "not_come_about": [m.wanted.label for m in self.matches if not m.came_about],
            "differences": [vars(difference) for difference in self.differences],
            "left_out": [vars(row) for row in self.left_out],
        }


FEW = 3
"""How many rows with one reason are named."""


def _few(rows: list[str]) -> str:
    """The rows if they are few, else the first and how many more."""
    return ", ".join(rows) if len(rows) <= FEW else f"{rows[0]} and {len(rows) - 1} more rows"


def check(chronicle: Chronicle, reference: Reference | None = None) -> Report:
    """The chronicle compared with a reference log, the film's if none is given."""
    log = Reference.load() if reference is None else reference
    wanted, left_out = log.events(chronicle)
    matches = matched(wanted, chronicle.events)
    differences = [d for match in matches for d in event_differences(match, chronicle)]
    holdings = Holdings(chronicle, log, spans_of_beats(matches, log))
    compared = holdings.compared()
    differences += [Difference(*row.difference) for row in compared if row.difference]
    left_out += holdings.left_out
    differences += leaving_differences(chronicle, log)
    return Report(tuple(matches), tuple(differences), tuple(left_out), len(compared))


def event_differences(match: Match, chronicle: Chronicle) -> Iterator[Difference]:
    """What is wrong with one event: it is missing, fields differ, or the wrong people know."""
    beat, label = match.wanted.beat, match.wanted.label
    if match.event is None:
        yield Difference(beat, label, "event", "it to come about", "nothing like it")
        return
    for field, wanted, found in match.differs:
        yield Difference(beat, label, field, wanted, f"{found} ({match.event.day_clock})")
    if not match.differs:
        yield from _perceiver_differences(match, chronicle)


def _perceiver_differences(match: Match, chronicle: Chronicle) -> Iterator[Difference]:
    assert match.event is not None
    beat, label = match.wanted.beat, match.wanted.label
    known = {row["id"] for row in chronicle.cast.person}
    found = set(match.event.perceivers)
    shown = ", ".join(sorted(found)) or "nobody"
    for person in sorted((match.wanted.must & known) - found):
        yield Difference(beat, label, "perceivers", f"{person} among them", shown)
    for person in sorted(match.wanted.must_not & found):
        yield Difference(beat, label, "perceivers", f"{person} not among them", shown)


def leaving_differences(chronicle: Chronicle, log: Reference) -> Iterator[Difference]:
    """Whether those leave who are to leave, with what they are to have with them."""
    wanted = log.mapping.get("leaving")
    if wanted is None:
        return
    left = [row for row in chronicle.endings if row.fate == "left"]
    people = {row.person for row in left}
    things = {thing for row in left for thing in row.carries}
    last = max(int(row["beat"]) for row in log.rows["event"])
    if people != set(wanted["people"]):
        yield Difference(last, "ending", "who left", _set(wanted["people"]), _set(people))
    if people and not things >= set(wanted["things"]):
        yield Difference(last, "ending", "with what", _set(wanted["things"]), _set(things))


def _set(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or "none"


def spans_of_beats(matches: list[Match], log: Reference) -> dict[int, Span]:
    """For each beat: the minute before it began, and the last before the next one begins."""
    times: dict[int, list[int]] = {}
    for match in matches:
        if match.came_about and match.event and not match.wanted.later:
            times.setdefault(match.wanted.beat, []).append(match.event.minute)
    beats = {int(row["beat"]) for row in log.rows["event"]}
    return {beat: _span(times, beat) for beat in beats}


def _span(times: dict[int, list[int]], beat: int) -> Span:
    before = max((max(times[other]) for other in times if other < beat), default=0)
    after = min((min(times[other]) for other in times if other > beat), default=NEVER)
    own = times.get(beat, [])
    first = min(own, default=before + 1)
    last = max(own, default=before)
    return Span(min(before, first - 1), max(last, after - 1))
