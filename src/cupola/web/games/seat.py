"""A seat: one person of a run, played by somebody whose answers come in when they come in."""

from dataclasses import dataclass

from cupola.adapters.text.attention import Attention, Going
from cupola.adapters.text.choices import refusal_text
from cupola.adapters.text.known import known_items
from cupola.adapters.text.percepts import Teller, Told
from cupola.adapters.text.reading import Reader
from cupola.adapters.text.waiting import wait_until, waits_for_news
from cupola.chronicle.cast import Cast
from cupola.chronicle.prose.wording import begun
from cupola.errors import CupolaError
from cupola.minds.outside.view import View
from cupola.runs.choosing import is_routine
from cupola.web.games.sounds import Sound, remembered, sounds_in
from cupola.world.catalogue.entities import NOBODY, is_person
from cupola.world.catalogue.facts import NO_WORDS, is_statement
from cupola.world.records import Action, Mind, Percept

LONGEST_TEXT = 200
"""Signs of the longest move."""


Intent = tuple[Action | None, bool, Going | None, bool]
"""What somebody has decided, whether it is still to be done, and how time passes."""


@dataclass(frozen=True)
class Decision:
    """What somebody means to do: an action, or how time passes."""

    action: Action | None = None
    going: Going | None = None


class Seat(Attention):
    """One person who is played from a browser.

    told: how many lines of the log had been told when the person was last asked.  before: how many
    when they were asked the time before.  waits: what waited for an answer then; anew: whether
    any of it had not waited before.
    """

    name = "somebody at a browser"
    reads = tuple(Mind.__annotations__)

    def __init__(self, cast: Cast, person: int) -> None:
        super().__init__(Teller(cast, person), person)
        self.answer: Action | None = None
        self.decided = False
        self.told = self.before = 0
        self.waits: frozenset[tuple[str, int, int]] = frozenset()
        self.anew = False
        self.sounds: list[Sound] = []

    def hear(self, percepts: list[Percept], mind: Mind) -> None:
        """What has reached the person, who has this mind, and was not seen, is remembered."""
        if found := list(sounds_in(percepts, mind)):
            self.sounds = remembered([*self.sounds, *found], int(mind.turn))

    def ask(self, mind: Mind) -> None:
        """The person, who has this mind, has to choose: all that was perceived may be told."""
        self.before = self.told
        self.tell_all()
        waits = waiting(mind)
        self.anew = bool(waits - self.waits)
        self.waits = waits

    def tell_all(self) -> None:
        """All that was perceived may be told."""
        self.told = len(self.log)

    def decide(self, view: View, text: str) -> Decision:
        """The decision of what was typed, as far as the person knows.  Raises CupolaError."""
        text = " ".join(text.split())[:LONGEST_TEXT]
        word, _, rest = text.partition(" ")
        if not text or (word == "wait" and waits_for_news(rest)):
            busy = view.under_way is not None and not is_routine(view.under_way.verb)
            return Decision(going=None if busy else Going(routine=True))
        if word == "wait":
            return Decision(going=Going(wait_until(rest, view)))
        action = Reader(view.names, self.teller).read(text)
        refusal = refusal_text(view, self.teller, action)
        if refusal:
            raise CupolaError(f"You cannot: {refusal}")
        return Decision(action)

    def take(self, decision: Decision) -> None:
        """From now on the decision holds."""
        self.stop_waiting()
        self.answer, self.going, self.decided = decision.action, decision.going, True

    def is_ready(self, minute: int) -> bool:
        """Whether time may pass without asking: something is decided, or is waited for."""
        return self.decided or not self.is_over(minute)

    @property
    def intent(self) -> Intent:
        """What is to be done next, so that a minute can be lived anew."""
        return self.answer, self.decided, self.going, self.called

    @intent.setter
    def intent(self, intent: Intent) -> None:
        self.answer, self.decided, self.going, self.called = intent

    def choose(self, view: View) -> Action | None:
        """What was decided, once; after that, what passes the time."""
        self.things |= known_items(view.mind)
        if self.decided:
            self.decided = False
            if self.answer is not None or self.going is None:
                action, self.answer = self.answer, None
                return action
        return self.pass_time(view)

    def lines_for(self, count: int) -> list[Told]:
        """What was told from this line on, up to when the person was last asked."""
        return self.log[count : self.told]

    def fresh(self) -> list[Told]:
        """What was told since the person was asked the time before."""
        return self.log[self.before : self.told]


def waiting(mind: Mind) -> frozenset[tuple[str, int, int]]:
    """What waits for somebody's answer: of which kind, from whom, and which words."""
    found = set()
    if is_person(mind.proposal_by):
        found.add(("proposal", int(mind.proposal_by), int(mind.proposal)))
    if is_person(mind.asked_by) and is_statement(mind.asked_words):
        found.add(("question", int(mind.asked_by), int(mind.asked_words)))
    if mind.called_by != NOBODY:
        found.add(("call", int(mind.called_by), int(NO_WORDS)))
    if is_person(mind.held_by):
        found.add(("grip", int(mind.held_by), int(NO_WORDS)))
    return frozenset(found)


def sentence(error: CupolaError) -> str:
    """What is said about a mistake."""
    return begun(f"{error}".rstrip(".") + ".")
