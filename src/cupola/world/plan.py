"""What never changes in a run: the station's graph, its things, its people's skills.

Sizes are fixed, so that every scenario shares one compiled program.
"""

from typing import Annotated

from cupola.world.catalogue.entities import ITEMS, PERSONS, PLACES, STATES, SYSTEMS
from cupola.world.catalogue.intentions import INTENTIONS
from cupola.world.catalogue.verbs import VERBS
from cupola.world.records import HATCHES
from cupola.world.rows import STAKES
from cupola.world.units import (
    Bits,
    Code,
    Count,
    CubicMetres,
    Decibels,
    Entity,
    Flag,
    Flow,
    Kilograms,
    Metres,
    Minutes,
    Row,
    Share,
    Signed,
    SquareMetres,
    Turn,
    Weighed,
)

READINGS = 24
DURATIONS = 16
PAYOFFS = 4
CONTACTS = 10
AERIALS = 10


class VerbPlan:
    """One verb's row of the catalogue, as numbers."""

    exists: Flag
    family: Code
    channel: Code
    minutes: Count
    needs: Bits


class PersonPlan:
    """What a person brings along: skills, languages, where they work and sleep.

    neutral: 1 if the person's side is not at war, which everybody knows of everybody.
    past: how strongly a promise is doubted because of what happened before.  hands_over_at: the
    minute from which a kind of mind, hands_over_to, decides instead of the script; 0 for never.
    """

    skills: Bits
    languages: Bits
    tongue: Code
    agency: Code
    neutral: Flag
    post: Row
    quarters: Row
    newcomer: Flag
    authority: Count
    wakes_at: Minutes
    past: Share
    hands_over_at: Turn
    hands_over_to: Code


class PlacePlan:
    """One place: what kind, how large, what it lets one see.

    prepare: how long it takes here to get ready to go out.  windows: which ways its windows to the
    Earth face, as bits.  hull_view: places outside that are seen from here.  near: places one hatch
    away; hatches: those between; systems: those that stand here.  segment: code shared by places
    that belong together.  hole: the section of a hole's jet, from minute hole_at on.  fire_at: when
    a fire breaks out, -1 for never.
    """

    exists: Flag
    kind: Code
    segment: Code
    side: Code
    volume: CubicMetres
    windows: Bits
    hull_view: Bits
    near: Bits
    hatches: Bits
    systems: Bits
    airlock_to: Row
    prepare: Count
    hidden: Flag
    lockable: Flag
    fan_noise: Decibels
    machine_noise: Decibels
    scrubber: Share
    generator: Share
    hole: SquareMetres
    hole_at: Turn
    fire_at: Turn


class HatchPlan:
    """One hatch or duct between two places.  flow: air moved when open and powered."""

    exists: Flag
    a: Row
    b: Row
    flow: Flow
    key: Entity


class ItemPlan:
    """One item: its uses, harm as a weapon, what it opens, what it is part of, its maker."""

    exists: Flag
    uses: Bits
    harm: Share
    mass: Kilograms
    opens: Entity
    part_of: Entity
    maker: Entity
    shown: Flag


class SystemPlan:
    """One system: where it is (places as bits), who may be reached by it."""

    exists: Flag
    places: Bits
    place: Row
    seats: Count
    reach: Metres
    key: Entity
    inside: Entity


class GroundPlan:
    """What one ground does when: order sent, link lost, call at the end.

    wording: 1 take the station by any means, 2 remove the others.  addressees: persons.
    plain: 1 clear, 0 cryptic.  aloud: 1 if all aboard hear who gets which order.  aid_at: news
    of aid or a boarding party, -1 for none.
    """

    exists: Flag
    order_at: Turn
    wording: Code
    addressees: Bits
    plain: Share
    aloud: Flag
    call_at: Turn
    call_to: Entity
    aid_at: Turn
    region: Entity


class StatePlan:
    """When one state strikes which other; -1 for never.

    places: how many places of its land can be struck, the first of them first.  flight: how long
    missiles fly from its land to the target's.  answers: 1 if it strikes back.  ally, joins: the
    state for which it goes to war, and with what chance.
    """

    exists: Flag
    strikes_at: Turn
    target: Entity
    region: Entity
    places: Count
    flight: Minutes
    answers: Flag
    ally: Row
    joins: Share


class AerialPlan:
    """One aerial: when it is lost, -1 for never, and the system that it is, -1 if none."""

    exists: Flag
    lost_at: Turn
    system: Row


class ContactPlan:
    """One way to the ground: which grounds it serves, when it is lost and there again.

    struck_state, struck_place: it is lost when this place is struck, -1 if with none.
    aerials: those that serve it, as bits; 0 if that is left open.  satellites_fall: the chance that
    a war takes its satellites themselves.
    """

    exists: Flag
    grounds: Bits
    lost_at: Turn
    back_at: Turn
    struck_state: Row
    struck_place: Row
    aerials: Bits
    satellites_fall: Share


class Temper:
    """What was fitted in the built-in mind: the same for everybody, whoever they are.

    noise: scale of the noise of choice for somebody of middling steadiness.  emphasis: by how
    large a share each stake counts for more than `minds/stakes.py` says.  readiness: what speaks
    for an intention beyond its stakes (the alternative-specific constant of a logit).
    """

    noise: Weighed
    emphasis: Annotated[list[Signed], STAKES]
    readiness: Annotated[list[Weighed], INTENTIONS]


class Spare:
    """How many rows at the end of each table hold nothing, so that nobody need look there."""

    persons: Count
    places: Count
    hatches: Count
    items: Count
    grounds: Count
    contacts: Count
    aerials: Count


class Plan:
    """Everything about a scenario that no turn changes.

    gravity: 1 where things fall, so that nobody loses a hold.  bloodless: 1 if no blood floats.
    phrase_by: what a phrase rests on, NOBODY for nothing, UNKNOWN if nobody knows the phrase.
    mishaps: holes and fires in all.  candles: candles of oxygen in all.
    first_striker: the state that launched first, -1 if that is left open; nobody aboard knows.
    payoffs: what peace, striking alone, both striking and being struck are worth where two people
    have this choice alone, as shares of what peace is worth; all 0 in every other scenario.
    """

    minute_of_day: Count
    turns: Count
    first_striker: Row
    blackout_at: Turn
    link_returns_at: Turn
    docks_at: Turn
    orbit_minutes: Minutes
    suit_minutes: Minutes
    gravity: Flag
    bloodless: Flag
    mice: Code
    animal_quarrel_at: Turn
    home: Row
    meeting_place: Row
    void: Row
    readings: Annotated[list[Code], READINGS]
    verbs: Annotated[list[VerbPlan], VERBS]
    persons: Annotated[list[PersonPlan], PERSONS]
    places: Annotated[list[PlacePlan], PLACES]
    hatches: Annotated[list[HatchPlan], HATCHES]
    items: Annotated[list[ItemPlan], ITEMS]
    systems: Annotated[list[SystemPlan], SYSTEMS]
    grounds: Annotated[list[GroundPlan], 4]
    states: Annotated[list[StatePlan], STATES]
    contacts: Annotated[list[ContactPlan], CONTACTS]
    aerials: Annotated[list[AerialPlan], AERIALS]
    phrase_by: Annotated[list[Entity], 40]
    payoffs: Annotated[list[Share], PAYOFFS]
    temper: Temper
    air_order: Annotated[list[Row], PLACES]
    air_rooms: Count
    mishaps: Count
    candles: Count
    spare: Spare
