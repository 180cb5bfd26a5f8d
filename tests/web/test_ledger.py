"""A file that grows by lines: what a disk that is full does to it, and what comes after."""

import os
import resource
from contextlib import contextmanager

import pytest

from cupola.errors import ChronicleError
from cupola.web.games.ledger import Ledger


@pytest.fixture
def ledger(tmp_path):
    """A file with its head and one line."""
    made = Ledger(tmp_path / "one.game")
    made.start("{}\n")
    made.append(["first"])
    return made


@contextmanager
def almost_full(file):
    """No file may grow by more than eight bytes beyond the size of this one."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (file.stat().st_size + 8, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def refused(ledger):
    """A line that the disk takes a part of only, and says so."""
    with almost_full(ledger.file), pytest.raises(ChronicleError, match="cannot be written"):
        ledger.append(["a line that is longer than that"])


def test_of_a_line_that_could_not_be_finished_nothing_stays(ledger):
    """The file is as it was, and the next line is whole."""
    before = ledger.file.read_bytes()
    refused(ledger)
    after = ledger.file.read_bytes()
    ledger.append(["second"])

    assert after == before
    assert Ledger(ledger.file).lines() == ("{}", [["first"], ["second"]])


def test_what_could_not_be_taken_back_is_cut_off_before_the_next_line(ledger, monkeypatch):
    """Even where the disk does not let go of the part at once."""

    def stuck(*_):
        raise OSError("not now")

    with monkeypatch.context() as patched:
        patched.setattr(os, "truncate", stuck)
        refused(ledger)
    stump = ledger.file.read_bytes()
    ledger.append(["second"])

    assert not stump.endswith(b"\n")
    assert Ledger(ledger.file).lines() == ("{}", [["first"], ["second"]])


def test_a_line_that_no_disk_confirms_is_not_there(ledger, monkeypatch):
    """It was written whole, but nobody knows whether it would be there after a fall of power."""

    def unsure(_):
        raise OSError("input/output error")

    before = ledger.file.read_bytes()
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", unsure)
        with pytest.raises(ChronicleError, match="cannot be written"):
            ledger.append(["second"])

    assert ledger.file.read_bytes() == before
