"""Stories of the hut in which some people do what they are told, after the order has come."""

from cupola.adapters.text.percepts import Teller
from cupola.adapters.text.reading import Reader
from cupola.chronicle.cast import Cast
from cupola.runs.outside import Seats
from cupola.runs.single import Run
from cupola.runs.whole import chronicle_of
from cupola.scenarios.reader import load_scenario
from cupola.world.catalogue.refusals import Refusal

BEGINS = 545
"""The minute, soon after the order, at which they all go to one room."""
TOGETHER = BEGINS + 35
"""When they are all there."""
ENDS = BEGINS + 80
ROOM = "common_room"


class Actor:
    """A seat whose person does one thing after another, each as soon as it can be done.

    lines: what is done, each from a minute on.
    """

    name = "an actor"
    reads = ()

    def __init__(self, cast, person, lines):
        self.reader = Reader(cast.names, Teller(cast, cast.number(person)))
        self.lines = list(lines)

    def choose(self, view):
        """The next line, if it can be said now."""
        if not self.lines or view.minute < self.lines[0][0]:
            return None
        action = self.reader.read(self.lines[0][1])
        if view.why_not(action) != Refusal.ALLOWED:
            return None
        self.lines.pop(0)
        return action


def acted(scenario=None, **lines):
    """The chronicle of a story in which these people meet and do this; the rest live by routine."""
    played = (scenario or load_scenario("winter_hut")).played_by("routine")
    run, cast = Run(played, 1), Cast.of(played)
    run.go_on(BEGINS)
    actors = {
        person: Actor(cast, person, [(BEGINS, f"go {ROOM}"), *own]) for person, own in lines.items()
    }
    Seats(run, actors).go_on(ENDS)
    assert not any(actor.lines for actor in actors.values())
    return chronicle_of(run)
