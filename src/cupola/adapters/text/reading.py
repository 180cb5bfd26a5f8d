"""What somebody typed, as an action: the text form, and what people write instead of it.

Titles stand for names ("go to the laboratory"), sentences for words ("tell ida that the wire
is cut"), and small words in between may be there or not.
"""

import re
from functools import cached_property

from cupola.adapters.text.grammar import addressed
from cupola.adapters.text.percepts import Teller
from cupola.errors import NotationError
from cupola.world.catalogue.entities import is_item, is_person, is_place, is_system
from cupola.world.catalogue.intents import Intent
from cupola.world.names import Names
from cupola.world.notation import FORMS, MEANING, parse_attempt
from cupola.world.records import Action

ARTICLES = frozenset("the a an that whether about".split())
"""Words that never stand in the text form."""
FILLERS = ARTICLES | frozenset("to with of at into in on is for and i".split())
"""Words that may stand in between, where the text form has none."""
SYNONYMS = {
    "walk": "go",
    "move": "go",
    "float": "go",
    "hit": "strike",
    "attack": "strike",
    "kill": "strike",
    "speak": "talk",
    "chat": "talk",
    "examine": "inspect",
    "grab": "grab",
    "get": "take",
    "steal": "take",
    "put": "drop",
    "help": "tend",
    "free": "release",
    "push": "shove",
    "study": "study",
    "climb": "board",
}
"""Verbs that people write, and the verb of the text form."""
PLACE_VERBS = frozenset({"go", "open", "shut", "assemble"})
"""Verbs whose target is a place, where a place and a machine have one title."""
WAYS = {
    r"go out": "go outside",
    r"go in(side)?": "come inside",
    r"(put on|wear|don) .*suit": "suit up",
    r"put on\b.*": "put on",
}
"""Ways to say verbs that have no gap, as patterns of a whole text, and what is meant.

What is put on is not put down, and nothing but a suit can be put on: the rest cannot be read.
"""


class Reader:
    """Reads what one person types, who knows these names."""

    def __init__(self, names: Names, teller: Teller) -> None:
        self.names = names
        self.teller = teller

    def read(self, text: str) -> Action:
        """The action of what was typed.  Raises NotationError for the text as it was typed."""
        body, _, meaning = " ".join(text.split()).partition(MEANING)
        action = self._attempt(self._without_oneself(body))
        if meaning:
            action.intent = intent_of(text, meaning.strip())
        return action

    def _attempt(self, body: str) -> Action:
        try:
            return parse_attempt(body, self.names)
        except NotationError as error:
            first = error
        for text in self.rewritten(body):
            try:
                return parse_attempt(text, self.names)
            except NotationError:
                continue
        raise first

    def rewritten(self, body: str) -> list[str]:
        """Other texts that may be meant, the nearest first.

        Raises NotationError for a title of several things, as nobody can tell which is meant.
        """
        text = body.lower().strip(" .!?")
        text = re.sub(r"\bi\b", "you", text.replace(" i am ", " you are "))
        text = next((way for said, way in WAYS.items() if re.fullmatch(said, text)), text)
        verb, _, rest = text.partition(" ")
        text = f"{SYNONYMS.get(verb, verb)} {rest}".strip()
        text = self._joined(text)
        titled = self._titled(text)
        light = " ".join(word for word in titled.split() if word not in ARTICLES)
        bare = " ".join(word for word in titled.split() if word not in FILLERS)
        whole = " ".join(self._finished(word) for word in bare.split())
        return [text, titled, light, bare, whole]

    def _finished(self, begun: str) -> str:
        """The one name that begins like this; the same text if there is none or several."""
        known = {*self.names.entities, *self.names.words}
        found = [name for name in known if name.startswith(begun)]
        return found[0] if len(found) == 1 and begun not in known else begun

    def _without_oneself(self, body: str) -> str:
        first, _, rest = body.partition(" ")
        own = self.names.proper(first) == self.teller.name or first.lower() == "i"
        return rest if own and rest else body

    def _joined(self, text: str) -> str:
        """Verbs of two words in one."""
        for verb in self._joined_verbs:
            spread = verb.replace("_", " ")
            if text == spread or text.startswith(f"{spread} "):
                return verb + text[len(spread) :]
        return text

    @cached_property
    def _joined_verbs(self) -> list[str]:
        first = [str(form.required[0]) for form in FORMS.values()]
        return [verb for verb in first if "_" in verb]

    def _titled(self, text: str) -> str:
        """Titles and sentences in the text replaced by the names that stand for them.

        Raises NotationError for a title of several things.
        """
        verb, _, rest = text.partition(" ")
        phrases = self._phrases(verb in PLACE_VERBS)
        longest = sorted((p for p in phrases if p in rest), key=len, reverse=True)
        for phrase in longest:
            whole = rf"(?<!\w){re.escape(phrase)}(?!\w)"
            if re.search(whole, rest):
                rest = re.sub(whole, the_one(text, phrase, phrases[phrase]), rest)
        return f"{verb} {rest}".strip()

    def _phrases(self, places: bool) -> dict[str, list[str]]:
        """Names by what stands for them: one for a sentence, for a title now and then several."""
        return self._sentences | (self._place_titles if places else self._titles)

    @cached_property
    def _sentences(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for word in self.names.words:
            for said in self.teller.wording.said(word).values():
                said = addressed(said) if said else ""
                for text in (said, said.removeprefix("to ")):
                    if text and " " in text:
                        found.setdefault(text.lower().removeprefix("the "), [word])
        return found

    @cached_property
    def _titles(self) -> dict[str, list[str]]:
        return self._place_titles | self._titles_of(is_item, is_system, is_person)

    @cached_property
    def _place_titles(self) -> dict[str, list[str]]:
        return self._titles_of(is_place)

    def _titles_of(self, *kinds: object) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for number, name in self.names.names.items():
            if any(kind(number) for kind in kinds):  # type: ignore[operator]
                title = (self.teller.called(number) or name).lower()
                for article in ("the ", "a ", "an "):
                    title = title.removeprefix(article)
                if title != "you":
                    found.setdefault(title, []).append(name)
        return {title: [title] if title in names else names for title, names in found.items()}


def the_one(text: str, title: str, names: list[str]) -> str:
    """The name that a title stands for.  Raises NotationError if it may be one of several."""
    if len(names) > 1:
        several = f"{', '.join(names[:-1])} or {names[-1]}"
        raise NotationError(text, title, f"the title of one thing only: say {several}", [])
    return names[0]


def intent_of(text: str, found: str) -> int:
    """The meaning of this word.  Raises NotationError."""
    known = {intent.name.lower(): int(intent) for intent in Intent}
    if found.lower() not in known:
        raise NotationError(text, found, "a meaning", known)
    return known[found.lower()]
