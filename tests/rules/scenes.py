"""Small stations for tests of rules: plain objects, no scenario, no compiling.

    scene = Scene()                         # lab - node - closet in a row, a cabin at the node
    ida = scene.person(NODE)                # 0; more fields of the person by name
    can = scene.item(ida, uses=Use.HEAVY)   # an entity; in a room: at_place(NODE)
    scene.may(ida, Verb.GO, at_place(LAB))  # the refusal, asked of the world as it is
    scene.act(ida, Verb.GO, at_place(LAB))  # done or tried; the events it told come back
    scene.pin(Purpose.WREST, ida, bo, 0)    # that roll comes out as wished

Places: LAB (window, animal box, experiment, research), NODE (airlock, the other systems),
CLOSET (lockable), CABIN (the vehicle, three seats), HULL_NEAR (before the airlock), HULL_FAR
(the antenna), VOID.  All hatches stand open, all systems exist and work.
"""

from typing import Any

from cupola.rules.acting import act, may
from cupola.world.catalogue.entities import (
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_SYSTEM,
    GROUNDS,
    ITEMS,
    NOBODY,
    PERSONS,
    STATES,
    PlaceKind,
    System,
)
from cupola.world.catalogue.facts import FACTS, NO_WORDS
from cupola.world.catalogue.verbs import VERB_ROWS, Verb
from cupola.world.chance import mix, name_of_roll
from cupola.world.layout import plain
from cupola.world.plan import Plan
from cupola.world.records import HATCHES, Action, World
from cupola.world.rows import Book, Event

LAB, NODE, CLOSET, CABIN, HULL_NEAR, HULL_FAR, VOID = range(7)
DOOR_OF_LAB, DOOR_OF_CLOSET, DOOR_OF_CABIN, HANDHOLDS = range(4)

KINDS = {
    LAB: PlaceKind.ROOM,
    NODE: PlaceKind.ROOM,
    CLOSET: PlaceKind.ROOM,
    CABIN: PlaceKind.VEHICLE,
    HULL_NEAR: PlaceKind.HULL,
    HULL_FAR: PlaceKind.HULL,
    VOID: PlaceKind.VOID,
}
JOINED = [(LAB, NODE), (NODE, CLOSET), (NODE, CABIN), (HULL_NEAR, HULL_FAR)]
STANDS_AT = {
    System.ANIMAL_BOX: LAB,
    System.EXPERIMENT: LAB,
    System.RESEARCH: LAB,
    System.WINDOW: LAB,
    System.ANTENNA: HULL_FAR,
    System.VEHICLE: CABIN,
}


def at_place(row: int) -> int:
    """The entity of a place."""
    return FIRST_PLACE + row


def the(system: System) -> int:
    """The entity of a system."""
    return FIRST_SYSTEM + system


class Scene:
    """A station of seven places with nobody in it, to be filled by the test."""

    def __init__(self) -> None:
        self.world = plain(World)
        self.plan = plain(Plan)
        self.book = plain(Book, lazy=True)
        self.persons = 0
        self.items = 0
        _lay_out_places(self.plan, self.world)
        _lay_out_hatches(self.plan, self.world)
        _lay_out_systems(self.plan, self.world)
        _lay_out_verbs(self.plan)
        _empty(self.plan, self.world)

    def person(self, place: int, **fields: Any) -> int:
        """One more person, well, awake and holding on; `skills` and the like go to the plan."""
        number = self.persons
        self.persons += 1
        made, plan = self.world.persons[number], self.plan.persons[number]
        made.exists = made.alive = made.awake = made.hold = made.arrived = 1
        made.health = 1.0
        made.place = place
        plan.languages = plan.tongue = 1
        for name, value in fields.items():
            setattr(made if hasattr(made, name) else plan, name, value)
        mind = self.world.minds[number]
        mind.place, mind.side, mind.hold, mind.health = place, made.side, made.hold, 1.0
        return number

    def item(self, at: int, **fields: Any) -> int:
        """One more item, at a person, a place, a system or another item; the entity."""
        row = self.items
        self.items += 1
        made, plan = self.world.items[row], self.plan.items[row]
        made.at = at
        plan.exists, plan.mass = 1, 0.3
        plan.opens = plan.part_of = plan.maker = NOBODY
        for name, value in fields.items():
            setattr(made if hasattr(made, name) else plan, name, value)
        return FIRST_ITEM + row

    def action(
        self, verb: Verb, target: int = NOBODY, instrument: int = NOBODY, **fields: int
    ) -> Action:
        """An action; `words` and `intent` by name."""
        made = plain(Action)
        made.verb, made.target, made.instrument, made.words = verb, target, instrument, NO_WORDS
        for name, value in fields.items():
            setattr(made, name, value)
        return made

    def may(
        self,
        actor: int,
        verb: Verb,
        target: int = NOBODY,
        instrument: int = NOBODY,
        **fields: int,
    ) -> int:
        """Why the actor may not do this in the world as it is, or ALLOWED."""
        return may(self.world, self.plan, actor, self.action(verb, target, instrument, **fields))

    def act(
        self,
        actor: int,
        verb: Verb,
        target: int = NOBODY,
        instrument: int = NOBODY,
        **fields: int,
    ) -> list[Event]:
        """The actor does it, or tries in vain; the events that this told."""
        made = self.action(verb, target, instrument, **fields)
        self.world.persons[actor].doing = made
        before = self.book.event_count
        act(self.world, self.plan, self.book, actor, made)
        return [self.book.events[row] for row in range(before, self.book.event_count)]

    def pin(self, purpose: int, who: int, about: int, count: int, comes_true: bool = True) -> None:
        """The roll of this name comes out as wished."""
        made = self.world.pins[self.world.pins_used]
        self.world.pins_used += 1
        made.key = mix(0, name_of_roll(purpose, who, about), count)
        made.happens = int(comes_true)


def _lay_out_places(plan: Plan, world: World) -> None:
    """Seven places; the Earth is seen from the lab, the hull from the node."""
    for row, kind in KINDS.items():
        place = plan.places[row]
        place.exists, place.kind, place.volume = 1, kind, 70.0
        world.places[row].temperature = 22.0
        world.places[row].gas = [605.0, 11.0, 2243.0, 30.0]  # ordinary air, mol
    for made in plan.places:
        made.airlock_to = NOBODY
    plan.places[LAB].windows = 1
    plan.places[NODE].airlock_to = HULL_NEAR
    plan.places[NODE].hull_view = 1 << HULL_NEAR | 1 << HULL_FAR
    plan.places[CLOSET].lockable = 1
    plan.home, plan.meeting_place, plan.void = LAB, NODE, VOID
    plan.suit_minutes = 480.0


def _lay_out_hatches(plan: Plan, world: World) -> None:
    """Lab, node and closet in a row, the cabin at the node, two stretches of hull."""
    for row in range(HATCHES):
        plan.hatches[row].key = world.hatches[row].locked_from = NOBODY
    for row, (a, b) in enumerate(JOINED):
        made = plan.hatches[row]
        made.exists, made.a, made.b = 1, a, b
        world.hatches[row].open = 1
        plan.places[a].near |= 1 << b
        plan.places[b].near |= 1 << a
        plan.places[a].hatches |= 1 << row
        plan.places[b].hatches |= 1 << row


def _lay_out_systems(plan: Plan, world: World) -> None:
    """Every system exists and is on; what is not at its own place is in the node."""
    for row in range(len(world.systems)):
        world.systems[row].operator = world.systems[row].readied_by = NOBODY
        world.systems[row].event = NOBODY
        plan.systems[row].key = plan.systems[row].inside = NOBODY
    for system in System:
        place = STANDS_AT.get(system, NODE)
        plan.systems[system].exists = world.systems[system].exists = 1
        plan.systems[system].place, plan.systems[system].places = place, 1 << place
        plan.places[place].systems |= 1 << system
        world.systems[system].on = 1
    plan.systems[System.VEHICLE].seats = 3
    plan.systems[System.ARM].reach = 17.6


def _lay_out_verbs(plan: Plan) -> None:
    """The catalogue of verbs, as the scenario reader writes it."""
    for verb, row in VERB_ROWS.items():
        made = plan.verbs[verb]
        made.exists, made.family, made.channel = 1, row.family, row.channel
        made.minutes, made.needs = row.minutes, row.needs


def _empty(plan: Plan, world: World) -> None:
    """Nothing is known, nobody suspected, no event has happened."""
    for number in range(PERSONS):
        me, mind = world.persons[number], world.minds[number]
        me.place = me.held_by = me.wounded_by = me.wound_event = me.cause = me.dies_at = NOBODY
        me.doing.target = me.doing.instrument = me.doing.words = NOBODY
        mind.self, mind.attention = number, 0.5
        mind.held_by = mind.order_from = mind.proposal_by = mind.asked_by = mind.called_by = NOBODY
        mind.proposal = mind.asked_words = NO_WORDS
        mind.suspect = [NOBODY] * PERSONS
        mind.seen_place, mind.seen_turn = [NOBODY] * PERSONS, [NOBODY] * PERSONS
        mind.item_at = [NOBODY] * ITEMS
        mind.trust, mind.credence = [0.5] * PERSONS, [0.5] * FACTS
    for row in range(ITEMS):
        world.items[row].at = NOBODY
    for row in range(GROUNDS):
        plan.grounds[row].call_to = world.grounds[row].event = NOBODY
    for row in range(STATES):
        plan.states[row].strikes_at = plan.states[row].target = NOBODY
        world.states[row].strikes_from = world.states[row].enemy = NOBODY
    world.war_since = world.blackout_since = world.truce_since = world.departed_at = NOBODY
    world.ended_at = NOBODY
    world.fact_event = [NOBODY] * FACTS
