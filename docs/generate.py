"""Writes the generated pages, or checks that they are what the sources say now.

python -m docs.generate            all pages
python -m docs.generate --check    write nothing; exit code 1 if a page is out of date
python -m docs.generate --quick    without the page that replays the film many times
python -m docs.generate --only X   only pages whose name begins with X, such as lessons
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from docs.generators.claims import all_claims
from docs.generators.commands import commands, public_names
from docs.generators.constants import sources
from docs.generators.doors import observations, option_list
from docs.generators.figures import all_figures
from docs.generators.finds import finds
from docs.generators.learning import learning, learning_figure
from docs.generators.lessons import all_lessons
from docs.generators.likely import likely
from docs.generators.page import film_page
from docs.generators.peers import peers
from docs.generators.picture import picture
from docs.generators.readme import readme
from docs.generators.record import record
from docs.generators.rulebook import rulebook
from docs.generators.stories import SEED, film_story, free_story
from docs.generators.systems import systems
from docs.generators.tables import tables
from docs.generators.tropes import all_tropes
from docs.generators.what_if import what_if

HERE = Path(__file__).resolve().parent
QUICK: dict[str, Callable[[], str]] = {
    "rulebook.md": rulebook,
    "record.md": record,
    "tables.md": tables,
    "observations.md": observations,
    "options.md": option_list,
    "sources.md": sources,
    "claims.md": all_claims,
    "tropes.md": all_tropes,
    "find.md": finds,
    "peers.md": peers,
    "learning.md": learning,
    "learning.svg": learning_figure,
    "commands.md": commands,
    "python.md": public_names,
    "../README.md": readme,
}
"""Pages that are written from the sources alone."""
SLOW: dict[str, Callable[[], str]] = {
    "systems.md": systems,
    "film.svg": picture,
    "likely.svg": likely,
    "stories/film.md": film_story,
    f"stories/by_itself_{SEED}.md": free_story,
    "stories/film.html": film_page,
    "what_if.md": what_if,
    **all_figures(),
    **all_lessons(),
}
"""Pages that need runs: the film is replayed once for each thing that is taken away."""


def outdated(pages: dict[str, Callable[[], str]], folder: Path) -> list[str]:
    """Names of the pages in a folder that differ from what would be written now."""
    return [name for name, write in pages.items() if text_of(folder / name) != write()]


def text_of(file: Path) -> str:
    """What a file holds, '' if there is none."""
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def rewrite(pages: dict[str, Callable[[], str]], folder: Path) -> None:
    """Every page in the folder is what its sources say now."""
    for name, write in pages.items():
        (folder / name).write_text(write(), encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Write or check; comes back with the exit code."""
    parser = argparse.ArgumentParser(prog="python -m docs.generate", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, compare")
    parser.add_argument("--quick", action="store_true", help="leave out what needs runs")
    parser.add_argument("--only", default="", help="pages whose name begins with this")
    chosen = parser.parse_args(arguments)
    every = QUICK if chosen.quick else QUICK | SLOW
    pages = {name: write for name, write in every.items() if name.startswith(chosen.only)}
    if not chosen.check:
        rewrite(pages, HERE)
        return 0
    late = outdated(pages, HERE)
    for name in late:
        print(f"docs/{name} is out of date: make docs", file=sys.stderr)
    return 1 if late else 0


if __name__ == "__main__":
    sys.exit(main())
