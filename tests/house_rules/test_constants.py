"""What must be said about a number."""

from pathlib import Path

import pytest

from docs.generators.constants import BESIDE_THE_TURN, CITED, NUMBERS_IN, OF_PHYSICS, headings
from docs.generators.source import chapters
from tests.house_rules.source import PACKAGE, plant

FOLDERS = ("physics", *OF_PHYSICS, *BESIDE_THE_TURN, "rules", "senses", "beliefs", "minds", "runs")


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


def uncited(root: Path, known: set[str]) -> list[str]:
    """Constants that cite a section of the list of works which is not there."""
    return [
        f"{chapter.module} {constant.name} cites {match[1]}"
        for folder in NUMBERS_IN
        for chapter in chapters(root / folder)
        for constant in chapter.constants
        for match in CITED.finditer(constant.says)
        if match[2] not in known
    ]


def test_every_citation_leads_to_a_work():
    """A section of facts that a constant cites stands in `docs/works.md`."""
    assert uncited(PACKAGE, set(headings())) == []


def test_a_citation_of_nothing_is_found(tmp_path):
    """A section that the list does not have is a fault."""
    text = 'FAR = 1.0\n"""m (facts 5)."""\nLONG = 2.0\n"""m (facts, section 77.1)."""\n'
    root = plant(tmp_path, "physics/air.py", text)

    assert uncited(root, {"5"}) == ["cupola.physics.air LONG cites 7"]


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
