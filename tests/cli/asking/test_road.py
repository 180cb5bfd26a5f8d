"""`cupola road` as it is typed."""

import json
import sys
from dataclasses import replace

import pytest

from cupola.cli.asking import road
from cupola.studies.road.forks import script_of
from tests.cli.door import typed

ASKED = ("road", "film", "--engine", "auto", "--threads", "1", "--worlds", "4")


@pytest.fixture
def short(monkeypatch):
    """The film's last forks only, from which worlds are short."""

    def last(*asked):
        found = script_of(*asked)
        return replace(found, forks=found.forks[-2:])

    monkeypatch.setattr(road, "script_of", last)


@pytest.mark.usefixtures("short")
def test_every_beat_is_told():
    """A line for each fork with shares and intervals, then what it comes to."""
    told = typed(*ASKED)

    assert told.exit_code == 0
    assert "100.0 (51-100)" in told.output
    assert "With everything followed it is 100.0 %" in " ".join(told.output.split())
    assert all(len(line) <= 80 for line in told.output.splitlines())


@pytest.mark.usefixtures("short")
def test_the_page_is_written(tmp_path):
    """With --out the page, its figure and what was counted are in the folder."""
    told = typed(*ASKED, "--out", str(tmp_path), "--json")
    found = json.loads(told.output)

    assert {path.name for path in tmp_path.iterdir()} == {"road.md", "road.svg", "road.json"}
    assert [row["beat"] for row in found["beats"]] == [42, 43]
    assert found["beats"][-1]["the same ending"]["share"] == 1.0


@pytest.mark.usefixtures("short")
def test_the_page_says_what_makes_it(tmp_path, monkeypatch):
    """The command as it was typed."""
    words = (*ASKED, "--out", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["cupola", *words])
    typed(*words)

    assert f"Made by `cupola {' '.join(words)}`: 4 worlds" in (tmp_path / "road.md").read_text()


def test_without_a_script_there_is_none():
    """A scenario that has no script is a sentence and exit code 2."""
    told = typed("road", "quiet_day", "--engine", "auto")

    assert told.exit_code == 2
    assert "there is none" in told.output
