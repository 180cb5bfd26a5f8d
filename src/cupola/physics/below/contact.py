"""Contact: which way to which ground carries a voice in this minute.

A way is a set of relay satellites with the stations through which they speak to the ground, or a
net of stations that hear the station itself when it passes over them.  Relays are only mirrors:
whoever loses their station below is mute although every satellite still flies (facts 4).  A way
carries a voice while something of it is in sight, as the sky's timetable says, and while it is
not lost: from a minute that the scenario says or from the strike at its place, until it is back;
for good when the war takes its satellites; and as long as no aerial that serves it is whole.
"""

from cupola.physics.systems import link_stands
from cupola.world.catalogue.entities import NOBODY
from cupola.world.chance import Purpose, roll
from cupola.world.compiled import rule
from cupola.world.plan import AERIALS, CONTACTS, Plan
from cupola.world.records import World

SATELLITES_BY = 720.0
"""min after the first strike within which satellites fall, if they do (own estimate: relays stand
36,000 km away, far beyond what a burst above the Earth reaches (facts 7.4), so that each needs a
weapon of its own, which takes hours to get there)."""


@rule
def has_contacts(plan: Plan) -> bool:
    """Whether the scenario says which ways to the ground there are."""
    return plan.contacts[0].exists == 1


@rule
def is_lost(world: World, plan: Plan, row: int, aerials: int) -> bool:
    """Whether a way to the ground is lost in this minute, whatever is in sight.

    aerials: those that are whole (`whole_aerials`).
    """
    way = plan.contacts[row]
    if way.aerials != 0 and way.aerials & aerials == 0:
        return True
    if not 0 <= way.back_at <= world.turn and is_cut_below(world, plan, row):
        return True
    return have_fallen(world, plan, row)


@rule
def is_cut_below(world: World, plan: Plan, row: int) -> bool:
    """Whether the ground end of a way is gone: lost from a minute on, or with a place struck."""
    way = plan.contacts[row]
    if 0 <= way.lost_at <= world.turn:
        return True
    if way.struck_state < 0:
        return False
    return (world.states[way.struck_state].struck >> way.struck_place) & 1 == 1


@rule
def whole_aerials(world: World, plan: Plan) -> int:
    """The aerials that are still there and whole, as bits."""
    found = 0
    for row in range(AERIALS - plan.spare.aerials):
        if is_whole(world, plan, row):
            found |= 1 << row
    return found


@rule
def is_whole(world: World, plan: Plan, row: int) -> bool:
    """Whether an aerial is there, and neither lost nor a system that is broken."""
    aerial = plan.aerials[row]
    if aerial.exists == 0 or 0 <= aerial.lost_at <= world.turn:
        return False
    return aerial.system == NOBODY or world.systems[aerial.system].broken == 0


@rule
def have_fallen(world: World, plan: Plan, row: int) -> bool:
    """Whether the war has taken the satellites of this way."""
    chance = plan.contacts[row].satellites_fall
    if chance <= 0.0 or world.war_since < 0:
        return False
    if roll(world, Purpose.SATELLITES, row, NOBODY, 0) >= chance:
        return False
    delay = SATELLITES_BY * roll(world, Purpose.SATELLITES, row, NOBODY, 1)
    return world.turn >= world.war_since + int(delay)


@rule
def open_ways(world: World, plan: Plan) -> int:
    """The ways to the ground that are in sight and not lost, as bits."""
    found = 0
    aerials = whole_aerials(world, plan)
    for row in range(CONTACTS - plan.spare.contacts):
        if (world.passes >> row) & 1 and plan.contacts[row].exists == 1:
            if not is_lost(world, plan, row, aerials):
                found |= 1 << row
    return found


@rule
def reaches(world: World, plan: Plan, ground: int) -> bool:
    """Whether a ground (a row) and the station can speak to each other."""
    if not link_stands(world):
        return False
    if not has_contacts(plan):
        return True
    for row in range(CONTACTS - plan.spare.contacts):
        if (world.passes >> row) & 1 and (plan.contacts[row].grounds >> ground) & 1:
            return True
    return False
