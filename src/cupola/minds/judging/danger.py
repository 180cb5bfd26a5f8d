"""Danger: rooms that burn or lose their air, and how one gets clear of them.

Everybody is trained for it: out of the room, and the hatch shut behind oneself, so that what
burns gets no more air and what leaks takes no more.  Nobody is shut in who is held to be there.
"""

from cupola.minds.held import is_about, is_other
from cupola.rules.reach import nearest_of
from cupola.world.catalogue.entities import NOBODY, PERSONS, PLACES, PlaceKind
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import HATCHES, Mind


@rule
def in_danger(mind: Mind, place: int) -> bool:
    """Whether the person holds that it burns there, or that the place loses its air."""
    return ((mind.burning | mind.leaking) >> place) & 1 == 1


@rule
def way_out(mind: Mind, plan: Plan) -> int:
    """The row of the nearest room that is held safe; NOBODY if there is no way to one."""
    safe = 0
    for place in range(PLACES - plan.spare.places):
        room = plan.places[place]
        if room.exists == 1 and room.kind == PlaceKind.ROOM and not in_danger(mind, place):
            safe |= 1 << place
    return nearest_of(plan, mind.shut, mind.place, safe)


@rule
def hatch_to_shut(mind: Mind, plan: Plan) -> int:
    """The row of a place in danger next door, open to here, where nobody is held to be.

    NOBODY if there is none.
    """
    for hatch in range(HATCHES - plan.spare.hatches):
        edge = plan.hatches[hatch]
        if edge.exists == 0 or (mind.shut >> hatch) & 1 == 1:
            continue
        beyond = edge.b if edge.a == mind.place else edge.a
        if mind.place not in (edge.a, edge.b) or not in_danger(mind, beyond):
            continue
        if not is_anybody_in(mind, plan, beyond):
            return beyond
    return NOBODY


@rule
def is_anybody_in(mind: Mind, plan: Plan, place: int) -> bool:
    """Whether the person reckons that some other living person is there."""
    for other in range(PERSONS - plan.spare.persons):
        if is_other(mind, plan, other) and is_about(mind, other):
            if mind.seen_place[other] == place:
                return True
    return False
