import pytest

from cupola.physics.below.contact import SATELLITES_BY, is_lost, open_ways, reaches, whole_aerials
from cupola.physics.war import the_war_goes_on
from cupola.world.catalogue.entities import NOBODY, System
from cupola.world.catalogue.facts import Fact
from cupola.world.catalogue.verbs import Verb

RELAY, STATION = 0, 1
NEAR, FAR = 0, 1


@pytest.fixture
def ways(stage):
    """A relay for two grounds, lost at 20 and back at 80, and a station for the far one."""
    for row, grounds in ((RELAY, 0b11), (STATION, 0b10)):
        way = stage.plan.contacts[row]
        way.exists, way.grounds = 1, grounds
        way.lost_at = way.back_at = way.struck_state = way.struck_place = -1
    stage.plan.contacts[RELAY].lost_at, stage.plan.contacts[RELAY].back_at = 20, 80
    stage.world.facts[Fact.GROUND_LINK_UP] = 1
    return stage


def go_on(stage, turn, in_sight):
    """The war's part of a minute with these ways in sight."""
    stage.world.turn, stage.world.passes = turn, in_sight
    the_war_goes_on(stage.world, stage.plan, stage.book)
    return stage.world.facts[Fact.GROUND_LINK_UP]


def lost(stage, way):
    """Whether a way is lost in this minute."""
    return is_lost(stage.world, stage.plan, way, whole_aerials(stage.world, stage.plan))


def test_a_way_is_open_while_it_is_in_sight_and_not_lost(ways):
    """What is out of sight or lost carries no voice."""
    ways.world.turn, ways.world.passes = 10, 0b01
    before = open_ways(ways.world, ways.plan)
    ways.world.turn, ways.world.passes = 30, 0b11

    assert (before, open_ways(ways.world, ways.plan)) == (0b01, 0b10)


def test_a_way_that_is_back_is_open_again(ways):
    """From its minute on it is lost no more."""
    found = []
    for turn in (19, 20, 79, 80):
        ways.world.turn = turn
        found.append(lost(ways, RELAY))

    assert found == [False, True, True, False]


def test_a_way_dies_with_its_place_below(ways):
    """Relays are mirrors: when the place of their station is struck they are mute."""
    way = ways.plan.contacts[STATION]
    way.struck_state, way.struck_place = 1, 2
    whole = lost(ways, STATION)
    ways.world.states[1].struck = 0b100

    assert (whole, lost(ways, STATION)) == (False, True)


def test_each_ground_is_reached_by_its_own_ways(ways):
    """Over the station one speaks to the far ground only."""
    go_on(ways, 30, 0b10)

    assert not reaches(ways.world, ways.plan, NEAR)
    assert reaches(ways.world, ways.plan, FAR)


def test_the_link_is_lost_with_the_last_way_and_returns_with_each_pass(ways):
    """The first silence is plain to all; later ones, when only passes are left, are not told."""
    up = [go_on(ways, turn, sight) for turn, sight in ((19, 1), (20, 1), (40, 3), (47, 1), (80, 1))]

    assert up == [1, 0, 1, 0, 1]
    assert ways.told() == [Verb.BLACKOUT, Verb.LINK_RETURNS, Verb.LINK_RETURNS]
    assert ways.world.blackout_since == 20


def test_an_order_to_a_ground_s_people_waits_for_no_pass(ways):
    """If no way to the ground is open in its minute, its order is lost, though the link stands."""
    for row in (NEAR, FAR):
        ground = ways.plan.grounds[row]
        ground.exists = ways.world.grounds[row].exists = 1
        ground.order_at, ground.addressees = 30, 1 << row
    go_on(ways, 30, 0b10)

    orders = [ways.book.events[row] for row in range(ways.book.event_count)]
    assert [event.target for event in orders if event.verb == Verb.ORDER] == [FAR]


def test_a_broken_link_reaches_nobody(ways):
    """However many ways are open."""
    ways.world.turn, ways.world.passes = 10, 0b11
    ways.world.systems[System.GROUND_LINK].broken = 1

    assert not reaches(ways.world, ways.plan, NEAR)


def test_a_storm_silences_every_way(ways):
    """While the whole link is lost, nothing gets through that is in sight."""
    ways.plan.blackout_at, ways.plan.link_returns_at = 5, 15
    up = [go_on(ways, turn, 1) for turn in (4, 5, 14, 15)]

    assert up == [1, 0, 0, 1]


def with_aerials(ways, *systems):
    """The relay needs one of these aerials: each is a system, or none."""
    for row, system in enumerate(systems):
        aerial = ways.plan.aerials[row]
        aerial.exists, aerial.lost_at, aerial.system = 1, -1, system
    ways.plan.contacts[RELAY].aerials = (1 << len(systems)) - 1
    return ways


def test_a_way_is_mute_without_an_aerial(ways):
    """It carries a voice as long as one of its aerials is whole, and none after."""
    stage = with_aerials(ways, System.ANTENNA, NOBODY)
    stage.world.systems[System.ANTENNA].broken = 1
    by_the_second = lost(stage, RELAY)
    stage.plan.aerials[1].lost_at = 5
    stage.world.turn = 5

    assert (by_the_second, lost(stage, RELAY)) == (False, True)


def test_an_aerial_that_is_mended_serves_again(ways):
    """What is a system and broken is lost only until somebody has mended it."""
    stage = with_aerials(ways, System.ANTENNA)
    found = []
    for broken in (0, 1, 0):
        stage.world.systems[System.ANTENNA].broken = broken
        found.append(lost(stage, RELAY))

    assert found == [False, True, False]


@pytest.mark.parametrize(("chance", "falls"), [(0.0, False), (1.0, True)])
def test_satellites_fall_within_hours_of_the_war(ways, chance, falls):
    """With its chance, never before the first strike, and within twelve hours of it."""
    way = ways.plan.contacts[RELAY]
    way.lost_at, way.satellites_fall = -1, chance
    ways.world.war_since, ways.world.turn = -1, 5000
    before = lost(ways, RELAY)
    ways.world.war_since = 5000 - int(SATELLITES_BY)

    assert (before, lost(ways, RELAY)) == (False, falls)
