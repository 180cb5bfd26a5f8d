"""What a viewer knows of the scene before anything is shown: who there is, and what is where.

The rules by which people update what they hold ask a plan and a mind; a viewer has both.  The
viewer's row comes after those of all persons, so that nothing that is said or done aboard can
be the viewer's.
"""

from cupola.chronicle.cast import Cast
from cupola.chronicle.tables import people
from cupola.chronicle.tellings.profiles import Profile
from cupola.scenarios.crew import CERTAIN_FACTS, UNHEARD_OF
from cupola.world.book import MOST_CREDENCE
from cupola.world.catalogue.entities import (
    FIRST_PLACE,
    FIRST_SYSTEM,
    NOBODY,
    PERSONS,
    SYSTEMS,
    PlaceKind,
)
from cupola.world.catalogue.facts import FACTS, NO_WORDS, About, about
from cupola.world.layout import plain
from cupola.world.plan import Plan
from cupola.world.records import Mind

VIEWER = PERSONS
"""The viewer's number: the first after all persons."""
KINDS = {kind.name.lower(): int(kind) for kind in PlaceKind}
"""The code of each kind of place."""
OF_PEOPLE = (
    ("trust", 0.0),
    ("friend", 0.0),
    ("love", 0.0),
    ("sides", 0),
    ("suspect", NOBODY),
    ("suspect_sure", 0.0),
    ("seen_place", NOBODY),
    ("seen_turn", -1),
)
"""What a mind holds of each person, and what it holds of somebody never heard of."""


def plan_of(cast: Cast) -> Plan:
    """The plan as far as a viewer knows it; the viewer is of no side and at war with nobody."""
    plan = plain(Plan, lazy=True)
    for number in people(cast):
        plan.persons[number].languages = 1
    plan.persons[VIEWER].neutral = 1
    for row in cast.place:
        place = plan.places[cast.names.entities[str(row["id"])] - FIRST_PLACE]
        place.exists, place.kind = 1, KINDS.get(str(row.get("kind")), int(PlaceKind.ROOM))
    for system in range(SYSTEMS):
        plan.systems[system].exists = int(FIRST_SYSTEM + system in cast.names.names)
    return plan


def mind_of(profile: Profile, cast: Cast) -> Mind:
    """What a viewer of this profile holds before anything is shown."""
    mind = plain(Mind)
    mind.self = VIEWER
    mind.health = 1.0
    mind.suspicion, mind.empathy = profile.suspicion, profile.empathy
    mind.courage = mind.steadiness = 0.5
    mind.place = mind.held_by = mind.order_from = mind.intention_target = NOBODY
    mind.attacker = mind.proposal_by = mind.asked_by = mind.called_by = NOBODY
    mind.proposal = mind.asked_words = NO_WORDS
    mind.item_at = [NOBODY] * len(mind.item_at)
    for name, nothing in OF_PEOPLE:
        setattr(mind, name, [nothing] * (VIEWER + 1))
    mind.credence = [UNHEARD_OF] * FACTS
    for fact in CERTAIN_FACTS:
        mind.credence[fact] = MOST_CREDENCE
    sides = list(dict.fromkeys(row.get("side") for row in cast.person))
    for number, person in people(cast).items():
        mind.trust[number] = profile.trust[person]
        mind.sides[number] = 1 + sides.index(cast.side_of(person))
        mind.credence[about(About.WILL_STRIKE, number)] = profile.expects[person]
        mind.credence[about(About.ALIVE, number)] = MOST_CREDENCE
        mind.credence[about(About.ABOARD, number)] = MOST_CREDENCE
    return mind
