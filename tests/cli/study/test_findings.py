"""What a study found, on one screen."""

from collections import Counter

import pytest

from cupola.cli.study.findings import draw_findings, interval, percent
from cupola.studies.intervals import wilson
from cupola.studies.totals import Ending, PersonTotals, Totals

SETTINGS = {"title": "A hut", "worlds": 100, "minds": "builtin", "first_seed": 1}


@pytest.fixture
def totals():
    """A hundred worlds with twenty endings, in ten of which Bo kills Ida."""
    found = Totals()
    found.worlds, found.killed, found.quarrelled = 100, 10, 20
    found.people = {"ida": PersonTotals("east"), "bo": PersonTotals("west")}
    found.people["bo"].sums = Counter(kills=10, violent=20, deeds=400)
    found.endings = Counter({Ending(("bo",), (), f"bo{number}"): 5 for number in range(20)})
    found.intentions["bo"]["work"] = 3
    return found


def test_shares_have_intervals():
    """In per cent, to one place."""
    assert percent(wilson(10, 100)) == "10.0 % (5.5 to 17.4)"
    assert interval(wilson(0, 20)) == "0.0 to 16.1"


def test_it_fits_a_screen(totals, capsys, monkeypatch):
    """Twelve endings are shown and the others summed up, within eighty columns."""
    monkeypatch.setenv("COLUMNS", "80")
    draw_findings(SETTINGS, totals)
    text = capsys.readouterr().out

    assert "10.0 % (5.5 to 17.4) of worlds" in text
    assert "Violent acts: 5.0 %" in text
    assert "20 endings, 20 of them above 0.5 %" in text
    assert "and 8 more, together 40.0 %" in text
    assert max(map(len, text.splitlines())) <= 80


def test_a_study_under_way_says_so(capsys):
    """Without a world yet there is nothing more to say."""
    draw_findings(SETTINGS, Totals())

    assert "0 of 100 worlds" in capsys.readouterr().out
