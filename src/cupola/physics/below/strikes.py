"""Strikes: which place of a struck land is hit in which minute, drawn by the seed.

The first place that a scenario names is hit in the minute in which the strikes begin; the others
follow by rolls of their own.  Half fall in one wave, for missiles are timed to arrive together;
most of the rest falls within five hours, and some places are spared, as in the one exchange that
was worked out in public (Plan A, facts 7.1).  A state that is struck answers by chance at once,
launching on warning, or after it has been hit; an ally may join hours later.  Nobody aboard can
know who launched first.
"""

from cupola.world.catalogue.entities import FIRST_STATE, STATES
from cupola.world.chance import Purpose, roll
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import World

FIRST_WAVE = 0.5
"""Share of the places that are hit in the first wave (own choice)."""
SPARED = 0.15
"""Share of the places that are not hit at all: missiles fail, or something stands no more that
was to be hit (own estimate)."""
NEVER = 1 << 40
"""A minute that no run comes to."""
WAVE_MINUTES = 10
"""min within which the first wave falls (own estimate: missiles are timed to arrive together)."""
REST_FROM = 45
"""min after the first strike when the rest begins to fall (Plan A: each phase takes 45)."""
REST_UNTIL = 300
"""min after the first strike when all have fallen (Plan A: under five hours)."""
BY_SEA = 0.3
"""Chance that a strike comes from a submarine close by (own estimate)."""
SEA_MINUTES = (10.0, 15.0)
"""min that such a missile flies (facts 7.1)."""
ON_WARNING = 0.5
"""Chance that a state launches before the first strike at it falls (own estimate: policy says
neither yes nor no)."""
DECIDES = (3.0, 15.0)
"""min from the alarm to the launch (own estimate: half a flight at the most)."""
RIDES_OUT = (15.0, 120.0)
"""min from the first strike to the launch, of a state that waits for it (own estimate)."""
JOINS_AFTER = (60.0, 720.0)
"""min after an ally is struck until another state's strikes fall, if it joins (own estimate)."""


@rule
def between(low: float, high: float, share: float) -> float:
    """The number that lies so far between two."""
    return low + (high - low) * share


@rule
def falls_at(world: World, attacker: int, place: int) -> int:
    """The minute in which an attacker's strike at a place of its enemy's land falls, or NEVER."""
    since = world.states[attacker].strikes_from
    if place == 0:
        return since
    share = roll(world, Purpose.STRIKE, FIRST_STATE + attacker, place, 0)
    if share < FIRST_WAVE:
        return since + int(WAVE_MINUTES * share / FIRST_WAVE)
    if share >= 1.0 - SPARED:
        return NEVER
    late = (share - FIRST_WAVE) / (1.0 - SPARED - FIRST_WAVE)
    return since + int(between(REST_FROM, REST_UNTIL, late))


@rule
def struck_at(world: World, state: int, place: int) -> int:
    """The minute in which a place of a state's land is struck first, -1 for never."""
    first = -1
    for attacker in range(STATES):
        row = world.states[attacker]
        if row.exists == 1 and row.strikes_from >= 0 and row.enemy == FIRST_STATE + state:
            falls = falls_at(world, attacker, place)
            if falls < NEVER and (first < 0 or falls < first):
                first = falls
    return first


def flight_minutes(world: World, plan: Plan, attacker: int, place: int) -> float:
    """How long the missile at a place flies: from land to land, or from the sea close by.

    The first strike of whoever began the war comes from land.  No turn asks: nothing aboard
    depends on when a missile rose.
    """
    who = FIRST_STATE + attacker
    opens = place == 0 and plan.first_striker == attacker
    if opens or roll(world, Purpose.STRIKE, who, place, 1) >= BY_SEA:
        return plan.states[attacker].flight
    return between(SEA_MINUTES[0], SEA_MINUTES[1], roll(world, Purpose.STRIKE, who, place, 2))


@rule
def it_answers(world: World, plan: Plan, struck: int, attacker: int) -> None:
    """A state struck for the first time is about to strike back, if it would and does not yet."""
    row = world.states[struck]
    if plan.states[struck].answers == 0 or row.strikes_from >= 0:
        return
    who = FIRST_STATE + struck
    share = roll(world, Purpose.ANSWER, who, attacker, 1)
    if roll(world, Purpose.ANSWER, who, attacker, 0) < ON_WARNING:
        delay = between(DECIDES[0], DECIDES[1], share)
    else:
        delay = between(RIDES_OUT[0], RIDES_OUT[1], share) + plan.states[attacker].flight
    row.strikes_from = world.turn + int(delay)
    row.enemy = FIRST_STATE + attacker


@rule
def allies_join(world: World, plan: Plan, struck: int, attacker: int) -> None:
    """Whoever is bound to a state that is struck is about to strike, with its chance."""
    for state in range(STATES):
        row = world.states[state]
        bound = plan.states[state].exists == 1 and plan.states[state].ally == struck
        if not bound or row.strikes_from >= 0 or state == attacker:
            continue
        who = FIRST_STATE + state
        if roll(world, Purpose.JOIN, who, attacker, 0) < plan.states[state].joins:
            share = roll(world, Purpose.JOIN, who, attacker, 1)
            row.strikes_from = world.turn + int(between(JOINS_AFTER[0], JOINS_AFTER[1], share))
            row.enemy = FIRST_STATE + attacker
