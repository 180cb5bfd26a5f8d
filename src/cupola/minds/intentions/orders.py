"""Orders: keep the order to oneself, share it with one's own or with all, refuse it.

Whoever would rather not act on an order puts it off.  One's own are told when nobody of another
side is by, unless one distrusts them or holds that they have harmed somebody.  To read it out
before the other side is candid and right, and against duty and one's own; less so under a truce,
or once the others have been as open.  It is refused to the face of somebody of one's own who has
it too, has acted on it, or seems about to; and before somebody of another side who knows of it.
Whoever has told one of the same order need not be told.  What one has denied one does not read
out, unless there is new reason for it: a truce agreed to, or others who were as open.
"""

from cupola.minds.errand import is_outside
from cupola.minds.harming import HARMFUL, blame, respected_refusal
from cupola.minds.held import (
    affection,
    dearest_stranger,
    is_about,
    is_awake_here,
    is_here,
    is_lately,
    is_mate,
    is_other,
    is_stranger,
    knows,
    strangers_here,
    threat_from,
    trust_in_strangers,
    worst_threat,
)
from cupola.minds.intentions.routine import is_night
from cupola.minds.judging.keeping import has_laid_open, has_partner
from cupola.minds.stakes import Stake
from cupola.minds.ways import do_last, go_to, impossible, say, stay
from cupola.world.book import Stage
from cupola.world.catalogue.entities import NOBODY, PERSONS
from cupola.world.catalogue.facts import About, Phrase, about
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import inlined, rule
from cupola.world.ledger import has_said
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind, Picture

AT_TABLE = 60
"""Minutes for which people who were called together are held to be up and talking (own)."""
WAITS = 20
"""Minutes one waits for one's moment before giving it up (own choice)."""
HAS_IT_TOO = 0.5
"""Credence that one of one's own has the order too, from which it can be refused to them (evens:
whoever told one so, the mate or the ground)."""
OWED = 0.25
"""How much of what speaks against reading one's order out is gone under a truce, or once another
side has been as open (own choice)."""
CALMS = 0.1
"""How much it saves that somebody who knows of one's order has no more to fear (own choice)."""
PEERS = 0.5
"""How much of what speaks against refusing is gone if a mate fully trusted has refused (after
Milgram 1974: two peers who refuse take obedience from 65 to 10 %, facts 8.1)."""
TOLD = 0.3
"""Trust below which not even one's own are told of one's order (share, own choice)."""
REFUSED_TO = 0.5
"""How sure one is of a harm done by one's own before one parts with them over it (evens)."""


@inlined
def gate_orders(mind: Mind, plan: Plan, intention: int) -> bool:
    """Only who has an order; what was read is put off, what is not over yet is told or refused."""
    if mind.order == 0 or mind.seated == 1 or is_outside(mind, plan):
        return False
    stage = mind.order_stage
    if intention == Intention.KEEP_ORDER:
        return stage == Stage.READ
    if stage == Stage.REFUSED or (is_night(mind, plan) and not is_meeting(mind)):
        return False
    if intention == Intention.SHARE_WITH_ALL:
        return stage != Stage.DISCLOSED and stage != Stage.CARRIED_OUT
    return True


@rule
def is_meeting(mind: Mind) -> bool:
    """Whether everybody was called together not long ago."""
    return is_lately(mind, mind.meeting_since, AT_TABLE)


@inlined
def is_open_orders(mind: Mind, plan: Plan, intention: int, whom: int) -> bool:
    """To keep it is towards nobody, to read it out towards all here, the rest towards a mate."""
    if intention == Intention.KEEP_ORDER:
        return whom == NOBODY
    if intention == Intention.SHARE_WITH_ALL:
        return whom == NOBODY and _is_news_here(mind, plan) and may_own_up(mind, plan)
    if whom == NOBODY or (intention == Intention.SHARE_WITH_OWN and not is_mate(mind, whom)):
        return False
    if not is_other(mind, plan, whom) or (mind.asleep >> whom) & 1:
        return False
    if intention == Intention.REFUSE_ORDER:
        return is_to_hear_refusal(mind, whom)
    if knows(mind, whom, about(About.ORDERED, mind.self)) or not is_about(mind, whom):
        return False
    if has_said(mind, whom, about(About.ORDERED, whom), True):
        return False
    if mind.trust[whom] < TOLD or blame(mind, whom) >= HARMFUL:
        return False
    return not is_here(mind, whom) or strangers_here(mind, plan) == 0


@rule
def _is_news_here(mind: Mind, plan: Plan) -> bool:
    """Whether anybody of another side is here who is not held to know of the order yet."""
    for other in range(PERSONS - plan.spare.persons):
        if is_stranger(mind, plan, other) and is_here(mind, other):
            if not knows(mind, other, about(About.ORDERED, mind.self)):
                return True
    return False


@rule
def may_own_up(mind: Mind, plan: Plan) -> bool:
    """Whether one has never denied the order, or has new reason to be open about it."""
    if not has_said(mind, mind.self, about(About.ORDERED, mind.self), False):
        return True
    return has_partner(mind, plan) or has_laid_open(mind, plan)


@rule
def is_to_hear_refusal(mind: Mind, whom: int) -> bool:
    """Whether one may refuse before this one: a mate who gives reason, a stranger who knows."""
    if is_mate(mind, whom):
        return gives_reason_to_refuse(mind, whom)
    return is_about(mind, whom) and knows(mind, whom, about(About.ORDERED, mind.self))


@rule
def gives_reason_to_refuse(mind: Mind, mate: int) -> bool:
    """Whether a mate has the same order, has harmed somebody, or seems about to."""
    if mind.credence[about(About.ORDERED, mate)] >= HAS_IT_TOO:
        return True
    return has_harmed(mind, mate) or threat_from(mind, mate) >= 0.5


@rule
def has_harmed(mind: Mind, culprit: int) -> bool:
    """Whether the person holds that this one harmed anybody."""
    for victim in range(PERSONS):
        if mind.suspect[victim] == culprit and mind.suspect_sure[victim] >= REFUSED_TO:
            return True
    return False


@rule
def appraise_orders(mind: Mind, plan: Plan, intention: int, whom: int, stakes: list[float]) -> None:
    """Duty is to act on it, and not with the other side; conscience and bonds speak against."""
    if intention == Intention.KEEP_ORDER:
        stakes[Stake.CONSCIENCE] = 0.3
        stakes[Stake.BONDS] = 0.3 * dearest_stranger(mind, plan)
        stakes[Stake.SURVIVAL] = 0.25
        stakes[Stake.DUTY] = -0.35
        stakes[Stake.TRUTH] = -0.2
    elif intention == Intention.SHARE_WITH_OWN:
        worst = worst_threat(mind, plan)
        stakes[Stake.BONDS] = 0.05 + 0.25 * affection(mind, whom)
        stakes[Stake.DUTY] = 0.1
        stakes[Stake.TRUTH] = 0.2
        stakes[Stake.SURVIVAL] = 0.4 * threat_from(mind, worst) if worst != NOBODY else 0.0
        stakes[Stake.CONSCIENCE] = -0.2 if mind.order_stage == Stage.STALLED else 0.0
    elif intention == Intention.SHARE_WITH_ALL:
        _appraise_reading_out(mind, plan, stakes)
    else:
        stakes[Stake.CONSCIENCE] = 0.8 if has_harmed(mind, whom) else 0.25
        _appraise_refusal(mind, plan, whom, stakes)


@rule
def _appraise_refusal(mind: Mind, plan: Plan, whom: int, stakes: list[float]) -> None:
    """Against duty, less after somebody trusted has; it parts one from a mate, and calms others."""
    stakes[Stake.DUTY] = -0.6 * (1.0 - PEERS * respected_refusal(mind))
    if is_mate(mind, whom):
        stakes[Stake.CONSCIENCE] = 0.8 if has_harmed(mind, whom) else 0.25
        stakes[Stake.BONDS] = 0.3 * dearest_stranger(mind, plan) - 0.4
    else:
        stakes[Stake.CONSCIENCE] = 0.2
        stakes[Stake.BONDS] = 0.3 * affection(mind, whom)
        stakes[Stake.SURVIVAL] = CALMS * mind.trust[whom]


@rule
def _appraise_reading_out(mind: Mind, plan: Plan, stakes: list[float]) -> None:
    """Candid and right; less against one's own if a truce was agreed to, or others began."""
    stakes[Stake.TRUTH] = 0.35
    stakes[Stake.CONSCIENCE] = 0.4 if is_meeting(mind) else 0.2
    stakes[Stake.DUTY] = -0.7
    stakes[Stake.BONDS] = -0.3
    stakes[Stake.SURVIVAL] = 0.5 * (trust_in_strangers(mind, plan) - 0.55)
    if has_partner(mind, plan):
        stakes[Stake.DUTY] += OWED
        stakes[Stake.BONDS] += OWED
    if has_laid_open(mind, plan):
        stakes[Stake.BONDS] += OWED


@rule
def advance_orders(mind: Mind, picture: Picture, plan: Plan, whom: int, wanted: Action) -> int:
    """The next thing to do for it."""
    intention = mind.intention
    if intention == Intention.KEEP_ORDER:
        return say(wanted, Verb.CONCEAL, NOBODY, about(About.ORDERED, mind.self))
    if intention == Intention.SHARE_WITH_ALL:
        return _read_out(mind, plan, wanted)
    if intention == Intention.REFUSE_ORDER:
        return say(wanted, Verb.REFUSE, whom, Phrase.ORDER)
    if is_here(mind, whom):
        if not is_awake_here(mind, whom):
            return impossible(wanted)
        if strangers_here(mind, plan) > 0:
            return _wait(mind, wanted)
    return say(wanted, Verb.TELL, whom, about(About.ORDERED, mind.self))


@rule
def _read_out(mind: Mind, plan: Plan, wanted: Action) -> int:
    """It is read out where people of another side hear it."""
    if strangers_here(mind, plan) > 0:
        return do_last(wanted, Verb.READ_ALOUD, NOBODY)
    if mind.place != plan.meeting_place:
        return go_to(wanted, Verb.GO, plan.meeting_place)
    return _wait(mind, wanted)


@rule
def _wait(mind: Mind, wanted: Action) -> int:
    """One waits for one's moment, but not for ever."""
    if mind.turn - mind.intention_since > WAITS:
        return impossible(wanted)
    return stay(wanted)
