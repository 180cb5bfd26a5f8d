"""What each seat may do, asked of what its person holds and never of the world.

Every option is asked about with `may`, the rule that asks of everybody's attempts, on the
picture that the person has of the world.  Blocks of options are passed over where their gate is
shut, and what is said alike is asked about once; both only save time.
"""

from cupola.adapters.crew.filling import fill_in
from cupola.adapters.crew.tables import ROLE, Gate, Role, Rows, Setting
from cupola.beliefs.picture import imagine
from cupola.rules.acting import may
from cupola.rules.reach import around, has, is_inside, place_of_item
from cupola.runs.turn import must_choose
from cupola.world.catalogue.entities import (
    FIRST_GROUND,
    FIRST_ITEM,
    FIRST_PLACE,
    ITEMS,
    NOBODY,
    PERSONS,
    PLACES,
    System,
    Use,
)
from cupola.world.catalogue.facts import (
    About,
    about,
)
from cupola.world.catalogue.refusals import Refusal
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Mind, Picture, Work

OF_PEOPLE = 80
"""Facts below this number are about a person."""
LIKELY = 0.5
"""Credence from which somebody is held to be harmed (evens)."""


@rule
def ask(rows: Rows, setting: Setting, work: Work, w: int, seat: int) -> None:
    """The seat's row of options has a 1 for each that may be tried; option 0 always may."""
    world = rows.worlds[w]
    person = int(setting.seats[seat])
    chooses = must_choose(world, person)
    if not chooses and rows.open[w, seat] == 0:
        return  # as it was: nothing but to go on
    for place in range(rows.sizes[w, seat]):
        rows.legal[w, seat, rows.menu[w, seat, place]] = 0
    rows.sizes[w, seat] = 0
    _allow(rows, w, seat, 0)
    rows.open[w, seat] = 1 if chooses else 0
    if not chooses:
        return
    known = setting.known[0]
    imagine(world.minds[person], known, work.picture)
    _fill_roles(rows, setting, work, w, seat)
    for block in range(setting.blocks.shape[0]):
        if _is_open(rows, setting, work.picture, w, seat, block):
            _ask_block(rows, setting, work, w, seat, block)


@rule
def _is_open(rows: Rows, setting: Setting, picture: Picture, w: int, seat: int, block: int) -> bool:
    """Whether anything of a block is worth asking about; what is shut would all be refused."""
    person = int(setting.seats[seat])
    known = setting.known[0]
    gate = setting.blocks[block, 0]
    number = int(setting.blocks[block, 1])
    here = picture.persons[person].place
    if Gate.PERSON_HERE <= gate <= Gate.DEAD:
        other = picture.persons[int(setting.order[person, number])]
        if other.exists == 0:
            return False
        if gate == Gate.DEAD:
            return other.alive == 0
        return bool(gate == Gate.PERSON or other.place == here)
    if gate == Gate.AT_SYSTEM:
        system = known.systems[number]
        if picture.systems[number].exists == 0 or here < 0:
            return False
        return bool((system.places >> here) & 1 == 1 or system.place == here)
    if gate == Gate.NEXT_DOOR:
        return here >= 0 and (known.places[here].near >> number) & 1 == 1
    if gate == Gate.ITEM:
        return known.items[number].exists == 1 and (place_of_item(picture, known, number) == here)
    if gate == Gate.GROUND:
        return picture.minds[person].called_by == FIRST_GROUND + number
    if gate == Gate.THING:
        return bool(rows.roles[w, seat, Role.FIRST_THING + number] != NOBODY)
    if gate == Gate.ALWAYS or gate == Gate.WALK:
        return True
    return _is_place_for_it(picture, known, person, gate)


@rule
def _is_place_for_it(picture: Picture, known: Plan, person: int, gate: int) -> bool:
    """Whether one is in such a place."""
    here = picture.persons[person].place
    if gate == Gate.OUTSIDE:
        return picture.persons[person].hold == 0 or not is_inside(known, here)
    if here < 0:
        return False
    if gate == Gate.AIRLOCK:
        return known.places[here].airlock_to >= 0
    if gate == Gate.LOCKABLE:
        return known.places[here].lockable == 1
    cabin = known.systems[System.VEHICLE].place
    return here == cabin or (known.places[here].near >> cabin) & 1 == 1


@rule
def _ask_block(rows: Rows, setting: Setting, work: Work, w: int, seat: int, block: int) -> None:
    """The options behind one gate."""
    first = setting.blocks[block, 2]
    if setting.blocks[block, 0] == Gate.WALK:
        _ask_ways(rows, setting, work, w, seat, int(setting.groups[first, 0]))
        return
    for group in range(first, first + setting.blocks[block, 3]):
        option = int(setting.groups[group, 0])
        if not _may_option(rows, setting, work, w, seat, option):
            continue
        if setting.groups[group, 2] == 1:
            _allow_alike(rows, setting, w, seat, group)
        else:
            _allow(rows, w, seat, option)


@rule
def _allow(rows: Rows, w: int, seat: int, option: int) -> None:
    """The option may be tried."""
    size = rows.sizes[w, seat]
    rows.menu[w, seat, size] = option
    rows.sizes[w, seat] = size + 1
    rows.legal[w, seat, option] = 1


@rule
def _may_option(rows: Rows, setting: Setting, work: Work, w: int, seat: int, option: int) -> bool:
    """Whether the person may try this, as far as they know."""
    if not fill_in(rows, setting, work.attempt, w, seat, option):
        return False
    person = int(setting.seats[seat])
    return may(work.picture, setting.known[0], person, work.attempt) == Refusal.ALLOWED


@rule
def _allow_alike(rows: Rows, setting: Setting, w: int, seat: int, group: int) -> None:
    """What can be said to the same people as the group's first option."""
    first = int(setting.groups[group, 0])
    plain = int(setting.groups[group, 3])
    size = int(rows.sizes[w, seat])
    for option in range(first, plain):
        rows.legal[w, seat, option] = setting.sayable[option]
        rows.menu[w, seat, size] = option
        size += int(setting.sayable[option])
    rows.sizes[w, seat] = size
    person = int(setting.seats[seat])
    victim = rows.roles[w, seat, Role.VICTIM]
    if victim == NOBODY:
        return
    for option in range(plain, first + int(setting.groups[group, 1])):
        culprit = setting.order[person, setting.options[option, 3] - ROLE]
        if victim != culprit and setting.sayable[option] == 1:
            _allow(rows, w, seat, option)


@rule
def _ask_ways(rows: Rows, setting: Setting, work: Work, w: int, seat: int, first: int) -> None:
    """Every place to which a way leads may be gone to if any of them may."""
    person = int(setting.seats[seat])
    known = setting.known[0]
    here = work.picture.persons[person].place
    if here < 0:
        return
    reached = 1 << here
    edge = reached
    shut = work.picture.minds[person].shut
    while edge != 0:
        edge = around(known, shut, edge) & ~reached
        reached |= edge
    asked = False
    allowed = False
    for place in range(PLACES):
        if place == here or (reached >> place) & 1 == 0:
            continue
        if is_inside(known, place) != is_inside(known, here):
            continue
        if not asked:
            allowed = _may_option(rows, setting, work, w, seat, first + place)
            asked = True
        if allowed:
            _allow(rows, w, seat, first + place)


@rule
def _fill_roles(rows: Rows, setting: Setting, work: Work, w: int, seat: int) -> None:
    """What the words "weapon", "here" and the like stand for to this person now."""
    person = int(setting.seats[seat])
    picture = work.picture
    known = setting.known[0]
    for each in range(rows.roles.shape[2]):
        rows.roles[w, seat, each] = NOBODY
    rows.roles[w, seat, Role.HERE] = FIRST_PLACE + picture.persons[person].place
    rows.roles[w, seat, Role.MEETING_PLACE] = FIRST_PLACE + known.meeting_place
    rows.roles[w, seat, Role.VICTIM] = _harmed(setting, picture.minds[person])
    things = 0
    for item in range(ITEMS):
        if known.items[item].exists == 0:
            continue
        if has(picture, person, item):
            _note_own(rows, known, w, seat, item)
            if picture.items[item].at == person and things < 4:
                rows.roles[w, seat, Role.FIRST_THING + things] = FIRST_ITEM + item
                things += 1
        elif picture.items[item].at >= 0:
            _note_other(rows, setting, work, w, seat, item)
        if known.items[item].uses & Use.DRINK:
            if place_of_item(picture, known, item) == picture.persons[person].place:
                rows.roles[w, seat, Role.DRINK] = FIRST_ITEM + item


@rule
def _note_own(rows: Rows, known: Plan, w: int, seat: int, item: int) -> None:
    """A thing that one has on oneself, for whatever it is good for."""
    uses = known.items[item].uses
    best = rows.roles[w, seat, Role.WEAPON]
    if known.items[item].harm > 0.0:
        if best == NOBODY or known.items[item].harm > known.items[int(best) - FIRST_ITEM].harm:
            rows.roles[w, seat, Role.WEAPON] = FIRST_ITEM + item
    if uses & Use.CORD:
        rows.roles[w, seat, Role.CORD] = FIRST_ITEM + item
    if uses & Use.CUTS:
        rows.roles[w, seat, Role.CUTTER] = FIRST_ITEM + item
    if uses & Use.DECOY_WIRE:
        rows.roles[w, seat, Role.DECOY] = FIRST_ITEM + item
    if uses & Use.NET:
        rows.roles[w, seat, Role.NET] = FIRST_ITEM + item


@rule
def _note_other(rows: Rows, setting: Setting, work: Work, w: int, seat: int, item: int) -> None:
    """The worst thing that somebody else has, by their slot."""
    keeper = work.picture.items[item].at
    known = setting.known[0]
    if keeper >= PERSONS:
        return
    slot = int(setting.slots[int(setting.seats[seat]), keeper])
    best = rows.roles[w, seat, Role.VICTIM + slot]
    if best == NOBODY or known.items[item].harm > known.items[int(best) - FIRST_ITEM].harm:
        rows.roles[w, seat, Role.VICTIM + slot] = FIRST_ITEM + item


@rule
def _harmed(setting: Setting, mind: Mind) -> int:
    """Whoever is most surely held dead or hurt, by slots; NOBODY if nobody is."""
    worst = NOBODY
    most = LIKELY
    for slot in range(PERSONS):
        other = int(setting.order[mind.self, slot])
        if setting.known[0].persons[other].languages == 0:
            continue
        harmed = max(
            1.0 - mind.credence[about(About.ALIVE, other)], mind.credence[about(About.HURT, other)]
        )
        if harmed > most:
            worst = other
            most = harmed
    return worst
