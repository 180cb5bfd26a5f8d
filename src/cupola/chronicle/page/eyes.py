"""A page through some people's eyes only: what these do not know is not in the file at all."""

from collections.abc import Iterable
from typing import Any

Values = dict[str, Any]
NEVER = -1
EVENT = 1
"""Where a line has its event."""


def through(data: Values, eyes: set[int]) -> Values:
    """The same data without what none of these people knows."""
    told = {line[EVENT] for telling in data["tellings"] for line in telling["lines"]}
    return {
        **data,
        "people": [own if at in eyes else stranger(own) for at, own in enumerate(data["people"])],
        "stays": only(data["stays"], eyes),
        "faints": only(data["faints"], eyes),
        "seen": [row if at in eyes else [[] for _ in row] for at, row in enumerate(data["seen"])],
        "minds": minds(data["minds"], eyes),
        "turns": [turn for turn in data["turns"] if turn[2] in told],
        "vehicle": {"arrives": NEVER, "departs": NEVER},
        "sky": sky(data, eyes),
        "gauges": {
            "names": data["gauges"]["names"],
            "feelings": only(data["gauges"]["feelings"], eyes),
            "asleep": only(data["gauges"]["asleep"], eyes),
            "air": [[] for _ in data["gauges"]["air"]],
        },
    }


def only(rows: list[list[Any]], eyes: set[int]) -> list[list[Any]]:
    """The rows of these people; the others' are empty."""
    return [row if at in eyes else [] for at, row in enumerate(rows)]


def stranger(person: Values) -> Values:
    """A person as others know them: no wishes, no end."""
    return person | {"wants": "", "dies": NEVER, "leaves": NEVER, "fate": ""}


def minds(found: Values, eyes: set[int]) -> Values:
    """The minds of these people alone, and of facts those that they think of."""
    own = {
        name: [row for row in found[name] if row[1] in eyes]
        for name in ("beliefs", "trust", "bonds", "decisions", "orders")
    }
    return minds_without(found, own)


def minds_without(found: Values, own: Values) -> Values:
    """Minds of which only these rows are shown, without what nobody in them thinks of."""
    thought = {row[2] for row in own["beliefs"]}
    meant = {row[2] for row in own["decisions"]}
    meant |= {option[0] for row in own["decisions"] for option in row[4:]}
    return {
        **found,
        **own,
        "truth": [],
        "facts": [fact if at in thought else "" for at, fact in enumerate(found["facts"])],
        "means": [text if at in meant else "" for at, text in enumerate(found["means"])],
    }


def sky(data: Values, eyes: set[int], told: Iterable[int] = ()) -> Values | None:
    """The Earth below; what burns is not there before one of these holds that there is war.

    told: minutes at which a telling that is nobody's eyes tells of the war.
    """
    found: Values | None = data["sky"]
    if found is None:
        return None
    war = data["minds"]["war"]
    learnt = [
        minute
        for minute, person, fact, value, _ in data["minds"]["beliefs"]
        if person in eyes and fact == war and value >= HALF
    ]
    known = [*learnt, *told]
    fires = [[max(fire[0], min(known)), *fire[1:]] for fire in found["fires"]] if known else []
    return found | {"fires": fires}


HALF = 50
"""Hundredths from which on one holds something."""
