"""What one person sees, as numbers: which field of the record stands in which columns.

The layout is made from the declaration of `Mind` in `world/records.py`: every field of it is
either shown here, in one of the ways below, or left out with a reason.  Beside it stands what
the person is in the middle of.  Nothing else of a world is read.

People are numbered as the person sees them: slot 0 is oneself, then come the others in the
order of their rows.  So all seats can share what they learn.
"""

from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from cupola.world.catalogue.entities import (
    FIRST_GROUND,
    FIRST_STATE,
    GROUNDS,
    ITEMS,
    PERSONS,
    PLACES,
    SYSTEMS,
    MindKind,
)
from cupola.world.catalogue.facts import FACTS, FIRST_PHRASE, Phrase
from cupola.world.catalogue.verbs import Family
from cupola.world.layout import fields
from cupola.world.records import FIRST_LOCK, HATCHES, Mind, Person


class Way(IntEnum):
    """How a field is written into columns."""

    VALUE = 0
    NUMBER = 1
    ONE_OF = 2
    BITS = 3
    PERSON = 4
    PEOPLE_BITS = 5
    PEOPLE = 6
    RECENT = 7
    PEOPLE_RECENT = 8
    FACTS = 9
    TOLD = 10
    PEOPLE_PLACES = 11
    SIDES = 12
    SUSPECTS = 13
    ITEMS = 14
    WORDS = 15
    CLOCK = 16
    UNDER_WAY = 17
    PLACE = 18
    DANGER = 19


LONG_AGO = 60
"""Minutes after which "how recent" is one half: 1 for this minute, 0 for never."""
LOUDEST = 140.0
"""dB that are shown as 1."""
ITEM_COLUMNS = 3
WORD_KINDS = 4
WORD_COLUMNS = WORD_KINDS + 16 + 10 + 2 * PERSONS
PHRASES = int(Phrase.ENTRANCE) - FIRST_PHRASE + 1

SAYS: dict[Way, str] = {
    Way.VALUE: "as it is",
    Way.NUMBER: "as a share of what is usual at the most",
    Way.ONE_OF: "a 1 in the column of its value",
    Way.BITS: "one column a row, 1 if it is in the set",
    Way.PERSON: "a 1 in the column of that person's slot",
    Way.PEOPLE_BITS: "one column a slot, 1 if that person is in the set",
    Way.PEOPLE: "one column a slot",
    Way.RECENT: "60 / (60 + minutes since), 0 for never",
    Way.PEOPLE_RECENT: "one column a slot: 60 / (60 + minutes since), 0 for never",
    Way.FACTS: "one column a fact: ten kinds of eight slots each, then the sixteen others",
    Way.TOLD: (
        "one column a fact, in the same order: 1 if one's own senses said that it is so, -1 if "
        "that it is not; else 0.5 if others only ever said that it is so, -0.5 that it is not"
    ),
    Way.PEOPLE_PLACES: (
        "two columns a slot: 1 if last seen in the place where one is; and (row + 1) / 32 of the "
        "place where they were last seen, 0 if one has no idea"
    ),
    Way.DANGER: "1 if it is so where one is; and the share of all places where it is",
    Way.PLACE: "(row + 1) / 32 of the place, 0 for none",
    Way.SIDES: "one column a slot: 1 for one's own side, -1 for another",
    Way.SUSPECTS: "one column a slot: how sure one is at the most that this person harmed another",
    Way.ITEMS: (
        "three columns an item: 1 in one's hand, 0.5 in one's pocket, -1 with somebody else; 1 in "
        "the place where one is; and (row + 1) / 32 of the place where it is, 0 if it is in none"
    ),
    Way.WORDS: (
        "four columns for a fact, a denial, who harmed whom, a phrase; sixteen for which of the "
        "general facts, ten for which kind of fact about somebody; a slot for about whom, and one "
        "for who was harmed"
    ),
    Way.CLOCK: "sine and cosine of the time of day, and the share of the scenario's time gone by",
    Way.UNDER_WAY: (
        "a 1 in the column of the family of the verb that one is in the middle of, in the first "
        "for none; then 1 if one may choose now"
    ),
}
"""What each way means."""


@dataclass(frozen=True)
class Shown:
    """How one field is shown.

    count: columns, or for an array what is repeated.  low: the value of the first column, or the
    first bit.  scale: what a number is multiplied by.
    """

    way: Way
    count: int = 1
    low: int = 0
    scale: float = 1.0


def _flag() -> Shown:
    return Shown(Way.NUMBER)


def _share() -> Shown:
    return Shown(Way.VALUE)


MIND: dict[str, Shown] = {
    "self": Shown(Way.ONE_OF, PERSONS),
    **{name: _share() for name in "duty empathy suspicion courage steadiness attention".split()},
    **{name: _share() for name in "candour fear grief anger guilt strain".split()},
    "turn": Shown(Way.CLOCK, 3),
    "place": Shown(Way.ONE_OF, PLACES),
    **{name: _flag() for name in "hold suited seated".split()},
    "held_by": Shown(Way.PERSON, PERSONS),
    "health": _share(),
    "noise": Shown(Way.VALUE, scale=1.0 / LOUDEST),
    "order": Shown(Way.ONE_OF, 2, low=1),
    "order_from": Shown(Way.ONE_OF, GROUNDS, low=FIRST_GROUND),
    "order_stage": Shown(Way.ONE_OF, 8),
    "startled": _flag(),
    "attacker": Shown(Way.PERSON, PERSONS),
    "attacked_at": Shown(Way.RECENT),
    "proposal_by": Shown(Way.PERSON, PERSONS),
    "proposal": Shown(Way.ONE_OF, PHRASES, low=FIRST_PHRASE),
    "asked_by": Shown(Way.PERSON, PERSONS),
    "asked_words": Shown(Way.WORDS, WORD_COLUMNS),
    "called_by": Shown(Way.ONE_OF, FIRST_STATE - FIRST_GROUND, low=FIRST_GROUND),
    "called_ground_at": Shown(Way.RECENT),
    "meeting_since": Shown(Way.RECENT),
    "meeting_at": Shown(Way.PLACE),
    "proposed_at": Shown(Way.RECENT),
    "shut": Shown(Way.BITS, HATCHES),
    "locked": Shown(Way.BITS, FIRST_LOCK + SYSTEMS),
    "grip": Shown(Way.PEOPLE_BITS, PERSONS),
    "asleep": Shown(Way.PEOPLE_BITS, PERSONS),
    "docked": _flag(),
    "off": Shown(Way.BITS, SYSTEMS),
    "burning": Shown(Way.DANGER, 2),
    "leaking": Shown(Way.DANGER, 2),
    "looked": Shown(Way.BITS, PLACES),
    "unfound": Shown(Way.PEOPLE_BITS, PERSONS),
    "trust": Shown(Way.PEOPLE, PERSONS),
    "friend": Shown(Way.PEOPLE, PERSONS),
    "love": Shown(Way.PEOPLE, PERSONS),
    "sides": Shown(Way.SIDES, PERSONS),
    "suspect": Shown(Way.SUSPECTS, PERSONS),
    "suspect_sure": Shown(Way.PEOPLE, PERSONS),
    "seen_place": Shown(Way.PEOPLE_PLACES, 2 * PERSONS),
    "seen_turn": Shown(Way.PEOPLE_RECENT, PERSONS),
    "item_at": Shown(Way.ITEMS, ITEMS * ITEM_COLUMNS),
    "credence": Shown(Way.FACTS, FACTS),
    "told": Shown(Way.TOLD, FACTS),
}
"""How each field of `Mind` is shown."""

LEFT_OUT: dict[str, str] = {
    "side": "a bare code; `sides` says who is on one's own side",
    "meaning": "what one meant by one's last deed, for the chronicle",
    "intention": "what the built-in mind is about; who is played from outside has none",
    "intention_target": "as intention",
    "intention_since": "as intention",
    "pockets": "shown with `item_at`",
    "goal": "what a scenario has the built-in mind want",
    "choices": "a count for the dice",
    "given_up": "as intention",
    "given_up_at": "as intention",
}
"""Fields of `Mind` that are not shown, and why."""

BODY: dict[str, Shown] = {
    "doing": Shown(Way.UNDER_WAY, len(Family) + 1),
    "alive": _flag(),
    "awake": _flag(),
}
"""What is shown of one's own body beside the mind: all three one cannot but know."""
OUTSIDE = int(MindKind.OUTSIDE)


@dataclass(frozen=True)
class Column:
    """Some columns that show one field."""

    record: type
    field: str
    shown: Shown
    first: int

    @property
    def last(self) -> int:
        """The last of them."""
        return self.first + self.shown.count - 1


@cache
def columns() -> tuple[Column, ...]:
    """All columns, in their order: one's own body, then the mind as it is declared."""
    found, first = [], 0
    parts: list[tuple[type, str, Shown]] = [(Person, name, shown) for name, shown in BODY.items()]
    parts += [(Mind, name, MIND[name]) for name, _, _ in fields(Mind) if name in MIND]
    for record, name, shown in parts:
        found.append(Column(record, name, shown, first))
        first += shown.count
    return tuple(found)


@cache
def width() -> int:
    """How many numbers show what one person sees."""
    return columns()[-1].last + 1


@cache
def first_of(field: str) -> int:
    """The first column of a field."""
    return next(column.first for column in columns() if column.field == field)
