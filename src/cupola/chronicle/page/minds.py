"""What people hold, whom they trust, and why they chose what they chose, over the whole run."""

from typing import Any

from cupola.chronicle.page.crew import Crew
from cupola.chronicle.page.wording import attempt, intention, stage, words
from cupola.chronicle.tables import STAKES

HUNDRED = 100
"""Credences and scores are given in hundredths."""
Values = dict[str, Any]


def minds_of(crew: Crew) -> Values:
    """Everything about minds, by tables of numbers."""
    facts: dict[str, int] = {}
    choices, texts = decisions(crew)
    moved = beliefs(crew, facts)
    return {
        "beliefs": moved,
        "truth": truth(crew, facts),
        "alive": [facts.get(f"{person}_alive", -1) for person in crew.people],
        "war": facts.get("war_visible", -1),
        "facts": [claim(crew, fact) for fact in facts],
        "open": [at for fact, at in facts.items() if "_harmed_" in fact or "_sabotaged" in fact],
        "trust": trust(crew),
        "bonds": bonds(crew),
        "decisions": choices,
        "means": texts,
        "stakes": [words()["stake"][name] for name in STAKES],
        "pulls": [STAKES.index(name) for name in PULLS],
        "orders": orders(crew),
    }


def claim(crew: Crew, fact: str) -> str:
    """A fact as a statement, with a capital."""
    said = crew.wording.said(fact).get("claim") or fact.replace("_", " ")
    text = crew.wording.reworded(said)
    return text[:1].upper() + text[1:]


def beliefs(crew: Crew, facts: dict[str, int]) -> list[list[int]]:
    """Minute, person, fact, credence and credence before, for each that moved."""
    return [
        [
            row.minute,
            crew.at(row.person),
            facts.setdefault(row.fact, len(facts)),
            hundredths(row.value),
            hundredths(row.before),
        ]
        for row in crew.chronicle.beliefs
    ]


def truth(crew: Crew, facts: dict[str, int]) -> list[list[int]]:
    """Minute, fact and whether it is so from then on, of the facts that anybody thinks of."""
    return [
        [row.minute, facts[row.fact], int(row.value)]
        for row in crew.chronicle.facts
        if row.fact in facts
    ]


def trust(crew: Crew) -> list[list[int]]:
    """Minute, person, other and trust: at the start, then each change."""
    return [
        [row.minute, crew.at(row.person), crew.at(row.other), hundredths(row.value)]
        for row in crew.chronicle.bonds
        if row.kind == "trust"
    ]


BONDS = ("friend", "love")
"""The bonds besides trust, by their numbers on the page."""
PULLS = ("duty", "bonds")
"""The stakes by which one is drawn to the ground, and to the crew."""


def bonds(crew: Crew) -> list[list[int]]:
    """Minute, person, other, which of the bonds and how strong it is: at the start, each change."""
    return [
        [
            row.minute,
            crew.at(row.person),
            crew.at(row.other),
            BONDS.index(row.kind),
            hundredths(row.value),
        ]
        for row in crew.chronicle.bonds
        if row.kind in BONDS and (row.minute or row.value)
    ]


def decisions(crew: Crew) -> tuple[list[list[Any]], list[str]]:
    """Each choice: minute, person, text, number open, and up to three options; and the texts.

    An option is its text, its score with the noise, and the stakes.
    """
    texts: dict[str, int] = {}
    weighed = options(crew, texts)
    found = []
    for row in meant(crew):
        text = intention(crew, row["intention"], row["target"])
        text = text or attempt(crew, row["verb"], row["target"] or row["instrument"])
        person = crew.at(row["person"])
        if text and person >= 0:
            at = texts.setdefault(text, len(texts))
            best = weighed.get((row["person"], row["number"]), [])
            found.append([row["minute"], person, at, row["options"], *best])
    return found, list(texts)


def meant(crew: Crew) -> list[Values]:
    """The choices that say what somebody is about.

    Left out is what those who follow a script do for a moment between two lines of it.
    """
    table = crew.chronicle.table("decision")
    rows = [
        dict(zip(MEANT, values, strict=True))
        for values in zip(*(table[key].tolist() for key in MEANT), strict=True)
    ]
    soon: dict[str, int] = {}
    kept = []
    for row in reversed(rows):
        person, minute = row["person"], row["minute"]
        idle = row["intention"] is None and row["verb"] in IDLE
        if not idle or soon.get(person, minute + BETWEEN) >= minute + BETWEEN:
            kept.append(row)
        if not idle:
            soon[person] = minute
    return kept[::-1]


MEANT = tuple("minute person number verb target instrument intention options".split())
"""What the page takes from a choice."""
IDLE = ("rest", "work", "sleep")
"""What one does without a line of a script."""
BETWEEN = 20
"""Minutes below which what one does until the next line of a script is not what one is about."""


def options(crew: Crew, texts: dict[str, int]) -> dict[tuple[str, int], list[list[int]]]:
    """The best options of each choice, by person and number of the choice."""
    table = crew.chronicle.table("weighed_option")
    keys = ("person", "number", "intention", "target", "score", "noise", *STAKES)
    found: dict[tuple[str, int], list[list[int]]] = {}
    for row in zip(*(table[key].tolist() for key in keys), strict=True):
        person, number, meant, target, score, noise, *stakes = row
        text = texts.setdefault(intention(crew, meant, target), len(texts))
        values = [hundredths(score), hundredths(noise), *map(hundredths, stakes)]
        found.setdefault((person, number), []).append([text, *values])
    return found


def orders(crew: Crew) -> list[list[Any]]:
    """Minute, person, how far the order came in words, and the word for that."""
    return [
        [row.minute, crew.at(row.person), stage(row.stage, row.content), row.stage]
        for row in crew.chronicle.orders
    ]


def hundredths(value: float) -> int:
    """A number in hundredths."""
    return round(float(value) * HUNDRED)
