"""What a scenario may say of the war, and what is a mistake."""

import pytest

from cupola.errors import ScenarioError
from cupola.scenarios.reader import load_scenario

FILM = load_scenario("film")


@pytest.mark.parametrize(
    ("key", "value", "part"),
    [
        ("states.state_us.land", [[40, -150]], "there is sea"),
        ("states.state_us.land", [[95, 0]], "no latitude 95"),
        ("states.state_us.ally", "state_us", "no ally of itself"),
        ("states.state_us.strikes", "state_us", "does not strike itself"),
        ("states.state_us.ally", "state_xx", "a state of this scenario"),
        ("contacts.western_relay.relays", [], "needs satellites"),
        ("contacts.western_relay.serves", ["ground_xx"], "a ground of this scenario"),
        ("contacts.eastern_stations.sites", [[95, 0]], "no latitude 95"),
        ("contacts.western_relay.lost_at", "3 25:00", "no time of a day"),
        ("first_striker", "state_third", "never strikes"),
        ("first_striker", "state_us", "fall no later"),
    ],
)
def test_a_war_that_cannot_be_is_a_mistake(key, value, part):
    """Strikes at the sea, a state against itself, a way of nothing: each is said with its key."""
    with pytest.raises(ScenarioError) as raised:
        FILM.setting({key: value})

    assert part in str(raised.value)
    assert key.split(".")[0] in str(raised.value)


def test_a_way_can_die_with_a_place_below():
    """The scenario names the state, and the nearest of its places is the one that counts."""
    near = {
        "contacts.western_relay.lost_with": "state_us",
        "contacts.western_relay.terminal": [41, -99],
    }
    scenario = FILM.setting(near)
    way = scenario.plan["contacts"][0]

    assert int(way["struck_state"]) == 0
    assert FILM.source.found["states"]["state_us"]["land"][int(way["struck_place"])] == [40, -100]


def test_a_state_without_land_takes_no_way_along():
    """Where nothing can be struck nothing is lost with it."""
    with pytest.raises(ScenarioError, match="no land"):
        FILM.setting({"states.state_us.land": [], "contacts.western_relay.lost_with": "state_us"})
