"""Trust: one person's credence that another would not harm them.

It is a posterior (Kydd 2000, 2005): a deed is likelier from somebody benign or from somebody
hostile, and the odds of trust move by that ratio.  Suspicious people weigh bad deeds more and
good ones less.  What costs nothing separates nobody: small kindnesses carry trust only so far,
and nobody's who is held to have killed.
"""

import math

from cupola.world.book import LEAST_CREDENCE, MOST_CREDENCE, regard
from cupola.world.catalogue.entities import PERSONS
from cupola.world.catalogue.facts import About, about
from cupola.world.compiled import rule
from cupola.world.records import Mind
from cupola.world.rows import Book

CHEAP = 1.5
"""Likelihood ratio up to which a kindness costs so little that anybody would do it."""
CHEAP_CEILING = 0.8
"""Trust beyond which cheap kindness does not carry (share, own choice after Kydd 2000)."""
SUSPICION_TURNS = 0.5
"""By how much of itself full suspicion strengthens bad evidence and weakens good (own choice)."""

KILLER = 0.5
"""How sure one is from which somebody is held to have killed (evens)."""


@rule
def weigh(mind: Mind, book: Book, other: int, ratio: float, cause: int) -> None:
    """Trust in another has moved by the likelihood ratio of what they did."""
    if other == mind.self or not 0 <= other < PERSONS or ratio == 1.0:
        return
    trust = min(MOST_CREDENCE, max(LEAST_CREDENCE, mind.trust[other]))
    if ratio > 1.0 and ratio <= CHEAP and (trust >= CHEAP_CEILING or has_killed(mind, other)):
        return
    felt = as_felt(mind, ratio)
    value = trust * felt / (trust * felt + 1.0 - trust)
    if ratio > 1.0 and ratio <= CHEAP:
        value = min(value, CHEAP_CEILING)
    regard(mind, book, other, value, cause)


@rule
def has_harmed(mind: Mind, other: int, sure: float) -> bool:
    """Whether the person is at least this sure that the other has harmed somebody."""
    for victim in range(PERSONS):
        if mind.suspect[victim] == other and mind.suspect_sure[victim] >= sure:
            return True
    return False


@rule
def has_killed(mind: Mind, other: int) -> bool:
    """Whether the other is held to have killed somebody, and not one's own attacker."""
    for victim in range(PERSONS):
        if mind.suspect[victim] == other and mind.suspect_sure[victim] >= KILLER:
            if mind.credence[about(About.ALIVE, victim)] < 0.5:
                if mind.suspect[mind.self] != victim:
                    return True
    return False


@rule
def as_felt(mind: Mind, ratio: float) -> float:
    """The ratio as this person weighs it, by how suspicious they are."""
    bent = SUSPICION_TURNS * mind.suspicion
    power = 1.0 - bent if ratio > 1.0 else 1.0 + bent
    return math.exp(math.log(ratio) * power)
