"""Force: strike with the arm, ambush, defend, restrain, disarm, avenge.

Violence comes from an order, from the fear of being struck first, from a blow in progress or
from grief with a culprit.  Who feels with others seizes rather than strikes.  Somebody who
means to strike fetches a weapon, keeps it out of sight and waits for a moment alone; somebody
who avenges does neither.
"""

from cupola.minds.fetching import WEAPON, fetch, is_small, weapon_to_fetch
from cupola.minds.harming import (
    HARMFUL,
    appraise_harm,
    blame,
    grievance,
    is_under_orders,
    menace,
    need_to_be_first,
    weapon_of,
    wrong_face_to_face,
)
from cupola.minds.held import (
    affection,
    company,
    has_item,
    is_about,
    is_here,
    is_opponent,
    is_other,
    item_for,
    war_is_on,
    weapon_at_hand,
)
from cupola.minds.judging.arm import (
    CAMERAS,
    LOST_SIGHT,
    LURE_LASTS,
    THE_ARM,
    can_drive,
    has_lured,
    is_held_outside,
    is_within_reach,
    lookout_of_arm,
    may_be_outside,
)
from cupola.minds.obstacles import is_locked_out
from cupola.minds.saying.proofs import is_to_be_seized
from cupola.minds.stakes import Stake
from cupola.minds.ways import (
    do,
    do_last,
    do_last_with,
    do_with,
    done,
    go_to,
    impossible,
    say_first,
    stay,
)
from cupola.rules.reach import place_of
from cupola.world.catalogue.entities import (
    EVERYBODY,
    FIRST_ITEM,
    FIRST_PLACE,
    NOBODY,
    PLACES,
    PlaceKind,
    Use,
)
from cupola.world.catalogue.facts import About, Phrase, about
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import inlined, rule
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind, Picture

AFRAID = 0.25
"""Fear from which violence out of fear is thinkable (share, own choice)."""
ONE_OF_OURS = 0.75
"""Credence of harm to come from which even one's own count as somebody to strike (own choice)."""
WRATH = 0.15
"""Anger from which revenge is thinkable (share, own choice)."""
PROOF = 0.75
"""How sure somebody who suspects nobody must be of a culprit to take revenge (own choice)."""
PROOF_SPARED = 0.5
"""How much less sure somebody must be who suspects everybody (share, own choice)."""
WRONGED = 0.3
"""Grievance from which somebody is to be avenged upon (share, own choice)."""
FIGHT = 3
"""Minutes after a blow for which the fight is on (own choice)."""
HELD_FOR = 20
"""Minutes for which somebody dangerous is held after the last blow (own choice)."""
PATIENCE = 90
"""Minutes for which one waits for a moment alone with somebody (own choice)."""
AT_THE_HATCH = 30
"""Minutes after which one no longer waits at a hatch that is locked from within (own choice)."""
DESPERATE = 0.6
"""Fear or anger from which one does not care who is by (share, own choice)."""
AT_A_DISTANCE = 0.6
"""How wrong it is to kill with a machine, out of earshot: people obey about twice as often
(facts 8.1)."""
LURED = 0.5
"""What it adds to the call of an order to have sent somebody out for it oneself (own choice)."""
GENTLE = 0.6
"""Empathy from which one seizes rather than strikes to save another (share, own choice)."""


@inlined
def gate_force(mind: Mind, plan: Plan, intention: int) -> bool:
    """Whether this is thinkable now."""
    if intention == Intention.AMBUSH or intention == Intention.STRIKE_WITH_ARM:
        if not war_is_on(mind):
            return False
        if intention == Intention.STRIKE_WITH_ARM and not can_drive(mind, plan):
            return False
        return is_under_orders(mind) or mind.fear > AFRAID
    if intention == Intention.DEFEND:
        return mind.held_by >= 0 or is_fresh(mind, FIGHT)
    if intention == Intention.RESTRAIN:
        return mind.grip != 0 or mind.startled == 1 or is_fresh(mind, HELD_FOR)
    if intention == Intention.DISARM:
        return mind.fear > AFRAID
    if intention == Intention.AVENGE:
        return mind.anger > WRATH
    return False


@rule
def is_fresh(mind: Mind, minutes: int) -> bool:
    """Whether force was used on the person or on somebody close no longer ago than this."""
    return mind.attacked_at >= 0 and mind.turn - mind.attacked_at <= minutes


@inlined
def is_open_force(mind: Mind, plan: Plan, intention: int, whom: int) -> bool:
    """Whether there is reason for it towards this person."""
    if whom == NOBODY or not is_other(mind, plan, whom):
        return False
    if intention == Intention.STRIKE_WITH_ARM:
        return is_opponent(mind, plan, whom) and may_be_outside(mind, plan, whom)
    if intention == Intention.AMBUSH:
        if is_held_outside(mind, plan, whom):
            return False
        if is_opponent(mind, plan, whom):
            return True
        return blame(mind, whom) * menace(mind, whom) > ONE_OF_OURS
    if intention == Intention.DEFEND:
        return is_here(mind, whom) and (mind.attacker == whom or mind.held_by == whom)
    if intention == Intention.RESTRAIN:
        return mind.held_by != whom and (in_grip(mind, whom) or is_to_be_held(mind, plan, whom))
    if intention == Intention.DISARM:
        armed = is_here(mind, whom) and weapon_of(mind, plan, whom) != NOBODY
        return armed and menace(mind, whom) > HARMFUL
    return grievance(mind, whom) > WRONGED and blame(mind, whom) >= proof_needed(mind)


@rule
def proof_needed(mind: Mind) -> float:
    """How sure of somebody's guilt this person must be to avenge it: the suspicious, little."""
    return PROOF - PROOF_SPARED * mind.suspicion


@rule
def in_grip(mind: Mind, whom: int) -> bool:
    """Whether the person has this other in their grip."""
    return (mind.grip >> whom) & 1 == 1


@rule
def is_to_be_held(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether somebody near has just used force, threatened all, or is a culprit confronted."""
    if not is_about(mind, whom) or menace(mind, whom) < HARMFUL:
        return False
    if mind.attacker == whom and is_fresh(mind, HELD_FOR):
        return True
    threatens = mind.credence[about(About.MEANS_THREAT, whom)] > HARMFUL
    if threatens and mind.startled == 1 and is_here(mind, whom):
        return True
    return is_to_be_seized(mind, plan, whom)


@rule
def appraise_force(mind: Mind, plan: Plan, intention: int, whom: int, stakes: list[float]) -> None:
    """What it would do to each stake."""
    if intention == Intention.AMBUSH:
        appraise_harm(mind, plan, whom, wrong_face_to_face(mind), stakes)
    elif intention == Intention.STRIKE_WITH_ARM:
        appraise_harm(mind, plan, whom, AT_A_DISTANCE, stakes)
        stakes[Stake.SURVIVAL] += 0.2  # nobody outside hits back
        if has_lured(mind, whom):
            stakes[Stake.DUTY] += LURED
    elif intention == Intention.DEFEND:
        _appraise_defence(mind, whom, stakes)
    elif intention == Intention.RESTRAIN:
        held = in_grip(mind, whom)
        stakes[Stake.SURVIVAL] = 0.9 if held else 0.7 * menace(mind, whom) - 0.2
        stakes[Stake.CONSCIENCE] = 0.3
        stakes[Stake.BONDS] = -0.3 * max(0.0, affection(mind, whom))
    elif intention == Intention.DISARM:
        fresh = 0.3 if is_fresh(mind, FIGHT) else 0.0
        stakes[Stake.SURVIVAL] = 0.6 * menace(mind, whom) - 0.2 + fresh
        stakes[Stake.CONSCIENCE] = 0.15
    else:
        _appraise_revenge(mind, plan, whom, stakes)


@rule
def _appraise_revenge(mind: Mind, plan: Plan, whom: int, stakes: list[float]) -> None:
    """For the sake of whom they killed; the risk is not thought of, and it is not wholly right."""
    appraise_harm(mind, plan, whom, 0.6, stakes)
    stakes[Stake.DUTY] = 0.0
    stakes[Stake.SURVIVAL] = need_to_be_first(mind, whom) - 0.1
    stakes[Stake.VENGEANCE] = min(1.0, 1.5 * grievance(mind, whom))
    stakes[Stake.BONDS] = 0.7 * grievance(mind, whom) - 0.4 * max(0.0, affection(mind, whom))


@rule
def _appraise_defence(mind: Mind, whom: int, stakes: list[float]) -> None:
    """To strike back saves oneself, or somebody close; courage sees to it."""
    at_me = mind.held_by == whom or mind.suspect[mind.self] == whom
    stakes[Stake.SURVIVAL] = (0.55 if at_me else 0.25) + 0.5 * mind.courage
    stakes[Stake.CONSCIENCE] = -0.25 if at_me else 0.1
    stakes[Stake.BONDS] = (0.1 if at_me else 0.4) - 0.4 * max(0.0, affection(mind, whom))
    stakes[Stake.VENGEANCE] = 0.4


@rule
def advance_force(mind: Mind, picture: Picture, plan: Plan, whom: int, wanted: Action) -> int:
    """The next thing to do for it."""
    if whom == NOBODY or not is_other(mind, plan, whom):
        return done(wanted)
    intention = mind.intention
    if intention == Intention.STRIKE_WITH_ARM:
        return _swing(mind, plan, whom, wanted)
    if intention == Intention.AMBUSH:
        return _ambush(mind, picture, plan, whom, wanted)
    if intention == Intention.DEFEND:
        return _defend(mind, plan, whom, wanted)
    if intention == Intention.RESTRAIN:
        return _restrain(mind, plan, whom, wanted)
    if intention == Intention.DISARM:
        weapon = weapon_of(mind, plan, whom)
        if weapon == NOBODY or not is_here(mind, whom):
            return done(wanted)
        return do_last_with(wanted, Verb.DISARM, whom, FIRST_ITEM + weapon)
    return _avenge(mind, picture, plan, whom, wanted)


@rule
def _swing(mind: Mind, plan: Plan, whom: int, wanted: Action) -> int:
    """At the arm if they are outside, else one waits where the arm's driver can see the hull."""
    waited = mind.turn - mind.intention_since
    if waited > (LURE_LASTS if has_lured(mind, whom) else PATIENCE):
        return impossible(wanted)
    if is_within_reach(mind, plan, whom):
        return do_with(wanted, Verb.SWING, whom, THE_ARM)
    lookout = lookout_of_arm(plan)
    if lookout == NOBODY or is_held_outside(mind, plan, whom):
        return impossible(wanted)
    if lookout != mind.place:
        return go_to(wanted, Verb.GO, lookout)
    if waited % CAMERAS == 0 and mind.turn - mind.seen_turn[whom] >= LOST_SIGHT:
        return do(wanted, Verb.INSPECT, THE_ARM)
    return stay(wanted)


@rule
def _ambush(mind: Mind, picture: Picture, plan: Plan, whom: int, wanted: Action) -> int:
    """Get a weapon, put it away, find them, wait until nobody else is by, strike."""
    weapon = weapon_at_hand(mind, plan)
    if weapon == NOBODY or plan.items[weapon].harm < WEAPON:
        better = weapon_to_fetch(mind, plan)
        if better == NOBODY:
            return impossible(wanted)
        return fetch(mind, plan, better, wanted)
    if not is_here(mind, whom):
        if is_small(plan, weapon) and (mind.pockets >> weapon) & 1 == 0:
            return do_with(wanted, Verb.POCKET, NOBODY, FIRST_ITEM + weapon)
        return _go_after(mind, picture, plan, whom, wanted)
    if company(mind, plan) > 1 and max(mind.fear, mind.anger) < DESPERATE:
        if mind.turn - mind.intention_since > PATIENCE:
            return impossible(wanted)
        return stay(wanted)
    return do_with(wanted, Verb.STRIKE, whom, FIRST_ITEM + weapon)


@rule
def _go_after(mind: Mind, picture: Picture, plan: Plan, whom: int, wanted: Action) -> int:
    """Next is the walk to where somebody is held to be, if that is anywhere inside.

    At a hatch that is locked from within one waits for a while.
    """
    place = place_of(picture, plan, whom)
    if is_locked_out(mind, plan, place):
        waits = mind.turn - mind.intention_since <= AT_THE_HATCH
        return stay(wanted) if waits else impossible(wanted)
    if place < 0 or place == mind.place or plan.places[place].kind >= PlaceKind.HULL:
        return impossible(wanted)
    return go_to(wanted, Verb.GO, place)


@rule
def _defend(mind: Mind, plan: Plan, whom: int, wanted: Action) -> int:
    """Unhurt, the gentle seize or break free; else strike, with what one has, or strangle."""
    if not is_here(mind, whom):
        return done(wanted)
    gentle = mind.empathy > GENTLE and not in_grip(mind, whom)
    if gentle and mind.suspect[mind.self] != whom:  # no blow of theirs has hit one
        return do_last(wanted, Verb.SHOVE if mind.held_by == whom else Verb.SEIZE, whom)
    weapon = weapon_at_hand(mind, plan)
    if weapon != NOBODY:
        return do_last_with(wanted, Verb.STRIKE, whom, FIRST_ITEM + weapon)
    if mind.held_by == whom and mind.fear > mind.anger:
        return do_last(wanted, Verb.SHOVE, whom)
    cord = item_for(mind, plan, Use.CORD)
    if cord != NOBODY and has_item(mind, cord) and mind.health < 1.0:
        return do_last_with(wanted, Verb.STRANGLE, whom, FIRST_ITEM + cord)
    if gentle and mind.held_by == NOBODY:
        return do_last(wanted, Verb.SEIZE, whom)
    return do_last(wanted, Verb.STRIKE, whom)


@rule
def _restrain(mind: Mind, plan: Plan, whom: int, wanted: Action) -> int:
    """Seize, take the weapon, hold until it is quiet, let go."""
    if not in_grip(mind, whom):
        if not is_to_be_held(mind, plan, whom):
            return done(wanted)
        return do(wanted, Verb.SEIZE, whom)
    weapon = weapon_of(mind, plan, whom)
    if weapon != NOBODY:
        return do_with(wanted, Verb.DISARM, whom, FIRST_ITEM + weapon)
    if is_fresh(mind, HELD_FOR) or mind.turn - mind.intention_since < HELD_FOR:
        return stay(wanted)
    return do_last(wanted, Verb.RELEASE, whom)


@rule
def _avenge(mind: Mind, picture: Picture, plan: Plan, whom: int, wanted: Action) -> int:
    """Vow it, hunt them, seize or strike; who is in one's grip is dragged to a room apart.

    Revenge that does not come off is let be after a while.
    """
    if mind.turn - mind.intention_since > PATIENCE:
        return impossible(wanted)
    weapon = weapon_at_hand(mind, plan)
    if in_grip(mind, whom):
        return _drag_apart(mind, plan, whom, weapon, wanted)
    if not is_here(mind, whom):
        if weapon == NOBODY and mind.turn == mind.intention_since and company(mind, plan) > 0:
            return say_first(wanted, Verb.VOW, EVERYBODY, Phrase.REVENGE)
        better = weapon_to_fetch(mind, plan)
        if weapon == NOBODY and better != NOBODY:
            return fetch(mind, plan, better, wanted)
        if place_of(picture, plan, whom) < 0 and mind.turn == mind.intention_since:
            return do(wanted, Verb.HUNT, whom)
        return _go_after(mind, picture, plan, whom, wanted)
    if weapon != NOBODY:
        return do_with(wanted, Verb.STRIKE, whom, FIRST_ITEM + weapon)
    return do(wanted, Verb.SEIZE, whom)


@rule
def room_apart(plan: Plan) -> int:
    """The row of a room that can be locked from within; NOBODY if there is none."""
    for place in range(PLACES - plan.spare.places):
        if plan.places[place].exists == 1 and plan.places[place].lockable == 1:
            return place
    return NOBODY


@rule
def is_shut_in(mind: Mind, plan: Plan) -> bool:
    """Whether every hatch of the place where the person is, is held locked."""
    return plan.places[mind.place].lockable == 1 and mind.locked & mind.shut != 0


@rule
def _drag_apart(mind: Mind, plan: Plan, whom: int, weapon: int, wanted: Action) -> int:
    """To the room apart, lock it, take what lies there to strike with, strike."""
    apart = room_apart(plan)
    if apart != NOBODY and mind.place != apart:
        return go_to(wanted, Verb.GO, apart)
    if apart == mind.place and not is_shut_in(mind, plan):
        return do(wanted, Verb.LOCK, FIRST_PLACE + apart)
    if weapon == NOBODY:
        lying = weapon_to_fetch(mind, plan)
        if lying != NOBODY and mind.item_at[lying] == FIRST_PLACE + mind.place:
            return fetch(mind, plan, lying, wanted)
        return do(wanted, Verb.STRIKE, whom)
    return do_with(wanted, Verb.STRIKE, whom, FIRST_ITEM + weapon)
