import pytest

from cupola.physics.below.sight import (
    GLOWS_AFTER,
    SMOKES_AFTER,
    Sight,
    seen_through,
    sight_of,
    the_war_shows,
)
from cupola.world.catalogue.entities import FACINGS, Facing
from cupola.world.layout import plain
from cupola.world.records import SkyMinute, Tables
from tests.physics.conftest import at_war

START = 10


@pytest.fixture
def war(stage):
    """State 0 has struck the first of three places of state 1 at minute 10."""
    at_war(stage, START, 3)
    stage.world.war_since, stage.world.states[1].struck = START, 0b001
    return stage


def shown(stage, turn, in_view, dark, facing=Facing.DOWN):
    """What is seen in a minute in which these places are in view that way, and these by night."""
    minute = plain(SkyMinute)
    minute.in_view[1], minute.dark[1] = in_view, dark
    minute.faced[FACINGS + facing] = in_view
    stage.world.turn, stage.world.below = turn, 0b10 if in_view else 0
    the_war_shows(stage.world, stage.plan, Tables([minute], []))
    return stage.world.war_in_view


def test_a_flash_is_seen_in_its_minute_only_from_above_its_horizon(war):
    """By night and by day, if the place is in view; else nothing is."""
    assert shown(war, START, 0b001, 0b001) == Sight.FLASH
    assert shown(war, START, 0b001, 0b000) == Sight.FLASH
    assert shown(war, START, 0b110, 0b110) == 0
    assert shown(war, START, 0, 0) == 0


def test_fires_are_seen_by_night_and_smoke_by_day(war):
    """The same place glows in the dark and smokes in the light."""
    assert shown(war, START + 60, 0b001, 0b001) == Sight.FIRE
    assert shown(war, START + 60, 0b001, 0b000) == Sight.SMOKE


def test_a_place_not_struck_shows_nothing(war):
    """Land of a struck state that was spared looks as ever."""
    assert shown(war, START + 60, 0b110, 0b010) == 0


@pytest.mark.parametrize(
    ("age", "dark", "seen"),
    [
        (0, 1, Sight.FLASH),
        (GLOWS_AFTER - 1, 1, 0),
        (GLOWS_AFTER, 1, Sight.FIRE),
        (SMOKES_AFTER - 1, 0, 0),
        (SMOKES_AFTER, 0, Sight.SMOKE),
    ],
)
def test_fires_take_minutes_to_show(age, dark, seen):
    """Fires glow after two minutes, the cloud stands after ten (facts 7.3)."""
    assert sight_of(age, dark) == seen


def test_before_the_war_nothing_is_seen_of_it(war):
    """Without a war, or without a sky, there is no sight."""
    war.world.war_since = -1

    assert shown(war, START + 60, 0b001, 0b001) == 0


def test_a_window_shows_only_what_lies_the_way_it_faces(war):
    """A flash ahead is seen through a window ahead, and not through one in the floor."""
    shown(war, START, 0b001, 0b001, Facing.AHEAD)

    assert seen_through(war.world, 1 << Facing.AHEAD | 1 << Facing.LEFT) == Sight.FLASH
    assert seen_through(war.world, 1 << Facing.DOWN | 1 << Facing.BEHIND) == 0
