"""How often tropes occur in a study, and what a change does to them, as rows and as an object."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from rich.text import Text

from cupola.chronicle.tropes.heads import Trope
from cupola.cli.screen import console, grid, show
from cupola.cli.stories.tropes_of_stories import bound, match_object
from cupola.studies.intervals import Difference, Share
from cupola.studies.tropes.against import Change, Comparison, compare
from cupola.studies.tropes.frequencies import Frequency, Pair, frequencies, pairs
from cupola.studies.tropes.searching import Tally, Way, search

SHOWN = 20
"""Matches that are shown of each."""
PAIRS = 12
"""Pairs of tropes that are shown."""
TITLE = 26
"""Columns of the screen that a title may take."""
WIDE = 100
"""Columns of a screen on which a column more has room."""


@dataclass(frozen=True)
class Look:
    """What was found in a study, and what there is to compare it with."""

    where: str
    tally: Tally
    against: str | None = None
    comparison: Comparison | None = None


def look(folder: Path, wanted: Sequence[Trope], way: Way, against: Path | None = None) -> Look:
    """What is found in a study, and in another one if it is to be compared."""
    tally = search(folder, wanted, way)
    if against is None:
        return Look(str(folder), tally)
    other = search(against, wanted, replace(way, examples=0))
    return Look(str(folder), tally, str(against), compare(tally, other))


def draw(found: Look, *, full: bool) -> None:
    """The study is on the screen: how often each occurs, by ending, which go together."""
    if found.tally.left_out:
        named = ", ".join(trope.title for trope in found.tally.left_out)
        show(Text(f"Not asked, for it needs a telling (--telling everything): {named}.", "dim"))
    if found.comparison:
        draw_comparison(found, found.comparison)
        return
    rows = frequencies(found.tally)
    show(Text(f"{found.where}: {found.tally.worlds:,} worlds", "bold"))
    draw_shares(rows)
    never = [row.trope.title for row in rows if not row.matches]
    if never:
        show(Text(f"In none: {', '.join(never)}.", "dim"))
    show()
    draw_pairs(pairs(found.tally))
    if full:
        draw_examples(found.tally)


def draw_shares(rows: Sequence[Frequency]) -> None:
    """Each trope that occurs: the share of worlds with its interval, and that by ending.

    others: how many other tropes such a world has on the average, of those that not all have.
    """
    endings = sorted({ending for row in rows for ending in row.by_ending})
    wide = ["others"] if console().width >= WIDE else []
    table = grid(-TITLE, *(0 for _ in (1, 2, *wide, *endings)))
    heads = ["of 100 worlds", "", "", *wide, *(ending.replace("_", " ") for ending in endings)]
    table.add_row(*(Text(head, "dim") for head in heads))
    for row in sorted(rows, key=lambda row: -row.share.share):
        if row.matches:
            others = [f"{row.others:6.1f}"] if wide else []
            by_ending = (hundredths(row.by_ending[ending].share) for ending in endings)
            table.add_row(row.trope.title, *shared(row.share), *others, *by_ending)
    show(table)


def draw_pairs(found: Sequence[Pair]) -> None:
    """The pairs of tropes whose being together, or apart, says most."""
    if not found:
        return
    table = grid(0, 0, 1)
    for pair in found[:PAIRS]:
        times = f"{pair.lift:5.1f} times chance"
        table.add_row(
            hundredths(pair.share.share), times, f"{pair.first.title} + {pair.second.title}"
        )
    show(Text("Together, of 100 worlds", "bold"))
    show(table)


def draw_examples(tally: Tally) -> None:
    """The first matches of each trope, with seed and time."""
    table = grid(0, 0, 0, 1)
    for trope in tally.tropes:
        for match in tally.examples[trope.name][:SHOWN]:
            table.add_row(trope.title, f"seed {match.seed}", match.day_clock, bound(match))
    show()
    show(table)


def draw_comparison(found: Look, comparison: Comparison) -> None:
    """What differs between two studies, the largest differences first."""
    paired = f"{comparison.paired:,} worlds of the same dice" if comparison.paired else "unpaired"
    show(Text(f"{found.where} against {found.against}: {paired}", "bold"))
    table = grid(-TITLE, 0, 0, 0, 0, 0)
    heads = ("of 100 worlds", "here", "there", "more", "", "")
    table.add_row(*(Text(head, "dim") for head in heads))
    changes = [row for row in comparison.changes if row.with_it.count or row.without.count]
    for change in sorted(changes, key=lambda row: -abs(row.difference.difference)):
        if change.gained or change.lost or change.difference.difference:
            table.add_row(*_change_row(change))
    show(table)
    same = [row.trope.title for row in changes if not (row.gained or row.lost)]
    if same and comparison.paired:
        show(Text(f"In the same worlds of both: {', '.join(same)}.", "dim"))


def _change_row(change: Change) -> tuple[str, ...]:
    difference = change.difference
    return (
        change.trope.title,
        hundredths(change.with_it.share),
        hundredths(change.without.share),
        f"{100 * difference.difference:+.1f}",
        f"{100 * difference.low:+.1f} to {100 * difference.high:+.1f}",
        "clear" if difference.is_clear else "may be chance",
    )


def shared(share: Share) -> tuple[str, str]:
    """A share of worlds and its interval, in worlds of a hundred."""
    return hundredths(share.share), f"{100 * share.low:.1f} to {100 * share.high:.1f}"


def hundredths(share: float) -> str:
    """A share in worlds of a hundred, as wide as any; small ones with more digits."""
    return f"{100 * share:5.1f}" if share >= 0.001 or not share else f"{100 * share:6.2f}"


def as_object(found: Look) -> dict[str, Any]:
    """The study, or the comparison, as plain values."""
    tally = found.tally
    left_out = [trope.name for trope in tally.left_out]
    object_: dict[str, Any] = {
        "where": found.where,
        "worlds": tally.worlds,
        "left_out": left_out,
    }
    if found.comparison:
        changes = [_change_object(change) for change in found.comparison.changes]
        return {
            **object_,
            "against": found.against,
            "paired": found.comparison.paired,
            "tropes": changes,
        }
    return {
        **object_,
        "tropes": [_frequency_object(row, tally) for row in frequencies(tally)],
        "pairs": [_pair_object(pair) for pair in pairs(tally)],
    }


def _frequency_object(row: Frequency, tally: Tally) -> dict[str, Any]:
    return {
        "trope": row.trope.name,
        "title": row.trope.title,
        **_share_object(row.share),
        "matches": row.matches,
        "alone": row.alone,
        "others": round(row.others, 3),
        "by_ending": {ending: _share_object(share) for ending, share in row.by_ending.items()},
        "examples": [match_object(match) for match in tally.examples[row.trope.name]],
    }


def _pair_object(pair: Pair) -> dict[str, Any]:
    both = [pair.first.name, pair.second.name]
    return {"tropes": both, **_share_object(pair.share), "lift": round(pair.lift, 4)}


def _change_object(change: Change) -> dict[str, Any]:
    return {
        "trope": change.trope.name,
        "title": change.trope.title,
        "with": _share_object(change.with_it),
        "without": _share_object(change.without),
        "gained": change.gained,
        "lost": change.lost,
        **_difference_object(change.difference),
    }


def _share_object(share: Share) -> dict[str, Any]:
    return {
        "worlds": share.count,
        "share": round(share.share, 5),
        "low": round(share.low, 5),
        "high": round(share.high, 5),
    }


def _difference_object(difference: Difference) -> dict[str, Any]:
    return {
        "difference": round(difference.difference, 5),
        "low": round(difference.low, 5),
        "high": round(difference.high, 5),
    }
