"""News: look out, raise the alarm, call the ground, answer a call from there or let it ring.

Whoever hears of war or loses the ground wants to see for themselves; whoever has seen the war
tells all who do not know yet, once.  A dead link is tried, and then let be for hours.  Duty
and home answer a call; guilt, grief and conscience let it ring.
"""

from cupola.minds.errand import is_outside, nearest_window
from cupola.minds.held import (
    affection,
    carries_a_voice,
    exists,
    is_awake_here,
    is_here,
    is_lately,
    is_other,
    is_shaken,
    is_troubled,
    knows,
    likely,
    lives,
    war_is_on,
)
from cupola.minds.stakes import Stake
from cupola.minds.ways import do, do_last, done, go_to, impossible, say, say_first, stay
from cupola.world.catalogue.entities import EVERYBODY, FIRST_PLACE, NOBODY, PERSONS, System
from cupola.world.catalogue.entities import PlaceKind as Kind
from cupola.world.catalogue.facts import Fact
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import inlined, rule
from cupola.world.ledger import has_said, has_seen, minutes_since_seen, sayers
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind, Picture

CALLS_AGAIN = 300
"""Minutes after which somebody tries the ground again (own choice: three orbits)."""
ALL_CALLED = 60
"""Minutes for which people who were called together still count as alarmed (own choice)."""
RUNG = 480
"""Minutes after a call to all for which nobody calls them again for the same (own choice)."""
MET = 360
"""Minutes after any meeting for which nobody calls all together because of the war (own choice)."""
SOUGHT = 480
"""Minutes since one last saw somebody after which one no longer looks out for them: a suit's air
(facts 5)."""
FULL_OF_IT = 60
"""Minutes since one saw the war for which one tells whoever does not know, though others have said
so before (own choice)."""
IN_VIEW = 5
"""Minutes since one saw the war for which it counts as still in view (own choice: by then its land
has passed a third of the sky)."""
WAITS = 30
"""Minutes one waits at the common table for somebody to come (own choice)."""


@inlined
def gate_news(mind: Mind, plan: Plan, intention: int) -> bool:
    """Whether this is thinkable now."""
    if mind.place < 0 or mind.seated == 1:
        return False
    if intention == Intention.LOOK_OUT:
        if is_outside(mind, plan) or plan.verbs[Verb.LOOK].exists == 0:
            return False
        if is_shaken(mind) and missed_outside(mind, plan) == 0.0:
            return False  # there is worse at hand than the view
        return plan.places[mind.place].windows == 0 and nearest_window(mind, plan) >= 0
    if intention == Intention.RAISE_ALARM:
        return has_seen(mind, Fact.WAR_VISIBLE, True)
    if intention == Intention.REACH_GROUND:
        if is_lately(mind, mind.called_ground_at, CALLS_AGAIN) or not has_wire(mind, plan):
            return False
        silent = not likely(mind, Fact.GROUND_LINK_UP)
        return is_cut_off(mind) and (silent or is_troubled(mind))
    if mind.called_by == NOBODY:
        return False
    return intention == Intention.IGNORE_CALL or can_answer(mind, plan)


@rule
def can_answer(mind: Mind, plan: Plan) -> bool:
    """Whether the link is held to stand and the wire, over which one speaks to it, to be whole."""
    return likely(mind, Fact.GROUND_LINK_UP) and has_wire(mind, plan)


@rule
def has_wire(mind: Mind, plan: Plan) -> bool:
    """Whether the wire over which one speaks to the ground is held whole, or there is none."""
    return likely(mind, Fact.WIRE_OK) or plan.systems[System.WIRE].exists == 0


@rule
def is_cut_off(mind: Mind) -> bool:
    """Whether there is war, or no word from the ground."""
    if war_is_on(mind) or likely(mind, Fact.WAR_DECLARED):
        return True
    return not likely(mind, Fact.GROUND_LINK_UP)


@inlined
def is_open_news(mind: Mind, plan: Plan, intention: int, whom: int) -> bool:
    """News is for nobody in particular; the alarm needs somebody who does not know yet."""
    if whom != NOBODY:
        return False
    if intention == Intention.RAISE_ALARM:
        if not is_alarm_due(mind, plan):
            return False
        return not somebody_senior_does(mind, plan, Fact.WAR_VISIBLE)
    if intention == Intention.REACH_GROUND:
        return plan.systems[System.GROUND_LINK].exists == 1 and not is_outside(mind, plan)
    return True


@rule
def is_alarm_due(mind: Mind, plan: Plan) -> bool:
    """Whether somebody here is not held to know, or somebody is and nobody called them yet.

    Not if another has said so in one's hearing: whoever said it first sees to it; but whoever has
    just seen it says it to whom they meet who does not know.
    """
    if minutes_since_seen(mind, Fact.WAR_VISIBLE) <= FULL_OF_IT:
        if is_unaware_here(mind, plan, Fact.WAR_VISIBLE):
            return True
    if sayers(mind, Fact.WAR_VISIBLE, True) & ~(1 << mind.self) != 0:
        return False
    if is_unaware_here(mind, plan, Fact.WAR_VISIBLE):
        return True
    if is_lately(mind, mind.meeting_since, RUNG) and is_called_for_it(mind):
        return is_lately(mind, mind.meeting_since, ALL_CALLED) and is_at_alarm(mind)
    return somebody_unaware(mind, plan, Fact.WAR_VISIBLE)


@rule
def is_called_for_it(mind: Mind) -> bool:
    """Whether all were called together last because of the war, as far as the person can tell.

    They have said so since they saw it, or have not seen it again since.  Whoever all met for
    something else not long ago is about, and is told as one meets them.
    """
    if has_said(mind, mind.self, Fact.WAR_VISIBLE, True):
        return True
    if is_lately(mind, mind.meeting_since, MET):
        return True
    return minutes_since_seen(mind, Fact.WAR_VISIBLE) >= mind.turn - mind.meeting_since


@rule
def is_at_alarm(mind: Mind) -> bool:
    """Whether the person is raising the alarm."""
    return mind.intention == Intention.RAISE_ALARM


@rule
def somebody_unaware(mind: Mind, plan: Plan, fact: int) -> bool:
    """Whether anybody aboard is not held to know about the fact."""
    for other in range(PERSONS - plan.spare.persons):
        if is_other(mind, plan, other) and not knows(mind, other, fact):
            return True
    return False


@rule
def is_unaware_here(mind: Mind, plan: Plan, fact: int) -> bool:
    """Whether anybody awake whom the person sees here is not held to know about the fact.

    Who stands at one's window sees the war below as one does oneself, while it is in view.
    """
    if fact == Fact.WAR_VISIBLE and plan.places[mind.place].windows != 0:
        if minutes_since_seen(mind, fact) <= IN_VIEW:
            return False
    for other in range(PERSONS - plan.spare.persons):
        if is_awake_here(mind, other) and is_other(mind, plan, other):
            if not knows(mind, other, fact):
                return True
    return False


@rule
def somebody_senior_does(mind: Mind, plan: Plan, fact: int) -> bool:
    """Whether somebody of higher standing is here, knows as well, and will see to it."""
    mine = plan.persons[mind.self].authority
    for other in range(PERSONS - plan.spare.persons):
        if is_here(mind, other) and is_other(mind, plan, other) and knows(mind, other, fact):
            if plan.persons[other].authority > mine:
                return True
    return False


@rule
def wants_to_see(mind: Mind) -> bool:
    """Whether the person has news of war, or none at all, and has not seen it."""
    return is_cut_off(mind) and not has_seen(mind, Fact.WAR_VISIBLE, True)


@rule
def missed_outside(mind: Mind, plan: Plan) -> float:
    """How dear the dearest is who is held dead and may be out there; 0 if nobody is."""
    most = 0.0
    for other in range(PERSONS - plan.spare.persons):
        if other == mind.self or not exists(plan, other) or lives(mind, other):
            continue
        if mind.turn - mind.seen_turn[other] > SOUGHT:
            continue
        place = mind.seen_place[other]
        if place < 0 or plan.places[place].kind >= Kind.HULL:
            most = max(most, 0.1 + 0.6 * affection(mind, other))
    return most


@rule
def appraise_news(mind: Mind, plan: Plan, intention: int, whom: int, stakes: list[float]) -> None:
    """To know is to be safer; to warn is right; a call is duty, or an imposition."""
    if intention == Intention.LOOK_OUT:
        _appraise_look(mind, plan, stakes)
    elif intention == Intention.RAISE_ALARM:
        stakes[Stake.SURVIVAL] = 0.4
        stakes[Stake.CONSCIENCE] = 0.8
        stakes[Stake.BONDS] = 0.6
        stakes[Stake.DUTY] = 0.3
    elif intention == Intention.REACH_GROUND:
        hope = 0.1 + 0.5 * mind.credence[Fact.GROUND_LINK_UP] if mind.called_ground_at > 0 else 1.0
        stakes[Stake.DUTY] = 0.3 * hope
        stakes[Stake.HOME] = 0.7 * hope
        stakes[Stake.TRUTH] = 0.3 * hope
        stakes[Stake.SURVIVAL] = 0.25 * hope
    elif intention == Intention.ANSWER_CALL:
        stakes[Stake.DUTY] = 0.7
        stakes[Stake.HOME] = 0.6
        stakes[Stake.SURVIVAL] = 0.3
        stakes[Stake.BONDS] = 0.2
    else:
        stakes[Stake.CONSCIENCE] = 0.3 + 0.7 * max(mind.guilt, mind.grief)
        stakes[Stake.SURVIVAL] = 0.4 if mind.order_from == mind.called_by else 0.0
        stakes[Stake.VENGEANCE] = 0.4
        stakes[Stake.DUTY] = -0.3


@rule
def _appraise_look(mind: Mind, plan: Plan, stakes: list[float]) -> None:
    """One looks out to know about the war, to find somebody, or because it is beautiful."""
    if wants_to_see(mind):
        stakes[Stake.SURVIVAL] = 0.7
        stakes[Stake.TRUTH] = 0.4
        stakes[Stake.HOME] = 0.6
        return
    missed = missed_outside(mind, plan)
    stakes[Stake.BONDS] = missed
    stakes[Stake.TRUTH] = 0.2 * mind.attention


@rule
def advance_news(mind: Mind, picture: Picture, plan: Plan, whom: int, wanted: Action) -> int:
    """The next thing to do for it."""
    intention = mind.intention
    if intention == Intention.LOOK_OUT:
        return do_last(wanted, Verb.LOOK, NOBODY)
    if intention == Intention.RAISE_ALARM:
        return _alarm(mind, plan, wanted)
    if intention == Intention.REACH_GROUND:
        return do_last(wanted, Verb.ATTEMPT_CONTACT, NOBODY)
    if mind.called_by == NOBODY:
        return done(wanted)
    if intention == Intention.ANSWER_CALL:
        return do_last(wanted, Verb.ANSWER, mind.called_by)
    return do_last(wanted, Verb.IGNORE, mind.called_by)


@rule
def _alarm(mind: Mind, plan: Plan, wanted: Action) -> int:
    """Whoever is here is told; sleepers are woken by a call to the table; the loop tells all."""
    if not somebody_unaware(mind, plan, Fact.WAR_VISIBLE):
        return done(wanted)
    if somebody_senior_does(mind, plan, Fact.WAR_VISIBLE):
        return done(wanted)
    inside = not is_outside(mind, plan)
    if inside and is_unaware_here(mind, plan, Fact.WAR_VISIBLE):
        return say_first(wanted, Verb.SAY, EVERYBODY, Fact.WAR_VISIBLE)
    if inside and carries_a_voice(mind) and not is_lately(mind, mind.meeting_since, ALL_CALLED):
        return do(wanted, Verb.ASSEMBLE, FIRST_PLACE + plan.meeting_place)
    if carries_a_voice(mind):
        return say(wanted, Verb.CALL, EVERYBODY, Fact.WAR_VISIBLE)
    if not inside or mind.turn - mind.intention_since > WAITS:
        return impossible(wanted)
    if mind.place != plan.meeting_place:
        return go_to(wanted, Verb.GO, plan.meeting_place)
    return stay(wanted)
