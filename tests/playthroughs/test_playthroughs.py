"""Golden playthroughs: the same story, lived by either engine."""

import pytest

from cupola.scenarios.text.files import known_scenarios
from tests.playthroughs.record import difference
from tests.playthroughs.telling import BY_ITSELF, LONGEST, RANDOM, path_of, played, titles


def recorded(title):
    """The lines of a playthrough as they were recorded."""
    return path_of(title).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("engine", ["plain", "compiled"])
@pytest.mark.parametrize("title", titles())
def test_it_is_told_as_recorded(title, engine):
    """What happens, and what each person sees of it, is as it was."""
    changed = difference(recorded(title), played(title, engine), title)

    assert not changed, f"python -m tests.playthroughs.record, if this was meant:\n{changed}"


def test_every_scenario_has_a_playthrough():
    """Whoever adds a scenario records how it goes; chance has one of its own."""
    told_by_name = {title for title in titles() if not title.startswith(BY_ITSELF)}

    assert told_by_name == {*known_scenarios(), RANDOM}


@pytest.mark.parametrize("title", titles())
def test_a_playthrough_can_be_read(title):
    """It has fewer than 300 lines."""
    assert 3 <= len(recorded(title)) < LONGEST


def test_a_difference_is_shown_with_what_stands_around_it():
    """One line that differs gives one line out and one line in."""
    shown = difference(["a", "b", "c"], ["a", "x", "c"], "it").splitlines()

    assert shown[-4:] == [" a", "-b", "+x", " c"]
