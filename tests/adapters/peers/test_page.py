"""The page of peers."""

import pytest

from cupola.adapters.peers.catalogue import peers
from cupola.adapters.peers.page import page, rate, screen_lines, share
from tests.adapters.peers.fakes import a_result


@pytest.fixture
def found():
    """Two environments, one of them twice as fast, and one that is left out."""
    return a_result()


def test_a_row_has_its_speeds_and_ratios(found):
    """Agent-steps and ratios stand by the number of cores, with the lowest and highest."""
    cells = "| 2,000 | 3,000 | 2 (1.5 to 2.5) | 0.5 (0.4 to 0.6) | 2 (1.5 to 2.5) | 7 | 750 |"

    assert cells in page(found)


def test_the_page_says_what_a_step_is(found):
    """What each step holds is there, and how often there was something to choose."""
    text = page(found)

    assert all(peer.step in text for peer in (peers()[0], peers()[3]))
    assert "25 of 100 of these person-minutes" in text


def test_the_page_says_who_does_better(found):
    """Where a peer is faster for certain it is said with its figure, else only what it is."""
    faster = "It makes 2 times as many agent-steps by work."
    assert f"{peers()[3].better} {faster}" in page(found)
    found["rows"][1]["speeds"]["1"]["ratio_by_processor"] = [2.0, 0.9, 2.5]

    assert peers()[3].better in page(found)
    assert faster not in page(found)


def test_what_is_left_out_is_said_with_its_reason(found):
    """Nothing is left out in silence, and nothing is said if nothing is."""
    assert "- **Gone**: not installed: no such thing" in page(found)
    assert "Left out" not in page({**found, "left_out": []})


def test_the_screen_has_a_line_for_each(found):
    """A head, and a line for each environment; what was not measured stays empty."""
    lines = [[cell.strip() for cell in line] for line in screen_lines(found)]

    assert lines[1][1:] == ["1,000", "1.0", "", ""]
    assert lines[2][1:] == ["2,000", "2.0", "3,000", "0.5"]


def test_figures_are_short():
    """Three digits are shown, for a machine repeats no more."""
    assert rate(123_456.7) == "123,000"
    assert share([0.123456, 0.1, 0.15]) == "0.123 (0.1 to 0.15)"
