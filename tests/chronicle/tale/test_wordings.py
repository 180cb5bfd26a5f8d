"""How the text puts what a reader stumbled over."""

import pytest

from cupola.chronicle.happenings import BeliefMove
from cupola.chronicle.tale.language import series
from cupola.chronicle.tale.texts import prose_of
from tests.chronicle.written import happens, written


def text_of(*events) -> str:
    """The full text of these events, as whoever knows all tells it."""
    return prose_of(written(*events))


def strike(number: int, who: str, whom: str, **more):
    """A blow that wounds, meant as self-defence."""
    wounds = {"intent": "self_defence", "outcome": "wounded", "place": "galley"}
    return happens(number, "strike", who, whom, **wounds | more)


def test_an_answer_to_a_first_blow_is_self_defence():
    """Bo struck first."""
    first = strike(1, "bo", "ida", intent="revenge", minute=10)
    told = text_of(first, strike(2, "ida", "bo", minute=11, outcome="dead"))

    assert "Ida kills Bo in self-defence" in told


def test_whoever_struck_first_does_not_defend_themselves():
    """Ida struck first, whatever she means by her second blow."""
    first = strike(1, "ida", "bo", intent="revenge", minute=10)
    answer = strike(2, "bo", "ida", intent="revenge", minute=11)
    told = text_of(first, answer, strike(3, "ida", "bo", minute=12, outcome="dead"))

    assert "Ida kills Bo" in told
    assert "in self-defence" not in told


def test_a_blow_at_somebody_unconscious_is_no_self_defence():
    """Bo struck first, and has fainted since."""
    first = strike(1, "bo", "ida", intent="revenge", minute=10)
    faints = happens(2, "faint", "bo", minute=11, place="galley")

    assert "in self-defence" not in text_of(first, faints, strike(3, "ida", "bo", minute=12))


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (happens(1, "conceal", "ida", content="ida_ordered"), "keeps silent about the order"),
        (
            happens(1, "conceal", "ida", "bo", content="cure_exists"),
            "does not tell Bo that there is",
        ),
        (happens(1, "propose", "ida", "bo", content="spacewalk", held=0.1), "which is a pretext"),
        (happens(1, "propose", "ida", "bo", content="leave_together"), "to Bo that they leave"),
        (happens(1, "threaten", "ida", content="destroy_station", held=0.1), "without meaning it"),
    ],
)
def test_a_deed_in_words_is_told_in_one_sentence(event, said):
    """Whether it is meant stands in the same sentence; silence is no telling."""
    assert said in text_of(event)


def test_what_the_sentence_has_said_is_not_said_again():
    """Ida sees it, calls everybody, and tells them of it."""
    told = text_of(
        happens(1, "see", "ida", "earth", looks="war_visible", place="lab", minute=1),
        happens(2, "assemble", "ida", "galley", place="lab", minute=2),
        happens(3, "call", "ida", "all", content="war_visible", held=0.9, place="lab", minute=3),
    )

    assert told.count("that there is war on Earth") <= 1


def test_two_things_said_join_no_predicates():
    """A way before them needs no "then"."""
    assert (
        series(["goes there", "says that A and that B"]) == "goes there and says that A and that B"
    )


def blaming(truth: int, held: float) -> str:
    """The text of Ida saying who harmed Bo, which Cem believes."""
    said = happens(1, "tell", "ida", "cem", content="cem_harmed_bo", truth=truth, held=held)
    move = BeliefMove(10, "cem", "cem_harmed_bo", 0.9, 0.0, 1)
    return prose_of(written(said, beliefs=[move]))


def test_whoever_names_the_wrong_one_is_said_to_be_mistaken():
    """Not so if what they say is so, nor if they know better: then it is a lie."""
    assert "mistake" in blaming(truth=0, held=0.9)
    assert "mistake" not in blaming(truth=1, held=0.9)
    assert "mistake" not in blaming(truth=0, held=0.01)


def test_whoever_lays_a_blow_on_the_wrong_one_is_said_to_be_mistaken():
    """Cem strikes Bo, and Ida takes it for the deed of another."""
    blow = strike(1, "cem", "bo")
    moves = [BeliefMove(10, "ida", f"{who}_harmed_bo", 0.6, 0.0, 1) for who in ("cem", "ida")]
    right, wrong = (prose_of(written(blow, beliefs=[move])) for move in moves)

    assert "mistake" not in right
    assert "mistake" in wrong
