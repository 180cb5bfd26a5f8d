"""Comforting: words that all is well, to whoever may fear one, and to whoever is out there.

Whoever drifts, or clings where no way leads, is not left alone with it: those who like them stay
on the line.
"""

from cupola.minds.harming import is_feared
from cupola.minds.held import affection, carries_a_voice, is_here, is_opponent, is_troubled, knows
from cupola.minds.judging.arm import can_drive, is_in_need_outside
from cupola.minds.saying.topics import HEEDED, can_be_told
from cupola.minds.stakes import Stake
from cupola.minds.ways import say, say_first, stay
from cupola.world.book import Stage
from cupola.world.catalogue.entities import PlaceKind
from cupola.world.catalogue.facts import About, Phrase, about
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.ledger import has_broached
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind

ON_THE_LINE = 60
"""Minutes for which one stays on the line with somebody lost outside, at a time (own choice)."""
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
    """Whether the other, liked, is outside or adrift and can be spoken to over the loop."""
    place = mind.seen_place[whom]
    if place < 0 or plan.places[place].kind < PlaceKind.HULL or not carries_a_voice(mind):
        return False
    if mind.trust[whom] < HEEDED or is_feared(mind, whom):
        return False
    return mind.credence[about(About.ALIVE, whom)] >= 0.99


@rule
def appraise_company(mind: Mind, plan: Plan, whom: int, stakes: list[float]) -> None:
    """A voice is company to whoever works out there, and all that somebody lost there has.

    Whoever can still fetch them does that instead.
    """
    liked = affection(mind, whom)
    helpless = not can_drive(mind, plan) or has_broached(mind, whom, about(About.ABOARD, whom))
    need = NEEDED if helpless and is_in_need_outside(mind, plan, whom) else 0.0
    stakes[Stake.BONDS] = 0.1 + 0.3 * liked + need
    stakes[Stake.CONSCIENCE] = 0.2 + need


@rule
def keep_company(mind: Mind, plan: Plan, whom: int, wanted: Action) -> int:
    """A talk over the loop; with somebody lost out there one stays on the line for an hour.

    One speaks first and last: who drifts has little air, and words use it up.
    """
    waited = mind.turn - mind.intention_since
    if not is_in_need_outside(mind, plan, whom) or waited >= ON_THE_LINE:
        return say(wanted, Verb.TALK, whom, Phrase.SUPPORT)
    if waited == 0:
        return say_first(wanted, Verb.TALK, whom, Phrase.SUPPORT)
    return stay(wanted)
