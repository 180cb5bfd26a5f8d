"""The mind of whoever sits at the terminal: shows the view, reads a line, gives an action.

Between two lines time passes as was asked for: a few minutes, until an hour, or with the
person's own routine until something happens.
"""

from dataclasses import dataclass, replace
from typing import Any

from cupola.adapters.text.completing import Completer
from cupola.adapters.text.known import known_items, known_names
from cupola.adapters.text.percepts import Teller, Told
from cupola.adapters.text.reading import Reader
from cupola.adapters.text.scene import Scene
from cupola.chronicle.cast import Cast
from cupola.cli.terminal.lines import Lines
from cupola.cli.terminal.sight import Sight
from cupola.minds.outside.view import View
from cupola.minds.routine import keep_routine
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import VERB_ROWS, Family, Verb
from cupola.world.layout import plain
from cupola.world.records import Action, Mind, Percept

NEWS = 2.0
"""Weight from which something perceived is news (sentences.toml: 0 to 12)."""
MURMUR = 30
"""Minutes within which the same light thing, such as voices next door, is told once."""
RECENT = 40
"""Lines looked through for the same."""
TALK = (Family.SPEAKING, Family.BARGAINING)
"""What others say before one, however light, ends a wait."""
ADDRESSED = (Family.SPEAKING, Family.BARGAINING, Family.FIGHTING, Family.CARING, Family.HANDLING)
"""What is news however light it is, if it is done to oneself."""


class LeaveError(Exception):
    """Whoever plays wants to stop."""


@dataclass
class Going:
    """How time passes until the next line: until a minute, and with or without routine."""

    until: int | None = None
    routine: bool = False


class Player:
    """One person's seat at the terminal."""

    name = "the human at the terminal"
    reads = tuple(Mind.__annotations__)

    def __init__(self, cast: Cast, person: int, lines: Lines) -> None:
        self.teller = Teller(cast, person)
        self.lines = lines
        self.person = person
        self.sight = Sight(self.teller)
        self.log: list[Told] = []
        self.things: set[int] = set()
        self.going: Going | None = None
        self.called = False
        self.commands: Any = None

    def perceive(self, percepts: list[Percept], *, silent: bool = False) -> None:
        """What has reached the person is told, and remembered."""
        for percept in percepts:
            told = self.teller.tell(percept)
            if told is None or self._is_told_already(told):
                continue
            self.log.append(told)
            if self.is_news(percept, told.weight):
                self.called = True
            if not silent:
                self.sight.line(told)

    def _is_told_already(self, told: Told) -> bool:
        """Whether the same was told at this minute, or of what is light, a while ago."""
        since = told.minute - (0 if told.weight else MURMUR)
        late = (one for one in self.log[-RECENT:] if one.minute >= since)
        return any(one.text == told.text for one in late)

    def is_news(self, percept: Percept, weight: float) -> bool:
        """Whether this calls the person away from letting time pass."""
        family = VERB_ROWS[Verb(percept.verb)].family
        if percept.actor == self.person and family != Family.HAPPENING:
            return False
        if weight >= NEWS or (percept.target == self.person and family in ADDRESSED):
            return True
        waits = self.going is not None and not self.going.routine
        return waits and family in TALK

    def choose(self, view: View) -> Action | None:
        """What the person tries next, as it was typed; None while time passes."""
        self.things |= known_items(view.mind)
        names = known_names(view.names, view.plan, view.mind, self.things)
        view = replace(view, names=names)
        if self.going is not None and not self._is_over(view):
            return self._pass(view)
        self.going, self.called = None, False
        scene = Scene(view, self.teller)
        self.sight.moment(scene)
        return self._ask(view, scene)

    def _is_over(self, view: View) -> bool:
        """Whether it is time for another line."""
        assert self.going is not None
        if self.called:
            return True
        return self.going.until is not None and view.minute >= self.going.until

    def _pass(self, view: View) -> Action | None:
        """A minute of waiting, or what routine asks for."""
        assert self.going is not None
        if not self.going.routine or view.under_way is not None:
            return None
        attempt = plain(Action)
        keep_routine(view.mind, view.picture, view.plan, attempt)
        return attempt if view.why_not(attempt) == Refusal.ALLOWED else None

    def _ask(self, view: View, scene: Scene) -> Action | None:
        """Lines are read until one of them lets time pass or is something to do."""
        reader = Reader(view.names, self.teller)
        completer = Completer(view, self.teller, self.commands.names)
        while True:
            try:
                text = self.lines.read(self.sight.prompt(scene), completer.suggestions)
            except EOFError as end:
                raise LeaveError from end
            outcome = self.commands.obey(text.strip(), self, scene, reader)
            if outcome is not None:
                self.sight.act()
                return outcome if isinstance(outcome, Action) else None
