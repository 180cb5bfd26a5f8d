"""After sabotage: who is warned, asked, answered, dealt with no more, and told it is mended."""

import pytest

from cupola.minds.saying.answers import false_answer, has_secret_asked, true_answer
from cupola.minds.ways import Way
from cupola.world.book import Stage
from cupola.world.catalogue.entities import EVERYBODY, NOBODY, System
from cupola.world.catalogue.facts import About, Fact, Phrase, about, denial, sabotage
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import note_bound, note_own_deed
from tests.beliefs.people import ROOM, a_percept, perceive
from tests.minds.intentions.people import asks, deed, score
from tests.minds.intentions.station import (
    HULL,
    KEY,
    a_station_with_a_loop,
    aboard,
    machine,
    next_for,
    owns,
)

ME, MATE, OTHER_MATE, STRANGER, OTHER_STRANGER = 0, 1, 2, 4, 5
WIRE = machine(System.WIRE)


@pytest.fixture
def plan():
    """The small station, with a loop."""
    return a_station_with_a_loop()


def witness(plan, *here, culprit=STRANGER, **fields):
    """Somebody who has just seen this one cut the wire, in this company, and trusts everybody."""
    mind = aboard(ME, *here, trust=[0.95] * 8, **fields)
    perceive(mind, plan, a_percept(Verb.CUT, culprit, WIRE, hears=1 << culprit))
    return mind


def told(mind, plan, whom, words):
    """The person has said this to somebody."""
    said = a_percept(Verb.TELL, ME, whom, words=int(words), hears=1 << whom)
    perceive(mind, plan, said)


def test_a_witness_tells_what_is_cut_and_then_who_did_it(plan):
    """Each once; the saboteur is told neither."""
    mind = witness(plan, MATE)
    for words in (denial(Fact.WIRE_OK), sabotage(STRANGER)):
        assert deed(mind, plan, Intention.WARN, MATE) == (Way.LAST, Verb.TELL, MATE, words)
        told(mind, plan, MATE, words)

    assert not asks(mind, plan, Intention.WARN, MATE)
    assert not asks(mind, plan, Intention.WARN, STRANGER)


def test_a_witness_may_accuse_before_their_own(plan):
    """Sabotage is proof enough for those who suspect nobody, as violence is."""
    mind = witness(plan, MATE, suspicion=0.1)
    mind.trust[STRANGER] = 0.4
    assert asks(mind, plan, Intention.ACCUSE, STRANGER)
    assert deed(mind, plan, Intention.ACCUSE, STRANGER)[3] == sabotage(STRANGER)


def test_nobody_deals_with_somebody_who_cut_the_wire(plan):
    """No terms are sought, no key and no security given, and a yes is worth less than a no."""
    mind = owns(witness(plan, STRANGER), KEY)
    mind.credence[about(About.WILL_STRIKE, STRANGER)] = 0.4
    mind.credence[about(About.ALIVE, OTHER_MATE)] = 0.01
    for actor, target in ((STRANGER, ME), (ME, STRANGER)):
        agreed = a_percept(Verb.AGREE, actor, target, words=int(Phrase.LEAVE_TOGETHER))
        perceive(mind, plan, agreed)
    for intention in (Intention.PROPOSE_TRUCE, Intention.TRADE_KEYS, Intention.GIVE_PLEDGE):
        assert not asks(mind, plan, intention, STRANGER)
    for words in (Phrase.TRUCE, Phrase.SPACEWALK, Phrase.LEAVE_TOGETHER):
        perceive(mind, plan, a_percept(Verb.PROPOSE, STRANGER, ME, words=int(words)))
        no = score(mind, plan, Intention.DECLINE, STRANGER)
        assert score(mind, plan, Intention.AGREE, STRANGER) < no


def test_nothing_is_put_into_the_hands_of_somebody_distrusted(plan):
    """Whatever was agreed, security wants some trust."""
    mind = owns(aboard(ME, STRANGER), KEY)
    mind.credence[Fact.TRUCE_HOLDS] = 0.95
    for other in (ME, STRANGER):
        note_bound(mind, other, Fact.TRUCE_HOLDS)
    assert asks(mind, plan, Intention.GIVE_PLEDGE, STRANGER)

    mind.trust[STRANGER] = 0.1
    assert not asks(mind, plan, Intention.GIVE_PLEDGE, STRANGER)


def test_whoever_found_the_wire_cut_asks_who_did_it(plan):
    """Those who know of it, once, whether it was the one least trusted; a witness asks nobody."""
    mind = aboard(ME, MATE)
    perceive(mind, plan, a_percept(Verb.SEE, ME, WIRE, looks=denial(Fact.WIRE_OK)))
    mind.trust[OTHER_STRANGER] = 0.2
    assert not asks(mind, plan, Intention.SOUND_OUT, MATE)
    told(mind, plan, MATE, denial(Fact.WIRE_OK))
    words = sabotage(OTHER_STRANGER)
    assert deed(mind, plan, Intention.SOUND_OUT, MATE)[1:] == (Verb.ASK, MATE, words)
    perceive(mind, plan, a_percept(Verb.ASK, ME, MATE, words=words))
    assert not asks(mind, plan, Intention.SOUND_OUT, MATE)

    seen = witness(plan, MATE)
    told(seen, plan, MATE, denial(Fact.WIRE_OK))
    assert not asks(seen, plan, Intention.SOUND_OUT, MATE)


def test_asked_who_did_it_one_says_what_one_knows(plan):
    """Who was seen at it; the saboteur has a secret, and may put it on another."""
    mind = witness(plan, MATE)
    mind.asked_by, mind.asked_words = MATE, sabotage(OTHER_STRANGER)
    assert true_answer(mind) == sabotage(STRANGER)
    assert not has_secret_asked(mind)

    own = aboard(ME, STRANGER, asked_by=STRANGER, asked_words=sabotage(MATE))
    note_own_deed(own, Fact.WIRE_OK)
    own.trust[OTHER_STRANGER] = 0.1
    assert true_answer(own) == sabotage(ME)
    assert has_secret_asked(own)
    assert false_answer(own, plan) == sabotage(OTHER_STRANGER)
    keeps = deed(own, plan, Intention.CONCEAL, STRANGER)
    assert keeps[1:] == (Verb.CONCEAL, STRANGER, sabotage(ME))
    perceive(own, plan, a_percept(Verb.CONCEAL, ME, STRANGER, words=sabotage(ME)))
    assert own.asked_by == NOBODY


def test_asked_by_others_one_hides_what_was_done_for_ones_own_cause(plan):
    """Or names the doer all the same, or puts it on another; one's own are told plainly."""
    stage = int(Stage.READ)
    mind = witness(plan, STRANGER, culprit=MATE, order=1, order_stage=stage)
    mind.asked_by, mind.asked_words = STRANGER, sabotage(MATE)
    mind.trust[MATE], mind.trust[OTHER_STRANGER] = 0.1, 0.2
    assert has_secret_asked(mind)
    keeps = deed(mind, plan, Intention.CONCEAL, STRANGER)
    assert keeps[1:] == (Verb.CONCEAL, STRANGER, sabotage(MATE))
    assert false_answer(mind, plan) == sabotage(OTHER_STRANGER)
    assert true_answer(mind) == sabotage(MATE)

    mind.asked_by = OTHER_MATE
    assert not has_secret_asked(mind)


def test_whoever_mended_the_wire_calls_all_to_say_so(plan):
    """Once, over the wire; whoever had cut it themselves says nothing."""
    mind, sorry = witness(plan), witness(plan, culprit=ME)
    for person in (mind, sorry):
        perceive(person, plan, a_percept(Verb.REPAIR, ME, WIRE))
    assert asks(mind, plan, Intention.RESTORE)
    assert not asks(sorry, plan, Intention.RESTORE)
    said = next_for(mind, plan, Intention.RESTORE)
    assert said == (Way.LAST, Verb.CALL, EVERYBODY, NOBODY)

    called = a_percept(Verb.CALL, ME, EVERYBODY, words=int(Fact.WIRE_OK), place=ROOM, hears=255)
    perceive(mind, plan, called)
    assert not asks(mind, plan, Intention.RESTORE)


def test_what_is_done_for_ones_own_cause_is_kept_among_ones_own(plan):
    """Whoever means to obey the same order tells no stranger of it, nor who did it."""
    mind = witness(plan, STRANGER, OTHER_MATE, culprit=MATE, order=1, order_stage=int(Stage.READ))
    assert not asks(mind, plan, Intention.WARN, STRANGER)
    assert deed(mind, plan, Intention.WARN, OTHER_MATE)[3] == denial(Fact.WIRE_OK)

    told(mind, plan, OTHER_MATE, denial(Fact.WIRE_OK))
    assert not asks(mind, plan, Intention.WARN, OTHER_MATE)


def test_nobody_goes_outside_for_whoever_has_cut_the_wire(plan):
    """Not even if they had said yes before."""
    mind = aboard(ME, STRANGER)
    mind.credence[Fact.ANTENNA_BROKEN] = 0.9
    words = int(Phrase.SPACEWALK)
    perceive(mind, plan, a_percept(Verb.PROPOSE, STRANGER, ME, words=words))
    perceive(mind, plan, a_percept(Verb.AGREE, ME, STRANGER, words=words))
    assert asks(mind, plan, Intention.REPAIR_OUTSIDE)

    perceive(mind, plan, a_percept(Verb.CUT, STRANGER, WIRE))
    assert not asks(mind, plan, Intention.REPAIR_OUTSIDE)


def test_whoever_mended_the_antenna_says_so_once_they_are_in(plan):
    """Once, to all; whom they told that it is whole has no reason to go."""
    mind, hearer = aboard(ME), aboard(MATE, trust=[0.8] * 8)
    for person in (mind, hearer):
        person.credence[Fact.ANTENNA_BROKEN] = 0.99
    mind.place = HULL
    perceive(mind, plan, a_percept(Verb.REPAIR, ME, machine(System.ANTENNA), place=HULL))
    assert not asks(mind, plan, Intention.RESTORE)
    mind.place = ROOM
    said = next_for(mind, plan, Intention.RESTORE)
    assert said[:3] == (Way.LAST, Verb.CALL, EVERYBODY)

    words = denial(Fact.ANTENNA_BROKEN)
    for person in (mind, hearer):
        perceive(person, plan, a_percept(Verb.CALL, ME, EVERYBODY, words=words, hears=255))
    assert not asks(mind, plan, Intention.RESTORE)
    assert hearer.credence[Fact.ANTENNA_BROKEN] < 0.5
