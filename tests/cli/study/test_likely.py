"""`cupola film --likely`."""

import json

import pytest

from cupola.cli.study.likely import percent
from tests.cli.door import typed


@pytest.fixture(scope="module")
def asked():
    """How likely the film was, on the screen."""
    return typed("film", "--likely")


def test_every_choice_is_a_line(asked):
    """The choices of all days, the people and a reading stand there, in eighty columns."""
    lines = asked.stdout.splitlines()

    assert asked.exit_code == 0
    assert max(len(line.rstrip()) for line in lines) <= 80
    assert [sum(line.startswith(f"Day {day}") for line in lines) for day in (1, 2, 3)] == [1, 1, 1]
    assert "swing_at gordon with arm" in asked.stdout
    assert "Least likely" in asked.stdout


def test_the_object_is_the_same_story(asked):
    """With --json there is one object with a row for each choice and each person."""
    done = typed("film", "--likely", "--json")
    told = json.loads(done.stdout)

    assert done.exit_code == 0
    assert len(told["people"]) == 6
    assert len(told["choices"]) == told["whole"]["choices"]
    assert told["reading"].split(";")[0] in " ".join(asked.stdout.split())


def test_quiet_is_only_the_reading():
    """With --quiet nothing is said but what it comes to."""
    done = typed("film", "--likely", "--quiet")

    assert done.stdout.startswith("Of ")
    assert len(done.stdout.splitlines()) <= 6


def test_full_says_what_it_would_rather_have_done():
    """With --full each choice has the best options, and why others were not open."""
    done = typed("film", "--likely", "--full")

    assert "its best:" in done.stdout
    assert "no intention" in " ".join(done.stdout.split())


def test_a_beat_taken_out_is_not_asked_about():
    """Without a beat its choices are not among those asked about."""
    told = json.loads(typed("film", "--likely", "--json", "--without", "18").stdout)

    assert all(row["beat"] != 18 for row in told["choices"])


def test_it_is_drawn_where_asked(tmp_path):
    """With --picture the figure is drawn into a file."""
    done = typed("film", "--likely", "--quiet", "--picture", str(tmp_path / "likely.svg"))

    assert done.exit_code == 0
    assert (tmp_path / "likely.svg").read_text(encoding="utf-8").startswith("<?xml")


@pytest.mark.parametrize("other", [["--check"], ["--after"], ["--out", "somewhere"]])
def test_what_does_not_go_with_it_is_a_mistake(other):
    """What belongs to the replay's own telling is refused, and nothing is written."""
    done = typed("film", "--likely", *other)

    assert done.exit_code == 2
    assert "goes with --likely" in done.stderr


def test_chances_have_two_digits_that_count():
    """Small chances keep their digits, and nothing is told as certain or as nothing."""
    assert [percent(chance) for chance in (0.5, 0.013, 0.00002, 0.999)] == [
        "50 %",
        "1.3 %",
        "<0.01 %",
        ">99 %",
    ]
