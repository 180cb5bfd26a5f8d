"""What a belief can be about, and what is said of what it cannot."""

import pytest

from cupola.errors import NotationError
from cupola.scenarios.reader import load_scenario
from cupola.studies.suspense.asked import asked_of, held_of


@pytest.fixture(scope="module")
def film():
    """The film's people."""
    return load_scenario("film")


def test_who_lives_is_one_state_for_each_person(film):
    """Each is named by the first name, and belongs to the person."""
    states = asked_of("Who lives", film).states

    assert len(states) == 6
    assert (states[0].words, states[0].person) == ("Kira lives", "kira")


def test_conditions_are_those_of_a_search(film):
    """Several joined by `and` are one state."""
    assert len(asked_of("nika lives and remedy home", film).states) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("tension rises", "is not something that comes of a story"),
        ("nikka lives", "did you mean 'nika'"),
        ("trope i_lied", "is not something that comes of a story"),
    ],
)
def test_what_cannot_be_rolled_out_is_refused(film, text, said):
    """A measure or a trope is none of what a rollout is asked, and a slip has a neighbour."""
    with pytest.raises(NotationError, match=said):
        asked_of(text, film)


def test_a_person_holds_words_that_can_be_said(film):
    """What denies a fact is held as much as the fact is not."""
    denied = held_of("no_cure", "Weronika", film)
    said = held_of("cure_exists", "nika", film)

    assert denied.person == "nika"
    assert denied.states[0].fact == said.states[0].fact
    assert (denied.states[0].so, said.states[0].so) == (False, True)


def test_a_word_that_nobody_can_hold_is_refused(film):
    """The nearest that can be held is named."""
    with pytest.raises(NotationError, match="did you mean 'cure_exists'"):
        held_of("cure exist", "nika", film)
    with pytest.raises(NotationError, match="one of the people"):
        held_of("cure_exists", "nobody", film)
