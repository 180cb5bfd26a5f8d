"""Occasions: the moments at which a model is asked what its person does, and what it is told.

A model is asked when its person has nothing under way, and when something happens that calls
the person away from waiting or from work.  In between the person lives by daily routine.
"""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from cupola.adapters.text.attention import Attention, Going
from cupola.adapters.text.choices import choice_text, choices
from cupola.adapters.text.percepts import Teller, Told
from cupola.adapters.text.scene import Scene
from cupola.chronicle.cast import Cast
from cupola.minds.outside.view import View
from cupola.world.records import Action, Mind, Percept

MOST = 40
"""Times that a model is asked in one story: what a sample may cost."""
QUESTIONS = 4
"""Things that may be looked up at one occasion; each question more is a mistake."""
GO = "go"
"""The head under which every place that one can go to is named."""
NEWS_TOLD = 12
"""Lines of what was perceived since the last time; the weightiest are kept."""


@cache
def texts() -> dict[str, Any]:
    """All of `words.toml`."""
    text = (files("cupola.adapters.inspect") / "words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@dataclass(frozen=True)
class Occasion:
    """One moment at which a model is asked.  number: which one; most: of how many.

    scene: the person's view in words.  news: what was perceived since the last time.  dice: the
    sample's seed, which no text shows, for models that throw dice.  text: what the model reads.
    """

    scene: Scene
    number: int
    most: int
    news: tuple[Told, ...] = ()
    dice: int = 0
    text: str = field(init=False)

    def __post_init__(self) -> None:
        """Write the text, which takes a while, wherever the occasion comes about."""
        object.__setattr__(self, "text", self._written())

    @property
    def view(self) -> View:
        """The person's view."""
        return self.scene.view

    def _written(self) -> str:
        sections = (f"{s.title}: {' '.join(s.lines)}" for s in self.scene.sections())
        return str(texts()["occasion"]["text"]).format(
            clock=self.scene.teller.clock(self.view.minute),
            place=self.scene.place(),
            number=self.number,
            most=self.most,
            news="\n".join(self._news()),
            sections="\n".join(sections),
            under_way=self._under_way(),
            options="\n".join(self._options()),
        )

    def _news(self) -> list[str]:
        if not self.news:
            return [str(texts()["occasion"]["nothing"])]
        kept = sorted(self.news, key=lambda told: -told.weight)[:NEWS_TOLD]
        lines = [f"{told.clock}  {told.text}" for told in self.news if told in kept]
        if len(kept) < len(self.news):
            count = len(self.news) - len(kept)
            lines.insert(0, str(texts()["occasion"]["earlier"]).format(count=count))
        return lines

    def _under_way(self) -> str:
        """What the person is in the middle of, as a line; nothing if they are free."""
        text = self.scene.under_way()
        form = str(texts()["occasion"]["under_way"])
        return form.format(action=text) if text else ""

    def _options(self) -> list[str]:
        """What can be tried now, a line for each kind."""
        return [
            f"{head}: {'; '.join(choice_text(self.view, one, whole=head == GO) for one in found)}"
            for head, found in choices(self.view).items()
        ]


@dataclass(frozen=True)
class Answer:
    """What a model makes of an occasion: an action, or minutes that it lets pass.

    over: whether it does not want to be asked any more.
    """

    action: Action | None = None
    minutes: int = 1
    over: bool = False


class Member:
    """The seat of one person whom a model plays; between occasions the person lives by routine.

    most: occasions in one story.  dice: the seed of the story.
    """

    name = "a language model"
    reads = tuple(Mind.__annotations__)

    def __init__(
        self,
        cast: Cast,
        person: int,
        ask: Callable[[Occasion], Answer],
        most: int = MOST,
        dice: int = 0,
    ) -> None:
        self.teller = Teller(cast, person)
        self.attention = Attention(self.teller, person)
        self.person, self.ask, self.most, self.dice = person, ask, most, dice
        self.asked = 0
        self.unread: list[Told] = []

    def perceive(self, percepts: list[Percept]) -> None:
        """What has reached the person is kept for the next occasion, and may call for one."""
        self.unread += self.attention.take_in(percepts)

    def choose(self, view: View) -> Action | None:
        """What the model wants its person to try; None while time passes."""
        view = self.attention.known(view)
        if self.asked >= self.most or not self.attention.is_over(view.minute):
            return self._live_on(view, self.attention.going)
        self.attention.stop_waiting()
        self.asked += 1
        scene = Scene(view, self.teller)
        answer = self.ask(Occasion(scene, self.asked, self.most, tuple(self.unread), self.dice))
        self.unread = []
        if answer.over:
            self.asked = self.most
        if answer.action is not None:
            return answer.action
        return self._live_on(view, Going(view.minute + answer.minutes, routine=True))

    def _live_on(self, view: View, going: Going | None) -> Action | None:
        """What routine asks for, if the person has nothing under way."""
        self.attention.going = going or Going(routine=True)
        return self.attention.pass_time(view)
