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

    runs: options of one verb side by side: the first, how many, the verb, its family.  legal: room
    for how many of each run are legal.  kinds: room for how many there are of each verb or family.
    """

    runs: Any
    legal: Any
    kinds: Any


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
            _count(rows, hat, w, seat)
            die = mix(way[1], w, seat)
            kind = ALL
            column = 3
            if way[0] == BY_FAMILY:
                kind = _kind(hat, ALL, 3, die)
            if way[0] != BY_OPTION:
                kind = _kind(hat, kind, 2, die // 16)
                column = 2
            rows.chosen[w, seat] = _one_of(rows, hat, (w, seat), kind, column, die // 4096)
    return choices


@rule
def _count(rows: Rows, hat: Hat, w: int, seat: int) -> None:
    """How many options of each run are legal."""
    for run in range(hat.runs.shape[0]):
        first = hat.runs[run, 0]
        found = 0
        for option in range(first, first + hat.runs[run, 1]):
            found += rows.legal[w, seat, option]
        hat.legal[run] = found


@rule
def _kind(hat: Hat, family: int, column: int, die: int) -> int:
    """One of all verbs (column 2), of a family or of ALL, or of all families (column 3)."""
    for kind in range(len(hat.kinds)):
        hat.kinds[kind] = 0
    count = 0
    for run in range(hat.runs.shape[0]):
        kind = hat.runs[run, column]
        if hat.legal[run] == 0 or (family != ALL and hat.runs[run, 3] != family):
            continue
        if hat.kinds[kind] == 0:
            hat.kinds[kind] = 1
            count += 1
    left = die % count
    for kind in range(len(hat.kinds)):
        if hat.kinds[kind] == 1:
            if left == 0:
                return kind
            left -= 1
    return 0


@rule
def _one_of(rows: Rows, hat: Hat, at: tuple[int, int], kind: int, column: int, die: int) -> int:
    """One of all legal options of a verb, or of ALL."""
    count = 0
    for run in range(hat.runs.shape[0]):
        if kind == ALL or hat.runs[run, column] == kind:
            count += hat.legal[run]
    left = die % count
    for run in range(hat.runs.shape[0]):
        if kind != ALL and hat.runs[run, column] != kind:
            continue
        if left >= hat.legal[run]:
            left -= hat.legal[run]
            continue
        for option in range(hat.runs[run, 0], hat.runs[run, 0] + hat.runs[run, 1]):
            if rows.legal[at[0], at[1], option] == 1:
                if left == 0:
                    return int(option)
                left -= 1
    return 0
