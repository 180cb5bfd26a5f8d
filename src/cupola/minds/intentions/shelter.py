"""Shelter: hide somebody, lock in, flee, fetch back, get clear of danger, keep together.

Who is afraid of somebody gets away from them, or behind a lock.  Who cares for somebody
whom another is after hides them.  Whoever is stranded outside calls for help, even if they
hold that nobody hears it, and is fetched back by who can drive the arm; others ask one who can.
Who is held dead out there is looked for by those who cannot believe it.  Whoever is where it
burns or air is lost leaves, and shuts the hatch.  After violence or a death one keeps close to
whom one trusts.
"""

from cupola.minds.errand import hatches_to
from cupola.minds.harming import HARMFUL, blame, menace
from cupola.minds.held import (
    affection,
    alone_with,
    are_opponents,
    exists,
    is_about,
    is_awake_here,
    is_here,
    is_other,
    is_shaken,
    lives,
    worst_threat,
)
from cupola.minds.intentions.force import in_grip, is_fresh, is_shut_in, room_apart
from cupola.minds.judging.arm import (
    AIR_LASTS,
    can_drive,
    driver_to_ask,
    is_held_outside,
    is_in_need_outside,
    is_left_to_die,
    is_out_of_reach,
)
from cupola.minds.judging.danger import hatch_to_shut, in_danger, way_out
from cupola.minds.obstacles import is_stranded
from cupola.minds.saying.calling import call_for_help, is_struck_outside
from cupola.minds.saying.doubts import can_be_called
from cupola.minds.saying.proofs import is_alone_with_culprit
from cupola.minds.stakes import Stake
from cupola.minds.ways import (
    do,
    do_last,
    do_with,
    done,
    go_to,
    impossible,
    say,
    say_first,
    stay,
)
from cupola.world.catalogue.entities import (
    EARTH,
    FIRST_PLACE,
    FIRST_SYSTEM,
    NOBODY,
    PERSONS,
    PlaceKind,
    System,
)
from cupola.world.catalogue.facts import About, about
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import inlined, rule
from cupola.world.ledger import minutes_since_shaken, sayers
from cupola.world.plan import Plan
from cupola.world.records import CALLED, Action, Mind, Picture

AFRAID = 0.25
"""Fear from which one thinks of getting away (share, own choice)."""
TERRIFIED = 0.4
"""Fear from which one thinks of a lock between oneself and others (share, own choice)."""
CALM = 0.3
"""Fear below which one comes out from behind a lock (share, own choice)."""
CARES = 0.3
"""Friendship or love from which one takes a risk for somebody (share, own choice)."""
CARES_BY_TRUST = 0.65
"""Trust from which one does so without friendship (share, own choice)."""
KEEPS_AWAY = 0.3
"""Stake of survival in not staying alone with somebody who has harmed another (own choice)."""
JUST_NOW = 10
"""Minutes after a blow for which one runs from whoever struck it (own choice)."""
TRIES_FOR = 40
"""Minutes for which one tries to reach somebody with the arm (own choice)."""
TRUSTED = 0.5
"""Trust from which one keeps close to somebody after a death (evens)."""
IN_SIGHT = 1.0
"""What is added to the trust in somebody who is here, when one chooses whose company to keep (own
choice: above all who are elsewhere)."""


@inlined
def gate_shelter(mind: Mind, plan: Plan, intention: int) -> bool:
    """Whether this is thinkable now."""
    if intention == Intention.HIDE_SOMEBODY:
        return worst_threat(mind, plan) != NOBODY
    if intention == Intention.LOCK_IN:
        return mind.grip != 0 or (mind.fear > TERRIFIED and room_apart(plan) != NOBODY)
    if intention == Intention.FLEE:
        return mind.fear > AFRAID or minutes_since_shaken(mind) >= 0
    if intention == Intention.FETCH_BACK:
        return plan.systems[System.ARM].exists == 1
    if intention == Intention.KEEP_TOGETHER:
        inside = mind.place >= 0 and plan.places[mind.place].kind == PlaceKind.ROOM
        return inside and is_shaken(mind)
    return mind.place >= 0 and (mind.burning | mind.leaking) != 0


@inlined
def is_open_shelter(mind: Mind, plan: Plan, intention: int, whom: int) -> bool:
    """Whether there is reason for it towards this person, or for oneself."""
    if intention == Intention.LOCK_IN:
        if whom == NOBODY:
            return mind.grip == 0 and worst_threat(mind, plan) != NOBODY
        return in_grip(mind, whom) and room_apart(plan) != NOBODY
    if intention == Intention.FETCH_BACK and whom == NOBODY:
        return is_to_call_for_help(mind, plan)
    if intention == Intention.GET_CLEAR:
        return whom == NOBODY and (
            in_danger(mind, mind.place) or hatch_to_shut(mind, plan) != NOBODY
        )
    if whom == NOBODY or whom == mind.self or not exists(plan, whom):
        return False
    if intention == Intention.HIDE_SOMEBODY:
        return is_to_be_hidden(mind, plan, whom)
    if intention == Intention.FLEE:
        return is_to_be_fled(mind, plan, whom)
    if intention == Intention.KEEP_TOGETHER:
        return mind.trust[whom] >= TRUSTED and whom == companion(mind, plan)
    return is_lost_outside(mind, plan, whom)


@rule
def is_to_call_for_help(mind: Mind, plan: Plan) -> bool:
    """Whether one is adrift, clings where no way leads or was just struck: one calls anyhow."""
    if mind.place < 0:
        return False
    return is_stranded(mind, plan) or is_struck_outside(mind, plan)


@rule
def companion(mind: Mind, plan: Plan) -> int:
    """The one to keep close to: the most trusted of those here, else of those about; or NOBODY."""
    best = NOBODY
    most = 0.0
    for other in range(PERSONS - plan.spare.persons):
        if not is_other(mind, plan, other) or not is_about(mind, other):
            continue
        if mind.trust[other] < TRUSTED or menace(mind, other) > HARMFUL:
            continue
        if plan.places[mind.seen_place[other]].kind != PlaceKind.ROOM:
            continue
        worth = mind.trust[other] + (IN_SIGHT if is_awake_here(mind, other) else 0.0)
        if worth > most:
            best = other
            most = worth
    return best


@rule
def is_to_be_hidden(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether one cares for somebody living here whom somebody elsewhere is after.

    Whoever is on the way to use force has no mind for it.
    """
    if mind.intention == Intention.AVENGE or mind.intention == Intention.AMBUSH:
        return False
    if not lives(mind, whom):
        return False
    cares = affection(mind, whom) >= CARES or mind.trust[whom] >= CARES_BY_TRUST
    if not cares or not alone_with(mind, plan, whom) or is_hidden_here(mind, plan):
        return False
    threat = worst_threat(mind, plan)
    if threat in (NOBODY, whom) or is_here(mind, threat):
        return False
    other_side = are_opponents(mind, plan, threat, whom)
    return blame(mind, threat) >= HARMFUL and (other_side or mind.suspect[whom] == threat)


@rule
def is_hidden_here(mind: Mind, plan: Plan) -> bool:
    """Whether the person is already where one hides: in a hidden place or their own quarters."""
    return plan.places[mind.place].hidden == 1 or mind.place == plan.persons[mind.self].quarters


@rule
def is_to_be_fled(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether somebody dangerous is here and not in the person's own grip.

    Whoever is not afraid keeps away from a proven culprit with whom they are alone.
    """
    if not is_here(mind, whom) or not is_other(mind, plan, whom) or in_grip(mind, whom):
        return False
    if menace(mind, whom) <= HARMFUL:
        return False
    return mind.fear > AFRAID or is_alone_with_culprit(mind, plan, whom)


@rule
def is_lost_outside(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether somebody out there needs to be fetched back, or to be looked for."""
    if not is_held_outside(mind, plan, whom) or (mind.place >= 0 and is_stranded(mind, plan)):
        return False
    if is_left_to_die(mind, whom):
        return False
    if not lives(mind, whom):
        return affection(mind, whom) >= CARES and mind.turn - mind.seen_turn[whom] < AIR_LASTS
    if not is_in_need_outside(mind, plan, whom):
        return False
    if can_drive(mind, plan):
        return not is_out_of_reach(mind, whom)
    return is_to_ask_for_the_arm(mind, plan, whom)


@rule
def is_to_ask_for_the_arm(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether nobody but the other has said that they live, and one may find who drives the arm."""
    if sayers(mind, about(About.ALIVE, whom), True) & ~(1 << whom) != 0:
        return False
    driver = driver_to_ask(mind, plan, whom)
    if driver == NOBODY:
        return False
    return mind.seen_place[driver] >= 0 or can_be_called(mind, plan, driver)


@rule
def appraise_shelter(
    mind: Mind, plan: Plan, intention: int, whom: int, stakes: list[float]
) -> None:
    """Safety for oneself, or somebody else's at some risk."""
    if intention == Intention.HIDE_SOMEBODY:
        stakes[Stake.BONDS] = 0.3 + 0.4 * max(0.0, affection(mind, whom))
        stakes[Stake.CONSCIENCE] = 0.35
        stakes[Stake.SURVIVAL] = -0.1
    elif intention == Intention.LOCK_IN:
        if whom == NOBODY:
            stakes[Stake.SURVIVAL] = 0.75 - 0.6 * mind.courage
            stakes[Stake.WORK] = -0.3
        else:
            stakes[Stake.SURVIVAL] = 0.3
            stakes[Stake.VENGEANCE] = 1.0
    elif intention == Intention.FLEE:
        fresh = 0.35 if mind.attacker == whom and is_fresh(mind, JUST_NOW) else 0.0
        if is_alone_with_culprit(mind, plan, whom):
            fresh = max(fresh, KEEPS_AWAY)
        stakes[Stake.SURVIVAL] = fresh + menace(mind, whom) * (0.75 - 0.6 * mind.courage)
        stakes[Stake.BONDS] = -0.3 * max(0.0, affection(mind, whom))
    elif intention == Intention.GET_CLEAR:
        stakes[Stake.SURVIVAL] = 1.0
        stakes[Stake.CONSCIENCE] = 0.5  # the air is everybody's
        stakes[Stake.WORK] = 0.5
    elif intention == Intention.KEEP_TOGETHER:
        stakes[Stake.SURVIVAL] = 0.3 * mind.trust[whom]
        stakes[Stake.BONDS] = 0.2 + 0.3 * max(0.0, affection(mind, whom))
        stakes[Stake.CONSCIENCE] = 0.1
    else:
        _appraise_fetching(mind, whom, stakes)


@rule
def _appraise_fetching(mind: Mind, whom: int, stakes: list[float]) -> None:
    """A life seen out there is urgent, one's own most; one lost draws only those who were close."""
    if whom == NOBODY:
        stakes[Stake.SURVIVAL] = 1.0
        return
    if lives(mind, whom):
        stakes[Stake.CONSCIENCE] = 1.0
        stakes[Stake.BONDS] = 0.6 + 0.5 * max(0.0, affection(mind, whom))
        return
    stakes[Stake.BONDS] = 0.7 * affection(mind, whom)


@rule
def advance_shelter(mind: Mind, picture: Picture, plan: Plan, whom: int, wanted: Action) -> int:
    """The next thing to do for it."""
    intention = mind.intention
    if intention == Intention.HIDE_SOMEBODY:
        if not alone_with(mind, plan, whom) or is_hidden_here(mind, plan):
            return done(wanted)
        return do_last(wanted, Verb.HIDE, whom)
    if intention == Intention.LOCK_IN:
        return _lock_in(mind, plan, whom, wanted)
    if intention == Intention.FLEE:
        return _flee(mind, plan, whom, wanted)
    if intention == Intention.GET_CLEAR:
        return _get_clear(mind, plan, wanted)
    if intention == Intention.KEEP_TOGETHER:
        return _keep_together(mind, plan, whom, wanted)
    return _fetch_back(mind, plan, whom, wanted)


@rule
def _lock_in(mind: Mind, plan: Plan, whom: int, wanted: Action) -> int:
    """Go to the room apart, lock it; alone there, stay until one is calm."""
    apart = room_apart(plan)
    if apart == NOBODY or (whom != NOBODY and not in_grip(mind, whom)):
        return done(wanted)
    if mind.place != apart:
        return go_to(wanted, Verb.GO, apart)
    if is_shut_in(mind, plan):
        return done(wanted) if whom != NOBODY or mind.fear < CALM else stay(wanted)
    if whom == NOBODY and _is_followed(mind, plan):
        return done(wanted)
    return do(wanted, Verb.LOCK, FIRST_PLACE + apart)


@rule
def _is_followed(mind: Mind, plan: Plan) -> bool:
    """Whether somebody dangerous is in here with the person."""
    for other in range(PERSONS - plan.spare.persons):
        if is_other(mind, plan, other) and is_here(mind, other) and menace(mind, other) > HARMFUL:
            return True
    return False


@rule
def _flee(mind: Mind, plan: Plan, whom: int, wanted: Action) -> int:
    """Break free, then go to the farthest of a few places from where they were seen."""
    if mind.held_by >= 0:
        return do(wanted, Verb.SHOVE, mind.held_by)
    if not lives(mind, whom):
        return done(wanted)
    refuge = refuge_from(mind, plan, whom)
    if refuge == NOBODY or refuge == mind.place:
        return done(wanted)
    return go_to(wanted, Verb.GO, refuge)


@rule
def refuge_from(mind: Mind, plan: Plan, whom: int) -> int:
    """Own quarters, post, the common table or the room's end: whichever is farthest from them."""
    start = mind.seen_place[whom]
    if start < 0:
        return mind.place
    me = plan.persons[mind.self]
    best = me.quarters
    most = hatches_to(plan, 0, start, me.quarters)
    post = hatches_to(plan, 0, start, me.post)
    if post > most:
        best = me.post
        most = post
    if hatches_to(plan, 0, start, plan.meeting_place) > most:
        best = plan.meeting_place
    return best


@rule
def _get_clear(mind: Mind, plan: Plan, wanted: Action) -> int:
    """Out of it, then the hatch behind oneself."""
    if in_danger(mind, mind.place):
        refuge = way_out(mind, plan)
        return impossible(wanted) if refuge == NOBODY else go_to(wanted, Verb.GO, refuge)
    place = hatch_to_shut(mind, plan)
    return done(wanted) if place == NOBODY else do(wanted, Verb.SHUT, FIRST_PLACE + place)


@rule
def _keep_together(mind: Mind, plan: Plan, whom: int, wanted: Action) -> int:
    """One goes to where they are, and stays."""
    if not is_other(mind, plan, whom) or menace(mind, whom) > HARMFUL:
        return done(wanted)
    if is_here(mind, whom):
        return do_last(wanted, Verb.REST, NOBODY)
    place = mind.seen_place[whom]
    if place < 0 or plan.places[place].kind != PlaceKind.ROOM:
        return impossible(wanted)
    return go_to(wanted, Verb.GO, place)


@rule
def _fetch_back(mind: Mind, plan: Plan, whom: int, wanted: Action) -> int:
    """With the arm, or by asking who drives it, whoever is held to live; else look out for them.

    Oneself: call for help.  Who drives it is called first, and sought if no answer comes.
    """
    if whom == NOBODY:
        if not is_to_call_for_help(mind, plan):
            return done(wanted)
        return call_for_help(mind, plan, wanted)
    if not is_lost_outside(mind, plan, whom):
        return done(wanted)
    if not lives(mind, whom):
        return do_last(wanted, Verb.LOOK, EARTH)
    if mind.turn - mind.intention_since > TRIES_FOR:
        return impossible(wanted)
    if not can_drive(mind, plan):
        driver = driver_to_ask(mind, plan, whom)
        called = is_here(mind, driver) or mind.turn > mind.intention_since
        if not called and mind.looked & CALLED == 0 and can_be_called(mind, plan, driver):
            return say_first(wanted, Verb.CALL, driver, about(About.ALIVE, whom))
        return say(wanted, Verb.TELL, driver, about(About.ALIVE, whom))
    return do_with(wanted, Verb.RESCUE, whom, FIRST_SYSTEM + System.ARM)
