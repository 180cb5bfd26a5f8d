import pytest

from tests.chronicle.stories import film
from tests.cli.door import typed


@pytest.fixture(scope="module")
def kept(tmp_path_factory) -> str:
    """A folder that keeps the film."""
    return str(film().write(tmp_path_factory.mktemp("kept") / "film"))


def test_a_kept_run_is_told_as_it_was(kept):
    """A folder's story is the same text as that of the run itself."""
    assert typed("tell", kept).output == film().prose()


def test_a_story_is_told_as_one_person_in_one_line(kept):
    """Telling and length go together with any form."""
    told = typed("tell", kept, "--telling", "as kira", "--length", "line", "--format", "txt")

    assert told.exit_code == 0
    assert told.output.startswith("I.S.S. (As Kira): ")
    assert told.output.count("\n") == 1


def test_a_scenario_is_run_and_told():
    """A name instead of a folder is a run that is lived now, with the dice asked for."""
    told = typed("tell", "two_people", "--seed", "3", "--length", "screen", "--engine", "plain")

    assert told.exit_code == 0
    assert told.output.startswith("# Two people\n")


def test_a_story_is_written_into_a_file(kept, tmp_path):
    """Nothing but where it lies stands on the screen."""
    file = tmp_path / "new" / "story.md"
    typed("tell", kept, "--out", str(file))

    assert file.read_text(encoding="utf-8") == film().prose()


def test_a_page_for_the_browser_is_one_file(kept):
    """It is HTML, and loads nothing."""
    page = typed("tell", kept, "--format", "html").output

    assert page.lstrip().lower().startswith("<!doctype html>")
    assert "src=" not in page.split("<script", 1)[0]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["{kept}", "--seed", "4"], "--seed"),
        (["{kept}", "--telling", "as zed"], "zed"),
        (["no_such_scenario"], "no_such_scenario"),
        (["{empty}"], "run.json"),
        (["{kept}", "--format", "html", "--length", "line"], "'--length' is not an option"),
    ],
)
def test_what_does_not_fit_is_said(kept, tmp_path, words, said):
    """With exit code 2, and no traceback."""
    told = typed("tell", *(word.format(kept=kept, empty=tmp_path) for word in words))

    assert told.exit_code == 2
    assert said in told.output
