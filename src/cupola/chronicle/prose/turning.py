"""The turning points of a run: about sixteen events that a short telling cannot do without.

An event counts for as much as `sentences.toml` gives its verb, and the thing that is given or
taken in it, or seen for the first time; more if somebody is killed or taken for dead by it, if it
is a lie, if it moved what people hold (as much as it moved it, up to a limit), and if it shows
somebody that another has lied.  What the same kind of thing does to several people within an hour
is one turning point.  A death that a blow brought about is part of that blow.  The heaviest are
chosen, the earlier one of two that weigh the same, and told in the order in which they happened.
Nothing here knows the story.
"""

from collections import defaultdict

from cupola.chronicle.happenings import Happening
from cupola.chronicle.prose.gathering import Point, also, gathered
from cupola.chronicle.prose.lines import Line, line, sentence
from cupola.chronicle.prose.wording import Wording, verb_entry
from cupola.chronicle.store import Chronicle

HOW_MANY = 16
"""Turning points on one screen."""
TOGETHER = 60
"""Minutes within which the same kind of thing, done to or by others, is one turning point."""
OUTCOME_WEIGHT = {
    "dead": 8.0,
    "mortal": 8.0,
    "apparent_dead": 4.0,
    "wounded": 2.0,
    "saved": 1.0,
    "unhurt": -4.0,
}
"""Weight added for what came of an event; tuned by reading the film."""
LIE_WEIGHT = 3.0
"""Weight added for a lie; tuned likewise."""
EXPOSED_WEIGHT = 5.0
"""Weight added if an event shows somebody that another has lied; tuned likewise."""
MOST_MOVED = 2.0
"""Most weight that credences moved by an event can add, one for each whole credence."""
LEAST = 3.0
"""What weighs less is no turning point, however quiet the run; tuned likewise."""


def turning_points(chronicle: Chronicle, how_many: int = HOW_MANY) -> list[Line]:
    """The heaviest events of a run as sentences, in the order in which they happened."""
    wording = Wording(chronicle.cast)
    points = gathered(weighed(chronicle, wording), TOGETHER)
    return [
        line(wording, point, f"{_told(wording, point.event)}{also(wording, point)}")
        for point in heaviest([p for p in points if _told(wording, p.event)], how_many)
    ]


def _told(wording: Wording, event: Happening) -> str | None:
    return sentence(wording, event, mark_lies=True)


def weighed(chronicle: Chronicle, wording: Wording) -> list[Point]:
    """Every event with its weight."""
    moved: dict[int, float] = defaultdict(float)
    exposing = set()
    for row in chronicle.beliefs:
        if row.cause is None:
            continue
        moved[row.cause] += abs(row.value - row.before)
        if row.fact.endswith("_lied") and row.before < 0.5 <= row.value:
            exposing.add(row.cause)
    seen: set[str | None] = set()
    points = []
    for event in chronicle.events:
        weight = _weight(event) + min(MOST_MOVED, moved[event.id])
        weight += EXPOSED_WEIGHT if event.id in exposing else 0.0
        if event.verb != "see" or event.looks not in seen:
            weight += wording.weight(event)
        if event.verb == "see":
            seen.add(event.looks)
        points.append(Point(event, weight))
    return points


def _weight(event: Happening) -> float:
    weight = float(verb_entry(event.verb).get("weight", 0))
    weight += OUTCOME_WEIGHT.get(event.outcome or "", 0.0)
    return weight + (LIE_WEIGHT if event.is_lie else 0.0)


def heaviest(points: list[Point], how_many: int) -> list[Point]:
    """The heaviest points in order of time, without deaths that a chosen blow brought about."""
    ranked = sorted(points, key=lambda point: (-point.weight, point.event.id))
    fatal = {p.event.id for p in points if p.event.outcome in ("dead", "mortal")}
    kept = [
        point
        for point in ranked
        if point.weight >= LEAST and not (point.event.verb == "die" and point.event.cause in fatal)
    ]
    return sorted(kept[:how_many], key=lambda point: point.event.id)
