"""A telling as a scenario carries it: which events a viewer is shown, and in which order.

It lies in a file of its own beside the script.  An event is named by what it is: by verb, people,
things, words, scene or time; every key that is given must fit.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationError

from cupola.errors import Mistake, ScenarioError
from cupola.scenarios.schema import Text
from cupola.scenarios.text.clock import clock_of, is_a_time, turn_of
from cupola.scenarios.text.files import read_toml
from cupola.scenarios.text.forms import Clock, Line
from cupola.scenarios.text.mistakes import from_pydantic, not_one_of
from cupola.world.book import Outcome
from cupola.world.catalogue.verbs import Verb
from cupola.world.names import Names

MOST = 100
"""Patterns that one list of a telling may have."""
DAY_BREAKS = " "
"""What stands between the day and the time of a clock."""


def _several(found: object) -> object:
    """A single word as a list of one."""
    return [found] if isinstance(found, str | int) and not isinstance(found, bool) else found


Words = Annotated[
    list[Line], BeforeValidator(_several), Field(max_length=MOST, default_factory=list)
]
Scenes = Annotated[
    list[int], BeforeValidator(_several), Field(max_length=MOST, default_factory=list)
]


class PatternText(Text):
    """Which events are meant: those that fit every key that is given.

    alone: perceived by nobody but the one who did it.  unseen: perceived by nobody at all.
    """

    verb: Words
    actor: Words
    target: Words
    instrument: Words
    place: Words
    content: Words
    outcome: Words
    beat: Scenes
    begins: Annotated[Clock | None, Field(alias="from")] = None
    until: Clock | None = None
    alone: bool = False
    unseen: bool = False


Patterns = Annotated[list[PatternText], Field(max_length=MOST, default_factory=list)]


class HintText(Text):
    """What the telling suggests by an event, without anybody's saying so.

    explained_by: the event that shows that there was nothing in it.
    """

    at: PatternText
    words: Line
    explained_by: PatternText | None = None


class TellingText(Text):
    """A whole telling.  shows: all events, if it is empty.  opens_with: what is shown first."""

    title: Line
    shows: Patterns
    hides: Patterns
    opens_with: Patterns
    suggests: Annotated[list[HintText], Field(max_length=MOST, default_factory=list)]


def read_telling(path: Path, names: Names, minute_of_day: int) -> dict[str, Any]:
    """The telling of a file as plain values.  Raises ScenarioError with every mistake."""
    return telling_of(read_toml(path), path.name, names, minute_of_day)


def telling_of(
    found: dict[str, Any], file: str, names: Names, minute_of_day: int
) -> dict[str, Any]:
    """The telling of a file's tables as plain values, its clocks as minutes of the run.

    minute_of_day: the time of day at minute 0.  Raises ScenarioError with every mistake.
    """
    try:
        text = TellingText.model_validate(found)
    except ValidationError as error:
        raise ScenarioError(file, list(from_pydantic(error, TellingText))) from None
    mistakes: list[Mistake] = []
    for where, pattern in _patterns(text):
        mistakes += _mistakes_in(pattern, where, names)
    for number, hint in enumerate(text.suggests, 1):
        if hint.words not in names.words:
            what = not_one_of(hint.words, "something that can be said", names.words)
            mistakes.append(Mistake(f"suggests[{number}].words", what))
    if mistakes:
        raise ScenarioError(file, mistakes)
    return _as_values(text, clock_of(0, minute_of_day).split(DAY_BREAKS)[1])


def _patterns(text: TellingText) -> Iterator[tuple[str, PatternText]]:
    for key in ("shows", "hides", "opens_with"):
        for number, pattern in enumerate(getattr(text, key), 1):
            yield f"{key}[{number}]", pattern
    for number, hint in enumerate(text.suggests, 1):
        yield f"suggests[{number}].at", hint.at
        if hint.explained_by is not None:
            yield f"suggests[{number}].explained_by", hint.explained_by


def _mistakes_in(pattern: PatternText, where: str, names: Names) -> Iterator[Mistake]:
    """What a pattern names that there is not."""
    if not pattern.model_fields_set:
        yield Mistake(where, "names no event: it has no key")
    allowed = {
        "verb": ("a verb", [verb.name.lower() for verb in Verb if verb]),
        "outcome": ("an outcome", [outcome.name.lower() for outcome in Outcome if outcome]),
        "content": ("something that can be said", list(names.words)),
        **{key: ("anybody or anything here", list(names.entities)) for key in ENTITIES},
    }
    for key, (what, known) in allowed.items():
        for word in getattr(pattern, key):
            if word not in known:
                yield Mistake(f"{where}.{key}", not_one_of(word, what, known))
    for key, clock in (("from", pattern.begins), ("until", pattern.until)):
        if clock is not None and not is_a_time(clock):
            yield Mistake(f"{where}.{key}", f"{clock!r} is no time of a day")


ENTITIES = ("actor", "target", "instrument", "place")
"""Keys of a pattern that name somebody or something."""


def _as_values(text: TellingText, starts_at: str) -> dict[str, Any]:
    lists = {
        key: [_plain(pattern, starts_at) for pattern in getattr(text, key)]
        for key in ("shows", "hides", "opens_with")
    }
    suggests = [
        {
            "at": _plain(hint.at, starts_at),
            "words": hint.words,
            "explained_by": _plain(hint.explained_by, starts_at) if hint.explained_by else None,
        }
        for hint in text.suggests
    ]
    return {"title": text.title, **lists, "suggests": suggests}


def _plain(pattern: PatternText, starts_at: str) -> dict[str, Any]:
    """A pattern with only the keys that were given."""
    given = pattern.model_dump(include=pattern.model_fields_set)
    for key in ("begins", "until"):
        if given.get(key) is not None:
            given[key] = turn_of(given[key], starts_at)
    return given
