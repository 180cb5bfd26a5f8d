"""Which event of a chronicle is which event of a reference log.

An event fits if every field fits; nothing is fitted nearly.  The events of one beat may come in
any order, but none of a beat before any of the beat before it.  Among all ways to cut the run
into beats, the one is taken by which most events fit; so an event that came about at the wrong
time is reported, and does not drag others with it.  Of several events that fit, the first is
taken that comes after the one that caused it.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from cupola.chronicle.happenings import Happening
from cupola.chronicle.reference.log import FIELDS, Choice, Wanted

Numbers = npt.NDArray[Any]
NEAR_FIELDS = 2
"""At most so many fields of the event nearest to a missing one may differ, or there is none."""

NEVER = 1 << 30
"""A minute after the end of every run."""


@dataclass(frozen=True)
class Match:
    """One event of the log, what it is in the chronicle if it is there, and what differs.

    differs: name of the field, what was wanted, what was found.  event: the one that fits, or
    the nearest in the beat's time.
    """

    wanted: Wanted
    event: Happening | None
    differs: tuple[tuple[str, str, str], ...] = ()

    @property
    def came_about(self) -> bool:
        """Whether it happened as it was wanted."""
        return self.event is not None and not self.differs


def fits(choice: Choice, found: str | None) -> bool:
    """Whether what was found is what a field may be."""
    return choice is None or found in choice


def differing(wanted: Wanted, event: Happening) -> tuple[tuple[str, str, str], ...]:
    """The fields of an event that are not as wanted."""
    found = {name: getattr(event, name) for name in FIELDS}
    if found["content"] is None:
        found["content"] = event.looks
    return tuple(
        (name, written(wanted.fields[name]), found[name] or "-")
        for name in FIELDS
        if not fits(wanted.fields[name], found[name])
    )


def written(choice: Choice) -> str:
    """What a field may be, as text."""
    return "anything" if choice is None else " or ".join(sorted(word or "-" for word in choice))


class Beats:
    """The times of the beats by which most of the wanted events fit."""

    def __init__(self, wanted: list[Wanted], fitting: list[list[Happening]]) -> None:
        self.minutes = np.array(sorted({e.minute for events in fitting for e in events}), np.int64)
        self.rows: dict[int, list[int]] = defaultdict(list)
        for number, row in enumerate(wanted):
            if not row.later:
                self.rows[row.slot].append(number)
        self.order = sorted(self.rows)
        self.fitting = fitting
        self.windows = self._best()

    def _best(self) -> dict[int, tuple[int, int]]:
        """First and last minute of each beat.

        best[e]: most events that fit if all beats so far end by the e-th minute.
        """
        count = len(self.minutes)
        if not count:
            return dict.fromkeys(self.order, (0, 0))
        best = np.zeros(count, np.int64)
        chosen: list[tuple[Numbers, Numbers]] = []
        for beat in self.order:
            total = best[:, None] + self._fitting_between(self.rows[beat])
            total[np.tril_indices(count, -1)] = -1
            start = total.argmax(axis=0)
            ending = total[start, np.arange(count)]
            best, end = _running_best(ending)
            chosen.append((start, end))
        return self._traced(chosen)

    def _traced(self, chosen: list[tuple[Numbers, Numbers]]) -> dict[int, tuple[int, int]]:
        windows = {}
        last = len(self.minutes) - 1
        for beat, (start, end) in zip(reversed(self.order), reversed(chosen), strict=True):
            stop = int(end[last])
            begin = int(start[stop])
            windows[beat] = (int(self.minutes[begin]), int(self.minutes[stop]))
            last = begin
        return windows

    def _fitting_between(self, rows: Iterable[int]) -> Numbers:
        """For each start and end: how many of these rows have an event that fits in between."""
        count = len(self.minutes)
        total = np.zeros((count, count), np.int16)
        places = np.arange(count)
        for row in rows:
            times = np.unique([event.minute for event in self.fitting[row]])
            if not len(times):
                continue
            at = np.searchsorted(self.minutes, times)
            following = np.searchsorted(at, places)
            first = np.append(at, count)[following]
            total += first[:, None] <= places[None, :]
        return total


def _running_best(ending: Numbers) -> tuple[Numbers, Numbers]:
    """For each end, the most that can be had by then, and the earliest end that has it."""
    best = np.maximum.accumulate(ending)
    rises = np.append(True, best[1:] > best[:-1])
    where = np.maximum.accumulate(np.where(rises, np.arange(len(ending)), 0))
    return best, where


def matched(wanted: list[Wanted], events: list[Happening]) -> list[Match]:
    """Each event of the log with its counterpart, or with what is nearest to it."""
    fitting = fitting_events(wanted, events)
    windows = Beats(wanted, fitting).windows
    taken: set[int] = set()
    found: dict[str, int] = {}
    result: list[Match | None] = []
    for row, candidates in zip(wanted, fitting, strict=True):
        low, high = _window(windows, row)
        after = min((found[cause] for cause in row.causes if cause in found), default=-1)
        free = [e for e in candidates if low <= e.minute <= high and e.id not in taken]
        chosen = next((e for e in free if e.id > after), None)
        if chosen is not None:
            taken.add(chosen.id)
            found[row.id] = max(chosen.id, found.get(row.id, -1))
        result.append(Match(row, chosen) if chosen is not None else None)
    spans = _spans(wanted, result)
    return [
        match or _nearest(row, candidates, [e for e in events if e.id not in taken], spans)
        for row, candidates, match in zip(wanted, fitting, result, strict=True)
    ]


def fitting_events(wanted: list[Wanted], events: list[Happening]) -> list[list[Happening]]:
    """For each event of the log, those of the chronicle that fit it, in order."""
    by_verb: dict[str, list[Happening]] = defaultdict(list)
    for event in events:
        by_verb[event.verb].append(event)
    result = []
    for row in wanted:
        verbs = row.fields["verb"]
        some = events if verbs is None else [e for v in verbs for e in by_verb[v or ""]]
        fit = [event for event in some if not differing(row, event)]
        result.append(sorted(fit, key=lambda event: event.id))
    return result


def _window(windows: dict[int, tuple[int, int]], row: Wanted) -> tuple[int, int]:
    """The minutes in which an event of the log may be found."""
    if not row.later:
        return windows[row.slot]
    before = [high for slot, (_, high) in windows.items() if slot < row.slot]
    return max(before, default=0), NEVER


def _spans(wanted: list[Wanted], result: list[Match | None]) -> dict[int, tuple[int, int]]:
    """For each beat: from the last event of the beats before to the first of those after."""
    times: dict[int, list[int]] = {row.slot: [] for row in wanted}
    for match in result:
        if match is not None and match.event is not None and not match.wanted.later:
            times[match.wanted.slot].append(match.event.minute)
    spans = {}
    for beat in times:
        before = [max(times[b]) for b in times if b < beat and times[b]]
        after = [min(times[b]) for b in times if b > beat and times[b]]
        spans[beat] = (max(before, default=0), min(after, default=NEVER))
    return spans


def _nearest(
    wanted: Wanted,
    fitting: list[Happening],
    events: list[Happening],
    spans: dict[int, tuple[int, int]],
) -> Match:
    """What comes nearest to an event that did not come about as it was wanted."""
    low, high = spans[wanted.slot]
    near = [
        (len(differs), event.id, event, differs)
        for event in events
        if low <= event.minute <= high and (differs := differing(wanted, event))
    ]
    near = [row for row in near if 0 < row[0] <= NEAR_FIELDS and _is_kin(row[3])]
    if near and not fitting:
        _, _, event, differs = min(near, key=lambda row: row[:2])
        return Match(wanted, event, differs)
    if fitting:
        away = min(fitting, key=lambda event: max(low - event.minute, event.minute - high))
        return Match(wanted, away, (("order", _order(wanted), "it then"),))
    return Match(wanted, None)


def _order(wanted: Wanted) -> str:
    """When an event is wanted."""
    causes = " or ".join(wanted.causes)
    return f"within its beat{f' and after {causes}' if causes else ''}"


def _is_kin(differs: tuple[tuple[str, str, str], ...]) -> bool:
    """Whether an event is at all like the wanted one: the same deed, by or to the same."""
    names = {name for name, _, _ in differs}
    return "verb" not in names and not {"actor", "target"} <= names
