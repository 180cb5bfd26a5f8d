"""Outcomes: what may come of a story, in a few words.

    NAME lives          also dies, leaves, stays, has remedy
    remedy home         the remedy is with somebody who left
    violence            somebody is hurt by another, or laid hands on
    four deaths         so many people die, or more; in figures too: 4 deaths
    ending is left      why the story is over
    nobody dies         also everybody lives, somebody leaves

and whatever else a filter of runs may ask of the end of one, joined by "and".
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cupola.errors import NotationError
from cupola.runs.single import Run
from cupola.scenarios.scenario import Scenario
from cupola.studies.find.reading import VIOLENCE, filter_of
from cupola.studies.whatif.differing import members, outcomes

COUNTED = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight")
"""Numbers in words, each at its place."""
DEATHS = re.compile(rf"(?P<number>\d|{'|'.join(COUNTED)}) deaths?")
OF_THE_PAST = (VIOLENCE, "attacks", "killings", "rescues", "sabotages")
"""Words for what people did, which has to be told from the beginning to be counted."""
EXAMPLES = ("NAME lives", "NAME dies", "remedy home", "violence", "four deaths")


@dataclass(frozen=True)
class Outcome:
    """Something that comes of a story or does not.

    holds: asked of a run that is over and its row of `outcome_of`.  people: the rows of those whom
    the words name.  event: the number of the one event that it is about, None for none.
    of_the_past: whether it may have come about before a moment, unseen in the moment's world.
    """

    words: str
    holds: Callable[[Run, Any], bool]
    people: tuple[int, ...] = ()
    event: int | None = None
    of_the_past: bool = False


def outcome_from(text: str, scenario: Scenario) -> Outcome:
    """The outcome that a text describes.  Raises NotationError."""
    words = " ".join(text.lower().split())
    found = DEATHS.fullmatch(words)
    wanted = filter_of(_counted(found["number"]) if found else words, scenario)
    apart = [one.text for one in wanted.tropes] + [one.text for one in wanted.measures]
    if apart:
        raise NotationError(text, apart[0], "something that comes of a story", EXAMPLES)
    conditions = wanted.outcomes

    def holds(_: Run, row: Any) -> bool:
        return all(one.holds(row) for one in conditions)

    past = any(word in OF_THE_PAST for word in re.findall(r"\w+", words))
    return Outcome(words, holds, _named(words, scenario), of_the_past=past)


def futures(scenario: Scenario, *, whole: bool = True) -> tuple[Outcome, ...]:
    """What may become of everybody, of the remedy, and of all together.

    whole: whether the story is told from its beginning.
    """
    every = outcomes(scenario, whole=whole)
    return tuple(Outcome(words, _of_row(is_so)) for _, words, is_so in every)


def _of_row(is_so: Callable[[Any], bool]) -> Callable[[Run, Any], bool]:
    return lambda _, row: bool(is_so(row))


def _counted(number: str) -> str:
    """So many deaths or more; no death is just that."""
    count = int(number) if number.isdecimal() else COUNTED.index(number)
    return f"deaths >= {count}" if count else "deaths = 0"


def _named(words: str, scenario: Scenario) -> tuple[int, ...]:
    """The rows of the people whom a text names."""
    names = scenario.names
    proper = {names.proper(word) for word in words.split()}
    return tuple(row for row in members(scenario) if names.of(row) in proper)
