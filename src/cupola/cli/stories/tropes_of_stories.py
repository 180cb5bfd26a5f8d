"""The tropes of one story, or of stories written by hand, as rows and as one object."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.text import Text

from cupola.chronicle.store import Chronicle
from cupola.chronicle.tropes.asking import Limits, Match
from cupola.chronicle.tropes.finding import find
from cupola.chronicle.tropes.heads import Trope
from cupola.chronicle.tropes.written.document import Written, find_in_written, read_written
from cupola.chronicle.tropes.written.expecting import complaints
from cupola.cli.screen import grid, print_object, show

FEW = 3
"""Matches of one trope that are shown, unless the trope was asked for by name."""
STATUS_TITLES = {
    "named": "Tropes",
    "in passing": "Tropes, in passing",
    "pattern": "Patterns",
    "control": "Controls",
    "own": "Own",
}


@dataclass(frozen=True)
class Found:
    """What was found where.  titles: of each run.  wrong: where examples say otherwise."""

    where: str
    tropes: Sequence[Trope]
    matches: list[Match]
    titles: dict[int, str]
    wrong: list[str] | None = None


def of_chronicle(story: Chronicle, wanted: Sequence[Trope], limits: Limits, telling: str) -> Found:
    """What is found in a chronicle."""
    found = find(story, wanted, limits, telling)
    return Found(", ".join(found.titles.values()), wanted, found.matches, found.titles)


def of_written(file: Path, wanted: Sequence[Trope], limits: Limits) -> Found:
    """What is found in the chronicles of a file, and whether it is what the file says."""
    chronicles = read_written(file)
    matches = find_in_written(chronicles, wanted, limits)
    titles = {run: chronicle.title for run, chronicle in enumerate(chronicles)}
    return Found(str(file), wanted, matches, titles, _wrong(chronicles, wanted, matches))


def _wrong(
    chronicles: list[Written], wanted: Sequence[Trope], matches: list[Match]
) -> list[str] | None:
    """What is otherwise than the file says; None if it says nothing, or of which trope."""
    says = any(chronicle.expected is not None for chronicle in chronicles)
    return complaints(chronicles, matches) if says and len(wanted) == 1 else None


def list_tropes(wanted: Sequence[Trope], *, as_json: bool) -> None:
    """All tropes with what they are, on the screen or as one list."""
    if as_json:
        print_object([described(trope) for trope in wanted])
        return
    for status, title in STATUS_TITLES.items():
        here = [trope for trope in wanted if trope.status == status]
        if not here:
            continue
        show(Text(f"{title} ({len(here)})", "bold"))
        table = grid(0, 1)
        for trope in here:
            table.add_row(f"  {trope.name}", trope.story)
        show(table)
        show()


def described(trope: Trope) -> dict[str, Any]:
    """What the head of a trope says, as plain values."""
    return {
        "name": trope.name,
        "title": trope.title,
        "status": trope.status,
        "story": trope.story,
        "not": trope.is_not,
        "roles": list(trope.roles),
        "source": trope.source,
        "needs": sorted(trope.needs),
    }


def draw(found: Found, *, full: bool) -> None:
    """The matches are on the screen, run by run."""
    for run, title in found.titles.items():
        show(Text(title, "bold"))
        here = [match for match in found.matches if match.run == run]
        table = grid(0, 0, 1)
        for trope in found.tropes:
            rows = [match for match in here if match.trope == trope.name]
            for match in rows if full else rows[:FEW]:
                table.add_row(*_row(trope, match, first=match is rows[0]))
            if len(rows) > FEW and not full:
                table.add_row("", "", Text(f"and {len(rows) - FEW} more", "dim"))
        show(table)
        absent = len({trope.name for trope in found.tropes} - {match.trope for match in here})
        show(Text(f"{len(found.tropes) - absent} of {len(found.tropes)} found.", "dim"))
        show()
    for line in found.wrong or ():
        show(line)
    if found.wrong == []:
        show("All is found as the file says.")


def _row(trope: Trope, match: Match, *, first: bool) -> tuple[str, Text, Text]:
    title = trope.title if first else ""
    return title, Text(match.day_clock, "dim"), bound(match)


def bound(match: Match) -> Text:
    """Who or what has which role."""
    said = Text()
    for place, (role, value) in enumerate(match.roles.items()):
        said.append(("  " if place else "") + role.replace("_", " ") + " ", "dim")
        said.append(word(value))
    return said


def word(value: Any) -> str:
    """A value of a role as a word."""
    if value is None:
        return "-"
    if isinstance(value, float):
        return f"{value:.2g}"
    return str(value).replace("_", " ")


def as_object(found: Found) -> dict[str, Any]:
    """The matches, and the tropes without one, as plain values."""
    seen = {match.trope for match in found.matches}
    object_: dict[str, Any] = {
        "where": found.where,
        "stories": [{"run": run, "title": title} for run, title in found.titles.items()],
        "matches": [match_object(match) for match in found.matches],
        "absent": [trope.name for trope in found.tropes if trope.name not in seen],
    }
    return object_ if found.wrong is None else {**object_, "otherwise_than_said": found.wrong}


def match_object(match: Match) -> dict[str, Any]:
    """One match as plain values."""
    return {
        "trope": match.trope,
        "run": match.run,
        "seed": match.seed,
        "minute": match.minute,
        "day_clock": match.day_clock,
        "event": match.event,
        "roles": match.roles,
    }
