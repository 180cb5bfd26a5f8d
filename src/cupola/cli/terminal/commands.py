"""What one may type besides actions: looking, asking, waiting, leaving."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from cupola.adapters.text.attention import Going
from cupola.adapters.text.choices import choice_text, choices, possible, refusal_text
from cupola.adapters.text.lookups import held_rows, word_rows
from cupola.adapters.text.reading import Reader
from cupola.adapters.text.scene import Scene
from cupola.adapters.text.waiting import wait_until, waits_for_news
from cupola.chronicle.prose.wording import begun
from cupola.cli.terminal.player import LeaveError, Player
from cupola.errors import CupolaError, NotationError
from cupola.minds.outside.view import View
from cupola.runs.choosing import is_routine
from cupola.world.catalogue.entities import FIRST_PLACE
from cupola.world.catalogue.facts import Fact, fact_of, is_statement, says_so
from cupola.world.catalogue.verbs import Verb
from cupola.world.claims import LIE, is_told
from cupola.world.notation import FORMS
from cupola.world.records import Action

PASS = object()
"""The answer to a line after which time passes."""
REMEMBERED = 20
"""Lines of what was perceived that are told again."""
HELP = (
    ("Enter", "go on with the day, by your own routine, until something happens"),
    ("look", "everything you see, have and feel"),
    ("who", "the others: where last seen, how much you trust them, what you hold of them"),
    ("know", "what you have seen or been told, and how sure you are of it"),
    ("log", "what you have perceived so far"),
    ("map", "the rooms, and which lie next to which"),
    ("things", "what there is to use, and where it is as far as you know"),
    ("order", "your order from the ground, if you have one"),
    ("can", "what you can do now; can say, can go, can fight and so on for one kind"),
    ("why ACTION", "why you cannot do that now, and what it would take"),
    ("wait 30", "let minutes pass; also wait until 09:00, wait until '3 02:00'"),
    ("words", "what can be said; words wire for what has to do with the wire"),
    ("save FILE", "the run as it is now, to go on later with --load FILE"),
    ("curtain", "stop here, and see your story against what was so"),
    ("quit", "stop here"),
)
"""What may be typed, and what comes of it."""
EXAMPLES = "Actions are typed as they are read: {examples}."

Outcome = Any
Body = Callable[["Commands", str], Outcome]


class Commands:
    """Obeys lines: a command is answered at once, an action is begun if it seems possible."""

    def __init__(self, save: Callable[[Path], object]) -> None:
        self.save_run = save
        self.player: Player
        self.view: View
        self.scene: Scene
        self.reader: Reader

    @property
    def names(self) -> tuple[str, ...]:
        """The words for commands."""
        return tuple(COMMANDS)

    def obey(self, text: str, player: Player, scene: Scene, reader: Reader) -> Outcome:
        """An action, PASS where time passes without one, None for the next line."""
        self.player, self.scene, self.view, self.reader = player, scene, scene.view, reader
        word, _, rest = text.partition(" ")
        try:
            if not text:
                return self.go_on("")
            command = COMMANDS.get(word.lower())
            if command is not None and self._is_command(word.lower(), rest):
                return command(self, rest.strip())
            return self.attempt(text)
        except CupolaError as error:
            says = isinstance(error, NotationError) and error.expected == "words"
            self.say(begun(f"{error}.") + (" What can be said: words." if says else ""))
            return None

    def _is_command(self, word: str, rest: str) -> bool:
        """Whether a word that is a verb as well is meant as a command."""
        return word not in ("look", "l") or not rest

    def say(self, text: str) -> None:
        """An answer stands on the screen."""
        self.player.sight.answer(text)

    def attempt(self, text: str) -> Outcome:
        """The action that was typed, if it seems possible to the person."""
        action = self._read(text)
        refusal = refusal_text(self.view, self.player.teller, action)
        if refusal:
            self.say(f"You cannot: {refusal}.")
            return None
        if self.is_lie(action):
            self.say("(You do not hold this to be so.)")
        return action

    def _read(self, text: str) -> Action:
        """The action of a text; a word that begins nothing is answered with all that do."""
        try:
            return self.reader.read(text)
        except NotationError as error:
            if error.expected != "a verb":
                raise
            verbs = [str(form.required[0]) for form in FORMS.values()]
            raise NotationError(
                text, error.found, "a verb or a command", [*verbs, *COMMANDS]
            ) from error

    def is_lie(self, action: Action) -> bool:
        """Whether the person would put forward what they hold below one half."""
        if not is_told(action.verb) or not is_statement(action.words):
            return False
        credence = self.view.mind.credence[fact_of(action.words)]
        return bool((credence if says_so(action.words) else 1.0 - credence) < LIE)

    def go_on(self, _rest: str) -> Outcome:
        """Time passes with what is under way, else with routine until something happens."""
        under_way = self.view.under_way
        if under_way is None or is_routine(under_way.verb):
            self.player.going = Going(routine=True)
        return PASS

    def wait(self, rest: str) -> Outcome:
        """Time passes, for so many minutes or until an hour, or until something happens."""
        if waits_for_news(rest):
            return self.go_on("")
        self.player.going = Going(wait_until(rest, self.view))
        return PASS

    def look(self, _rest: str) -> Outcome:
        """The whole view is on the screen."""
        self.player.sight.moment(self.scene, whole=True)
        return None

    def help(self, _rest: str) -> Outcome:
        """What may be typed is on the screen."""
        self.player.sight.rows(HELP, 0, 1)
        self.say(EXAMPLES.format(examples=", ".join(self.examples())))
        return None

    def examples(self) -> Iterator[str]:
        """A few actions that can be tried now."""
        for verb in (Verb.GO, Verb.TELL, Verb.TALK, Verb.TAKE, Verb.LOOK, Verb.WORK, Verb.SLEEP):
            example = next(possible(self.view, verb), None)
            if example is None:
                continue
            if verb == Verb.TELL:
                example.words = int(Fact.ANTENNA_BROKEN)
            yield self.view.write(example).removeprefix(f"{self.view.name} ")

    def can(self, rest: str) -> Outcome:
        """What can be tried now is on the screen."""
        found = choices(self.view)
        if rest and rest not in found:
            raise NotationError(rest, rest, "a kind of thing that you can do now", found)
        heads = [rest] if rest else list(found)
        rows = [
            (head if not number else "", choice_text(self.view, choice, whole=bool(rest)))
            for head in heads
            for number, choice in enumerate(found[head])
        ]
        self.player.sight.rows(rows, 0, 1)
        return None

    def why(self, rest: str) -> Outcome:
        """Why something cannot be tried is on the screen."""
        if not rest:
            raise NotationError("why", "", "an action, such as why go outside", [])
        refusal = refusal_text(self.view, self.player.teller, self._read(rest))
        self.say(f"You cannot: {refusal}." if refusal else "You can, as far as you know.")
        return None

    def who(self, _rest: str) -> Outcome:
        """The others, as far as the person knows, are on the screen."""
        rows = [("", "seen", "trusted", ""), *self.scene.people()]
        self.player.sight.rows(rows, 0, 2, 0, 3)
        return None

    def know(self, _rest: str) -> Outcome:
        """What the person has seen or was told is on the screen."""
        rows = held_rows(self.scene)
        if not rows:
            self.say("Nothing yet that you have not known all along.")
        else:
            self.player.sight.rows(rows, 2, 0, 3)
        return None

    def words(self, rest: str) -> Outcome:
        """What can be said is on the screen."""
        self.player.sight.rows(word_rows(self.scene, rest), 0, 1)
        return None

    def map(self, _rest: str) -> Outcome:
        """The rooms and what lies next to each are on the screen."""
        known = self.view.names.names
        rows = []
        for row, place in enumerate(self.view.plan.places):
            if place.exists and FIRST_PLACE + row in known:
                near = [n for n in range(32) if (place.near >> n) & 1 and FIRST_PLACE + n in known]
                beside = ", ".join(known[FIRST_PLACE + n] for n in near)
                mark = "*" if row == self.view.mind.place else ""
                called = self.player.teller.called(FIRST_PLACE + row)
                rows.append((f"{known[FIRST_PLACE + row]}{mark}", called, beside))
        self.player.sight.rows([("", "", "next to"), *rows], 0, 0, 1)
        return None

    def things(self, _rest: str) -> Outcome:
        """What can be carried, and where it is held to be, is on the screen."""
        self.player.sight.rows(self.scene.things(), 0, 1)
        return None

    def order(self, _rest: str) -> Outcome:
        """The person's order is on the screen."""
        self.say(" ".join(self.scene.order()) or "You have no order.")
        return None

    def log(self, rest: str) -> Outcome:
        """What was perceived last is on the screen."""
        count = int(rest) if rest.isdecimal() and len(rest) < 6 else REMEMBERED
        rows = [(told.clock, told.text) for told in self.player.log[-count:]]
        self.player.sight.rows(rows or [("", "Nothing worth telling yet.")], 0, 1)
        return None

    def save(self, rest: str) -> Outcome:
        """The run, as it is, is in a file."""
        if not rest:
            raise NotationError("save", "", "a file, such as save evening.run", [])
        self.save_run(Path(rest))
        self.say(f"Saved. To go on: --as {self.view.name} --load {rest}")
        return None

    def quit(self, _rest: str) -> Outcome:
        """Whoever plays stops here."""
        raise LeaveError

    def curtain(self, _rest: str) -> Outcome:
        """Whoever plays stops here and sees what was so."""
        raise LeaveError("curtain")


COMMANDS: dict[str, Body] = {
    "help": Commands.help,
    "?": Commands.help,
    "look": Commands.look,
    "l": Commands.look,
    "who": Commands.who,
    "know": Commands.know,
    "log": Commands.log,
    "map": Commands.map,
    "things": Commands.things,
    "order": Commands.order,
    "can": Commands.can,
    "why": Commands.why,
    "wait": Commands.wait,
    "until": Commands.wait,
    "on": Commands.go_on,
    "words": Commands.words,
    "save": Commands.save,
    "curtain": Commands.curtain,
    "quit": Commands.quit,
    "exit": Commands.quit,
}
"""Every command by its word."""
