"""One's story against what was so."""

from functools import cache

from cupola.adapters.text.curtain import Curtain
from cupola.runs.whole import run
from tests.adapters.text.scenes import CHRISTIAN, KIRA


@cache
def heads(person):
    """The lines of the curtain of the film, by their heads, for one person."""
    return {s.title: s.lines for s in Curtain(run("film"), person).sections()}


def test_what_passed_one_by_is_told():
    """Only what one did not perceive."""
    assert heads(KIRA)["What passed you by"]
    assert not any("Kira" in line for line in heads(KIRA)["What passed you by"])


def test_lies_are_told_with_whether_they_were_believed():
    """Those that one heard, and those that one told."""
    assert all("believe" in line or "move" in line for line in heads(KIRA)["Lies told to you"])
    assert any("You " in line for line in heads(CHRISTIAN)["Lies you told"])


def test_everybodys_order_is_told():
    """With how far it came."""
    assert len(heads(KIRA)["Orders"]) == 6
