"""From a run's records to the tables of `schema.sql`: codes become words here, and only here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np

from cupola.chronicle.cast import Cast
from cupola.chronicle.clock import day_clock
from cupola.chronicle.columns import (
    NO_NUMBERS,
    AnyColumn,
    Column,
    Numbers,
    listed,
    members,
    repeated,
    spelled,
    without,
)
from cupola.chronicle.pages import Pages
from cupola.world.book import Bond, Outcome, Stage
from cupola.world.catalogue.entities import FIRST_PLACE, NOBODY
from cupola.world.catalogue.facts import NO_WORDS
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.intents import Intent
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.notation import write
from cupola.world.records import Action

Table = dict[str, AnyColumn]
ALL = slice(None)
"""All rows."""


@dataclass(frozen=True)
class Told:
    """A run as it was told: its number, who took part, and its pages.

    runs: if these are the pages of many runs, the number of the run of each row, by section.
    """

    run: int
    cast: Cast
    pages: Pages
    runs: Mapping[str, Numbers] | None = None

    def numbered(self, section: str, rows: Any = ALL) -> Column:
        """The number of the run of these rows of a section of the pages."""
        if self.runs is not None:
            return Column(self.runs[section][rows])
        return repeated(self.run, len(getattr(self.pages, section)[rows]))

    def entity(self, code: int) -> str | None:
        """The name of an entity, None for nobody."""
        return None if code == NOBODY else self.cast.names.of(code)

    def place(self, row: int) -> str | None:
        """The name of a place, given its row; None for no place."""
        return None if row < 0 else self.cast.names.of(FIRST_PLACE + row)

    def words(self, code: int) -> str | None:
        """What was said, None for nothing."""
        return None if code == NO_WORDS else self.cast.names.of_words(code)

    def order(self, code: int) -> str | None:
        """What an order demands, None for no order."""
        return self.cast.orders.get(code)

    def clock(self, minute: int) -> str:
        """The day and time of a minute."""
        return day_clock(minute, self.cast.minute_of_day)


def named(catalogue: type[IntEnum]) -> Callable[[int], str | None]:
    """What spells the members of a catalogue; its zero has no word."""
    names = {int(member): member.name.lower() for member in catalogue if member}
    return names.get


def stage_name(code: int) -> str | None:
    """The word for a stage of an order."""
    return Stage(code).name.lower()


def bond_name(code: int) -> str:
    """The word for a way of standing to another."""
    return Bond(code).name.lower()


def events(told: Told) -> Table:
    """The table of events."""
    rows = told.pages.events
    return {
        "run": told.numbered("events"),
        "id": Column(rows["number"]),
        "minute": Column(rows["turn"]),
        "day_clock": spelled(rows["turn"], told.clock),
        "actor": spelled(rows["actor"], told.entity),
        "verb": spelled(rows["verb"], named(Verb)),
        "target": spelled(rows["target"], told.entity),
        "instrument": spelled(rows["instrument"], told.entity),
        "place": spelled(rows["place"], told.place),
        "intent": spelled(rows["intent"], named(Intent)),
        "content": _content(told),
        "looks": spelled(rows["looks"], told.words),
        "truth": without(rows["truth"], -1),
        "held": without(rows["held"], -1.0),
        "outcome": spelled(rows["outcome"], named(Outcome)),
        "refusal": spelled(rows["refusal"], named(Refusal)),
        "tried": spelled(rows["tried"], named(Verb)),
        "beat": without(rows["beat"], 0),
        "cause": without(rows["cause"], -1),
        "perceivers": members(rows["perceived"], people(told.cast)),
    }


def _content(told: Told) -> Column:
    """What was said; of a message that brings an order, what the order demands."""
    rows = told.pages.events
    ordered = (rows["verb"] == int(Verb.ORDER)) & (rows["order"] > 0)
    codes = np.where(ordered, -1000 - rows["order"], rows["words"])
    return spelled(codes, lambda c: told.order(-1000 - c) if c < -1000 else told.words(c))


def people(cast: Cast) -> dict[int, str]:
    """The names of all persons by their numbers."""
    return {cast.number(row["id"]): str(row["id"]) for row in cast.person}


def perceived(told: Told) -> Table:
    """The table of who perceived what."""
    rows = told.pages.events
    numbers = np.array(sorted(people(told.cast)), np.int64)
    inside = [(rows[key][:, None] >> numbers[None, :]) & 1 == 1 for key in SENSED]
    which, who = np.nonzero(inside[0])
    return {
        "run": told.numbered("events", which),
        "event": Column(rows["number"][which]),
        "person": spelled(numbers[who], told.entity),
        "recognised": Column(inside[1][which, who]),
        "understood": Column(inside[2][which, who]),
    }


SENSED = ("perceived", "recognised", "understood")
"""The sets of persons that an event carries."""


def beliefs(told: Told) -> Table:
    """The table of credences that moved."""
    rows = told.pages.beliefs
    return {
        "run": told.numbered("beliefs"),
        "minute": Column(rows["turn"]),
        "person": spelled(rows["person"], told.entity),
        "fact": spelled(rows["fact"], told.words),
        "value": Column(rows["value"]),
        "before": Column(rows["before"]),
        "cause": without(rows["cause"], -1),
    }


def order_ledger(told: Told) -> Table:
    """The table of how far each order came with each person."""
    rows = told.pages.orders
    return {
        "run": told.numbered("orders"),
        "minute": Column(rows["turn"]),
        "person": spelled(rows["person"], told.entity),
        "ground": spelled(rows["ground"], told.entity),
        "content": spelled(rows["order"], told.order),
        "stage": spelled(rows["stage"], stage_name),
        "cause": without(rows["cause"], -1),
    }


def decisions(told: Told) -> Table:
    """The table of choices, each also as text."""
    rows = told.pages.decisions
    return {
        "run": told.numbered("decisions"),
        "minute": Column(rows["turn"]),
        "person": spelled(rows["person"], told.entity),
        "number": Column(rows["count"]),
        "verb": spelled(rows["verb"], named(Verb)),
        "target": spelled(rows["target"], told.entity),
        "instrument": spelled(rows["instrument"], told.entity),
        "content": spelled(rows["words"], told.words),
        "intent": spelled(rows["intent"], named(Intent)),
        "intention": spelled(rows["best"]["intention"][:, 0], named(Intention)),
        "options": Column(rows["options"]),
        "beat": without(rows["beat"], 0),
        "action": _actions(told),
    }


STAKES = ("survival", "duty", "conscience", "bonds", "vengeance", "truth", "home", "work")
"""The stakes in their order, as columns."""


def weighed_options(told: Told) -> Table:
    """The table of what a mind weighed: up to three options for each choice, the best first."""
    rows = told.pages.decisions
    choice, place = np.nonzero(rows["best"]["intention"] != int(Intention.NONE))
    best = rows["best"][choice, place]
    stakes = {name: Column(best["stakes"][:, number]) for number, name in enumerate(STAKES)}
    return {
        "run": told.numbered("decisions", choice),
        "minute": Column(rows["turn"][choice]),
        "person": spelled(rows["person"][choice], told.entity),
        "number": Column(rows["count"][choice]),
        "place": Column(place + 1),
        "intention": spelled(best["intention"], named(Intention)),
        "target": spelled(best["target"], told.entity),
        "score": Column(best["score"]),
        "noise": Column(best["noise"]),
        **stakes,
    }


def _actions(told: Told) -> AnyColumn:
    """Each choice as text; the same choice is put into words once."""
    rows = told.pages.decisions
    found: dict[tuple[int, ...], str | None] = {}
    keys = list(zip(*(rows[name].tolist() for name in SPOKEN), strict=True))
    for key in keys:
        if key not in found:
            found[key] = _action(told, key)
    return listed([found[key] for key in keys])


SPOKEN = ("person", "verb", "target", "instrument", "words", "intent")
"""What the text of a choice is made of."""


def _action(told: Told, key: tuple[int, ...]) -> str | None:
    person, verb, target, instrument, words, intent = key
    if verb == Verb.NONE:
        return None
    action = plain(Action)
    action.verb, action.target, action.instrument = verb, target, instrument
    action.words, action.intent = words, intent
    return write(person, action, told.cast.names)


def fixed(told: Told, name: str) -> list[dict[str, Any]]:
    """Rows of a table that no run changes, with the number of the run."""
    return [{"run": told.run, **with_gaps(row)} for row in getattr(told.cast, name)]


def with_gaps(row: dict[str, Any]) -> dict[str, Any]:
    """The same row with nothing where the scenario writes a hyphen."""
    return {key: None if value == "-" else value for key, value in row.items()}


def from_rows(
    rows: list[dict[str, Any]], names: tuple[str, ...], number: Mapping[str, int] = NO_NUMBERS
) -> Table:
    """A table of rows that are there as Python values; what a row lacks is missing.

    number: by which the words of sets are in order.
    """
    return {name: listed([row.get(name) for row in rows], number) for name in names}
