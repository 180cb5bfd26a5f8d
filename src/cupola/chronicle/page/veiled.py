"""Where a telling lets one see people: what it hides of somebody hides where they are from then on.

Routine that is left out for being dull is no secret: people are seen to go about.  But a deed that
a telling keeps back keeps back its doer too, until the telling shows that person again.  A page
without any telling that shows everything holds what its tellings show: what came to pass with
somebody who was kept back is in it from the minute at which that person is shown again.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from cupola.chronicle.happenings import Happening
from cupola.chronicle.page.eyes import EVENT, NEVER, minds_without
from cupola.chronicle.picture.tracks import ROUTINE
from cupola.chronicle.tellings import Telling

Values = dict[str, Any]
Row = list[Any]
Span = tuple[int, int]
DULL = ROUTINE | {"look", "see", "tried"}
"""What a telling may leave out without keeping anybody back."""


def visible(telling: Telling) -> Iterator[Happening]:
    """The events by which one knows where people are, in the order in which they happened."""
    shown = {row.event.id for row in telling.shown}
    kept_back: set[str | None] = set()
    for event in telling.chronicle.events:
        if event.id in shown:
            kept_back -= {event.actor, event.target}
            yield event
        elif event.verb not in DULL:
            kept_back.add(event.actor)
        elif event.actor not in kept_back:
            yield event


def hides_people(telling: Telling) -> bool:
    """Whether a telling keeps anything back that is not mere routine, from no one person's view."""
    shown = {row.event.id for row in telling.shown}
    return telling.person is None and any(
        event.id not in shown and event.verb not in DULL for event in telling.chronicle.events
    )


def out_of_sight(tellings: Iterable[Telling], people: Iterable[str]) -> list[list[Span]]:
    """For each person the spans in which all of these tellings keep them back."""
    names = list(people)
    found, *others = [kept_back(telling) for telling in tellings]
    for other in others:
        found = {name: overlap(found.get(name, []), other.get(name, [])) for name in names}
    return [found.get(name, []) for name in names]


def overlap(some: list[Span], others: list[Span]) -> list[Span]:
    """The spans that lie within spans of both."""
    both = [(max(a, c), min(b, d)) for a, b in some for c, d in others]
    return [(begin, end) for begin, end in both if begin < end]


def kept_back(telling: Telling) -> dict[str | None, list[Span]]:
    """From which minute until before which a telling keeps whom back.

    Whoever is not shown again is kept back until after the end.
    """
    shown = {row.event.id for row in telling.shown}
    since: dict[str | None, int] = {}
    spans: dict[str | None, list[Span]] = {}
    for event in telling.chronicle.events:
        if event.id in shown:
            for name in {event.actor, event.target} & since.keys():
                spans.setdefault(name, []).append((since.pop(name), event.minute))
        elif event.verb not in DULL:
            since.setdefault(event.actor, event.minute)
    for name, begin in since.items():
        spans.setdefault(name, []).append((begin, telling.chronicle.minutes + 1))
    return spans


def veiled(data: Values, eyes: set[int], back: list[list[Span]]) -> Values:
    """The same data without what is kept back of people, but for those through whose eyes one sees.

    back: the spans in which each person is kept back from all other tellings of the page.
    """
    spans = [[] if at in eyes else found for at, found in enumerate(back)]
    ends = [later(found, data["minutes"]) for found in spans]
    told = {line[EVENT] for telling in data["tellings"] for line in telling["lines"]}
    gauges = data["gauges"]
    return {
        **data,
        "tellings": [telling | {"back": []} for telling in data["tellings"]],
        "people": [shown_end(row, ends[at]) for at, row in enumerate(data["people"])],
        "stays": [row if at in eyes else [] for at, row in enumerate(data["stays"])],
        "faints": [pieces(row, ends[at]) for at, row in enumerate(data["faints"])],
        "seen": [row if at in eyes else [[] for _ in row] for at, row in enumerate(data["seen"])],
        "minds": minds_shown(data["minds"], ends),
        "turns": [turn for turn in data["turns"] if turn[2] in told],
        "gauges": gauges
        | {
            name: [delayed(rows, ends[at], ()) for at, rows in enumerate(gauges[name])]
            for name in ("feelings", "asleep")
        },
    }


Later = Callable[[int], int]
"""The minute at which what came to pass at another is shown, NEVER if it is not."""


def later(spans: list[Span], last: int) -> Later:
    """When what came to pass with somebody at a minute is shown."""

    def shown_at(minute: int) -> int:
        for begin, end in spans:
            if begin <= minute < end:
                return end if end <= last else NEVER
        return minute

    return shown_at


def shown_end(person: Values, shown_at: Later) -> Values:
    """A person whose death or leaving is there from when it is shown."""
    ends = {name: NEVER if person[name] < 0 else shown_at(person[name]) for name in ENDS}
    unseen = any(person[name] >= 0 > ends[name] for name in ENDS)
    return person | ends | ({"fate": ""} if unseen else {})


ENDS = ("dies", "leaves")


def pieces(stretches: list[int], shown_at: Later) -> list[int]:
    """First and last minutes of stretches, as far as they are shown."""
    found = []
    for begin, end in zip(stretches[::2], stretches[1::2], strict=True):
        first, last = shown_at(begin), shown_at(end)
        if first >= 0 and (last < 0 or first < last):
            found += [first, last if last >= 0 else end]
    return found


FACT = (2,)
"""Where a belief says what it is about."""
MINDS = {"beliefs": FACT, "trust": (2,), "bonds": (2, 3), "decisions": (), "orders": ()}
"""The tables of minds, whose second column is the person; by which others their rows follow on."""
BEFORE = 4
"""Where a belief says how likely the fact was held before."""


def minds_shown(found: Values, ends: list[Later]) -> Values:
    """Of minds what is shown, when it is shown; and of facts those that anybody thinks of then."""
    own = {}
    for name, key in MINDS.items():
        rows: list[Row] = []
        for at, shown_at in enumerate(ends):
            rows += delayed([row for row in found[name] if row[1] == at], shown_at, key)
        own[name] = sorted(rows, key=lambda row: row[0])
    return minds_without(found, own)


def delayed(rows: list[Row], shown_at: Later, key: tuple[int, ...]) -> list[Row]:
    """The rows of one person at the minutes at which they are shown.

    Of those that follow on one another by the same key and are shown at once, having been kept
    back, the last one stays, with what was before the first.
    """
    kept: dict[Any, Row] = {}
    for place, row in enumerate(rows):
        minute = shown_at(row[0])
        what = tuple(row[at] for at in key)
        same = (what, minute, place if minute == row[0] else NEVER)
        first = kept.pop(same, row)
        if minute >= 0:
            kept[same] = [minute, *row[1:BEFORE], *(first if key == FACT else row)[BEFORE:]]
    return list(kept.values())
