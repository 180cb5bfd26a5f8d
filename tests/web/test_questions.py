"""Questions from a page: what can be asked, who is told, what is kept, and when it stops."""

import asyncio
import json
from typing import Any
from unittest.mock import Mock

import pytest

from cupola.errors import CupolaError, NotationError
from cupola.studies.why.searching import Effort
from cupola.web.library import Library, Wish
from cupola.web.questions import answering, asking, inquiry
from cupola.web.questions.answering import SUSPENSE, WHY, Asked, worked_out
from cupola.web.questions.asking import Questions
from cupola.web.questions.inquiry import Inquiry, StoppedError
from cupola.web.questions.shelf import Shelf
from cupola.web.warming import Warming
from tests.web.loops import run_in_a_loop

LIBRARY = Library()
STAYS_PLAIN = Warming("plain")
TWO = Wish("two_people", 5)


@pytest.fixture(autouse=True)
def few(monkeypatch):
    """Little is tried, so that a test is short."""
    monkeypatch.setattr(answering, "EFFORT", Effort(search=40, kept=2, measure=12))
    monkeypatch.setattr(answering, "ROLLOUTS", 24)


def wanted():
    """A question that somebody wants to be answered."""
    made = Inquiry()
    made.look("somebody")
    return made


def a_deed():
    """The number of the last blow of the story, and its minute."""
    events = LIBRARY.chronicle(TWO).events
    event = next(one for one in reversed(events) if one.verb == "strike")
    return str(event.id), event.minute


@pytest.mark.parametrize(
    ("kind", "about"), [("what", "1"), (WHY, "-1"), (WHY, "x"), (WHY, ""), (SUSPENSE, "rain")]
)
def test_what_cannot_be_asked_is_told_so(kind, about):
    """Only why of an event by its number, and suspense about one of a few outcomes."""
    with pytest.raises(NotationError):
        Asked(kind, TWO, about)


def test_why_is_answered_with_intervals_that_hold_their_figures():
    """Each weight lies in its interval, no later than the event, and shares are shares."""
    number, minute = a_deed()
    found = worked_out(LIBRARY, Asked(WHY, TWO, number), "auto", wanted())

    assert found["measured"]
    assert found["weights"]
    for one in found["weights"]:
        assert one["low"] - 0.1 <= one["change"] <= one["high"] + 0.1
        assert one["minute"] <= minute
        assert 0.0 <= one["before"] <= 1.0
        assert one["person"] in LIBRARY.scenario(TWO).names.entities


def test_suspense_grows_point_by_point_to_the_end_of_the_story():
    """Each point has its value within its interval; the last one is the story's end."""
    looked, shown = wanted(), list[dict[str, Any]]()
    looked.show = shown.append
    found = worked_out(LIBRARY, Asked(SUSPENSE, TWO, "who lives"), "auto", looked)

    assert [len(one["points"]) for one in shown] == list(range(1, len(shown) + 1))
    assert found["points"][-1]["minute"] == LIBRARY.chronicle(TWO).minutes
    for point in found["points"]:
        value, low, high = point["suspense"]
        assert low <= value <= high
    assert json.dumps(found)


def test_nobody_waits_and_it_stops():
    """Once whoever asked has left, no world more is lived."""
    made = wanted()
    made.leave("somebody")
    with pytest.raises(StoppedError):
        worked_out(LIBRARY, Asked(WHY, TWO, a_deed()[0]), "auto", made)

    assert made.lived <= 4


def test_whoever_does_not_look_for_long_has_left(monkeypatch):
    """A page that vanished without a word wants to know no more."""
    made = wanted()
    before = made.is_wanted
    monkeypatch.setattr(inquiry, "PATIENCE", 0.0)

    assert before
    assert not made.is_wanted


def test_an_answer_is_found_again_while_the_rules_are_the_same(tmp_path, monkeypatch):
    """What was kept is there, under other rules it is not; a damaged file is none."""
    shelf = Shelf(tmp_path)
    shelf.keep("why?", {"answer": 1})
    found = shelf.find("why?")
    for file in tmp_path.glob("*.json"):
        file.write_text("{", encoding="utf-8")
    damaged = shelf.find("why?")
    shelf.keep("why?", {"answer": 1})
    monkeypatch.setattr("cupola.web.questions.shelf.rules_version", lambda: "other")

    assert (found, damaged, shelf.find("why?")) == ({"answer": 1}, None, None)


def test_only_so_many_answers_are_kept(tmp_path, monkeypatch):
    """The oldest goes first."""
    monkeypatch.setattr("cupola.web.questions.shelf.MOST", 3)
    shelf = Shelf(tmp_path)
    for number in range(6):
        shelf.keep(str(number), {})

    assert len(list(tmp_path.glob("*.json"))) == 3
    assert shelf.find("5") == {}


async def over(questions, name):
    """What is known of a question once it is over."""
    while (found := questions.look(name))["state"] in ("waiting", "working"):
        await asyncio.sleep(0.02)
    return found


def test_the_same_question_is_worked_out_once(tmp_path, monkeypatch):
    """Two who ask at the same time are told the same, and a third finds it on the disk."""
    counted = Mock(return_value={"kind": WHY})
    monkeypatch.setattr(asking, "worked_out", counted)

    async def ask():
        questions = Questions(LIBRARY, tmp_path, STAYS_PLAIN)
        names = [questions.ask(Asked(WHY, TWO, "1")) for _ in range(2)]
        found = [await over(questions, name) for name in names]
        later = Questions(LIBRARY, tmp_path, STAYS_PLAIN)
        return names, [*found, await over(later, later.ask(Asked(WHY, TWO, "1")))]

    names, found = run_in_a_loop(ask())

    assert names[0] != names[1]
    assert [one["state"] for one in found] == ["done"] * 3
    assert counted.call_count == 1


def test_a_mistake_is_told_and_harms_no_other_question(tmp_path):
    """What is no deed is refused in a sentence; what is kept under no name is told so."""

    async def ask():
        questions = Questions(LIBRARY, tmp_path, STAYS_PLAIN)
        return await over(questions, questions.ask(Asked(WHY, TWO, "99999")))

    assert "is not something" in run_in_a_loop(ask())["problem"]
    with pytest.raises(CupolaError):
        Questions(LIBRARY, tmp_path, STAYS_PLAIN).look("nothing")


def test_only_so_many_wait(tmp_path, monkeypatch):
    """Beyond that whoever asks is told to come again."""
    monkeypatch.setattr(asking, "MOST", 1)
    monkeypatch.setattr(asking, "worked_out", lambda *_: {})

    async def ask():
        questions = Questions(LIBRARY, tmp_path, STAYS_PLAIN)
        questions.ask(Asked(WHY, TWO, "1"))
        with pytest.raises(CupolaError, match="Too many"):
            questions.ask(Asked(WHY, TWO, "2"))

    run_in_a_loop(ask())
