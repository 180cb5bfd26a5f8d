"""The page: what occurs and how often, what does not and why."""

import json
from dataclasses import replace

import pytest

pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")

from cupola.chronicle.tropes.finding import chosen
from cupola.scenarios.reader import load_scenario
from cupola.studies.study import Study
from cupola.studies.tropes.page import asked_by, hundredths, made_by, page, reasons, why
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


def test_the_page_says_how_the_study_was_searched(tmp_path):
    """Which tropes and which telling were asked for; neither where it is all, and none."""
    folder = a_study(tmp_path / "study", [(1, "over", BLOW)])
    some, every = search(folder, [STRUCK, DIED]), search(folder, chosen(None))

    assert "\ncupola tropes STUDY --only struck --only died --out FILE\n" in page(some, "this")
    assert asked_by(every) == "cupola tropes STUDY --out FILE"
    told = replace(every, telling="as kira")
    assert asked_by(told) == "cupola tropes STUDY --telling 'as kira' --out FILE"


def test_the_page_says_how_the_study_was_made(tmp_path):
    """With its dice and readings where they are not the scenario's own."""
    usual = load_scenario("two_people").played_by("builtin")
    other = load_scenario("two_people").reading(payoffs="r5_t3_p2_s0").played_by("builtin")
    for name, study in {"usual": Study(usual, 5), "other": Study(other, 5, 500)}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "study.json").write_text(json.dumps(study.settings()))
    whole = "cupola study two_people --minds builtin --worlds 5"
    more = "--reading payoffs=r5_t3_p2_s0 --seed 500"

    assert made_by(tmp_path / "usual") == f"{whole} --keep all --out STUDY"
    assert made_by(tmp_path / "other") == f"{whole} {more} --keep all --out STUDY"
