"""Hazards: fire is seen where it burns, and a hole is heard hissing if it is wide or all is quiet.

From elsewhere one knows of either by the alarm alone, which says where; without power there is
none.  Whoever is in a room where it no longer burns sees that too.
"""

from cupola.physics.cabin.fire import burns
from cupola.senses.hearing import QUIET
from cupola.world.catalogue.entities import PlaceKind
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import World

WHISTLES_M2 = 4.7e-5
"""m2 of a jet that is heard above any fan: a hole a centimetre wide (own estimate)."""


@rule
def hazards_show_themselves(world: World, plan: Plan, person: int) -> None:
    """Somebody awake has seen whether it burns where they are, and heard whether air hisses out."""
    row = world.persons[person].place
    if plan.places[row].kind >= PlaceKind.HULL:
        return
    mind = world.minds[person]
    here = 1 << row
    if burns(world, plan, row):
        if mind.burning & here == 0:
            mind.startled = 1
        mind.burning |= here
    else:
        mind.burning &= ~here
    if hisses(world, plan, row) and mind.leaking & here == 0:
        mind.leaking |= here
        mind.startled = 1


@rule
def hisses(world: World, plan: Plan, row: int) -> bool:
    """Whether air is heard to leave this place."""
    place = plan.places[row]
    if place.hole <= 0.0 or world.turn < place.hole_at:
        return False
    return place.hole >= WHISTLES_M2 or world.places[row].noise < QUIET
