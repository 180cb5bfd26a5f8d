"""How often tropes occur in a study, as a page."""

import shlex
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from pathlib import Path

from cupola.chronicle.tropes.finding import chosen
from cupola.errors import ScenarioError
from cupola.scenarios.reader import load_scenario
from cupola.studies.intervals import Share
from cupola.studies.report.page.document import table
from cupola.studies.study import settings_of
from cupola.studies.tropes.frequencies import Frequency, Pair, frequencies, pairs
from cupola.studies.tropes.searching import Tally

PAIRS = 20
"""Pairs of tropes that the page names."""
PAGE = """\
# How often tropes occur

Made by

```
{made}
{asked}
```

Which tropes there are and what each is: [tropes](tropes.md). Shares of {worlds:,} worlds, with
intervals that hold the true one 95 times of 100 (Wilson); by ending, the share of the worlds that
ended so. A trope is a query over what happened: no run knows of it.

{shares}
*Others*: how many other tropes a world that has it has on the average, of those that some worlds
have and others not.

## In none

{never}
## Together

Pairs whose being together, or apart, is furthest from chance.

{together}"""
SUBSTITUTE = "No reason is known."


@cache
def reasons() -> dict[str, str]:
    """Why a trope is not found where people decide for themselves, by name."""
    text = files("cupola.studies.tropes").joinpath("unfound.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def made_by(folder: Path) -> str:
    """The command that makes a study like that of the folder."""
    study = settings_of(folder)
    usual, seed = _usual(study["scenario"])
    words = ["cupola", "study", study["scenario"]]
    words += ["--minds", study["minds"], "--worlds", str(study["worlds"])]
    for name, way in study["readings"].items():
        words += ["--reading", f"{name}={way}"] if usual.get(name) != way else []
    words += ["--seed", str(study["first_seed"])] if study["first_seed"] != seed else []
    return shlex.join([*words, "--keep", "all", "--out", "STUDY"])


def _usual(name: str) -> tuple[dict[str, str], int | None]:
    """The readings and the dice of a scenario if nobody says which; none if it is not here."""
    try:
        scenario = load_scenario(name)
    except ScenarioError:
        return {}, None
    return {reading.name: reading.way for reading in scenario.readings}, int(scenario.seed)


def asked_by(tally: Tally) -> str:
    """The command that searches a study for what this tally counts."""
    wanted, words = (*tally.tropes, *tally.left_out), ["cupola", "tropes", "STUDY"]
    if {trope.name for trope in wanted} != {trope.name for trope in chosen(None)}:
        for trope in wanted:
            words += ["--sql", f"{trope.name}.sql"] if trope.own else ["--only", trope.name]
    words += ["--telling", tally.telling] if tally.telling else []
    return shlex.join([*words, "--out", "FILE"])


def page(tally: Tally, made: str) -> str:
    """The page of a study.

    made: the command that made the study.
    """
    rows = frequencies(tally)
    return PAGE.format(
        made=made,
        asked=asked_by(tally),
        worlds=tally.worlds,
        shares=shares(sorted((row for row in rows if row.matches), key=lambda r: -r.share.share)),
        never=never(tally, rows),
        together=table(
            ("of 100 worlds", "times chance", "tropes"),
            [together(pair) for pair in pairs(tally)[:PAIRS]],
        ),
    )


def shares(rows: Iterable[Frequency]) -> str:
    """A line for each trope that occurs, the most frequent first."""
    rows = list(rows)
    endings = sorted({ending for row in rows for ending in row.by_ending})
    heads = ("trope", "of 100 worlds", "95 %", "others", *(e.replace("_", " ") for e in endings))
    return table(
        heads,
        [
            (
                row.trope.title,
                hundredths(row.share.share),
                f"{hundredths(row.share.low)} to {hundredths(row.share.high)}",
                f"{row.others:.1f}",
                *(of_ending(row.by_ending[ending]) for ending in endings),
            )
            for row in rows
        ],
    )


def never(tally: Tally, rows: Iterable[Frequency]) -> str:
    """A line for each trope that no world has, or that was not asked for, and why."""
    lines = [(row.trope.title, why(row.trope.name)) for row in rows if not row.matches]
    lines += [(trope.title, "Not asked: it needs a telling.") for trope in tally.left_out]
    return table(("trope", "why"), lines)


def why(name: str) -> str:
    """The reason why a trope does not occur."""
    return reasons().get(name, SUBSTITUTE)


def together(pair: Pair) -> tuple[str, str, str]:
    """A line for a pair."""
    titles = f"{pair.first.title} + {pair.second.title}"
    return hundredths(pair.share.share), f"{pair.lift:.1f}", titles


def of_ending(share: Share) -> str:
    """The share of the worlds that ended so."""
    return hundredths(share.share) if share.of else "-"


def hundredths(share: float) -> str:
    """A share as worlds of a hundred."""
    return f"{100 * share:.1f}" if share >= 0.001 or not share else f"{100 * share:.2f}"
