"""Opinions: whom a viewer trusts at the end of a telling, and whom they suspect of what."""

from dataclasses import dataclass

from cupola.chronicle.cast import Cast
from cupola.chronicle.tables import people
from cupola.world.catalogue.entities import NOBODY, PERSONS
from cupola.world.catalogue.facts import About, about, harm
from cupola.world.records import Mind

TRUSTED = 0.6
"""Trust from which a viewer counts somebody as trusted (share, own choice)."""
DISTRUSTED = 0.4
"""Trust below which a viewer counts somebody as distrusted (share, own choice)."""
SUSPECTED = 0.5
"""Credence from which a viewer suspects somebody of something (evens)."""
CHARGES = (About.WILL_STRIKE, About.LIED, About.MEANS_THREAT, About.LEAVES_ALONE)
"""Facts about a person that are something to suspect them of."""


@dataclass(frozen=True)
class Suspicion:
    """That somebody is suspected of something: a word such as a belief's fact, and how surely."""

    person: str
    of: str
    credence: float


@dataclass(frozen=True)
class Opinion:
    """What a viewer thinks of the people: the most trusted first, the gravest suspicion first."""

    trust: dict[str, float]
    suspicions: tuple[Suspicion, ...]

    @property
    def trusted(self) -> tuple[str, ...]:
        """Whom the viewer trusts."""
        return tuple(person for person, value in self.trust.items() if value >= TRUSTED)

    @property
    def distrusted(self) -> tuple[str, ...]:
        """Whom the viewer distrusts, least trusted first."""
        return tuple(p for p, value in reversed(self.trust.items()) if value < DISTRUSTED)


def opinion_of(mind: Mind, cast: Cast) -> Opinion:
    """What somebody with this mind thinks of the people of a cast."""
    named = people(cast)
    ranked = sorted(named, key=lambda number: (-mind.trust[number], number))
    found = [
        Suspicion(named[number], cast.names.word_names[about(kind, number)], credence)
        for number in named
        for kind in CHARGES
        if (credence := mind.credence[about(kind, number)]) >= SUSPECTED
    ]
    for victim in named:
        culprit = mind.suspect[victim]
        if culprit != NOBODY and culprit < PERSONS and mind.suspect_sure[victim] >= SUSPECTED:
            word = cast.names.word_names[harm(culprit, victim)]
            found.append(Suspicion(named[culprit], word, mind.suspect_sure[victim]))
    found.sort(key=lambda one: (-one.credence, one.person, one.of))
    return Opinion({named[number]: mind.trust[number] for number in ranked}, tuple(found))
