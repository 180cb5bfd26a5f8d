"""Who is dragged along by whoever goes."""

import pytest

from cupola.chronicle.grips import drags
from tests.chronicle.written import happens

SEIZES = happens(1, "seize", "ida", "bo", outcome="held")


def dragged(*between):
    """Who is dragged along when Ida goes, after she has seized Bo and this has happened."""
    goes = happens(9, "go", "ida", "lab", place="lab")
    return drags([SEIZES, *between, goes]).get(9, ())


@pytest.mark.parametrize(
    "event",
    [
        happens(2, "release", "ida", "bo"),
        happens(2, "shove", "bo", "ida", outcome="slipped"),
        happens(2, "shove", "ida", "bo"),
        happens(2, "exit", "ida"),
        happens(2, "die", "ida"),
        happens(2, "die", "bo"),
        happens(2, "strike", "cem", "ida", outcome="mortal"),
        happens(2, "go", "bo", "galley", place="galley"),
        happens(2, "seize", "cem", "bo", outcome="held"),
    ],
    ids=lambda event: f"{event.actor}_{event.verb}",
)
def test_a_grip_ends(event):
    """Whoever lets go, goes out or is dying drags nobody; nor is dragged who has come free."""
    assert dragged() == ("bo",)

    assert dragged(event) == ()


@pytest.mark.parametrize(
    "event",
    [
        happens(2, "shove", "bo", "ida", outcome="held"),
        happens(2, "shove", "cem", "bo"),
        happens(2, "seize", "cem", "bo", outcome="slipped"),
        happens(2, "strangle", "cem", "bo", outcome="held"),
        happens(2, "strike", "bo", "ida", outcome="wounded"),
    ],
    ids=lambda event: f"{event.actor}_{event.verb}",
)
def test_a_grip_holds(event):
    """What does not break a grip leaves the other in it; a cord takes nobody out of a grip."""
    assert dragged(event) == ("bo",)


def test_who_is_dragged_drags_along_whom_they_hold():
    """Ida holds Bo, and Bo holds Cem: both go with her."""
    assert dragged(happens(2, "seize", "bo", "cem", outcome="held")) == ("bo", "cem")


def test_two_who_hold_each_other_hold_nobody_twice():
    """Whoever goes is not dragged by themselves."""
    assert drags([SEIZES, happens(2, "seize", "bo", "ida", outcome="held")]) == {}
    assert dragged(happens(2, "seize", "bo", "ida", outcome="held")) == ("bo",)
