"""The air: people breathe, machines clean, and open hatches mix room with room.

Gas is counted in moles of each room.  All open hatches and ducts are solved at once, so that any
length of time is stable; what one room gains the other loses to the last bit but rounding.  A hatch
lets through a part by what the rooms held at first and the rest by what they hold at the end: about
half of it each where rooms change slowly, nearly all by the end where a small one changes fast.
Machines and fans work only while life support runs; without fans a twentieth of the flow remains.
What else goes on in a room stands in `physics/cabin/`.
"""

from cupola.physics.cabin.breathing import people_breathe
from cupola.physics.cabin.exchange import exchange_of
from cupola.physics.cabin.fire import fires_burn
from cupola.physics.cabin.gas import CO2, H2O, N2, O2, add, lessen
from cupola.physics.cabin.heat import heat_moves
from cupola.physics.cabin.leaks import holes_leak, pressures_even_out
from cupola.physics.cabin.machines import candles_burn, machines_clean
from cupola.physics.systems import life_support_runs
from cupola.world.catalogue.entities import FIRST_PLACE, PERSONS, PLACES
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Work, World
from cupola.world.rows import AirExchange, AirLink

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
    for person in range(PERSONS - plan.spare.persons):
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
    air_arrives(world, work)
    heat_moves(world, plan, before, flowing)


@rule
def air_sets_out(world: World, plan: Plan, work: Work, minutes: float) -> None:
    """`work.early` holds what goes through each hatch by what the rooms hold now.

    What the later part carries is known only when the minutes are over.
    """
    exchange = exchange_of(world, plan, work, minutes)
    for number in range(exchange.room_count):
        here = world.places[exchange.rooms[number].row]
        if here.gas[CO2] < NO_GAS:
            here.gas[CO2] = 0.0
    for number in range(exchange.way_count):
        way = exchange.ways[number]
        of_a = world.places[way.a].gas
        of_b = world.places[way.b].gas
        early = work.early[number].gas
        early[O2], early[CO2], early[N2], early[H2O] = (
            of_b[O2] * way.early_b - of_a[O2] * way.early_a,
            of_b[CO2] * way.early_b - of_a[CO2] * way.early_a,
            of_b[N2] * way.early_b - of_a[N2] * way.early_a,
            of_b[H2O] * way.early_b - of_a[H2O] * way.early_a,
        )


@rule
def air_arrives(world: World, work: Work) -> None:
    """What had set out is where it goes, and the rest has followed by what the rooms hold now."""
    exchange = work.exchanges[work.exchange]
    _let_through_early(world, work, exchange)
    for number in range(exchange.room_count):
        _take_stock(world, work, exchange, number)
    for number in range(exchange.link_count):
        _eliminate(work, exchange.links[number])
    for back in range(exchange.room_count):
        _substitute(work, exchange, exchange.room_count - 1 - back)
    _let_through(world, work, exchange)


@rule
def _let_through_early(world: World, work: Work, exchange: AirExchange) -> None:
    """What set out has arrived, as far as a room still has it: a machine may have taken it."""
    for number in range(exchange.way_count):
        way = exchange.ways[number]
        early = work.early[number].gas
        of_a = world.places[way.a].gas
        of_b = world.places[way.b].gas
        oxygen = min(max(early[O2], -of_a[O2]), of_b[O2])
        dioxide = min(max(early[CO2], -of_a[CO2]), of_b[CO2])
        nitrogen = min(max(early[N2], -of_a[N2]), of_b[N2])
        water = min(max(early[H2O], -of_a[H2O]), of_b[H2O])
        add(of_a, oxygen, dioxide, nitrogen, water)
        add(of_b, -oxygen, -dioxide, -nitrogen, -water)


@rule
def _take_stock(world: World, work: Work, exchange: AirExchange, number: int) -> None:
    """What a room holds now is what its equation is solved for."""
    held = world.places[exchange.rooms[number].row].gas
    dense = work.rooms[number].gas
    dense[O2], dense[CO2], dense[N2], dense[H2O] = held[O2], held[CO2], held[N2], held[H2O]


@rule
def _eliminate(work: Work, link: AirLink) -> None:
    """A later room no longer depends on what an earlier one holds."""
    lessen(work.rooms[link.later].gas, link.share, work.rooms[link.earlier].gas)


@rule
def _substitute(work: Work, exchange: AirExchange, number: int) -> None:
    """The densities of a room are known, as those of the rooms after it are."""
    room = exchange.rooms[number]
    dense = work.rooms[number].gas
    for place in range(room.first_link, room.first_link + room.links):
        link = exchange.links[place]
        lessen(dense, link.coupling, work.rooms[link.later].gas)
    dense[O2], dense[CO2], dense[N2], dense[H2O] = (
        dense[O2] * room.per_left,
        dense[CO2] * room.per_left,
        dense[N2] * room.per_left,
        dense[H2O] * room.per_left,
    )


@rule
def _let_through(world: World, work: Work, exchange: AirExchange) -> None:
    """What the densities drive through each hatch leaves one room and enters the other."""
    for number in range(exchange.way_count):
        way = exchange.ways[number]
        dense_a = work.rooms[way.number_a].gas
        dense_b = work.rooms[way.number_b].gas
        oxygen = way.late * (dense_b[O2] - dense_a[O2])
        dioxide = way.late * (dense_b[CO2] - dense_a[CO2])
        nitrogen = way.late * (dense_b[N2] - dense_a[N2])
        water = way.late * (dense_b[H2O] - dense_a[H2O])
        add(world.places[way.a].gas, oxygen, dioxide, nitrogen, water)
        add(world.places[way.b].gas, -oxygen, -dioxide, -nitrogen, -water)
