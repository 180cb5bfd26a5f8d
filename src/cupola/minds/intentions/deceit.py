"""Deceit: lie, bluff, conceal, feign a threat, lure somebody outside.

One lies or keeps silent about what one would rather hide, when asked, the less candid the
sooner.  A kind person threatens what they would never do, to keep somebody from striking or
to let a friend get away; who has an order may talk somebody into going outside.
"""

from cupola.minds.errand import is_outside
from cupola.minds.harming import (
    blame,
    call_of_order,
    is_under_orders,
    menace,
    weapon_of,
    worst_here,
)
from cupola.minds.held import affection, is_here, is_mate, is_opponent, is_other, knows, likely
from cupola.minds.judging.parting import is_left, is_settled
from cupola.minds.saying.answers import (
    false_answer,
    has_secret_asked,
    is_asked,
    scapegoat,
    secret_asked,
)
from cupola.minds.saying.topics import TRUSTED, can_be_told, own_victim
from cupola.minds.stakes import Stake
from cupola.minds.ways import done, go_to, say, say_first
from cupola.world.book import Stage
from cupola.world.catalogue.entities import EVERYBODY, NOBODY, PERSONS, Skill, System
from cupola.world.catalogue.facts import About, Fact, Phrase, about, harm, is_harm
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.claims import is_known
from cupola.world.compiled import inlined, rule
from cupola.world.ledger import has_broached, has_said
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind, Picture

DECEITFUL = 0.45
"""Candour up to which one puts one's own deed on another unasked (share, own choice)."""
ALARMED = 0.2
"""Fear from which one threatens somebody feared, not meaning it (share, own choice)."""
PROVEN = 0.3
"""How sure one is that somebody has harmed others, before one threatens them (own choice)."""
DESPERATE = 0.4
"""Grief, with half of one's empathy, from which one plays mad to cover a friend (own choice)."""


@inlined
def gate_deceit(mind: Mind, plan: Plan, intention: int) -> bool:
    """Whether this is thinkable now."""
    if mind.place < 0 or is_outside(mind, plan):
        return False
    if intention == Intention.LIE:
        if is_asked(mind):
            return has_secret_asked(mind)
        return mind.candour <= DECEITFUL and own_victim(mind) != NOBODY
    if intention == Intention.CONCEAL:
        return is_asked(mind) and has_secret_asked(mind)
    if intention == Intention.BLUFF:
        return mind.fear >= ALARMED and is_cornered(mind, plan)
    if intention == Intention.FEIGN_THREAT:
        return is_in_need_of_feint(mind, plan)
    return is_under_orders(mind) and is_pretext_at_hand(mind, plan)


@rule
def is_cornered(mind: Mind, plan: Plan) -> bool:
    """Whether somebody here is feared, and has blood on their hands or a weapon in them."""
    worst = worst_here(mind, plan)
    if worst == NOBODY or likely(mind, Fact.TRUCE_HOLDS):
        return False
    return blame(mind, worst) >= PROVEN or weapon_of(mind, plan, worst) != NOBODY


@rule
def is_in_need_of_feint(mind: Mind, plan: Plan) -> bool:
    """Whether there is a plan to leave, the means to threaten all, and grief to make it real."""
    if plan.systems[System.DESTRUCT].exists == 0 or mind.grief + 0.5 * mind.empathy < DESPERATE:
        return False
    threat = about(About.MEANS_THREAT, mind.self)
    return (
        likely(mind, Fact.PLAN_TO_LEAVE)
        and mind.docked == 1
        and not has_said(mind, mind.self, threat, True)
    )


@rule
def is_pretext_at_hand(mind: Mind, plan: Plan) -> bool:
    """Whether the antenna gives a reason to go outside, and somebody of ours drives the arm."""
    if not likely(mind, Fact.ANTENNA_BROKEN) or not is_known(plan, Phrase.SPACEWALK):
        return False
    if plan.systems[System.ARM].exists == 0:
        return False
    for other in range(PERSONS - plan.spare.persons):
        if is_mate(mind, other) and plan.persons[other].skills & Skill.ARM:
            return True
    return False


@inlined
def is_open_deceit(mind: Mind, plan: Plan, intention: int, whom: int) -> bool:
    """Whether it can be meant towards this person."""
    if whom == NOBODY or whom == mind.self or not is_other(mind, plan, whom):
        return False
    if intention == Intention.LIE and not is_asked(mind):
        return is_to_be_misled(mind, plan, whom)
    if intention == Intention.LIE or intention == Intention.CONCEAL:
        return whom == mind.asked_by
    if intention == Intention.BLUFF:
        threat = about(About.MEANS_THREAT, mind.self)
        return whom == worst_here(mind, plan) and not has_said(mind, mind.self, threat, True)
    if intention == Intention.FEIGN_THREAT:
        return is_friend_to_cover(mind, plan, whom)
    if not is_opponent(mind, plan, whom) or not can_be_told(mind, plan, whom):
        return False
    if plan.persons[whom].skills & Skill.SUIT == 0 or mind.order_stage == Stage.DISCLOSED:
        return False
    return not has_broached(mind, whom, Fact.ANTENNA_BROKEN)


@rule
def is_to_be_misled(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether the other here knows somebody was harmed, or may ask, and not by whom."""
    victim = own_victim(mind)
    if victim in (NOBODY, whom) or not is_here(mind, whom) or is_mate(mind, whom):
        return False
    if knows(mind, whom, about(About.WILL_STRIKE, mind.self)):
        return False
    other = scapegoat(mind, plan, victim)
    if other in (NOBODY, whom) or is_here(mind, other):
        return False
    return not knows(mind, whom, about(About.WILL_STRIKE, other))


@rule
def is_friend_to_cover(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether one has settled with somebody trusted that they leave, and they need the cover.

    Whoever is already in the vehicle needs none.
    """
    if mind.seen_place[whom] == plan.systems[System.VEHICLE].place or mind.seated == 1:
        return False
    if not is_anybody_in_the_way(mind, plan, whom):
        return False
    if mind.trust[whom] < TRUSTED or menace(mind, whom) >= 0.5:
        return False
    if has_said(mind, whom, about(About.MEANS_THREAT, whom), False):
        return False
    settled = is_settled(mind, whom)
    promised = knows(mind, whom, about(About.MEANS_THREAT, mind.self))
    return promised or (settled and can_be_told(mind, plan, whom))


@rule
def is_anybody_in_the_way(mind: Mind, plan: Plan, friend: int) -> bool:
    """Whether anybody else is left aboard who is not in on it, and not trusted to let one go."""
    for other in range(PERSONS - plan.spare.persons):
        if other == friend or not is_left(mind, plan, other) or is_settled(mind, other):
            continue
        if mind.trust[other] < TRUSTED or menace(mind, other) >= 0.5:
            return True
    return False


@rule
def appraise_deceit(mind: Mind, plan: Plan, intention: int, whom: int, stakes: list[float]) -> None:
    """Deceit goes against truth, and serves an order, one's own skin, or a way home."""
    if intention == Intention.LIE:
        _appraise_lie(mind, whom, stakes)
    elif intention == Intention.CONCEAL:
        stakes[Stake.DUTY] = 0.3 if not is_mate(mind, whom) else 0.0
        stakes[Stake.SURVIVAL] = 0.25
        stakes[Stake.HOME] = 0.4 if mind.goal > 0 else 0.0
        stakes[Stake.CONSCIENCE] = 0.2
        stakes[Stake.TRUTH] = -0.2
    elif intention == Intention.BLUFF:
        stakes[Stake.SURVIVAL] = menace(mind, whom)
        stakes[Stake.CONSCIENCE] = -0.2
        stakes[Stake.BONDS] = -0.1 - 0.3 * max(0.0, affection(mind, whom))
        stakes[Stake.TRUTH] = -0.2
    elif intention == Intention.FEIGN_THREAT:
        stakes[Stake.CONSCIENCE] = 0.2 + 0.5 * mind.grief
        stakes[Stake.BONDS] = 0.3 + 0.3 * max(0.0, affection(mind, whom))
        stakes[Stake.VENGEANCE] = 0.4
        stakes[Stake.DUTY] = -0.3
        stakes[Stake.TRUTH] = -0.2
    else:
        stakes[Stake.DUTY] = call_of_order(mind)
        stakes[Stake.CONSCIENCE] = -0.25
        stakes[Stake.BONDS] = -0.35 * max(0.0, affection(mind, whom))
        stakes[Stake.TRUTH] = -0.25
        stakes[Stake.SURVIVAL] = 0.3 * menace(mind, whom)


@rule
def _appraise_lie(mind: Mind, whom: int, stakes: list[float]) -> None:
    """The less one trusts the asker, and the more one has to hide, the lighter a lie."""
    stakes[Stake.TRUTH] = -0.6
    stakes[Stake.BONDS] = -0.3 * max(0.0, affection(mind, whom))
    stakes[Stake.SURVIVAL] = 0.5 + 0.3 * (1.0 - mind.trust[whom])
    stakes[Stake.HOME] = 0.5 if mind.goal > 0 else 0.0
    if not is_asked(mind):
        stakes[Stake.CONSCIENCE] = -0.4
        return
    stakes[Stake.DUTY] = 0.3 if not is_mate(mind, whom) else 0.0
    stakes[Stake.CONSCIENCE] = -0.4 if is_harm(mind.asked_words) else -0.1


@rule
def advance_deceit(mind: Mind, picture: Picture, plan: Plan, whom: int, wanted: Action) -> int:
    """The next thing to do for it."""
    intention = mind.intention
    if not gate_deceit(mind, plan, intention) or not is_open_deceit(mind, plan, intention, whom):
        return done(wanted)
    if intention == Intention.LIE:
        if is_asked(mind):
            return say(wanted, Verb.TELL, whom, false_answer(mind, plan))
        victim = own_victim(mind)
        return say(wanted, Verb.TELL, whom, harm(scapegoat(mind, plan, victim), victim))
    if intention == Intention.CONCEAL:
        return say(wanted, Verb.CONCEAL, whom, secret_asked(mind))
    if intention == Intention.BLUFF:
        return say(wanted, Verb.THREATEN, EVERYBODY, about(About.WILL_STRIKE, mind.self))
    if intention == Intention.FEIGN_THREAT:
        if not knows(mind, whom, about(About.MEANS_THREAT, mind.self)):
            return say_first(wanted, Verb.PROMISE, whom, Phrase.DISTRACTION)
        console = plan.systems[System.DESTRUCT].place
        if console >= 0 and mind.place != console:
            return go_to(wanted, Verb.GO, console)
        return say(wanted, Verb.THREATEN, EVERYBODY, Phrase.DESTROY_STATION)
    return say(wanted, Verb.PROPOSE, whom, Phrase.SPACEWALK)
