"""Thinking as a kind: the built-in mind's frame, entered by whichever kind of mind it is."""

from cupola.minds.builtin import think
from cupola.world.catalogue.entities import PERSONS, MindKind
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Mind, Work
from cupola.world.rows import Book

MIDDLING = 0.5
"""Every trait of somebody who has set their nature aside (the middle of the scale)."""


@rule
def think_as(kind: int, mind: Mind, plan: Plan, work: Work, book: Book) -> None:
    """`work.attempt` is what a person with this kind of mind does next, or nothing."""
    work.kind = kind
    if kind == MindKind.OBEDIENT:
        _think_without_nature(mind, plan, work, book)
    else:
        think(mind, plan, work, book)


@rule
def _think_without_nature(mind: Mind, plan: Plan, work: Work, book: Book) -> None:
    """The same thoughts for everybody: traits, bonds and feelings are set aside meanwhile."""
    _set_bonds_aside(mind, work)
    _think_unmoved(mind, plan, work, book)
    _take_bonds_up(mind, work)


@rule
def _think_unmoved(mind: Mind, plan: Plan, work: Work, book: Book) -> None:
    """Nothing is felt while one thinks, but how tired one is of it all; it comes back."""
    fear = mind.fear
    grief = mind.grief
    anger = mind.anger
    guilt = mind.guilt
    mind.fear = mind.grief = mind.anger = mind.guilt = 0.0
    _think_middling(mind, plan, work, book)
    mind.fear = fear
    mind.grief = grief
    mind.anger = anger
    mind.guilt = guilt


@rule
def _set_bonds_aside(mind: Mind, work: Work) -> None:
    """Nobody is dear to the person or trusted more than others; `work` keeps who was."""
    for other in range(PERSONS):
        work.aside[3 * other] = mind.trust[other]
        work.aside[3 * other + 1] = mind.friend[other]
        work.aside[3 * other + 2] = mind.love[other]
        mind.trust[other] = MIDDLING
        mind.friend[other] = mind.love[other] = 0.0


@rule
def _take_bonds_up(mind: Mind, work: Work) -> None:
    """Everybody is as dear to the person, and as trusted, as before."""
    for other in range(PERSONS):
        mind.trust[other] = work.aside[3 * other]
        mind.friend[other] = work.aside[3 * other + 1]
        mind.love[other] = work.aside[3 * other + 2]


@rule
def _think_middling(mind: Mind, plan: Plan, work: Work, book: Book) -> None:
    """Traits are in the middle while one thinks, and come back."""
    duty = mind.duty
    empathy = mind.empathy
    suspicion = mind.suspicion
    courage = mind.courage
    steadiness = mind.steadiness
    attention = mind.attention
    candour = mind.candour
    mind.duty = mind.empathy = mind.suspicion = mind.courage = MIDDLING
    mind.steadiness = mind.attention = mind.candour = MIDDLING
    think(mind, plan, work, book)
    mind.duty = duty
    mind.empathy = empathy
    mind.suspicion = suspicion
    mind.courage = courage
    mind.steadiness = steadiness
    mind.attention = attention
    mind.candour = candour
