"""What the report expects of whom."""

import pytest

from cupola.errors import ScenarioError
from cupola.scenarios.reader import load_scenario
from cupola.studies.report.expected import FILM, Roster, read_expected


def test_everybody_expected_to_do_something_is_aboard():
    """All names in the file are people of its scenario, and nobody is both most and least."""
    expected = read_expected()
    roster = Roster.of(load_scenario(expected.scenario))
    strike = expected.first_strike
    named = [*expected.who.most, *expected.who.least, strike.striker, strike.killer]

    assert all(0 <= roster.number(name) < len(roster.names) for name in named)
    assert not set(expected.who.most) & set(expected.who.least)
    assert roster.number(expected.who.saboteur) >= 0


def test_what_it_changes_is_in_the_scenario():
    """Each change makes another scenario of the same people."""
    expected = read_expected()
    film = load_scenario(expected.scenario)
    aloud = film.setting(expected.aloud.keys)
    apart = film.setting(expected.bond.keys)

    assert [ground.aloud for ground in aloud.plan.grounds if ground.exists] == [1, 1]
    assert film.start["minds"]["love"].max() > apart.start["minds"]["love"].max() == 0.0


def test_a_file_with_a_mistake_says_so(tmp_path):
    """An unknown key is named."""
    file = tmp_path / "other.toml"
    file.write_text(FILM.read_text(encoding="utf-8") + "\n[who_else]\nmost = []\n")

    with pytest.raises(ScenarioError, match="who_else"):
        read_expected(file)
