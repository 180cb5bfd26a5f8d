"""Options drawn by chance, of those that may be tried: what chance alone does.

The way to draw says what chance means.  By option, most of what people do is talk, for most
options are words.  By verb, every verb that can be tried is as likely as any other, and then
every option of it.  By family, families of verbs are: moving, speaking, working, fighting ...
"""

from typing import Any, NamedTuple

from cupola.adapters.crew.tables import Rows, Setting, Span
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
"""No kind in particular."""


class Hat(NamedTuple):
    """What is drawn from.

    kinds: of each option its verb, and the verb's family.  counts: room for how many options of
    each verb or family are legal.
    """

    kinds: Any
    counts: Any


VERB = 0
FAMILY = 1


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
            family = ALL
            verb = ALL
            if way[0] == BY_FAMILY:
                family = _kind(rows, hat, (w, seat), FAMILY, ALL, die)
            if way[0] != BY_OPTION:
                verb = _kind(rows, hat, (w, seat), VERB, family, die // 16)
            rows.chosen[w, seat] = _one_of(rows, hat, (w, seat), verb, die // 4096)
    return choices


@rule
def _kind(rows: Rows, hat: Hat, at: tuple[int, int], which: int, family: int, die: int) -> int:
    """One of all verbs of a family or of ALL, or one of all families, of which any is legal."""
    for kind in range(len(hat.counts)):
        hat.counts[kind] = 0
    found = 0
    for place in range(rows.sizes[at[0], at[1]]):
        option = int(rows.menu[at[0], at[1], place])
        if family != ALL and hat.kinds[option, FAMILY] != family:
            continue
        kind = int(hat.kinds[option, which])
        if hat.counts[kind] == 0:
            hat.counts[kind] = 1
            found += 1
    left = die % found
    for kind in range(len(hat.counts)):
        if hat.counts[kind] == 1:
            if left == 0:
                return kind
            left -= 1
    return 0


@rule
def _one_of(rows: Rows, hat: Hat, at: tuple[int, int], verb: int, die: int) -> int:
    """One of all legal options of a verb, or of ALL."""
    size = int(rows.sizes[at[0], at[1]])
    if verb == ALL:
        return int(rows.menu[at[0], at[1], die % size])
    count = 0
    for place in range(size):
        if hat.kinds[rows.menu[at[0], at[1], place], VERB] == verb:
            count += 1
    left = die % count
    for place in range(size):
        option = int(rows.menu[at[0], at[1], place])
        if hat.kinds[option, VERB] == verb:
            if left == 0:
                return int(option)
            left -= 1
    return 0
