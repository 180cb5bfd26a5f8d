"""How the text puts words, and what they answer."""

import pytest

from cupola.chronicle.columns import listed
from cupola.chronicle.tale.texts import prose_of
from tests.chronicle.written import happens, written


def text_of(*events) -> str:
    """The full text of these events, as whoever knows all tells it."""
    return prose_of(written(*events))


def says(number: int, verb: str, who: str, whom: str, content: str, **more):
    """Words of somebody in the galley, one minute after the ones before."""
    usual = {"minute": number, "place": "galley", "held": 0.9, "truth": 1}
    return happens(number, verb, who, whom, content=content, **usual | more)


def test_agreeing_is_no_answer_to_a_question():
    """Bo is asked about Cem, and then agrees to what Ida proposed before."""
    told = text_of(
        says(1, "propose", "ida", "bo", "leave_together"),
        happens(2, "prepare", "bo", "boat_drive", place="boat", minute=2),
        says(3, "ask", "ida", "bo", "cem_harmed_ida"),
        says(4, "agree", "bo", "ida", "leave_together"),
    )

    assert "and Bo agrees" not in told
    assert "Bo agrees with Ida that they leave together." in told


@pytest.mark.parametrize("said", ["plea_for_all", "plea_for_nation"])
def test_somebody_may_be_won_over_by_a_plea(said):
    """The answer stands in the sentence of the plea."""
    told = text_of(
        says(1, "tell", "ida", "bo", said), says(2, "agree", "bo", "ida", "leave_together")
    )

    assert "and Bo agrees." in told


def test_what_is_agreed_to_late_is_said_again():
    """A truce is a thing, which one agrees to."""
    told = text_of(
        says(1, "propose", "ida", "bo", "truce"),
        says(2, "comfort", "cem", "ida", "comfort"),
        says(3, "agree", "bo", "ida", "truce"),
    )

    assert "Bo agrees to a truce with Ida." in told


def test_a_question_that_is_never_answered_is_said_to_be():
    """Bo says nothing to Ida for an hour and a half."""
    asked = says(1, "ask", "ida", "bo", "bo_ordered")

    assert "is under an order and gets no answer." in text_of(asked)


@pytest.mark.parametrize(
    "answer",
    [
        says(9, "tell", "bo", "ida", "cem_dead"),
        says(80, "tell", "bo", "ida", "bo_ordered"),
        says(80, "tell", "bo", "ida", "support"),
        says(80, "conceal", "bo", "ida", "bo_ordered"),
    ],
)
def test_a_question_may_be_answered_late_or_beside_the_point(answer):
    """Then it is not said to be unanswered."""
    assert "gets no answer" not in text_of(says(1, "ask", "ida", "bo", "bo_ordered"), answer)


def test_a_question_that_was_not_taken_in_needs_no_answer():
    """Bo is not there to hear it."""
    asked = says(1, "ask", "ida", "bo", "bo_ordered", perceivers=("ida",))

    assert "gets no answer" not in text_of(asked)


def test_who_asks_cannot_tell_a_kept_secret_from_silence():
    """Bo keeps silent about his order: told as Ida, he only gives no answer."""
    asked = says(1, "ask", "ida", "bo", "bo_ordered", perceivers=("ida", "bo"))
    kept = says(9, "conceal", "bo", "ida", "bo_ordered", perceivers=("bo",))
    told = prose_of(written(asked, kept), telling="as ida")

    assert "gets no answer" in told


def test_who_asks_cannot_tell_whether_the_other_took_it_in():
    """Bo did not make out the words: told as Ida, he gives no answer."""
    asked = says(1, "ask", "ida", "bo", "bo_ordered", perceivers=("ida", "bo"))
    told = prose_of(written(asked, vague={1: ("bo",)}), telling="as ida")

    assert "gets no answer" in told


ADRIFT = happens(1, "drift", "ida", minute=1, place="outside")
CRY = happens(2, "call", "ida", "all", content="ida_alive", held=0.9, minute=2, place="outside")


def test_the_cry_of_somebody_adrift_is_told():
    """Though nobody held them to be dead, and it moves nobody."""
    assert "tells everybody over the voice loop that" in text_of(ADRIFT, CRY)
    assert "tells everybody" not in text_of(CRY)


def test_who_is_adrift_is_alive_out_there():
    """Somebody else who says it says where; once they are back it goes without saying."""
    word = says(5, "accuse", "bo", "ida", "ida_alive", held=0.1, truth=0)
    back = happens(3, "enter", "ida", minute=3, place="lab")

    assert "claims that Ida is alive out there" in text_of(ADRIFT, word)
    assert "out there" not in text_of(ADRIFT, back, word)


def test_who_has_done_what_was_done_in_secret_comes_out():
    """Bo tells it to Cem, whom it does not move."""
    cut = happens(1, "cut", "ida", "heater", minute=1, place="lab", perceivers=("ida",))
    word = says(2, "tell", "bo", "cem", "ida_sabotaged")

    assert "Bo tells Cem that Ida sabotaged the station." in text_of(cut, word)
    assert "sabotaged" not in text_of(word)


def test_who_hears_but_cannot_see_the_reader_is_not_with_them():
    """Bo is next door: he hears that somebody reads, and not who."""
    story = written(happens(1, "read_aloud", "ida", content="ida_ordered", perceivers=("bo",)))
    heard = story.table("perceived")
    heard["understood"] = listed([False])
    near = dict(heard)
    heard["recognised"] = listed([False])

    usual = story.table

    def told(rows) -> str:
        story.__dict__["table"] = lambda name: rows if name == "perceived" else usual(name)
        return prose_of(story)

    assert "Ida reads the order aloud, and nobody is there to hear it." in told(heard)
    assert "Ida reads the order aloud, and nobody takes it in." in told(near)
