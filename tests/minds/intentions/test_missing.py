"""Missing somebody: the call, the search of room after room; and what one warns others of."""

import pytest

from cupola.minds.ways import Way
from cupola.world.catalogue.entities import FIRST_PLACE, System
from cupola.world.catalogue.facts import About, Fact, about, denial
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import note_knowers, note_own_deed, note_seen
from tests.beliefs.people import ROOM, a_percept, a_plan, perceive
from tests.minds.intentions.people import asks, deed, meet, settled
from tests.minds.intentions.station import next_for

ME, MATE, STRANGER = 0, 1, 4
ELSEWHERE = 6


@pytest.fixture
def plan():
    """A plan with two rooms."""
    made = a_plan()
    for place in (ROOM, ELSEWHERE):
        made.places[place].exists = 1
    return made


def test_one_misses_ones_own_after_hours(plan):
    """And looks where one saw them last; strangers one hardly knows are not missed."""
    mind = settled(ME, turn=900, intention_since=890)
    for other in (MATE, STRANGER):
        mind.seen_place[other], mind.seen_turn[other] = ELSEWHERE, 300
    there = FIRST_PLACE + ELSEWHERE

    assert asks(mind, plan, Intention.GO_AND_VERIFY, MATE)
    assert not asks(mind, plan, Intention.GO_AND_VERIFY, STRANGER)
    assert next_for(mind, plan, Intention.GO_AND_VERIFY, MATE)[:3] == (Way.GOING, Verb.GO, there)


def test_whoever_is_missed_is_called_first(plan):
    """Over the loop, once, in a language that both know; then one goes and looks."""
    plan.systems[System.VOICE_LOOP].exists = 1
    mind = settled(ME, turn=900, intention_since=900)
    mind.seen_place[MATE], mind.seen_turn[MATE] = ELSEWHERE, 300
    called = deed(mind, plan, Intention.GO_AND_VERIFY, MATE)
    assert called[:3] == (Way.GOING, Verb.TALK, MATE)

    mind.off = 1 << System.VOICE_LOOP
    assert next_for(mind, plan, Intention.GO_AND_VERIFY, MATE)[1] == Verb.GO
    mind.off, plan.persons[MATE].languages = 0, 2
    assert next_for(mind, plan, Intention.GO_AND_VERIFY, MATE)[1] == Verb.GO


def test_whoever_has_looked_everywhere_gives_up(plan):
    """There is no room left where the one missed could be."""
    mind = settled(ME, turn=900, intention_since=890, looked=-1)
    mind.seen_turn[MATE] = 300

    assert asks(mind, plan, Intention.GO_AND_VERIFY, MATE)
    assert next_for(mind, plan, Intention.GO_AND_VERIFY, MATE)[0] == Way.IMPOSSIBLE


def test_a_threat_to_all_is_not_told_as_a_blow_to_come(plan):
    """One warns of what one holds, so that who says it does not lie; and says it once."""
    mind = settled(ME)
    meet(mind, MATE)
    mind.credence[about(About.MEANS_THREAT, STRANGER)], mind.trust[STRANGER] = 0.9, 0.2
    threat = about(About.MEANS_THREAT, STRANGER)
    assert deed(mind, plan, Intention.WARN, MATE)[1::2] == (Verb.TELL, threat)
    mind.credence[about(About.WILL_STRIKE, STRANGER)] = 0.95
    strike = about(About.WILL_STRIKE, STRANGER)
    assert deed(mind, plan, Intention.WARN, MATE)[1::2] == (Verb.TELL, strike)

    note_knowers(mind, strike, 1 << MATE)
    assert not asks(mind, plan, Intention.WARN, MATE)


def test_whoever_goes_to_say_something_and_does_not_find_them_looks_on(plan):
    """They look where the other works before they let it be; nobody sets out so."""
    mind = settled(ME)
    mind.credence[about(About.MEANS_THREAT, STRANGER)], mind.trust[STRANGER] = 0.9, 0.2
    assert not asks(mind, plan, Intention.WARN, MATE)

    mind.intention, mind.intention_target = int(Intention.WARN), MATE
    assert asks(mind, plan, Intention.WARN, MATE)
    assert deed(mind, plan, Intention.WARN, MATE)[1] == Verb.TELL


def warner():
    """Somebody in company who holds the wire cut."""
    mind = settled(ME)
    meet(mind, MATE)
    mind.credence[Fact.WIRE_OK] = 0.01
    return mind


def test_who_has_seen_the_wire_cut_warns_of_it(plan):
    """Whoever does not know yet; not of one's own deed, nor on a mere guess."""
    plan.systems[System.WIRE].exists = 1
    mind, cut = warner(), denial(Fact.WIRE_OK)
    assert not asks(mind, plan, Intention.WARN, MATE)
    note_seen(mind, Fact.WIRE_OK, False)
    assert deed(mind, plan, Intention.WARN, MATE)[1:] == (Verb.TELL, MATE, cut)

    perceive(mind, plan, a_percept(Verb.TELL, ME, MATE, words=cut, hears=1 << MATE))
    assert not asks(mind, plan, Intention.WARN, MATE)
    doer = warner()
    note_seen(doer, Fact.WIRE_OK, False)
    note_own_deed(doer, Fact.WIRE_OK)
    assert not asks(doer, plan, Intention.WARN, MATE)
