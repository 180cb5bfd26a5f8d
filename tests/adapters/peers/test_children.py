"""A process that is asked."""

import sys

import pytest

from cupola.adapters.peers.catalogue import peers
from cupola.adapters.peers.children import ALONE, Child, command_for
from cupola.errors import EngineError

GOOD = '{"seconds": 1, "processor": 1, "worlds": 1, "agents": 2, "decisions": 0}'


@pytest.fixture
def said(request):
    """Starts a process that prints lines, and ends it."""
    started = []

    def start(*lines):
        text = "".join(f"print({line!r}, flush=True);" for line in lines)
        started.append(Child([sys.executable, "-c", f"{text}input()"]))
        return started[-1]

    yield start
    for child in started:
        child.end()


def test_an_answer_is_what_was_counted(said):
    """A line with all counts is an answer, and the process is well."""
    child = said(GOOD)

    assert child.answer(1.0)["agents"] == 2
    assert not child.failed


@pytest.mark.parametrize(
    "line",
    [
        "garbage",
        "[1, 2]",
        "null",
        "{}",
        GOOD.replace("2", '"two"'),
        GOOD.replace("2", "-2"),
        GOOD.replace('"seconds": 1', '"seconds": 0'),
        GOOD.replace("2", "NaN"),
    ],
)
def test_anything_else_is_no_measurement(said, line):
    """A line that is no object, lacks a count, or counts nothing that can be is refused."""
    child = said(line)

    with pytest.raises(EngineError, match="its answer"):
        child.answer(1.0)
    assert child.failed


def test_a_program_that_is_not_there_is_a_plain_error(tmp_path):
    """What cannot be started says so."""
    with pytest.raises(EngineError, match="not started: No such file"):
        Child([str(tmp_path / "python")])


def test_a_peer_runs_on_the_processor_alone(monkeypatch):
    """Its environment hides graphics cards."""
    child = Child([sys.executable, "-c", "import os; print(os.environ['JAX_PLATFORMS'], flush=1)"])

    line = child.lines.get(timeout=20)
    child.end()

    assert line == "cpu\n"
    assert ALONE["CUDA_VISIBLE_DEVICES"] == ""


def test_a_child_is_over_when_it_is_ended(said):
    """A process that would wait for ever is gone."""
    child = said("ready")
    child.end()

    assert child.process.poll() is not None


def test_the_command_names_driver_part_and_cores(tmp_path):
    """The host is told what to load, and on which cores it works."""
    command = command_for(tmp_path / "python", peers()[0], (0, 1))

    assert command[1] == "-P"
    assert command[3:] == [str(peers()[0].script), peers()[0].part, "0,1"]
