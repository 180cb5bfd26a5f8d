"""Views: what each scripted person held when they made up their minds, from a run of the script.

The run is the usual one, minute by minute; a mind is copied before its person sets about
something, and nothing is written into the world that would not be there anyway.
"""

from dataclasses import dataclass
from typing import Any

from cupola.runs.single import Run
from cupola.runs.turn import live
from cupola.scenarios.scenario import Scenario
from cupola.studies.likelihood.choices import Choice, choices_of
from cupola.world.catalogue.entities import PERSONS, MindKind
from cupola.world.layout import freeze, thaw
from cupola.world.plan import Plan
from cupola.world.records import Beat, Mind, World


@dataclass(frozen=True)
class Moment:
    """A mind, as it was at a minute."""

    minute: int
    mind: Mind


@dataclass(frozen=True)
class View:
    """A decision that the script made, and the mind that it was made with.

    moments: when they set out for it, and when they were there and began, if that was later.
    """

    choice: Choice
    moments: tuple[Moment, ...]


@dataclass(frozen=True)
class Lived:
    """A scripted run that is over: the views of its decisions, its plan and its last world."""

    views: tuple[View, ...]
    plan: Plan
    world: Any


def lived(scenario: Scenario, seed: int | None = None) -> Lived:
    """The script followed to the end, with every decision that was put into practice."""
    run = Run(scenario, seed, engine="plain", keep=False)
    world, engine = thaw(World, run.world), run.engine
    watch = Watch(world, engine.tables.beats)
    while world.ending == 0 and world.turn < scenario.turns:
        watch.before()
        live(world, engine.plan, engine.tables, engine.book, engine.work, world.turn + 1)
        watch.after()
    freeze(world, run.world)
    return Lived(watch.views(), engine.plan, run.world)


def copied(mind: Mind) -> Mind:
    """A mind of its own that holds the same."""
    copy = Mind()
    for name, value in vars(mind).items():
        setattr(copy, name, list(value) if isinstance(value, list) else value)
    return copy


class Watch:
    """Looks at a scripted run before and after each minute, and leaves it as it is."""

    def __init__(self, world: World, beats: list[Beat]) -> None:
        self.world = world
        self.beats = beats
        self.choices = choices_of(beats)
        self.of_row = {row: choice for choice in self.choices for row in choice.rows}
        self.scripted = [
            person
            for person in range(PERSONS)
            if world.persons[person].exists and world.persons[person].mind == MindKind.SCRIPT
        ]
        self.startled = [0] * PERSONS
        self.fresh = [0] * PERSONS
        self.due: dict[int, tuple[int, int, Mind]] = {}
        self.moments: dict[int, list[Moment]] = {}
        self.begun: set[int] = set()

    def before(self) -> None:
        """The minds of those who have a line to follow are copied.

        Nobody clears the mark of a scripted mind that something new was perceived, so the minute
        is lived without it; it counts for the choice if it came since the person's last attempt.
        """
        self.due = {}
        for person in self.scripted:
            mind = self.world.minds[person]
            self.startled[person], mind.startled = mind.startled, 0
            row = self._row_due(person)
            if row is not None:
                copy = copied(mind)
                copy.startled = self.fresh[person]
                self.due[person] = (row, self.world.persons[person].actions, copy)

    def after(self) -> None:
        """Who has begun something has decided, unless it goes on with what was decided before."""
        for person in self.scripted:
            mind = self.world.minds[person]
            if person in self.due:
                self._note(person, *self.due[person])
            self.fresh[person] = max(self.fresh[person], mind.startled)
            mind.startled = max(self.startled[person], mind.startled)

    def _row_due(self, person: int) -> int | None:
        """The row that this person has to follow this minute."""
        row = self.world.persons[person].next_beat
        while row < len(self.beats) and self.beats[row].actor != person:
            row += 1
        if row >= len(self.beats) or self.beats[row].turn > self.world.turn:
            return None
        return row

    def _note(self, person: int, row: int, actions: int, mind: Mind) -> None:
        me = self.world.persons[person]
        if me.actions == actions:
            return
        self.fresh[person] = 0
        choice = self.of_row.get(row)
        if choice is None:
            return
        moments = self.moments.setdefault(choice.rows[0], [])
        begins = me.next_beat > row and row in choice.tried and not self.begun & set(choice.tried)
        if begins or not moments:
            moments.append(Moment(self.world.turn - 1, mind))
        if me.next_beat > row:
            self.begun.add(row)

    def views(self) -> tuple[View, ...]:
        """One view for each decision of which at least one deed was begun."""
        found = [
            View(choice, tuple(self.moments[choice.rows[0]]))
            for choice in self.choices
            if self.begun & choice.deeds.keys()
        ]
        return tuple(sorted(found, key=lambda view: (view.moments[0].minute, view.choice.rows[0])))
