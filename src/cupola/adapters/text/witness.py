"""What one person perceives of a run while it goes on: percepts, one by one, and nothing else."""

from typing import Any

from cupola.runs.outside import Seats
from cupola.senses.perceiving import show
from cupola.world.layout import plain, thaw
from cupola.world.records import Mind, Percept
from cupola.world.rows import Event


class Witness:
    """One of the seats of a run, as somebody who takes in what reaches that person from now on."""

    def __init__(self, seats: Seats, person: int) -> None:
        self.seats = seats
        self.person = person
        self.pages = len(seats.run.pages)

    def percepts(self) -> list[Percept]:
        """What has reached the person since the last call; ask every minute.

        Asked later, it no longer says who else was there to hear, for that is what the person
        sees now.
        """
        run = self.seats.run
        new = [event for page in run.pages[self.pages :] for event in page["events"]]
        self.pages = len(run.pages)
        if not run.world.persons[self.person].awake:
            return []
        mind = thaw(Mind, run.world.minds[self.person])
        reached = [event for event in new if (int(event["perceived"]) >> self.person) & 1]
        return [self._percept(event, mind) for event in reached]

    def _percept(self, event: Any, mind: Mind) -> Percept:
        percept = plain(Percept)
        show(self.seats.plan, thaw(Event, event), mind, percept)
        return percept
