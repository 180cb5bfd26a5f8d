"""Readings: disagreements of the sources as switches."""

import pytest

from cupola.errors import ScenarioError
from cupola.scenarios.reader import load_scenario

FILM = load_scenario("film")
WAYS = [(reading.name, way) for reading in FILM.readings for way in reading.ways]


def same(one, other):
    """Whether two scenarios would run alike."""
    parts = ("plan", "start", "beats")
    plans = [getattr(one, part).tobytes() == getattr(other, part).tobytes() for part in parts]
    return all(plans)


@pytest.mark.parametrize(("name", "way"), WAYS)
def test_every_way_to_read_can_be_chosen(name, way):
    """Each way builds a scenario, and each but the usual one changes more than its code."""
    other = FILM.reading(**{name: way})
    plan = other.plan.copy()
    plan["readings"] = FILM.plan["readings"]
    usual = next(reading.way for reading in FILM.readings if reading.name == name)
    alike = plan.tobytes() == FILM.plan.tobytes()
    alike = alike and other.start.tobytes() == FILM.start.tobytes()
    alike = alike and other.beats.tobytes() == FILM.beats.tobytes()

    assert other.param[f"reading.{name}"] == way
    assert alike == (way == usual)


def test_every_reading_says_what_it_is_about_and_who_reads_it_so():
    """A switch has a sentence, and each way a source or a note."""
    for reading in FILM.readings:
        assert reading.about.endswith(".")
        assert all(reading.ways[way] or reading.notes[way] != "-" for way in reading.ways)


def test_the_usual_reading_is_the_films_own():
    """Setting every switch as it is set changes nothing."""
    assert same(FILM.reading(**{reading.name: reading.way for reading in FILM.readings}), FILM)


@pytest.mark.parametrize("choice", [{"kin": "cousins"}, {"kinn": "brothers"}])
def test_an_unknown_choice_is_told(choice):
    """A reading or a way that there is not: what there is, and what comes nearest."""
    with pytest.raises(ScenarioError, match="allowed: "):
        FILM.reading(**choice)
