"""Shaken: what violence, blood or a death does to what people are about, and what follows."""

import pytest

from cupola.minds.builtin import call_first
from cupola.minds.held import GRIEVES_ON, SHAKEN, is_shaken
from cupola.minds.intentions.routine import place_to_withdraw_to
from cupola.minds.saying.culprits import culprit_to_ask_about
from cupola.minds.saying.warnings import is_urgent
from cupola.minds.ways import Way
from cupola.minds.weighing import is_set_aside
from cupola.world.actions import intend
from cupola.world.catalogue.entities import FIRST_PLACE
from cupola.world.catalogue.facts import NO_WORDS, About, Fact, about, denial, harm
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.ledger import (
    minutes_since_shaken,
    note_knowers,
    note_own_deed,
    note_seen,
    note_shaken,
)
from cupola.world.records import CALLED, Action
from tests.beliefs.people import ROOM, a_percept, perceive
from tests.minds.intentions.people import asks, meet, score
from tests.minds.intentions.station import (
    APART,
    CABIN,
    HALL,
    a_station_with_a_loop,
    aboard,
    next_for,
    place,
)

ME, MATE, FRIEND, DEAD, STRANGER = 0, 1, 2, 3, 4
DIED = denial(about(About.ALIVE, DEAD))


@pytest.fixture
def plan():
    """The small station, with a loop."""
    return a_station_with_a_loop()


def shaken(*here, **fields):
    """Somebody who has just seen somebody dead, in this company."""
    mind = aboard(ME, *here, **fields)
    mind.credence[about(About.ALIVE, DEAD)] = 0.01
    note_seen(mind, about(About.ALIVE, DEAD), False)
    mind.seen_place[DEAD] = HALL
    note_shaken(mind)
    return mind


@pytest.mark.parametrize(
    "percept",
    [
        a_percept(Verb.STRIKE, STRANGER, MATE),
        a_percept(Verb.STRIKE, -2),
        a_percept(Verb.SEE, ME, looks=int(Fact.SOMEBODY_HURT)),
        a_percept(Verb.SEE, ME, looks=DIED),
        a_percept(Verb.DIE, DEAD),
        a_percept(Verb.CALL, MATE, words=about(About.ALIVE, MATE)),
    ],
)
def test_violence_blood_death_and_a_cry_for_help_shake(plan, percept):
    """A blow heard next door as well; each of them for a while, and longer whoever grieves."""
    mind = aboard(ME)
    assert not is_shaken(mind)
    perceive(mind, plan, percept)
    assert is_shaken(mind)

    mind.turn += SHAKEN + int(GRIEVES_ON * mind.grief) + 1
    assert not is_shaken(mind)
    mind.grief += 0.1
    assert is_shaken(mind)


@pytest.mark.parametrize(
    "percept",
    [
        a_percept(Verb.TELL, MATE, ME, words=int(Fact.WAR_VISIBLE)),
        a_percept(Verb.STRIKE, ME, STRANGER),
        a_percept(Verb.CALL, MATE, words=about(About.ALIVE, STRANGER)),
        a_percept(Verb.SEE, ME, looks=int(Fact.WAR_VISIBLE)),
    ],
)
def test_news_and_ones_own_blow_do_not(plan, percept):
    """What one does oneself, and what others say of the world or of a third, is something else."""
    mind = aboard(ME)
    perceive(mind, plan, percept)

    assert minutes_since_shaken(mind) == -1


def test_the_shaken_neither_work_nor_joke_nor_sleep(plan):
    """They may rest, apart from the dead: in their quarters, else at the table."""
    chores = Intention.WORK, Intention.JOKE, Intention.SLEEP
    mind = aboard(ME, MATE)
    night = aboard(ME, turn=23 * 60)
    plan.persons[ME].quarters = APART
    assert all(asks(mind, plan, chore) for chore in chores[:2])
    assert asks(night, plan, Intention.SLEEP)
    note_shaken(mind)
    note_shaken(night)
    assert not any(asks(one, plan, chore) for one in (mind, night) for chore in chores)
    assert place_to_withdraw_to(mind, plan) == APART

    mind.credence[about(About.ALIVE, DEAD)], mind.seen_place[DEAD] = 0.01, APART
    assert next_for(mind, plan, Intention.REST)[:3] == (Way.GOING, Verb.GO, place(HALL))
    mind.place = HALL
    assert next_for(mind, plan, Intention.REST)[:2] == (Way.LAST, Verb.REST)


def test_what_was_in_hand_and_can_wait_is_set_aside():
    """What was begun since, and what cannot wait, is gone on with."""
    mind = aboard(ME, intention_since=400)
    assert not is_set_aside(mind, Intention.LOOK_OUT)
    note_shaken(mind)
    assert is_set_aside(mind, Intention.LOOK_OUT)
    for kept in (Intention.AVENGE, Intention.LEAVE_TOGETHER):
        assert not is_set_aside(mind, kept)

    mind.intention_since = mind.turn + 1
    assert not is_set_aside(mind, Intention.LOOK_OUT)


def test_one_keeps_close_to_whom_one_trusts(plan):
    """To whoever is here, else to the most trusted who is about; to nobody feared or asleep."""
    mind = shaken(MATE)
    mind.trust[FRIEND] = 0.9
    assert asks(mind, plan, Intention.KEEP_TOGETHER, MATE)
    assert not asks(mind, plan, Intention.KEEP_TOGETHER, FRIEND)
    assert next_for(mind, plan, Intention.KEEP_TOGETHER, MATE)[:2] == (Way.LAST, Verb.REST)
    mind.asleep = 1 << MATE
    assert asks(mind, plan, Intention.KEEP_TOGETHER, FRIEND)
    there = next_for(mind, plan, Intention.KEEP_TOGETHER, FRIEND)
    assert there[:3] == (Way.GOING, Verb.GO, place(HALL))

    mind.credence[about(About.WILL_STRIKE, FRIEND)] = 0.9
    assert not asks(mind, plan, Intention.KEEP_TOGETHER, FRIEND)
    assert not asks(aboard(ME, MATE), plan, Intention.KEEP_TOGETHER, MATE)


def test_the_company_of_a_friend_is_worth_more_than_to_withdraw(plan):
    """That of somebody trusted no more than others is worth as much."""
    mind = shaken(MATE, fear=0.3)
    alone = score(mind, plan, Intention.REST)
    assert score(mind, plan, Intention.KEEP_TOGETHER, MATE) == pytest.approx(alone, abs=0.05)

    mind.friend[MATE] = 0.6
    assert score(mind, plan, Intention.KEEP_TOGETHER, MATE) > alone + 0.05


def test_news_of_a_death_cannot_wait(plan):
    """As long as one is shaken; that the air goes never can, that the wire is cut can."""
    assert is_urgent(shaken(), DIED)
    assert is_urgent(shaken(), harm(STRANGER, DEAD))
    assert is_urgent(aboard(ME), denial(Fact.LIFE_SUPPORT_ON))

    assert not is_urgent(aboard(ME), DIED)
    assert not is_urgent(shaken(), denial(Fact.WIRE_OK))


def test_whoever_is_not_here_is_called_and_then_sought(plan):
    """Even somebody not seen for hours; over a loop held dead one goes at once."""
    mind = shaken(intention_since=600)
    mind.seen_turn[MATE] = 200
    assert asks(mind, plan, Intention.WARN, MATE)
    assert not asks(aboard(ME), plan, Intention.WARN, MATE)
    assert next_for(mind, plan, Intention.WARN, MATE)[:3] == (Way.GOING, Verb.CALL, MATE)

    mind.intention_since -= 1
    assert next_for(mind, plan, Intention.WARN, MATE)[:3] == (Way.LAST, Verb.TELL, MATE)
    mind.intention_since, mind.credence[Fact.WIRE_OK] = mind.turn, 0.05
    assert next_for(mind, plan, Intention.WARN, MATE)[:3] == (Way.LAST, Verb.TELL, MATE)


def test_whoever_answered_the_call_knows_and_who_did_not_does_not(plan):
    """So the news is not given up, and not told twice."""
    fact = about(About.ALIVE, DEAD)
    mind = shaken()
    heard = 1 << MATE
    perceive(mind, plan, a_percept(Verb.CALL, ME, MATE, words=DIED, hears=heard))
    assert not asks(mind, plan, Intention.WARN, MATE)

    perceive(mind, plan, a_percept(Verb.MISS, ME, MATE, words=DIED))
    assert asks(mind, plan, Intention.WARN, MATE)
    mind.intention_since = mind.turn
    assert next_for(mind, plan, Intention.WARN, MATE)[1] == Verb.TELL
    note_knowers(mind, fact, heard)
    assert not asks(mind, plan, Intention.WARN, MATE)


def test_whoever_was_called_is_not_called_again_before_the_search(plan):
    """The search for them begins at once."""
    mind = shaken(intention=int(Intention.WARN), intention_target=MATE)
    mind.seen_place[MATE] = -1
    attempt = plain(Action)
    intend(attempt, Verb.CALL, MATE)
    call_first(mind, plan, attempt)
    assert mind.looked & CALLED

    intend(attempt, Verb.GO, FIRST_PLACE + HALL)
    call_first(mind, plan, attempt)
    assert attempt.verb == Verb.GO


def test_a_sleeper_is_not_told_and_let_be_for_a_while(plan):
    """Nobody stands waiting beside them."""
    mind = shaken(MATE)
    mind.asleep = 1 << MATE

    assert next_for(mind, plan, Intention.WARN, MATE)[0] == Way.IMPOSSIBLE


def test_whoever_struck_them_down_does_not_bring_the_news(plan):
    """They own up to it, or keep silent; nor is it brought to whoever is held to have done it."""
    mind = shaken(MATE)
    assert asks(mind, plan, Intention.WARN, MATE)
    mind.suspect[DEAD], mind.suspect_sure[DEAD] = MATE, 0.9
    assert not asks(mind, plan, Intention.WARN, MATE)

    mind.suspect[DEAD] = -1
    note_own_deed(mind, about(About.HURT, DEAD))
    assert not asks(mind, plan, Intention.WARN, MATE)


def test_a_death_is_reason_to_call_all_together_anew(plan):
    """Once, by night too; not by whoever has hurt somebody, nor where nobody can hear it."""
    mind = shaken(turn=23 * 60, meeting_since=23 * 60 - 200)
    mind.seen_turn = [mind.turn - 20] * 8
    assert asks(mind, plan, Intention.CALL_TOGETHER)
    mind.credence[Fact.WIRE_OK] = 0.05
    assert not asks(mind, plan, Intention.CALL_TOGETHER)
    meet(mind, MATE)
    assert asks(mind, plan, Intention.CALL_TOGETHER)

    note_own_deed(mind, about(About.HURT, STRANGER))
    assert not asks(mind, plan, Intention.CALL_TOGETHER)
    mind = shaken(turn=23 * 60, meeting_since=23 * 60)
    assert not asks(mind, plan, Intention.CALL_TOGETHER)


def test_after_a_death_one_looks_for_whoever_is_not_to_be_seen(plan):
    """One's own, within the hour, and in the vehicle that hangs there too."""
    mind = shaken(place=ROOM, looked=(1 << HALL) | (1 << APART))
    mind.seen_turn[MATE] = mind.turn - 60
    assert asks(mind, plan, Intention.GO_AND_VERIFY, MATE)
    assert not asks(aboard(ME), plan, Intention.GO_AND_VERIFY, MATE)

    mind.seen_place[MATE], mind.intention_since = -1, mind.turn - 1
    plan.persons[MATE].post = HALL
    found = next_for(mind, plan, Intention.GO_AND_VERIFY, MATE)
    assert found[:3] == (Way.GOING, Verb.GO, place(CABIN))
    mind.docked = 0
    assert next_for(mind, plan, Intention.GO_AND_VERIFY, MATE)[0] == Way.IMPOSSIBLE


def test_beside_somebody_feared_a_death_is_not_mourned_nor_looked_into(plan):
    """Whoever is with one who may have done it has other things to do; alone, they mourn."""
    mind = shaken(grief=0.5)
    assert asks(mind, plan, Intention.MOURN, DEAD)
    meet(mind, STRANGER)
    mind.credence[about(About.WILL_STRIKE, STRANGER)] = 0.9
    mind.trust[STRANGER] = 0.2

    assert not asks(mind, plan, Intention.MOURN, DEAD)
    assert not asks(mind, plan, Intention.GO_AND_VERIFY, FRIEND)
    assert not asks(mind, plan, Intention.REASSURE, STRANGER)


def test_nobody_asks_a_suspect_who_else_did_it(plan):
    """Nor whether somebody did it who stands beside them."""
    mind = shaken(MATE)
    note_knowers(mind, about(About.ALIVE, DEAD), 1 << MATE)
    mind.credence[about(About.WILL_STRIKE, STRANGER)] = 0.4
    assert culprit_to_ask_about(mind, plan, MATE) == harm(STRANGER, DEAD)
    meet(mind, STRANGER)
    assert culprit_to_ask_about(mind, plan, MATE) != harm(STRANGER, DEAD)
    mind.suspect[DEAD], mind.suspect_sure[DEAD] = MATE, 0.5

    assert culprit_to_ask_about(mind, plan, MATE) == NO_WORDS


def test_nobody_signs_to_somebody_they_are_afraid_of_themselves(plan):
    """Though another here frightens them more."""
    mind = shaken(MATE, STRANGER)
    mind.credence[about(About.WILL_STRIKE, STRANGER)] = 0.9
    mind.trust[STRANGER] = 0.1
    assert asks(mind, plan, Intention.SIGNAL, MATE)
    mind.credence[about(About.WILL_STRIKE, MATE)] = 0.8

    assert not asks(mind, plan, Intention.SIGNAL, MATE)
