"""Counting: what comes of each kind of mind, and of legal actions by chance."""

from collections.abc import Callable
from math import sqrt
from typing import Any

import numpy as np

from cupola.adapters.alike import NO_SPREAD, half_of_alike
from cupola.adapters.baselines.rows import ALL, OWN_LIFE, Dice, Measures, Row
from cupola.adapters.crew.drawing import BY_VERB
from cupola.adapters.crew.rewards import Ends
from cupola.adapters.crew.setup import Setup
from cupola.adapters.crew.tables import Over
from cupola.adapters.crew.worlds import Worlds
from cupola.minds.kinds.table import KINDS, MINDS
from cupola.runs.batch import in_order
from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from cupola.studies.intervals import TWO_SIDED_95, wilson
from cupola.world.layout import copy_of

BUILT_IN = ("builtin", "obedient", "pacifist", "talker", "mirror")
"""Kinds of mind that have a row."""
CHANCE = "random"
"""The row of legal actions by chance."""
OWN = (CHANCE, *BUILT_IN)
"""The rows that this package counts itself."""
ABOUT_CHANCE = "Every verb that can be tried is as likely as any other, then every option of it."
TOGETHER = 256
"""Worlds that are lived side by side."""

Done = Callable[[], None]


def about(name: str) -> str:
    """What a row of this package is."""
    return ABOUT_CHANCE if name == CHANCE else {kind.word: kind.about for kind in KINDS}[name]


def counted(
    name: str, dice: Dice, threads: int | None = None, done: Done = lambda: None
) -> Measures:
    """What comes of one of this package's kinds of player.  done: called after each world."""
    ends = _by_chance if name == CHANCE else _by_mind
    return measures_of(ends(name, dice, threads, done))


def row_of(
    name: str, dice: list[Dice], threads: int | None = None, done: Done = lambda: None
) -> Row:
    """The row of one of this package's kinds of player, over all of these."""
    return Row(name, about(name), {one: counted(name, one, threads, done) for one in dice})


def setup_of(dice: Dice) -> Setup:
    """What is played, as the doors have it."""
    seats = None if dice.plays == ALL else [dice.plays]
    scenario = load_scenario(dice.scenario)
    return Setup(scenario, seats, others=dice.others, begins_at=dice.begins_at)


def _by_mind(kind: str, dice: Dice, threads: int | None, done: Done) -> Ends:
    """The ends of worlds in which a kind of mind plays, everybody or one person."""
    setup = setup_of(dice)
    rows = setup.rows()

    def live(run: Run, seed: int) -> Any:
        run.begin(seed)
        run.go_on(dice.begins_at)
        for row in rows:
            run.world.persons[row].mind = int(MINDS[kind])
        run.go_on()
        return copy_of(run.world)

    records = []
    seeds = range(dice.seed, dice.seed + dice.worlds)
    for record in in_order(setup.free, seeds, live, threads=threads, engine="compiled"):
        records.append(record)
        done()
    return Ends.of(np.array(records), setup.scenario, rows)


def _by_chance(_: str, dice: Dice, threads: int | None, done: Done) -> Ends:
    """The ends of worlds in which everybody, or one person, does by chance what they may."""
    setup, last = setup_of(dice), dice.seed + dice.worlds
    records = []
    for first in range(dice.seed, last, TOGETHER):
        worlds = Worlds(setup, min(TOGETHER, last - first), threads=threads or 1)
        records.append(_lived_by_chance(worlds, first, dice.worlds))
        for _world in range(worlds.count):
            done()
    return Ends.of(np.concatenate(records), setup.scenario, setup.rows())


def _lived_by_chance(worlds: Worlds, first: int, of: int) -> Any:
    """The records of worlds of these seeds when they are over.  of: how many there are in all."""
    worlds.begin(first)
    over = np.zeros(worlds.count, bool)
    found = worlds.world.copy()
    for cycle in range(worlds.setup.scenario.turns):
        worlds.draw(first + cycle * of, BY_VERB)
        worlds.live()
        now = (worlds.over != Over.NOT) & ~over
        found[now] = worlds.world[now]
        over |= now
        if over.all():
            break
    return found


def measures_of(ends: Ends) -> Measures:
    """Every measure of stories that are over: its share and the interval of 95 of 100.

    Whose own life is counted follows from the seats: that of one person, if one is played.
    """
    living = ends.lives[:, ends.crew]
    own = {OWN_LIFE: _share(ends.lives[:, ends.seats[0]])} if len(ends.seats) == 1 else {}
    return {
        **own,
        "lives": _mean(living.mean(axis=1)),
        "all_live": _share(living.all(axis=1)),
        "nobody_hurt": _share(~ends.hurt.any(axis=1)),
        "remedy": _share(ends.remedy),
        "one_side": _share(ends.holder >= 0),
    }


def _share(found: Any) -> list[float]:
    share = wilson(int(found.sum()), len(found))
    return [share.share, share.low, share.high]


def _mean(found: Any) -> list[float]:
    """The mean of a share over worlds, and its interval: normal, Wilson's where all are 0 or 1."""
    if np.isin(found, (0.0, 1.0)).all():
        return _share(found == 1.0)
    mean, count = float(found.mean()), len(found)
    spread = float(found.std(ddof=1)) if count > 1 else 0.0
    half = TWO_SIDED_95 * spread / sqrt(count)
    if spread < NO_SPREAD:
        half = half_of_alike(count, 1.0)
    return [mean, max(0.0, mean - half), min(1.0, mean + half)]
