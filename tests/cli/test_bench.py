"""`cupola bench --peers`."""

import json

import pytest

from tests.adapters.peers.fakes import a_result
from tests.cli.door import typed


@pytest.fixture
def asked(monkeypatch):
    """Nothing is measured; who was to be measured is noted."""
    names: list[list[str]] = []

    def measure(peers, folder, note):
        names.append([peer.name for peer in peers])
        return a_result()

    monkeypatch.setattr("cupola.adapters.peers.whole.measure", measure)
    return names


def test_a_table_stands_on_the_screen(asked):
    """Each environment has a line of at most 80 columns; what is left out has one too."""
    done = typed("bench", "--peers")

    assert done.exit_code == 0
    assert "Overcooked" in done.stdout
    assert "left out: Gone: not installed: no such thing" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_an_object_and_a_page_are_written(asked, tmp_path):
    """With --json there is one object, and --out writes the page beside it."""
    page = tmp_path / "docs" / "peers.md"

    done = typed("bench", "--peers", "--json", "--out", str(page))

    assert json.loads(done.stdout) == a_result()
    assert page.read_text(encoding="utf-8").startswith("# Peers, side by side")


def test_some_can_be_named(asked):
    """Only those named are measured, beside Cupola."""
    typed("bench", "--peers", "--only", "simoc_habitat, jaxmarl_hanabi")

    assert asked == [["cupola_vector", "jaxmarl_hanabi", "simoc_habitat"]]


def test_a_wrong_name_is_answered(asked):
    """The exit code is 2, and the nearest name is said."""
    done = typed("bench", "--peers", "--only", "simok_habitat")

    assert done.exit_code == 2
    assert "did you mean 'simoc_habitat'" in done.stderr
    assert asked == []


@pytest.mark.parametrize("words", [("--only", "simoc_habitat"), ("--in", "x"), ("--out", "x.md")])
def test_what_goes_with_peers_needs_them(asked, words):
    """Without --peers nothing else would come of these: they are refused."""
    done = typed("bench", *words)

    assert done.exit_code == 2
    assert "--peers" in done.stderr


def test_what_is_installed_stays(asked, monkeypatch, tmp_path):
    """Ctrl-C stops it, and says what the next time need not be done again."""

    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("cupola.adapters.peers.whole.measure", stop)
    done = typed("bench", "--peers", "--in", str(tmp_path))

    assert done.exit_code == 130
    assert "What is installed stays in" in done.stderr
