"""`cupola choose` as it is typed."""

import json
import shutil
from dataclasses import replace

import pytest
from typer.testing import CliRunner

from cupola.cli.asking import choose
from cupola.cli.main import app
from cupola.scenarios.reader import load_scenario
from cupola.studies.choose.dilemma import Shelf, built, kept, write
from tests.cli.door import typed

ASKED = ("choose", "--engine", "auto", "--threads", "1")


def current(monkeypatch):
    """The figures that are kept count as those of the rules that stand here."""
    monkeypatch.setattr(Shelf, "is_current", property(lambda _: True))


def test_a_dilemma_is_put_and_answered(monkeypatch):
    """The person's minute, both questions, who lives under each option, and how the two fit."""
    current(monkeypatch)
    told = typed(*ASKED, "--answers", "1,2")

    assert told.exit_code == 0
    for words in ("1 of 9", "What do you do?", "what do you hope", "this crew", "live", "Your two"):
        assert words in told.output
    assert "2 of 9" not in told.output
    assert max(map(len, told.output.splitlines())) <= 80


def test_answers_may_come_from_a_pipe(monkeypatch):
    """Typed lines answer one question after the other; what is no number is asked again."""
    current(monkeypatch)
    told = CliRunner().invoke(app, [*ASKED, "--dilemma", "2"], input="x\n1\n1\n")

    assert told.exit_code == 0
    assert "'x' is not a number from 1 to" in told.output
    assert "Of 1 decisions" in told.output or "Of one decision" in told.output


def test_the_same_as_one_object(monkeypatch):
    """With --json, every dilemma has what was faced, chosen, hoped, and shares with intervals."""
    current(monkeypatch)
    (one,) = json.loads(typed(*ASKED, "--answers", "1 2", "--json").output)

    assert one["facing"]["person"] == kept().dilemmas[0].person
    assert one["hoped"] == "talk"
    assert one["chosen"] in one["options"]
    for way in one["verdict"]["ways"]:
        assert all(share["low"] <= share["share"] <= share["high"] for share in way["shares"])


def test_figures_of_other_rules_are_lived_anew(monkeypatch):
    """Where the rules have changed since, the worlds are lived on the spot, and it is said so."""
    monkeypatch.setattr(Shelf, "is_current", property(lambda _: False))
    monkeypatch.setattr(choose, "FEWER", 2)
    told = typed(*ASKED, "--dilemma", "9", "--answers", "1,1")

    assert told.exit_code == 0
    assert "2 were lived for each" in told.output


def test_a_wrong_answer_says_what_is_allowed():
    """An answer that is none of the numbers is a mistake, and so is a dilemma there is not."""
    assert typed(*ASKED, "--answers", "7").exit_code == 2
    assert "from 1 to" in typed(*ASKED, "--answers", "seven").output
    assert typed(*ASKED, "--dilemma", "10").exit_code == 2
    assert typed(*ASKED, "--find").exit_code == 2


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("nonsense",), "'nonsense' is not the scenario of these dilemmas (allowed: film)"),
        (("quiet_day",), "'quiet_day' is not the scenario of these dilemmas"),
        (("--seed", "0"), "'--seed' is not an option that goes without --find"),
        (("--worlds", "7"), "'--worlds' is not an option that goes without --find"),
        (("--out", "x.toml"), "'--out' is not an option that goes without --find"),
        (("--find", "--out", "x.toml", "--dilemma", "2"), "'--dilemma' is not an option"),
        (("--find", "--out", "x.toml", "--answers", "1"), "'--answers' is not an option"),
    ],
)
def test_what_only_a_search_takes_is_said(words, says):
    """Nothing that was typed is left unheeded, neither with --find nor without."""
    told = typed(*ASKED, *words)

    assert told.exit_code == 2
    assert says in told.stderr


def test_the_scenario_of_the_dilemmas_may_be_named(monkeypatch):
    """It is the one that is put anyway."""
    current(monkeypatch)

    assert typed(*ASKED, "film", "--answers", "1,2").exit_code == 0


def test_dilemmas_of_a_scenario_of_ones_own(tmp_path, monkeypatch):
    """With its file they are put; without it the packaged one of its name is not taken for it."""
    current(monkeypatch)
    film = load_scenario("film").source
    shutil.copytree(film.folder, tmp_path / "own")
    own = tmp_path / "own" / "film.toml"
    own.write_text(own.read_text().replace("turns ", "turns = 4000 #", 1))
    write(replace(kept(), built=built(load_scenario(own))), tmp_path / "d.toml")
    asked = (*ASKED, "--file", str(tmp_path / "d.toml"), "--answers", "1,2")

    assert typed(*asked, str(own)).exit_code == 0
    assert "not of the 'film' that was read" in typed(*asked).stderr
    assert "not of the 'film' that was read" in typed(*asked, "film").stderr


@pytest.mark.parametrize(("words", "under_way"), [((), 3), (("--dilemma", "5"), 5)])
def test_whoever_stops_is_told_which_was_put(monkeypatch, words, under_way):
    """So that it can be put again."""

    def put(_table, number, _dilemma):
        if number == under_way:
            raise KeyboardInterrupt

    monkeypatch.setattr(choose.Table, "put", lambda *given: put(*given) or True)
    told = typed(*ASKED, *words)

    assert told.exit_code == 130
    assert f"with --dilemma {under_way} the same command" in told.stderr
