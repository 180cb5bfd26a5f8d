"""The war goes on below: strikes, fires, orders, silence, calls.

Nobody aboard can do anything about it, and nobody aboard can tell who struck first.  Strikes fall
place by place over hours, as the seed draws them; a state that is struck answers, and an ally may
join.  The link stands while any way to the ground carries a voice: it is lost in the minute in
which the last one is, and then comes and goes with the passes over whatever still hears.  A
ground's order reaches its addressees in the minute it is sent, if a way to that ground is open; an
order sent into a dead link is lost.  An order that is read aloud is heard by all aboard at once, so
that everybody knows who is under it and knows that everybody does.  A call is repeated every minute
until it gets through and somebody is aboard to hear it; who has been heard once does not call
again.  Calls come by a radio path that does not use the wire, so a cut wire does not keep them
away.
"""

from cupola.physics.below.contact import has_contacts, open_ways, reaches
from cupola.physics.below.strikes import REST_UNTIL, allies_join, falls_at, it_answers
from cupola.world.book import NO_EVENT, Outcome, becomes, tell
from cupola.world.catalogue.entities import (
    FIRST_GROUND,
    FIRST_STATE,
    FIRST_SYSTEM,
    GROUNDS,
    NOBODY,
    PERSONS,
    STATES,
    STATION,
    UNKNOWN,
    PlaceKind,
    System,
    is_person,
)
from cupola.world.catalogue.facts import About, Fact, Phrase, about
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import World
from cupola.world.rows import Book

BURNING_AT_FIRST = 0.2
"""Share of a state's land that one sees burning in the minute it is struck (own choice)."""
SPREADS_A_MINUTE = 0.8 / 720.0
"""Share that catches fire each minute: all that will burn does within 12 h (own estimate)."""


@rule
def the_war_goes_on(world: World, plan: Plan, book: Book) -> None:
    """What the plan has for this minute has happened below, and fires have spread."""
    if world.war_since >= 0:
        _fires_spread(world)
    for state in range(STATES):
        since = world.states[state].strikes_from
        if 0 <= since <= world.turn <= since + REST_UNTIL and plan.states[state].exists == 1:
            _strikes_go_on(world, plan, book, state)
    the_link_follows(world, plan, book)
    for ground in range(GROUNDS - plan.spare.grounds):
        if plan.grounds[ground].order_at == world.turn:
            orders(world, plan, book, ground)
    for ground in range(GROUNDS - plan.spare.grounds):
        _calls_if_due(world, plan, book, ground)


@rule
def _fires_spread(world: World) -> None:
    """What burns below has grown, and never beyond all."""
    for state in range(STATES):
        burning = world.states[state].burning
        if 0.0 < burning < 1.0:
            world.states[state].burning = min(1.0, burning + SPREADS_A_MINUTE)


@rule
def _strikes_go_on(world: World, plan: Plan, book: Book, state: int) -> None:
    """What of a state's strikes was to fall by now has fallen; the first of them is told."""
    row = world.states[state]
    if row.strikes_from == world.turn:
        strikes(world, plan, book, state)
    target = row.enemy - FIRST_STATE
    if not 0 <= target < STATES:
        return
    struck = world.states[target]
    for place in range(1, plan.states[target].places):
        if (struck.struck >> place) & 1 == 0 and falls_at(world, state, place) <= world.turn:
            struck.struck |= 1 << place


@rule
def strikes(world: World, plan: Plan, book: Book, state: int) -> None:
    """One state has struck another; the land struck burns, and who is struck may answer."""
    target = world.states[state].enemy
    event = tell(world, book, Verb.NUKE, FIRST_STATE + state, target)
    event.outcome = Outcome.BURNING
    row = target - FIRST_STATE
    if 0 <= row < STATES:
        struck = world.states[row]
        if struck.struck == 0:
            it_answers(world, plan, row, state)
            allies_join(world, plan, row, state)
        struck.struck |= 1
        struck.event = event.number
        struck.burning = max(struck.burning, BURNING_AT_FIRST)
    if world.war_since < 0:
        world.war_since = world.turn
    becomes(world, book, Fact.WAR_VISIBLE, 1, event.number)
    becomes(world, book, Fact.WAR_DECLARED, 1, event.number)


@rule
def _because_of_war(world: World) -> int:
    """The event that made the war visible, if it is."""
    if world.facts[Fact.WAR_VISIBLE] == 1:
        return world.fact_event[Fact.WAR_VISIBLE]
    return NO_EVENT


@rule
def orders(world: World, plan: Plan, book: Book, ground: int) -> None:
    """One ground has sent its order to each addressee, unless the link is down."""
    if world.grounds[ground].exists == 0 or not reaches(world, plan, ground):
        return
    sent = plan.grounds[ground]
    for person in range(PERSONS - plan.spare.persons):
        if (sent.addressees >> person) & 1 and _is_aboard(world, plan, person):
            event = tell(world, book, Verb.ORDER, FIRST_GROUND + ground, person)
            if world.systems[System.MESSAGES].exists == 1:
                event.instrument = FIRST_SYSTEM + System.MESSAGES
            event.words = Phrase.ORDER
            event.order = sent.wording
            event.outcome = Outcome.RECEIVED
            event.cause = _because_of_war(world)
            becomes(world, book, about(About.ORDERED, person), 1, event.number)
    if sent.aloud == 1:
        _reads_out(world, plan, book, ground)


@rule
def _reads_out(world: World, plan: Plan, book: Book, ground: int) -> None:
    """All aboard have heard the ground say who is under which order."""
    sent = plan.grounds[ground]
    for person in range(PERSONS - plan.spare.persons):
        if (sent.addressees >> person) & 1 and world.facts[about(About.ORDERED, person)] == 1:
            event = tell(world, book, Verb.ANNOUNCE, FIRST_GROUND + ground, STATION)
            event.instrument = FIRST_SYSTEM + System.GROUND_LINK
            event.words = about(About.ORDERED, person)
            event.order = sent.wording
            event.outcome = Outcome.HEARD
            event.cause = world.fact_event[about(About.ORDERED, person)]


@rule
def the_link_follows(world: World, plan: Plan, book: Book) -> None:
    """The link stands while a way to the ground is open; without any said, for its set time."""
    whole = not _is_silenced(world, plan)
    if not has_contacts(plan):
        if plan.blackout_at == world.turn:
            link_is_lost(world, book)
        if plan.link_returns_at == world.turn:
            link_comes_back(world, book)
        return
    world.passes = open_ways(world, plan) if whole else 0
    if world.passes == 0:
        link_is_lost(world, book)
    elif world.blackout_since >= 0:
        link_comes_back(world, book)


@rule
def _is_silenced(world: World, plan: Plan) -> bool:
    """Whether nothing at all gets through for now, whatever stands below."""
    if 0 <= plan.link_returns_at <= world.turn:
        return False
    return 0 <= plan.blackout_at <= world.turn


@rule
def link_is_lost(world: World, book: Book) -> None:
    """Nothing reaches the ground any more, and nothing comes from there.

    The first time that is plain to all; later, when only passes are left, it goes unnoticed.
    """
    link = world.systems[System.GROUND_LINK]
    if link.exists == 0 or link.broken == 1:
        return
    if world.blackout_since >= 0:
        link.broken = 1
        becomes(world, book, Fact.GROUND_LINK_UP, 0, link.event)
        return
    event = tell(world, book, Verb.BLACKOUT, NOBODY, FIRST_SYSTEM + System.GROUND_LINK)
    event.outcome = Outcome.LINK_DOWN
    event.cause = _because_of_war(world)
    link.broken = 1
    link.event = event.number
    world.blackout_since = world.turn
    becomes(world, book, Fact.GROUND_LINK_UP, 0, event.number)


@rule
def link_comes_back(world: World, book: Book) -> None:
    """Some relay below is heard again; nobody aboard has done anything, or knows yet."""
    link = world.systems[System.GROUND_LINK]
    if link.exists == 0 or link.broken == 0:
        return
    event = tell(world, book, Verb.LINK_RETURNS, NOBODY, FIRST_SYSTEM + System.GROUND_LINK)
    event.cause = link.event
    link.broken = 0
    link.event = event.number
    becomes(world, book, Fact.GROUND_LINK_UP, 1, event.number)


@rule
def _calls_if_due(world: World, plan: Plan, book: Book, ground: int) -> None:
    """A call or news of aid whose time has come has got through, if anything can."""
    row = plan.grounds[ground]
    if row.exists == 0 or world.grounds[ground].lives == 0:
        return
    call = 0 <= row.call_at <= world.turn and world.grounds[ground].event == NO_EVENT
    aid = 0 <= row.aid_at <= world.turn and world.facts[Fact.AID_COMING] == 0
    if not call and not aid:
        return
    if not reaches(world, plan, ground) or not _anybody_is_aboard(world, plan):
        return
    if call and who_is_called(world, plan, ground) != NOBODY:
        calls(world, plan, book, ground)
    if aid:
        announces_aid(world, book)


@rule
def calls(world: World, plan: Plan, book: Book, ground: int) -> None:
    """A ground's voice is heard aboard: its state has not wholly fallen."""
    event = tell(
        world, book, Verb.CONTACT, FIRST_GROUND + ground, who_is_called(world, plan, ground)
    )
    event.instrument = FIRST_SYSTEM + System.GROUND_LINK
    event.outcome = Outcome.HEARD
    world.grounds[ground].called = 1
    world.grounds[ground].event = event.number
    becomes(world, book, Fact.STATES_STAND, 1, event.number)


@rule
def announces_aid(world: World, book: Book) -> None:
    """Somebody below, one cannot tell who, says that aid is coming."""
    event = tell(world, book, Verb.ANNOUNCE, UNKNOWN, STATION)
    event.instrument = FIRST_SYSTEM + System.GROUND_LINK
    event.words = Fact.AID_COMING
    event.outcome = Outcome.HEARD
    becomes(world, book, Fact.AID_COMING, 1, event.number)


@rule
def who_is_called(world: World, plan: Plan, ground: int) -> int:
    """The person meant, else somebody of that ground's side aboard; NOBODY if there is none."""
    meant = plan.grounds[ground].call_to
    if is_person(meant) and _is_aboard(world, plan, meant):
        return meant
    for person in range(PERSONS - plan.spare.persons):
        if _is_aboard(world, plan, person):
            if world.persons[person].side == world.grounds[ground].side:
                return person
    return NOBODY


@rule
def _is_aboard(world: World, plan: Plan, person: int) -> bool:
    """Whether a person lives and is on or at the station."""
    me = world.persons[person]
    if me.exists == 0 or me.alive == 0 or me.place < 0:
        return False
    kind = plan.places[me.place].kind
    if kind == PlaceKind.VEHICLE:
        return world.departed_at < 0 and world.systems[System.VEHICLE].on == 1
    return kind != PlaceKind.VOID


@rule
def _anybody_is_aboard(world: World, plan: Plan) -> bool:
    """Whether there is anybody left to call."""
    for person in range(PERSONS - plan.spare.persons):
        if _is_aboard(world, plan, person):
            return True
    return False
