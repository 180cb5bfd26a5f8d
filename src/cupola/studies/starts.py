"""Bonds and facts of many runs at once: how they stood at the start, and every change.

The same tables as `chronicle/standing.py` makes for one run, but column by column.
"""

from typing import Any

import numpy as np
import numpy.typing as npt

from cupola.chronicle.columns import Column, Numbers, spelled, without
from cupola.chronicle.tables import Table, Told, bond_name, people
from cupola.world.book import Bond
from cupola.world.catalogue.facts import FACTS

Floats = npt.NDArray[np.float64]


def bonds_at_start(world: Any, changes: Numbers) -> Floats:
    """By kind, person and other, how they stood at minute 0, from the last world and changes."""
    minds = world["minds"]
    stands = np.stack([minds[bond_name(kind)] for kind in Bond])
    back = _backwards(changes)
    stands[back["kind"], back["person"], back["other"]] = back["before"]
    return stands


def facts_at_start(world: Any, changes: Numbers) -> Numbers:
    """What was so at minute 0, from the last world and changes."""
    so = np.array(world["facts"])
    back = _backwards(changes)
    so[back["fact"]] = 1 - back["value"]
    return so


def _backwards(changes: Numbers) -> Numbers:
    """Changes from the last to the first, which has the last word on how it was before it.

    As a copy, for numpy would turn a mere view round again.
    """
    return changes[::-1].copy()


def bond_table(told: Told, runs: Numbers, starts: Floats) -> Table:
    """The table of bonds.  starts: those at the start, one block a run."""
    known = np.array(sorted(people(told.cast)))
    person, other = (axis.ravel() for axis in np.meshgrid(known, known, indexing="ij"))
    person, other = person[person != other], other[person != other]
    kinds = np.arange(len(Bond))
    each = len(kinds) * len(person)
    kind = np.tile(kinds, len(person))
    who, whom = np.repeat(person, len(kinds)), np.repeat(other, len(kinds))
    changes, count = told.pages.bonds, len(runs)
    nothing = np.zeros(count * each)
    before = _joined(nothing, changes["before"])
    at_start = np.arange(len(before)) < count * each
    return {
        "run": Column(_joined(np.repeat(runs, each), told.numbered("bonds").values)),
        "minute": Column(_joined(np.zeros(count * each, np.int64), changes["turn"])),
        "person": spelled(_joined(np.tile(who, count), changes["person"]), told.entity),
        "other": spelled(_joined(np.tile(whom, count), changes["other"]), told.entity),
        "kind": spelled(_joined(np.tile(kind, count), changes["kind"]), bond_name),
        "value": Column(_joined(starts[:, kind, who, whom].ravel(), changes["value"])),
        "before": Column(before, at_start),
        "cause": without(_joined(np.full(count * each, -1), changes["cause"]), -1),
    }


def fact_table(told: Told, runs: Numbers, starts: Numbers) -> Table:
    """The table of facts.  starts: what was so at the start, one row a run."""
    named = np.isin(np.arange(FACTS), list(told.cast.names.word_names))
    story, fact = np.nonzero((starts == 1) & named)
    changes = told.pages.facts
    return {
        "run": Column(_joined(runs[story], told.numbered("facts").values)),
        "minute": Column(_joined(np.zeros(len(fact), np.int64), changes["turn"])),
        "fact": spelled(_joined(fact, changes["fact"]), told.words),
        "value": Column(_joined(np.ones(len(fact), bool), changes["value"] == 1)),
        "cause": without(_joined(np.full(len(fact), -1), changes["cause"]), -1),
    }


def _joined(first: Numbers, second: Numbers) -> Numbers:
    return np.concatenate([first, second])
