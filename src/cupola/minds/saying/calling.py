"""Calling: what somebody in need outside says over the loop, heard or not.

That they live, and what struck them, with the name of whoever they hold to have done it.
"""

from cupola.minds.errand import is_outside
from cupola.minds.held import EVENS, likely
from cupola.minds.obstacles import is_stranded
from cupola.minds.ways import say, say_first
from cupola.world.catalogue.entities import EVERYBODY, NOBODY
from cupola.world.catalogue.facts import NO_WORDS, About, about, harm
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.ledger import has_said
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind

BREATHLESS = 10
"""Minutes after a blow for which one still calls out who struck one (own choice)."""


@rule
def is_struck_outside(mind: Mind, plan: Plan) -> bool:
    """Whether the person was struck just now, outside, and has not said so yet."""
    if mind.attacked_at < 0 or mind.turn - mind.attacked_at > BREATHLESS:
        return False
    return is_outside(mind, plan) and what_struck(mind) != NO_WORDS


@rule
def what_struck(mind: Mind) -> int:
    """Who harmed the person, as words, else that they are hurt; NO_WORDS if there is no news."""
    hurt = about(About.HURT, mind.self)
    if has_said(mind, mind.self, hurt, True):
        return NO_WORDS
    culprit = mind.suspect[mind.self]
    if culprit != NOBODY and mind.suspect_sure[mind.self] > EVENS:
        return harm(culprit, mind.self)
    return hurt if likely(mind, hurt) else NO_WORDS


@rule
def call_for_help(mind: Mind, plan: Plan, wanted: Action) -> int:
    """Whoever is stranded says first that they live; then one says what struck one, once.

    A call over a loop that is dead is a call as well: nobody says the same minute after minute.
    """
    alive = about(About.ALIVE, mind.self)
    struck = what_struck(mind)
    if struck == NO_WORDS:
        return say(wanted, Verb.CALL, EVERYBODY, alive)
    begins = mind.turn <= mind.intention_since
    if begins and is_stranded(mind, plan) and not has_said(mind, mind.self, alive, True):
        return say_first(wanted, Verb.CALL, EVERYBODY, alive)
    return say(wanted, Verb.CALL, EVERYBODY, struck)
