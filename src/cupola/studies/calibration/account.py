"""The account of a calibration: the temper as a file, and the page that says how it came about."""

from collections.abc import Mapping
from typing import Any

from cupola.studies.calibration.search import DIALS, Trail
from cupola.studies.calibration.targets import TARGETS, Target

TABLES = ("emphasis", "readiness")
HEAD = """\
# What was fitted in the built-in mind: the same numbers for everybody, whoever they are.
# Written by `cupola calibrate`; docs/calibration.md says what was fitted against what.
#
# noise     scale of the noise of choice for somebody of middling steadiness, in weighed stakes
# emphasis  by how large a share a stake counts for more than the formula in minds/stakes.py says
# readiness what speaks for an intention beyond its stakes; nought where none is given
"""
PAGE = """\
# Calibration

Written by `cupola calibrate`. The built-in mind's stakes, gates and beliefs are rules with
documented numbers; beside them stand a few numbers that are the same for everybody
(`scenarios/temper/usual.toml`). Of these the search moved those in the first table, and only
against base rates and against who is who. Deaths, endings and the predictions of
[the report](crew.md) were not looked at by the search.

By hand, before the search, what speaks for avenging, for striking with the arm, for defending
oneself and for luring outside was set to 0.5, 0.35, 0.2 and 0.2, and the ranges below were chosen,
so that a first killing can lead to others as it does in the film: without it, about half of all
worlds stayed peaceful and two in a thousand ended as the film does. The saboteur's empathy was set
from 0.7 to 0.6, so that he stands above the three least violent. So the share of worlds with a
death, of the film's own ending and the number of endings were seen while building, and are no
predictions. Three predictions were seen as well while their rules were written: (b), that orders
read aloud make fewer deaths, where the rules were made weaker than first tried; (d), the
coalitions of mixed agency; and (a), that one killer's deeds fall without the other's first strike.
(a) first failed: he killed on his own order as readily before the first blow as after it. So the
rule was added that to be the first to use force face to face weighs more on the conscience
(`FIRST_OF_ALL`: double), as the study of violence has it, and what speaks for an ambush was raised
to make up for it. At half that weight (a) was met by a hair; without the rule it was missed. (c)
and (e) were measured several times before the rules were finished, and nothing was changed for
their sake; but the obedient mind, a control that has to fail (c), passed it at first, because
bonds, feelings and force against one's own still steered it, and now sets these aside.

Since then the rules have changed several times, for the sake of readers of whole stories: people
paced about, forgot what they had seen, or went on with small things beside a killing. No number of
the tables below was moved for it. The figures below were found before that; [the
report](crew.md) measures the same base rates, and who is who, by the present rules.

Search: differential evolution (SciPy), {tries} tempers, each tried over the same {worlds:,}
worlds of the film's people and {worlds:,} of a crew of whom one side has an order. Loss of the
numbers as they stood: {first:.3f}; of the best: {best:.3f}. The loss adds the squares of how far
each figure is off, in units, and a small price for everything that is moved away from where it
stood.

## What was moved

| key | allowed | by itself | fitted | what it is |
|---|---|---|---|---|
{dials}

## What it was fitted against

Found: over {check:,} other worlds (seeds from {seed:,}), which the search did not see.

| figure | wanted | found | what it is |
|---|---|---|---|
{targets}

What else was set by hand, against the film's own log or published figures, stands with each
constant: [sources](sources.md).
"""


def as_toml(keys: Mapping[str, float], usual: Mapping[str, Any]) -> str:
    """The temper as the file that scenarios read; what was not moved stays as usual."""
    temper = {name: dict(usual.get(name, {})) for name in TABLES} | {"noise": usual["noise"]}
    for key, value in keys.items():
        _, *tables, name = key.split(".")
        here = temper[tables[0]] if tables else temper
        here[name] = value
    lines = [HEAD, f"noise = {temper['noise']}"]
    for table in TABLES:
        rows = [f"{name} = {value}" for name, value in temper[table].items()]
        lines += ["", f"[{table}]", *rows]
    return "\n".join(lines) + "\n"


def as_page(trail: Trail, worlds: int, checked: Mapping[str, float], others: range) -> str:
    """The page: what was moved and where to, what was fitted and how it holds on other dice.

    checked: the figures over other worlds.  others: the seeds of those.
    """
    dials = [
        f"| `{dial.key}` | {dial.low} to {dial.high} | {dial.plain} | {trail.best[dial.key]} "
        f"| {dial.why} |"
        for dial in DIALS
    ]
    return PAGE.format(
        tries=len(trail.losses),
        worlds=worlds,
        first=trail.losses[0],
        best=min(trail.losses),
        dials="\n".join(dials),
        check=len(others),
        seed=others.start,
        targets="\n".join(_row(target, checked[target.name]) for target in TARGETS),
    )


def _row(target: Target, found: float) -> str:
    wanted = f"{target.low} or more" if target.high > 1 else f"{target.low} to {target.high}"
    return f"| {target.name.replace('_', ' ')} | {wanted} | {found:.3f} | {target.against} |"
