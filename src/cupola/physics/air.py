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
    """`work.early` holds what goes through each hatch by what the rooms hold now.

    `work.through` holds the rest of the air that goes through it, in m3: what it carries is known
    only when the minutes are over.  `work.gas` holds meanwhile how often a room's air is exchanged.
    """
    for number in range(plan.air_rooms):
        row = plan.air_order[number]
        work.gas[row] = 0.0
        if world.places[row].gas[CO2] < NO_GAS:
            world.places[row].gas[CO2] = 0.0
    for hatch in range(HATCHES):
        moved = _air_through(world, plan, hatch) * minutes
        work.through[hatch] = moved
        if moved > 0.0:
            a = plan.hatches[hatch].a
            b = plan.hatches[hatch].b
            work.gas[a] += moved / plan.places[a].volume
            work.gas[b] += moved / plan.places[b].volume
    for hatch in range(HATCHES):
        if work.through[hatch] > 0.0:
            _weigh(world, plan, work, hatch)


@rule
def _weigh(world: World, plan: Plan, work: Work, hatch: int) -> None:
    """What goes through one hatch is parted into what goes by the beginning and what by the end."""
    a = plan.hatches[hatch].a
    b = plan.hatches[hatch].b
    by_the_end = share_by_the_end(max(work.gas[a], work.gas[b]))
    early = work.through[hatch] * (1.0 - by_the_end)
    work.through[hatch] *= by_the_end
    from_a = early / plan.places[a].volume
    from_b = early / plan.places[b].volume
    for gas in range(GASES):
        into_a = world.places[b].gas[gas] * from_b - world.places[a].gas[gas] * from_a
        work.early[hatch * GASES + gas] = into_a


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
    _let_through_early(world, plan, work)
    _set_up(world, plan, work)
    rooms = plan.air_rooms
    for k in range(rooms):
        _eliminate(work, rooms, k)
    for back in range(rooms):
        _substitute(work, rooms, rooms - 1 - back)
    _let_through(world, plan, work)


@rule
def _let_through_early(world: World, plan: Plan, work: Work) -> None:
    """What set out has arrived, as far as a room still has it: a machine may have taken it."""
    for hatch in range(HATCHES):
        if work.through[hatch] > 0.0:
            of_a = world.places[plan.hatches[hatch].a].gas
            of_b = world.places[plan.hatches[hatch].b].gas
            for gas in range(GASES):
                into_a = work.early[hatch * GASES + gas]
                into_a = min(max(into_a, -of_a[gas]), of_b[gas])
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

    (V + sum of F) c - F c' = n with F = `work.through`.  The system is symmetric, so only the upper
    half is kept; rows stand in the order of elimination.  When the solution is found, `work.solve`
    holds nothing but zeros again.
    """
    rooms = plan.air_rooms
    for k in range(rooms):
        row = plan.air_order[k]
        work.position[row] = k
        work.later_count[k] = 0
        volume = plan.places[row].volume
        work.solve[k * rooms + k] = volume if volume > 0.0 else 1.0
        gas = world.places[row].gas
        work.gas[k * GASES + O2] = gas[O2]
        work.gas[k * GASES + CO2] = gas[CO2]
        work.gas[k * GASES + N2] = gas[N2]
        work.gas[k * GASES + H2O] = gas[H2O]
    for hatch in range(HATCHES):
        moved = work.through[hatch]
        if moved > 0.0:
            a = work.position[plan.hatches[hatch].a]
            b = work.position[plan.hatches[hatch].b]
            work.solve[a * rooms + a] += moved
            work.solve[b * rooms + b] += moved
            _couple(work, rooms, min(a, b), max(a, b), -moved)


@rule
def _couple(work: Work, rooms: int, k: int, later: int, much: float) -> None:
    """Two rooms depend on each other by so much more; the earlier one remembers the later."""
    entry = k * rooms + later
    if work.solve[entry] == 0.0:
        work.later[k * PLACES + work.later_count[k]] = later
        work.later_count[k] += 1
    work.solve[entry] += much


@rule
def _add_gas(work: Work, k: int, share: float, other: int) -> None:
    """Room number k has got a share of what stands for another room, gas by gas."""
    to = k * GASES
    of = other * GASES
    work.gas[to + O2] += share * work.gas[of + O2]
    work.gas[to + CO2] += share * work.gas[of + CO2]
    work.gas[to + N2] += share * work.gas[of + N2]
    work.gas[to + H2O] += share * work.gas[of + H2O]


@rule
def _eliminate(work: Work, rooms: int, k: int) -> None:
    """Room number k is gone from the equations of the rooms after it."""
    pivot = work.solve[k * rooms + k]
    for number in range(work.later_count[k]):
        i = work.later[k * PLACES + number]
        share = work.solve[k * rooms + i] / pivot
        _add_gas(work, i, -share, k)
        work.solve[i * rooms + i] -= share * work.solve[k * rooms + i]
        for further in range(number):
            m = work.later[k * PLACES + further]
            _couple(work, rooms, min(i, m), max(i, m), -share * work.solve[k * rooms + m])


@rule
def _substitute(work: Work, rooms: int, k: int) -> None:
    """The densities of room number k are known, as those of the rooms after it are."""
    for number in range(work.later_count[k]):
        i = work.later[k * PLACES + number]
        _add_gas(work, k, -work.solve[k * rooms + i], i)
        work.solve[k * rooms + i] = 0.0
    whole = 1.0 / work.solve[k * rooms + k]
    work.solve[k * rooms + k] = 0.0
    for gas in range(k * GASES, k * GASES + GASES):
        work.gas[gas] *= whole


@rule
def _let_through(world: World, plan: Plan, work: Work) -> None:
    """What the densities drive through each hatch leaves one room and enters the other."""
    for hatch in range(HATCHES):
        moved = work.through[hatch]
        if moved > 0.0:
            a = plan.hatches[hatch].a
            b = plan.hatches[hatch].b
            start_a = work.position[a] * GASES
            start_b = work.position[b] * GASES
            for gas in range(GASES):
                into_a = moved * (work.gas[start_b + gas] - work.gas[start_a + gas])
                world.places[a].gas[gas] += into_a
                world.places[b].gas[gas] -= into_a


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
