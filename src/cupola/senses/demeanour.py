"""Demeanour: how somebody seems who says something before one's eyes.

Whoever sees the speaker's face gets an impression of whether they mean what they say.  It is
drawn for each hearer and utterance, and it is hardly better than chance: liars seem insincere
only a little oftener than others do.  A voice over the loop or from next door shows no face.
"""

from cupola.senses.presence import bodies_at
from cupola.world.catalogue.entities import PERSONS, is_person
from cupola.world.chance import Purpose, happens
from cupola.world.claims import LIE
from cupola.world.compiled import rule
from cupola.world.records import Work, World
from cupola.world.rows import Event

LIAR_SEEMS_INSINCERE = 0.47
"""Chance that whoever does not hold what they say seems not to (Bond and DePaulo 2006)."""
HONEST_SEEMS_INSINCERE = 0.39
"""Chance that whoever holds what they say seems not to: 61 % of truths are taken for truths
(Bond and DePaulo 2006)."""


@rule
def demeanour_shows(world: World, work: Work, event: Event) -> None:
    """The event holds to whom of those who see the speaker's face the words seem not meant."""
    speaker = event.actor
    if event.held < 0.0 or not is_person(speaker):
        return
    chance = LIAR_SEEMS_INSINCERE if event.held < LIE else HONEST_SEEMS_INSINCERE
    count = world.persons[speaker].utterances
    see = bodies_at(work, event.place) & event.understood & ~(1 << speaker)
    for person in range(PERSONS):
        if (see >> person) & 1:
            if happens(world, Purpose.DEMEANOUR, person, speaker, count, chance):
                event.doubted |= 1 << person
