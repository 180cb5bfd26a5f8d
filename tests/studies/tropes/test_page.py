"""The page: what occurs and how often, what does not and why."""

import pytest

pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")

from cupola.chronicle.tropes.finding import chosen
from cupola.studies.tropes.page import hundredths, page, reasons, why
from cupola.studies.tropes.searching import search
from tests.studies.tropes.small import BLOW, DEATH, DIED, JOKE, NEVER, STRUCK, a_study

STORIES = [(1, "left", BLOW + DEATH), (2, "over", BLOW), (3, "over", JOKE), (4, "over", JOKE)]


@pytest.fixture(scope="module")
def text(tmp_path_factory):
    """The page of four stories: in two a blow, in one of them a death."""
    folder = a_study(tmp_path_factory.mktemp("studies") / "study", STORIES)
    return page(search(folder, [STRUCK, DIED, NEVER]), "a command")


def test_the_page_says_how_often_and_by_ending(text):
    """Half of four worlds, all that ended with leaving and a third of the others."""
    assert "| Struck | 50.0 | 15.0 to 85.0 | 0.5 | 100.0 | 33.3 |" in text
    assert text.index("| Struck |") < text.index("| Died |")


def test_what_is_in_no_world_is_named_with_the_reason(text):
    """Where nobody knows a reason the page says so."""
    assert "| Never | No reason is known. |" in text
    assert why("irony") == reasons()["irony"]


def test_every_reason_is_of_a_trope():
    """A name that no trope has would be read by nobody."""
    known = {trope.name for trope in chosen(None)}

    assert known >= reasons().keys()


def test_a_rare_trope_is_not_nothing():
    """Less than one in a thousand has another digit."""
    assert [hundredths(share) for share in (0.0, 0.0004, 0.5)] == ["0.0", "0.04", "50.0"]
