"""`cupola study`."""

import json

import pytest

from cupola.cli.study import command
from cupola.cli.study.command import part_of
from cupola.errors import NotationError
from cupola.studies.cluster import Cluster
from tests.cli.door import typed

pytest.importorskip("pyarrow")
FILE = """
like = "quiet_day"
title = "A short day"
turns = 12
"""


@pytest.fixture
def scenario(tmp_path):
    """The file of a scenario of twelve minutes."""
    file = tmp_path / "short_day.toml"
    file.write_text(FILE)
    return str(file)


def do(scenario, out, *more):
    """What comes of a study of three worlds."""
    words = ("--worlds", "3", "--minds", "routine", "--engine", "plain", "--out", str(out))
    return typed("study", scenario, *words, *more)


def test_a_study_is_told_on_one_screen(scenario, tmp_path):
    """Worlds, endings with intervals, each person."""
    done = do(scenario, tmp_path / "out")

    assert done.exit_code == 0
    assert "A short day  3 worlds" in done.stdout
    assert "43.9 to 100.0" in done.stdout
    assert "nicholai" in done.stdout


def test_it_can_be_read_by_programs(scenario, tmp_path):
    """--json prints one object with everything, twice the same."""
    texts = [do(scenario, tmp_path / "out", "--json").stdout for _ in range(2)]
    told = json.loads(texts[0])

    assert texts[0] == texts[1]
    assert told["worlds"] == 3
    assert told["endings"][0]["share"] == 1.0
    assert told["study"]["minds"] == "routine"


def test_parts_are_merged(scenario, tmp_path):
    """Two parts, made apart, tell together what the whole tells."""
    for k in ("1", "2"):
        assert do(scenario, tmp_path / k, "--shard", f"{k}/2").exit_code == 0
    merged = typed("study", "merge", str(tmp_path / "1"), str(tmp_path / "2"), "--json")
    whole = do(scenario, tmp_path / "whole", "--json")

    assert json.loads(merged.stdout)["endings"] == json.loads(whole.stdout)["endings"]


def test_merging_can_write_a_folder(scenario, tmp_path):
    """--out puts all shards into one folder, which is a study like any other."""
    do(scenario, tmp_path / "one")
    done = typed("study", "merge", str(tmp_path / "one"), "--out", str(tmp_path / "all"))

    assert done.exit_code == 0
    assert (tmp_path / "all" / "study.json").is_file()


def test_ctrl_c_says_how_to_go_on(scenario, tmp_path, monkeypatch):
    """What is done is kept, and the same command goes on."""

    def stopped(*_args):
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "carry_out", stopped)
    done = do(scenario, tmp_path / "out")

    assert done.exit_code == 130
    assert "0 of 3 worlds are kept" in done.stderr
    assert "the same command goes on" in done.stderr


def test_another_study_in_the_folder_is_bad_input(scenario, tmp_path):
    """The error names what differs; exit code 2."""
    do(scenario, tmp_path / "out")
    done = do(scenario, tmp_path / "out", "--seed", "77")

    assert done.exit_code == 2
    assert "first_seed" in done.stderr


@pytest.mark.parametrize("text", ["3", "0/2", "3/2", "a/b", "1/", "-1/2"])
def test_what_is_no_part_is_said(text):
    """A part is K/N with K from 1 to N."""
    with pytest.raises(NotationError, match="a part such as 1/4"):
        part_of(text)


def test_a_script_that_is_not_there_cannot_be_followed(scenario, tmp_path):
    """A quiet day has no script."""
    done = do(scenario, tmp_path / "out", "--minds", "script")

    assert done.exit_code == 2
    assert "there is none to follow" in done.stderr


def asked(monkeypatch, *words):
    """The way in which a study would be carried out, and what comes of the command."""
    ways = []
    monkeypatch.setattr(command, "carry_out", lambda *args: ways.append(args[-1]))
    monkeypatch.setattr(command, "Warming", lambda _: None)
    return ways, typed("study", "quiet_day", "--worlds", "3", *words)


def test_ray_is_an_engine(monkeypatch, tmp_path):
    """`--engine ray` is the compiled rules on workers of one's own, or on a cluster's."""
    out = ("--out", str(tmp_path / "s"), "--engine", "ray")
    alone, _ = asked(monkeypatch, *out)
    there, _ = asked(monkeypatch, *out, "--address", "10.0.0.1:6379", "--threads", "4")

    assert (alone[0].engine, alone[0].cluster) == ("compiled", Cluster())
    assert (there[0].threads, there[0].cluster) == (4, Cluster("10.0.0.1:6379"))


def test_an_address_is_of_a_cluster(monkeypatch, tmp_path):
    """Without `--engine ray` nobody would go there; exit code 2."""
    out = ("--out", str(tmp_path / "s"))
    ways, done = asked(monkeypatch, *out, "--address", "10.0.0.1:6379")

    assert (ways, done.exit_code) == ([], 2)
    assert "--address 10.0.0.1:6379" in done.stderr
