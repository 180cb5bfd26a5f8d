"""Outcomes in words."""

from typing import Any

import numpy as np
import pytest

from cupola.errors import NotationError
from cupola.studies.outcome import IN_VEHICLE, ON_STATION, OUTCOME
from cupola.studies.why.outcomes import futures, outcome_from
from tests.studies.whatif.moments import film

UNASKED: Any = None
"""What comes of a story is asked of its row, not of its run."""


def row(**values):
    """What came of a story."""
    made = np.zeros(1, OUTCOME)[0]
    made["alive"], made["first_act"], made["remedy"] = 0b111111, -1, ON_STATION
    for name, value in values.items():
        made[name] = value
    return made


@pytest.mark.parametrize(
    ("words", "so", "not_so"),
    [
        ("kira lives", {}, {"alive": 0b111110}),
        ("Kira dies", {"alive": 0b111110}, {}),
        ("remedy home", {"remedy": IN_VEHICLE}, {}),
        ("violence", {"first_act": 7}, {}),
        ("four deaths", {"deaths": 5}, {"deaths": 3}),
        ("4 deaths", {"deaths": 4}, {"deaths": 3}),
        ("one death", {"deaths": 1}, {}),
        ("no deaths", {}, {"deaths": 1}),
        ("nobody dies", {}, {"alive": 0b011111}),
        ("kira lives and deaths = 1", {"deaths": 1}, {}),
    ],
)
def test_a_few_words_name_an_outcome(words, so, not_so):
    """Each outcome is so in one story and not in the other."""
    outcome = outcome_from(words, film())

    assert outcome.holds(UNASKED, row(**so))
    assert not outcome.holds(UNASKED, row(**not_so))


def test_who_is_named_is_known():
    """The people whom an outcome is about are those whom its words name."""
    assert outcome_from("gordon dies", film()).people == (film().names.entities["gordon"],)
    assert outcome_from("violence", film()).people == ()


@pytest.mark.parametrize(
    ("words", "nearest"),
    [("gordn dies", "gordon"), ("gordon dyes", "dies"), ("remedy hme", "home")],
)
def test_a_slip_is_met_with_the_nearest_word(words, nearest):
    """A wrong word is an error that names what comes nearest."""
    with pytest.raises(NotationError, match=f"did you mean '{nearest}'"):
        outcome_from(words, film())


@pytest.mark.parametrize("words", ["tension rises", "trope i_lied"])
def test_what_is_told_is_no_outcome(words):
    """How a story is told, and tropes, do not come of the worlds that are lived here."""
    with pytest.raises(NotationError, match="something that comes of a story"):
        outcome_from(words, film())


def test_futures_are_everybodys_and_all_together():
    """What may be closed begins with each one's life."""
    assert [one.words for one in futures(film())][:2] == ["Kira lives", "Christian lives"]
    assert len(futures(film())) == 12
