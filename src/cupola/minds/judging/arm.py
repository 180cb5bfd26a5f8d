"""The arm: who can drive it, who may be within its reach, and where one waits for them.

Whoever has talked somebody into going outside, and heard them agree, knows that they will
come out and waits for it where the arm is driven and the hull is seen.
"""

from cupola.minds.held import is_lately, knows, likely
from cupola.world.book import Stage
from cupola.world.catalogue.entities import FIRST_SYSTEM, NOBODY, PLACES, PlaceKind, Skill, System
from cupola.world.catalogue.facts import Fact
from cupola.world.compiled import rule
from cupola.world.ledger import has_broached
from cupola.world.plan import Plan
from cupola.world.records import Mind

THE_ARM = FIRST_SYSTEM + int(System.ARM)
"""The entity of the arm."""
LOST_SIGHT = 60
"""Minutes unseen after which somebody sent outside is looked for there (half a suiting up)."""
LURE_LASTS = 420
"""Minutes for which one reckons that somebody still means to go out who agreed to: suiting up and
breathing oxygen first takes hours (own choice)."""
CAMERAS = 10
"""Minutes between two looks through the arm's cameras while one waits (own choice)."""


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
    if has_lured(mind, whom):
        return True
    obeys = mind.order_stage == Stage.ACCEPTED or mind.order_stage == Stage.CARRIED_OUT
    trained = plan.persons[whom].skills & Skill.SUIT != 0
    return obeys and trained and mind.turn - mind.seen_turn[whom] >= LOST_SIGHT


@rule
def lookout_of_arm(plan: Plan) -> int:
    """The row of a place with the arm's controls and a view of the hull; NOBODY if none."""
    for place in range(PLACES):
        if (plan.systems[System.ARM].places >> place) & 1 and plan.places[place].hull_view != 0:
            return place
    return NOBODY
