"""The war below: launches, strikes and the scale of it."""

import pytest

from cupola.scenarios.reader import load_scenario, text_of
from cupola.studies.war_below import Scale, between, class_of, launches, scale, war_line
from cupola.world.catalogue.entities import FIRST_STATE

FILM = load_scenario("film").unscripted()
FIRST = 2657


def world_of(scenario, seed=1):
    """A world with these dice hours after the first strikes, which wait for nobody aboard."""
    world = scenario.start.copy()
    world.seed, world.turn = seed, FIRST + 400
    return world


@pytest.fixture(scope="module")
def war():
    """The strikes of the film's war."""
    return launches(FILM, world_of(FILM))


def test_every_strike_was_launched_before_it_fell(war):
    """By ten to fifteen minutes from the sea, and half an hour from land."""
    flights = [launch.falls - launch.launched for launch in war]

    assert len(war) > 25
    assert min(flights) < 15.0 < max(flights) < 36.0
    assert min(launch.falls for launch in war) == FIRST
    assert max(launch.falls for launch in war) <= FIRST + 300


def test_regions_are_named(war):
    """Each place lies in a region that has a name."""
    names = {launch.region for launch in war}

    assert "eastern North America" in names
    assert len(names) > 6


def test_another_seed_draws_another_war(war):
    """Minutes and spared places differ from seed to seed; the first strikes do not."""
    other = launches(FILM, world_of(FILM, seed=2))

    assert [s.falls for s in other] != [s.falls for s in war]
    assert min(s.falls for s in other) == FIRST


@pytest.mark.parametrize("way", ["state_us", "state_ru"])
def test_who_began_launched_first(way):
    """Where a reading says who began, that state's missiles rise before all others."""
    scenario = FILM.reading(first_striker=way)
    for seed in range(1, 6):
        first = launches(scenario, world_of(scenario, seed))[0]

        assert FILM.names.of(FIRST_STATE + first.attacker) == way


def test_where_nobody_is_said_to_begin_it_is_left_to_the_seed():
    """Strikes fall in one minute, and now the one and now the other rose first."""
    began = {launches(FILM, world_of(FILM, seed))[0].attacker for seed in range(1, 9)}

    assert began == {0, 1}


def test_how_bad_it_is_is_a_range(war):
    """Two arsenals are between a catastrophe of regions and the collapse of the world."""
    found = scale(text_of(FILM.source), war)

    assert 2000 < found.weapons < 3480
    assert found.least < 0.02 < 0.5 < found.most
    assert found.classes == (0, 2) or found.classes == (1, 2)


def test_a_war_of_nobody_is_none():
    """Before the war there is nothing to tell."""
    assert war_line(FILM, FILM.start) == ""
    assert scale(text_of(FILM.source), ()) == Scale(0.0, 0.0, 0.0, (0, 0))


def test_the_classes_are_those_of_the_scale():
    """Below 1 % of mankind 0, below 25 % 1, below 99 % 2, and 3 above."""
    assert [class_of(share) for share in (0.005, 0.1, 0.5, 1.0)] == [0, 1, 2, 3]


def test_the_published_numbers_are_met():
    """At 500 weapons 164 million people die at once; 4,400 are 360 million (facts 7.2)."""
    table = ((250.0, 127e6), (500.0, 164e6), (4400.0, 360e6))

    assert between(table, 500.0) == pytest.approx(164e6)
    assert between(table, 9000.0) == pytest.approx(360e6)
    assert between(table, 125.0) == pytest.approx(63.5e6)
