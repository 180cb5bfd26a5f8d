"""What is played, and by whom, as tables for the program."""

import hashlib
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from cupola.adapters.crew import options
from cupola.adapters.crew.filling import in_slots
from cupola.adapters.crew.marking import bunched
from cupola.adapters.crew.tables import ROLE, TERMS, Gate, Setting, Term
from cupola.errors import Mistake, NotationError, ScenarioError
from cupola.minds.kinds.table import MINDS
from cupola.minds.outside.view import known_to_all
from cupola.scenarios.scenario import Scenario
from cupola.scenarios.text.mistakes import not_one_of
from cupola.world.catalogue.entities import PERSONS, PLACES, System
from cupola.world.claims import is_known, is_sayable
from cupola.world.layout import blank, copy_of, freeze, table_of, thaw
from cupola.world.plan import Plan
from cupola.world.records import World

Ints = NDArray[np.int64]
DAY = 1440
"""Minutes of a day."""
DECIDING = tuple(word for word in MINDS if word != "script")
"""Minds that decide for those who are not played from outside."""


@dataclass(frozen=True)
class Setup:
    """What is played, and by whom.

    seats: names of those played from outside, None for everybody.  others: the kind of mind of
    the rest, and of everybody before `begins_at`, the minute from which the seats are played.
    cycles: after how many a story is cut off, 0 for never.  to_choice: whether a cycle lasts until
    a seat has to choose; else it is a minute.

    Raises NotationError for somebody who is not there, ScenarioError for an unknown mind or minute.
    """

    scenario: Scenario
    seats: Sequence[str] | None = None
    others: str = "builtin"
    begins_at: int = 0
    cycles: int = 0
    to_choice: bool = False

    def __post_init__(self) -> None:
        if self.seats is not None:
            object.__setattr__(self, "seats", tuple(self.seats))
        self.rows()
        if self.others not in DECIDING:
            what = not_one_of(self.others, "a kind of mind that decides", DECIDING)
            raise ScenarioError(self.scenario.name, [Mistake("others", what)])
        if not 0 <= self.begins_at < self.scenario.turns:
            what = f"{self.begins_at} is no minute before the last, {self.scenario.turns}"
            raise ScenarioError(self.scenario.name, [Mistake("begins_at", what)])

    def people(self) -> list[int]:
        """The rows of everybody in the scenario."""
        return [p for p in range(PERSONS) if self.scenario.start.persons[p].exists]

    def rows(self) -> list[int]:
        """The rows of the people played from outside."""
        names = self.scenario.names
        known = {names.of(person): person for person in self.people()}
        wanted = list(known) if self.seats is None else list(self.seats)
        for seat in wanted:
            if names.proper(seat) not in known:
                raise NotationError(seat, seat, "a person of this scenario", list(known))
        return [known[names.proper(seat)] for seat in wanted]

    def names(self) -> list[str]:
        """The names of the people played from outside."""
        return [self.scenario.names.of(person) for person in self.rows()]

    @property
    def free(self) -> Scenario:
        """The scenario without its script."""
        return played_by(self.scenario, self.others)

    def setting(self) -> Setting:
        """All that is the same for every world, as tables; only the terms may be changed."""
        setting = _setting_of(self)
        return setting._replace(terms=setting.terms.copy())

    def made(self) -> Setting:
        """The same, made anew: it takes a while."""
        free = self.free
        known = blank(Plan)[0]
        freeze(known_to_all(thaw(Plan, free.plan)), known)
        order = self._order()
        return Setting(
            plan=table_of(copy_of(free.plan)),
            known=table_of(known),
            start=table_of(copy_of(free.start)),
            seats=np.array(self.rows(), np.int64),
            order=order,
            slots=np.argsort(order, axis=1).astype(np.int64),
            clock=clock(),
            options=options.tables()[0],
            groups=options.tables()[1],
            blocks=options.tables()[2],
            always=self._asked_everywhere(),
            by_place=asked_by_place(thaw(Plan, known)),
            sayable=bunched(self._sayable(order, self.people()[0])),
            terms=self._terms(),
        )

    def _order(self) -> Ints:
        """Whom each slot stands for, for each person: oneself, the others, and then nobody."""
        there = self.people()
        rest = [person for person in range(PERSONS) if person not in there]
        rows = [[p, *(o for o in (*there, *rest) if o != p)] for p in range(PERSONS)]
        return np.array(rows, np.int64)

    def _sayable(self, order: Ints, somebody: int) -> NDArray[np.int8]:
        """Which options have words that there are here, about people who exist."""
        world, plan = thaw(World, self.scenario.start), thaw(Plan, self.scenario.plan)
        found = np.ones(len(options.options()), np.int8)
        for number, option in enumerate(options.options()):
            words = option.words
            if words >= ROLE:
                found[number] = world.persons[int(order[somebody, words - ROLE])].exists
            elif words >= 0:
                meant = in_slots(int(words), order, somebody)
                found[number] = is_sayable(world, meant) and is_known(plan, meant)
        return found

    def _asked_everywhere(self) -> Ints:
        """Rows of the blocks whose gates have to be tried wherever one is; of what there is."""
        there = {
            Gate.PERSON: range(len(self.people())),
            Gate.ITEM: [i for i, item in enumerate(self.scenario.plan.items) if item.exists],
            Gate.GROUND: [g for g, each in enumerate(self.scenario.plan.grounds) if each.exists],
        }
        there[Gate.PERSON_HERE] = there[Gate.DEAD] = there[Gate.PERSON]
        rows = options.tables()[2].tolist()
        found = [
            row
            for row, (gate, about, *_) in enumerate(rows)
            if gate < Gate.AT_SYSTEM and about in there.get(Gate(gate), (about,))
        ]
        return np.array(found, np.int64)

    def _terms(self) -> Ints:
        terms = np.zeros(TERMS, np.int64)
        terms[Term.BEGINS_AT] = self.begins_at
        terms[Term.BEFORE] = int(MINDS[self.others])
        terms[Term.CYCLES] = self.cycles
        terms[Term.TO_CHOICE] = int(self.to_choice)
        return terms

    def digest(self) -> str:
        """A short text that is another for any other scenario, seats or terms."""
        made = hashlib.sha256()
        for table in (*self.setting(), self.scenario.sky):
            made.update(table.tobytes())
        return made.hexdigest()[:16]


def asked_by_place(known: Plan) -> Ints:
    """For each place the rows of the blocks whose gates are open there, then -1."""
    rows = options.tables()[2].tolist()
    found = [
        [
            row
            for row, (gate, about, *_) in enumerate(rows)
            if _is_open_in(known, place, gate, about)
        ]
        for place in range(PLACES)
    ]
    longest = max(len(blocks) for blocks in found) + 1
    return np.array([blocks + [-1] * (longest - len(blocks)) for blocks in found], np.int64)


def _is_open_in(known: Plan, place: int, gate: int, about: int) -> bool:
    """Whether a gate that turns on the place is open in this one."""
    here = known.places[place]
    if gate == Gate.AT_SYSTEM:
        system = known.systems[about]
        at = system.places >> place & 1 == 1 or system.place == place
        return bool(system.exists == 1 and at)
    if gate == Gate.NEXT_DOOR:
        return here.near >> about & 1 == 1
    if gate == Gate.AIRLOCK:
        return here.airlock_to >= 0
    if gate == Gate.LOCKABLE:
        return here.lockable == 1
    cabin = known.systems[System.VEHICLE].place
    if gate != Gate.CABIN or cabin < 0:
        return False
    return place == cabin or here.near >> cabin & 1 == 1


def clock() -> NDArray[np.float32]:
    """Sine and cosine of every minute of a day, as an angle that goes round once."""
    angles = [2.0 * math.pi * minute / DAY for minute in range(DAY)]
    return np.array([(math.sin(angle), math.cos(angle)) for angle in angles], np.float32)


@lru_cache(maxsize=16)
def played_by(scenario: Scenario, minds: str) -> Scenario:
    """The scenario with one kind of mind for everybody; building it takes a while."""
    return scenario.played_by(minds)


@lru_cache(maxsize=16)
def _setting_of(setup: Setup) -> Setting:
    return setup.made()
