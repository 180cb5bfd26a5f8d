"""`cupola report`."""

import json
import sys

import pytest

from cupola.cli.study import report as front
from tests.cli.door import typed
from tests.studies.report.planted import planted


@pytest.fixture
def asked(monkeypatch):
    """What was asked of the report, which is planted."""
    seen = []

    def made(worlds, first, way):
        seen.append((worlds, first, way.threads))
        way.begins("an arm", 2)
        way.lived()
        return planted(1.0)

    monkeypatch.setattr(front, "report", made)
    return seen


def do(*more):
    """What comes of the command, without compiling anything."""
    return typed("report", "--engine", "plain", *more)


def test_the_page_and_its_numbers_are_written(asked, tmp_path):
    """JSON lies beside the page, and the screen says how many verdicts are right."""
    out = tmp_path / "deep" / "crew.md"
    done = do("--out", str(out), "--worlds", "9", "--threads", "1")

    assert done.exit_code == 0
    assert asked == [(9, 1, 1)]
    assert out.read_text(encoding="utf-8").startswith("# The crew decides for itself")
    assert json.loads(out.with_suffix(".json").read_text(encoding="utf-8"))["worlds"] == 9
    assert "verdicts are as they should be" in done.stdout


def test_the_page_says_what_makes_it(asked, tmp_path, monkeypatch):
    """The command as it was typed, with the dice and the file that were named."""
    words = ("--worlds", "2", "--seed", "50", "--out", str(tmp_path / "r50.md"))
    monkeypatch.setattr(sys, "argv", ["cupola", "report", *words])
    do(*words)

    assert f"`cupola report {' '.join(words)}`" in (tmp_path / "r50.md").read_text()


def test_without_a_file_the_page_is_printed(asked):
    """And --json prints the numbers alone."""
    assert do("--quick").stdout.startswith("# The crew decides for itself")
    assert json.loads(do("--json").stdout)["worlds"] == 9


def test_quick_is_quick(asked):
    """At most two hundred worlds of each arm, with the dice one chose."""
    do("--quick", "--seed", "7")
    do("--quick", "--worlds", "5")

    assert asked == [(200, 7, None), (5, 1, None)]


def test_a_file_that_cannot_be_written_is_said(asked, tmp_path):
    """Exit code 2."""
    (tmp_path / "taken").write_text("")
    done = do("--out", str(tmp_path / "taken" / "crew.md"))

    assert done.exit_code == 2
    assert "cannot be written" in done.stderr


@pytest.mark.slow
def test_a_few_plain_worlds_go_all_the_way(tmp_path):
    """Every arm is lived, and the same command writes the same page."""
    pages = []
    for name in ("one", "two"):
        out = tmp_path / f"{name}.md"
        assert do("--worlds", "2", "--out", str(out)).exit_code == 0
        pages.append(out.read_text(encoding="utf-8"))

    assert pages[0] == pages[1]
    assert "## Predictions" in pages[0]
