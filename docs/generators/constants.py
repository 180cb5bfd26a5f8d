"""The sources: every number of the rules, with what it means and where it comes from."""

import re

from cupola.world.compiled import RULE_FOLDERS
from docs.generators.markdown import PROSE, code, page, table
from docs.generators.source import PACKAGE, Chapter, chapters

BESIDE_THE_TURN = ("physics/orbit", "physics/earth", "physics/fall")
"""Packages that no turn calls, which have numbers with sources all the same."""
OF_PHYSICS = ("physics/cabin",)
"""Packages of physics that a turn does call."""
NUMBERS_IN = (
    *(folder for folder in RULE_FOLDERS if folder != "world"),
    *OF_PHYSICS,
    *BESIDE_THE_TURN,
    "scenarios",
)
CITED = re.compile(r"\bfacts,?(?: section)? ((\d)(?:\.\d)?)")
"""A section of the list of works, as constants cite it."""
HEADING = re.compile(r"^### Facts (\d): (.*)$", re.MULTILINE)


def sources() -> str:
    """The whole page."""
    return page(
        "Sources",
        PROSE["sources"]["lead"],
        *(
            section(part)
            for folder in NUMBERS_IN
            for part in chapters(PACKAGE / folder)
            if part.constants
        ),
        works(),
    )


def section(part: Chapter) -> str:
    """One module's numbers."""
    rows = [[code(c.name), code(c.value), linked(c.says)] for c in part.constants]
    return f"## {part.module}\n\n{table(['constant', 'value', 'meaning, unit, source'], rows)}"


def linked(text: str) -> str:
    """The text, its citations as links to the list of works."""
    anchors = {number: anchor(f"facts {number} {title}") for number, title in headings().items()}
    return CITED.sub(lambda m: f"[facts {m[1]}](#{anchors.get(m[2], 'facts')})", text)


def headings() -> dict[str, str]:
    """The sections of the list of works: number and title."""
    return {match[1]: match[2] for match in HEADING.finditer(works())}


def anchor(heading: str) -> str:
    """What a link calls a heading."""
    return re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-")


def works() -> str:
    """The publications that the numbers are from, kept by hand in a file beside the pages."""
    return (PACKAGE.parents[1] / "docs" / "works.md").read_text(encoding="utf-8")
