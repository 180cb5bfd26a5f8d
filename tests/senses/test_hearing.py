import pytest

from cupola.senses.hearing import overhears
from cupola.world.catalogue.entities import EVERYBODY, FIRST_SYSTEM, System
from cupola.world.catalogue.facts import About, Fact, Phrase, about
from cupola.world.catalogue.verbs import Verb
from cupola.world.chance import Purpose
from cupola.world.ledger import is_held_to_know
from tests.rules.scenes import CABIN, CLOSET, DOOR_OF_LAB, HULL_NEAR, LAB, NODE
from tests.senses.sensing import Stage, people

CURE = int(Fact.CURE_EXISTS)


def test_a_room_hears_what_is_said_in_it():
    """Everybody awake in the room hears, recognises and understands; sleepers do not."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(NODE)
    stage.person(NODE, awake=0)
    event = stage.tells(Verb.TELL, ida, bo, words=CURE)

    assert people(event.perceived) == people(event.recognised) == [ida, bo]
    assert people(event.understood) == [ida, bo]
    assert stage.world.minds[bo].credence[CURE] > 0.5


def test_next_door_there_are_voices():
    """Through an open hatch one hears voices; who listens closely makes out the words."""
    stage = Stage()
    ida, bo, cy = stage.person(NODE), stage.person(LAB), stage.person(CLOSET)
    stage.pin(Purpose.OVERHEAR, bo, ida, 0, False)
    stage.pin(Purpose.OVERHEAR, cy, ida, 0, True)
    event = stage.tells(Verb.SAY, ida, words=CURE)

    assert people(event.perceived) == [ida, bo, cy]
    assert people(event.recognised) == people(event.understood) == [ida, cy]
    assert stage.world.minds[bo].credence[CURE] == 0.5 < stage.world.minds[cy].credence[CURE]


def test_a_humming_room_drowns_voices():
    """Where no fan hums, the words from next door are made out more often."""
    heard = []
    for noise in (55.0, 0.0):
        stage = Stage()
        ida, bo = stage.person(NODE), stage.person(LAB)
        stage.world.minds[bo].attention = 1.0
        stage.world.places[LAB].noise = noise
        count = 0
        for utterance in range(200):
            stage.world.persons[ida].utterances = utterance
            count += overhears(stage.world, ida, bo)
        heard.append(count)

    assert 40 < heard[0] < 80
    assert 100 < heard[1] < 140


def test_a_shut_hatch_lets_no_voice_through():
    """Behind a shut hatch nothing is heard."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(LAB)
    stage.world.hatches[DOOR_OF_LAB].open = 0
    event = stage.tells(Verb.SAY, ida, words=CURE)

    assert people(event.perceived) == [ida]
    assert stage.world.minds[bo].told[CURE] == 0


def test_a_foreign_language_moves_nothing():
    """Who does not know the language hears speech and learns nothing from its content."""
    stage = Stage()
    ida, bo = stage.person(NODE, languages=3, tongue=1), stage.person(NODE, languages=1)
    event = stage.tells(Verb.SAY, ida, words=CURE, language=2)

    assert people(event.perceived) == [ida, bo]
    assert people(event.understood) == [ida]
    assert stage.world.minds[bo].credence[CURE] == 0.5


def test_the_loop_reaches_whom_it_is_for_and_all_in_suits():
    """A call is heard by the one called, by those beside the caller and outside."""
    stage = Stage()
    ida, bo, cy = stage.person(NODE), stage.person(LAB), stage.person(CLOSET)
    out, mate = stage.person(HULL_NEAR, suited=1), stage.person(NODE)
    to_one = stage.tells(Verb.CALL, ida, bo, words=CURE)
    to_all = stage.tells(Verb.CALL, ida, EVERYBODY, words=CURE)

    assert people(to_one.perceived) == [ida, bo, out, mate]
    assert people(to_all.perceived) == [ida, bo, cy, out, mate]


def test_a_talk_over_the_loop_goes_by_the_loop():
    """A conversation with somebody outside is carried by the loop."""
    stage = Stage()
    ida, bo, out = stage.person(NODE), stage.person(LAB), stage.person(HULL_NEAR, suited=1)
    for carrier in (System.VOICE_LOOP, System.WIRE):
        event = stage.tells(Verb.TALK, ida, out, instrument=FIRST_SYSTEM + carrier)

        assert people(event.perceived) == [ida, out]
    assert stage.world.minds[bo].trust[ida] == 0.5


def test_a_cut_wire_silences_the_loop():
    """With the wire cut only those beside the caller hear, and the caller misses an answer."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(LAB)
    stage.world.systems[System.WIRE].cut = 1
    event = stage.tells(Verb.CALL, ida, bo, words=CURE)
    miss = stage.book.events[stage.book.event_count - 1]

    assert people(event.perceived) == [ida]
    assert (miss.verb, miss.actor, miss.target, miss.cause) == (Verb.MISS, ida, bo, event.number)
    assert people(miss.perceived) == [ida]
    assert stage.world.minds[ida].credence[about(About.ALIVE, bo)] < 0.5


def test_a_sign_is_for_one():
    """The one a sign is for understands it; a bystander may notice it, and not what it means."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(NODE)
    cy, di = stage.person(NODE), stage.person(NODE)
    stage.pin(Purpose.SIGNAL, cy, ida, 0, False)
    stage.pin(Purpose.SIGNAL, di, ida, 0, True)
    event = stage.tells(Verb.SIGNAL, ida, bo, words=CURE)

    assert people(event.perceived) == [ida, bo, di]
    assert people(event.understood) == [ida, bo]
    assert stage.world.minds[di].credence[CURE] == 0.5


def test_a_blow_is_heard_next_door():
    """Next door one hears that something happens, not who does what to whom."""
    stage = Stage()
    ida, bo, cy = stage.person(NODE), stage.person(NODE), stage.person(LAB)
    event = stage.tells(Verb.STRIKE, ida, bo)

    assert people(event.perceived) == [ida, bo, cy]
    assert people(event.recognised) == [ida, bo]
    assert stage.world.minds[bo].suspect[bo] == ida
    assert stage.world.minds[cy].suspect[bo] == -1
    assert stage.world.minds[cy].trust[ida] == 0.5


def test_an_alarm_wakes_sleepers():
    """What all aboard hear wakes who sleeps, and not who lies unconscious."""
    stage = Stage()
    ida, bo, cy = stage.person(NODE), stage.person(LAB, awake=0), stage.person(LAB, awake=0)
    stage.world.persons[bo].doing.verb = Verb.SLEEP
    event = stage.tells(Verb.THREATEN, ida, EVERYBODY, words=int(Phrase.DESTROY_STATION))

    assert people(event.perceived) == [ida, bo]
    assert stage.world.persons[bo].doing.verb == Verb.NONE
    assert (stage.world.persons[bo].awake, stage.world.persons[cy].awake) == (1, 0)


@pytest.mark.parametrize("verb", [Verb.THREATEN, Verb.ASSEMBLE])
def test_a_mere_voice_goes_no_further_than_the_loop(verb):
    """Where the wire is cut only those in earshot hear it, and nobody else wakes."""
    stage = Stage()
    ida, bo, cy = stage.person(LAB), stage.person(LAB), stage.person(CLOSET, awake=0)
    stage.world.persons[cy].doing.verb = Verb.SLEEP
    stage.world.systems[System.WIRE].cut = 1
    deaf = stage.tells(verb, ida, EVERYBODY, words=about(About.WILL_STRIKE, ida))
    assert people(deaf.perceived) == [ida, bo]
    assert stage.world.persons[cy].awake == 0

    stage.world.systems[System.WIRE].cut = 0
    heard = stage.tells(verb, ida, EVERYBODY, words=about(About.WILL_STRIKE, ida))
    assert people(heard.perceived) == [ida, bo, cy]


def test_a_threat_from_where_the_station_can_be_destroyed_needs_no_loop():
    """It sets the alarm off: from there, and with that threat."""
    stage = Stage()
    ida, bo = stage.person(LAB), stage.person(CLOSET)
    stage.world.systems[System.WIRE].cut = 1
    stage.plan.systems[System.DESTRUCT].places = 1 << LAB
    threat = stage.tells(Verb.THREATEN, ida, EVERYBODY, words=int(Phrase.DESTROY_STATION))
    assert people(threat.perceived) == [ida, bo]

    vow = stage.tells(Verb.THREATEN, ida, EVERYBODY, words=int(Phrase.REVENGE))
    assert people(vow.perceived) == [ida]


def test_nobody_counts_on_a_loop_whose_wire_they_hold_cut():
    """Whoever threatens all, and knows the wire cut, reckons only with those before their eyes."""
    stage = Stage()
    ida, bo, cy = stage.person(LAB), stage.person(LAB), stage.person(CLOSET)
    threat = about(About.MEANS_THREAT, ida)
    mind = stage.world.minds[ida]
    for wire, known in ((0.05, [bo]), (0.999, [bo, cy])):
        mind.credence[Fact.WIRE_OK], mind.told[threat] = wire, 0
        stage.tells(Verb.THREATEN, ida, EVERYBODY, words=int(Phrase.REVENGE))
        assert [who for who in (bo, cy) if is_held_to_know(mind, who, threat)] == known


def test_an_order_is_for_its_addressee():
    """A message is read by the one it is for, who was woken for it, and by nobody else."""
    stage = Stage()
    ida, bo = stage.person(NODE, awake=0), stage.person(NODE)
    stage.world.persons[ida].doing.verb = Verb.SLEEP
    event = stage.tells(Verb.ORDER, 112, ida, words=int(Phrase.ORDER), order=1)

    assert people(event.perceived) == [ida]
    assert (stage.world.minds[ida].order, stage.world.minds[bo].order) == (1, 0)


@pytest.mark.parametrize("docked", [0, 1])
def test_the_loop_reaches_no_vehicle_that_has_left(docked):
    """Neither from the station nor to it, be it for one or for all; a caller only hears nothing."""
    stage = Stage()
    stage.world.systems[System.VEHICLE].on = docked
    ida, bo, gone = stage.person(LAB), stage.person(NODE), stage.person(CABIN)
    call = stage.tells(Verb.CALL, ida, gone, words=CURE)
    assembly = stage.tells(Verb.ASSEMBLE, gone)

    assert people(call.perceived) == ([ida, gone] if docked else [ida])
    assert people(assembly.perceived) == ([ida, bo, gone] if docked else [gone])
