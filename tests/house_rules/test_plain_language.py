"""Who may be the subject of a sentence."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house_rules.source import PACKAGE, REPOSITORY, plant

PEOPLES = (
    "Americans Russians Ukrainians Soviets Europeans Germans Chinese_people Japanese_people "
    "Canadians Britons Italians Westerners Easterners Nazis Yankees"
).split()
PATTERN = re.compile(
    rf"\b(?:{'|'.join(name.replace('_', ' ') for name in PEOPLES)})\b"
    r"|\b[Tt]he (?:American|Russian|Ukrainian|Soviet|Chinese|Japanese)s? "
    r"(?:kill|want|attack|fear|hate|lie|strike|believe|think|decide)",
)
KINDS = (".md", ".toml", ".sql", ".csv", ".txt")


def peoples(folders: list[Path]) -> list[str]:
    """Lines of prose and data in which a people is spoken of as if it acted."""
    return [
        f"{file.name}:{number} {match.group()}"
        for file in texts(folders)
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if (match := PATTERN.search(line))
    ]


def texts(folders: list[Path]) -> Iterator[Path]:
    """Every text in these folders; a file stands for itself."""
    for folder in folders:
        if folder.is_file():
            yield folder
        else:
            yield from (f for f in sorted(folder.rglob("*")) if f.suffix in KINDS)


def test_no_people_is_a_subject():
    """The subject of a sentence is a person, a government or a machine, never a people."""
    pages = sorted(REPOSITORY.glob("*.md"))

    assert peoples([*pages, REPOSITORY / "docs", PACKAGE]) == []


@pytest.mark.parametrize(
    "line",
    [
        "The Russians cut the wire.",
        'title = "the Americans aboard"',
        "Gordon trusts Ukrainians.",
        "the American fears the dark",
    ],
)
def test_a_people_as_subject_is_found(tmp_path, line):
    """A nation's name in the plural is a fault, in prose as in data."""
    root = plant(tmp_path, "page.md", f"{line}\n")

    assert len(peoples([root])) == 1


@pytest.mark.parametrize(
    "line",
    [
        "the crew members under American orders",
        "It was written in Ukraine, under fire.",
        "The Russian segment has two scrubbers.",
    ],
)
def test_an_adjective_is_no_subject(tmp_path, line):
    """Orders, segments and countries may have a nationality."""
    root = plant(tmp_path, "page.md", f"{line}\n")

    assert peoples([root]) == []
