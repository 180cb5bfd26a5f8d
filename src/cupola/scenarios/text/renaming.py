"""Other names for what a scenario that is like another takes over from it.

A table `renamed` says what each is called instead.  A small name is replaced where it stands as a
name, a person's also within words such as `ida_dead`; in sentences with a capital, as `Ida`.
What has a capital or a space itself is replaced in sentences only.  Other spellings, `aliases`,
are left out: they spell the names that are replaced.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cupola.errors import Mistake, ScenarioError
from cupola.scenarios.text.forms import NAME
from cupola.scenarios.text.mistakes import not_one_of, shown
from cupola.world.notation import MEANING

KEY = "renamed"
SENTENCES = (
    *("title", "title_site", "full_name", "premise", "content_note", "role", "wants", "why"),
    *("about", "agency", "agencies", "note", "goal", "effect", "wording", "taken_by"),
)
"""Keys whose text is read by people only."""
KEPT = (
    *("station", "crew", "like", "script", "switches", "telling", "aliases", "temper"),
    *("verb", "uses", "skills", "made_for", "purpose", "for", "sources"),
)
"""Keys whose values are names of files, or words that are the same in every scenario."""
SWITCHES, CHANGES = "switches", "set"
NAMED = (
    *("people", "trust", "friend", "love", "sides", "grounds", "states", "contacts"),
    *("places", "ports", "aerials", "left_out", "items", "readings", "ways", SWITCHES),
)
"""Tables whose keys are names.  A table `set` has dotted paths of keys instead."""
TOKEN = re.compile(r"[a-z0-9_]+")
LETTER = "A-Za-z0-9"


class Renaming:
    """What things are called instead.  people: who of them are persons, by their old names."""

    def __init__(self, names: Mapping[str, str], people: Iterable[str]) -> None:
        self.names = {old: new for old, new in names.items() if re.fullmatch(NAME, old)}
        self.people = _either(name for name in people if name in self.names)
        sentences = {old: new for old, new in names.items() if old not in self.names}
        spoken = {_spoken(old): _spoken(new) for old, new in self.names.items()}
        self.sentences = spoken | sentences
        self.spoken = _either(self.sentences)

    def table(self, found: Mapping[str, Any], above: str = "") -> dict[str, Any]:
        """A table under the other names, without other spellings.  above: the table's own key."""
        key_of = self.path if above == CHANGES else self.word if above in NAMED else str
        return {
            key_of(key): self.value(value, key) for key, value in found.items() if key != "aliases"
        }

    def value(self, found: Any, key: str) -> Any:
        """What a key holds, under the other names."""
        if key in KEPT:
            return found
        if isinstance(found, dict):
            return self.table(found, key)
        if isinstance(found, list):
            return [self.value(each, key) for each in found]
        if not isinstance(found, str):
            return found
        if key in SENTENCES and found not in self.names:
            return self.sentence(found)
        return self.attempts(found) if key == "do" else self.words(found)

    def path(self, key: str) -> str:
        """A dotted path of keys, such as `people.ida.trust`, under the other names."""
        parts = key.split(".")
        return ".".join(
            self.word(part) if above in NAMED else part
            for above, part in zip(["", *parts], parts, strict=False)
        )

    def attempts(self, text: str) -> str:
        """The attempts of a line: their verbs, and what they are meant for, are no names."""
        found = []
        for attempt in text.split(";"):
            body, mark, meaning = attempt.strip().partition(MEANING)
            verb, gap, rest = body.partition(" ")
            found.append(verb + gap + self.words(rest) + mark + meaning)
        return "; ".join(found)

    def words(self, text: str) -> str:
        """Every name in a text of names."""
        return TOKEN.sub(lambda token: self.word(token.group()), text)

    def word(self, text: str) -> str:
        """A name, or a word with a person's name in it, under the other names."""
        if text in self.names:
            return self.names[text]
        return self.people.sub(lambda name: self.names[name.group()], text)

    def sentence(self, text: str) -> str:
        """A sentence under the other names."""
        return self.spoken.sub(lambda name: self.sentences[name.group()], text)


def _either(names: Iterable[str]) -> re.Pattern[str]:
    """Any of these names where it stands apart, the longest first; nothing for none."""
    listed = "|".join(
        re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name))
    )
    return re.compile(rf"(?<![{LETTER}])(?:{listed})(?![{LETTER}])" if listed else r"(?!)")


def _spoken(name: str) -> str:
    return name[:1].upper() + name[1:]


def renamed(below: dict[str, Any], above: Mapping[str, Any], file: str) -> dict[str, Any]:
    """The tables of the scenario that another is like, under the other's names for them.

    Raises ScenarioError for a name that is not there, and for one that two things would have.
    """
    names = above.get(KEY, {})
    mistakes = list(_mistakes(names, below))
    if mistakes:
        raise ScenarioError(file, mistakes)
    return Renaming(names, below.get("people", {})).table(below) if names else below


def renamed_beside(
    found: dict[str, Any], scenario: Mapping[str, Any], kind: str = ""
) -> dict[str, Any]:
    """The tables of a file beside a scenario, such as its script, under its other names."""
    names = scenario.get(KEY, {})
    people = [old for old, new in names.items() if new in scenario["people"]]
    return Renaming(names, people).table(found, kind) if names else found


def _mistakes(names: object, below: Mapping[str, Any]) -> Iterator[Mistake]:
    if not isinstance(names, dict) or not all(isinstance(new, str) for new in names.values()):
        yield Mistake(KEY, f"{shown(names)} is not a table of names and what stands for them")
        return
    texts = set(_texts(below))
    known = {token for text in texts for token in TOKEN.findall(text)}
    for old, new in names.items():
        is_name = bool(re.fullmatch(NAME, old))
        if is_name and not re.fullmatch(NAME, new):
            yield Mistake(f"{KEY}.{old}", f"{shown(new)} is no name, as {old!r} is")
        if is_name and old not in known:
            yield Mistake(f"{KEY}.{old}", not_one_of(old, "a name below", known))
        if not is_name and not any(old in text for text in texts):
            yield Mistake(KEY, f"{shown(old)} stands nowhere in the scenario that this is like")
    called = [new for old, new in names.items() if re.fullmatch(NAME, old)]
    for new in dict.fromkeys(new for new in called if called.count(new) > 1):
        yield Mistake(KEY, f"two are called {new!r}")


def _texts(found: object) -> Iterator[str]:
    """Every key and every text."""
    if isinstance(found, dict):
        for key, value in found.items():
            yield str(key)
            yield from _texts(value)
    elif isinstance(found, list):
        for each in found:
            yield from _texts(each)
    elif isinstance(found, str):
        yield found
