"""Turning: what people do against those under the same orders.

Somebody turns against their own side who
- uses force against one of them (strike, strangle, swing the arm, seize, shove, hunt, disarm),
- takes something from one of them,
- accuses one of them before others,
- tells somebody of another side that one of them is under orders, will strike, has lied, means
  a threat or has harmed somebody, or
- tells somebody of another side of the order that they are under themselves, or reads it out.
"""

from typing import Any

import numpy as np
import numpy.typing as npt

from cupola.studies.outcome import VIOLENT, Told
from cupola.world.catalogue.entities import PERSONS
from cupola.world.catalogue.facts import (
    FIRST_DENIAL,
    FIRST_HARM,
    FIRST_PHRASE,
    About,
    culprit_named,
)
from cupola.world.catalogue.verbs import Verb

Flags = npt.NDArray[np.bool_]

AGAINST = (*VIOLENT, Verb.TAKE, Verb.ACCUSE)
"""What turns against somebody of one's own side if it is done to them."""
TELLING = (Verb.TELL, Verb.SAY, Verb.CALL, Verb.SIGNAL, Verb.CLAIM, Verb.ACCUSE, Verb.READ_ALOUD)
"""How somebody of another side is told."""
GIVES_AWAY = (About.ORDERED, About.WILL_STRIKE, About.LIED, About.MEANS_THREAT)
"""What is told against one's own side, if it is told of one of them to another side."""


def turned(told: Told, sides: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """How often each person turned against their own side.

    sides: of each person, 0 for nobody.
    """
    done = _done_to_mates(told, sides) | _told_to_others(told, sides)
    return np.bincount(told.actor[done], minlength=PERSONS)


def _done_to_mates(told: Told, sides: npt.NDArray[Any]) -> Flags:
    """Where a person does something against another of the same side."""
    at = np.flatnonzero(told.among(*AGAINST))
    found = np.zeros(len(told.verb), bool)
    found[at] = _are_mates(told.actor[at], told.target[at], sides)
    return found


def _are_mates(people: Any, others: Any, sides: npt.NDArray[Any]) -> Any:
    known = (others >= 0) & (others < PERSONS) & (others != people)
    return known & (sides[people] == sides[np.where(known, others, 0)])


def _told_to_others(told: Told, sides: npt.NDArray[Any]) -> Flags:
    """Where somebody of another side hears what turns against the speaker's own."""
    at = np.flatnonzero(told.among(*TELLING))
    words, speaker = told.events["words"][at], told.actor[at]
    spoken_of = _spoken_of(words)
    own_order = (spoken_of == speaker) & (words // PERSONS == int(About.ORDERED))
    against = _are_mates(speaker, spoken_of, sides) | own_order
    others = _bits_of_others(sides)[speaker]
    found = np.zeros(len(told.verb), bool)
    found[at] = against & (told.events["understood"][at] & others > 0)
    return found


def _spoken_of(words: Any) -> Any:
    """Of whom the words say something that gives them away, -1 for nobody."""
    is_fact = (words >= 0) & (words < FIRST_DENIAL)
    gives_away = is_fact & np.isin(words // PERSONS, [int(kind) for kind in GIVES_AWAY])
    is_harm = (words >= FIRST_HARM) & (words < FIRST_PHRASE)
    culprit = culprit_named(words)
    return np.where(gives_away, words % PERSONS, np.where(is_harm, culprit, -1))


def _bits_of_others(sides: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """For each person, those of another side as bits."""
    bits = 1 << np.arange(PERSONS)
    other = (sides[None, :] != sides[:, None]) & (sides[None, :] > 0)
    return np.array(other @ bits)
