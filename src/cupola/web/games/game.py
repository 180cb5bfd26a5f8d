"""A game: a run in which some people are played from browsers, and everybody else decides alone.

Time passes until somebody who is played has to choose and has not.  Who that is, nobody else
learns: a person is shown something only when it is their own turn.
"""

import threading
from collections.abc import Callable
from typing import Any, NamedTuple

from cupola.adapters.text.witness import Witness
from cupola.chronicle.cast import Cast
from cupola.chronicle.store import Chronicle
from cupola.errors import CupolaError
from cupola.minds.outside.view import View
from cupola.runs.choosing import hand_to_outside
from cupola.runs.engine import Rows
from cupola.runs.outside import Seats, number_of
from cupola.runs.single import Run
from cupola.runs.turn import must_choose
from cupola.runs.whole import chronicle_of
from cupola.web.games.changed import NOT_HERE, Force
from cupola.web.games.header import Header
from cupola.web.games.journal import Journal, Move
from cupola.web.games.seat import Intent, Seat
from cupola.world.catalogue.entities import PERSONS, MindKind
from cupola.world.layout import copy_of

NOT_NOW = "It is not your turn: time passes"
Listener = Callable[[int], None]
"""What is called with a person whose turn it is, or whose game is over."""


class Start(NamedTuple):
    """How a minute began: the world, what was told, and what whoever is played has decided."""

    world: Any
    pages: list[dict[str, Rows]]
    intents: list[Intent]


class Game:
    """One run, its seats, and the file of what was chosen.

    asked: whose turn it is.  turns: how often each was asked.
    """

    def __init__(self, header: Header, journal: Journal, engine: str = "auto") -> None:
        self.header, self.journal = header, journal
        self.lock = threading.RLock()
        self.run = Run(header.scenario(), header.wish.seed, engine=engine)
        self.cast = Cast.of(self.run.scenario)
        self.people = {number_of(self.run, name): name for name in header.seats}
        self.kinds = {who: int(self.run.world.persons[who].mind) for who in self.people}
        self.chairs = {who: Seat(self.cast, who) for who in self.people}
        self.seats = Seats(self.run, {name: self.chairs[who] for who, name in self.people.items()})
        self.witnesses = [Witness(self.seats, who) for who in self.people]
        self.asked: set[int] = set()
        self.turns = dict.fromkeys(self.people, 0)
        self.listeners: list[Listener] = []
        self.force = Force(header.changed)
        self._live_until_it_begins()
        self._go_on()

    @property
    def turn(self) -> int:
        """How many minutes have passed."""
        return int(self.run.world.turn)

    @property
    def is_over(self) -> bool:
        """Whether the run has ended."""
        return bool(self.run.world.ending) or self.turn >= self.run.scenario.turns

    def is_alive(self, person: int) -> bool:
        """Whether somebody lives."""
        return bool(self.run.world.persons[person].alive)

    def view(self, person: int) -> View:
        """What somebody holds now, with the names that they have words for."""
        return self.chairs[person].known(self.seats.view(person))

    def chronicle(self) -> Chronicle:
        """What the run has left behind so far."""
        with self.lock:
            return chronicle_of(self.run)

    def move(self, person: int, turn: int, text: str) -> None:
        """Somebody has chosen, and time has passed until the next choice.

        turn: how often they had been asked when they chose.  Raises CupolaError.
        """
        with self.lock:
            if person not in self.asked or turn != self.turns[person]:
                raise CupolaError(NOT_NOW)
            decision = self.chairs[person].decide(self.view(person), text)
            if self.force.forbids(person, decision.action):
                raise CupolaError(NOT_HERE)
            self.journal.add(Move(self.people[person], text))
            self.chairs[person].take(decision)
            self.asked.discard(person)
            self._go_on()

    def replay(self, moves: list[Move]) -> None:
        """These moves have been made, as they were when they were written down."""
        numbers = {name: person for person, name in self.people.items()}
        for move in moves:
            person = numbers[move.person]
            self.chairs[person].take(self.chairs[person].decide(self.view(person), move.text))
            self.asked.discard(person)
            self._go_on()

    def _live_until_it_begins(self) -> None:
        """Until then the seats' people decide as the others do; what they perceive is theirs."""
        for who, kind in self.kinds.items():
            self.run.world.persons[who].mind = kind
        self._live_until(self.force.begins)
        self.force.part(self.run)
        self._take_in()
        self._live_until(self.header.begins)
        world = self.run.world
        for who in self.people:
            hand_to_outside(world, who)
            world.minds[who].startled = 1  # asked at once, though at work
            self.chairs[who].stop_waiting()

    def _live_until(self, minute: int) -> None:
        """Nobody is asked meanwhile."""
        while self.turn < minute and not self.is_over:
            if self.force.arm is None:
                self.run.go_on(self.turn + 1)
                self._take_in()
            else:
                self._live_a_minute()

    def _live_a_minute(self) -> None:
        """A minute has passed in which nobody did what must not happen, and seats know of it.

        Whoever set about it is taken back to the minute's start, and rests; nobody has seen it.
        """
        if self.force.arm is None:
            self.seats.go_on(self.turn + 1)
        else:
            self._live_a_minute_otherwise()
        self._take_in()

    def _live_a_minute_otherwise(self) -> None:
        start = self._start_of_minute()
        self.seats.go_on(self.turn + 1)
        for _ in range(PERSONS):
            person = self.force.broken_by(self.run, len(start.pages))
            if person is None:
                break
            self.run.stand_at(start.world)
            self.run.pages = start.pages
            for chair, intent in zip(self.chairs.values(), start.intents, strict=True):
                chair.intent = intent
            self.force.keep_from_it(self.run, person)
            start = self._start_of_minute()
            self.seats.go_on(self.turn + 1)

    def _start_of_minute(self) -> "Start":
        intents = [chair.intent for chair in self.chairs.values()]
        return Start(copy_of(self.run.world), list(self.run.pages), intents)

    def _go_on(self) -> None:
        """Time has passed until somebody has to choose who has not, or until the end."""
        while not self.is_over:
            waiting = [who for who in self.people if self._is_awaited(who)]
            if waiting:
                self._ask(waiting)
                return
            self._live_a_minute()
            self._let_go_of_the_dead()
        for who in self.people:
            self.chairs[who].tell_all()
            self._tell(who)

    def _is_awaited(self, person: int) -> bool:
        """Whether somebody has to choose now, and has not."""
        if not must_choose(self.run.world, person):
            return False
        return not self.chairs[person].is_ready(int(self.run.world.minds[person].turn))

    def _ask(self, waiting: list[int]) -> None:
        for who in waiting:
            if who in self.asked:
                continue
            self.asked.add(who)
            self.turns[who] += 1
            self.chairs[who].ask(self.run.world.minds[who])
            self._tell(who)

    def _tell(self, person: int) -> None:
        for listener in tuple(self.listeners):
            listener(person)

    def _take_in(self) -> None:
        for witness in self.witnesses:
            person, percepts = witness.person, witness.percepts()
            self.chairs[person].take_in(percepts)
            self.chairs[person].hear(percepts, self.run.world.minds[person])

    def _let_go_of_the_dead(self) -> None:
        """Nobody is asked for the dead; they are told so once."""
        for who in self.people:
            me = self.run.world.persons[who]
            if not me.alive and int(me.mind) == MindKind.OUTSIDE:
                me.mind = int(MindKind.ROUTINE)
                self.asked.discard(who)
                self.turns[who] += 1
                self.chairs[who].tell_all()
                self._tell(who)
