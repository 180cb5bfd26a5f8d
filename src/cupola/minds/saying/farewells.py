"""Farewells: whoever leaves the station speaks first to whoever drifts and is left behind."""

from cupola.minds.harming import is_feared
from cupola.minds.held import carries_a_voice, is_other
from cupola.minds.judging.arm import is_in_need_outside, is_left_to_die
from cupola.minds.saying.doubts import can_be_called
from cupola.minds.saying.topics import HEEDED
from cupola.minds.ways import say_first
from cupola.world.catalogue.entities import NOBODY, PERSONS
from cupola.world.catalogue.facts import About, about
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.ledger import has_broached
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind


@rule
def one_to_take_leave_of(mind: Mind, plan: Plan) -> int:
    """Somebody trusted who is lost outside and was not told yet that one leaves; NOBODY if none.

    Not whom one has harmed without remorse, nor if no voice carries.
    """
    if not carries_a_voice(mind):
        return NOBODY
    for other in range(PERSONS - plan.spare.persons):
        if not is_in_need_outside(mind, plan, other) or not is_other(mind, plan, other):
            continue
        if mind.trust[other] < HEEDED or is_feared(mind, other) or is_left_to_die(mind, other):
            continue
        told = has_broached(mind, other, about(About.LEAVES_ALONE, mind.self))
        if not told and can_be_called(mind, plan, other):
            return other
    return NOBODY


@rule
def take_leave(wanted: Action, whom: int, words: int) -> int:
    """Over the loop, once; then one goes on leaving."""
    return say_first(wanted, Verb.CALL, whom, words)
