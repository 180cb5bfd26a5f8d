"""Reading a question: numbers with their units, and words that say what they are about."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime

from cupola.errors import NotationError

UNITS = {
    "person": "people",
    "people": "people",
    "m3": "m3",
    "h": "h",
    "hour": "h",
    "hours": "h",
    "min": "min",
    "minute": "min",
    "minutes": "min",
    "day": "days",
    "days": "days",
    "mm": "mm",
    "cm": "cm",
    "m/s": "m/s",
    "km": "km",
    "kpa": "kPa",
    "gy": "Gy",
    "scrubber": "scrubbers",
    "scrubbers": "scrubbers",
}
"""How units may be written, and what they are called."""
FORMS = (
    "3 people in 75 m3 for 24 h",
    "6 people in 916 m3 for 5 days with 1 scrubber",
    "a hole of 1 cm in 75 m3",
    "a push of 0.1 m/s ahead after 10 min",
    "the station on 2024-05-08 02:17",
    "an entry from 420 km with 128 m/s",
    "a dose of 3.8 Gy",
)
"""Questions as they may be asked."""
WORDS = frozenset(
    "a an and in for with after of the to on at from is are what where how long when "
    "air room sealed hole push pushed up down ahead back behind aside "
    "station entry fall ballistic guided dose".split()
)
"""Words that a question may have."""
NUMBER = re.compile(r"(?<![\w.])(\d+(?:\.\d+)?)\s*([a-z][a-z0-9]*(?:/s)?)")
MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)(?:[ t](\d\d:\d\d(?::\d\d)?))?")
NEEDED = "a question that can be answered"


@dataclass
class Question:
    """What is asked: its words, its numbers by unit, and a moment if there is one."""

    text: str
    words: frozenset[str]
    numbers: dict[str, float] = field(default_factory=dict)
    moment: datetime | None = None

    def number(self, unit: str) -> float:
        """The number with this unit.  Raises NotationError if the question has none."""
        if unit not in self.numbers:
            raise NotationError(self.text, self.text, f"{NEEDED}: it lacks {unit}", FORMS)
        return self.numbers[unit]

    def has(self, *words: str) -> bool:
        """Whether one of these words is in it."""
        return not self.words.isdisjoint(words)


def question(text: str) -> Question:
    """The question that was typed.  Raises NotationError if there is a part that means nothing."""
    rest = text.lower().strip().rstrip("?.")
    found = MOMENT.search(rest)
    moment = None
    if found:
        moment = _moment(text, found)
        rest = rest.replace(found[0], " ")
    numbers: dict[str, float] = {}
    for value, unit in NUMBER.findall(rest):
        if unit not in UNITS or UNITS[unit] in numbers:
            found_here = f"{value} {unit}"
            raise NotationError(text, found_here, "a number with a unit, each unit once", UNITS)
        numbers[UNITS[unit]] = float(value)
    words = frozenset(re.findall(r"[^\s,]+", NUMBER.sub(" ", rest)))
    for word in sorted(words - WORDS):
        raise NotationError(text, word, "a word of a question", WORDS)
    return Question(text, words, numbers, moment)


def _moment(text: str, found: re.Match[str]) -> datetime:
    """The moment that was typed, in UTC."""
    try:
        typed = datetime.fromisoformat(f"{found[1]}T{found[2] or '00:00'}")
    except ValueError as error:
        raise NotationError(text, found[0], "a moment such as 2024-05-08 02:17", ()) from error
    return typed.replace(tzinfo=UTC)
