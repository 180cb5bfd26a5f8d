"""Writes docs/coverage.md: python -m docs.coverage (about five minutes on two cores).

python -m docs.coverage --pairs 2000    a quick look, printed and not written
"""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from rich.progress import Progress

from cupola.chronicle.saving import write_texts
from cupola.scenarios.reader import load_scenario
from cupola.studies.coverage import BLOCKS, Covered, Sample, covered, drawn, neighbours, sample_of
from cupola.studies.intervals import Share
from cupola.studies.whatif import Asked, Story, arms_of
from docs.generators.markdown import PROSE, page, table

PAGE = Path(__file__).with_name("coverage.md")
SCENARIO, WHEN, CHANGE = "film", "3 09:38", "not: nicholai swing_at gordon with arm"
"""The push that begins the film's killing, and the minute before it."""
PAIRS = 20_000
USUAL = 1000
"""Pairs of a what-if, and worlds of a study, if nobody says how many."""


def live(pairs: int) -> Sample:
    """The sample that stands for the truth."""
    scenario = load_scenario(SCENARIO)
    arms = arms_of(Story(scenario, engine="compiled").at(WHEN), [CHANGE])
    with Progress(transient=True) as progress:
        task = progress.add_task("pairs", total=pairs)
        asked = Asked(arms, range(1, pairs + 1), engine="compiled")
        return sample_of(asked, scenario, lambda more: progress.advance(task, more))


def text(sample: Sample) -> str:
    """The whole page."""
    fresh = list(covered(sample, neighbours(len(sample))))
    usual = list(covered(sample, drawn(len(sample), USUAL)))
    says = {"pairs": f"{len(sample):,}", "blocks": BLOCKS, "change": CHANGE, "when": WHEN}
    return page(
        "Do the intervals hold?",
        PROSE["coverage"]["lead"].format(**says),
        f"## Studies of {fresh[0].n}: neighbouring dice",
        PROSE["coverage"]["fresh"].format(n=fresh[0].n, **says),
        summed(fresh),
        rows(fresh),
        f"## Studies of {USUAL:,}: what the commands live",
        PROSE["coverage"]["drawn"].format(n=f"{USUAL:,}", **says),
        summed(usual),
        rows(usual),
    )


def rows(found: Iterable[Covered]) -> str:
    """Every outcome in a row."""
    head = ["outcome", "of", "large sample", "held, of 100", "95 %", "promised"]
    return table(head, [cells(one) for one in found])


def cells(one: Covered) -> list[str]:
    """An outcome: what is true, how many intervals hold it, and what the formula promises."""
    sign = "+" if one.kind == "difference" else ""
    note = "" if one.is_as_it_should_be else " *"
    return [
        one.words,
        one.kind,
        f"{100 * one.truth:{sign}.1f} %",
        f"{100 * one.held.share:.1f}{note}",
        f"{100 * one.held.low:.1f} to {100 * one.held.high:.1f}",
        f"{100 * one.promised:.1f}",
    ]


def summed(found: list[Covered]) -> str:
    """How many outcomes are as they should be, and the middle of all of them."""
    fit = sum(one.is_as_it_should_be for one in found)
    mean = sum(one.held.share for one in found) / len(found)
    outside = [one for one in found if not holds(one.held, one.promised)]
    return (
        f"{fit} of {len(found)} lie between 92 and 98 of 100; the mean is {100 * mean:.1f}."
        f" Outside its own interval the promise lies for {len(outside)} of {len(found)};"
        f" by chance alone about {0.05 * len(found):.0f} would."
    )


def holds(held: Share, promised: float) -> bool:
    """Whether what was counted is what the formula promises."""
    return held.low <= promised <= held.high


def main() -> int:
    """Write the page, or print it if other pairs were asked for; comes back with the exit code."""
    parser = argparse.ArgumentParser(prog="python -m docs.coverage", description=__doc__)
    parser.add_argument("--pairs", type=int, default=PAIRS)
    pairs = parser.parse_args().pairs
    made = text(live(pairs))
    if pairs == PAIRS:
        write_texts({PAGE: made})
    else:
        print(made)
    return 0


if __name__ == "__main__":
    sys.exit(main())
