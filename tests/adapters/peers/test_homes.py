"""Environments of their own."""

import subprocess
import sys
from pathlib import Path

import pytest

from cupola.adapters.peers import homes
from cupola.adapters.peers.catalogue import requirements
from cupola.errors import EngineError


@pytest.fixture
def done(monkeypatch):
    """Commands are noted instead of carried out; the second one may fail."""
    carried_out: list[list[str]] = []
    failing: list[str] = []

    def run(command, **_):
        carried_out.append(command)
        if "venv" in command:
            Path(command[-1]).mkdir(parents=True, exist_ok=True)
        fails = bool(failing) and "pip" in command
        return subprocess.CompletedProcess(command, int(fails), "", "\n".join(failing))

    monkeypatch.setattr("subprocess.run", run)
    return carried_out, failing


def test_cupola_is_measured_as_it_is():
    """Its own doors need no environment but the present one."""
    assert homes.python_of(Path("nowhere"), "") == Path(sys.executable)


def test_an_environment_is_made_once(done, tmp_path):
    """It is made and filled, and then found."""
    first = homes.python_of(tmp_path, "simoc")
    again = homes.python_of(tmp_path, "simoc")

    assert first == again == tmp_path / "simoc" / "bin" / "python"
    assert [("venv" in command, "pip" in command) for command in done[0]] == [
        (True, False),
        (False, True),
    ]


def test_other_versions_make_it_anew(done, tmp_path):
    """An environment with other versions than those wanted is not used."""
    homes.python_of(tmp_path, "simoc")
    (tmp_path / "simoc" / homes.DONE).write_text("numpy==1.0\n")

    homes.python_of(tmp_path, "simoc")

    assert len(done[0]) == 4
    assert homes.is_ready(tmp_path, "simoc")


def test_what_cannot_be_installed_says_why(done, tmp_path):
    """The reason is the installer's own, and nothing counts as installed."""
    done[1].extend(["Collecting it", "ERROR: No matching distribution found", "a notice"])

    with pytest.raises(EngineError, match=r"not installed: ERROR: No matching distribution"):
        homes.python_of(tmp_path, "simoc")
    assert not homes.is_ready(tmp_path, "simoc")


@pytest.mark.parametrize("name", ["jax", "openspiel", "textarena", "simoc"])
def test_requirements_are_exact_and_name_no_host(name):
    """Every line is a name and one version."""
    lines = [line for line in requirements(name).splitlines() if not line.startswith("#")]

    assert lines
    assert all(line.count("==") == 1 and "/" not in line for line in lines)
    assert not any(line.startswith(("torch==", "nvidia")) for line in lines)
