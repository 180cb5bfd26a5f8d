"""`cupola figures`: files in a folder."""

import json
import re

from cupola.chronicle.figures import FIGURES
from tests.cli.door import typed


def described(path):
    """What a figure says to those who cannot see it."""
    return re.findall(r'<desc id="desc">.*?</desc>', path.read_text(encoding="utf-8"))


def test_figures_are_drawn_of_a_scenario_or_a_folder(tmp_path):
    """Each as SVG and PNG, the same of a run that was kept."""
    kept, one, two = tmp_path / "run", tmp_path / "one", tmp_path / "two"
    typed("run", "quiet_day", "--seed", "3", "--out", str(kept), "--quiet")
    done = typed("figures", "quiet_day", "--seed", "3", "--out", str(one))
    again = typed("figures", str(kept), "--out", str(two), "--json")

    assert done.exit_code == again.exit_code == 0
    assert done.stdout.count("Drawn in") == len(json.loads(again.stdout)["figures"])
    assert {p.stem for p in one.iterdir()} == set(FIGURES)
    assert all(described(two / path.name) == described(path) for path in one.glob("*.svg"))


def test_one_figure_can_be_chosen(tmp_path):
    """An unknown one is named with what comes nearest, and nothing is written."""
    typed("figures", "quiet_day", "--only", "trust", "--out", str(tmp_path / "a"))
    wrong = typed("figures", "quiet_day", "--only", "trsut", "--out", str(tmp_path / "b"))

    assert {p.name for p in (tmp_path / "a").iterdir()} == {"trust.svg", "trust.png"}
    assert wrong.exit_code == 2
    assert "did you mean 'trust'" in wrong.stderr
    assert not (tmp_path / "b").exists()
