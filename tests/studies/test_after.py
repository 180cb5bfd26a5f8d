"""What became of those who left: a spread, and only when asked for."""

import pytest

from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario, text_of
from cupola.studies.after import after, after_lines, after_object, departure_of, of_hundred

FILM = load_scenario("film")


@pytest.fixture(scope="module")
def end():
    """The world in which the film ends."""
    run = Run(FILM, engine="plain", keep=False)
    run.go_on()
    return run.world


def test_the_two_who_leave_are_followed(end):
    """Their falls begin where the orbit has the station when they undock."""
    departure = departure_of(FILM, text_of(FILM.source), end)

    assert departure.minute == 360 + int(end.departed_at)
    assert len(departure.health) == 2
    assert departure.pilot
    assert [strike.minute for strike in departure.strikes] == [3017.0, 3017.0]


def test_there_is_a_spread_and_never_one_answer(end):
    """Several regions, chances between never and always, for each of those aboard."""
    found = after(FILM, end, falls=200)

    assert found is not None
    assert len(found.spread.regions) > 5
    assert all(0.05 < chance < 0.95 for chance in found.spread.lives)
    assert found.remedy


def test_it_is_told_in_a_few_sentences(end):
    """Burn, entry, place, fallout, dose, life and the war below have a sentence each."""
    lines = after_lines(FILM, end)

    assert len(lines) == 8
    assert "left open" in lines[0]
    assert all(line.endswith(".") for line in lines)


def test_it_can_be_had_as_plain_values(end):
    """For `--json`: numbers, texts, and no tables of arrays."""
    told = after_object(FILM, end)

    assert told is not None
    assert told["falls"] == 1000
    assert isinstance(told["regions"], dict)


def test_where_nobody_left_nothing_falls():
    """At the start of a run nobody is followed."""
    assert after(FILM, FILM.start) is None
    assert after_lines(FILM, FILM.start) == ["What became of them is left open: nobody left."]


@pytest.mark.parametrize(
    ("part", "text"), [(0.0, "0 of 100"), (0.001, "less than 1 of 100"), (0.37, "37 of 100")]
)
def test_a_share_is_told_as_a_count(part, text):
    """Of a hundred, and the smallest are not told as none."""
    assert of_hundred(part) == text
