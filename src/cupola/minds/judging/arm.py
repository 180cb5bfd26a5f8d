"""The arm: who can drive it, whom it is to fetch, who is in its reach, where one waits for them.

Whoever has talked somebody into going outside, and heard them agree, knows that they will
come out and waits for it where the arm is driven and the hull is seen.
"""

from cupola.minds.errand import FAR, hatches_to
from cupola.minds.harming import HARMFUL, menace
from cupola.minds.held import is_here, is_lately, is_other, knows, likely, lives
from cupola.minds.judging.keeping import has_betrayed
from cupola.world.book import Stage
from cupola.world.catalogue.entities import (
    FIRST_SYSTEM,
    NOBODY,
    PERSONS,
    PLACES,
    PlaceKind,
    Skill,
    System,
)
from cupola.world.catalogue.facts import About, Fact, about
from cupola.world.compiled import rule
from cupola.world.ledger import has_broached, is_own_deed
from cupola.world.plan import Plan
from cupola.world.records import Mind

THE_ARM = FIRST_SYSTEM + int(System.ARM)
"""The entity of the arm."""
LOST_SIGHT = 60
"""Minutes unseen after which somebody sent outside is looked for there (half a suiting up)."""
LURE_LASTS = 420
"""Minutes for which one reckons that somebody still means to go out who agreed to: suiting up and
breathing oxygen first takes hours (own choice)."""
REMORSE = 0.45
"""Guilt from which one fetches back whom one has knocked off the hull oneself (own choice)."""
AIR_LASTS = 480
"""Minutes for which somebody lost outside may still live: a suit's air (facts 5)."""
CAMERAS = 30
"""Minutes between two looks through the arm's cameras while one waits for somebody long unseen (own
choice: who comes out is seen from the window)."""


@rule
def can_drive(mind: Mind, plan: Plan) -> bool:
    """Whether the person has learnt to drive an arm that there is."""
    trained = plan.persons[mind.self].skills & Skill.ARM != 0
    return trained and plan.systems[System.ARM].exists == 1


@rule
def is_held_outside(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether the person holds the other to be out on the hull, or adrift."""
    place = mind.seen_place[whom]
    return place >= 0 and plan.places[place].kind >= PlaceKind.HULL


@rule
def is_within_reach(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether the person holds the other to be on the hull, where the arm can hit."""
    place = mind.seen_place[whom]
    return place >= 0 and plan.places[place].kind == PlaceKind.HULL


@rule
def is_in_need_outside(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether somebody held alive out there cannot come in, as far as one knows.

    They drift, cling where no handholds lead to an airlock, or are hurt and not before one.
    """
    if not is_held_outside(mind, plan, whom) or not lives(mind, whom):
        return False
    place = mind.seen_place[whom]
    hatches = hatches_to_airlock(plan, place)
    if plan.places[place].kind == PlaceKind.VOID or hatches == FAR:
        return True
    hurt = mind.credence[about(About.HURT, whom)] >= 0.5 or mind.suspect[whom] != NOBODY
    return hurt and hatches > 0


@rule
def is_known_in_need(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether somebody cannot come in, also if one has reached for them in vain and lost them."""
    if mind.seen_place[whom] >= 0:
        return is_in_need_outside(mind, plan, whom)
    if not is_out_of_reach(mind, whom) or not lives(mind, whom):
        return False
    return mind.turn - mind.seen_turn[whom] < AIR_LASTS


@rule
def is_out_of_reach(mind: Mind, whom: int) -> bool:
    """Whether one has tried in vain to reach the other with the arm, who only drifts further."""
    return has_broached(mind, whom, about(About.ABOARD, whom))


@rule
def is_left_to_die(mind: Mind, whom: int) -> bool:
    """Whether one has harmed this one oneself, and hardly regrets it."""
    return is_own_deed(mind, about(About.HURT, whom)) and mind.guilt < REMORSE


@rule
def hatches_to_airlock(plan: Plan, place: int) -> int:
    """How many handholds lie between a stretch of hull and the nearest airlock; FAR if no way."""
    least = FAR
    for room in range(PLACES - plan.spare.places):
        hull = plan.places[room].airlock_to
        if plan.places[room].exists == 1 and hull >= 0:
            least = min(least, hatches_to(plan, 0, place, hull))
    return least


@rule
def driver_to_ask(mind: Mind, plan: Plan, whom: int) -> int:
    """The most trusted of those who can drive the arm for this person; NOBODY if there is none.

    Not whoever is held to have harmed them, nor who is seen to sleep.
    """
    best = NOBODY
    for other in range(PERSONS - plan.spare.persons):
        if other == whom or not is_driver(mind, plan, other) or mind.suspect[whom] == other:
            continue
        if is_here(mind, other) and (mind.asleep >> other) & 1 == 1:
            continue
        if best == NOBODY or mind.trust[other] > mind.trust[best]:
            best = other
    return best


@rule
def is_driver(mind: Mind, plan: Plan, other: int) -> bool:
    """Whether somebody else aboard has learnt to drive an arm that there is."""
    if plan.systems[System.ARM].exists == 0 or plan.persons[other].skills & Skill.ARM == 0:
        return False
    return is_other(mind, plan, other)


@rule
def is_arm_dreaded(mind: Mind, plan: Plan) -> bool:
    """Whether somebody who is held to mean harm can drive the arm."""
    for other in range(PERSONS - plan.spare.persons):
        if is_driver(mind, plan, other) and menace(mind, other) > HARMFUL:
            return True
    return False


@rule
def is_harmed(mind: Mind) -> bool:
    """Whether somebody held alive is held to have harmed the person: out there nobody is safe."""
    culprit = mind.suspect[mind.self]
    return culprit != NOBODY and lives(mind, culprit)


@rule
def would_go_outside(mind: Mind, plan: Plan, sender: int) -> bool:
    """Whether the person goes outside to work if asked: trained, unharmed, and there is work.

    Not for whoever has cut off what all need.
    """
    if plan.persons[mind.self].skills & Skill.SUIT == 0 or has_betrayed(mind, sender):
        return False
    return likely(mind, Fact.ANTENNA_BROKEN) and not is_harmed(mind)


@rule
def has_lured(mind: Mind, whom: int) -> bool:
    """Whether the person has lately talked the other into going outside, and was told yes."""
    if not has_broached(mind, whom, Fact.ANTENNA_BROKEN):
        return False
    return knows(mind, whom, Fact.ANTENNA_BROKEN) and is_lately(mind, mind.proposed_at, LURE_LASTS)


@rule
def may_be_outside(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether the other is on the hull, was talked into it, or may have gone of their own."""
    if is_held_outside(mind, plan, whom):
        return is_within_reach(mind, plan, whom)
    if not likely(mind, Fact.ANTENNA_BROKEN):
        return False
    inside_lately = mind.turn - mind.seen_turn[whom] < LOST_SIGHT
    if has_lured(mind, whom):
        return not inside_lately or is_held_at_airlock(mind, plan, whom)
    obeys = mind.order_stage == Stage.ACCEPTED or mind.order_stage == Stage.CARRIED_OUT
    trained = plan.persons[whom].skills & Skill.SUIT != 0
    return obeys and trained and not inside_lately


@rule
def is_held_at_airlock(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether the person holds the other to be where one suits up."""
    place = mind.seen_place[whom]
    return place >= 0 and plan.places[place].airlock_to >= 0


@rule
def lookout_of_arm(plan: Plan) -> int:
    """The row of a place with the arm's controls and a view of the hull; NOBODY if none."""
    for place in range(PLACES - plan.spare.places):
        if (plan.systems[System.ARM].places >> place) & 1 and plan.places[place].hull_view != 0:
            return place
    return NOBODY
