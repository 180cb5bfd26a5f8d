"""`cupola film`."""

import json

import pytest

from tests.cli.door import typed


@pytest.fixture(scope="module")
def film():
    """The film on one screen."""
    return typed("film")


@pytest.fixture(scope="module")
def told():
    """The film as one object, everything told."""
    return json.loads(typed("film", "--json", "--full").stdout)


def test_the_film_is_one_screen(film):
    """People, turning points, end and evidence fit one tall window of eighty columns."""
    lines = film.stdout.splitlines()

    assert film.exit_code == 0
    assert len(lines) <= 66
    assert max(len(line) for line in lines) <= 80


def test_each_of_the_six_has_a_mark(film):
    """Round or square stands around an initial, three times each."""
    assert all(mark in film.stdout for mark in ("(K)", "(C)", "(G)", "[N]", "[A]"))


def test_the_content_note_comes_once_and_first(film):
    """What is told here is said in the first lines, and not again."""
    first = "\n".join(film.stdout.splitlines()[:4])

    assert "soberly" in first
    assert film.stdout.count("soberly") == 1


def test_the_end_stays_closed(film):
    """Where they come down is not told, and it is said how to ask."""
    assert "The end." in film.stdout
    assert "not told" in film.stdout
    assert "cupola film --after" in film.stdout


def test_asked_for_the_end_is_left_open_honestly():
    """With --after it is said that this version follows nobody further."""
    done = typed("film", "--after", "--quiet")

    assert done.exit_code == 0
    assert "left open" in done.stdout


def test_the_evidence_stands_below(film):
    """Attempts and consequences are counted apart, and rolls and refusals are named."""
    assert "By rule:" in film.stdout
    assert "tried by the script" in film.stdout
    assert "that followed" in film.stdout
    assert "Refused:" in film.stdout


def test_json_has_the_same_content(told):
    """People, turning points, story, end and evidence are in one object."""
    assert len(told["people"]) == 6
    assert 10 <= len(told["turning_points"]) <= 18
    assert len(told["story"]) > len(told["turning_points"])
    assert told["ending"]
    assert (
        told["evidence"]["tried"] + told["evidence"]["followed"] == told["evidence"]["came_about"]
    )


def test_every_turning_point_says_when_where_and_who(told):
    """Each has a minute, a text, and the list of those who perceived it."""
    for point in told["turning_points"]:
        assert set(point) == {"minute", "day_clock", "place", "text", "perceived_by", "beat"}


def test_engines_tell_the_same(told):
    """What is told does not depend on how the run is driven."""
    plain = json.loads(typed("film", "--json", "--full", "--engine", "plain").stdout)

    assert plain.pop("engine") == "plain"
    assert plain == {key: value for key, value in told.items() if key != "engine"}


def test_everything_is_told_by_day():
    """With --full each day has a heading and every line its beat."""
    done = typed("film", "--full")

    assert done.exit_code == 0
    assert [f"Day {day}" in done.stdout.splitlines() for day in (1, 2, 3)] == [True] * 3


def test_a_beat_taken_out_leaves_a_gap():
    """Without a beat none of its lines is tried; what is refused later has a reason."""
    told = json.loads(typed("film", "--json", "--full", "--without", "18").stdout)

    assert told["without"] == [18]
    assert all(line["beat"] != 18 for line in told["story"])
    assert all(row["refusal"] and row["needed"] for row in told["refused"])


def test_without_the_rescue_later_beats_are_refused():
    """A later beat that needs the removed one is named with minute, refusal and need."""
    told = json.loads(typed("film", "--json", "--without", "30").stdout)
    later = [row for row in told["refused"] if row["beat"] > 30]

    assert {row["beat"] for row in later} >= {32, 33}
    assert all(row["day_clock"].startswith("Day 3") for row in later)


def test_what_is_refused_is_told():
    """On the screen a refused beat has its clock, its refusal and what would be needed."""
    done = typed("film", "--without", "30")

    assert "Without beat 30 the world refuses:" in done.stdout
    assert "Needed:" in done.stdout


def test_quiet_is_only_the_end():
    """With --quiet nothing but the end is told."""
    done = typed("film", "--quiet")

    assert done.stdout.startswith("The end.")
    assert len(done.stdout.splitlines()) <= 8


def test_the_chronicle_is_written(tmp_path):
    """With --out there is a folder of tables that can be asked."""
    done = typed("film", "--quiet", "--out", str(tmp_path / "out"))

    assert done.exit_code == 0
    assert (tmp_path / "out" / "event.parquet").is_file()


def test_the_check_compares_with_the_log():
    """With --check the exit code says whether anything differs."""
    done = typed("film", "--check", "--json")
    report = json.loads(done.stdout)["check"]

    assert done.exit_code == (0 if report["ok"] else 1)
    assert report["events"] > 100


def test_a_missing_beat_fails_the_check():
    """A beat taken out is a difference that names beat, event and field."""
    done = typed("film", "--check", "--without", "3")

    assert done.exit_code == 1
    assert "beat 3" in done.stdout
    assert "E005" in done.stdout
