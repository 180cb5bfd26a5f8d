"""The examples: each runs, quickly, and says something."""

import runpy
import time

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
LONG_S = 10.0
"""Processor time that an example may take, compiling not counted."""
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
    began = time.process_time()
    runpy.run_path(str(file), run_name="__main__")

    assert len(capsys.readouterr().out.splitlines()) >= 5
    assert list(tmp_path.iterdir()) == []
    assert time.process_time() - began < LONG_S


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_an_example_names_its_command(file):
    """Whoever reads it learns what to type instead."""
    assert "At the command line: cupola " in file.read_text(encoding="utf-8")
