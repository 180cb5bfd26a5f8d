"""What a mind from outside is: it has a name, says what it reads, and answers with an action."""

from typing import Protocol

from cupola.minds.outside.view import View
from cupola.world.records import Action


class OutsideMind(Protocol):
    """Somebody, or something, that decides for one person from that person's view alone.

    Whatever it remembers beside the view is its own affair: a run that is copied or saved does not
    have it.
    """

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def reads(self) -> tuple[str, ...]:
        """The fields of `Mind` in `world/records.py` that its choice rests on."""

    def choose(self, view: View) -> Action | None:
        """What the person tries next; None to wait a minute, or to go on with what is under way.

        An action that the person knows to be impossible comes back: choose is asked again, and
        `view.refused` says what was refused and what would have been needed.
        """
