"""`cupola validate`."""

import json

import pytest

from cupola.physics.cabin import machines
from cupola.studies.validation import whole
from cupola.studies.validation.falling import fallout
from cupola.studies.validation.scrubbing import scrubbing
from cupola.studies.validation.sky import MAY_2024
from tests.cli.door import typed


@pytest.fixture
def two_chapters(monkeypatch):
    """Only what is quick is checked."""
    monkeypatch.setattr(whole, "CHAPTERS", (scrubbing, fallout))


def test_the_page_and_its_plots_are_written(two_chapters, tmp_path):
    """All checks hold, exit code 0, and the folder has the page and an SVG for each curve."""
    done = typed("validate", "--out", str(tmp_path))

    assert done.exit_code == 0
    assert "8 of   8  Scrubbing carbon dioxide" in done.stdout
    assert "22 of 22 checks hold." in (tmp_path / "validation.md").read_text()
    plots = sorted(file.name for file in (tmp_path / "validation").iterdir())
    assert plots == ["chamber.svg", "fallout.svg"]


def test_a_miss_is_told_and_the_exit_code_is_1(two_chapters, tmp_path, monkeypatch):
    """If the machines clean by a tenth less, the row says so, and so does the screen."""
    monkeypatch.setattr(machines, "SCRUBBED", 0.9 * machines.SCRUBBED)
    done = typed("validate", "--out", str(tmp_path))

    assert done.exit_code == 1
    assert "Misses: 6 people, 1 unit: settles at: 3.843 mmHg, not 3.401 to" in done.stdout
    assert "**misses**" in (tmp_path / "validation.md").read_text()


def test_it_can_be_read_by_programs(two_chapters, tmp_path):
    """--json prints a list with a row for each check."""
    rows = json.loads(typed("validate", "--out", str(tmp_path), "--json").stdout)

    assert len(rows) == 22
    assert all(row["holds"] for row in rows)
    assert {"quantity", "unit", "source", "published", "ours", "tolerance"} < set(rows[0])


def test_a_question_is_answered():
    """Numbers of one's own: each value with its name and unit."""
    done = typed("validate", "--ask", "3 people in 75 m3 for 24 h")

    assert done.exit_code == 0
    assert "2.714  carbon dioxide, kPa" in done.stdout
    assert "never  minutes until somebody faints in it" in done.stdout


def test_an_answer_can_be_read_by_programs():
    """--json prints one object; what never happens is null."""
    told = json.loads(typed("validate", "--ask", "1 person in 75 m3 for 1 h", "--json").stdout)

    assert told["oxygen, kPa"] == pytest.approx(21.17, abs=0.01)
    assert told["minutes until somebody faints in it"] is None


def test_an_element_set_of_one_s_own_is_flown(tmp_path):
    """Two lines in a file, with a title above them or without."""
    file = tmp_path / "set.txt"
    file.write_text(f"STATION\n{MAY_2024.first}\n{MAY_2024.second}\n")
    question = ("--ask", "the station on 2024-05-06 19:53:05")
    done = typed("validate", *question, "--elements", str(file))

    assert done.exit_code == 0
    assert "-10.78  degrees north" in done.stdout


@pytest.mark.parametrize("text", [None, "one line\n"])
def test_a_file_that_is_no_element_set_is_said_to_be_so(tmp_path, text):
    """A file that is missing or too short is a mistake, not a traceback."""
    file = tmp_path / "set.txt"
    if text:
        file.write_text(text)
    done = typed("validate", "--ask", "the station on 2024-05-06", "--elements", str(file))

    assert done.exit_code == 2
    assert "element set" in done.stderr


def test_what_means_nothing_is_exit_code_2():
    """A question that is none gets a sentence."""
    done = typed("validate", "--ask", "how are you")

    assert done.exit_code == 2
    assert "is not a word of a question" in done.stderr
