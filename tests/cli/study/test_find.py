"""`cupola find`."""

import json

import pytest

from tests.cli.door import typed

pytest.importorskip("duckdb")
BARN = ("find", "two_people", "--engine", "plain", "--threads", "1", "--worlds", "6")


def test_a_hit_is_told_with_its_minute_and_its_command():
    """The command tells the same run again."""
    done = typed(*BARN, "--where", "living = 2", "--take", "1")

    assert done.exit_code == 0
    assert "cupola tell two_people --minds builtin --seed " in done.stdout
    assert "Day 1 20:" in done.stdout
    assert "1 run where living = 2, of " in " ".join(done.stdout.split())


def test_json_is_one_object():
    """With the same seeds and commands, and how many worlds it took."""
    done = typed(*BARN, "--where", "living >= 0", "--take", "2", "--json", "--seed", "3")
    found = json.loads(done.stdout)

    assert sorted(hit["seed"] for hit in found["hits"]) == [3, 4]
    assert found["lived"] == found["passed_outcomes"] == 2
    for hit in found["hits"]:
        assert hit["command"] == f"cupola tell two_people --minds builtin --seed {hit['seed']}"
        assert set(hit) >= {"minute", "day_clock", "line", "rise", "nearest", "matches"}


def test_a_reading_goes_into_the_command():
    """Else another story would be told."""
    reading = "payoffs=r4_t3_p2_s1"
    done = typed(*BARN, "--where", "living >= 0", "--take", "1", "--reading", reading)

    assert reading in done.stdout.replace("\n", "")


def test_nothing_found_is_no_mistake():
    """It says how many were searched, and what to do."""
    done = typed(*BARN, "--where", "deaths > 5")

    assert done.exit_code == 0
    assert "0 runs where deaths > 5, of 6 searched" in " ".join(done.stdout.split())
    assert "--worlds" in done.stdout


def test_a_mistake_in_the_filter_ends_with_two():
    """With the nearest match."""
    done = typed(*BARN, "--where", "wrenn lives")

    assert done.exit_code == 2
    assert "did you mean 'wren'?" in done.stderr
