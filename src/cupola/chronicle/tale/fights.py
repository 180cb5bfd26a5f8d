"""Fights: of many blows to and fro a text tells the first of its kind, and those that decide."""

from dataclasses import replace

from cupola.chronicle.tale.clauses import Clause
from cupola.chronicle.tale.manner import manner

MANY = 5
"""Clauses of a fight from which the blows that decide nothing are folded."""
FOLDED = 2
"""Clauses that one sentence about a fight stands for at least."""
PAUSE = 4
"""Minutes without a blow after which a fight is over."""
TELLING = ("dead", "mortal", "wounded")
"""Outcomes of a blow that are told the first time."""
DECIDING = ("dead", "mortal", "apparent_dead")
"""Outcomes after which lesser blows at the same person say nothing."""


def folded_fights(clauses: list[Clause]) -> list[Clause]:
    """The clauses, long fights with their lesser blows folded into one clause."""
    made: list[Clause] = []
    fight: list[Clause] = []
    for clause in clauses:
        if fight and clause.minute - fight[-1].until > PAUSE:
            made += _folded(fight)
            fight = []
        if fight or _is_blow(clause):
            fight.append(clause)
        else:
            made.append(clause)
    return made + _folded(fight)


def _is_blow(clause: Clause) -> bool:
    return clause.event.verb in manner()["fight"]["verbs"]


def _folded(fight: list[Clause]) -> list[Clause]:
    """A fight and what happens in its midst; of many blows, those that are told."""
    told = _without_needless(fight)
    pairs = dict.fromkeys(clause.involved for clause in told if _is_blow(clause))
    for pair in pairs:
        blows = [clause for clause in told if _is_blow(clause) and clause.involved == pair]
        if len(blows) >= MANY:
            lesser = _lesser(blows)
            if len(lesser) >= FOLDED:
                told = _with_struggle([c for c in told if c not in lesser], lesser)
    return told


def _without_needless(fight: list[Clause]) -> list[Clause]:
    """The clauses without blows at somebody who has a deadly one already, unless they decide."""
    struck: set[str] = set()
    kept = []
    for clause in fight:
        deciding = clause.event.outcome in DECIDING
        if deciding or clause.event.verb != "strike" or not struck & set(clause.targets):
            kept.append(clause)
        if deciding:
            struck |= set(clause.targets)
    return kept


def _lesser(blows: list[Clause]) -> list[Clause]:
    """The blows between two people that need no telling: all but the first and what tells."""
    lesser, seen = list[Clause](), set[tuple[object, ...]]()
    for clause in blows[1:]:
        event = clause.event
        telling = event.outcome in TELLING or (event.verb, event.outcome) == ("disarm", "held")
        key = (event.verb, event.outcome, clause.actors, clause.targets)
        if not telling or key in seen:
            lesser.append(clause)
        seen.add(key)
    return lesser


def _with_struggle(told: list[Clause], lesser: list[Clause]) -> list[Clause]:
    """What is told, with one clause for all lesser blows where the first of them falls."""
    people = tuple(dict.fromkeys(p for clause in lesser for p in (*clause.actors, *clause.targets)))
    events = tuple(event for clause in lesser for event in clause.events)
    struggle = replace(
        lesser[0], events=events, actors=people, targets=(), form="struggle", mutual=False, times=1
    )
    at = next((n for n, clause in enumerate(told) if clause.minute > struggle.minute), len(told))
    return [*told[:at], struggle, *told[at:]]
