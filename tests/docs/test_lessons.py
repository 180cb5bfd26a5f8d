"""Pages in which commands stand with what they print."""

import pytest
import typer.main

from cupola.cli.main import app
from docs.generators.lessons import FOLDER, LESSONS, all_lessons
from docs.generators.printed import BLOCK, commands_in, filled, part

TEXT = "first\n  second line\nthird\n\nlast\n"
"""What a command printed."""


@pytest.mark.parametrize(
    ("which", "expected"),
    [
        ("all", "first\n  second line\nthird\n\nlast\n"),
        ("from second to before last", "  second line\nthird\n"),
        ("from third to the end", "third\n\nlast\n"),
    ],
)
def test_a_part_of_an_output_is_named_by_its_lines(which, expected):
    """All of it, from a line to before another, or to the end."""
    assert part(TEXT.strip("\n"), which) == expected


def test_a_line_that_is_not_there_is_said():
    """A command that prints something else by now is no silent gap."""
    with pytest.raises(ValueError, match="no line begins with 'fourth'"):
        part(TEXT, "from fourth to the end")


def test_a_block_is_written_by_running_its_command(tmp_path):
    """The command stays, and what stood below it is replaced."""
    page = tmp_path / "page.md"
    page.write_text("before\n<!-- printed: all -->\n```\n$ cupola version\nold\n```\nafter\n")
    text = filled(page)

    assert text.startswith("before\n<!-- printed: all -->\n```\n$ cupola version\ncupola")
    assert text.endswith("```\nafter\n")
    assert "old" not in text


@pytest.mark.parametrize("name", LESSONS)
def test_the_commands_of_a_lesson_can_be_typed(name):
    """Every command and option of a lesson is one that there is, and something stands below it."""
    text = (FOLDER / f"{name}.md").read_text(encoding="utf-8")
    commands = list(commands_in(text))
    for words in commands:
        reads(typer.main.get_command(app), words)

    assert len(commands) >= 2
    assert all(found["text"].strip() for found in BLOCK.finditer(text))


def reads(command, words):
    """The command takes these words; nothing is done."""
    context = command.make_context("cupola", list(words), resilient_parsing=False)
    if hasattr(command, "resolve_command"):
        rest = [*getattr(context, "_protected_args", ()), *context.args]
        _, inner, more = command.resolve_command(context, rest)
        reads(inner, more)


@pytest.mark.parametrize("words", [["study", "film", "--wrolds", "3"], ["whatever", "film"]])
def test_a_command_that_cannot_be_typed_is_found(words):
    """An option or a command that there is not."""
    with pytest.raises(Exception, match="No such"):
        reads(typer.main.get_command(app), words)


@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_has_a_sheet_and_sources(name):
    """Something to hand out, forty minutes of plan, and where it comes from."""
    text = (FOLDER / f"{name}.md").read_text(encoding="utf-8")

    assert (FOLDER / f"{name}_sheet.md").is_file()
    assert "## 35 to 40 minutes" in text
    assert "*Sources.*" in text


@pytest.mark.slow
@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_says_what_its_commands_say(name):
    """The figures of a lesson are those of the rules as they are."""
    page = f"lessons/{name}.md"

    assert all_lessons()[page]() == (FOLDER.parent / page).read_text(encoding="utf-8")
