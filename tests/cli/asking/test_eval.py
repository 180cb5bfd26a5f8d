"""The command `cupola eval`, offline."""

import json

from inspect_ai.log import read_eval_log
from typer.testing import CliRunner

from cupola.cli.main import app

SHORT = ["--seeds", "1", "--most", "2"]


def evaluated(*words):
    """What the command prints and how it ends."""
    return CliRunner().invoke(app, ["eval", *words])


def test_an_evaluation_leaves_a_log_that_inspect_reads(tmp_path):
    """And prints every measure under every control."""
    found = evaluated(*SHORT, "--out", str(tmp_path), "--json")
    told = json.loads(found.stdout)

    assert found.exit_code == 0, found.output
    assert told["parts"]["ordered"]["played"] == 1
    assert read_eval_log(told["log"]).status == "success"
    assert "tokens read" in found.stderr


def test_an_estimate_costs_nothing(tmp_path):
    """Nothing is lived but the one sample that is counted."""
    found = evaluated(*SHORT, "--estimate", "--json", "--out", str(tmp_path / "logs"))

    assert found.exit_code == 0, found.output
    assert json.loads(found.stdout)["samples"] == 2
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
