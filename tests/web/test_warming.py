"""Compiling beside the server: who waits for it, who does not, and that nothing is left of it."""

import subprocess
import sys
import time

import pytest

from cupola.web.library import Library, Wish
from cupola.web.questions.answering import WHY, Asked
from cupola.web.questions.asking import Questions
from cupola.web.questions.inquiry import Inquiry
from cupola.web.warming import Warming


@pytest.fixture
def child(monkeypatch):
    """The rules lie nowhere, and compiling them takes as many seconds as is set here."""
    lasts = [0.0]

    def start():
        return subprocess.Popen([sys.executable, "-c", f"import time; time.sleep({lasts[0]})"])

    monkeypatch.setattr("cupola.web.warming.warm.is_needed", lambda: True)
    monkeypatch.setattr("cupola.web.warming.warm.start", start)
    return lasts


def test_whoever_asks_for_many_worlds_waits_until_it_is_done(child):
    """One child is begun, by whoever asks first, and is over when the wait is."""
    made = Warming("auto")
    made.begin()
    first = made.child
    made.wait()
    made.wait()

    assert made.child is first
    assert not made.is_under_way


def test_whoever_does_not_want_to_know_any_more_waits_no_longer(child):
    """The child goes on for others, until the server ends."""
    child[0] = 60.0
    made = Warming("auto")
    began = time.monotonic()
    made.wait(lambda: time.monotonic() - began < 0.3)
    went_on = made.is_under_way
    made.end()

    assert went_on
    assert not made.is_under_way
    assert time.monotonic() - began < 30.0


def test_where_runs_stay_plain_nothing_is_compiled(child):
    """Nor where the rules lie ready."""
    plain = Warming("plain")
    plain.wait()

    assert plain.child is None


def test_a_question_says_that_it_waits_for_the_rules(child, tmp_path, monkeypatch):
    """While the rules are compiled it is neither waiting for others nor at work."""
    child[0] = 0.6
    made, inquiry, states = Warming("auto"), Inquiry(), []
    monkeypatch.setattr(inquiry, "compile", lambda: states.append(made.is_under_way))
    monkeypatch.setattr("cupola.web.questions.asking.worked_out", lambda *_: {"kind": WHY})
    inquiry.look("somebody")
    Questions(Library(), tmp_path, made)._work(Asked(WHY, Wish("film"), "1"), inquiry)

    assert states == [True]
    assert not made.is_under_way
    assert inquiry.values["state"] == "done"
