"""What is below: orders, strikes, and when land is in view."""

import pytest

from cupola.scenarios.reader import load_scenario
from cupola.world.catalogue.entities import FIRST_STATE

FILM = load_scenario("film")
STATIONS, PATH = 2, 3
"""The rows of the eastern stations, and of the other path, among the ways to the ground."""
WAR = 2 * 1440 + 2 * 60 + 17 - 360


def test_the_sky_has_a_row_for_every_minute():
    """The timetable is as long as the run."""
    assert len(FILM.sky) == FILM.turns == 4320


def test_the_land_that_burns_is_below_when_it_does():
    """In the minute of the strikes, and while the others come to the window, it is in view."""
    state = FILM.names.entities["state_us"] - FIRST_STATE

    assert int(FILM.plan["states"]["strikes_at"][state]) == WAR
    assert all(int(FILM.sky["below"][turn]) >> state & 1 for turn in range(WAR, WAR + 10))


def test_each_ground_orders_its_own_side():
    """Each order goes to the people of that side alone, with the same words."""
    grounds, sides = FILM.plan["grounds"], FILM.start["persons"]["side"]
    for row in range(2):
        meant = {person for person in range(6) if grounds["addressees"][row] >> person & 1}
        side = int(FILM.start["grounds"]["side"][row])

        assert meant == {person for person in range(6) if sides[person] == side}
    assert grounds["wording"][0] == grounds["wording"][1]


def test_the_order_comes_before_the_silence():
    """An order sent after the link is lost would never arrive."""
    contacts = FILM.plan["contacts"]
    lost = int(contacts["lost_at"][0])

    assert max(FILM.plan["grounds"]["order_at"][:2]) < lost < int(contacts["back_at"][PATH])


def test_nothing_carries_a_voice_between_the_silence_and_the_other_path():
    """Of the film's ways to the ground none is left from then on but the one no text names."""
    contacts = FILM.plan["contacts"]
    named = [row for row in range(len(contacts)) if contacts["exists"][row] and row != PATH]

    assert {int(contacts["lost_at"][row]) for row in named} == {WAR + 27}
    assert {int(contacts["back_at"][row]) for row in named} == {-1}


def test_no_ground_is_in_sight_when_the_last_calls_come():
    """From 18:14 to 18:49 of the third day only a relay can carry a call."""
    calls = FILM.plan["grounds"]["call_at"][:2]

    for minute in range(int(min(calls)) - 8, int(max(calls)) + 27):
        assert FILM.sky["passes"][minute] & 1 << STATIONS == 0
        assert FILM.sky["passes"][minute] & 1 << PATH


def test_the_first_place_struck_is_in_view_in_its_minute():
    """The first flashes are seen because the station is where the orbit puts it, for any seed."""
    state = FILM.names.entities["state_us"] - FIRST_STATE

    assert FILM.sky["in_view"][WAR][state] & 1
    assert FILM.sky["dark"][WAR][state] & 1


def test_a_flight_takes_as_long_as_the_lands_are_apart():
    """Between the film's two lands missiles fly for about half an hour."""
    flights = FILM.plan["states"]["flight"][:2]

    assert flights[0] == pytest.approx(flights[1])
    assert 24.0 < flights[0] < 32.0


def test_the_strikes_are_seen_by_night():
    """The station is in the shadow ten minutes before the war breaks out and ten after."""
    assert not FILM.sky["sunlit"][WAR - 11 : WAR + 12].any()


def test_the_other_side_comes_into_view_with_its_order():
    """When the orders come the other state is below, and its stations have just heard us pass."""
    order = int(FILM.plan["grounds"]["order_at"][1])
    state = FILM.names.entities["state_ru"] - FIRST_STATE

    assert FILM.sky["below"][order] >> state & 1
    assert (FILM.sky["passes"][order - 5 : order] >> STATIONS & 1).any()


def test_everybody_sees_some_of_it_within_a_round():
    """Each state at war is below at some minute of the first round after the strikes."""
    seen = 0
    for row in FILM.sky["below"][WAR : WAR + 93]:
        seen |= int(row)

    assert seen & 0b11 == 0b11


def test_forms_of_a_scenario_share_one_timetable_and_none_can_spoil_it():
    """What is below is worked out once, and each form has a table of its own."""
    one, other = FILM.without("arm"), FILM.without("arm")
    one.sky["passes"] = 0

    assert other.sky.tobytes() == FILM.sky.tobytes()
    assert FILM.setting({"contacts": {}}).sky.tobytes() != FILM.sky.tobytes()
