"""How the text puts deeds: who sees them, where they are done, and of whom a pronoun speaks."""

from dataclasses import replace

import pytest

from cupola.chronicle.cast import Cast
from cupola.chronicle.happenings import BondMove
from cupola.chronicle.tale.texts import prose_of
from tests.chronicle.scene import CAST
from tests.chronicle.written import happens, written


def text_of(*events) -> str:
    """The full text of these events, as whoever knows all tells it."""
    return prose_of(written(*events))


def with_pronouns() -> Cast:
    """The crew, with pronouns: she, he and he."""
    words = {"ida": "she", "bo": "he", "cem": "he"}
    return replace(CAST, person=tuple(row | {"pronoun": words[row["id"]]} for row in CAST.person))


CUT = happens(1, "cut", "ida", "heater", minute=1, place="lab", perceivers=("ida", "bo"))


def test_who_sees_a_sabotage_is_named():
    """Nobody else sees it; and if nobody does, that is said."""
    assert "Ida cuts the heater. Bo sees it." in text_of(CUT)
    assert "Bo and Cem see it." in text_of(replace(CUT, perceivers=("ida", "bo", "cem")))
    assert "sees it" in text_of(replace(CUT, verb="fake", instrument="rope"))
    assert "Nobody sees it." in text_of(replace(CUT, perceivers=("ida",)))


def test_who_sees_a_sabotage_and_ceases_to_trust_is_named_once():
    """The loss of trust stands in the same sentence."""
    story = written(CUT)
    story.__dict__["bonds"] = [BondMove(1, "bo", "ida", "trust", 0.2, 0.6, 1)]

    assert "Bo sees it and no longer trusts Ida." in prose_of(story)


def test_what_is_meant_stands_before_how_it_comes_out():
    """Nobody slips in revenge."""
    grip = happens(1, "seize", "ida", "bo", intent="revenge", outcome="slipped")

    assert "Ida reaches for Bo in revenge and slips." in text_of(grip)


def test_the_same_deed_in_another_room_is_told_apart():
    """Bo is hidden in the laboratory, then in the galley."""
    first = happens(1, "hide", "ida", "bo", minute=1, place="lab")
    second = happens(2, "hide", "ida", "bo", minute=3, place="galley")

    assert "twice" in text_of(first, replace(second, place="lab"))
    assert "twice" not in text_of(first, second)


@pytest.mark.parametrize(("came", "goes"), [(3, True), (1, False)])
def test_nobody_goes_where_they_already_are(came, goes):
    """Ida came to the laboratory before what was told last, or after it."""
    told = text_of(
        happens(1, "take", "ida", None, instrument="rope", minute=0, place="galley"),
        happens(2, "go", "ida", "lab", minute=came, place="lab"),
        happens(3, "strike", "bo", "cem", minute=2, place="galley"),
        happens(4, "strike", "ida", "heater", minute=4, place="lab"),
    )

    assert ("Ida goes to the laboratory" in told) is goes


def test_a_pronoun_stands_only_for_somebody_named_in_the_sentence():
    """That Ida keeps silent towards Bo is told without his name."""
    story = written(
        happens(1, "conceal", "ida", "bo", content="ida_ordered", minute=1, place="lab"),
        happens(2, "ask", "ida", "bo", content="bo_ordered", minute=2, place="lab"),
    )
    object.__setattr__(story, "told", replace(story.told, cast=with_pronouns()))

    assert "keeps silent about the order, asks Bo whether" in prose_of(story)


def test_whoever_is_trusted_no_more_is_called_by_name():
    """The sentence before may name others."""
    story = written(happens(1, "vow", "bo", "all", content="revenge", held=0.9, place="lab"))
    object.__setattr__(story, "told", replace(story.told, cast=with_pronouns()))
    story.__dict__["bonds"] = [BondMove(10, "ida", "bo", "trust", 0.2, 0.6, 1)]

    assert "Ida no longer trusts Bo." in prose_of(story)
