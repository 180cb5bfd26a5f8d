"""The sky moves: light and dark, and what is in view below, as the timetable says."""

from cupola.world.compiled import rule
from cupola.world.instructions import near
from cupola.world.records import Tables, World


@rule
def the_sky_moves(world: World, tables: Tables) -> None:
    """This minute's row of the timetable is so; a timetable that is too short begins anew."""
    rows = len(tables.sky)
    if rows == 0:
        return
    row = world.turn if world.turn < rows else world.turn % rows
    now = tables.sky[row]
    world.sunlit = now.sunlit
    world.passes = now.passes
    world.below = now.below
    near(tables.sky, (row + 1 if row + 1 < rows else 0,))  # a timetable outgrows the cache
