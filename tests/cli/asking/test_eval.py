"""The command `cupola eval`, offline."""

import json

import pytest
from inspect_ai.log import read_eval_log
from typer.testing import CliRunner

from cupola.adapters.inspect.cost import Estimate
from cupola.cli.main import app

SHORT = ["--seeds", "1", "--most", "2"]
HUT = ["--scenario", "winter_hut"]


def evaluated(*words):
    """What the command prints and how it ends."""
    return CliRunner().invoke(app, ["eval", *words])


def test_an_evaluation_leaves_a_log_that_inspect_reads(tmp_path):
    """And prints every measure under every control."""
    found = evaluated(*SHORT, *HUT, "--out", str(tmp_path), "--json")
    told = json.loads(found.stdout)["member_winter_hut"]

    assert found.exit_code == 0, found.output
    assert told["parts"]["ordered"]["played"] == 1
    assert read_eval_log(told["log"]).status == "success"
    assert "tokens read" in found.stderr


def test_both_tasks_are_run_in_one_go(tmp_path):
    """Each has its own estimate, log and table, and is told apart by its name."""
    found = evaluated(*SHORT, *HUT, "--task", "both", "--under", "ordered", "--out", str(tmp_path))

    assert found.exit_code == 0, found.output
    for name in ("member_winter_hut", "crew_winter_hut"):
        assert f"{name}: samples 1," in found.stderr
        assert name in found.stdout
    assert len(list(tmp_path.glob("*.eval"))) == 2


def test_an_estimate_costs_nothing(tmp_path):
    """Nothing is lived but the one sample that is counted."""
    found = evaluated(*SHORT, "--estimate", "--json", "--out", str(tmp_path / "logs"))
    told = json.loads(found.stdout)

    assert found.exit_code == 0, found.output
    assert {name: cost["samples"] for name, cost in told.items()} == {
        "member_winter_hut": 2,
        "member_film_renamed": 2,
    }
    assert not (tmp_path / "logs").exists()


def test_a_mistyped_control_is_named_with_the_nearest():
    """With exit code 2."""
    found = evaluated("--under", "orderd")

    assert found.exit_code == 2
    assert "did you mean 'ordered'" in found.stderr


def test_a_model_of_ours_that_is_none_is_named_with_those_there_are():
    """Before anything is lived."""
    found = evaluated("--model", "cupola/built")

    assert found.exit_code == 2
    assert "cupola/builtin" in found.stderr


def test_somebody_who_is_in_no_usual_scenario_is_named_with_the_nearest():
    """Whoever is in one of them is played there."""
    found = evaluated("--as", "callla", "--estimate")

    assert found.exit_code == 2
    assert "did you mean 'calla'" in found.stderr


def test_prices_are_said_before_anything_is_paid():
    """Tokens and price of each task, and of all."""
    found = evaluated(*SHORT, *HUT, "--estimate", "--price-read", "3", "--price-written", "15")

    assert found.exit_code == 0, found.output
    assert found.stderr.count("price 0.0") == 2
    assert "In all" in found.stderr


@pytest.mark.parametrize("during", ["estimate", "lived"])
def test_ctrl_c_ends_it_with_a_sentence(during, tmp_path, monkeypatch):
    """Inspect gives no logs then; the exit code is 130, and what there is to know is said."""
    if during == "lived":
        monkeypatch.setattr("cupola.adapters.inspect.cost.estimate", lambda *_: Estimate(1, 1, 1))
    monkeypatch.setattr("inspect_ai.eval", lambda *_, **__: [])
    found = evaluated(*SHORT, *HUT, "--out", str(tmp_path))

    assert found.exit_code == 130, found.output
    assert "Stopped." in found.stderr
