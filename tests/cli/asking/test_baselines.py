"""The command `cupola baselines`."""

import json

from typer.testing import CliRunner

from cupola.adapters.baselines.rows import written
from cupola.cli.main import app
from tests.adapters.baselines.test_rows import ROW

FEW = ["two_people", "--worlds", "6", "--threads", "1"]


def counted(*words):
    """What the command prints and how it ends."""
    return CliRunner().invoke(app, ["baselines", *words])


def test_a_page_and_a_file_for_each_row_are_written(tmp_path):
    """Rows of others that lie there are shown beside ours, which are counted for them too."""
    (tmp_path / "baselines").mkdir()
    (tmp_path / "baselines" / "mine.toml").write_text(written(ROW), encoding="utf-8")
    found = counted(*FEW, "--out", str(tmp_path))
    page = (tmp_path / "baselines.md").read_text(encoding="utf-8")

    assert found.exit_code == 0, found.output
    assert page.count("| mine |") == page.count("| pacifist |") == 2
    assert (tmp_path / "baselines" / "pacifist.toml").exists()


def test_one_person_can_be_played_from_a_minute_on():
    """The others are built-in."""
    found = counted(*FEW, "--as", "wren", "--from", "1 20:10", "--json")
    [over] = json.loads(found.stdout)[0]["over"]

    assert found.exit_code == 0, found.output
    assert (over["plays"], over["begins_at"], over["others"]) == ("wren", 10, "builtin")


def test_a_row_that_is_called_as_ours_is_refused(tmp_path):
    """With exit code 2, before anything is counted."""
    file = tmp_path / "other.toml"
    file.write_text(written(ROW).replace('"mine"', '"builtin"'), encoding="utf-8")
    found = counted(*FEW, "--rows", str(file))

    assert found.exit_code == 2
    assert "another row is called so already" in found.stderr


def test_somebody_who_is_not_there_is_named_with_the_nearest():
    """With exit code 2."""
    found = counted(*FEW, "--as", "wrn")

    assert found.exit_code == 2
    assert "did you mean 'wren'" in found.stderr
