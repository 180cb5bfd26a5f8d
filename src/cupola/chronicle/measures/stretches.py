"""Stretches that sag: long times in which nothing new comes and tension does not rise.

News is an event that makes somebody hold something, or give it up, turns trust, moves an order,
changes a fact, threatens or harms.  A stretch sags if between one piece of news and the next there
are at least `LONGEST` minutes, things are shown in it (a gap that a telling leaves out is a cut,
not a stretch), and tension is at its end no more than `RISES` above its beginning.  Its causes are
what would have made it news, and was missing.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from cupola.chronicle.clock import day_clock, duration
from cupola.chronicle.happenings import Happening
from cupola.chronicle.measures.kinds import FORCE, ROUTINE, TALK
from cupola.chronicle.measures.news import Changes
from cupola.chronicle.measures.social import SHOCKS
from cupola.chronicle.measures.tension import Reading, Tension
from cupola.chronicle.tellings import Telling

LONGEST = 90
"""Minutes without news from which a stretch sags (own choice: as long as most films)."""
FEWEST = 3
"""Events shown below which a stretch is a cut (own choice)."""
RISES = 0.02
"""Rise of tension from which a stretch does not sag, whatever is lacking (share, own choice)."""
CLOCKS = ("air", "suit", "wounds", "held")
"""Drivers of tension that run by the clock."""
RISKY = frozenset("ask accuse inspect unlock open take".split())
"""What may bring a secret out."""
ASLEEP = frozenset(("sleep",))
WAYS_OUT = frozenset("prepare board exit".split())
QUIET = frozenset("work rest research visit".split())


@dataclass(frozen=True)
class Stretch:
    """A time that sags.  begins, ends: its minutes.  shown: how many events are shown in it.

    ended_by: the event with which something new comes, None if nothing does any more.
    """

    begins: int
    ends: int
    ended_by: int | None
    clock: str
    shown: int
    tension: tuple[float, float]
    causes: tuple[str, ...]

    @property
    def minutes(self) -> int:
        """How long it is."""
        return self.ends - self.begins

    @property
    def sentence(self) -> str:
        """When, how long, and why, in words."""
        return f"{self.clock} ({duration(self.minutes)}): {', '.join(self.causes)}."

    def as_values(self) -> dict[str, Any]:
        """The stretch as plain values."""
        names = ("begins", "ends", "ended_by", "minutes", "clock", "shown", "sentence")
        found = {name: getattr(self, name) for name in names}
        return found | {"tension": [round(v, 4) for v in self.tension], "causes": list(self.causes)}


@dataclass(frozen=True)
class Lull:
    """What is shown between two pieces of news, and the tension in that time."""

    events: list[Happening]
    readings: list[Reading]

    def shows(self, verbs: frozenset[str]) -> bool:
        """Whether one of these is done in it."""
        return any(event.verb in verbs for event in self.events)

    def drives(self, *drivers: str) -> bool:
        """Whether one of these drivers adds to tension in it."""
        return any(
            reading.drivers.get(name, 0.0) > 0.0 for reading in self.readings for name in drivers
        )

    def loses(self, driver: str) -> float:
        """By how much a driver falls in it."""
        first, last = self.readings[0].drivers, self.readings[-1].drivers
        return first.get(driver, 0.0) - last.get(driver, 0.0)


MISSING: tuple[tuple[str, Callable[[Lull], bool]], ...] = (
    ("no secret is at risk", lambda lull: not lull.shows(RISKY)),
    ("nobody is threatened", lambda lull: not lull.shows(FORCE | {"threaten", "vow"})),
    ("nobody can leave", lambda lull: lull.drives("exits") and not lull.shows(WAYS_OUT)),
    ("no clock runs", lambda lull: not lull.drives(*CLOCKS)),
)
"""What a lull may lack, and how that is told.  That nobody learns anything holds of every one."""
CALM = 0.03
"""Tension below which nothing is at stake (share, own choice)."""
FADING = {
    "threat": "the last shock fades",
    "distrust": "people trust each other again",
    "suspicion": "nobody is suspected as before",
    "lies": "a lie is out",
    "suit": "nobody is outside any more",
    "accident": "the last accident is forgotten",
}
"""What it means that a driver falls."""
FALLS = 0.05
"""Fall of a driver that is worth telling (share, own choice)."""
MOST_MISSING = 3
"""How many of the things that are missing are told: more is a list nobody reads."""


def share(lull: Lull, verbs: frozenset[str]) -> float:
    """The share of what is shown in a lull that is one of these."""
    counted = [event for event in lull.events if event.verb != "go"]
    return sum(event.verb in verbs for event in counted) / len(counted) if counted else 0.0


def stretches_of(telling: Telling, tension: Tension, changes: Changes) -> tuple[Stretch, ...]:
    """The stretches of a telling that sag, in order."""
    return tuple(_found(telling, tension, changes))


def _found(telling: Telling, tension: Tension, changes: Changes) -> Iterator[Stretch]:
    cast, events = telling.chronicle.cast, sorted(telling.events, key=lambda event: event.id)
    if not events:
        return
    marks: list[tuple[int, int | None]] = [(events[0].minute, None)]
    marks += [(event.minute, event.id) for event in events if is_news(event, changes)]
    marks.append((events[-1].minute, None))
    for (begins, _), (ends, ended_by) in pairwise(marks):
        if ends - begins < LONGEST:
            continue
        lull = Lull(
            [event for event in events if begins < event.minute < ends],
            [reading for reading in tension.curve if begins <= reading.minute < ends],
        )
        level = (
            (lull.readings[0].tension, lull.readings[-1].tension) if lull.readings else (0.0, 0.0)
        )
        if len(lull.events) < FEWEST or level[1] > level[0] + RISES:
            continue
        clock = (
            f"{day_clock(begins, cast.minute_of_day)} to {_until(begins, ends, cast.minute_of_day)}"
        )
        yield Stretch(begins, ends, ended_by, clock, len(lull.events), level, causes_of(lull))


def _until(begins: int, ends: int, minute_of_day: int) -> str:
    """The clock of the end, without the day if it is the same."""
    first, last = day_clock(begins, minute_of_day), day_clock(ends, minute_of_day)
    same = first.rpartition(" ")[0] == last.rpartition(" ")[0]
    return last.rpartition(" ")[2] if same else last


def is_news(event: Happening, changes: Changes) -> bool:
    """Whether an event is something new: learnt, turned, ordered, become so, threatened or done."""
    if event.verb in SHOCKS:
        return True
    if event.verb in ROUTINE:
        return False
    return event.id in changes.learnt | changes.turned | changes.of_orders | changes.of_facts


def causes_of(lull: Lull) -> tuple[str, ...]:
    """Why nothing is new in a lull, in words; what people do instead comes last."""
    found = ["nobody learns anything"]
    if max((reading.tension for reading in lull.readings), default=0.0) < CALM:
        found.append("nothing is at stake yet")
    else:
        found += [words for words, lacks in MISSING if lacks(lull)][:MOST_MISSING]
    fading = [driver for driver in FADING if lull.loses(driver) > FALLS]
    found += [FADING[max(fading, key=lull.loses)]] if fading else []
    if share(lull, ASLEEP) >= 0.5:
        found.append("most of them sleep")
    elif share(lull, QUIET | ASLEEP) >= 0.6:
        found.append("people work and rest")
    elif not any(event.verb in TALK for event in lull.events):
        found.append("not a word is spoken")
    return tuple(found)
