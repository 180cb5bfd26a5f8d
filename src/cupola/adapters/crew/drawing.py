"""Options drawn by chance, of those that may be tried: what chance alone does.

The way to draw says what chance means.  By option, most of what people do is talk, for most
options are words.  By verb, every verb that can be tried is as likely as any other, and then
every option of it.  By family, families of verbs are: moving, speaking, working, fighting ...
"""

from typing import Any, NamedTuple

import numpy as np

from cupola.adapters.crew import options
from cupola.adapters.crew.marking import allow, bunches_of, might, nth, ones
from cupola.adapters.crew.tables import BUNCH, Rows, Setting, Span
from cupola.world.catalogue.verbs import VERBS, Family
from cupola.world.chance import mix
from cupola.world.compiled import rule

BY_OPTION = 0
"""Every option is as likely as any other."""
BY_VERB = 1
"""Every verb is as likely as any other, and then every option of it."""
BY_FAMILY = 2
"""Every family of verbs is as likely as any other, then every verb, then every option of it."""
WAYS = {"option": BY_OPTION, "verb": BY_VERB, "family": BY_FAMILY}
"""The ways to draw, by word."""
ALL = -1
"""No family in particular."""
PART_BUNCH, PART_BITS, PART_VERB = 0, 1, 2
"""Columns of `Hat.parts`."""


class Hat(NamedTuple):
    """What is drawn from.

    parts: which options of a bunch are of one verb: bunch, bits, verb; verb after verb.  of_verb:
    the first part of each verb, and one number more.  in_bunch, of_bunch: the same bunch after
    bunch, as numbers of parts.  families: the verbs of each family, in bunches.  counts, verbs:
    room for how many options of each verb are legal, and of which there are any, in bunches.
    """

    parts: Any
    of_verb: Any
    in_bunch: Any
    of_bunch: Any
    families: Any
    counts: Any
    verbs: Any


@rule
def draw(rows: Rows, setting: Setting, hat: Hat, way: tuple[int, int], span: Span) -> int:
    """Every seat of the span's worlds has chosen by chance; how many of them had a choice.

    way: BY_OPTION, BY_VERB or BY_FAMILY, and the seed.
    """
    choices = 0
    for w in range(span[0], span[1]):
        for seat in range(len(setting.seats)):
            rows.chosen[w, seat] = 0
            if rows.open[w, seat] == 0:
                continue
            choices += 1
            die = mix(way[1], w, seat)
            if way[0] == BY_OPTION:
                rows.chosen[w, seat] = _one_of_all(rows, (w, seat), die // 4096)
                continue
            _count(rows, hat, (w, seat))
            family = ALL
            if way[0] == BY_FAMILY:
                family = _a_family(hat, die)
            verb = _a_verb(hat, family, die // 16)
            rows.chosen[w, seat] = _one_of_verb(rows, hat, (w, seat), verb, die // 4096)
    return choices


@rule
def _count(rows: Rows, hat: Hat, at: tuple[int, int]) -> None:
    """The hat knows how many options of each verb the seat may try."""
    for verb in range(len(hat.counts)):
        hat.counts[verb] = 0
    for bunch in range(len(hat.verbs)):
        hat.verbs[bunch] = 0
    for bunch in range(rows.bunches.shape[2]):
        bits = might(rows, at[0], at[1], bunch)
        if bits == 0:
            continue
        for place in range(hat.of_bunch[bunch], hat.of_bunch[bunch + 1]):
            part = hat.in_bunch[place]
            mine = bits & int(hat.parts[part, PART_BITS])
            if mine != 0:
                verb = int(hat.parts[part, PART_VERB])
                hat.counts[verb] += ones(mine)
                allow(hat.verbs, verb)


@rule
def _a_family(hat: Hat, die: int) -> int:
    """One of all families of which any verb can be tried."""
    found = 0
    for family in range(len(hat.families)):
        found += 1 if _how_many(hat, family) > 0 else 0
    left = die % found
    for family in range(len(hat.families)):
        left -= 1 if _how_many(hat, family) > 0 else 0
        if left < 0:
            return family
    return ALL


@rule
def _how_many(hat: Hat, family: int) -> int:
    """How many verbs of a family, or of ALL, can be tried."""
    found = 0
    for bunch in range(len(hat.verbs)):
        found += ones(_of_family(hat, family, bunch))
    return found


@rule
def _of_family(hat: Hat, family: int, bunch: int) -> int:
    """The verbs of a bunch that can be tried and are of a family, or of ALL."""
    bits = int(hat.verbs[bunch])
    return bits if family == ALL else bits & int(hat.families[family, bunch])


@rule
def _a_verb(hat: Hat, family: int, die: int) -> int:
    """One of all verbs of a family, or of ALL, that can be tried."""
    left = die % _how_many(hat, family)
    for bunch in range(len(hat.verbs)):
        bits = _of_family(hat, family, bunch)
        count = ones(bits)
        if left < count:
            return bunch * BUNCH + nth(bits, left)
        left -= count
    return 0


@rule
def _one_of_all(rows: Rows, at: tuple[int, int], die: int) -> int:
    """One of all options that may be tried."""
    left = die % int(rows.sizes[at[0], at[1]])
    for bunch in range(rows.bunches.shape[2]):
        bits = might(rows, at[0], at[1], bunch)
        count = ones(bits)
        if left < count:
            return bunch * BUNCH + nth(bits, left)
        left -= count
    return 0


@rule
def _one_of_verb(rows: Rows, hat: Hat, at: tuple[int, int], verb: int, die: int) -> int:
    """One of all options of a verb that may be tried."""
    left = die % int(hat.counts[verb])
    for part in range(hat.of_verb[verb], hat.of_verb[verb + 1]):
        bunch = int(hat.parts[part, PART_BUNCH])
        bits = might(rows, at[0], at[1], bunch) & int(hat.parts[part, PART_BITS])
        count = ones(bits)
        if left < count:
            return bunch * BUNCH + nth(bits, left)
        left -= count
    return 0


def a_hat() -> Hat:
    """Room for drawing."""
    kinds = options.kinds().tolist()
    bits: dict[tuple[int, int], int] = {}
    bunches = bunches_of(VERBS)
    families = np.zeros((len(Family), bunches), np.int64)
    for option, (verb, family) in enumerate(kinds):
        at = (verb, option // BUNCH)
        bits[at] = bits.get(at, 0) | 1 << (option % BUNCH)
        families[family, verb // BUNCH] |= 1 << (verb % BUNCH)
    parts = np.array([(bunch, bits[verb, bunch], verb) for verb, bunch in sorted(bits)], np.int64)
    in_bunch = np.argsort(parts[:, PART_BUNCH], kind="stable")
    return Hat(
        parts,
        np.searchsorted(parts[:, PART_VERB], np.arange(VERBS + 1)),
        in_bunch,
        np.searchsorted(parts[in_bunch, PART_BUNCH], np.arange(bunches_of(len(kinds)) + 1)),
        families,
        np.zeros(VERBS, np.int64),
        np.zeros(bunches, np.int64),
    )
