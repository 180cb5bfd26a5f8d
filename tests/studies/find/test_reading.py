"""Filters: what can be written, and what is said of what cannot."""

from functools import cache

import numpy as np
import pytest

from cupola.errors import NotationError
from cupola.scenarios.reader import load_scenario
from cupola.studies.find.reading import filter_of
from cupola.studies.outcome import IN_VEHICLE, ON_STATION, OUTCOME


@cache
def film():
    """The film's people."""
    return load_scenario("film")


def bits(*names):
    """People as bits."""
    return sum(1 << film().names.entities[name] for name in names)


def a_row(alive=(), left=(), remedy=ON_STATION, **more):
    """What came of a run, planted."""
    row = np.zeros(1, OUTCOME)[0]
    row["alive"], row["left"], row["remedy"] = bits(*alive), bits(*left), remedy
    for name, value in more.items():
        row[name] = value
    return row


def fits(text, row):
    """Whether what came of a run is as this filter asks."""
    return all(condition.holds(row) for condition in filter_of(text, film()).outcomes)


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("nika lives", True),
        ("nika leaves and nika lives", True),
        ("nika stays", False),
        ("kira stays", True),
        ("gordon dies", True),
        ("not gordon dies", False),
        ("somebody leaves", True),
        ("everybody lives", False),
        ("nobody leaves", False),
        ("nika has remedy", True),
        ("kira has the remedy", False),
        ("remedy leaves", True),
        ("remedy stays", False),
        ("deaths = 4 and living = 2 and leaving<2", True),
        ("deaths > 4", False),
        ("hours >= 71.5", True),
        ("ending is all dead", False),
        ("Nika LIVES   and\tdeaths=4", True),
    ],
)
def test_conditions_on_what_came_of_it(text, so):
    """Of a run in which two live and one of them left with the remedy, after three days."""
    nika = film().names.entities["nika"]
    row = a_row(["nika", "kira"], ["nika"], nika, deaths=4, minutes=72 * 60, ending=1)

    assert fits(text, row) == so


def test_the_remedy_leaves_in_the_vehicle_too():
    """Nobody need hold it."""
    assert fits("remedy leaves", a_row(remedy=IN_VEHICLE))
    assert not fits("remedy leaves", a_row(remedy=ON_STATION))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nikka lives", "did you mean 'nika'"),
        ("nika livs", "did you mean 'lives'"),
        ("deaths is 3", "a comparison, such as 'deaths >= 2'"),
        ("deaths == 3", "a sign to compare numbers with"),
        ("deaths = many", "a number"),
        ("ending is lefft", "did you mean 'left'"),
        ("trope i_lyed", "did you mean 'i_lied'"),
        ("trope i_lied(lier = nika)", "did you mean 'liar'"),
        ("trope i_lied(liar = nikka)", "did you mean 'nika'"),
        ("trope i_lied(liar)", "such as 'honest = NAME'"),
        ("trope decision_weight", "compares several"),
        ("tension grows", "what can be asked of a telling"),
        ("remedy burns", "what can become of the remedy"),
        ("__import__('os')", "what a condition can be about"),
        ("", "a filter, such as"),
        ("nika lives and " * 200, "a filter, such as"),
    ],
)
def test_a_mistake_names_what_was_found_and_what_is_allowed(text, said):
    """And the nearest match, if there is one."""
    with pytest.raises(NotationError, match="is not") as caught:
        filter_of(text, film())

    assert said in str(caught.value)


def test_conditions_are_kept_apart_by_what_they_cost():
    """What came of a run, tropes, and how it is told."""
    found = filter_of("tension rises and trope i_lied and deaths = 1 and nobody is flat", film())

    assert [one.text for one in found.outcomes] == ["deaths = 1"]
    assert [one.trope.name for one in found.tropes] == ["i_lied"]
    assert [one.text for one in found.measures] == ["tension rises", "nobody is flat"]
