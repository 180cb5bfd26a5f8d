"""The mind of whoever sits at the terminal: shows the view, reads a line, gives an action.

Between two lines time passes as was asked for: a few minutes, until an hour, or with the
person's own routine until something happens.
"""

from typing import Any

from cupola.adapters.text.attention import Attention
from cupola.adapters.text.completing import Completer
from cupola.adapters.text.percepts import Teller
from cupola.adapters.text.reading import Reader
from cupola.adapters.text.scene import Scene
from cupola.chronicle.cast import Cast
from cupola.cli.terminal.lines import Lines
from cupola.cli.terminal.sight import Sight
from cupola.minds.outside.view import View
from cupola.world.records import Action, Mind, Percept


class LeaveError(Exception):
    """Whoever plays wants to stop."""


class Player(Attention):
    """One person's seat at the terminal."""

    name = "the human at the terminal"
    reads = tuple(Mind.__annotations__)

    def __init__(self, cast: Cast, person: int, lines: Lines) -> None:
        super().__init__(Teller(cast, person), person)
        self.lines = lines
        self.sight = Sight(self.teller)
        self.commands: Any = None

    def perceive(self, percepts: list[Percept], *, silent: bool = False) -> None:
        """What has reached the person is told, and remembered."""
        for told in self.take_in(percepts):
            if not silent:
                self.sight.line(told)

    def choose(self, view: View) -> Action | None:
        """What the person tries next, as it was typed; None while time passes."""
        view = self.known(view)
        if not self.is_over(view.minute):
            return self.pass_time(view)
        self.stop_waiting()
        scene = Scene(view, self.teller)
        self.sight.moment(scene)
        return self._ask(view, scene)

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
