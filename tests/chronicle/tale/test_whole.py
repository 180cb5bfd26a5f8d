"""What holds of every telling, read off whole stories."""

import re
from itertools import pairwise

import pytest

from cupola.chronicle.store import Chronicle
from cupola.chronicle.tale.manner import manner
from cupola.chronicle.tale.texts import prose_of
from cupola.chronicle.tale.views import view_of
from cupola.chronicle.tale.whole import Tale, tale_of
from tests.chronicle.stories import SEEDS, film, free
from tests.house_rules.test_plain_language import PATTERN

TELLINGS = ["everything", "as kira", "as nicholai", "as gordon"]


@pytest.fixture(scope="module", params=["film", *SEEDS], ids=str)
def story(request) -> Chronicle:
    """One of the stories."""
    return film() if request.param == "film" else free(request.param)


def told(story: Chronicle, telling: str) -> Tale:
    """The story as this telling has it."""
    return tale_of(view_of(story.telling(telling)))


@pytest.mark.parametrize("telling", TELLINGS)
def test_a_sentence_tells_only_what_the_telling_shows(story, telling):
    """Every event that a sentence tells is among those that are shown."""
    shown = set(story.telling(telling).position_of)

    assert {e.id for one in told(story, telling).sentences() for e in one.events} <= shown


@pytest.mark.parametrize("telling", TELLINGS)
def test_no_sentence_stands_twice_in_a_row(story, telling):
    """What was just said is not said again."""
    texts = [one.text for one in told(story, telling).sentences()]

    assert [a for a, b in pairwise(texts) if a == b] == []


@pytest.mark.parametrize("telling", TELLINGS[1:])
def test_one_person_calls_a_lie_only_their_own(story, telling):
    """Told as one person, nobody else's lie is called one."""
    marks = [form for forms in ("plain", "one", "several") for form in manner()["lie"][forms]]
    who = telling.removeprefix("as ")
    called = [one for one in told(story, telling).sentences() if one.aside and one.text in marks]

    assert [e.actor for one in called for e in one.events if e.actor != who] == []


def test_who_knows_all_calls_every_lie_that_is_told_a_lie():
    """After each lie of the film that is told stands that it is one."""
    sentences = list(told(film(), "everything").sentences())
    lies = {e.id for one in sentences if not one.aside for e in one.events if e.is_lie}
    called = {e.id for one in sentences if one.aside for e in one.events}

    assert lies
    assert lies <= called


def test_of_what_nobody_took_in_nobody_believes_or_doubts_anything(story):
    """Whoever was called in vain is not said to make something of it."""
    text = " ".join(prose_of(story).split())

    assert re.findall(r"does not take it in\. \w+ (?:does not|believes|thinks|takes)", text) == []


def test_no_people_is_a_subject(story):
    """The subject of a sentence is a person, a government or a machine."""
    assert PATTERN.findall(prose_of(story)) == []


def test_every_death_is_told(story):
    """Somebody's death is told, by itself or by the blow that brings it about."""
    sentences = told(story, "everything").sentences()
    events = {e for one in sentences for e in one.events}
    dead = {e.actor if e.verb == "die" else e.target for e in events if dies(e)}

    assert dead == {e.actor for e in story.events if e.verb == "die"}


def dies(event) -> bool:
    """Whether somebody's death is told by this event."""
    return bool(event.verb == "die" or event.outcome == "dead")


def test_what_nobody_perceives_is_not_told_as_one_person():
    """Who drives the arm, and that the wire is cut, are not in the story as Kira lived it."""
    text = prose_of(film(), telling="as kira")

    assert "driven by Nicholai" not in text
    assert "cuts the communication wire" not in text
    assert "on orders" not in text


def test_every_sentence_begins_large_and_ends_with_a_full_stop(story):
    """Whatever was joined, what comes out is a sentence, and no gap is left open."""
    texts = [one.text for one in told(story, "everything").sentences()]

    assert [text for text in texts if not text[0].isupper() or text[-1] not in ".?!"] == []
    assert [text for text in texts if "{" in text or "\N{SECTION SIGN}" in text] == []
    assert [text for text in texts if "  " in text or ".." in text or " ," in text] == []
