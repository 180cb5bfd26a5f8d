"""`cupola sweep` as it is typed."""

import json

import pytest

from tests.cli.door import typed

ASKED = ("sweep", "two_people", "--engine", "auto", "--threads", "1", "--worlds", "4")
TRUST = ("--over", "bonds.trust_others=0.1..0.9:3")


def test_points_are_told_with_their_intervals(tmp_path):
    """A grid has a line for each point; the table lies in the folder."""
    told = typed(*ASKED, *TRUST, "--out", str(tmp_path / "kept"))

    assert told.exit_code == 0
    assert told.output.count(" to ") == 3
    assert (tmp_path / "kept" / "sweep.parquet").is_file()


def test_the_same_as_one_object(tmp_path):
    """With --json every point has its values and every outcome its interval."""
    words = ("--points", "latin", "--sample", "3", "--over", "crew.duty=0..1", "--json")
    found = json.loads(typed(*ASKED, *words, "--out", str(tmp_path / "kept")).output)

    assert len(found) == 3
    for point in found:
        assert 0.0 <= point["at"]["crew.duty"] <= 1.0
        assert all(one["low"] <= one["value"] for one in point["outcomes"].values())


def test_what_one_world_cannot_tell_is_null(tmp_path):
    """Of one world a number has no interval, and JSON has no word for its ends."""
    words = ("--worlds", "1", "--over", "crew.trust=0.2,0.8", "--json")
    told = typed(*ASKED, *words, "--out", str(tmp_path / "kept")).output
    found = json.loads(told, parse_constant=pytest.fail)

    assert [point["outcomes"]["hours"]["low"] for point in found] == [None, None]


def test_what_it_depends_on_is_told(tmp_path):
    """With --points sobol every outcome has an index for each key, alone and in all."""
    page = tmp_path / "page.md"
    words = ("--points", "sobol", "--sample", "4", "--over", "crew.suspicion=0..1")
    told = typed(*ASKED, *TRUST, *words, "--out", str(tmp_path / "kept"), "--page", str(page))

    assert told.exit_code == 0
    assert "What each outcome depends on: 16 points, 4 worlds at each." in told.output
    assert "bonds.trust_others" in told.output
    assert "| Somebody is hurt by another | `bonds.trust_others` |" in page.read_text()


def test_a_diagram_and_its_page_are_drawn(tmp_path):
    """Two axes make a picture, and a page says what it shows and how it was made."""
    page, picture = tmp_path / "phase.md", tmp_path / "phase.svg"
    words = ("--over", "crew.suspicion=0,1", "--draw", str(picture), "--page", str(page))
    told = typed(*ASKED, *TRUST, *words, "--out", str(tmp_path / "kept"))

    assert told.exit_code == 0
    assert "<svg" in picture.read_text()
    assert "phase.svg" in page.read_text()


def test_what_does_not_fit_is_said(tmp_path):
    """An unknown key or outcome, a bare span in a grid, and no power of two are mistakes."""
    out = ("--out", str(tmp_path / "kept"))
    for words in (
        ("--over", "crew.dty=0..1:2"),
        ("--over", "crew.duty=0..1"),
        (*TRUST, "--outcome", "luck"),
        ("--over", "crew.duty=0..1", "--points", "sobol", "--sample", "5"),
        (*TRUST, "--page", str(tmp_path / "page.md")),
        (*TRUST, "--draw", str(tmp_path / "one.svg")),
    ):
        assert typed(*ASKED, *words, *out).exit_code == 2


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--points", "latin", "--draw", "x.svg"), "'--draw' is not an option"),
        (("--points", "sobol", "--draw", "x.svg"), "'--draw' is not an option"),
        (("--points", "sobol", "--outcome", "deaths"), "'--outcome' is not an option"),
        (("--sample", "4"), "'--sample' is not an option that goes with a grid"),
    ],
)
def test_what_other_points_take_is_refused(tmp_path, words, says):
    """Nothing that was typed is left unheeded, and nothing is lived before that is said."""
    out = tmp_path / "kept"
    told = typed(*ASKED, *TRUST, "--over", "crew.duty=0,1", *words, "--out", str(out))

    assert told.exit_code == 2
    assert says in told.stderr
    assert not out.exists()
