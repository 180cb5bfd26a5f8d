"""What the pages must name, and that their links lead somewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer.main

import cupola
from cupola.cli.main import app
from docs.generate import QUICK, outdated
from docs.generators.commands import every_command
from tests.house_rules.source import REPOSITORY, plant

LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)|!\[[^\]]*\]\(([^)\s]+)\)")
DOCS = REPOSITORY / "docs"


def pages(root: Path) -> list[Path]:
    """Every page of a repository that people read."""
    return [*sorted(root.glob("*.md")), *sorted((root / "docs").glob("*.md"))]


def broken_links(root: Path) -> list[str]:
    """Links to files that are not there, and to headings that a page does not have."""
    return [
        f"{page.relative_to(root)} links to {target}"
        for page in pages(root)
        for target in links(page.read_text(encoding="utf-8"))
        if not leads_somewhere(page, target)
    ]


def links(text: str) -> Iterator[str]:
    """The targets of all links and pictures but those to other sites."""
    for match in LINK.finditer(text):
        target = match.group(1) or match.group(2)
        if "://" not in target and not target.startswith("mailto:"):
            yield target


def leads_somewhere(page: Path, target: str) -> bool:
    """Whether a file, and in it a heading, is where a link says."""
    name, _, heading = target.partition("#")
    file = page.parent / name if name else page
    if not file.exists():
        return False
    return not heading or heading in headings(file.read_text(encoding="utf-8"))


def headings(text: str) -> set[str]:
    """The headings of a page as links name them."""
    lines = [line.lstrip("#").strip() for line in text.splitlines() if line.startswith("#")]
    return {re.sub(r"[^\w -]", "", line).lower().replace(" ", "-") for line in lines}


ALL_COMMANDS = dict(every_command(typer.main.get_command(app)))


def documented() -> str:
    """Everything that stands on the pages."""
    return "\n".join(page.read_text(encoding="utf-8") for page in pages(REPOSITORY))


def test_links_lead_somewhere():
    """Every link of a page to another page, or to a heading, leads to something that is there."""
    assert broken_links(REPOSITORY) == []


@pytest.mark.parametrize("target", ["gone.md", "other.md#no-such-thing", "#nowhere"])
def test_a_broken_link_is_found(tmp_path, target):
    """A link to a file that is not there, or to a heading that no page has, is a fault."""
    plant(tmp_path, "docs/other.md", "# Other\n")
    root = plant(tmp_path, "docs/page.md", f"# Page\n\nSee [there]({target}).\n")

    assert len(broken_links(root)) == 1


@pytest.mark.parametrize("name", ALL_COMMANDS)
def test_every_command_is_documented(name):
    """Every command stands on a page, under its full name."""
    assert name in documented()


@pytest.mark.parametrize("name", ALL_COMMANDS)
def test_every_option_is_documented(name):
    """Every option of every command stands on a page."""
    text = documented()
    options = [option for p in ALL_COMMANDS[name].params for option in p.opts if option[:2] == "--"]

    assert [option for option in options if option not in text and option != "--help"] == []


@pytest.mark.parametrize("name", cupola.__all__)
def test_every_public_name_is_documented(name):
    """Every name that `cupola` exports stands on a page, as a word of code."""
    assert re.search(rf"`(?:cupola\.)?{name}\b|^.*\b{name}\b.*\n```", documented(), re.MULTILINE)


def test_generated_pages_are_up_to_date():
    """Pages written from the sources say what the sources say now: `make docs` rewrites them."""
    assert outdated(QUICK, DOCS) == []


def test_an_outdated_page_is_found(tmp_path):
    """A page that is missing or differs by one letter is out of date."""
    plant(tmp_path, "one.md", "# One\n")
    plant(tmp_path, "two.md", "# Two\n")
    pages_now = {"one.md": lambda: "# One\n", "two.md": lambda: "# Too\n", "three.md": lambda: "#"}

    assert outdated(pages_now, tmp_path) == ["two.md", "three.md"]
