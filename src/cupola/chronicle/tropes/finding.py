"""The tropes of one story, of a folder that holds one, or of chronicles written by hand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from cupola.chronicle.tropes.apart import ask_apart
from cupola.chronicle.tropes.asking import USUAL, Limits, Match, ask, lock
from cupola.chronicle.tropes.heads import ROUTINE, TELLING, Trope, tropes
from cupola.chronicle.tropes.loading import Sources, load, parquet_sources
from cupola.errors import NotationError


def chosen(names: Iterable[str] | None = None) -> list[Trope]:
    """The tropes of these names, or all that come with Cupola.  Raises NotationError."""
    known = tropes()
    if names is None:
        return list(known.values())
    wanted = [name.strip().lower().replace(" ", "_").replace("-", "_") for name in names]
    for name in wanted:
        if name not in known:
            near = get_close_matches(name, known, 5, 0.4)
            raise NotationError(name, name, "a trope that comes with Cupola", near or known)
    return [known[name] for name in dict.fromkeys(wanted)]


EVERYTHING = "everything"
"""The telling that leaves nothing out."""


@dataclass(frozen=True)
class Findings:
    """What was found.  titles: of each run."""

    matches: list[Match]
    titles: dict[int, str]


def find(
    story: Any, wanted: Sequence[Trope], limits: Limits = USUAL, telling: str | Path = EVERYTHING
) -> Findings:
    """Where these tropes are found in a chronicle: in their order, each in that of the story.

    telling: what a viewer is shown, for tropes that need one.
    """
    folder = getattr(story, "folder", None)
    tables = parquet_sources([folder]) if folder else story.to_arrow()
    return find_in({**tables, **told(story, wanted, telling)}, wanted, limits)


def told(story: Any, wanted: Sequence[Trope], telling: str | Path) -> dict[str, Any]:
    """The tables of a telling of a chronicle, if any of these tropes needs one.

    Raises NotationError for a telling that there is not.
    """
    needed = any(TELLING in trope.needs for trope in wanted)
    return dict(story.telling(telling).to_arrow()) if needed else {}


def find_in(sources: Sources, wanted: Sequence[Trope], limits: Limits = USUAL) -> Findings:
    """What is found in these tables."""
    stock = [trope for trope in wanted if not trope.own]
    routine = any(ROUTINE in trope.needs for trope in stock)
    with load(sources, [trope.sql for trope in stock], routine=routine) as connection:
        lock(connection, limits)
        rows = connection.execute("SELECT run, scenario, seed FROM run ORDER BY run").fetchall()
        found = {trope.name: ask(connection, trope, limits) for trope in stock}
    for trope in wanted:
        if trope.own:
            found[trope.name] = ask_apart(sources, trope, limits)
    titles = {run: f"{scenario}, seed {seed}" for run, scenario, seed in rows}
    return Findings([match for trope in wanted for match in found[trope.name]], titles)
