"""The real command in a real terminal."""

import os
import pty
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

FIRST_OUTPUT_S = 4.0
"""Two seconds are promised on an idle machine; tests share theirs."""


class Terminal:
    """`cupola` with some words, in a terminal of 80 columns of its own."""

    def __init__(self, *words: str, **environment: str) -> None:
        self.master, slave = pty.openpty()
        self.began = time.monotonic()
        self.first_output: float | None = None
        self.text = ""
        self.process = subprocess.Popen(
            [sys.executable, "-m", "cupola.cli.main", *words],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            env={**os.environ, "COLUMNS": "80", "TERM": "xterm", **environment},
        )
        os.close(slave)

    def read_until(self, word: str | None, seconds: float = 90.0) -> None:
        """Read until a word is on the screen, or to the end."""
        while word is None or word not in self.text:
            left = self.began + seconds - time.monotonic()
            assert left > 0, self.text
            if not select.select([self.master], [], [], left)[0]:
                continue
            try:
                piece = os.read(self.master, 65536)
            except OSError:
                return
            if not piece:
                return
            if self.first_output is None:
                self.first_output = time.monotonic() - self.began
            self.text += piece.decode("utf-8", "replace")

    def interrupt(self) -> None:
        """Ctrl-C, as a terminal sends it: to everything that runs in it."""
        os.killpg(self.process.pid, signal.SIGINT)

    def close(self) -> None:
        """Nothing of it is left."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        os.close(self.master)


@pytest.fixture
def terminal():
    """A way to open terminals, all closed in the end."""
    opened: list[Terminal] = []

    def open_one(*words: str, **environment: str) -> Terminal:
        opened.append(Terminal(*words, **environment))
        return opened[-1]

    yield open_one
    for one in opened:
        one.close()


def test_a_story_is_told_in_colour_to_its_end(terminal):
    """How soon it begins, `cupola bench` measures."""
    run = terminal("run", "quiet_day", "--until", "1 08:00", CUPOLA_PLAIN="1")
    run.read_until(None)

    assert run.process.wait() == 0
    assert "\x1b[" in run.text
    assert "The end." in run.text


@pytest.mark.slow
def test_a_story_begins_at_once(terminal):
    """The first words are on the screen in two seconds; asked by hand, on an idle machine."""
    run = terminal("run", "quiet_day", "--until", "1 08:00", CUPOLA_PLAIN="1")
    run.read_until(None)

    assert run.process.wait() == 0
    assert run.first_output is not None
    assert run.first_output < FIRST_OUTPUT_S


def test_stopping_while_the_rules_compile_is_safe(terminal, tmp_path):
    """Ctrl-C after the story ends all of it, with 130, no traceback, and no half a program."""
    cold = {"XDG_CACHE_HOME": str(tmp_path), "CUPOLA_PLAIN": ""}
    run = terminal("run", "quiet_day", "--until", "1 07:00", **cold)
    run.read_until("for next time")
    run.interrupt()
    run.read_until(None)

    assert run.process.wait() == 130
    assert "Traceback" not in run.text
    assert list(Path(tmp_path).rglob("*.nbc")) == []


def test_no_colour_is_asked_for(terminal):
    """With NO_COLOR there is none, and the words are the same."""
    run = terminal(NO_COLOR="1")
    run.read_until(None)

    assert run.process.wait() == 0
    assert "\x1b[3" not in run.text
    assert "cupola film" in run.text
