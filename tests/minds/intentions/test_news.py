"""News: who looks out, raises the alarm, calls the ground, answers it or lets it ring."""

import pytest

from cupola.minds.intentions.news import CALLS_AGAIN, FULL_OF_IT, IN_VIEW, MET, SOUGHT
from cupola.minds.ways import Way
from cupola.world.catalogue.entities import EVERYBODY, FIRST_GROUND, FIRST_PLACE, System
from cupola.world.catalogue.facts import NO_WORDS, About, Fact, about
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import note_knowers, note_said, note_seen, note_shaken
from tests.beliefs.people import ROOM, a_percept, a_plan, perceive
from tests.minds.intentions.people import NOW, asks, at_war, deed, meet, score
from tests.minds.intentions.station import HULL, a_station, aboard

ME, MATE, STRANGER = 0, 1, 4
TABLE = 2


@pytest.fixture
def plan():
    """A plan with a common table and a link to the ground."""
    made = a_plan()
    made.meeting_place = TABLE
    made.systems[System.GROUND_LINK].exists = 1
    return made


def witness(**fields):
    """Somebody who has seen the war."""
    mind = at_war(ME, **fields)
    note_seen(mind, Fact.WAR_VISIBLE, True)
    return mind


def test_news_of_war_draws_people_to_a_window(plan):
    """Who heard of war wants to see it far more than who has seen it, and not from a window."""
    assert score(at_war(ME), plan, Intention.LOOK_OUT) > 0.7
    assert score(witness(), plan, Intention.LOOK_OUT) < 0.3
    assert deed(at_war(ME), plan, Intention.LOOK_OUT)[:2] == (Way.LAST, Verb.LOOK)

    plan.places[ROOM].windows = 1
    assert not asks(at_war(ME), plan, Intention.LOOK_OUT)


def test_nobody_looks_out_where_there_is_no_window(plan):
    """It takes a window somewhere, not here, and looking out as something people can do."""
    window = TABLE
    plan.places[ROOM].exists = plan.places[window].exists = 1
    plan.places[ROOM].near, plan.places[window].near = 1 << window, 1 << ROOM
    plan.verbs[Verb.LOOK].exists = 1
    assert not asks(at_war(ME), plan, Intention.LOOK_OUT)

    plan.places[window].windows = 1
    assert asks(at_war(ME), plan, Intention.LOOK_OUT)
    plan.verbs[Verb.LOOK].exists = 0
    assert not asks(at_war(ME), plan, Intention.LOOK_OUT)


def test_somebody_dear_is_looked_for(plan):
    """Who holds a dear one dead, and does not know where the body is, looks out for them."""
    mind = witness()
    mind.seen_turn[STRANGER] = mind.turn - 60
    mind.credence[about(About.ALIVE, STRANGER)] = 0.2
    before = score(mind, plan, Intention.LOOK_OUT)
    mind.love[STRANGER] = 0.9

    assert score(mind, plan, Intention.LOOK_OUT) > before + 0.2
    mind.seen_turn[STRANGER] = mind.turn - SOUGHT - 1
    assert score(mind, plan, Intention.LOOK_OUT) < before


def test_only_a_witness_raises_the_alarm_and_once(plan):
    """Whoever has seen the war warns those who do not know; once all do, there is no need."""
    assert not asks(at_war(ME), plan, Intention.RAISE_ALARM)
    mind = witness()
    assert asks(mind, plan, Intention.RAISE_ALARM)
    assert score(mind, plan, Intention.RAISE_ALARM) > 0.8

    note_knowers(mind, Fact.WAR_VISIBLE, 255)
    assert not asks(mind, plan, Intention.RAISE_ALARM)
    assert deed(mind, plan, Intention.RAISE_ALARM)[0] == Way.DONE


def test_the_alarm_goes_from_near_to_far(plan):
    """Those here are told; then all are called to the table, which wakes them; then told."""
    mind = witness()
    mind.credence[Fact.WIRE_OK] = 0.999
    meet(mind, MATE)
    war = int(Fact.WAR_VISIBLE)
    assert deed(mind, plan, Intention.RAISE_ALARM) == (Way.GOING, Verb.SAY, EVERYBODY, war)

    note_knowers(mind, war, 1 << MATE)
    table = FIRST_PLACE + TABLE
    alarm = deed(mind, plan, Intention.RAISE_ALARM)
    assert alarm == (Way.GOING, Verb.ASSEMBLE, table, NO_WORDS)

    perceive(mind, plan, a_percept(Verb.ASSEMBLE, ME, table))
    assert deed(mind, plan, Intention.RAISE_ALARM) == (Way.LAST, Verb.CALL, EVERYBODY, war)


def test_the_alarm_is_left_to_somebody_of_higher_standing(plan):
    """Of two who know and are together the one with more standing calls the others."""
    mind = witness()
    meet(mind, MATE)
    note_knowers(mind, Fact.WAR_VISIBLE, 1 << MATE)
    plan.persons[MATE].authority = 3

    assert not asks(mind, plan, Intention.RAISE_ALARM)


def test_a_dead_link_is_tried_and_then_let_be(plan):
    """A call in vain, one's own or another's, is not repeated for hours."""
    mind = at_war(ME, fear=0.2)
    assert asks(mind, plan, Intention.REACH_GROUND)
    in_vain = a_percept(
        Verb.TRIED, MATE, tried=int(Verb.ATTEMPT_CONTACT), refusal=int(Refusal.LINK_DOWN)
    )
    perceive(mind, plan, in_vain)
    assert not asks(mind, plan, Intention.REACH_GROUND)

    mind.turn += CALLS_AGAIN + 1
    assert asks(mind, plan, Intention.REACH_GROUND)


def test_in_peace_nobody_calls_without_need(plan):
    """With the link up and no war there is nothing to ask."""
    mind = at_war(ME)
    mind.credence[Fact.WAR_VISIBLE] = mind.credence[Fact.WAR_DECLARED] = 0.1
    mind.credence[Fact.GROUND_LINK_UP] = 0.9

    assert not asks(mind, plan, Intention.REACH_GROUND)


def test_duty_answers_and_grief_lets_it_ring(plan):
    """The dutiful answer a call; who grieves and feels guilty does not."""
    calm = at_war(ME, duty=0.7, called_by=FIRST_GROUND)
    broken = at_war(ME, duty=0.4, empathy=0.9, grief=0.7, guilt=0.5, called_by=FIRST_GROUND)
    broken.order_from = FIRST_GROUND
    for mind, first, second in (
        (calm, Intention.ANSWER_CALL, Intention.IGNORE_CALL),
        (broken, Intention.IGNORE_CALL, Intention.ANSWER_CALL),
    ):
        assert score(mind, plan, first) > score(mind, plan, second)


def test_a_call_is_over_once_it_is_answered_or_ignored(plan):
    """Both are done towards the ground that called, and then there is no call any more."""
    for intention, verb in (
        (Intention.ANSWER_CALL, Verb.ANSWER),
        (Intention.IGNORE_CALL, Verb.IGNORE),
    ):
        mind = at_war(ME, called_by=FIRST_GROUND)
        assert deed(mind, plan, intention)[:3] == (Way.LAST, verb, FIRST_GROUND)
        perceive(mind, plan, a_percept(verb, ME, FIRST_GROUND))
        assert not asks(mind, plan, intention)


def test_no_answer_over_a_link_held_dead(plan):
    """A call can be let ring, but not answered, by who holds the link dead, or its wire cut."""
    mind = at_war(ME, called_by=FIRST_GROUND, turn=NOW)
    assert asks(mind, plan, Intention.ANSWER_CALL)
    plan.systems[System.WIRE].exists = 1
    mind.credence[Fact.WIRE_OK] = 0.01
    assert not asks(mind, plan, Intention.ANSWER_CALL)

    mind.credence[Fact.WIRE_OK], mind.credence[Fact.GROUND_LINK_UP] = 0.99, 0.01
    assert not asks(mind, plan, Intention.ANSWER_CALL)
    assert asks(mind, plan, Intention.IGNORE_CALL)


def test_neither_the_dead_nor_those_who_were_called_are_told(plan):
    """Nobody speaks of the war to a body; who called all does not call again for the same."""
    mind = witness()
    note_knowers(mind, Fact.WAR_VISIBLE, 255 & ~(1 << MATE))
    meet(mind, MATE)
    assert asks(mind, plan, Intention.RAISE_ALARM)
    mind.credence[about(About.ALIVE, MATE)] = 0.01
    assert not asks(mind, plan, Intention.RAISE_ALARM)

    mind.credence[about(About.ALIVE, MATE)] = 0.99
    mind.seen_place[MATE] = TABLE
    mind.meeting_since = NOW
    mind.turn += 90
    assert not asks(mind, plan, Intention.RAISE_ALARM)


def test_the_alarm_that_one_has_heard_given_one_does_not_give_again(plan):
    """Whoever said it first sees to it, once one is no longer full of what one has seen."""
    mind = witness()
    mind.turn += FULL_OF_IT + 1
    meet(mind, STRANGER)
    assert asks(mind, plan, Intention.RAISE_ALARM)

    note_said(mind, MATE, Fact.WAR_VISIBLE, True)
    assert not asks(mind, plan, Intention.RAISE_ALARM)


def test_nobody_tells_people_at_the_same_window_what_they_all_see(plan):
    """They call those who are elsewhere; once it is out of view they tell who came since."""
    mind = witness()
    mind.credence[Fact.WIRE_OK] = 0.999
    meet(mind, MATE)
    plan.places[ROOM].windows = 1
    assert deed(mind, plan, Intention.RAISE_ALARM)[1] == Verb.ASSEMBLE

    mind.turn += IN_VIEW + 1
    meet(mind, MATE)
    assert deed(mind, plan, Intention.RAISE_ALARM)[1] == Verb.SAY


def test_a_meeting_called_for_something_else_is_no_alarm(plan):
    """Whoever sees the war hours later warns all; whoever has said so since counts it as theirs."""
    mind = witness(turn=NOW + MET)
    mind.meeting_since = NOW
    mind.seen_place[MATE] = TABLE
    assert not asks(mind, plan, Intention.RAISE_ALARM)
    mind.meeting_since -= 1
    assert asks(mind, plan, Intention.RAISE_ALARM)

    note_said(mind, ME, Fact.WAR_VISIBLE, True)
    assert not asks(mind, plan, Intention.RAISE_ALARM)


def test_after_a_call_in_vain_nobody_calls_again(plan):
    """The wire is held neither whole nor cut, and one goes to the table to wait for the others."""
    mind = witness(meeting_since=NOW, meeting_at=TABLE, intention_since=NOW)
    mind.credence[Fact.WIRE_OK] = 0.5

    assert deed(mind, plan, Intention.RAISE_ALARM)[1] == Verb.GO


def test_nobody_looks_at_the_war_while_there_is_violence_at_hand():
    """Whoever is shaken looks out only for somebody who may be lost out there."""
    plan, mind = a_station(), aboard(ME)
    plan.verbs[Verb.LOOK].exists = 1
    assert asks(mind, plan, Intention.LOOK_OUT)
    note_shaken(mind)
    assert not asks(mind, plan, Intention.LOOK_OUT)

    mind.credence[about(About.ALIVE, MATE)] = 0.01
    mind.seen_place[MATE] = HULL
    mind.trust = [0.3] * 8  # so that there is nobody to tell it to first
    assert asks(mind, plan, Intention.LOOK_OUT)


def test_nobody_calls_the_ground_over_a_wire_held_cut(plan):
    """One speaks to it over the wire, where there is one."""
    mind = at_war(ME, fear=0.2)
    mind.credence[Fact.WIRE_OK] = 0.01
    assert asks(mind, plan, Intention.REACH_GROUND)

    plan.systems[System.WIRE].exists = 1
    assert not asks(mind, plan, Intention.REACH_GROUND)


def test_whoever_has_just_seen_the_war_tells_whom_they_meet(plan):
    """Though somebody else has said so before; an hour later that one sees to it."""
    mind = witness()
    meet(mind, MATE)
    note_said(mind, STRANGER, Fact.WAR_VISIBLE, True)
    assert asks(mind, plan, Intention.RAISE_ALARM)
    assert deed(mind, plan, Intention.RAISE_ALARM)[1] == Verb.SAY

    mind.turn += FULL_OF_IT + 1
    meet(mind, MATE)
    assert not asks(mind, plan, Intention.RAISE_ALARM)
