"""Comforting: words that all is well, to whoever may fear one, and to whoever is out there.

Whoever drifts, or clings where no way leads, is not left alone with it: those who like them speak
to them now and again.  One speaks, and lets it be for a while: who drifts has little air, and words
use it up.
"""

from cupola.minds.harming import is_feared
from cupola.minds.held import affection, carries_a_voice, is_here, is_opponent, is_troubled, knows
from cupola.minds.judging.arm import can_drive, is_in_need_outside, is_left_to_die, is_out_of_reach
from cupola.minds.saying.topics import HEEDED, can_be_told
from cupola.minds.stakes import Stake
from cupola.world.book import Stage
from cupola.world.catalogue.entities import PlaceKind
from cupola.world.catalogue.facts import About, about
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Mind

NEEDED = 0.2
"""What it adds to the stakes of bonds and conscience in it that they are lost (own choice)."""


@rule
def is_to_be_reassured(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether somebody here at war with one's side may fear one, and one means no harm."""
    if not is_here(mind, whom) or not is_opponent(mind, plan, whom) or not is_troubled(mind):
        return False
    if mind.order_stage == Stage.ACCEPTED or mind.order_stage == Stage.CARRIED_OUT:
        return False
    own = about(About.WILL_STRIKE, mind.self)
    return can_be_told(mind, plan, whom) and not knows(mind, whom, own)


@rule
def is_out_there(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether the other, liked, is outside or adrift and can be spoken to over the loop.

    Not by whoever has harmed them without remorse, nor face to face.
    """
    place = mind.seen_place[whom]
    if place < 0 or plan.places[place].kind < PlaceKind.HULL or not carries_a_voice(mind):
        return False
    if mind.trust[whom] < HEEDED or is_here(mind, whom) or is_left_to_die(mind, whom):
        return False
    if is_feared(mind, whom):
        return False
    return mind.credence[about(About.ALIVE, whom)] >= 0.99


@rule
def appraise_company(mind: Mind, plan: Plan, whom: int, stakes: list[float]) -> None:
    """A voice is company to whoever works out there, and all that somebody lost there has.

    Whoever can still fetch them does that instead.
    """
    liked = affection(mind, whom)
    helpless = not can_drive(mind, plan) or is_out_of_reach(mind, whom)
    need = NEEDED if helpless and is_in_need_outside(mind, plan, whom) else 0.0
    stakes[Stake.BONDS] = 0.1 + 0.3 * liked + need
    stakes[Stake.CONSCIENCE] = 0.2 + need
