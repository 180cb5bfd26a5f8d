"""Overheard: what is said before somebody feared, what is not, and to whom no news is brought."""

import pytest

from cupola.minds.ways import Way
from cupola.world.catalogue.facts import About, Fact, about, denial, harm
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import note_seen, note_shaken
from tests.beliefs.people import a_percept, perceive
from tests.minds.intentions.people import asks, deed
from tests.minds.intentions.station import APART, a_station_with_a_loop, aboard, next_for

ME, MATE, DEAD, STRANGER, OTHER_STRANGER = 0, 1, 2, 4, 5


@pytest.fixture
def plan():
    """The small station, with a loop."""
    return a_station_with_a_loop()


def afraid(*here, **fields):
    """Somebody shaken who expects a blow from a stranger, in this company."""
    mind = aboard(ME, *here, **fields)
    mind.credence[about(About.WILL_STRIKE, STRANGER)] = 0.9
    mind.trust[STRANGER] = 0.2
    note_shaken(mind)
    return mind


def test_of_somebody_who_is_not_there_one_speaks_before_whom_one_fears(plan):
    """Only what is said against somebody waits until they are gone."""
    mind = afraid(MATE, STRANGER)
    assert not asks(mind, plan, Intention.WARN, MATE)
    strike = about(About.WILL_STRIKE, OTHER_STRANGER)
    mind.credence[strike] = 0.9
    mind.trust[OTHER_STRANGER] = 0.1

    assert deed(mind, plan, Intention.WARN, MATE)[1:] == (Verb.TELL, MATE, strike)


@pytest.mark.parametrize(
    "words", [denial(Fact.WIRE_OK), denial(about(About.ALIVE, DEAD)), denial(Fact.LIFE_SUPPORT_ON)]
)
def test_a_cut_wire_a_death_and_the_air_are_said_before_anybody(plan, words):
    """Nobody keeps silent about them because somebody they fear is by."""
    mind = afraid(MATE, STRANGER)
    perceive(mind, plan, a_percept(Verb.SEE, ME, looks=words))

    assert asks(mind, plan, Intention.WARN, MATE)
    assert deed(mind, plan, Intention.WARN, MATE)[1:] == (Verb.TELL, MATE, words)


def test_nobody_brings_news_to_whom_they_fear(plan):
    """Wherever that is; to others they do."""
    mind = afraid()
    perceive(mind, plan, a_percept(Verb.SEE, ME, looks=denial(about(About.ALIVE, DEAD))))

    assert not asks(mind, plan, Intention.WARN, STRANGER)
    assert asks(mind, plan, Intention.WARN, OTHER_STRANGER)


def test_nobody_calls_out_beside_somebody_what_they_did(plan):
    """One slips away to say it, unless the two are together; arriving to that, one lets it be."""
    mind = afraid(STRANGER, intention_since=600)
    mind.suspect[DEAD], mind.suspect_sure[DEAD] = STRANGER, 0.9
    mind.seen_place[MATE], mind.seen_turn[MATE] = APART, mind.turn
    mind.intention = int(Intention.WARN)
    assert deed(mind, plan, Intention.WARN, MATE)[1::2] == (Verb.TELL, harm(STRANGER, DEAD))
    mind.seen_place[STRANGER] = APART
    assert not asks(mind, plan, Intention.WARN, MATE)

    mind.place = APART
    assert next_for(mind, plan, Intention.WARN, MATE)[0] == Way.IMPOSSIBLE


def test_a_wire_one_has_just_looked_at_is_let_be(plan):
    """For an hour, even if the look settled nothing."""
    mind = aboard(ME)
    mind.credence[Fact.WIRE_OK] = 0.5
    assert next_for(mind, plan, Intention.GO_AND_VERIFY)[1] != 0
    note_seen(mind, Fact.WIRE_OK, True)
    assert next_for(mind, plan, Intention.GO_AND_VERIFY)[0] == Way.DONE

    mind.turn += 60
    assert next_for(mind, plan, Intention.GO_AND_VERIFY)[0] == Way.GOING
