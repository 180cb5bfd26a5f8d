"""What is so in a world, for whoever watches: as text, or as one person sees it.

Only the latter is what an agent may know.  The rest shows the world, and is for people.
"""

from typing import Any

from cupola.adapters.text.percepts import Teller
from cupola.adapters.text.scene import Scene
from cupola.chronicle.cast import Cast
from cupola.chronicle.clock import day_clock
from cupola.minds.outside.view import View, known_to_all
from cupola.scenarios.scenario import Scenario
from cupola.world.catalogue.entities import FIRST_PLACE, PERSONS
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import thaw
from cupola.world.notation import write
from cupola.world.plan import Plan
from cupola.world.records import World


class Showing:
    """One world at one moment."""

    def __init__(self, scenario: Scenario, record: Any) -> None:
        self.scenario = scenario
        self.world = thaw(World, record)
        self.names = scenario.names

    def people(self) -> list[int]:
        """Everybody of the crew, by row."""
        return [p for p in range(PERSONS) if self.world.persons[p].exists]

    def clock(self) -> str:
        """The day and the time."""
        return day_clock(int(self.world.turn), self.scenario.minute_of_day)

    def text(self) -> str:
        """The clock, and for each person where they are and what they do."""
        return "\n".join([self.clock(), *(f"  {self._told(person)}" for person in self.people())])

    def _told(self, person: int) -> str:
        me = self.world.persons[person]
        place = self.names.of(FIRST_PLACE + me.place) if me.place >= 0 else "nowhere"
        state = "" if me.alive else " dead"
        if me.alive and not me.awake:
            state = " asleep" if me.doing.verb == Verb.SLEEP else " unconscious"
        doing = ""
        if me.alive and me.doing.verb != Verb.NONE:
            words = write(person, me.doing, self.names)
            doing = f": {words.partition(' ')[2]}"
        return f"{self.names.of(person):<10} {place}{state}{doing}"

    def scene(self, eyes: str) -> str:
        """What this person perceives, holds and feels, in sections.  Raises CupolaError."""
        person = self.names.entities[self.names.proper(eyes)]
        plan = known_to_all(thaw(Plan, self.scenario.plan))
        doing = self.world.persons[person].doing
        under_way = doing if doing.verb != Verb.NONE else None
        view = View(self.world.minds[person], plan, self.names, under_way)
        scene = Scene(view, Teller(Cast.of(self.scenario), person))
        lines = [f"{self.names.of(person)}, {self.clock()}, {scene.place()}"]
        for section in scene.sections():
            lines += [section.title, *(f"  {line}" for line in section.lines)]
        return "\n".join(lines)
