"""Facts: what can be true or false of the world, held likely or unlikely, and said.

The first eighty facts are about a person: fact = kind * PERSONS + person.  The last
sixteen are about the station and the Earth.  Each fact has two words, one for saying
that it is so and one for saying that it is not.

Words are what a person says: a fact, its denial, who harmed whom, or a phrase.  Of the words
that say who harmed whom, those that name the same person twice say that this one has harmed all:
cut, faked or shut off what everybody needs.
"""

from enum import IntEnum

from cupola.world.catalogue.entities import PERSONS
from cupola.world.compiled import rule

FACTS = 96


class About(IntEnum):
    """Kinds of facts about a person."""

    ALIVE = 0
    ABOARD = 1
    ORDERED = 2
    WILL_STRIKE = 3
    LIED = 4
    MEANS_THREAT = 5
    LEAVES_ALONE = 6
    TENDED_ANIMALS = 7
    HURT = 8
    BEREFT = 9


class Fact(IntEnum):
    """Facts about the station and the Earth."""

    WAR_VISIBLE = 80
    WAR_DECLARED = 81
    GROUND_LINK_UP = 82
    WIRE_OK = 83
    ANTENNA_BROKEN = 84
    LIFE_SUPPORT_ON = 85
    CURE_EXISTS = 86
    HIDDEN_ROOM = 87
    VEHICLE_READY = 88
    PLAN_TO_LEAVE = 89
    ANIMALS_FARE_BADLY = 90
    ANIMALS_MAIMED = 91
    SOMEBODY_HURT = 92
    AID_COMING = 93
    STATES_STAND = 94
    TRUCE_HOLDS = 95


FACT_WORDS: dict[Fact, tuple[str, str]] = {
    Fact.WAR_VISIBLE: ("war_visible", "no_war_visible"),
    Fact.WAR_DECLARED: ("war_declared", "no_war_declared"),
    Fact.GROUND_LINK_UP: ("ground_link_up", "ground_link_down"),
    Fact.WIRE_OK: ("wire_ok", "wire_cut"),
    Fact.ANTENNA_BROKEN: ("antenna_broken", "antenna_whole"),
    Fact.LIFE_SUPPORT_ON: ("life_support_on", "life_support_off"),
    Fact.CURE_EXISTS: ("cure_exists", "no_cure"),
    Fact.HIDDEN_ROOM: ("hidden_room", "no_hidden_room"),
    Fact.VEHICLE_READY: ("vehicle_ready", "vehicle_not_ready"),
    Fact.PLAN_TO_LEAVE: ("plan_to_leave", "no_plan_to_leave"),
    Fact.ANIMALS_FARE_BADLY: ("animals_fare_badly", "animals_fare_well"),
    Fact.ANIMALS_MAIMED: ("animals_maimed", "animals_whole"),
    Fact.SOMEBODY_HURT: ("somebody_hurt", "nobody_hurt"),
    Fact.AID_COMING: ("aid_coming", "no_aid_coming"),
    Fact.STATES_STAND: ("states_stand", "states_fallen"),
    Fact.TRUCE_HOLDS: ("truce_holds", "truce_broken"),
}
"""The word for a fact and the word for its denial."""

ABOUT_WORDS: dict[About, tuple[str, str]] = {
    About.ALIVE: ("alive", "dead"),
    About.ABOARD: ("aboard", "gone"),
    About.ORDERED: ("ordered", "not_ordered"),
    About.WILL_STRIKE: ("will_strike", "harmless"),
    About.LIED: ("lied", "honest"),
    About.MEANS_THREAT: ("means_threat", "feigns_threat"),
    About.LEAVES_ALONE: ("leaves_alone", "stays"),
    About.TENDED_ANIMALS: ("tended_animals", "harmed_animals"),
    About.HURT: ("hurt", "unhurt"),
    About.BEREFT: ("bereft", "not_bereft"),
}
"""What follows the person's name in the word for a fact and for its denial."""

FIRST_DENIAL = FACTS
FIRST_HARM = 2 * FACTS
FIRST_PHRASE = FIRST_HARM + PERSONS * PERSONS
NO_WORDS = -1
UNHEARD = -2
"""Something was said, but not what."""


class Phrase(IntEnum):
    """What can be said besides facts."""

    MOTTO = 256
    BALLAD = 257
    SPACE_SONG = 258
    JOKE = 259
    NOSTALGIA = 260
    GREETING = 261
    SUPPORT = 262
    PLEA_FOR_NATION = 263
    PLEA_FOR_ALL = 264
    SELF_DEFENCE = 265
    REVENGE = 266
    DESTROY_STATION = 267
    SPACEWALK = 268
    LEAVE_TOGETHER = 269
    DISTRACTION = 270
    TRUCE = 271
    ORDER = 272
    ALONE = 273
    STAY_APART = 274
    WATCH_IN_PAIRS = 275
    DIVIDE_STATION = 276
    MEETING = 277
    COMFORT = 278
    PARDON = 279
    ENTRANCE = 280


WORDS = 288
"""Words are numbers from 0 to here."""


@rule
def about(kind: int, person: int) -> int:
    """The number of the fact of this kind about this person."""
    return kind * PERSONS + person


@rule
def denial(fact: int) -> int:
    """The words that say that the fact is not so."""
    return FIRST_DENIAL + fact


@rule
def harm(culprit: int, victim: int) -> int:
    """The words that say that one person harmed another."""
    return FIRST_HARM + culprit * PERSONS + victim


@rule
def sabotage(culprit: int) -> int:
    """The words that say that this one cut or shut off what all need: harm to nobody else."""
    return harm(culprit, culprit)


@rule
def false_play(culprit: int) -> int:
    """The fact by which it is kept who knows of somebody's sabotage: that they are false."""
    return about(About.LIED, culprit)


@rule
def is_sabotage(words: int) -> bool:
    """Whether the words say who cut or shut off what all need."""
    return is_harm(words) and (words - FIRST_HARM) % (PERSONS + 1) == 0


@rule
def culprit_named(words: int) -> int:
    """The one of whom words say that they harmed somebody, or all."""
    return (words - FIRST_HARM) // PERSONS


@rule
def victim_named(words: int) -> int:
    """The one of whom words say that they were harmed; of all, the culprit."""
    return (words - FIRST_HARM) % PERSONS


@rule
def is_statement(words: int) -> bool:
    """Whether the words say that a fact is so or is not so."""
    return 0 <= words < FIRST_HARM


@rule
def is_truce(words: int) -> bool:
    """Whether agreeing to this is a truce, whatever form it has."""
    return words == Phrase.TRUCE or words == Phrase.WATCH_IN_PAIRS or words == Phrase.DIVIDE_STATION


@rule
def is_harm(words: int) -> bool:
    """Whether the words say who harmed whom, or who harmed all."""
    return FIRST_HARM <= words < FIRST_PHRASE


@rule
def fact_of(words: int) -> int:
    """The fact that a statement is about."""
    return words if words < FIRST_DENIAL else words - FIRST_DENIAL


@rule
def says_so(words: int) -> bool:
    """Whether a statement affirms its fact."""
    return words < FIRST_DENIAL
