"""What the page about tropes shows works as it stands there."""

import re

import pytest

pytest.importorskip("duckdb")

from cupola.chronicle.tropes.heads import trope_of
from cupola.chronicle.tropes.written.document import find_in_written, written_of
from tests.house_rules.source import REPOSITORY

BLOCK = re.compile(r"```(\w*)\n(.*?)```", re.DOTALL)


def blocks(kind):
    """The blocks of the page of one kind."""
    text = (REPOSITORY / "docs" / "tropes.md").read_text(encoding="utf-8")
    return [block for found, block in BLOCK.findall(text) if found == kind]


def test_the_trope_of_the_page_is_found_in_the_story_of_the_page():
    """Both are examples for readers, so they have to fit."""
    trope = trope_of(blocks("sql")[0], "killed_by_a_friend", "tropes.md")
    story = next(block for block in blocks("") if block.startswith("people"))
    (match,) = find_in_written(written_of(story, "story.md"), [trope])

    assert match.roles == {"person": "anna", "friend": "boris"}
    assert match.minute == 15
