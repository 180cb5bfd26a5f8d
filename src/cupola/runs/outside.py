"""Seats: people of a run who are played from outside, each by a mind that gets its own view only.

The run goes on until somebody played from outside is free, or is called away from what they
do by something new.  Their mind is asked, and what it answers is begun: the same door for a
person at a terminal, a program, or a language model.
"""

from collections.abc import Mapping

from cupola.errors import NotationError
from cupola.minds.outside.protocol import OutsideMind
from cupola.minds.outside.view import Refused, View, known_to_all
from cupola.runs.choosing import begin, hand_to_outside, is_routine, note_choice
from cupola.runs.single import Run
from cupola.runs.turn import Pause, must_choose
from cupola.world.actions import copy_action, is_free, nothing
from cupola.world.catalogue.entities import PERSONS
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain, thaw
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind

TRIES = 3
"""How often a mind is asked in one minute, if what it wants is refused; then the minute passes."""


class Seats:
    """The people of a run who are played from outside, by name, and who plays each of them.

    Raises NotationError for somebody who is not in the scenario.
    """

    def __init__(self, run: Run, minds: Mapping[str, OutsideMind]) -> None:
        self.run = run
        self.minds = {number_of(run, name): mind for name, mind in minds.items()}
        self.plan = known_to_all(thaw(Plan, run.scenario.plan))
        for person in self.minds:
            hand_to_outside(run.world, person)

    def go_on(self, until: int | None = None) -> Pause:
        """Live until this minute or the ending; says why it stopped.

        SOMEONE_CHOOSES: somebody is played from outside and has no seat here.
        """
        while True:
            pause = self.run.go_on(until)
            waiting = self.waiting()
            if pause != Pause.SOMEONE_CHOOSES or not set(waiting) <= set(self.minds):
                return pause
            for person in waiting:
                self.ask(person)

    def waiting(self) -> list[int]:
        """Those played from outside who have to choose now."""
        return [person for person in range(PERSONS) if must_choose(self.run.world, person)]

    def ask(self, person: int) -> None:
        """The person's mind has answered, and the person is at it, or lets the minute pass."""
        refused: tuple[Refused, ...] = ()
        for _ in range(TRIES):
            view = self.view(person, refused)
            wanted = self.minds[person].choose(view)
            if wanted is None:
                break
            why = Refusal(view.why_not(wanted))
            if why == Refusal.ALLOWED:
                self._begin(person, wanted)
                return
            refused += (Refused(copied(wanted), why),)
        self._let_pass(person)

    def view(self, person: int, refused: tuple[Refused, ...] = ()) -> View:
        """What this person holds now: a copy of their mind, and nothing else of the world."""
        me = self.run.world.persons[person]
        under_way = None if is_free(me, self.run.world.turn) else copied(me.doing)
        mind = thaw(Mind, self.run.world.minds[person])
        return View(mind, self.plan, self.run.scenario.names, under_way, refused)

    def _begin(self, person: int, wanted: Action) -> None:
        """The person is at it from now on, and the choice goes into the chronicle."""
        world, book = self.run.world, self.run.engine.book
        me, mind = world.persons[person], world.minds[person]
        mind.startled = 0
        mind.meaning = wanted.intent
        me.beat = 0
        begin(world, self.run.scenario.plan, person, wanted)
        if not is_routine(wanted.verb) and wanted.verb != Verb.GO:
            note_choice(world, book, person)

    def _let_pass(self, person: int) -> None:
        """Who is in the middle of something goes on with it; who is free waits a minute."""
        world = self.run.world
        me = world.persons[person]
        world.minds[person].startled = 0
        if is_free(me, world.turn):
            nothing(me.doing)
            me.until = world.turn


def live_with(run: Run, minds: Mapping[str, OutsideMind], until: int | None = None) -> Pause:
    """The run has gone on until this minute or its ending, these people played from outside."""
    return Seats(run, minds).go_on(until)


def number_of(run: Run, name: str) -> int:
    """The number of a person of this run, by name or alias.  Raises NotationError."""
    names = run.scenario.names
    number = names.entities.get(names.proper(name), PERSONS)
    people = [names.of(n) for n in range(PERSONS) if run.world.persons[n].exists]
    if names.proper(name) not in people:
        raise NotationError(name, name, "a person of this scenario", people)
    return number


def copied(action: Action) -> Action:
    """The same action, as a plain object of its own."""
    copy = plain(Action)
    copy_action(action, copy)
    return copy
