"""What each person held of a fact, minute by minute, and which facts are worth showing."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from cupola.chronicle.measures.people import fact_said
from cupola.chronicle.store import Chronicle
from cupola.world.catalogue.facts import FIRST_HARM

HELD = 0.5
"""From what credence on somebody is said to hold a fact."""
MOST = 11
"""Facts in the figure."""
OF_A_KIND = 2
"""Facts of one kind, such as those about who is alive, of which so many are shown at most."""
ONCE = frozenset(("ordered",))
"""Kinds of facts that are much the same for each person of a side: one of them is shown."""
ALWAYS = 6.0
"""How many moves a division that lasts the whole run counts for."""
SPOKEN = 0.5
"""How many moves it counts for that somebody speaks of a fact."""
DEEDS = ("strike", "swing", "strangle", "hunt", "seize")
"""Deeds by which somebody harmed another."""
SABOTAGE = ("cut", "fake", "shut_down")
"""Deeds by which somebody harmed all."""
ROUTINE = frozenset(("aboard", "hurt"))
"""Kinds of facts that say where somebody is, or repeat another: they are not shown."""


@dataclass(frozen=True)
class Holding:
    """A fact: its word, when it was so, and what each person held of it from which minute on."""

    fact: str
    so: tuple[tuple[int, bool], ...]
    held: dict[str, tuple[tuple[int, float], ...]]

    @property
    def first(self) -> int:
        """When anybody first came to hold it or gave it up."""
        return min(crossings(self), default=0)


def key_holdings(chronicle: Chronicle, ends: dict[str, int]) -> list[Holding]:
    """The facts that people differed about most, in the order in which they came up.

    ends: until when each person lived.
    """
    rows = [row for row in holdings(chronicle) if kind_of(chronicle, row.fact) not in ROUTINE]
    moments = sorted({minute for row in rows for minute in crossings(row)})
    spoken = Counter(spoken_of(chronicle))
    weights = {r.fact: weight(r, ends, moments) + SPOKEN * spoken[r.fact] for r in rows}
    ranked = sorted(rows, key=lambda row: (-weights[row.fact], row.fact))
    shown: list[Holding] = []
    kinds: dict[str, int] = {}
    for row in ranked:
        kind = kind_of(chronicle, row.fact)
        kinds[kind] = kinds.get(kind, 0) + 1
        if (
            weights[row.fact] > 0
            and kinds[kind] <= (1 if kind in ONCE else OF_A_KIND)
            and len(shown) < MOST
        ):
            shown.append(row)
    return sorted(shown, key=lambda row: (row.first, row.fact))


def holdings(chronicle: Chronicle) -> list[Holding]:
    """Every fact that anybody came to hold or gave up."""
    facts = sorted({row.fact for row in chronicle.beliefs if crosses(row.before, row.value)})
    return [holding(chronicle, fact) for fact in facts]


def crosses(before: float, value: float) -> bool:
    """Whether somebody came to hold it or gave it up."""
    return (before < HELD) != (value < HELD)


def holding(chronicle: Chronicle, fact: str) -> Holding:
    """One fact through the whole run; what never moved is as the last world has it."""
    so = list(truth_of(chronicle, fact))
    held: dict[str, tuple[tuple[int, float], ...]] = {}
    for row in chronicle.cast.person:
        person = str(row["id"])
        moves = [b for b in chronicle.beliefs if (b.person, b.fact) == (person, fact)]
        start = moves[0].before if moves else throughout(chronicle, person, fact)
        held[person] = ((0, start), *((move.minute, move.value) for move in moves))
    return Holding(fact, tuple(so), held)


def truth_of(chronicle: Chronicle, fact: str) -> Iterator[tuple[int, bool]]:
    """From which minutes on a fact was so, or was not; who harmed whom is told by the deeds."""
    culprit, _, victim = fact.partition("_harmed_")
    saboteur = fact.removesuffix("_sabotaged")
    for event in chronicle.events if victim or saboteur != fact else ():
        harmed = event.verb in DEEDS and (event.actor, event.target) == (culprit, victim)
        if harmed or (event.verb in SABOTAGE and event.actor == saboteur):
            yield event.minute, True
            return
    for row in chronicle.facts:
        if row.fact == fact:
            yield row.minute, row.value


def throughout(chronicle: Chronicle, person: str, fact: str) -> float:
    """What somebody held of a fact that never moved for them; nobody is suspected unmoved."""
    code = chronicle.cast.names.words[fact]
    if code >= FIRST_HARM:
        return 0.0
    return float(chronicle.world.minds[chronicle.cast.number(person)].credence[code])


def crossings(holding: Holding) -> list[int]:
    """The minutes at which somebody came to hold it or gave it up."""
    return [
        until
        for rows in holding.held.values()
        for (_, before), (until, value) in pairwise(rows)
        if crosses(before, value)
    ]


def weight(holding: Holding, ends: dict[str, int], moments: list[int]) -> float:
    """How much people differed: whenever it moved for somebody, and all the time besides.

    moments: those at which anybody came to hold anything.
    """
    own = sum(split(holding, minute, ends) for minute in sorted(set(crossings(holding))))
    always = sum(split(holding, minute, ends) for minute in moments) / max(1, len(moments))
    return own + ALWAYS * always


def spoken_of(chronicle: Chronicle) -> Iterator[str]:
    """The fact of each thing that was said, asked or threatened."""
    for event in chronicle.events:
        if event.content and event.verb != "see":
            yield fact_said(chronicle.cast, event.content)[0]


def split(holding: Holding, minute: int, ends: dict[str, int]) -> float:
    """How evenly the living are divided right after a minute, 0 (all agree) to 1 (halves)."""
    alive = [person for person, end in ends.items() if end >= minute]
    holders = sum(value_at(holding.held[person], minute) >= HELD for person in alive)
    fewer = min(holders, len(alive) - holders)
    return 2.0 * fewer / len(alive) if alive else 0.0


def value_at(rows: tuple[tuple[int, float], ...], minute: int) -> float:
    """What was held right after a minute."""
    return [value for begin, value in rows if begin <= minute][-1]


def kind_of(chronicle: Chronicle, fact: str) -> str:
    """What sort of fact it is: its word without the names of people."""
    people = {str(row["id"]) for row in chronicle.cast.person}
    return "_".join(part for part in fact.split("_") if part not in people)
