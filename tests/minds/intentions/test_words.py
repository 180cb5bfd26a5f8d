"""Words: who asks, warns, confides, pleads, reassures, promises, accuses, verifies and signs."""

import pytest

from cupola.minds.ways import Way
from cupola.world.book import Stage
from cupola.world.catalogue.entities import FIRST_PLACE, FIRST_SYSTEM, NOBODY, PlaceKind, System
from cupola.world.catalogue.facts import About, Fact, Phrase, about, denial, harm
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import note_knowers, note_said
from tests.beliefs.people import ROOM, a_percept, a_plan, perceive
from tests.minds.intentions.people import asks, deed, meet, score, settled

ME, MATE, OTHER_MATE, STRANGER, OTHER_STRANGER = 0, 1, 2, 4, 5
ELSEWHERE, HULL, HIDDEN = 6, 7, 8


@pytest.fixture
def plan():
    """A plan with a wire, a console, a stretch of hull and a hidden room."""
    made = a_plan()
    for place in (ROOM, ELSEWHERE, HULL, HIDDEN):
        made.places[place].exists = 1
    made.places[HULL].kind = PlaceKind.HULL
    made.places[HIDDEN].hidden = 1
    for system in (System.WIRE, System.LIFE_SUPPORT):
        made.systems[system].exists = 1
        made.systems[system].place = ELSEWHERE
    return made


def among(*others, **fields):
    """Somebody unsure of nothing in this company."""
    mind = settled(ME, **fields)
    meet(mind, *others)
    return mind


def feared(other, *company, **fields):
    """Somebody who expects a blow from this other, in this company."""
    mind = among(*company, **fields)
    mind.credence[about(About.WILL_STRIKE, other)] = 0.9
    mind.trust[other] = 0.2
    return mind


def says(mind, plan, verb, whom, words):
    """The person takes in their own words, which all here hear."""
    here = sum(1 << other for other in range(8) if mind.seen_turn[other] == mind.turn)
    perceive(mind, plan, a_percept(verb, ME, whom, words=int(words), hears=here))


def test_one_asks_a_stranger_alone_about_their_order_once(plan):
    """Nobody asks before others, nor the same person the same question twice."""
    ordered = about(About.ORDERED, STRANGER)
    mind = among(STRANGER)
    mind.credence[ordered] = 0.5
    assert asks(mind, plan, Intention.SOUND_OUT, STRANGER)
    asked = deed(mind, plan, Intention.SOUND_OUT, STRANGER)
    assert asked == (Way.GOING, Verb.ASK, STRANGER, ordered)

    meet(mind, MATE)
    assert not asks(mind, plan, Intention.SOUND_OUT, STRANGER)
    mind.seen_turn[MATE] = 0
    says(mind, plan, Verb.ASK, STRANGER, ordered)
    assert not asks(mind, plan, Intention.SOUND_OUT, STRANGER)


def test_what_others_spoke_of_is_asked_about(plan):
    """A rumour of a hidden room is a question to others than who spread it."""
    mind = among(MATE)
    rumour = a_percept(Verb.TELL, STRANGER, ME, words=int(Fact.HIDDEN_ROOM))
    perceive(mind, plan, rumour)

    assert deed(mind, plan, Intention.SOUND_OUT, MATE)[3] == Fact.HIDDEN_ROOM
    meet(mind, STRANGER)
    assert not asks(mind, plan, Intention.SOUND_OUT, STRANGER)


def test_after_a_death_one_asks_who_did_it(plan):
    """The one whom one fears most is named, to somebody who knows of the death."""
    mind = among(MATE)
    mind.credence[about(About.ALIVE, OTHER_MATE)] = 0.01
    assert not asks(mind, plan, Intention.SOUND_OUT, MATE)
    note_knowers(mind, about(About.ALIVE, OTHER_MATE), 1 << MATE)
    mind.credence[about(About.WILL_STRIKE, OTHER_STRANGER)] = 0.4

    question = deed(mind, plan, Intention.SOUND_OUT, MATE)
    assert question[1:] == (Verb.ASK, MATE, harm(OTHER_STRANGER, OTHER_MATE))
    says(mind, plan, Verb.ASK, MATE, question[3])
    assert not asks(mind, plan, Intention.SOUND_OUT, MATE)


def test_nobody_is_asked_again_about_a_suspect_they_have_spoken_for(plan):
    """What they said to others in one's hearing is an answer too."""
    mind = among(MATE, STRANGER)
    mind.credence[about(About.ALIVE, OTHER_MATE)] = 0.01
    note_knowers(mind, about(About.ALIVE, OTHER_MATE), 1 << MATE)
    mind.credence[about(About.WILL_STRIKE, OTHER_STRANGER)] = 0.4
    assert asks(mind, plan, Intention.SOUND_OUT, MATE)

    note_said(mind, MATE, about(About.WILL_STRIKE, OTHER_STRANGER), False)
    assert not asks(mind, plan, Intention.SOUND_OUT, MATE)


def test_one_warns_whom_one_trusts_of_whom_one_fears(plan):
    """Once told, it is known; whom one trusts even less is told nothing."""
    mind = feared(STRANGER, MATE)
    strike = about(About.WILL_STRIKE, STRANGER)
    assert deed(mind, plan, Intention.WARN, MATE) == (Way.LAST, Verb.TELL, MATE, strike)

    mind.trust[MATE] = 0.1
    assert not asks(mind, plan, Intention.WARN, MATE)
    mind.trust[MATE] = 0.7
    says(mind, plan, Verb.TELL, MATE, strike)
    assert not asks(mind, plan, Intention.WARN, MATE)


def test_of_a_culprit_one_tells_the_deed(plan):
    """Who harmed whom says more than what somebody may do; and whoever hears it is warned."""
    mind = feared(STRANGER, MATE)
    mind.suspect[OTHER_MATE], mind.suspect_sure[OTHER_MATE] = STRANGER, 0.9
    deed_done = harm(STRANGER, OTHER_MATE)
    assert deed(mind, plan, Intention.WARN, MATE)[3] == deed_done

    says(mind, plan, Verb.TELL, MATE, deed_done)
    assert not asks(mind, plan, Intention.WARN, MATE)


def test_the_air_comes_first_and_a_death_last(plan):
    """That life support is off is the most pressing; that somebody is dead can wait."""
    mind = feared(STRANGER, MATE)
    mind.credence[Fact.LIFE_SUPPORT_ON] = 0.01
    assert deed(mind, plan, Intention.WARN, MATE)[3] == denial(Fact.LIFE_SUPPORT_ON)
    urgent = score(mind, plan, Intention.WARN, MATE)

    mind = among(MATE)
    mind.credence[about(About.ALIVE, STRANGER)] = 0.01
    assert deed(mind, plan, Intention.WARN, MATE)[3] == denial(about(About.ALIVE, STRANGER))
    assert score(mind, plan, Intention.WARN, MATE) < urgent


def test_before_whom_one_fears_one_makes_a_sign(plan):
    """Warnings wait until they are gone; a sign does not."""
    mind = feared(STRANGER, MATE, STRANGER)
    strike = about(About.WILL_STRIKE, STRANGER)
    assert not asks(mind, plan, Intention.WARN, MATE)
    assert asks(mind, plan, Intention.SIGNAL, MATE)
    assert deed(mind, plan, Intention.SIGNAL, MATE) == (Way.LAST, Verb.SIGNAL, MATE, strike)

    says(mind, plan, Verb.SIGNAL, MATE, strike)
    assert not asks(mind, plan, Intention.SIGNAL, MATE)
    assert not asks(feared(STRANGER, MATE), plan, Intention.SIGNAL, MATE)


def asked(words, by=STRANGER, **fields):
    """Somebody whom this other, here alone, has asked this."""
    mind = among(by, **fields)
    perceive(mind, a_plan(), a_percept(Verb.ASK, by, ME, words=int(words)))
    return mind


def test_an_answer_is_what_one_holds(plan):
    """So, not so, or words of support if one cannot tell; and then the question is gone."""
    cure = int(Fact.CURE_EXISTS)
    mind = asked(cure)
    for credence, words in ((0.9, cure), (0.1, denial(cure)), (0.5, Phrase.SUPPORT)):
        mind = asked(cure)
        mind.credence[cure] = credence
        assert asks(mind, plan, Intention.CONFIDE, STRANGER)
        assert deed(mind, plan, Intention.CONFIDE, STRANGER)[1:] == (Verb.TELL, STRANGER, words)

    says(mind, plan, Verb.TELL, STRANGER, Phrase.SUPPORT)
    assert mind.asked_by == NOBODY


def test_the_candid_answer_more_gladly(plan):
    """An answer is worth more to somebody candid; a secret asked after, less to everybody."""
    cure = int(Fact.CURE_EXISTS)
    open_mind, closed = asked(cure, candour=0.9), asked(cure, candour=0.2)
    assert score(open_mind, plan, Intention.CONFIDE, STRANGER) > score(
        closed, plan, Intention.CONFIDE, STRANGER
    )

    before = score(open_mind, plan, Intention.CONFIDE, STRANGER)
    open_mind.credence[cure] = 0.99
    assert score(open_mind, plan, Intention.CONFIDE, STRANGER) < before


def test_asked_who_did_it_one_says_what_one_knows(plan):
    """The culprit one is sure of, else what one surely thinks of the suspect, else nothing."""
    mind = asked(harm(OTHER_STRANGER, MATE), OTHER_MATE)
    strike = about(About.WILL_STRIKE, OTHER_STRANGER)
    for credence, answer in ((0.05, denial(strike)), (0.4, Phrase.SUPPORT), (0.8, strike)):
        mind.credence[strike] = credence
        assert deed(mind, plan, Intention.CONFIDE, OTHER_MATE)[3] == answer

    mind.suspect[MATE], mind.suspect_sure[MATE] = STRANGER, 0.9
    assert deed(mind, plan, Intention.CONFIDE, OTHER_MATE)[3] == harm(STRANGER, MATE)


def test_nobody_vouches_for_whom_they_suspect(plan):
    """Asked, one names them from evens up, and else does not say that they are safe."""
    mind = asked(harm(OTHER_STRANGER, MATE), OTHER_MATE, suspect=[OTHER_STRANGER] * 8)
    mind.credence[about(About.WILL_STRIKE, OTHER_STRANGER)] = 0.05
    for sure, answer in ((0.3, Phrase.SUPPORT), (0.5, harm(OTHER_STRANGER, MATE))):
        mind.suspect_sure = [sure] * 8
        assert deed(mind, plan, Intention.CONFIDE, OTHER_MATE)[3] == answer


def test_a_secret_is_told_alone(plan):
    """One's past is told to a friend with whom one is alone; before others one waits a little."""
    mind = among(MATE, trust=[0.7] * 8)
    past = about(About.BEREFT, ME)
    mind.credence[past] = 0.99
    assert not asks(mind, plan, Intention.CONFIDE, MATE)

    mind.friend[MATE] = 0.6
    assert asks(mind, plan, Intention.CONFIDE, MATE)
    assert deed(mind, plan, Intention.CONFIDE, MATE)[1:] == (Verb.TELL, MATE, past)
    meet(mind, STRANGER)
    assert not asks(mind, plan, Intention.CONFIDE, MATE)
    mind.intention_since = mind.turn
    assert deed(mind, plan, Intention.CONFIDE, MATE)[:2] == (Way.GOING, Verb.NONE)


def test_only_who_loves_tells_a_stranger_of_the_order(plan):
    """A friend of the other side is not told; somebody loved is, the more readily the kinder."""
    mind = among(STRANGER, trust=[0.9] * 8, order=1, order_stage=int(Stage.READ))
    mind.friend[STRANGER] = 0.6
    assert not asks(mind, plan, Intention.CONFIDE, STRANGER)

    mind.love[STRANGER] = 0.9
    order = about(About.ORDERED, ME)
    assert deed(mind, plan, Intention.CONFIDE, STRANGER)[3] == order
    kind = among(STRANGER, empathy=0.9, order=1, order_stage=int(Stage.READ), love=mind.love)
    assert score(kind, plan, Intention.CONFIDE, STRANGER) > score(
        mind, plan, Intention.CONFIDE, STRANGER
    )


def test_the_secrets_of_one_side_come_out_when_something_has_parted_it(plan):
    """Who grieves tells a friend of the other side of the remedy; nobody passes on hearsay."""
    mind = among(STRANGER, trust=[0.8] * 8, friend=[0.5] * 8)
    mind.credence[Fact.CURE_EXISTS] = 0.99
    assert not asks(mind, plan, Intention.CONFIDE, STRANGER)
    mind.grief = 0.5
    assert deed(mind, plan, Intention.CONFIDE, STRANGER)[3] == Fact.CURE_EXISTS

    perceive(mind, plan, a_percept(Verb.TELL, OTHER_STRANGER, ME, words=int(Fact.CURE_EXISTS)))
    assert not asks(mind, plan, Intention.CONFIDE, STRANGER)


def test_one_speaks_for_whoever_is_accused_to_the_accusers_face(plan):
    """Once; and only if one does not fear the accused oneself."""
    mind = among(MATE)
    strike = about(About.WILL_STRIKE, STRANGER)
    accusation = a_percept(Verb.ACCUSE, MATE, STRANGER, words=strike, hears=1 << MATE)
    perceive(mind, plan, accusation)
    assert asks(mind, plan, Intention.PERSUADE, STRANGER)
    assert deed(mind, plan, Intention.PERSUADE, STRANGER)[1:] == (
        Verb.DEFEND,
        NOBODY,
        denial(strike),
    )

    says(mind, plan, Verb.DEFEND, STRANGER, denial(strike))
    assert not asks(mind, plan, Intention.PERSUADE, STRANGER)


def test_one_pleads_once_with_whom_one_fears(plan):
    """For the sake of all; the kind more readily."""
    mind = feared(STRANGER, STRANGER, empathy=0.9)
    assert deed(mind, plan, Intention.PERSUADE, STRANGER)[3] == Phrase.PLEA_FOR_ALL
    cold = feared(STRANGER, STRANGER, empathy=0.1)
    assert score(mind, plan, Intention.PERSUADE, STRANGER) > score(
        cold, plan, Intention.PERSUADE, STRANGER
    )

    says(mind, plan, Verb.JUSTIFY, STRANGER, Phrase.PLEA_FOR_ALL)
    assert not asks(mind, plan, Intention.PERSUADE, STRANGER)


def test_the_dutiful_plead_with_their_own_for_the_nation(plan):
    """Not before strangers, and not without an order."""
    mind = among(MATE, order=1, order_stage=int(Stage.READ), duty=0.9)
    assert deed(mind, plan, Intention.PERSUADE, MATE)[3] == Phrase.PLEA_FOR_NATION

    meet(mind, STRANGER)
    assert not asks(mind, plan, Intention.PERSUADE, MATE)
    assert not asks(among(MATE, duty=0.9), plan, Intention.PERSUADE, MATE)


def test_a_stranger_is_told_once_that_one_means_no_harm(plan):
    """Untroubled one says no such thing, nor once an order is accepted."""
    assert not asks(among(STRANGER), plan, Intention.REASSURE, STRANGER)
    mind = among(STRANGER, fear=0.2)
    harmless = denial(about(About.WILL_STRIKE, ME))
    assert deed(mind, plan, Intention.REASSURE, STRANGER) == (
        Way.LAST,
        Verb.TELL,
        STRANGER,
        harmless,
    )

    says(mind, plan, Verb.TELL, STRANGER, harmless)
    assert not asks(mind, plan, Intention.REASSURE, STRANGER)
    sworn = among(STRANGER, order=1, order_stage=int(Stage.ACCEPTED))
    assert not asks(sworn, plan, Intention.REASSURE, STRANGER)


def test_who_is_outside_is_kept_company_over_the_loop(plan):
    """As long as there is an answer, and the wire is held whole."""
    mind = among()
    mind.seen_place[MATE] = HULL
    assert deed(mind, plan, Intention.REASSURE, MATE)[1:] == (Verb.TALK, MATE, Phrase.SUPPORT)

    plan.places[HULL].kind = PlaceKind.VOID
    assert asks(mind, plan, Intention.REASSURE, MATE)
    mind.credence[Fact.WIRE_OK] = 0.3
    assert not asks(mind, plan, Intention.REASSURE, MATE)


def test_one_promises_not_to_leave_without_somebody_dear(plan):
    """Once there is talk of leaving, and only once."""
    mind = among(MATE, friend=[0.7] * 8, trust=[0.8] * 8)
    assert not asks(mind, plan, Intention.PROMISE, MATE)
    mind.credence[Fact.PLAN_TO_LEAVE] = 0.9
    stays = denial(about(About.LEAVES_ALONE, ME))
    assert deed(mind, plan, Intention.PROMISE, MATE)[1:] == (Verb.PROMISE, MATE, stays)

    says(mind, plan, Verb.PROMISE, MATE, stays)
    assert not asks(mind, plan, Intention.PROMISE, MATE)


def test_the_suspicious_accuse_before_their_own(plan):
    """Whoever is not suspicious needs a deed to tell of; nobody accuses before strangers alone."""
    mind = feared(STRANGER, MATE, suspicion=0.8)
    strike = about(About.WILL_STRIKE, STRANGER)
    assert deed(mind, plan, Intention.ACCUSE, STRANGER)[1:] == (Verb.ACCUSE, NOBODY, strike)
    assert not asks(feared(STRANGER, MATE, suspicion=0.1), plan, Intention.ACCUSE, STRANGER)
    assert not asks(
        feared(STRANGER, OTHER_STRANGER, suspicion=0.8), plan, Intention.ACCUSE, STRANGER
    )

    says(mind, plan, Verb.ACCUSE, STRANGER, strike)
    assert not asks(mind, plan, Intention.ACCUSE, STRANGER)


def test_a_dead_loop_sends_one_to_the_wire(plan):
    """Until one has looked at it."""
    mind = among()
    assert not asks(mind, plan, Intention.GO_AND_VERIFY)
    dead = a_percept(Verb.TRIED, ME, MATE, tried=int(Verb.CALL), refusal=int(Refusal.LOOP_DEAD))
    perceive(mind, plan, dead)
    wire = FIRST_SYSTEM + System.WIRE
    assert deed(mind, plan, Intention.GO_AND_VERIFY)[:3] == (Way.GOING, Verb.INSPECT, wire)

    cut = denial(Fact.WIRE_OK)
    perceive(mind, plan, a_percept(Verb.SEE, ME, wire, words=cut, looks=cut))
    assert not asks(mind, plan, Intention.GO_AND_VERIFY)


def test_one_goes_to_see_a_death_one_was_told_of(plan):
    """To the body and its pulse; to a window if they were last outside."""
    mind = among()
    mind.credence[about(About.ALIVE, MATE)] = 0.3
    mind.seen_place[MATE] = ELSEWHERE
    there = FIRST_PLACE + ELSEWHERE
    assert deed(mind, plan, Intention.GO_AND_VERIFY, MATE)[:3] == (Way.GOING, Verb.GO, there)
    mind.place = ELSEWHERE
    assert deed(mind, plan, Intention.GO_AND_VERIFY, MATE)[:3] == (Way.LAST, Verb.INSPECT, MATE)

    mind.seen_place[MATE] = HULL
    assert deed(mind, plan, Intention.GO_AND_VERIFY, MATE)[1] == Verb.LOOK


def test_one_looks_for_a_room_that_others_spoke_of(plan):
    """Until one has stood in it."""
    mind = among()
    perceive(mind, plan, a_percept(Verb.TELL, MATE, ME, words=int(Fact.HIDDEN_ROOM)))
    hidden = FIRST_PLACE + HIDDEN

    assert deed(mind, plan, Intention.GO_AND_VERIFY)[:3] == (Way.GOING, Verb.GO, hidden)
    room = int(Fact.HIDDEN_ROOM)
    perceive(mind, plan, a_percept(Verb.SEE, ME, hidden, words=room, looks=room))
    assert not asks(mind, plan, Intention.GO_AND_VERIFY)


def test_nobody_talks_to_sleepers(plan):
    """Whoever lies still with eyes shut is left alone."""
    mind = feared(STRANGER, MATE, asleep=1 << MATE)

    assert not asks(mind, plan, Intention.WARN, MATE)
