import pytest

from cupola.physics.war import BURNING_AT_FIRST, the_war_goes_on
from cupola.world.book import Outcome
from cupola.world.catalogue.entities import (
    FIRST_GROUND,
    FIRST_STATE,
    FIRST_SYSTEM,
    NOBODY,
    STATION,
    UNKNOWN,
    System,
)
from cupola.world.catalogue.facts import About, Fact, Phrase, about
from cupola.world.catalogue.verbs import Verb
from tests.physics.conftest import CREW, VOID


def go_on(stage, turn):
    """The war's part of one minute."""
    stage.world.turn = turn
    the_war_goes_on(stage.world, stage.plan, stage.book)


@pytest.fixture
def war(stage):
    """One state strikes another at 10; one ground orders at 20 and calls at 50."""
    stage.world.facts[Fact.GROUND_LINK_UP] = 1
    for state in (0, 1):
        stage.world.states[state].exists = stage.plan.states[state].exists = 1
    stage.world.states[0].strikes_from = 10
    stage.world.states[0].enemy = FIRST_STATE + 1
    ground, there = stage.plan.grounds[0], stage.world.grounds[0]
    ground.exists = there.exists = there.lives = 1
    ground.order_at, ground.addressees, ground.wording = 20, 0b011, 1
    ground.call_at, ground.call_to = 50, 1
    stage.plan.blackout_at, stage.plan.link_returns_at = 30, 40
    return stage


def test_a_strike_sets_its_target_on_fire(war):
    """The state struck burns, the war is there to see and declared."""
    go_on(war, 10)

    event = war.book.events[0]
    assert (event.verb, event.actor, event.target) == (Verb.NUKE, FIRST_STATE, FIRST_STATE + 1)
    assert (event.outcome, event.place) == (Outcome.BURNING, NOBODY)
    assert war.world.states[1].burning == BURNING_AT_FIRST
    assert war.world.facts[Fact.WAR_VISIBLE] == war.world.facts[Fact.WAR_DECLARED] == 1
    assert war.world.war_since == 10


def test_place_after_place_is_struck(war):
    """The first in the first minute, the others as the seed draws them; the first alone is told."""
    war.plan.states[1].places = 24
    struck = []
    for minute in range(10, 320):
        go_on(war, minute)
        struck.append(war.world.states[1].struck.bit_count())

    assert struck == sorted(struck)
    assert struck[0] < struck[12] < struck[-1] <= 24
    assert war.told().count(Verb.NUKE) == 1


def test_who_is_struck_may_strike_back(war):
    """A state that answers strikes whoever struck it, and that is told as well."""
    war.plan.states[1].answers = 1
    war.plan.grounds[0].order_at = war.plan.blackout_at = war.plan.link_returns_at = -1
    war.plan.grounds[0].call_at = -1
    for minute in range(10, 200):
        go_on(war, minute)

    assert war.told() == [Verb.NUKE, Verb.NUKE]
    back = war.book.events[1]
    assert (back.actor, back.target) == (FIRST_STATE + 1, FIRST_STATE)
    assert war.world.states[0].struck & 1


def test_fires_spread_to_all_there_is_and_no_further(war):
    """What burns grows from minute to minute and stops at 1."""
    go_on(war, 10)
    for minute in range(11, 30):
        go_on(war, minute)
    grown = war.world.states[1].burning
    war.world.states[1].burning = 0.9999
    go_on(war, 60)

    assert BURNING_AT_FIRST < grown < 0.25
    assert war.world.states[1].burning == 1.0
    assert war.world.states[0].burning == 0.0


def test_an_order_read_aloud_is_heard_by_all(war):
    """Besides the orders, a ground that reads them out tells all aboard who is under them."""
    war.plan.grounds[0].aloud = 1
    go_on(war, 20)

    said = [war.book.events[row] for row in (2, 3)]
    assert war.told() == [Verb.ORDER, Verb.ORDER, Verb.ANNOUNCE, Verb.ANNOUNCE]
    assert [event.words for event in said] == [about(About.ORDERED, p) for p in (0, 1)]
    assert {(e.actor, e.target, e.order) for e in said} == {(FIRST_GROUND, STATION, 1)}
    assert [event.cause for event in said] == [0, 1]


def test_an_order_reaches_each_addressee(war):
    """Each addressee gets the order, because of the strike; nobody else does."""
    go_on(war, 10)
    go_on(war, 20)

    orders = [war.book.events[row] for row in (1, 2)]
    assert war.told() == [Verb.NUKE, Verb.ORDER, Verb.ORDER]
    assert [event.target for event in orders] == [0, 1]
    assert {(e.actor, e.words, e.order, e.cause) for e in orders} == {
        (FIRST_GROUND, Phrase.ORDER, 1, 0)
    }
    assert [war.world.facts[about(About.ORDERED, p)] for p in range(CREW)] == [1, 1, 0]


def test_an_order_into_a_dead_link_is_lost(war):
    """If the link is broken when the order is sent, nothing arrives."""
    war.world.systems[System.GROUND_LINK].broken = 1

    go_on(war, 20)

    assert war.told() == []


def test_the_link_is_lost_and_comes_back(war):
    """From the blackout on the link is broken, until a relay below is heard again."""
    go_on(war, 30)
    broken = war.world.systems[System.GROUND_LINK].broken
    fact = war.world.facts[Fact.GROUND_LINK_UP]
    go_on(war, 40)

    assert (broken, fact, war.book.events[0].outcome) == (1, 0, Outcome.LINK_DOWN)
    assert war.book.events[0].target == FIRST_SYSTEM + System.GROUND_LINK
    assert war.told() == [Verb.BLACKOUT, Verb.LINK_RETURNS]
    assert war.world.systems[System.GROUND_LINK].broken == 0
    assert war.world.facts[Fact.GROUND_LINK_UP] == 1


def test_a_call_needs_no_wire_and_shows_that_a_state_stands(war):
    """A cut wire does not keep the call away; it comes once."""
    war.world.systems[System.WIRE].cut = 1

    go_on(war, 50)
    go_on(war, 51)

    assert war.told() == [Verb.CONTACT]
    assert (war.book.events[0].target, war.world.grounds[0].called) == (1, 1)
    assert war.world.facts[Fact.STATES_STAND] == 1


def test_a_call_waits_for_the_link(war):
    """While the link is down nobody hears the call; it comes when the link stands."""
    war.world.systems[System.GROUND_LINK].broken = 1
    go_on(war, 50)
    silent = war.told()
    war.world.systems[System.GROUND_LINK].broken = 0
    go_on(war, 55)

    assert (silent, war.told()) == ([], [Verb.CONTACT])


@pytest.mark.parametrize(("side_of_third", "called"), [(0, [2]), (7, [])])
def test_if_the_one_meant_is_gone_another_is_called(war, side_of_third, called):
    """The call goes to somebody of the ground's side aboard; where none is, it calls nobody."""
    people = war.world.persons
    people[0].side = people[1].side = 0
    people[2].side = side_of_third
    people[0].place = VOID
    people[1].alive = 0

    go_on(war, 50)

    assert [war.book.events[row].target for row in range(war.book.event_count)] == called


def test_aid_is_announced_by_somebody_unknown(war):
    """News of aid names no sender and comes once."""
    war.plan.grounds[0].aid_at = 45
    war.plan.grounds[0].call_at = -1

    go_on(war, 45)
    go_on(war, 46)

    event = war.book.events[0]
    assert war.told() == [Verb.ANNOUNCE]
    assert (event.actor, event.target, event.words) == (UNKNOWN, STATION, Fact.AID_COMING)
    assert war.world.facts[Fact.AID_COMING] == 1


def test_nobody_is_called_who_has_left(war):
    """A call is not heard on an empty station."""
    for person in range(CREW):
        war.world.persons[person].alive = 0

    go_on(war, 50)

    assert war.told() == []


def test_a_ground_that_was_answered_does_not_call_again(war):
    """It has been heard once; an answer does not make it call anew."""
    go_on(war, 50)
    war.world.grounds[0].called = 0
    go_on(war, 51)

    assert war.told() == [Verb.CONTACT]
