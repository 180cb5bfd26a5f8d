"""The examples: each runs, and says something."""

import runpy

import pytest

import cupola
from tests.house_rules.source import REPOSITORY

pytest.importorskip("pyarrow")
pytest.importorskip("polars")
pytest.importorskip("scipy")
TESTED_ELSEWHERE = ("learn",)
"""What takes half an hour: test_learning.py has a short one."""
EXAMPLES = [
    file
    for file in sorted((REPOSITORY / "examples").glob("*.py"))
    if file.stem not in TESTED_ELSEWHERE
]
STUDIES = "study whatif lies why suspense find choose sweep game road".split()


def test_every_study_has_an_example():
    """One script for each kind of study."""
    assert {file.stem for file in EXAMPLES} >= set(STUDIES)


@pytest.fixture(scope="module", autouse=True)
def compiled():
    """The compiled rules, for which no example has to wait."""
    cupola.run("quiet_day", until=0, engine="compiled")


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_an_example_runs(file, capsys, tmp_path, monkeypatch):
    """It ends, leaves no file behind, and prints what it found."""
    monkeypatch.chdir(tmp_path)
    runpy.run_path(str(file), run_name="__main__")

    assert len(capsys.readouterr().out.splitlines()) >= 5
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_an_example_names_its_command(file):
    """Whoever reads it learns what to type instead."""
    assert "At the command line: cupola " in file.read_text(encoding="utf-8")
