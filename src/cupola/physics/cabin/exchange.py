"""Exchange: what open hatches let through in so many minutes, but for what the air consists of.

All open hatches and ducts are solved at once.  The equations for the densities at the end are
(V + sum of F) c - F c' = n with F = what goes by each way at the end and n = what a room holds.
Which hatches are open and for how long seldom changes, so the equations are eliminated once and
kept for as long as nothing in them is different; the gases go through them each time (`air`).
"""

from collections.abc import Iterable

from cupola.world.catalogue.entities import PLACES
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import HATCHES, Work, World
from cupola.world.rows import EXCHANGES, AirExchange, AirWay


@rule
def exchange_of(world: World, plan: Plan, work: Work, minutes: float) -> AirExchange:
    """The exchange of so many minutes at full flow, as hatches are now, by `work.exchange`."""
    work.exchange = int(minutes) % EXCHANGES
    kept = work.exchanges[work.exchange]
    if not is_as_it_was(world, plan, kept, minutes):
        _work_out(world, plan, work, kept, minutes)
    return kept


@rule
def is_as_it_was(world: World, plan: Plan, kept: AirExchange, minutes: float) -> bool:
    """Whether the same rooms exchange as much by the same ways as when this was worked out."""
    if kept.room_count != plan.air_rooms:
        return False
    for number in range(plan.air_rooms):
        room = kept.rooms[number]
        row = plan.air_order[number]
        if room.row != row or room.volume != plan.places[row].volume:
            return False
    count = 0
    for hatch in range(HATCHES - plan.spare.hatches):
        moved = air_through(world, plan, hatch) * minutes
        if moved > 0.0:
            way = kept.ways[count]
            if count == kept.way_count or way.hatch != hatch or way.moved != moved:
                return False
            if way.a != plan.hatches[hatch].a or way.b != plan.hatches[hatch].b:
                return False
            count += 1
    return count == kept.way_count


@rule
def air_through(world: World, plan: Plan, hatch: int) -> float:
    """m3/min that go through a hatch at full flow; 0 if it is shut or leads nowhere."""
    if world.hatches[hatch].open == 0:
        return 0.0
    row = plan.hatches[hatch]
    if row.exists == 0 or plan.places[row.a].volume <= 0.0 or plan.places[row.b].volume <= 0.0:
        return 0.0
    return row.flow


@rule
def _work_out(world: World, plan: Plan, work: Work, kept: AirExchange, minutes: float) -> None:
    """The ways are found, what goes through each is parted, and the equations are eliminated."""
    kept.room_count = plan.air_rooms
    kept.way_count = 0
    kept.link_count = 0
    for number in range(plan.air_rooms):
        _set_up_room(plan, work, kept, number)
    for hatch in range(HATCHES - plan.spare.hatches):
        moved = air_through(world, plan, hatch) * minutes
        if moved > 0.0:
            _open_way(plan, work, kept, hatch, moved)
    for number in range(kept.way_count):
        _set_up_way(plan, work, kept, kept.ways[number])
    for number in range(kept.room_count):
        _eliminate(work, kept, number)


@rule
def _set_up_room(plan: Plan, work: Work, kept: AirExchange, number: int) -> None:
    """A room, by its number in the order of elimination, with no way open yet."""
    row = plan.air_order[number]
    volume = plan.places[row].volume
    room = kept.rooms[number]
    room.row = row
    room.volume = volume
    room.links = 0
    work.position[row] = number
    work.turnover[row] = 0.0
    work.solve[number * plan.air_rooms + number] = volume if volume > 0.0 else 1.0


@rule
def _open_way(plan: Plan, work: Work, kept: AirExchange, hatch: int, moved: float) -> None:
    """A hatch is one of the ways, and the air of its rooms is exchanged so much more often."""
    way = kept.ways[kept.way_count]
    kept.way_count += 1
    way.hatch = hatch
    way.a = plan.hatches[hatch].a
    way.b = plan.hatches[hatch].b
    way.number_a = work.position[way.a]
    way.number_b = work.position[way.b]
    way.moved = moved
    work.turnover[way.a] += moved / plan.places[way.a].volume
    work.turnover[way.b] += moved / plan.places[way.b].volume


@rule
def _set_up_way(plan: Plan, work: Work, kept: AirExchange, way: AirWay) -> None:
    """What goes by one way is parted into what goes early and late; the late part is set up."""
    by_the_end = share_by_the_end(max(work.turnover[way.a], work.turnover[way.b]))
    early = way.moved * (1.0 - by_the_end)
    way.late = way.moved * by_the_end
    way.early_a = early / plan.places[way.a].volume
    way.early_b = early / plan.places[way.b].volume
    rooms = kept.room_count
    a, b = way.number_a, way.number_b
    work.solve[a * rooms + a] += way.late
    work.solve[b * rooms + b] += way.late
    _couple(work, kept, min(a, b), max(a, b), -way.late)


@rule
def share_by_the_end(turnover: float) -> float:
    """The share of a flow that goes by what rooms hold at the end.

    turnover: how often the air of the smaller room is exchanged.  With this share a room beside a
    large one loses what differs as exp(-turnover) says, up to its fourth power: a half for slow
    exchange and one for fast, so that nothing ever goes beyond evenness.
    """
    square = turnover * turnover
    return (3.0 + 2.0 * turnover + square) / (6.0 + 3.0 * turnover + square)


@rule
def _couple(work: Work, kept: AirExchange, number: int, later: int, much: float) -> None:
    """Two rooms depend on each other by so much more; the earlier one remembers the later.

    The equations are symmetric, so only their upper half is kept.
    """
    entry = number * kept.room_count + later
    if work.solve[entry] == 0.0:
        work.later[number * PLACES + kept.rooms[number].links] = later
        kept.rooms[number].links += 1
    work.solve[entry] += much


@rule
def _eliminate(work: Work, kept: AirExchange, number: int) -> None:
    """A room is gone from the equations of the rooms after it, and how is kept.

    `work.solve` holds nothing but zeros for it again.
    """
    rooms = kept.room_count
    room = kept.rooms[number]
    pivot = work.solve[number * rooms + number]
    room.per_left = 1.0 / pivot
    room.first_link = kept.link_count
    kept.link_count += room.links
    for place in range(room.links):
        later = work.later[number * PLACES + place]
        link = kept.links[room.first_link + place]
        link.earlier = number
        link.later = later
        link.coupling = work.solve[number * rooms + later]
        link.share = link.coupling / pivot
        work.solve[later * rooms + later] -= link.share * link.coupling
        for before in range(place):
            other = kept.links[room.first_link + before]
            first, second = min(later, other.later), max(later, other.later)
            _couple(work, kept, first, second, -link.share * other.coupling)
    for place in range(room.links):
        work.solve[number * rooms + kept.links[room.first_link + place].later] = 0.0
    work.solve[number * rooms + number] = 0.0


def elimination_order(n_places: int, edges: Iterable[tuple[int, int]]) -> list[int]:
    """All places in an order that keeps the linear system sparse: fewest neighbours first."""
    near: dict[int, set[int]] = {place: set() for place in range(n_places)}
    for a, b in edges:
        if a != b:
            near[a].add(b)
            near[b].add(a)
    order = []
    while near:
        place = min(near, key=lambda row: (len(near[row]), row))
        around = near.pop(place)
        for other in around:
            near[other] |= around
            near[other] -= {other, place}
        order.append(place)
    return order
