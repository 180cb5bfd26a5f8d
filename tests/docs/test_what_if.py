"""The page of what-ifs: its questions are asked of the film, and its commands are right."""

import shlex

import pytest

from cupola.studies.whatif.differing import Difference
from cupola.studies.why.decisions import decisions_of
from docs.generators.what_if import SAID, command, one_of, sentence, story
from tests.cli.door import typed
from tests.house_rules.source import REPOSITORY

PAGE = (REPOSITORY / "docs" / "what_if.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("asked", SAID["question"], ids=lambda asked: asked["title"])
def test_each_question_can_be_asked_as_it_is_typed(asked):
    """The command that the page prints is understood, and stands on the page."""
    words = shlex.split(command(asked))[1:]
    done = typed(*words, "--worlds", "1", "--engine", "auto", "--threads", "1")

    assert done.exit_code == 0
    assert f"{command(asked)} --worlds" in PAGE


def test_what_is_asked_by_name_is_decided_in_the_film():
    """The push, the lie and the cut life support are decisions of its script."""
    run = story().begun()
    run.go_on()
    found = [one_of(decisions_of(run), asked["says"]) for asked in SAID["decision"]]

    assert [one.choice and one.choice.beat for one in found] == [19, 25, 35]


def difference(before, after, low, high):
    """A difference of shares."""
    return Difference("lives", "Ida lives", before, after, low, high, 100)


def test_a_sentence_tells_what_surely_changes():
    """What may be chance is not told; where all may be, that is said."""
    sure, unsure = difference(0.2, 0.7, 0.4, 0.6), difference(0.2, 0.3, -0.1, 0.3)

    assert sentence("If so", [unsure, sure]) == (
        "**If so, Ida lives in 70 of 100 worlds instead of 20.**"
    )
    assert "nothing that is counted here surely changes" in sentence("If so", [unsure])
