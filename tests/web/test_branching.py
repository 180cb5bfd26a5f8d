"""Branching: which deeds can be taken out, and what the page is told of the answer."""

import pytest

from cupola.errors import CupolaError
from cupola.studies.whatif import live_pairs
from cupola.web.branching import (
    Question,
    asked_of,
    deeds_of,
    figures,
    first_chosen,
    in_words,
    shared_lines,
    two_stories,
)
from cupola.web.library import Library, Wish

LIBRARY = Library()
HUT = Wish("winter_hut", 5)


@pytest.mark.parametrize("wish", [Wish("film"), HUT], ids=str)
def test_every_deed_that_is_offered_can_be_taken_out(wish):
    """Each deed of the list makes a question that has two arms."""
    deeds = deeds_of(LIBRARY, wish)
    for deed in deeds[:: max(1, len(deeds) // 6)]:
        asked_of(LIBRARY, Question(wish, deed), 1, "auto")

    assert deeds
    assert [deed.minute for deed in deeds] == sorted(deed.minute for deed in deeds)
    assert all(deed.says and not deed.says.endswith(".") for deed in deeds)


def test_a_deed_near_the_minute_or_a_grave_one_is_proposed():
    """Who comes from a minute is proposed what comes next; else the first blow or swing."""
    deeds = deeds_of(LIBRARY, Wish("film"))

    assert deeds[first_chosen(deeds, 3_000)].minute >= 3_000
    assert "arm" in deeds[first_chosen(deeds, None)].text


def test_figures_are_shares_with_intervals_that_hold_them():
    """Every outcome lies in its own interval, and endings count each pair once."""
    deeds = deeds_of(LIBRARY, HUT)
    asked = asked_of(LIBRARY, Question(HUT, deeds[0]), 16, "auto")
    found = [pair for some in live_pairs(asked) for pair in some]
    told = figures(asked.arms[0].scenario, found)

    assert told["pairs"] == 16
    for row in told["rows"]:
        assert 0.0 <= row["low"] <= row["high"] <= 1.0
        assert row["low"] - 1e-9 <= row["after"] <= row["high"] + 1e-9
    assert sum(before for _, before, _ in told["endings"]) == pytest.approx(1.0)
    two = two_stories(asked, found)
    assert two is None or len(two["stories"]) == 2


@pytest.mark.parametrize("pairs", [0, -1, 10**9])
def test_so_many_pairs_and_no_more(pairs):
    """The number of pairs has its bounds."""
    with pytest.raises(CupolaError):
        asked_of(LIBRARY, Question(HUT, deeds_of(LIBRARY, HUT)[0]), pairs, "auto")


def test_what_happens_instead_has_to_make_sense():
    """A text that is no action of the same person is told so."""
    deed = deeds_of(LIBRARY, HUT)[0]
    for text in ("fly to the moon", "", "-> -> ->"):
        if text:
            with pytest.raises(CupolaError):
                asked_of(LIBRARY, Question(HUT, deed, text), 1, "auto")


def test_lines_in_common_are_counted_from_the_start():
    """Two stories part at the first line that differs."""
    assert shared_lines([1, 2, 3], [1, 2, 4]) == 2
    assert shared_lines([1], [1, 2]) == 1
    assert shared_lines([], []) == 0


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("ansa tell brin calla_ordered meaning warn", "Ansa: tell Brin Calla ordered"),
        ("ansa rest", "Ansa: rest"),
        ("ansa", "Ansa"),
        ("", ""),
    ],
)
def test_a_deed_as_it_is_typed_is_read_as_words(text, says):
    """Who, then what; names with capitals, no marks between words, no meaning behind it."""
    assert in_words(text, LIBRARY.scenario(HUT)) == says
