"""The ledger: who said what, who is held to know, what one's own senses said.

One number per fact holds it as bits.  It lets a lie found out cost the liar, and clear whom
the liar had contradicted.
"""

from cupola.world.catalogue.entities import PERSONS
from cupola.world.catalogue.facts import About, Fact, about
from cupola.world.compiled import rule
from cupola.world.records import Mind

SAID_SO = 0
"""First of the bits of those who said that the fact is so."""
SAID_NOT = 8
"""First of the bits of those who said that it is not so."""
KNOWS = 16
"""First of the bits of those who are held to know about it."""
SEEN_SO = 24
"""Bit for: my own senses said so."""
SEEN_NOT = 25
"""Bit for: my own senses said not."""
OWN_DEED = 26
"""Bit for: it is my own doing."""
BROACHED = 27
"""First of the bits of those with whom one has broached it: asked, pleaded, comforted."""
BOUND = 35
"""First of the bits of those who bound themselves in the matter: agreed to a truce, or refused
their order before others."""
WHOSE = 43
"""First of the four bits for whose doing it is, as one holds: that person's number and one more;
0 for nobody's.  Of what works, who cut or shut it off; of somebody aboard, who sent them out."""
ANYBODY = 15
"""The four bits of whose doing it can be."""
MENDED = 47
"""Bit for: I put it right myself."""
SEEN_AT = 48
"""First of the bits for the minute at which one's own senses last said anything about it."""
MINUTES = (1 << 15) - 1
"""The bits of such a minute: enough for three weeks."""
PEOPLE = 255
"""The bits of all persons."""
SHAKEN_AT = 48
"""First of the bits for the minute at which violence or a death last came home to one; they are
kept with one's own life, about which nobody else tells one anything."""
LAST_MINUTES = (1 << 15) - 1
"""The bits of such a minute: enough for three weeks."""

FORCE_SEEN = 47
"""Bit for: what came home to one last was force, or close upon it; kept with one's own life too,
which nobody mends."""
CLOSE_UPON = 3
"""Minutes for which what comes home to one is still part of the fight before it (own choice)."""

SECURITY = 48
"""First of the bits for the item last taken as security, its row and one more; they are kept with
the truce, about which no senses say anything."""
AN_ITEM = 63
"""The bits of such an item."""


@rule
def sayers(mind: Mind, fact: int, so: bool) -> int:
    """Those who told this person that the fact is so, or that it is not, as bits."""
    first = SAID_SO if so else SAID_NOT
    return (mind.told[fact] >> first) & PEOPLE


@rule
def has_said(mind: Mind, speaker: int, fact: int, so: bool) -> bool:
    """Whether this speaker told this person that the fact is so, or that it is not."""
    return (sayers(mind, fact, so) >> speaker) & 1 == 1


@rule
def note_said(mind: Mind, speaker: int, fact: int, so: bool) -> None:
    """The person remembers who said it, and that the speaker knows about it."""
    first = SAID_SO if so else SAID_NOT
    mind.told[fact] |= (1 << (first + speaker)) | (1 << (KNOWS + speaker))


@rule
def note_knowers(mind: Mind, fact: int, people: int) -> None:
    """The person remembers that these (bits) know about the fact as well."""
    mind.told[fact] |= (people & PEOPLE) << KNOWS


@rule
def is_held_to_know(mind: Mind, other: int, fact: int) -> bool:
    """Whether the person holds that another knows about the fact."""
    return (mind.told[fact] >> (KNOWS + other)) & 1 == 1


@rule
def note_seen(mind: Mind, fact: int, so: bool) -> None:
    """One's own senses said it last, and just now."""
    seen = SEEN_SO if so else SEEN_NOT
    other = SEEN_NOT if so else SEEN_SO
    kept = mind.told[fact] & ~(1 << other) & ~(MINUTES << SEEN_AT)
    mind.told[fact] = kept | (1 << seen) | ((mind.turn & MINUTES) << SEEN_AT)


@rule
def minutes_since_seen(mind: Mind, fact: int) -> int:
    """How long ago one's own senses last said something about a fact about which they have."""
    return (mind.turn - (mind.told[fact] >> SEEN_AT)) & MINUTES


@rule
def has_seen(mind: Mind, fact: int, so: bool) -> bool:
    """Whether one's own senses last said that the fact is so, or that it is not."""
    seen = SEEN_SO if so else SEEN_NOT
    return (mind.told[fact] >> seen) & 1 == 1


@rule
def has_seen_either(mind: Mind, fact: int) -> bool:
    """Whether one's own senses ever said anything about the fact."""
    return has_seen(mind, fact, True) or has_seen(mind, fact, False)


@rule
def keep_sayers(mind: Mind, fact: int, so: bool) -> None:
    """Of a state, only those said anything and are held to know who said what is so now."""
    right = sayers(mind, fact, so)
    every = PEOPLE << SAID_SO | PEOPLE << SAID_NOT | PEOPLE << KNOWS
    said = SAID_SO if so else SAID_NOT
    mind.told[fact] = (mind.told[fact] & ~every) | (right << said) | (right << KNOWS)


@rule
def note_whose(mind: Mind, fact: int, person: int) -> None:
    """The person holds that it is this one's doing."""
    mind.told[fact] = (mind.told[fact] & ~(ANYBODY << WHOSE)) | ((person + 1) << WHOSE)


@rule
def whose(mind: Mind, fact: int) -> int:
    """The one whose doing it is, as the person holds; -1 if they know of nobody."""
    return ((mind.told[fact] >> WHOSE) & ANYBODY) - 1


@rule
def has_sabotaged(mind: Mind, other: int) -> bool:
    """Whether the person holds that this one cut or shut off what all need."""
    return whose(mind, Fact.WIRE_OK) == other or whose(mind, Fact.LIFE_SUPPORT_ON) == other


@rule
def note_mended(mind: Mind, fact: int) -> None:
    """The person remembers having put it right."""
    mind.told[fact] |= 1 << MENDED


@rule
def has_mended(mind: Mind, fact: int) -> bool:
    """Whether the person remembers having put it right."""
    return (mind.told[fact] >> MENDED) & 1 == 1


@rule
def forget_mended(mind: Mind, fact: int) -> None:
    """There is nothing left of that to tell."""
    mind.told[fact] &= ~(1 << MENDED)


@rule
def note_own_deed(mind: Mind, fact: int) -> None:
    """The person remembers having brought it about."""
    mind.told[fact] |= 1 << OWN_DEED


@rule
def is_own_deed(mind: Mind, fact: int) -> bool:
    """Whether the person remembers having brought it about."""
    return (mind.told[fact] >> OWN_DEED) & 1 == 1


@rule
def note_broached(mind: Mind, other: int, fact: int) -> None:
    """The person remembers having broached the matter with another."""
    mind.told[fact] |= 1 << (BROACHED + other)


@rule
def has_broached(mind: Mind, other: int, fact: int) -> bool:
    """Whether the person has broached the matter with another before."""
    return (mind.told[fact] >> (BROACHED + other)) & 1 == 1


@rule
def note_bound(mind: Mind, other: int, fact: int) -> None:
    """The person remembers that somebody, or they themselves, bound themselves in the matter."""
    mind.told[fact] |= 1 << (BOUND + other)


@rule
def is_bound(mind: Mind, other: int, fact: int) -> bool:
    """Whether the person holds somebody, or themselves, bound in the matter."""
    return (mind.told[fact] >> (BOUND + other)) & 1 == 1


@rule
def forget_bound(mind: Mind, fact: int) -> None:
    """Nobody is bound in the matter any more."""
    mind.told[fact] &= ~(PEOPLE << BOUND)


@rule
def is_lasting(fact: int) -> bool:
    """Whether a fact stays as it is, so that two who contradict each other cannot both be right."""
    if fact == Fact.HIDDEN_ROOM or fact == Fact.CURE_EXISTS:
        return True
    kind = fact // PERSONS
    return kind == About.TENDED_ANIMALS or kind == About.ORDERED


@rule
def forget_told(mind: Mind, other: int, fact: int) -> None:
    """What one said to another, who gave no answer, was said to nobody: they do not know of it."""
    mine = (1 << (SAID_SO + mind.self)) | (1 << (SAID_NOT + mind.self))
    mind.told[fact] &= ~(mine | (1 << (KNOWS + other)))


@rule
def note_security(mind: Mind, item: int) -> None:
    """The person remembers which item (a row) was put into their hands as security."""
    kept = mind.told[Fact.TRUCE_HOLDS] & ~(AN_ITEM << SECURITY)
    mind.told[Fact.TRUCE_HOLDS] = kept | ((item + 1) << SECURITY)


@rule
def is_security(mind: Mind, item: int) -> bool:
    """Whether this item (a row) is what was last put into the person's hands as security."""
    return (mind.told[Fact.TRUCE_HOLDS] >> SECURITY) & AN_ITEM == item + 1


@rule
def note_shaken(mind: Mind) -> None:
    """Violence, blood, a death or a call for help has come home to the person now."""
    life = about(About.ALIVE, mind.self)
    kept = mind.told[life] & ((1 << SHAKEN_AT) - 1)
    if not 0 <= minutes_since_shaken(mind) <= CLOSE_UPON:
        kept &= ~(1 << FORCE_SEEN)
    mind.told[life] = kept | ((mind.turn & LAST_MINUTES) << SHAKEN_AT)


@rule
def note_force_seen(mind: Mind) -> None:
    """It was force that came home to the person just now."""
    mind.told[about(About.ALIVE, mind.self)] |= 1 << FORCE_SEEN


@rule
def is_amid_force(mind: Mind) -> bool:
    """Whether force was used within the person's sight or hearing a moment ago."""
    life = mind.told[about(About.ALIVE, mind.self)]
    if (life >> FORCE_SEEN) & 1 == 0:
        return False
    return 0 <= minutes_since_shaken(mind) <= CLOSE_UPON


@rule
def minutes_since_shaken(mind: Mind) -> int:
    """How long ago violence or a death last came home to the person; -1 if it never did."""
    shaken = mind.told[about(About.ALIVE, mind.self)] >> SHAKEN_AT
    return (mind.turn - shaken) & LAST_MINUTES if shaken > 0 else -1
