"""`cupola serve`: where it listens, and what is said when it cannot."""

import socket

import pytest

from cupola.cli.stories.serve import default_folder, free_port
from cupola.errors import EngineError
from cupola.web.house import House, Settings


def test_a_free_port_is_found():
    """0 stands for any port that is free."""
    assert free_port("127.0.0.1", 0) > 0


def test_a_port_that_is_taken_is_told_so():
    """The sentence names the port and a way out."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(EngineError, match=rf"{port}.*--port 0"):
            free_port("127.0.0.1", port)


def test_games_are_kept_among_what_programs_keep(monkeypatch, tmp_path):
    """The folder follows the usual variable of the desktop."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    assert default_folder() == tmp_path / "cupola" / "games"


def test_only_where_others_can_reach_it_a_key_is_needed(tmp_path):
    """On loopback everybody may do everything; elsewhere whoever shows the key."""
    own = House(Settings("127.0.0.1", 1, tmp_path))
    open_to_others = House(Settings("0.0.0.0", 1, tmp_path))

    assert own.admits(None)
    assert not open_to_others.admits(None)
    assert not open_to_others.admits("guess")
    assert open_to_others.admits(open_to_others.key)
    assert open_to_others.key in open_to_others.address
    assert own.key not in own.address


def test_a_stranger_cannot_call_this_machine_by_another_name(tmp_path):
    """On loopback the server answers to the names of this machine alone."""
    hosts = Settings("127.0.0.1", 1, tmp_path).hosts

    assert hosts is not None
    assert "localhost" in hosts
    assert "evil.example" not in hosts
    assert Settings("0.0.0.0", 1, tmp_path).hosts is None
