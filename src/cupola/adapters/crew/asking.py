"""What each seat may do, asked of what its person holds and never of the world.

Every option is asked about with `may`, the rule that asks of everybody's attempts, on the
picture that the person has of the world.  Blocks of options are passed over where their gate is
shut, what is said alike is asked about once, and whoever holds all that a mask turns on as when
last asked is not asked again; all three only save time.
"""

from cupola.adapters.crew.filling import fill_in
from cupola.adapters.crew.marking import allow, allow_all, allow_rows, close, open_up, take_in
from cupola.adapters.crew.noticing import asks_otherwise
from cupola.adapters.crew.tables import ROLE, Desk, Gate, Role, Rows, Setting
from cupola.beliefs.picture import imagine
from cupola.rules.acting import may
from cupola.rules.reach import around, has, is_inside, lowest, place_of_item
from cupola.runs.turn import must_choose
from cupola.world.catalogue.entities import (
    FIRST_GROUND,
    FIRST_ITEM,
    FIRST_PLACE,
    ITEMS,
    NOBODY,
    PERSONS,
    PLACES,
    Use,
)
from cupola.world.catalogue.facts import About, about
from cupola.world.catalogue.refusals import Refusal
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Mind, Picture, Work

LIKELY = 0.5
"""Credence from which somebody is held to be harmed (evens)."""


@rule
def ask(rows: Rows, setting: Setting, desk: Desk, w: int, seat: int) -> None:
    """The seat's mask has a 1 for each option that may be tried; option 0 always may."""
    world = rows.worlds[w]
    person = int(setting.seats[seat])
    if not must_choose(world, person):
        close(rows, w, seat)
        return
    mind = world.minds[person]
    known = setting.known[0]
    victim = _harmed(setting, mind)
    if not asks_otherwise(rows.asked[w, seat], mind, known, victim):
        open_up(rows, w, seat)
        return
    work = desk.works[0]
    imagine(mind, known, work.picture)
    _fill_roles(rows, setting, work, w, seat, victim)
    for bunch in range(len(desk.found)):
        desk.found[bunch] = 0
    allow(desk.found, 0)
    _ask_blocks(rows, setting, desk, w, seat)
    take_in(rows, desk.found, w, seat)


@rule
def _ask_blocks(rows: Rows, setting: Setting, desk: Desk, w: int, seat: int) -> None:
    """All that is asked about everywhere, and what is asked about in the place where one is."""
    picture = desk.works[0].picture
    for number in range(len(setting.always)):
        block = int(setting.always[number])
        if _is_open(rows, setting, picture, w, seat, block):
            _ask_block(rows, setting, desk, w, seat, block)
    here = picture.persons[int(setting.seats[seat])].place
    if here < 0:
        return
    for number in range(setting.by_place.shape[1]):
        block = int(setting.by_place[here, number])
        if block < 0:
            return
        _ask_block(rows, setting, desk, w, seat, block)


@rule
def _is_open(rows: Rows, setting: Setting, picture: Picture, w: int, seat: int, block: int) -> bool:
    """Whether anything of a block is worth asking about; what is shut would all be refused."""
    person = int(setting.seats[seat])
    known = setting.known[0]
    gate = setting.blocks[block, 0]
    number = int(setting.blocks[block, 1])
    here = picture.persons[person].place
    if gate <= Gate.WALK:
        return True
    if gate <= Gate.DEAD:
        other = picture.persons[int(setting.order[person, number])]
        if gate == Gate.DEAD:
            return other.alive == 0
        return bool(gate == Gate.PERSON or other.place == here)
    if gate == Gate.ITEM:
        return place_of_item(picture, known, number) == here
    if gate == Gate.THING:
        return bool(rows.roles[w, seat, Role.FIRST_THING + number] != NOBODY)
    if gate == Gate.GROUND:
        return picture.minds[person].called_by == FIRST_GROUND + number
    return picture.persons[person].hold == 0 or not is_inside(known, here)


@rule
def _ask_block(rows: Rows, setting: Setting, desk: Desk, w: int, seat: int, block: int) -> None:
    """The options behind one gate."""
    first = int(setting.blocks[block, 2])
    if setting.blocks[block, 0] == Gate.WALK:
        _ask_ways(rows, setting, desk, w, seat, int(setting.groups[first, 0]))
        return
    for group in range(first, first + int(setting.blocks[block, 3])):
        option = int(setting.groups[group, 0])
        if not _may_option(rows, setting, desk.works[0], w, seat, option):
            continue
        if setting.groups[group, 2] == 1:
            _allow_alike(rows, setting, desk, w, seat, group)
        else:
            allow(desk.found, option)


@rule
def _may_option(rows: Rows, setting: Setting, work: Work, w: int, seat: int, option: int) -> bool:
    """Whether the person may try this, as far as they know."""
    if not fill_in(rows, setting, work.attempt, w, seat, option):
        return False
    person = int(setting.seats[seat])
    return may(work.picture, setting.known[0], person, work.attempt) == Refusal.ALLOWED


@rule
def _allow_alike(rows: Rows, setting: Setting, desk: Desk, w: int, seat: int, group: int) -> None:
    """What can be said to the same people as the group's first option."""
    first = int(setting.groups[group, 0])
    plain = int(setting.groups[group, 3])
    allow_all(desk.found, setting.sayable, first, plain)
    person = int(setting.seats[seat])
    victim = rows.roles[w, seat, Role.VICTIM]
    if victim == NOBODY:
        return
    for option in range(plain, first + int(setting.groups[group, 1])):
        culprit = setting.order[person, setting.options[option, 3] - ROLE]
        if victim != culprit:
            allow_all(desk.found, setting.sayable, option, option + 1)


@rule
def _ask_ways(rows: Rows, setting: Setting, desk: Desk, w: int, seat: int, first: int) -> None:
    """Every place to which a way leads may be gone to if any of them may."""
    person = int(setting.seats[seat])
    known = setting.known[0]
    picture = desk.works[0].picture
    here = picture.persons[person].place
    if here < 0:
        return
    reached = 1 << here
    edge = reached
    shut = picture.minds[person].shut
    while edge != 0:
        edge = around(known, shut, edge) & ~reached
        reached |= edge
    goals = 0
    for place in range(PLACES):
        if (reached >> place) & 1 == 1 and is_inside(known, place) == is_inside(known, here):
            goals |= 1 << place
    goals &= ~(1 << here)
    if goals != 0 and _may_option(rows, setting, desk.works[0], w, seat, first + lowest(goals)):
        allow_rows(desk.found, first, goals)


@rule
def _fill_roles(  # of one seat of one world
    rows: Rows, setting: Setting, work: Work, w: int, seat: int, victim: int
) -> None:
    """What the words "weapon", "here" and the like stand for to this person now."""
    person = int(setting.seats[seat])
    picture = work.picture
    known = setting.known[0]
    for each in range(rows.roles.shape[2]):
        rows.roles[w, seat, each] = NOBODY
    rows.roles[w, seat, Role.HERE] = FIRST_PLACE + picture.persons[person].place
    rows.roles[w, seat, Role.MEETING_PLACE] = FIRST_PLACE + known.meeting_place
    rows.roles[w, seat, Role.VICTIM] = victim
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
