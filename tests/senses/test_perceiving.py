import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cupola.senses.perceiving import show
from cupola.world.catalogue.entities import FIRST_SYSTEM, NOBODY, UNKNOWN, System
from cupola.world.catalogue.facts import UNHEARD, About, Fact, about
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.plan import Plan
from cupola.world.records import Mind, Percept
from cupola.world.rows import Event
from tests.rules.scenes import CLOSET, HULL_FAR, LAB, NODE
from tests.senses.sensing import Stage, people

HIDDEN = ("truth", "held", "intent", "cause", "beat")
"""What of an event is for the chronicle alone."""


def test_nothing_moves_without_an_event():
    """In a minute in which nothing happens no mind is touched."""
    stage = Stage()
    ida = stage.person(NODE)
    before = copy.deepcopy(vars(stage.world.minds[ida]))
    stage.page()
    stage.perceive()

    assert vars(stage.world.minds[ida]) == before


@given(
    st.sampled_from([Verb.TELL, Verb.STRIKE, Verb.THREATEN, Verb.ACCUSE, Verb.SIGNAL, Verb.CUT]),
    st.integers(0, 280),
    st.sampled_from(HIDDEN),
    st.integers(-1, 30),
)
def test_what_only_the_chronicle_holds_moves_nobody(verb, words, field, value):
    """Truth, what the speaker holds, intent, cause and beat of an event reach no mind."""
    minds = []
    for change in ({}, {field: value}):
        stage = Stage()
        ida, bo = stage.person(NODE), stage.person(NODE)
        stage.person(LAB)
        stage.tells(verb, ida, bo, words=words, **change)
        minds.append([vars(mind) for mind in stage.world.minds])

    assert minds[0] == minds[1]


def test_a_percept_hides_what_cannot_be_made_out():
    """Who neither recognises nor understands is shown nobody and no words."""
    event, mind, percept = plain(Event), plain(Mind), plain(Percept)
    event.actor, event.target, event.words, event.perceived = 1, 2, 5, 0b1000
    mind.self = 3
    show(plain(Plan), event, mind, percept)

    assert (percept.actor, percept.target, percept.words) == (UNKNOWN, UNKNOWN, UNHEARD)


def test_speaker_and_hearers_know_who_heard():
    """Whoever speaks or hears knows who else in the room heard it, and no one beyond."""
    stage = Stage()
    ida, bo, cy = stage.person(NODE), stage.person(NODE), stage.person(NODE)
    stage.person(LAB)
    stage.tells(Verb.SAY, ida, words=int(Fact.CURE_EXISTS))
    ledger = [stage.world.minds[who].told[Fact.CURE_EXISTS] >> 16 & 255 for who in (ida, bo, cy)]

    assert [people(bits) for bits in ledger] == [[ida, bo, cy], [ida, cy], [ida, bo]]


def test_a_call_into_a_dead_loop_is_missed():
    """Whoever tries to call over a dead loop meets silence, as if nobody answered."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(LAB)
    stage.world.systems[System.VOICE_LOOP].broken = 1
    events = stage.does(ida, Verb.CALL, bo, words=int(Fact.CURE_EXISTS))

    assert [event.verb for event in events] == [Verb.TRIED, Verb.MISS]
    assert events[0].refusal == Refusal.LOOP_DEAD


@pytest.mark.parametrize("verb", [Verb.CALL, Verb.TALK])
def test_a_call_in_vain_teaches_the_same_whoever_does_not_answer(verb):
    """The caller's mind is the same whether the one called sleeps or is dead."""
    stages = Stage(), Stage()
    for alive, stage in enumerate(stages):
        ida, bo = stage.person(NODE), stage.person(LAB)
        stage.world.persons[bo].awake, stage.world.persons[bo].alive = 0, alive
        stage.does(ida, verb, bo, words=int(Fact.CURE_EXISTS))
    of_the_dead, of_the_sleeping = (vars(stage.world.minds[0]) for stage in stages)

    assert of_the_dead["credence"][about(About.ALIVE, 1)] < 0.99
    assert of_the_dead == of_the_sleeping


def test_an_answered_call_is_not_missed():
    """Whoever hears the call answers it."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(LAB)
    events = stage.does(ida, Verb.CALL, bo, words=int(Fact.CURE_EXISTS))

    assert [event.verb for event in events] == [Verb.CALL]


def test_two_who_talk_over_the_loop_say_where_they_are():
    """Each knows where the other is from then on, and from when."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(LAB)
    stage.does(ida, Verb.TALK, bo)
    minds = stage.world.minds

    assert (minds[ida].seen_place[bo], minds[bo].seen_place[ida]) == (LAB, NODE)
    assert minds[ida].seen_turn[bo] == minds[bo].seen_turn[ida] == stage.world.turn


def test_who_sleeps_before_ones_eyes_is_not_missed():
    """They are spoken to in vain, but one sees why."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(NODE, awake=0)
    events = stage.does(ida, Verb.TALK, bo)

    assert [event.verb for event in events] == [Verb.TRIED]


def test_what_an_outcome_looks_like_is_kept():
    """An event that says nothing else looks like what came of it."""
    stage = Stage()
    ida = stage.person(NODE)
    event = stage.tells(Verb.FAKE, ida, FIRST_SYSTEM + System.WIRE, outcome=10)

    assert event.seen_outcome == 10


def test_nobody_can_tell_who_slept_through_an_alarm():
    """Of what goes to everybody one reckons that all whom one holds alive have heard it."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(LAB)
    stage.world.persons[bo].awake = 0
    stage.world.minds[ida].credence[about(About.ALIVE, bo)] = 0.9
    event = stage.tells(Verb.ANNOUNCE, ida, words=int(Fact.AID_COMING))
    show(stage.plan, event, stage.world.minds[ida], stage.work.percept)

    assert people(event.understood) == [ida]
    assert people(stage.work.percept.hears) == [bo]


def test_nobody_can_tell_whom_a_voice_next_door_reaches():
    """Who makes out words through a hatch does not know whether those beside them did."""
    stage = Stage()
    ida, bo, cy = stage.person(NODE), stage.person(LAB), stage.person(LAB)
    event = stage.tells(Verb.SAY, ida, words=int(Fact.CURE_EXISTS))
    event.understood = event.recognised = event.perceived
    show(stage.plan, event, stage.world.minds[bo], stage.work.percept)

    assert cy in people(event.perceived)
    assert people(stage.work.percept.hears) == []


def test_who_says_that_somebody_outside_lives_says_where():
    """As they hold it themselves; whoever has seen them since keeps to that."""
    stage = Stage()
    ida, bo, cy, di = (stage.person(place) for place in (LAB, LAB, LAB, HULL_FAR))
    minds = stage.world.minds
    for who, place, turn in ((ida, HULL_FAR, 0), (bo, NOBODY, -5), (cy, CLOSET, 1)):
        minds[who].seen_place[di], minds[who].seen_turn[di] = place, turn
    stage.tells(Verb.TELL, ida, bo, words=about(About.HURT, di))
    assert minds[bo].seen_place[di] == NOBODY
    stage.tells(Verb.TELL, ida, bo, words=about(About.ALIVE, di))

    assert (minds[bo].seen_place[di], minds[bo].seen_turn[di]) == (HULL_FAR, 0)
    assert minds[cy].seen_place[di] == CLOSET
