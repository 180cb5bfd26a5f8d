"""`cupola measures`: what it prints of a story, and what it says to bad input."""

import json

import pytest

from tests.chronicle.tellings.stories import film, quiet
from tests.cli.door import typed


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The folder of the replayed film."""
    return film().write(tmp_path_factory.mktemp("film") / "run")


def test_a_story_is_measured_in_words(folder):
    """Tension, what sags and why, who watches and whom they feel with stand on the screen."""
    result = typed("measures", str(folder), "--telling", "film")

    assert result.exit_code == 0
    for words in ("Tension", "Where it sags", "Then: ", "feels with", "no longer trust each other"):
        assert words in result.output


def test_no_line_is_wider_than_the_window(folder):
    """On a narrow screen no line is cut off."""
    result = typed("measures", str(folder), "--telling", "as nika")

    assert max(len(line.rstrip()) for line in result.output.splitlines()) <= 80


def test_the_same_as_json(folder):
    """With --json one object comes out, with a curve of minutes and three values each."""
    result = typed("measures", str(folder), "--json", "--viewer", "open")
    found = json.loads(result.output)

    assert found["viewer"] == "open"
    assert all(len(reading) == 4 for reading in found["tension"]["curve"])


def test_a_quiet_story_is_called_never_tense(tmp_path):
    """Of a story without tension it is said that it is never tense."""
    result = typed("measures", str(quiet().write(tmp_path / "run")))

    assert "It is never tense." in result.output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--telling", "as kirra"], "did you mean 'as kira'"),
        (["--viewer", "newcomr"], "did you mean 'newcomer'"),
    ],
)
def test_what_there_is_not_is_refused(folder, words, said):
    """A telling or a viewer that there is not is one sentence and exit code 2."""
    result = typed("measures", str(folder), *words)

    assert result.exit_code == 2
    assert said in result.output


def test_no_chronicle_is_refused(tmp_path):
    """A folder without a chronicle is one sentence and exit code 2."""
    result = typed("measures", str(tmp_path))

    assert result.exit_code == 2
    assert "is no chronicle" in result.output
