"""Somebody of the crew played at a real terminal."""

import os
import time

import pytest

from tests.cli.test_terminal import Terminal

WORDS = ("run", "quiet_day", "--as", "kira", "--until", "1 12:00")


@pytest.fixture
def seat():
    """A way to sit down at a terminal; all are closed in the end."""
    opened = []

    def sit(*words, **environment):
        opened.append(Terminal(*WORDS, *words, PROMPT_TOOLKIT_NO_CPR="1", **environment))
        opened[-1].read_until("kira>")
        return opened[-1]

    yield sit
    for one in opened:
        one.close()


def type_in(terminal, text, until):
    """Some keys are struck, and what follows is read up to a word."""
    before, terminal.text = terminal.text, ""
    time.sleep(0.4)  # keys struck while a line is being made ready may be lost
    os.write(terminal.master, text.encode())
    terminal.read_until(until)
    terminal.text = before + terminal.text


@pytest.mark.parametrize("kind", ["xterm", "dumb"])
def test_a_line_is_typed_and_obeyed(seat, kind):
    """With completion and without."""
    terminal = seat(TERM=kind)
    type_in(terminal, "talk christian\r", "You talk with Christian.")
    type_in(terminal, "quit\r", "Write what happened")
    type_in(terminal, "\r", None)

    assert terminal.process.wait() == 0
    assert "Traceback" not in terminal.text


def test_what_may_stand_next_is_shown(seat):
    """While one types, names and what they stand for are offered."""
    pytest.importorskip("prompt_toolkit")
    terminal = seat()
    type_in(terminal, "tell christian wire_c", "the wire is cut")

    assert "wire_cut" in terminal.text


@pytest.mark.parametrize("kind", ["xterm", "dumb"])
@pytest.mark.parametrize(("key", "code"), [("\x03", 130), ("\x04", 0)])
def test_ctrl_c_and_ctrl_d_leave_politely(seat, tmp_path, kind, key, code):
    """One is asked whether to write what happened; the folder is the usual chronicle."""
    terminal = seat(TERM=kind)
    if (kind, key) == ("dumb", "\x03"):
        time.sleep(0.5)
        terminal.interrupt()  # this terminal controls nothing, so that a key would be only a key
        key = ""
    type_in(terminal, key, "Write what happened")
    type_in(terminal, f"{tmp_path / 'out'}\r", "Written to")

    assert terminal.process.wait() == code
    assert "Traceback" not in terminal.text
    assert (tmp_path / "out" / "run.json").is_file()


def test_a_folder_that_is_not_free_is_asked_for_again(seat, tmp_path):
    """What lies there is left alone, and one may name another."""
    (tmp_path / "old.txt").write_text("old")
    terminal = seat(TERM="dumb")
    type_in(terminal, "quit\r", "Write what happened")
    type_in(terminal, f"{tmp_path}\r", "is not empty")
    type_in(terminal, "\x04", None)

    assert terminal.process.wait() == 0
    assert [path.name for path in tmp_path.iterdir()] == ["old.txt"]
