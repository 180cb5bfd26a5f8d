"""What one person faces at a minute of a story: what they perceived of late, and what they hold.

Everything comes from that person's mind and percepts, as for somebody who plays them.
"""

from dataclasses import dataclass

from cupola.adapters.text.known import known_items, known_names
from cupola.adapters.text.percepts import Teller, Told
from cupola.adapters.text.scene import Scene, Section
from cupola.adapters.text.witness import Witness
from cupola.chronicle.cast import Cast
from cupola.minds.outside.view import View
from cupola.runs.outside import Seats, number_of
from cupola.runs.single import Run
from cupola.scenarios.scenario import Scenario

SINCE = 12 * 60
"""Minutes of which the person recalls what they perceived."""
RECALLED = 8
"""Sentences of what was perceived, at most."""
NOTED = 2.0
"""Weight from which something perceived is recalled (sentences.toml: 0 to 12)."""


@dataclass(frozen=True)
class Facing:
    """One person's minute, in words.

    place: where they are.  recalled: what they perceived of late.  sections: what they hold.
    people: everybody else: name, where last seen, how much trusted, what is held of them.
    """

    person: str
    clock: str
    place: str
    recalled: tuple[Told, ...]
    sections: tuple[Section, ...]
    people: tuple[tuple[str, str, str, str], ...]


class Watching:
    """A story that is lived up to a minute, seen through one person."""

    def __init__(self, scenario: Scenario, person: str, minute: int, engine: str = "auto") -> None:
        self.run = Run(scenario, engine=engine)
        self.person = number_of(self.run, person)
        self.teller = Teller(Cast.of(scenario), self.person)
        self.run.go_on(max(0, minute - SINCE))
        self.seats = Seats(self.run, {})
        self.told: list[Told] = []
        witness = Witness(self.seats, self.person)
        while int(self.run.world.turn) < minute:
            self.run.go_on(int(self.run.world.turn) + 1)
            self.told += self.teller.tell_all(witness.percepts())

    @property
    def view(self) -> View:
        """What the person holds, with names for what they know of and for nothing else."""
        view = self.seats.view(self.person)
        names = known_names(view.names, view.plan, view.mind, known_items(view.mind))
        return View(view.mind, view.plan, names)

    def facing(self) -> Facing:
        """The minute, in words."""
        scene = Scene(self.view, self.teller)
        heavy = {told.text: told for told in self.told if told.weight >= NOTED}
        recalled = sorted(heavy.values(), key=lambda told: told.minute)[-RECALLED:]
        return Facing(
            self.view.name,
            self.teller.clock(int(self.run.world.turn)),
            scene.place(),
            tuple(recalled),
            tuple(scene.sections()),
            tuple(scene.people()),
        )
