import pytest

from cupola.physics.below.strikes import (
    BY_SEA,
    NEVER,
    REST_FROM,
    REST_UNTIL,
    WAVE_MINUTES,
    allies_join,
    falls_at,
    flight_minutes,
    it_answers,
    struck_at,
)
from cupola.world.catalogue.entities import FIRST_STATE
from tests.physics.conftest import at_war

START = 10
PLACES = 24


@pytest.fixture
def war(stage):
    """State 0 strikes state 1 from minute 10 on; missiles fly for 28 minutes."""
    return at_war(stage, START, PLACES)


def test_the_first_place_is_struck_when_the_strikes_begin(war):
    """Whatever the seed, that place is hit in that minute."""
    found = set()
    for seed in range(20):
        war.world.seed = seed
        found.add(falls_at(war.world, 0, 0))

    assert found == {START}


def test_strikes_fall_in_a_wave_and_then_over_hours(war):
    """About half within ten minutes, the rest from 45 minutes to five hours on, some never."""
    after = []
    for seed in range(40):
        war.world.seed = seed
        after += [falls_at(war.world, 0, place) - START for place in range(1, PLACES)]
    spared = [minutes for minutes in after if minutes >= NEVER - START]
    wave = [minutes for minutes in after if minutes < WAVE_MINUTES]
    rest = [minutes for minutes in after if REST_FROM <= minutes <= REST_UNTIL]

    assert len(wave) + len(rest) + len(spared) == len(after)
    assert len(wave) / len(after) == pytest.approx(0.5, abs=0.06)
    assert len(spared) / len(after) == pytest.approx(0.15, abs=0.05)


def test_of_two_attackers_the_earlier_counts(war):
    """A place is struck when the first missile falls on it."""
    third = war.world.states[2]
    third.exists, third.strikes_from, third.enemy = 1, START - 5, FIRST_STATE + 1

    assert struck_at(war.world, 1, 0) == START - 5
    assert struck_at(war.world, 0, 0) == -1


def test_a_missile_from_the_sea_flies_for_ten_to_fifteen_minutes(war):
    """The others take as long as the lands are apart."""
    flights = [flight_minutes(war.world, war.plan, 0, place) for place in range(200)]
    by_sea = [minutes for minutes in flights if minutes != 28.0]

    assert all(10.0 <= minutes <= 15.0 for minutes in by_sea)
    assert len(by_sea) / len(flights) == pytest.approx(BY_SEA, abs=0.1)


def test_the_first_missile_of_all_rises_from_land(war):
    """Whoever is said to have begun sends the first one from land, for any seed."""
    war.plan.first_striker = 0
    flights = set()
    for seed in range(30):
        war.world.seed = seed
        flights.add(flight_minutes(war.world, war.plan, 0, 0))

    assert flights == {28.0}


def test_a_state_that_answers_does_so_within_hours(war):
    """It launches on warning, within minutes of the first strike, or after it has been hit."""
    begins = []
    for seed in range(60):
        war.world.seed, war.world.turn = seed, START
        war.plan.states[1].answers, war.world.states[1].strikes_from = 1, -1
        it_answers(war.world, war.plan, 1, 0)
        begins.append(war.world.states[1].strikes_from - START)

    assert war.world.states[1].enemy == FIRST_STATE
    assert 3 <= min(begins) <= 15 < 43 <= max(begins) <= 148
    assert sum(delay <= 15 for delay in begins) / len(begins) == pytest.approx(0.5, abs=0.2)


def test_a_state_that_does_not_answer_or_strikes_already_goes_on_as_it_did(war):
    """Nothing changes for it."""
    it_answers(war.world, war.plan, 1, 0)
    none = war.world.states[1].strikes_from
    war.plan.states[1].answers, war.world.states[1].strikes_from = 1, 500
    it_answers(war.world, war.plan, 1, 0)

    assert (none, war.world.states[1].strikes_from) == (-1, 500)


@pytest.mark.parametrize(("chance", "joined"), [(0.0, 0), (1.0, 50)])
def test_an_ally_joins_by_chance_hours_later(war, chance, joined):
    """Its strikes fall on the attacker, one to twelve hours after its ally was struck."""
    begins = []
    war.plan.states[2].exists, war.plan.states[2].ally, war.plan.states[2].joins = 1, 1, chance
    for seed in range(50):
        war.world.seed, war.world.turn, war.world.states[2].strikes_from = seed, START, -1
        allies_join(war.world, war.plan, 1, 0)
        begins.append(war.world.states[2].strikes_from)

    assert sum(minute >= 0 for minute in begins) == joined
    assert all(60 <= minute - START <= 720 for minute in begins if minute >= 0)


def test_nobody_is_an_ally_of_the_attacker_s_victim_against_itself(war):
    """The attacker does not join against itself, though it be bound to whom it struck."""
    war.plan.states[0].ally, war.plan.states[0].joins = 1, 1.0
    allies_join(war.world, war.plan, 1, 0)

    assert war.world.states[0].strikes_from == START
