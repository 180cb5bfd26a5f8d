"""Bodies bleed, choke, tire, faint, wake and die.

Whoever is wounded bleeds until the wound clots; drops float through the room and tell
whoever sees them that somebody was hurt.  Below a quarter of full health a person faints,
unless the wound is mortal: then there is time for one last deed.  Air without oxygen or
full of carbon dioxide, an empty suit and a cord about the neck work the same way: they take
consciousness first, in the time that is published for it, and life later.  Long before that
carbon dioxide makes heads ache.  Whoever no longer bleeds regains health, slowly; whoever lies
unconscious only if somebody has tended them, and then wakes after hours.
"""

import math

from cupola.physics.cabin.breathing import dioxide_at_face_kpa
from cupola.physics.cabin.gas import CO2, KPA_PER_MMHG, O2, kpa_per_mole, partial_pressure_kpa
from cupola.physics.fitness import stun_a_minute
from cupola.world.book import NO_EVENT, Outcome, Tended, becomes, tell
from cupola.world.catalogue.entities import NOBODY, PERSONS, SYSTEMS, PlaceKind, is_person
from cupola.world.catalogue.facts import NO_WORDS, About, Fact, about
from cupola.world.catalogue.verbs import Verb
from cupola.world.chance import Purpose, happens
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Person, World
from cupola.world.rows import Book

FAINTS_BELOW = 0.25
"""Share of health below which a person is unconscious (own choice: class III loss of blood)."""
DIES_BELOW = 0.05
"""Share of health at which the heart stops (own choice)."""
LAST_DEED = 3
"""Minutes that a mortally wounded person still acts; tuned to the film's beat 33."""
BLEEDS_OF_SEVERITY = 0.3
"""Bleeding that a wound sets off per share of health that it takes at once (own choice)."""
BLOOD_A_MINUTE = 200.0
"""ml/min lost at full bleeding, a cut artery of a limb (own estimate)."""
HEALTH_OF_BLOOD = 1.0 / 2000.0
"""Share of health lost per ml: 2 l, 40 % of an adult's 5 l, kill (class IV loss of blood)."""
CLOTS_TO = 0.93
"""Share of the bleeding left a minute later: it halves in ten minutes (own estimate)."""
CLOTTED = 0.005
"""Bleeding below this has stopped."""

CHOKED_FAINTS = 1.0
"""Minutes without breath after which a strangled person faints (own estimate)."""
CHOKED_DIES = 4.0
"""Minutes without breath after which a strangled person dies (brain damage from 4 min on)."""

O2_HARMS = 10.0
"""kPa of oxygen below which one lives hours at most: 18,000 ft (facts 2.7)."""
O2_STUNS = 6.9
"""kPa of oxygen below which one dies within the hour: 28,000 ft (own reading of facts 2.7)."""
O2_NONE = 2.4
"""kPa of oxygen that is as good as none: above 50,000 ft, faints within seconds."""
CO2_HARMS = 6.08
"""kPa of carbon dioxide above which a crew dies in hours: 6 %."""
CO2_STUNS = 10.13
"""kPa of carbon dioxide above which one faints within 15 minutes: 10 % (facts 2.6)."""
CO2_FELLS = 30.4
"""kPa of carbon dioxide above which one faints at once: 30 %."""
GOOD, BAD, STUNNING, NONE = 0, 1, 2, 3
"""What the air does to who breathes it: nothing, harm, faintness, death."""
BAD_A_MINUTE = 1.0 / 180.0
"""Health lost a minute in bad air: between buffers of two hours (oxygen) and four (CO2)."""
STUNNING_A_MINUTE = 0.1
"""Health lost a minute in air that stuns (own estimate: ten minutes to death)."""
NONE_A_MINUTE = 0.6
"""Health lost a minute without any air: can be revived within 60 to 90 s."""
STUNNED_MOST = 3.0
"""Minutes without breath that bad air counts for at most: it kills by loss of health."""
ACHES_ABOVE = 4.0
"""mmHg of carbon dioxide from which somebody may get a headache (facts 2.6)."""
ACHES_AN_HOUR = 1.7e-4
"""Chance an hour of a headache at 4 mmHg (facts 2.6: weekly risk 3.3 %, shared among its hours)."""
ACHES_DOUBLE = 0.6931471805599453
"""Logarithm of the factor by which the odds of a headache grow with each mmHg (facts 2.6: 2)."""
ACHES_AT_MOST = 30.0
"""mmHg beyond which the chance grows no further: it is one by then."""
HOUR = 60
"""Minutes between two chances of a headache."""
HEALS_A_MINUTE = 0.1 / 1440.0
"""Health regained a minute by whoever does not bleed: a tenth a day (own choice: lost blood is
made again in weeks, its volume in days); below what one faints of, nobody mends unaided."""
REVIVES_A_MINUTE = 0.1 / 480.0
"""Health regained a minute by an unconscious person whom a layman has tended: from the deepest
faint in 16 hours (own estimate: the body refills its vessels by about a litre a day)."""
TREATED_A_MINUTE = 0.1 / 120.0
"""The same with medicine, a litre into a vein in two hours: from the deepest faint in four (own
estimate)."""

TIRES_A_MINUTE = 1.0 / 2880.0
"""Fatigue gained a minute awake: full after two days (own choice)."""
RESTS_A_MINUTE = 1.0 / 480.0
"""Fatigue lost a minute asleep: eight hours make up for all (own choice)."""


@rule
def bodies_live(world: World, plan: Plan, book: Book) -> None:
    """One minute has passed in every living body."""
    for person in range(PERSONS - plan.spare.persons):
        me = world.persons[person]
        if me.exists == 1 and me.alive == 1:
            _lives(world, plan, book, person)
    minute = world.turn % HOUR
    if minute < PERSONS:
        _may_ache(world, plan, book, minute)


@rule
def _lives(world: World, plan: Plan, book: Book, person: int) -> None:
    """One living body is a minute older."""
    me = world.persons[person]
    _tires(me)
    if me.bleeding > 0.0:
        _bleeds(world, plan, book, person)
    air = _air_for(world, plan, person)
    if air != GOOD:
        _suffers(world, plan, person, air)
    elif me.bleeding == 0.0 and me.health < 1.0:
        me.health = min(1.0, me.health + mends_a_minute(me.health, me.tended))
    if _must_die(world, me):
        dies(world, book, person, me.wound_event)
        return
    if me.awake == 1:
        if _cannot_stay_awake(me):
            _faints(world, book, person)
    elif _comes_to(me):
        me.awake = 1
        tell(world, book, Verb.WAKE, person, NOBODY)
    if me.throttled > 0.0 and air == GOOD and not _is_strangled(world, person):
        me.throttled = max(0.0, me.throttled - 1.0)


@rule
def mends_a_minute(health: float, tended: int) -> float:
    """Health regained in a minute without bleeding, in good air."""
    if health >= FAINTS_BELOW:
        return HEALS_A_MINUTE
    if tended == Tended.BY_MEDICINE:
        return TREATED_A_MINUTE
    return REVIVES_A_MINUTE if tended == Tended.BY_HAND else 0.0


@rule
def _tires(me: Person) -> None:
    """Waking tires, sleep restores."""
    if me.awake == 1:
        me.fatigue = min(1.0, me.fatigue + TIRES_A_MINUTE)
    else:
        me.fatigue = max(0.0, me.fatigue - RESTS_A_MINUTE)


@rule
def _bleeds(world: World, plan: Plan, book: Book, person: int) -> None:
    """A minute's blood is lost and floats in the room, unless a suit holds it."""
    me = world.persons[person]
    lost = me.bleeding * BLOOD_A_MINUTE
    me.health = max(0.0, me.health - lost * HEALTH_OF_BLOOD)
    me.bleeding = me.bleeding * CLOTS_TO
    if me.bleeding < CLOTTED:
        me.bleeding = 0.0
    if me.suited == 1 or me.place < 0 or plan.places[me.place].volume <= 0.0:
        return
    if plan.bloodless == 1:
        return
    here = world.places[me.place]
    here.blood += lost
    here.blood_event = me.wound_event
    becomes(world, book, Fact.SOMEBODY_HURT, 1, me.wound_event)


@rule
def _air_for(world: World, plan: Plan, person: int) -> int:
    """How good the air is that this person breathes; the suit's runs down outside."""
    me = world.persons[person]
    if me.place < 0:
        return GOOD
    kind = plan.places[me.place].kind
    if kind != PlaceKind.HULL and kind != PlaceKind.VOID:
        if me.suited == 1:
            return GOOD
        kpa = kpa_per_mole(world, plan, me.place)
        gas = world.places[me.place].gas
        dioxide = gas[CO2] * kpa
        if world.facts[Fact.LIFE_SUPPORT_ON] == 0:
            dioxide = dioxide_at_face_kpa(world, plan, person)
        return air_quality(gas[O2] * kpa, dioxide)
    if me.suited == 0:
        return NONE
    me.suit_left = max(0.0, me.suit_left - 1.0)
    return GOOD if me.suit_left > 0.0 else STUNNING


@rule
def air_quality(oxygen: float, dioxide: float) -> int:
    """GOOD, BAD, STUNNING or NONE: what air of such pressures (kPa) does to who breathes it."""
    if oxygen >= O2_HARMS and dioxide <= CO2_HARMS:
        return GOOD
    if oxygen < O2_NONE or dioxide > CO2_FELLS:
        return NONE
    if oxygen < O2_STUNS or dioxide > CO2_STUNS:
        return STUNNING
    return BAD


@rule
def _suffers(world: World, plan: Plan, person: int, air: int) -> None:
    """A minute of bad air has cost health, and some of what keeps one conscious."""
    me = world.persons[person]
    cost = BAD_A_MINUTE
    if air == STUNNING:
        cost = STUNNING_A_MINUTE
    if air == NONE:
        cost = NONE_A_MINUTE
    me.health = max(0.0, me.health - cost)
    stun = STUNNED_MOST
    if plan.places[me.place].volume > 0.0:
        dioxide = dioxide_at_face_kpa(world, plan, person)
        stun = stun_a_minute(partial_pressure_kpa(world, plan, me.place, O2), dioxide)
    if me.throttled < STUNNED_MOST:
        me.throttled = min(STUNNED_MOST, me.throttled + stun)


@rule
def _may_ache(world: World, plan: Plan, book: Book, person: int) -> None:
    """Somebody awake in stuffy air may get a headache; the odds double with each mmHg."""
    me = world.persons[person]
    if me.exists == 0 or me.alive == 0 or me.awake == 0 or me.suited == 1 or me.place < 0:
        return
    dioxide = dioxide_at_face_kpa(world, plan, person) / KPA_PER_MMHG
    if dioxide <= ACHES_ABOVE:
        return
    odds = ACHES_AN_HOUR * math.exp(ACHES_DOUBLE * (min(dioxide, ACHES_AT_MOST) - ACHES_ABOVE))
    if happens(world, Purpose.ACHE, person, person, world.turn, odds / (1.0 + odds)):
        tell(world, book, Verb.ACHE, person, NOBODY)


@rule
def _must_die(world: World, me: Person) -> bool:
    """Whether this body is at its end; a mortal wound leaves its own time."""
    if me.throttled >= CHOKED_DIES:
        return True
    if me.dies_at >= 0:
        return world.turn >= me.dies_at
    return me.health <= DIES_BELOW


@rule
def _cannot_stay_awake(me: Person) -> bool:
    """Whether this body cannot be conscious now."""
    if me.throttled >= CHOKED_FAINTS:
        return True
    return me.health < FAINTS_BELOW and me.dies_at < 0


@rule
def _comes_to(me: Person) -> bool:
    """Whether somebody unconscious is conscious again; a mortal wound brings nobody to."""
    return me.doing.verb != Verb.SLEEP and me.dies_at < 0 and not _cannot_stay_awake(me)


@rule
def _faints(world: World, book: Book, person: int) -> None:
    """The person is unconscious and lets go of everything under way."""
    me = world.persons[person]
    event = tell(world, book, Verb.FAINT, person, NOBODY)
    if me.health < FAINTS_BELOW or me.throttled > 0.0:
        event.cause = me.wound_event
    me.awake = 0
    me.hold = 0
    interrupt(world, person)
    _let_go(world, person)


@rule
def _is_strangled(world: World, person: int) -> bool:
    """Whether somebody has a cord about this person's neck right now."""
    for other in range(PERSONS):
        doing = world.persons[other].doing
        if doing.verb == Verb.STRANGLE and doing.target == person:
            return True
    return False


@rule
def interrupt(world: World, person: int) -> None:
    """What the person was doing has stopped, undone."""
    me = world.persons[person]
    me.doing.verb = Verb.NONE
    me.doing.target = NOBODY
    me.doing.instrument = NOBODY
    me.doing.words = NO_WORDS
    me.doing.intent = 0
    me.until = world.turn
    me.beat = 0
    me.cause = NO_EVENT


@rule
def _let_go(world: World, person: int) -> None:
    """Nobody is in this person's grip any more, and no system in this person's hands."""
    for other in range(PERSONS):
        if world.persons[other].held_by == person:
            world.persons[other].held_by = NOBODY
    for system in range(SYSTEMS):
        if world.systems[system].operator == person:
            world.systems[system].operator = NOBODY


@rule
def dies(world: World, book: Book, person: int, cause: int) -> None:
    """The person is dead; what the body carries stays on it."""
    me = world.persons[person]
    if me.alive == 0:
        return
    interrupt(world, person)
    event = tell(world, book, Verb.DIE, person, NOBODY)
    event.cause = cause
    me.alive = 0
    me.awake = 0
    me.hold = 0
    me.bleeding = 0.0
    me.throttled = 0.0
    me.dies_at = -1
    me.held_by = NOBODY
    _let_go(world, person)
    becomes(world, book, about(About.ALIVE, person), 0, event.number)


@rule
def wound(world: World, book: Book, person: int, by: int, severity: float, event: int) -> int:
    """What a blow of this severity (share of health) has done, as an Outcome; it has been done.

    The death of who dies at once is told by this rule.
    """
    me = world.persons[person]
    if severity <= 0.0 or me.alive == 0:
        return Outcome.UNHURT
    me.health = max(0.0, me.health - severity)
    me.bleeding = min(1.0, me.bleeding + severity * BLEEDS_OF_SEVERITY)
    me.wounded_by = by if is_person(by) else NOBODY
    me.wound_event = event
    me.tended = Tended.NOT
    becomes(world, book, about(About.HURT, person), 1, event)
    if me.health <= DIES_BELOW:
        dies(world, book, person, event)
        return Outcome.DEAD
    if me.health >= FAINTS_BELOW:
        return Outcome.WOUNDED
    if me.dies_at < 0:
        me.dies_at = world.turn + LAST_DEED
    return Outcome.MORTAL
