"""What is below: orders, strikes, and when land is in view."""

from cupola.scenarios.reader import load_scenario
from cupola.world.catalogue.entities import FIRST_STATE

FILM = load_scenario("film")
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
    assert max(FILM.plan["grounds"]["order_at"][:2]) < FILM.plan["blackout_at"]
    assert FILM.plan["blackout_at"] < FILM.plan["link_returns_at"]


def test_the_strikes_are_seen_by_night():
    """The station is in the shadow ten minutes before the war breaks out and ten after."""
    assert not FILM.sky["sunlit"][WAR - 11 : WAR + 12].any()


def test_the_other_side_comes_into_view_with_its_order():
    """When the orders come the other state is below, and its ground in direct sight."""
    order = int(FILM.plan["grounds"]["order_at"][1])
    state = FILM.names.entities["state_ru"] - FIRST_STATE

    assert FILM.sky["below"][order] >> state & 1
    assert FILM.sky["passes"][order] >> 1 & 1


def test_everybody_sees_some_of_it_within_a_round():
    """Each state at war is below at some minute of the first round after the strikes."""
    seen = 0
    for row in FILM.sky["below"][WAR : WAR + 93]:
        seen |= int(row)

    assert seen == 0b11
