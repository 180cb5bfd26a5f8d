"""Orders: one's own is evidence about the other side's, and goes one way step by step.

Whoever reads an order from home reckons that the others have one like it: suspicious people
at once, others less.  So a war below makes people expect a blow before anybody has struck.
The order itself is received, read, and then accepted, stalled, disclosed or refused, and
carried out at last, by what the person does.
"""

import math

from cupola.beliefs.credence import believe_at_least, infer
from cupola.beliefs.trust import weigh
from cupola.world.book import MOST_CREDENCE, STAGES_AFTER, Stage, hold, order_moves
from cupola.world.catalogue.entities import FIRST_GROUND, GROUNDS, PERSONS
from cupola.world.catalogue.facts import About, Fact, Phrase, about
from cupola.world.catalogue.intents import Intent
from cupola.world.catalogue.verbs import Verb
from cupola.world.claims import is_told
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Mind, Percept
from cupola.world.rows import Book

LIKE_MINE = 0.35
"""Chance that the other side has an order like one's own, to the least suspicious (own)."""
LIKE_MINE_SUSPECTED = 0.5
"""What full suspicion adds to that (tuned against beat 15 of the film)."""
FRIENDS_SPARE = 0.3
"""Share of the expected blow that full friendship takes away (own estimate)."""
EXPECTS = 0.7
"""Log of how far trust in somebody expected to strike falls, at most: half (beat 15)."""
WAR_READ_OF = 0.95
"""Credence that war is declared, from a plain order that says so (own estimate)."""
WAR_IS_LIKE_AN_ORDER = 0.5
"""Share of an order's effect that the sight of war alone has (own estimate)."""


@rule
def read_order(mind: Mind, plan: Plan, percept: Percept, book: Book) -> None:
    """An order from home has come in and been read."""
    if mind.order != 0 and mind.order_from == percept.actor:
        return
    mind.order = percept.order
    mind.order_from = percept.actor
    mind.order_stage = Stage.NONE
    order_moves(mind, book, Stage.RECEIVED, percept.event)
    order_moves(mind, book, Stage.READ, percept.event)
    hold(mind, book, about(About.ORDERED, mind.self), MOST_CREDENCE, percept.event)
    clear = clarity(plan, percept.actor)
    believe_at_least(mind, book, Fact.WAR_DECLARED, WAR_READ_OF * clear, percept.event)
    expect_of_others(mind, plan, book, clear, percept.event)


@rule
def is_in_league(mind: Mind, other: int) -> bool:
    """Whether the other is under the same orders, and the person has not refused them."""
    if mind.order == 0 or mind.order_stage == Stage.REFUSED:
        return False
    return mind.sides[other] == mind.side


@rule
def clarity(plan: Plan, ground: int) -> float:
    """How clear this ground's messages are: 1 plain; a cryptic one says less of what others do."""
    if FIRST_GROUND <= ground < FIRST_GROUND + GROUNDS:
        return plan.grounds[ground - FIRST_GROUND].plain
    return 1.0


@rule
def expect_of_others(mind: Mind, plan: Plan, book: Book, share: float, cause: int) -> None:
    """What one's own side does or suffers is evidence of what the other side is about to do."""
    for other in range(PERSONS - plan.spare.persons):
        if other == mind.self or plan.persons[other].languages == 0:
            continue
        if mind.sides[other] == mind.side or plan.persons[other].neutral == 1:
            continue
        ordered = share * (LIKE_MINE + LIKE_MINE_SUSPECTED * mind.suspicion)
        infer(mind, book, about(About.ORDERED, other), ordered, cause)
        if plan.persons[mind.self].neutral == 1:
            continue
        friend = max(0.0, max(mind.friend[other], mind.love[other]))
        strike = share * mind.suspicion * (1.0 - FRIENDS_SPARE * friend)
        infer(mind, book, about(About.WILL_STRIKE, other), strike, cause)
        weigh(mind, book, other, math.exp(-EXPECTS * strike), cause)


@rule
def own_deed_moves_order(mind: Mind, percept: Percept, book: Book) -> None:
    """What one does about one's order moves it along."""
    if mind.order == 0:
        return
    verb = percept.verb
    own = about(About.ORDERED, mind.self)
    is_order = percept.words == Phrase.ORDER or percept.words == own
    if verb == Verb.CONCEAL and is_order:
        order_goes(mind, book, Stage.STALLED, percept.event)
    elif verb == Verb.REFUSE and is_order:
        order_goes(mind, book, Stage.REFUSED, percept.event)
    elif verb == Verb.READ_ALOUD or (is_order and is_told(verb)):
        if reaches_another_side(mind, percept.hears):
            order_goes(mind, book, Stage.DISCLOSED, percept.event)
    elif mind.meaning == Intent.OBEY_ORDER and serves_order(verb):
        order_goes(mind, book, Stage.ACCEPTED, percept.event)
        if is_harmful(verb):
            order_goes(mind, book, Stage.CARRIED_OUT, percept.event)


@rule
def reaches_another_side(mind: Mind, people: int) -> bool:
    """Whether anybody of another side is among these (bits)."""
    for other in range(PERSONS):
        if (people >> other) & 1 and mind.sides[other] != mind.side:
            return True
    return False


@rule
def serves_order(verb: int) -> bool:
    """Whether the deed can be part of carrying an order out."""
    return verb == Verb.PROPOSE or verb == Verb.TELL or is_harmful(verb)


@rule
def is_harmful(verb: int) -> bool:
    """Whether the deed harms people or what they need."""
    if Verb.STRIKE <= verb <= Verb.DISARM and verb != Verb.RELEASE:
        return True
    if verb == Verb.SWING or verb == Verb.CUT or verb == Verb.FAKE or verb == Verb.SHUT_DOWN:
        return True
    return verb == Verb.LOCK


@rule
def order_goes(mind: Mind, book: Book, stage: int, cause: int) -> None:
    """The order has moved to this stage, if the graph of stages leads there."""
    if may_follow(mind.order_stage, stage):
        order_moves(mind, book, stage, cause)


@rule
def may_follow(before: int, after: int) -> bool:
    """Whether one stage of an order may follow another, by the graph of stages.

    Received, read; then stalled, accepted, disclosed or refused; carried out only once
    accepted.  What was refused is over; what was carried out can still be regretted.
    """
    return (STAGES_AFTER[before] >> after) & 1 == 1
