"""Crews for the laws: every scenario, played by people who try anything."""

import random
from dataclasses import replace
from functools import cache, lru_cache

import numpy as np

from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from cupola.world.catalogue.entities import (
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_SYSTEM,
    NOBODY,
    PERSONS,
    MindKind,
)
from cupola.world.catalogue.facts import NO_WORDS, WORDS
from cupola.world.catalogue.verbs import VERB_ROWS, Family, Verb
from cupola.world.layout import dtype_of
from cupola.world.records import World

SCENARIOS = ("film", "quiet_day")


@cache
def scenario_of(name):
    """A scenario, read once."""
    return load_scenario(name)


def random_run(scenario="film", seed=1, *, engine="compiled", keep=True, minute=0):
    """A run whose people all decide at random, from this minute of the scenario on."""
    whole = scenario_of(scenario)
    found = replace(whole, start=at_minute(scenario, min(minute, whole.turns - 1)))
    run = Run(found, seed, engine=engine, keep=keep)
    run.world["persons"]["mind"] = int(MindKind.RANDOM)
    return run


@lru_cache(maxsize=64)
def at_minute(scenario, minute):
    """The world of a scenario at this minute, if until then everybody has lived by routine."""
    run = Run(scenario_of(scenario), engine="compiled", keep=False)
    run.world["persons"]["mind"] = int(MindKind.ROUTINE)
    run.go_on(minute)
    return run.world


def numbers(record, dtype=None):
    """Every floating-point number of a record, flat."""
    dtype = dtype or dtype_of(World)
    row = np.frombuffer(record.tobytes(), dtype)
    return np.concatenate([part.ravel() for part in _floats(row)])


def _floats(row):
    for name in row.dtype.names:
        part = row[name]
        if part.dtype.names:
            yield from _floats(part)
        elif part.dtype.kind == "f":
            yield part


def lives(scenario, seed, turns, *, engine="compiled", keep=True):
    """Random runs, begun at random minutes, that live so many turns in all.

    Every so often everybody awake is put to some deed, mostly with what and who is near, for
    blind chance alone seldom finds one that can be done.  A run in which all die early is
    followed by another.
    """
    dice = random.Random(seed)
    last = scenario_of(scenario).turns
    while turns > 0:
        begin = dice.randint(0, last - min(turns, last))
        run = random_run(scenario, dice.getrandbits(40), engine=engine, keep=keep, minute=begin)
        end = min(begin + turns, last)
        while run.world.turn < end and run.world.ending == 0:
            stir(run, dice)
            run.go_on(min(end, int(run.world.turn) + STIRRED_EVERY))
        turns -= max(1, int(run.world.turn) - begin)
        yield run


STIRRED_EVERY = 6
"""Minutes after which everybody is put to another deed."""
VIOLENCE = 0.2
"""Share of blows among the deeds of those who are not alone: else hardly anybody would die."""
DEEDS = [verb for verb, row in VERB_ROWS.items() if row.family != Family.HAPPENING]


def stir(run, dice):
    """Everybody awake is about to try something."""
    persons = run.world["persons"]
    places = persons["place"].tolist()
    items = run.world["items"]["at"].tolist()
    aware = (persons["exists"] & persons["alive"] & persons["awake"]).tolist()
    worked = run.scenario.plan["systems"]["places"].tolist()
    for person in range(PERSONS):
        if aware[person]:
            near = [other for other in range(PERSONS) if places[other] == places[person]]
            row = persons[person]
            row["doing"] = a_deed(dice, person, places, near, items, worked)
            row["until"] = run.world.turn


def a_deed(dice, me, places, near, items, worked):
    """Verb, target, instrument, words and meaning of something that one might do here."""
    if dice.random() < 0.3:
        other = dice.choice(places[:6])
        return int(Verb.GO), FIRST_PLACE + other, NOBODY, NO_WORDS, 0
    here = FIRST_PLACE + places[me]
    others = [other for other in near if other != me]
    machines = [FIRST_SYSTEM + s for s, bits in enumerate(worked) if (bits >> places[me]) & 1]
    things = [FIRST_ITEM + i for i, at in enumerate(items) if at in (me, here)]
    own = [FIRST_ITEM + i for i, at in enumerate(items) if at == me]
    verb = Verb.STRIKE if others and dice.random() < VIOLENCE else dice.choice(DEEDS)
    form = VERB_ROWS[verb].form
    fitting = others if "{person}" in form else machines if "{system}" in form else []
    target = dice.choice(fitting or [*near, *machines, *things, here])
    instrument = dice.choice(own or things or [NOBODY]) if "{item}" in form else NOBODY
    if verb == Verb.TAKE:
        instrument, target = dice.choice(things or [NOBODY]), NOBODY
    return int(verb), target, instrument, dice.randint(0, WORDS - 1), 0
