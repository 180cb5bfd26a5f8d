"""The air: people breathe, machines clean, and open hatches mix room with room.

Gas is counted in moles of each room.  All open hatches and ducts are solved at once, so that any
length of time is stable; what one room gains the other loses to the last bit but rounding.  A hatch
lets through a part by what the rooms held at first and the rest by what they hold at the end: about
half of it each where rooms change slowly, nearly all by the end where a small one changes fast.
Machines and fans work only while life support runs; without fans a twentieth of the flow remains.
What else goes on in a room stands in `physics/cabin/`.
"""

from collections.abc import Iterable

from cupola.physics.cabin.breathing import people_breathe
from cupola.physics.cabin.fire import fires_burn
from cupola.physics.cabin.gas import CO2, H2O, N2, O2
from cupola.physics.cabin.heat import heat_moves
from cupola.physics.cabin.leaks import holes_leak, pressures_even_out
from cupola.physics.cabin.machines import candles_burn, machines_clean
from cupola.physics.systems import life_support_runs
from cupola.world.catalogue.entities import FIRST_PLACE, PERSONS, PLACES
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import GASES, HATCHES, Work, World
from cupola.world.rows import AirWay

EVERY = 4
"""Minutes between two solutions of the air while nothing opens or shuts."""
SMALL_M3 = 50.0
"""m3 below which a room's air changes so fast that it matters who breathed when (own choice: with
it the worst room stays within 1.5 % of one-second strides, see `cupola validate`)."""
NO_GAS = 1e-9
"""mol of CO2 below which a room has none: what fades must end."""
STILL_SHARE = 0.05
"""Share of a hatch's flow that is left without fans (own estimate)."""


@rule
def air_is_due(world: World, plan: Plan) -> bool:
    """Whether the air is to be worked out this minute: by the clock, or because of a change.

    It is, when something opened or shut, and before somebody leaves a small room or goes to one,
    so that they have breathed where they were.  With holes or fires it is done every minute.
    """
    if world.turn - world.air_at >= EVERY or world.air_due == 1 or plan.mishaps > 0:
        return True
    for person in range(PERSONS):
        me = world.persons[person]
        if me.doing.verb != Verb.GO or me.until > world.turn:
            continue
        if is_small(plan, me.place) or is_small(plan, me.doing.target - FIRST_PLACE):
            return True
    return False


@rule
def is_small(plan: Plan, row: int) -> bool:
    """Whether this is a place so small that its air changes fast; what is no place is not."""
    return 0 <= row < PLACES and plan.places[row].volume < SMALL_M3


@rule
def the_air_mixes(world: World, plan: Plan, work: Work) -> None:
    """The air is worked out up to this minute."""
    before = world.air_at
    changed = world.air_due == 1
    minutes = float(world.turn - before)
    world.air_at = world.turn
    world.air_due = 0
    if minutes <= 0.0:
        return
    runs = life_support_runs(world)
    flowing = 1.0 if runs else STILL_SHARE
    air_sets_out(world, plan, work, minutes * flowing)
    if runs:
        machines_clean(world, plan, minutes)
    people_breathe(world, plan, minutes)
    candles_burn(world, plan, minutes)
    if plan.mishaps > 0:
        fires_burn(world, plan, minutes)
        holes_leak(world, plan, work, minutes)
    if plan.mishaps > 0 or changed:
        pressures_even_out(world, plan, work)
    air_arrives(world, plan, work)
    heat_moves(world, plan, before, flowing)


@rule
def air_sets_out(world: World, plan: Plan, work: Work, minutes: float) -> None:
    """`work.ways` holds what goes through each hatch: early, by what the rooms hold now, or later.

    What the later part carries is known only when the minutes are over.
    """
    for number in range(plan.air_rooms):
        row = plan.air_order[number]
        work.turnover[row] = 0.0
        if world.places[row].gas[CO2] < NO_GAS:
            world.places[row].gas[CO2] = 0.0
    work.way_count = 0
    for hatch in range(HATCHES):
        moved = _air_through(world, plan, hatch) * minutes
        if moved > 0.0:
            _open_way(plan, work, hatch, moved)
    for number in range(work.way_count):
        _weigh(world, plan, work, work.ways[number])


@rule
def _open_way(plan: Plan, work: Work, hatch: int, moved: float) -> None:
    """A hatch is one of the ways, and the air of its rooms is exchanged so much more often."""
    way = work.ways[work.way_count]
    work.way_count += 1
    way.a = plan.hatches[hatch].a
    way.b = plan.hatches[hatch].b
    way.moved = moved
    work.turnover[way.a] += moved / plan.places[way.a].volume
    work.turnover[way.b] += moved / plan.places[way.b].volume


@rule
def _weigh(world: World, plan: Plan, work: Work, way: AirWay) -> None:
    """What goes through one hatch is parted into what goes by the beginning and what by the end."""
    by_the_end = share_by_the_end(max(work.turnover[way.a], work.turnover[way.b]))
    early = way.moved * (1.0 - by_the_end)
    way.moved *= by_the_end
    from_a = early / plan.places[way.a].volume
    from_b = early / plan.places[way.b].volume
    of_a = world.places[way.a].gas
    of_b = world.places[way.b].gas
    for gas in range(GASES):
        way.early[gas] = of_b[gas] * from_b - of_a[gas] * from_a


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
def air_arrives(world: World, plan: Plan, work: Work) -> None:
    """What had set out is where it goes, and the rest has followed by what the rooms hold now."""
    _let_through_early(world, work)
    _set_up(world, plan, work)
    rooms = plan.air_rooms
    for k in range(rooms):
        _eliminate(work, rooms, k)
    for back in range(rooms):
        _substitute(work, rooms, rooms - 1 - back)
    _let_through(world, work)


@rule
def _let_through_early(world: World, work: Work) -> None:
    """What set out has arrived, as far as a room still has it: a machine may have taken it."""
    for number in range(work.way_count):
        way = work.ways[number]
        of_a = world.places[way.a].gas
        of_b = world.places[way.b].gas
        for gas in range(GASES):
            into_a = min(max(way.early[gas], -of_a[gas]), of_b[gas])
            of_a[gas] += into_a
            of_b[gas] -= into_a


@rule
def _air_through(world: World, plan: Plan, hatch: int) -> float:
    """m3/min that go through a hatch at full flow; 0 if it is shut or leads nowhere."""
    if world.hatches[hatch].open == 0:
        return 0.0
    row = plan.hatches[hatch]
    if row.exists == 0 or plan.places[row.a].volume <= 0.0 or plan.places[row.b].volume <= 0.0:
        return 0.0
    return row.flow


@rule
def _set_up(world: World, plan: Plan, work: Work) -> None:
    """The linear system for the densities at the end is in `work`.

    (V + sum of F) c - F c' = n with F = what moves by each way.  The system is symmetric, so only
    the upper half is kept; rows stand in the order of elimination.  When the solution is found,
    `work.solve` holds nothing but zeros again.
    """
    rooms = plan.air_rooms
    for k in range(rooms):
        row = plan.air_order[k]
        work.position[row] = k
        volume = plan.places[row].volume
        work.solve[k * rooms + k] = volume if volume > 0.0 else 1.0
        room = work.rooms[k]
        room.coupled = 0
        gas = world.places[row].gas
        room.gas[O2] = gas[O2]
        room.gas[CO2] = gas[CO2]
        room.gas[N2] = gas[N2]
        room.gas[H2O] = gas[H2O]
    for number in range(work.way_count):
        way = work.ways[number]
        a = work.position[way.a]
        b = work.position[way.b]
        work.solve[a * rooms + a] += way.moved
        work.solve[b * rooms + b] += way.moved
        _couple(work, rooms, min(a, b), max(a, b), -way.moved)


@rule
def _couple(work: Work, rooms: int, k: int, later: int, much: float) -> None:
    """Two rooms depend on each other by so much more; the earlier one remembers the later."""
    entry = k * rooms + later
    if work.solve[entry] == 0.0:
        work.later[k * PLACES + work.rooms[k].coupled] = later
        work.rooms[k].coupled += 1
    work.solve[entry] += much


@rule
def _eliminate(work: Work, rooms: int, k: int) -> None:
    """Room number k is gone from the equations of the rooms after it."""
    pivot = work.solve[k * rooms + k]
    gas = work.rooms[k].gas
    for number in range(work.rooms[k].coupled):
        i = work.later[k * PLACES + number]
        coupling = work.solve[k * rooms + i]
        share = coupling / pivot
        of_i = work.rooms[i].gas
        for kind in range(GASES):
            of_i[kind] -= share * gas[kind]
        work.solve[i * rooms + i] -= share * coupling
        for further in range(number):
            m = work.later[k * PLACES + further]
            _couple(work, rooms, min(i, m), max(i, m), -share * work.solve[k * rooms + m])


@rule
def _substitute(work: Work, rooms: int, k: int) -> None:
    """The densities of room number k are known, as those of the rooms after it are."""
    room = work.rooms[k]
    o2, co2, n2, h2o = room.gas[O2], room.gas[CO2], room.gas[N2], room.gas[H2O]
    for number in range(room.coupled):
        i = work.later[k * PLACES + number]
        coupling = work.solve[k * rooms + i]
        work.solve[k * rooms + i] = 0.0
        of_i = work.rooms[i].gas
        o2 -= coupling * of_i[O2]
        co2 -= coupling * of_i[CO2]
        n2 -= coupling * of_i[N2]
        h2o -= coupling * of_i[H2O]
    whole = 1.0 / work.solve[k * rooms + k]
    work.solve[k * rooms + k] = 0.0
    room.gas[O2] = o2 * whole
    room.gas[CO2] = co2 * whole
    room.gas[N2] = n2 * whole
    room.gas[H2O] = h2o * whole


@rule
def _let_through(world: World, work: Work) -> None:
    """What the densities drive through each hatch leaves one room and enters the other."""
    for number in range(work.way_count):
        way = work.ways[number]
        dense_a = work.rooms[work.position[way.a]].gas
        dense_b = work.rooms[work.position[way.b]].gas
        of_a = world.places[way.a].gas
        of_b = world.places[way.b].gas
        for gas in range(GASES):
            into_a = way.moved * (dense_b[gas] - dense_a[gas])
            of_a[gas] += into_a
            of_b[gas] -= into_a


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
