"""Ctrl-C at a terminal: long work stops, says how to go on, and leaves nothing behind."""

import os
import pty
import signal
import sys
import time

import pytest

from cupola.runs import engine

pytest.importorskip("pyarrow")
CTRL_C = b"\x03"
CUPOLA = "from cupola.cli.main import main; main()"
TAKES_S = 60.0
"""Seconds within which a command has to begin, and within which it has to stop."""
WORKS_S = 1.0
"""Seconds for which a command is left at work."""
WHATIF = ("whatif", "film", "--at", "3 09:38", "--instead", "nika rest", "--worlds", "9000")
LONG = {
    "study": ("study", "film", "--worlds", "90000", "--out", "out"),
    "report": ("report", "--worlds", "9000"),
    "find": ("find", "film", "--where", "deaths = 6", "--worlds", "90000"),
    "whatif": WHATIF,
    "lies": ("lies", "film", "--worlds", "9000"),
}
"""Commands that take long, with what is typed."""
GO_ON = {
    "study": "the same command goes on from there",
    "report": "--quick takes",
    "find": "the same command goes on",
    "whatif": "the same command goes on with the next ones",
    "lies": "Fewer --worlds are faster",
}
"""What each of them says when it is stopped."""


def at_a_terminal(words, folder):
    """What a command prints that is stopped once it shows progress, and its exit code."""
    child, screen = pty.fork()
    if not child:
        os.chdir(folder)
        os.environ["COLUMNS"] = "80"
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # whoever began the tests may ignore it
        os.execv(sys.executable, [sys.executable, "-c", CUPOLA, *words])
    try:
        return watched(screen), os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    except AssertionError:
        os.kill(child, signal.SIGKILL)
        raise


def watched(screen):
    """What is printed until the end; Ctrl-C is pressed once there is progress."""
    printed, pressed, until = b"", False, time.monotonic() + TAKES_S
    while more := read(screen):
        printed += more
        if not pressed and (b"worlds" in printed or b"pairs" in printed):
            time.sleep(WORKS_S)
            os.write(screen, CTRL_C)
            pressed, until = True, time.monotonic() + TAKES_S
        assert time.monotonic() < until, printed
    return printed.decode()


def read(screen):
    """What comes next; nothing at the end."""
    try:
        return os.read(screen, 65536)
    except OSError:
        return b""


@pytest.mark.parametrize(
    "name", [pytest.param(n, marks=[] if n == "study" else pytest.mark.slow) for n in LONG]
)
def test_long_work_shows_progress_and_stops(name, tmp_path):
    """A bar or growing figures; then the exit code 130 and a sentence on how to go on."""
    engine.compiled_live()  # a first compiling takes longer than a test may wait
    printed, code = at_a_terminal(LONG[name], tmp_path)

    assert code == 130
    assert "Stopped" in printed
    assert GO_ON[name] in " ".join(printed.split())
