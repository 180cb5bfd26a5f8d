"""Docking: a vehicle under way at the start of a run arrives at its minute.

From then on its hatch is open, and people can come aboard.
"""

from cupola.world.catalogue.entities import System
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import HATCHES, World


@rule
def the_vehicle_docks(world: World, plan: Plan) -> None:
    """At its minute the vehicle is docked and its hatch open."""
    vehicle = world.systems[System.VEHICLE]
    if world.turn != plan.docks_at or vehicle.exists == 0 or vehicle.on == 1:
        return
    vehicle.on = 1
    cabin = plan.systems[System.VEHICLE].place
    for row in range(HATCHES - plan.spare.hatches):
        hatch = plan.hatches[row]
        if hatch.exists == 1 and (hatch.a == cabin or hatch.b == cabin):
            world.hatches[row].open = 1
            world.air_due = 1
