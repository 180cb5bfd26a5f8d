"""The text form of actions: the same in scripts, commands, logs and on the page.

`write` and `parse` are inverse.  A verb's form comes from the catalogue, so a new verb
has its text at once.  An error says what was found, what may stand there, and the name
that comes nearest.
"""

import re
from dataclasses import dataclass

from cupola.errors import NotationError
from cupola.world.catalogue.entities import (
    FIRST_CREATURE,
    FIRST_GROUND,
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_STATE,
    FIRST_SYSTEM,
    NOBODY,
)
from cupola.world.catalogue.facts import NO_WORDS
from cupola.world.catalogue.intents import Intent
from cupola.world.catalogue.verbs import VERB_ROWS, Verb
from cupola.world.layout import plain
from cupola.world.names import Names
from cupola.world.records import Action

RANGES = {
    "person": (0, FIRST_CREATURE),
    "place": (FIRST_PLACE, FIRST_ITEM),
    "item": (FIRST_ITEM, FIRST_SYSTEM),
    "system": (FIRST_SYSTEM, FIRST_GROUND),
    "ground": (FIRST_GROUND, FIRST_STATE),
    "thing": (0, FIRST_STATE),
}
GROUP_SLOTS = ("person", "thing")
MEANING = " meaning "


@dataclass(frozen=True)
class Slot:
    """A gap in a verb's form, and which argument of the action fills it."""

    kind: str
    argument: str


@dataclass(frozen=True)
class Form:
    """A verb's form, cut into words and slots; `required` parts must be there."""

    verb: Verb
    required: tuple[str | Slot, ...]
    optional: tuple[str | Slot, ...]


def _slots(text: str, taken: list[str]) -> tuple[str | Slot, ...]:
    parts: list[str | Slot] = []
    for token in text.split():
        kind = token.strip("{}")
        if not token.startswith("{"):
            parts.append(token)
            continue
        argument = _argument(kind, taken)
        taken.append(argument)
        parts.append(Slot(kind, argument))
    return tuple(parts)


def _argument(kind: str, taken: list[str]) -> str:
    if kind == "words":
        return "words"
    return "instrument" if kind == "item" or "target" in taken else "target"


def _form(verb: Verb) -> Form:
    required, _, optional = VERB_ROWS[verb].form.partition("[")
    taken: list[str] = []
    return Form(verb, _slots(required, taken), _slots(optional.rstrip("]"), taken))


FORMS = {verb: _form(verb) for verb in Verb if VERB_ROWS[verb].form}
BY_LENGTH = sorted(FORMS.values(), key=lambda form: -len(form.required))


def write(actor: int, action: Action, names: Names) -> str:
    """An action as text, with its actor and, if there is one, its meaning."""
    form = FORMS[Verb(action.verb)]
    parts = [names.of(actor)]
    parts += [_fill(part, action, names) for part in form.required]
    if all(_is_filled(part, action) for part in form.optional):
        parts += [_fill(part, action, names) for part in form.optional]
    text = " ".join(parts)
    return f"{text}{MEANING}{Intent(action.intent).name.lower()}" if action.intent else text


def _is_filled(part: str | Slot, action: Action) -> bool:
    return isinstance(part, str) or getattr(action, part.argument) != NOBODY


def _fill(part: str | Slot, action: Action, names: Names) -> str:
    if isinstance(part, str):
        return part
    value = getattr(action, part.argument)
    return names.of_words(value) if part.kind == "words" else names.of(value)


def parse(text: str, names: Names) -> tuple[int, Action]:
    """The actor and the action of a text.  Raises NotationError."""
    body, _, meaning = text.strip().partition(MEANING)
    words = re.split(r"\s+", body.strip())
    actor = names.entities.get(names.proper(words[0]))
    if actor is None or not 0 <= actor < FIRST_CREATURE:
        raise NotationError(text, words[0], "a person", _people(names))
    action = parse_attempt(" ".join(words[1:]), names)
    if meaning:
        action.intent = _intent(text, meaning.strip())
    return actor, action


def parse_attempt(text: str, names: Names) -> Action:
    """The action of a text without its actor.  Raises NotationError."""
    words = text.split()
    starts = [form for form in BY_LENGTH if _starts(form, words)]
    if not starts:
        found = words[0] if words else ""
        raise NotationError(text, found, "a verb", [_first_word(form) for form in BY_LENGTH])
    problem: NotationError | None = None
    for form in starts:
        try:
            return _match(form, words, text, names)
        except NotationError as error:
            problem = problem or error
    assert problem is not None
    raise problem


def _first_word(form: Form) -> str:
    return str(form.required[0])


def _starts(form: Form, words: list[str]) -> bool:
    return bool(words) and _first_word(form) == words[0].lower()


def _match(form: Form, words: list[str], text: str, names: Names) -> Action:
    action = plain(Action)
    action.verb = int(form.verb)
    action.target = action.instrument = NOBODY
    action.words = NO_WORDS
    parts = form.required
    if len(words) > len(parts):
        parts = form.required + form.optional
    for number, part in enumerate(parts):
        found = words[number] if number < len(words) else ""
        _take(part, found, action, text, names)
    if len(words) > len(parts):
        raise NotationError(text, words[len(parts)], "the end of the action", [])
    return action


def _take(part: str | Slot, found: str, action: Action, text: str, names: Names) -> None:
    if isinstance(part, str):
        if found.lower() != part:
            raise NotationError(text, found, f"'{part}'", [part])
        return
    known = names.words if part.kind == "words" else _things(part.kind, names)
    value = known.get(names.proper(found))
    if value is None:
        article = "an" if part.kind[0] in "aeiou" else "a"
        what = "words" if part.kind == "words" else f"{article} {part.kind}"
        raise NotationError(text, found, what, known)
    setattr(action, part.argument, value)


def _things(kind: str, names: Names) -> dict[str, int]:
    low, high = RANGES[kind]
    groups = kind in GROUP_SLOTS
    return {n: e for n, e in names.entities.items() if low <= e < high or (groups and e >= high)}


def _people(names: Names) -> list[str]:
    return [name for name, number in names.entities.items() if 0 <= number < FIRST_CREATURE]


def _intent(text: str, found: str) -> int:
    known = {intent.name.lower(): int(intent) for intent in Intent}
    if found.lower() not in known:
        raise NotationError(text, found, "a meaning", known)
    return known[found.lower()]
