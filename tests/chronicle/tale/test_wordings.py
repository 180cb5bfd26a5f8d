"""How the text puts what a reader stumbled over."""

from dataclasses import replace

import pytest

from cupola.chronicle.happenings import BeliefMove, BondMove
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


@pytest.mark.parametrize(
    ("content", "fact", "blamed"),
    [
        ("cem_dead", "cem_alive", False),
        ("war_visible", "war_visible", False),
        ("cem_will_strike", "cem_will_strike", True),
    ],
)
def test_nobody_is_said_to_lose_trust_in_whoever_only_brings_news(content, fact, blamed):
    """It is the news that moves them; who speaks against somebody is trusted less for it."""
    said = happens(1, "tell", "ida", "bo", content=content, held=0.9, place="galley")
    value = 0.9 if fact == content else 0.1
    story = written(said, beliefs=[BeliefMove(10, "bo", fact, value, 1.0 - value, 1)])
    story.__dict__["bonds"] = [BondMove(10, "bo", "ida", "trust", 0.4, 0.6, 1)]
    text = prose_of(story)

    assert "Ida tells Bo" in text
    assert ("trusts Ida" in text) == blamed


QUESTION = happens(1, "ask", "ida", "bo", content="cem_harmed_ida", place="galley", minute=10)
NO_ANSWER = happens(2, "tell", "bo", "ida", content="support", held=1.0, place="galley", minute=11)
PRONOUNS = {"ida": "she", "bo": "he", "cem": "he"}


def with_pronouns(*events) -> str:
    """The full text of these events, of people who have pronouns."""
    story = written(*events)
    rows = tuple(row | {"pronoun": PRONOUNS[row["id"]]} for row in story.cast.person)
    story.__dict__["told"] = replace(story.told, cast=replace(story.cast, person=rows))
    return prose_of(story)


def test_whoever_is_asked_and_has_no_answer_promises_nothing():
    """They answer that they do not know, at once or later."""
    assert "and Bo says that he does not know." in with_pronouns(QUESTION, NO_ANSWER)
    assert "and Bo has no answer." in text_of(QUESTION, NO_ANSWER)

    later = replace(NO_ANSWER, minute=50)
    assert "tells Ida that he does not know whether Cem harmed" in with_pronouns(QUESTION, later)


def test_of_two_who_tell_each_other_each_does_not_know():
    """The pronoun of one of them would say it of him alone."""
    asked = replace(QUESTION, id=2, actor="bo", target="ida")
    answers = (replace(NO_ANSWER, id=3, minute=50), replace(NO_ANSWER, id=4, minute=51))
    back = replace(answers[1], actor="ida", target="bo")
    told = with_pronouns(QUESTION, asked, answers[0], back)

    assert "tell each other that they do not know whether Cem harmed Ida" in told


def test_company_is_promised_over_the_voice_loop_only():
    """Face to face nobody promises to stay on the line."""
    talk = happens(1, "talk", "ida", "bo", content="support", held=1.0, place="galley")

    assert "stay on the line" in text_of(replace(talk, instrument="wire"))
    assert "stay on the line" not in text_of(talk)
    assert "stay on the line" not in text_of(NO_ANSWER)


def test_whoever_gets_no_answer_promises_nothing():
    """The other is dead, or far: the call is told as one in vain."""
    told = text_of(
        happens(1, "alarm", None),
        happens(2, "talk", "ida", "bo", content="support", instrument="wire", place="galley"),
        happens(3, "miss", "ida", "bo", content="support", place="galley", cause=2),
    )

    assert "Ida calls Bo and gets no answer." in told
    assert "promises" not in told


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (
            happens(1, "tried", "ida", "heater", tried="repair", refusal="not_damaged"),
            "Ida finds the heater whole.",
        ),
        (
            happens(1, "tried", "ida", "bo", tried="swing", instrument="crane"),
            "tries in vain to strike Bo with the crane",
        ),
        (
            happens(1, "read_aloud", "ida", content="ida_ordered", perceivers=("ida",)),
            "Ida reads the order aloud, and nobody is there to hear it.",
        ),
        (
            happens(1, "signal", "ida", "bo", content="cem_will_strike", perceivers=("ida",)),
            "Ida makes a sign to Bo, who does not take it in.",
        ),
        (happens(1, "seize", "ida", "bo", intent="revenge", outcome="held"), "Bo in revenge"),
    ],
)
def test_what_comes_to_nothing_is_told_as_it_was(event, said):
    """What was whole, missed or not heard is said to be so; and a grip has its reason."""
    assert said in text_of(event)


def test_whoever_cannot_reach_the_ground_is_not_said_to_leave_it_unanswered():
    """Who tried in vain gives up because they must."""
    tried = happens(1, "tried", "ida", "base", tried="answer", refusal="link_down", place="lab")
    silent = happens(2, "ignore", "ida", "base", place="lab")

    assert "does not answer" in text_of(silent)
    assert "does not answer" not in text_of(tried, silent)


@pytest.mark.parametrize("verb", ["propose", "agree"])
def test_two_who_say_the_same_at_once_say_it_to_each_other(verb):
    """Neither answers themselves."""
    told = text_of(
        happens(1, verb, "ida", "bo", content="leave_together", place="lab", minute=1),
        happens(2, verb, "bo", "ida", content="leave_together", place="lab", minute=1),
    )

    assert "Ida and Bo" in told
    assert "each other" in told


def test_what_has_a_comma_is_followed_by_one():
    """Else what is a pretext would seem to call everybody together."""
    assert series(["proposes it, which is a pretext", "goes"]).endswith("pretext, and goes")
    assert series(["sees that A and that B", "goes"]) == "sees that A and that B, and goes"
