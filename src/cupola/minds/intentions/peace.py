"""Peace: call all together, propose, agree or decline, pledge, watch, divide; or break a truce.

Whoever fears the others and still trusts them a little has most to win by a truce.  Who is
asked answers by how much they trust the asker and by what is asked; who asks hears the answer.
Duty to an order, and hatred, speak against it.  Whoever's government is not at war may mediate:
propose a truce to one side before the other.  Those who have given their word keep it: they watch
each other and give security.  Who has sat at the table does not come again to the same meeting.
Violence or a death is reason to call all together anew.
"""

from cupola.minds.errand import is_outside
from cupola.minds.harming import is_alarmed, is_feared, is_under_orders
from cupola.minds.held import (
    affection,
    are_opponents,
    carries_a_voice,
    company,
    has_item,
    is_about,
    is_here,
    is_lately,
    is_opponent,
    is_other,
    is_troubled,
    likely,
    opponents_here,
    threat_from,
    trust_in_strangers,
    war_is_on,
    weapon_at_hand,
    worst_threat,
)
from cupola.minds.intentions.routine import is_night
from cupola.minds.judging.arm import would_go_outside
from cupola.minds.judging.keeping import (
    has_betrayed,
    has_given_security,
    has_partner,
    has_taken_security,
    is_in_the_open,
    is_partner,
)
from cupola.minds.judging.parting import appraise_going, awaits_answer, is_anybody_to_call
from cupola.minds.saying.answers import ANSWERS, hear_out
from cupola.minds.stakes import Stake
from cupola.minds.ways import do, do_last, do_last_with, done, go_to, say_first, stay
from cupola.world.catalogue.entities import (
    EVERYBODY,
    FIRST_ITEM,
    FIRST_PLACE,
    ITEMS,
    NOBODY,
    PERSONS,
    Use,
)
from cupola.world.catalogue.facts import About, Fact, Phrase, about, is_truce
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import inlined, rule
from cupola.world.ledger import is_security, minutes_since_shaken
from cupola.world.plan import Plan
from cupola.world.records import ASKED, Action, Mind, Picture
from cupola.world.rows import STAKES

MEETS = 25
"""Minutes for which people come and stay together who were called (own choice)."""
GATHERS = 6
"""Minutes that whoever called the others waits for them (own choice: the longest way)."""
HEARS_OUT = 10
"""Minutes for which somebody at the table listens before resting there or going (own choice)."""
STAYS = 0.6
"""Share of the reasons to come to the table that there still are to stay (own choice)."""
MEETS_AGAIN = 480
"""Minutes after which people can be called together anew (own choice)."""
PROPOSES_AGAIN = 180
"""Minutes after which somebody who proposed something proposes again (own choice)."""
UNDER_ORDERS = 0.4
"""Credence that another has an order, from which one seeks terms with them (own choice)."""
DANGEROUS = 0.25
"""Credence of a blow to come, from which one seeks terms with somebody (own choice)."""
RECALLS = 180
"""Minutes after a meeting before which even a death is no reason for another (own choice)."""
MUST_KNOW = 0.3
"""What it adds to each stake in calling all together that somebody was killed or attacked: to that
of survival only if one knows of nobody to be afraid of there (own choice)."""
MEDIATES = 0.3
"""Stake of conscience in making peace between two sides of which one is neither (own choice)."""
IN_THE_OPEN = 0.1
"""Stake of conscience in seeking terms, once nobody's order is a secret any more (own choice)."""
GIVEN_WORD = 0.35
"""Stakes of conscience and of bonds in doing what one has agreed to (own choice: about as much as
a day's work)."""
PUTS_IN_HANDS = 0.3
"""Trust below which nothing is put into another's hands, whatever was agreed (own choice)."""
DISARMED = 0.3
"""How much it endangers one to give a weapon to somebody not trusted at all (own choice)."""
COURTESY = 0.9
"""Stake of bonds in giving an answer at all: silence offends (own choice)."""


@inlined
def gate_peace(mind: Mind, plan: Plan, intention: int) -> bool:
    """Whether this is thinkable now: peace is a matter from the war on, and by day."""
    if mind.place < 0 or is_outside(mind, plan):
        return False
    if intention == Intention.AGREE or intention == Intention.DECLINE:
        return mind.proposal_by >= 0 and (mind.seated == 0 or is_here(mind, mind.proposal_by))
    if intention == Intention.COME_TOGETHER:
        return mind.seated == 0 and is_lately(mind, mind.meeting_since, MEETS)
    if mind.seated == 1 or (not war_is_on(mind) and mind.order == 0):
        return False
    truce = likely(mind, Fact.TRUCE_HOLDS)
    if intention == Intention.BREAK_TRUCE:
        return truce and opponents_here(mind, plan) > 0
    if intention == Intention.CALL_TOGETHER:
        if not is_anybody_to_call(mind, plan):
            return False
        if is_call_due(mind, plan):
            return True
    if is_night(mind, plan) and not is_lately(mind, mind.meeting_since, MEETS_AGAIN // 4):
        return False
    if intention == Intention.CALL_TOGETHER:
        if is_lately(mind, mind.meeting_since, MEETS_AGAIN) or not is_troubled(mind):
            return False
        return carries_a_voice(mind) or company(mind, plan) > 0
    if intention == Intention.GIVE_PLEDGE:
        if not truce or has_given_security(mind) or pledge(mind, plan) == NOBODY:
            return False
        return has_partner(mind, plan) or is_lately(mind, mind.proposed_at, PROPOSES_AGAIN)
    if intention == Intention.WATCH_IN_PAIRS and truce:
        return True
    return not truce and not is_lately(mind, mind.proposed_at, PROPOSES_AGAIN)


@rule
def is_call_due(mind: Mind, plan: Plan) -> bool:
    """Whether violence or a death came home to one of which no meeting since has been about.

    Whoever holds the wire cut calls only those who can hear them.
    """
    if not is_alarmed(mind) or (not carries_a_voice(mind) and company(mind, plan) == 0):
        return False
    return not is_lately(mind, mind.meeting_since, max(RECALLS, minutes_since_shaken(mind)))


@inlined
def is_open_peace(mind: Mind, plan: Plan, intention: int, whom: int) -> bool:
    """One calls all, answers the asker, and seeks terms with people of another side."""
    if intention == Intention.CALL_TOGETHER or intention == Intention.BREAK_TRUCE:
        return whom == NOBODY
    if intention == Intention.COME_TOGETHER:
        return whom == NOBODY
    if intention == Intention.AGREE or intention == Intention.DECLINE:
        if whom != mind.proposal_by or not is_other(mind, plan, whom):
            return False
        accepts = intention == Intention.AGREE
        return not accepts or is_truce(mind.proposal) or not is_feared(mind, whom)
    if whom == NOBODY or not is_other(mind, plan, whom) or not is_about(mind, whom):
        return False
    if (mind.asleep >> whom) & 1 or has_betrayed(mind, whom):
        return False
    if intention == Intention.GIVE_PLEDGE:
        unfit = has_taken_security(mind, whom) or is_feared(mind, whom)
        if unfit or mind.trust[whom] < PUTS_IN_HANDS:
            return False
    if is_partner(mind, plan, whom):
        return intention == Intention.WATCH_IN_PAIRS or intention == Intention.GIVE_PLEDGE
    if not is_opponent(mind, plan, whom):
        return intention == Intention.PROPOSE_TRUCE and may_mediate(mind, plan, whom)
    if intention == Intention.GIVE_PLEDGE:
        return True
    if threat_from(mind, whom) >= DANGEROUS:
        return True
    return mind.credence[about(About.ORDERED, whom)] >= UNDER_ORDERS


@rule
def may_mediate(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether this one and somebody else here are at war, and the person is of neither side."""
    if not is_here(mind, whom) or plan.persons[mind.self].neutral == 0:
        return False
    for other in range(PERSONS - plan.spare.persons):
        if is_here(mind, other) and is_other(mind, plan, other):
            if are_opponents(mind, plan, whom, other):
                return True
    return False


@rule
def pledge(mind: Mind, plan: Plan) -> int:
    """The row of a weapon, else a key, to give as security, not taken as such; or NOBODY."""
    weapon = weapon_at_hand(mind, plan)
    if weapon != NOBODY and not is_security(mind, weapon):
        return weapon
    for item in range(ITEMS - plan.spare.items):
        if plan.items[item].exists == 1 and plan.items[item].uses & Use.OPENS != 0:
            if has_item(mind, item) and not is_security(mind, item):
                return item
    return NOBODY


@rule
def hope_in(mind: Mind, other: int) -> float:
    """What speaks for terms with another: trust less the fear of a blow, from -1 to 1."""
    if has_betrayed(mind, other):
        return -1.0
    return mind.trust[other] - threat_from(mind, other)


@rule
def appraise_peace(mind: Mind, plan: Plan, intention: int, whom: int, stakes: list[float]) -> None:
    """Terms save lives if they are kept, and cost duty if one has orders."""
    if intention == Intention.AGREE:
        appraise_proposal(mind, plan, 1.0, stakes)
    elif intention == Intention.DECLINE:
        appraise_proposal(mind, plan, -1.0, stakes)
    elif intention == Intention.CALL_TOGETHER:
        stakes[Stake.CONSCIENCE] = 0.2
        stakes[Stake.BONDS] = 0.15
        stakes[Stake.DUTY] = 0.06 * plan.persons[mind.self].authority
        stakes[Stake.SURVIVAL] = 0.4 * (trust_in_strangers(mind, plan) - 0.85)
        if is_call_due(mind, plan):
            stakes[Stake.CONSCIENCE] += MUST_KNOW
            stakes[Stake.BONDS] += MUST_KNOW
            stakes[Stake.SURVIVAL] += MUST_KNOW if worst_threat(mind, plan) == NOBODY else 0.0
    elif intention == Intention.COME_TOGETHER:
        _appraise_meeting(mind, plan, stakes)
    elif intention == Intention.BREAK_TRUCE:
        _appraise_breach(mind, plan, stakes)
    elif intention == Intention.GIVE_PLEDGE:
        _appraise_pledge(mind, plan, whom, stakes)
    else:
        _appraise_terms(mind, plan, intention, whom, stakes)


@rule
def _appraise_pledge(mind: Mind, plan: Plan, whom: int, stakes: list[float]) -> None:
    """Security takes the other's fear, and binds; from somebody not trusted one keeps a weapon."""
    stakes[Stake.CONSCIENCE] = 0.2
    stakes[Stake.BONDS] = 0.25 * mind.trust[whom]
    stakes[Stake.SURVIVAL] = 0.2 * threat_from(mind, whom) - DISARMED * (1.0 - mind.trust[whom])
    if is_partner(mind, plan, whom):
        stakes[Stake.CONSCIENCE] += GIVEN_WORD
        stakes[Stake.BONDS] += GIVEN_WORD


@rule
def _appraise_meeting(mind: Mind, plan: Plan, stakes: list[float]) -> None:
    """One owes it to the others to come, unless one fears one of them; to stay, a little less."""
    share = STAYS if mind.place == place_of_meeting(mind, plan) else 1.0
    worst = worst_threat(mind, plan)
    stakes[Stake.DUTY] = 0.4 * share
    stakes[Stake.BONDS] = 0.5 * share
    stakes[Stake.CONSCIENCE] = 0.2 * share
    stakes[Stake.SURVIVAL] = -0.4 * threat_from(mind, worst) if worst != NOBODY else 0.2 * share


@rule
def _appraise_terms(mind: Mind, plan: Plan, intention: int, whom: int, stakes: list[float]) -> None:
    """Terms are sought with those one fears and yet trusts; apart, with those one only fears."""
    threat = threat_from(mind, whom)
    stakes[Stake.CONSCIENCE] = 0.25 if is_lately(mind, mind.meeting_since, MEETS) else 0.1
    stakes[Stake.DUTY] = -0.4 if is_under_orders(mind) else 0.1
    if plan.persons[mind.self].neutral == 1:
        stakes[Stake.CONSCIENCE] += MEDIATES
    if is_in_the_open(mind, whom):
        stakes[Stake.CONSCIENCE] += IN_THE_OPEN
    if intention == Intention.PROPOSE_TRUCE:
        stakes[Stake.SURVIVAL] = 0.6 * threat * mind.trust[whom]
        stakes[Stake.BONDS] = 0.2 * affection(mind, whom) - 0.15
    elif intention == Intention.DIVIDE_STATION:
        stakes[Stake.SURVIVAL] = 0.5 * threat * (1.0 - mind.trust[whom])
        stakes[Stake.BONDS] = -0.1
    elif likely(mind, Fact.TRUCE_HOLDS):
        word = GIVEN_WORD if is_partner(mind, plan, whom) else 0.0
        stakes[Stake.SURVIVAL] = 0.4 * threat
        stakes[Stake.DUTY] = 0.2
        stakes[Stake.BONDS] = word - 0.2 if word == 0.0 else word
        stakes[Stake.CONSCIENCE] = word
    else:
        stakes[Stake.SURVIVAL] = 0.4 * threat
        stakes[Stake.BONDS] = -0.1


@rule
def _appraise_breach(mind: Mind, plan: Plan, stakes: list[float]) -> None:
    """A truce is broken for an order, out of fear, or over somebody harmed; never lightly."""
    worst = worst_threat(mind, plan)
    if is_under_orders(mind):
        stakes[Stake.DUTY] = 0.7 if mind.order == 2 else 0.4
    stakes[Stake.SURVIVAL] = 0.4 * threat_from(mind, worst) if worst != NOBODY else 0.0
    for victim in range(PERSONS - plan.spare.persons):
        if mind.suspect[victim] >= 0 and is_opponent(mind, plan, mind.suspect[victim]):
            blamed = mind.suspect_sure[victim] * max(0.0, affection(mind, victim))
            stakes[Stake.VENGEANCE] = max(stakes[Stake.VENGEANCE], blamed)
    stakes[Stake.CONSCIENCE] = -0.6
    stakes[Stake.BONDS] = -0.5


@rule
def appraise_proposal(mind: Mind, plan: Plan, sign: float, stakes: list[float]) -> None:
    """What agreeing to the proposal in mind would do, or with the opposite sign declining it."""
    words = mind.proposal
    hope = hope_in(mind, mind.proposal_by)
    stakes[Stake.BONDS] = COURTESY
    stakes[Stake.SURVIVAL] = sign * 0.5 * hope
    if is_truce(words):
        stakes[Stake.CONSCIENCE] = sign * 0.3
        stakes[Stake.DUTY] = sign * -0.3 if is_under_orders(mind) else 0.0
    elif words == Phrase.SPACEWALK:
        worth = sign if would_go_outside(mind, plan, mind.proposal_by) else -sign
        stakes[Stake.WORK] = 0.6 * worth
        stakes[Stake.DUTY] = 0.2 * worth
    elif words == Phrase.LEAVE_TOGETHER:
        appraise_going(mind, plan, mind.proposal_by, stakes)
        stakes[Stake.SURVIVAL] += min(0.0, hope)  # nobody sits down beside whom they fear
        for stake in range(STAKES):
            stakes[stake] *= sign
        stakes[Stake.BONDS] += COURTESY
    elif words == Phrase.REVENGE:
        stakes[Stake.VENGEANCE] = sign * 0.8
        stakes[Stake.CONSCIENCE] = sign * -0.7


@rule
def advance_peace(mind: Mind, picture: Picture, plan: Plan, whom: int, wanted: Action) -> int:
    """The next thing to do for it."""
    intention = mind.intention
    if intention == Intention.AGREE or intention == Intention.DECLINE:
        if mind.proposal_by != whom:
            return done(wanted)
        return do_last(wanted, Verb.AGREE if intention == Intention.AGREE else Verb.REFUSE, whom)
    if intention == Intention.CALL_TOGETHER:
        return _call_together(mind, plan, wanted)
    if intention == Intention.COME_TOGETHER:
        return _come_together(mind, plan, wanted)
    if intention == Intention.BREAK_TRUCE:
        return do_last(wanted, Verb.BREAK_TRUCE, NOBODY)
    if intention == Intention.GIVE_PLEDGE:
        item = pledge(mind, plan)
        if item == NOBODY or has_taken_security(mind, whom):
            return done(wanted)
        return do_last_with(wanted, Verb.PLEDGE, whom, FIRST_ITEM + item)
    return _seek_terms(mind, whom, wanted)


@rule
def _seek_terms(mind: Mind, whom: int, wanted: Action) -> int:
    """Under a truce one keeps an eye on each other; else it is proposed, and the answer heard."""
    if likely(mind, Fact.TRUCE_HOLDS):
        watches = mind.intention == Intention.WATCH_IN_PAIRS
        return do_last(wanted, Verb.WATCH, whom) if watches else done(wanted)
    if mind.looked & ASKED != 0 or awaits_answer(mind, ANSWERS):
        return hear_out(mind, whom, mind.proposed_at, wanted)
    if mind.intention == Intention.PROPOSE_TRUCE:
        return say_first(wanted, Verb.PROPOSE, whom, Phrase.TRUCE)
    if mind.intention == Intention.DIVIDE_STATION:
        return say_first(wanted, Verb.PROPOSE, whom, Phrase.DIVIDE_STATION)
    return say_first(wanted, Verb.PROPOSE, whom, Phrase.WATCH_IN_PAIRS)


@rule
def place_of_meeting(mind: Mind, plan: Plan) -> int:
    """Where everybody was called to, or the common table if one has not heard where."""
    called = mind.meeting_at >= 0 and is_lately(mind, mind.meeting_since, MEETS)
    return mind.meeting_at if called else plan.meeting_place


@rule
def _come_together(mind: Mind, plan: Plan, wanted: Action) -> int:
    """One comes to where one was called, and hears out who speaks."""
    place = place_of_meeting(mind, plan)
    if mind.place != place:
        return go_to(wanted, Verb.GO, place)
    if not is_lately(mind, mind.meeting_since, MEETS):
        return done(wanted)
    if mind.turn - mind.intention_since >= HEARS_OUT and company(mind, plan) > 0:
        return do_last(wanted, Verb.REST, NOBODY)
    return stay(wanted)


@rule
def _call_together(mind: Mind, plan: Plan, wanted: Action) -> int:
    """One calls all to the common table, waits for most to come, and talks with them."""
    if not is_lately(mind, mind.meeting_since, MEETS):
        return do(wanted, Verb.ASSEMBLE, FIRST_PLACE + plan.meeting_place)
    if mind.place != plan.meeting_place:
        return go_to(wanted, Verb.GO, plan.meeting_place)
    if is_lately(mind, mind.meeting_since, GATHERS):
        return stay(wanted)
    if company(mind, plan) == 0:
        return done(wanted)
    return do_last(wanted, Verb.TALK, EVERYBODY)
