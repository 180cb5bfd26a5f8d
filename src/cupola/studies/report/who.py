"""Who is who: who is most and least given to unprovoked violence, who sabotages and rescues."""

from typing import Any, NamedTuple

import numpy as np

from cupola.studies.base_rates.measure import Measure
from cupola.studies.report import paired
from cupola.studies.report.expected import Roster, Who
from cupola.studies.report.finding import FITTED, Finding, more_than
from cupola.studies.report.stories import Rows


class Member(NamedTuple):
    """What one person did: a world, and in which share of worlds at all."""

    name: str
    unprovoked: Measure
    kills: Measure
    turned: Measure
    sabotages: Measure
    rescues: Measure


def members(rows: Rows, roster: Roster) -> list[Member]:
    """Everybody, the most violent first; ties in the scenario's order."""
    people = rows["outcome"]["people"]
    made = [
        Member(
            name,
            paired.mean(people["unprovoked"][:, p]),
            paired.mean(people["kills"][:, p]),
            paired.share(rows["turned"][:, p] > 0),
            paired.share(people["sabotages"][:, p] > 0),
            paired.share(people["rescues"][:, p] > 0),
        )
        for p, name in enumerate(roster.names)
    ]
    return sorted(made, key=lambda member: -member.unprovoked.estimate)


def who_findings(rows: Rows, roster: Roster, who: Who, kind: str = FITTED) -> list[Finding]:
    """The ranking of unprovoked violence, and what the saboteur does."""
    saboteur = next(member for member in members(rows, roster) if member.name == who.saboteur)
    return [
        *ranking_findings(rows, roster, who, kind),
        Finding(
            "sabotages",
            f"Worlds in which {_called(who.saboteur)} cuts a wire or shuts a system down.",
            saboteur.sabotages,
            more_than(0.0),
            kind=kind,
        ),
        Finding(
            "rescues",
            f"Worlds in which {_called(who.saboteur)} fetches somebody back or hides somebody.",
            saboteur.rescues,
            more_than(0.0),
            kind=kind,
        ),
    ]


def ranking_findings(rows: Rows, roster: Roster, who: Who, kind: str = FITTED) -> list[Finding]:
    """That the expected ones lead the ranking and the expected ones end it."""
    most, least = roster.numbers(who.most), roster.numbers(who.least)
    everybody = range(len(roster.names))
    return [
        Finding(
            "most_violent",
            f"Attacks on people who have attacked nobody: by how many a world the lesser of "
            f"{_names(who.most)} leads whoever comes next.",
            lead(rows, most, [p for p in everybody if p not in most]),
            more_than(0.0),
            "a world",
            kind,
        ),
        Finding(
            "least_violent",
            f"By how many such attacks a world the most violent of {_names(who.least)} stays "
            "below the least violent of all others.",
            lead(rows, [p for p in everybody if p not in least], least),
            more_than(0.0),
            "a world",
            kind,
        ),
    ]


def lead(rows: Rows, above: list[int], below: list[int]) -> Measure:
    """By how much the last of some leads the first of the others, world by world."""
    unprovoked = rows["outcome"]["people"]["unprovoked"]
    means = unprovoked.mean(axis=0)
    last = min(above, key=lambda person: float(means[person]))
    first = max(below, key=lambda person: float(means[person]))
    difference: Any = unprovoked[:, last].astype(np.int64) - unprovoked[:, first]
    return paired.mean(difference)


def _names(names: list[str]) -> str:
    called = [_called(name) for name in names]
    return f"{', '.join(called[:-1])} and {called[-1]}" if len(called) > 1 else called[0]


def _called(name: str) -> str:
    return name.capitalize()
