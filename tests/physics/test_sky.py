from cupola.physics.sky import the_sky_moves
from cupola.world.layout import plain
from cupola.world.records import SkyMinute, Tables


def minute(sunlit, passes, below):
    """One row of a timetable."""
    row = plain(SkyMinute)
    row.sunlit, row.passes, row.below = sunlit, passes, below
    return row


def test_the_timetable_is_followed_and_begins_anew(stage):
    """Each minute takes its own row; after the last comes the first."""
    tables = Tables([minute(1, 0, 2), minute(0, 3, 0)], [])
    stage.world.turn = 3

    the_sky_moves(stage.world, tables)

    assert (stage.world.sunlit, stage.world.passes, stage.world.below) == (0, 3, 0)


def test_without_a_timetable_nothing_moves(stage):
    """An empty timetable leaves the sky as it was."""
    stage.world.below = 5

    the_sky_moves(stage.world, Tables([], []))

    assert stage.world.below == 5
