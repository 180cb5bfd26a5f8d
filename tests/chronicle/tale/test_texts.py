import re

import pytest

from cupola.chronicle.tale.lengths import Length
from cupola.chronicle.tale.texts import COLUMNS, literal, prose_of
from cupola.errors import NotationError
from tests.chronicle.stories import SEEDS, film, free
from tests.chronicle.written import happens, written

MOST = {Length.LINE: 60, Length.SCREEN: 400, Length.PAGE: 750}
"""Words that each length has at most: a line, a terminal's window, a printed page."""


@pytest.mark.parametrize("seed", [None, *SEEDS])
def test_four_lengths_are_one_line_one_screen_one_page_and_the_whole(seed):
    """Each is longer than the one before it, and none is longer than it says."""
    story = film() if seed is None else free(seed)
    words = {length: len(prose_of(story, length).split()) for length in Length}

    assert sorted(words.values()) == list(words.values())
    assert [length for length, most in MOST.items() if words[length] > most] == []
    assert prose_of(story, "line").count("\n") == 1


@pytest.mark.parametrize("length", list(Length))
def test_plain_text_has_no_markup_and_fits_the_screen(length):
    """No line is wider than a terminal, but for the one that is one line."""
    lines = prose_of(film(), length, form="txt").splitlines()

    assert [line for line in lines if re.search(r"\*\*|^#|\\", line)] == []
    assert length == Length.LINE or max(map(len, lines)) <= COLUMNS


def test_a_full_text_has_acts_scenes_the_end_its_reasons_and_what_stays_open():
    """Each scene has day, hour, place and people."""
    text = prose_of(film())

    assert re.search(r"^## War$", text, re.M)
    assert re.search(r"^\*\*Day 3, 11:36 · experiment module · Kira and Nika\*\*$", text, re.M)
    heads = re.findall(r"^## (.+)$", text, re.M)
    assert heads[-3:] == ["How it ends", "Why they died", "What stays open"]


def test_a_name_is_no_markup():
    """What a scenario calls somebody or something stands literally."""
    assert literal("*[x](y)*_<b>") == r"\*\[x\](y)\*\_\<b\>"


@pytest.mark.parametrize(
    ("chosen", "wrong"),
    [({"length": "book"}, "book"), ({"form": "pdf"}, "pdf"), ({"telling": "as zed"}, "zed")],
)
def test_what_there_is_not_is_said(chosen, wrong):
    """A length, a form or a telling that there is not is a mistake with what is allowed."""
    with pytest.raises(NotationError, match=wrong):
        prose_of(film(), **chosen)


def test_a_story_in_which_nothing_happens_is_told():
    """One that is over before anything happens has an end."""
    assert "stays open" not in prose_of(written())
    assert "nobody dies" in prose_of(written(), "line")


def test_a_chronicle_tells_itself():
    """`Chronicle.prose` is the same text."""
    story = written(happens(1, "give", "ida", "bo", instrument="wrench", place="galley"))

    assert story.prose() == prose_of(story)
    assert "Ida gives Bo the wrench." in story.prose()
