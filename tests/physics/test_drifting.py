import pytest

from cupola.physics.drifting import WITHIN_REACH, what_was_let_go_drifts
from cupola.world.book import Outcome
from cupola.world.catalogue.entities import EARTH, FIRST_PLACE, FIRST_SYSTEM, STATION, System
from cupola.world.catalogue.facts import Fact
from cupola.world.catalogue.verbs import Verb
from cupola.world.chance import Purpose, mix, name_of_roll
from tests.physics.conftest import AFT, CABIN, FORE, HOME, LAB, VOID

LOST = 1


def drift(stage, turn):
    """The drifters' part of one minute."""
    stage.world.turn = turn
    what_was_let_go_drifts(stage.world, stage.plan, stage.book)


def pin(stage, person, place, turn, happens):
    """Fix the roll for a hold of this minute."""
    row = stage.world.pins[stage.world.pins_used]
    stage.world.pins_used += 1
    row.key = mix(0, name_of_roll(Purpose.REGAIN_HOLD, person, FIRST_PLACE + place), turn)
    row.happens = happens


@pytest.fixture
def adrift(stage):
    """Somebody has been knocked off; one side of the hull is seen from home."""
    me = stage.world.persons[LOST]
    me.place, me.hold, me.suited, me.drift_speed, me.wound_event = VOID, 0, 1, 0.3, 9
    me.adrift_since = 1
    stage.plan.places[HOME].hull_view = 1 << FORE
    return stage


def test_who_was_knocked_off_moves_away(adrift):
    """0.3 m/s are 18 m a minute where nothing is in orbit, and a little more or less in orbit."""
    drift(adrift, 1)
    straight = adrift.world.persons[LOST].drift
    adrift.plan.orbit_minutes = 92.9
    drift(adrift, 5)

    assert straight == pytest.approx(18.0)
    assert adrift.world.persons[LOST].drift == pytest.approx(90.0, rel=0.1)
    assert adrift.told() == []


def test_the_seed_draws_the_direction(adrift):
    """With the same push some are back near after a round, and others far behind."""
    adrift.plan.orbit_minutes = 92.9
    away = []
    for seed in range(40):
        adrift.world.seed = seed
        drift(adrift, 93)
        away.append(adrift.world.persons[LOST].drift)

    assert min(away) < 500.0 < 3000.0 < max(away) < 5200.0


def test_with_luck_one_clings_where_nobody_looks(adrift):
    """The hold is on the least seen stretch of hull and due to the blow."""
    pin(adrift, LOST, VOID, 2, 1)
    drift(adrift, 1)
    drift(adrift, 2)

    me, event = adrift.world.persons[LOST], adrift.book.events[0]
    assert (me.place, me.hold, me.drift) == (AFT, 1, 0.0)
    assert (event.verb, event.target) == (Verb.CLING, FIRST_PLACE + AFT)
    assert (event.outcome, event.cause, event.place) == (Outcome.ALIVE, 9, AFT)


@pytest.mark.parametrize(
    ("field", "value"), [("awake", 0), ("alive", 0), ("drift_speed", WITHIN_REACH / 100.0)]
)
def test_the_helpless_and_the_far_do_not_come_back(adrift, field, value):
    """Nobody regains a hold who is unconscious, dead or out of reach."""
    me = adrift.world.persons[LOST]
    setattr(me, field, value)
    pin(adrift, LOST, VOID, 2, 1)
    drift(adrift, 2)

    assert adrift.told() == []


@pytest.mark.parametrize("lucky", [0, 1])
def test_who_floats_inside_meets_a_wall_by_chance(stage, lucky):
    """Inside a hold comes back by chance, and it is no event."""
    stage.world.persons[LOST].hold = 0
    pin(stage, LOST, HOME, 5, lucky)
    drift(stage, 5)

    assert stage.world.persons[LOST].hold == lucky
    assert stage.told() == []


def test_drops_follow_the_air_and_none_is_lost(stage):
    """Blood floats to the louder room while fans run, with the event it came from."""
    stage.world.facts[Fact.SOMEBODY_HURT] = 1
    stage.world.places[LAB].noise = 60.0
    stage.world.places[HOME].blood = 100.0
    stage.world.places[HOME].blood_event = 3
    for turn in range(1, 10):
        drift(stage, turn)
    here, there = stage.world.places[HOME], stage.world.places[LAB]

    assert there.blood > 5.0
    assert here.blood + there.blood == pytest.approx(100.0)
    assert there.blood_event == 3


def test_drops_hang_still_without_fans(stage):
    """When the fans stop, drops stay where they are."""
    stage.world.facts[Fact.SOMEBODY_HURT] = 1
    stage.world.systems[System.LIFE_SUPPORT].on = 0
    stage.world.places[LAB].noise = 60.0
    stage.world.places[HOME].blood = 100.0
    drift(stage, 3)

    assert stage.world.places[HOME].blood == 100.0


@pytest.mark.parametrize(
    ("departed_at", "docked", "turn", "rides"),
    [
        (-1, 0, 0, [STATION]),
        (-1, 1, 0, []),
        (-1, 0, 1, []),
        (40, 0, 41, [EARTH]),
        (40, 0, 42, []),
    ],
)
def test_who_is_in_the_vehicle_rides(stage, departed_at, docked, turn, rides):
    """Up at the start of a run if it is under way, down in the minute after leaving."""
    stage.world.persons[LOST].place = CABIN
    stage.world.departed_at = departed_at
    stage.world.systems[System.VEHICLE].on = docked
    drift(stage, turn)

    events = [stage.book.events[row] for row in range(stage.book.event_count)]
    assert [event.target for event in events] == rides
    assert all(event.instrument == FIRST_SYSTEM + System.VEHICLE for event in events)
    assert all(event.actor == LOST for event in events)


def test_where_things_fall_nobody_floats(stage):
    """With gravity whoever lost a hold has one again at once, and blood stays where it is."""
    stage.plan.gravity = 1
    stage.world.facts[Fact.SOMEBODY_HURT] = 1
    stage.world.places[LAB].noise = 60.0
    stage.world.places[HOME].blood = 100.0
    stage.world.persons[LOST].hold = 0
    drift(stage, 3)

    assert stage.world.persons[LOST].hold == 1
    assert stage.world.places[HOME].blood == 100.0
