"""What somebody who is played has taken in so far, and how time passes until they choose again.

The same for whoever plays, at a terminal or at a browser: between two choices time passes as was
asked for, a few minutes, until an hour, or with the person's own routine until there is news.
"""

from dataclasses import dataclass, replace

from cupola.adapters.text.known import known_items, known_names
from cupola.adapters.text.news import News
from cupola.adapters.text.percepts import Teller, Told
from cupola.minds.outside.view import View
from cupola.minds.routine import keep_routine
from cupola.world.catalogue.refusals import Refusal
from cupola.world.layout import plain
from cupola.world.records import Action, Percept


@dataclass
class Going:
    """How time passes until the next choice: until a minute, and with or without routine."""

    until: int | None = None
    routine: bool = False


class Attention:
    """One played person's: what was told to them, the things they know of, and what they wait for.

    called: whether something has called them away from waiting.
    """

    def __init__(self, teller: Teller, person: int) -> None:
        self.teller = teller
        self.person = person
        self.news = News(person)
        self.things: set[int] = set()
        self.going: Going | None = None
        self.called = False

    @property
    def log(self) -> list[Told]:
        """What was perceived so far."""
        return self.news.log

    def take_in(self, percepts: list[Percept]) -> list[Told]:
        """What has reached the person is remembered; comes back with what is new of it."""
        fresh = []
        waits = self.going is not None and not self.going.routine
        for percept in percepts:
            told = self.teller.tell(percept)
            if told is None or self.news.is_told_already(told):
                continue
            fresh.append(told)
            if self.news.is_news(percept, told.weight, waits=waits):
                self.called = True
        return fresh

    def known(self, view: View) -> View:
        """The view with the names that the person has words for, and no others."""
        self.things |= known_items(view.mind)
        names = known_names(view.names, view.plan, view.mind, self.things)
        return replace(view, names=names)

    def is_over(self, minute: int) -> bool:
        """Whether nothing is waited for at this minute, so that it is time to choose."""
        if self.going is None or self.called:
            return True
        return self.going.until is not None and minute >= self.going.until

    def stop_waiting(self) -> None:
        """Nothing is waited for any more."""
        self.going, self.called = None, False

    def pass_time(self, view: View) -> Action | None:
        """A minute of waiting, or what routine asks for."""
        if self.going is None or not self.going.routine or view.under_way is not None:
            return None
        attempt = plain(Action)
        keep_routine(view.mind, view.picture, view.plan, attempt)
        return attempt if view.why_not(attempt) == Refusal.ALLOWED else None
