"""Moments of random runs, taken apart: a plain world in the middle of a minute.

moment = a_moment("film", seed=3, before="look_around")   # just before people look about
moment.perceive()                                         # the rest of the senses
moment.minds[2]                                           # that person's bytes
"""

import copy
import random
from dataclasses import dataclass
from functools import cache
from typing import Any
from unittest.mock import patch

from cupola.rules.acting import act, may
from cupola.runs import turn as turn_module
from cupola.runs.updating import everyone_updates
from cupola.senses.perceiving import everyone_perceives, show
from cupola.senses.presence import is_aware
from cupola.senses.sights import look_around
from cupola.world.actions import copy_action
from cupola.world.catalogue.entities import (
    ENTITIES,
    FIRST_ITEM,
    FIRST_SYSTEM,
    ITEMS,
    NOBODY,
    PERSONS,
    PLACES,
    SYSTEMS,
)
from cupola.world.catalogue.facts import WORDS
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import VERB_ROWS, Family
from cupola.world.layout import blank, freeze, plain, thaw, thaw_table
from cupola.world.plan import Plan
from cupola.world.records import Action, Beat, Mind, Percept, SkyMinute, Tables, Work, World
from cupola.world.rows import Book
from tests.laws.crews import random_run, scenario_of

LONGEST = 1_300
"""Minutes after which a moment is taken at the latest; a day has 1440."""
DEEDS = [verb for verb, row in VERB_ROWS.items() if row.family != Family.HAPPENING]
TRIES = 80
"""Random actions among which somebody who is to be busy looks for one that can be done."""


class ReachedError(Exception):
    """The phase before which a minute was to be stopped."""


@dataclass
class Moment:
    """A world, its book and its scratch memory, all plain."""

    scenario: Any
    world: World
    book: Book
    work: Work

    @property
    def plan(self) -> Plan:
        """What never changes."""
        return plan_of(self.scenario.name)

    @property
    def events(self) -> Any:
        """This minute's events so far."""
        return [self.book.events[row] for row in range(self.book.page, self.book.event_count)]

    def copy(self) -> "Moment":
        """The same moment once more, nothing shared but what never changes."""
        book = plain(Book, lazy=True)
        for event in self.events:
            book.events.append(copy.copy(event))
        book.event_count = len(book.events)
        return Moment(self.scenario, copy.deepcopy(self.world), book, plain(Work))

    def look(self) -> None:
        """Everybody looks about and perceives."""
        look_around(self.world, self.plan, self.book, self.work)
        everyone_perceives(self.world, self.plan, self.book, self.work)

    def update(self) -> None:
        """Everybody takes in what they perceived."""
        everyone_updates(self.world, self.plan, self.book, self.work)

    def mind(self, person: int) -> bytes:
        """The bytes of one mind."""
        return frozen(Mind, self.world.minds[person])

    def percepts(self, person: int) -> list[dict[str, Any]]:
        """What this minute's events show to a person, without their numbers."""
        shown = []
        for event in self.events:
            if (event.perceived >> person) & 1 and self.world.persons[person].awake:
                percept = plain(Percept)
                show(self.plan, event, self.world.minds[person], percept)
                shown.append({k: v for k, v in vars(percept).items() if k != "event"})
        return shown


def frozen(record: type, made: Any) -> bytes:
    """The bytes of a plain object."""
    row = blank(record)[0]
    freeze(made, row)
    return bytes(row.tobytes())


@cache
def plan_of(name: str) -> Plan:
    """The plan of a scenario, plain."""
    return thaw(Plan, scenario_of(name).plan)


@cache
def tables_of(name: str) -> Tables:
    """Sky and script of a scenario, plain."""
    scenario = scenario_of(name)
    return Tables(thaw_table(SkyMinute, scenario.sky), thaw_table(Beat, scenario.beats))


def a_moment(name: str, seed: int, *, before: str, kinds: Any = None) -> Moment:
    """A random minute of a random run, stopped before a phase of `turn`.

    Most people are brought together and busy, for what nobody is near can hardly leak.
    kinds: who decides for whom from now on, if not chance; then nobody is made busy.
    """
    dice = random.Random(seed)
    latest = scenario_of(name).turns - LONGEST - 1
    run = random_run(name, seed, keep=False, minute=dice.randint(0, max(0, latest)))
    run.go_on(int(run.world.turn) + dice.randint(20, LONGEST))
    moment = Moment(scenario_of(name), thaw(World, run.world), plain(Book, lazy=True), plain(Work))
    moment.world.ending = 0
    _gather(moment, dice)
    for person, kind in enumerate(kinds or []):
        moment.world.persons[person].mind = kind
    if kinds is None:
        _keep_busy(moment, dice)
    with patch.object(turn_module, before, side_effect=ReachedError):
        try:
            go_on(moment)
        except ReachedError:
            return moment
    raise AssertionError(f"{before} is no phase of a minute")


def _gather(moment: Moment, dice: random.Random) -> None:
    """Most people are in one of two neighbouring places, and most of them are well."""
    plan, world = moment.plan, moment.world
    first = dice.choice([p for p in range(PLACES) if plan.places[p].near])
    second = dice.choice([p for p in range(PLACES) if (plan.places[first].near >> p) & 1])
    for person in world.persons:
        if not person.exists or dice.random() < 0.2:
            continue
        person.place, person.held_by = dice.choice([first, second]), NOBODY
        if dice.random() < 0.8:
            person.alive = person.awake = person.hold = 1
            person.health = max(person.health, dice.random())
    for item in world.items:
        if item.at >= 0 and dice.random() < 0.3:
            item.at, item.pocketed = dice.randint(0, PERSONS - 3), dice.randint(0, 1)


def _keep_busy(moment: Moment, dice: random.Random) -> None:
    """Whoever can is about to finish something that can be done."""
    for number, person in enumerate(moment.world.persons):
        if not (person.exists and person.alive and person.awake):
            continue
        for _ in range(TRIES):
            action = a_random_action(dice)
            if may(moment.world, moment.plan, number, action) == Refusal.ALLOWED:
                copy_action(action, person.doing)
                person.until = moment.world.turn
                break


def a_random_action(dice: random.Random) -> Action:
    """Any deed with any arguments."""
    made = plain(Action)
    made.verb = int(dice.choice(DEEDS))
    made.target = dice.choice(
        [
            dice.randint(0, PERSONS - 1),
            FIRST_SYSTEM + dice.randint(0, SYSTEMS - 1),
            dice.randint(-1, ENTITIES - 1),
        ]
    )
    made.instrument = dice.choice([NOBODY, FIRST_ITEM + dice.randint(0, ITEMS - 1)])
    made.words = dice.randint(-1, WORDS - 1)
    made.intent = dice.choice([0, 14, 28, 31])
    return made


def go_on(moment: Moment) -> None:
    """One minute, by the table of contents itself."""
    tables = tables_of(moment.scenario.name)
    turn_module.turn(moment.world, moment.plan, tables, moment.book, moment.work)


def try_anything(moment: Moment, plan: Plan, dice: random.Random) -> None:
    """A hundred random actions: what is allowed is done; the aware try the rest in vain."""
    for _ in range(100):
        person, action = dice.randint(0, PERSONS - 1), a_random_action(dice)
        allowed = may(moment.world, plan, person, action) == Refusal.ALLOWED
        if allowed or is_aware(moment.world, person):
            act(moment.world, plan, moment.book, person, action)


def someone_aware(moment: Moment, dice: random.Random) -> int | None:
    """A person who lives and is awake; None if there is none."""
    persons = moment.world.persons
    aware = [p for p in range(PERSONS) if persons[p].alive and persons[p].awake]
    return dice.choice(aware) if aware else None
