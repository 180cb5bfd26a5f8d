"""The sources: every number of the rules, with what it means and where it comes from."""

from cupola.world.compiled import RULE_FOLDERS
from docs.generators.markdown import PROSE, code, page, table
from docs.generators.source import PACKAGE, Chapter, chapters

NUMBERS_IN = tuple(folder for folder in RULE_FOLDERS if folder != "world")


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
    rows = [[code(c.name), code(c.value), c.says] for c in part.constants]
    return f"## {part.module}\n\n{table(['constant', 'value', 'meaning, unit, source'], rows)}"


def works() -> str:
    """The publications that the numbers are from, kept by hand in a file beside the pages."""
    return (PACKAGE.parents[1] / "docs" / "works.md").read_text(encoding="utf-8")
