"""What must be said about a number."""

from pathlib import Path

import pytest

from docs.generators.source import chapters
from tests.house_rules.source import PACKAGE, plant

FOLDERS = ("physics", "rules", "senses", "beliefs", "minds", "runs")


def bare_constants(root: Path) -> list[str]:
    """Numbers at the top of a rule's module without a docstring below them."""
    return [
        f"{chapter.module} {constant.name} has no docstring"
        for folder in FOLDERS
        for chapter in chapters(root / folder)
        for constant in chapter.constants
        if not constant.says
    ]


def test_every_number_says_what_it_is():
    """Below a constant stands what it means, its unit, and its source or what it is set against."""
    assert bare_constants(PACKAGE) == []


@pytest.mark.parametrize(
    "text",
    [
        "FAR = 12.0\n",
        "FAR = 12.0\n# in metres\n",
        "NEAR = 1\nFAR = 2\n\ndef f():\n    '''Metres.'''\n",
        "SHARE = 1.0 / 720.0\n",
        "LOW, HIGH = 0, 1\n",
    ],
)
def test_a_bare_number_is_found(tmp_path, text):
    """A comment is not enough, nor what is said of something else."""
    root = plant(tmp_path, "physics/air.py", text)

    assert bare_constants(root) != []


def test_a_number_with_a_docstring_is_fine(tmp_path):
    """One docstring below it is enough; names of other things need none."""
    text = 'FAR = 12.0\n"""m (own choice)."""\nWORDS = "a b".split()\n'
    root = plant(tmp_path, "physics/air.py", text)

    assert bare_constants(root) == []
