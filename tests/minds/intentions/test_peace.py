"""Peace: who calls all together, seeks terms, agrees or declines, pledges, watches, breaks."""

import pytest

from cupola.minds.builtin import is_passing
from cupola.minds.intentions.peace import HEARS_OUT, MEETS, PROPOSES_AGAIN, pledge
from cupola.minds.saying.answers import ANSWERS
from cupola.minds.ways import Way
from cupola.world.catalogue.entities import (
    EVERYBODY,
    FIRST_ITEM,
    FIRST_PLACE,
    NOBODY,
    PERSONS,
    Skill,
    Use,
)
from cupola.world.catalogue.facts import About, Fact, Phrase, about
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from tests.beliefs.people import ROOM, a_percept, a_plan, perceive
from tests.minds.intentions.people import NOW, asks, at_war, deed, meet, score

ME, MATE, STRANGER = 0, 1, 4
TABLE = 2
TERMS = (Intention.PROPOSE_TRUCE, Intention.DIVIDE_STATION, Intention.WATCH_IN_PAIRS)


@pytest.fixture
def plan():
    """A plan with a common table."""
    made = a_plan()
    made.meeting_place = TABLE
    return made


def wary(threat=0.6, **fields):
    """Somebody who expects a blow from a stranger who is here."""
    mind = at_war(ME, **fields)
    mind.credence[about(About.WILL_STRIKE, STRANGER)] = threat
    meet(mind, STRANGER)
    return mind


def asked(words, trust, threat, **fields):
    """Somebody to whom a stranger has proposed something."""
    mind = wary(threat, **fields)
    mind.trust[STRANGER] = trust
    perceive(mind, a_plan(), a_percept(Verb.PROPOSE, STRANGER, ME, words=int(words)))
    return mind


def under_truce(**fields):
    """Somebody who holds that there is a truce."""
    mind = wary(**fields)
    mind.credence[Fact.TRUCE_HOLDS] = 0.95
    return mind


def partners(**fields):
    """Somebody who has agreed to a truce with a stranger who is here, and trusts them."""
    mind = under_truce(threat=0.2, **fields)
    perceive(mind, a_plan(), a_percept(Verb.AGREE, ME, STRANGER, words=int(Phrase.TRUCE)))
    return mind


def test_those_who_agreed_keep_their_word(plan):
    """They watch each other, whom they would not watch without it, as readily as they work."""
    mind = partners()
    assert asks(mind, plan, Intention.WATCH_IN_PAIRS, STRANGER)
    assert deed(mind, plan, Intention.WATCH_IN_PAIRS, STRANGER)[1:3] == (Verb.WATCH, STRANGER)
    kept = score(mind, plan, Intention.WATCH_IN_PAIRS, STRANGER)
    assert kept > score(mind, plan, Intention.WORK)
    assert kept > score(under_truce(threat=0.2), plan, Intention.WATCH_IN_PAIRS, STRANGER) + 0.3

    perceive(mind, plan, a_percept(Verb.BREAK_TRUCE, STRANGER))
    assert not asks(mind, plan, Intention.WATCH_IN_PAIRS, STRANGER)


def test_security_is_given_once(plan):
    """By whoever agreed to a truce, as by whoever proposed it."""
    plan.items[2].exists, plan.items[2].uses = 1, int(Use.OPENS)
    mind = partners()
    mind.item_at[2] = ME
    assert asks(mind, plan, Intention.GIVE_PLEDGE, STRANGER)
    assert not asks(mind, plan, Intention.GIVE_PLEDGE, MATE)

    perceive(mind, plan, a_percept(Verb.PLEDGE, ME, STRANGER))
    assert not asks(mind, plan, Intention.GIVE_PLEDGE, STRANGER)


def test_security_is_not_handed_back(plan):
    """Whoever has taken it from somebody gives none to them; others may still get some."""
    plan.items[2].exists, plan.items[2].uses = 1, int(Use.OPENS)
    mind = partners()
    mind.item_at[2] = ME
    perceive(mind, plan, a_percept(Verb.PLEDGE, STRANGER, ME))

    assert not asks(mind, plan, Intention.GIVE_PLEDGE, STRANGER)


def test_all_are_called_and_one_comes(plan):
    """Once called together one goes to the table, and calls nobody again for hours."""
    assert not asks(at_war(ME), plan, Intention.CALL_TOGETHER)
    mind = at_war(ME, fear=0.2)
    mind.credence[Fact.WIRE_OK] = 0.999
    table = FIRST_PLACE + TABLE
    assert asks(mind, plan, Intention.CALL_TOGETHER)
    assert deed(mind, plan, Intention.CALL_TOGETHER)[:3] == (Way.GOING, Verb.ASSEMBLE, table)

    perceive(mind, plan, a_percept(Verb.ASSEMBLE, STRANGER, table))
    assert not asks(mind, plan, Intention.CALL_TOGETHER)
    assert asks(mind, plan, Intention.COME_TOGETHER)
    assert deed(mind, plan, Intention.COME_TOGETHER)[:3] == (Way.GOING, Verb.GO, table)
    mind.turn += MEETS + 1
    assert not asks(mind, plan, Intention.COME_TOGETHER)


def test_one_comes_to_where_one_was_called(plan):
    """To the window, if that is where everybody is wanted."""
    mind = at_war(ME, fear=0.2)
    window = FIRST_PLACE + TABLE + 4
    perceive(mind, plan, a_percept(Verb.ASSEMBLE, STRANGER, window))

    assert deed(mind, plan, Intention.COME_TOGETHER)[:3] == (Way.GOING, Verb.GO, window)


def test_who_has_heard_the_others_out_rests(plan):
    """One stays at the table for ten minutes, then rests there, and comes to the next meeting."""
    mind = at_war(ME, place=TABLE, meeting_since=NOW - 2, meeting_at=TABLE, intention_since=NOW)
    mind.seen_place[MATE], mind.seen_turn[MATE] = TABLE, mind.turn
    assert deed(mind, plan, Intention.COME_TOGETHER)[:2] == (Way.GOING, Verb.NONE)

    mind.turn += HEARS_OUT
    mind.seen_turn[MATE] = mind.turn
    assert deed(mind, plan, Intention.COME_TOGETHER)[:2] == (Way.LAST, Verb.REST)
    assert is_passing(Intention.COME_TOGETHER)


def test_whoever_is_not_at_war_may_mediate(plan):
    """A truce is proposed to one side before the other, and is worth the more for it."""
    plan.persons[ME].neutral = 1
    mind = at_war(ME)
    meet(mind, MATE)
    assert not asks(mind, plan, Intention.PROPOSE_TRUCE, MATE)
    meet(mind, STRANGER)
    assert asks(mind, plan, Intention.PROPOSE_TRUCE, MATE)
    assert asks(mind, plan, Intention.PROPOSE_TRUCE, STRANGER)
    assert not asks(mind, plan, Intention.DIVIDE_STATION, STRANGER)

    neutral = score(mind, plan, Intention.PROPOSE_TRUCE, STRANGER)
    plan.persons[ME].neutral = 0
    assert neutral > score(mind, plan, Intention.PROPOSE_TRUCE, STRANGER)


def test_whoever_called_waits_and_then_speaks_to_all(plan):
    """Gathering takes some minutes; then there is a talk with all who came."""
    mind = at_war(ME, place=TABLE, meeting_since=NOW - 2)
    assert deed(mind, plan, Intention.CALL_TOGETHER)[:2] == (Way.GOING, Verb.NONE)

    mind.turn += 10
    mind.seen_place[MATE], mind.seen_turn[MATE] = TABLE, mind.turn
    talk = deed(mind, plan, Intention.CALL_TOGETHER)
    assert talk[:3] == (Way.LAST, Verb.TALK, EVERYBODY)


def test_fear_keeps_one_from_the_table(plan):
    """Who expects a blow comes less readily."""
    assert score(wary(0.9), plan, Intention.COME_TOGETHER) < score(
        wary(0.1), plan, Intention.COME_TOGETHER
    )


@pytest.mark.parametrize("intention", TERMS)
def test_terms_are_sought_with_the_other_side(plan, intention):
    """Not with one's own, not in peace, and not again at once after an offer."""
    mind = wary()
    meet(mind, MATE)
    assert asks(mind, plan, intention, STRANGER)
    assert not asks(mind, plan, intention, MATE)
    _, verb, target, words = deed(mind, plan, intention, STRANGER)
    assert (verb, target) == (Verb.PROPOSE, STRANGER)

    perceive(mind, plan, a_percept(Verb.PROPOSE, ME, STRANGER, words=words))
    assert not asks(mind, plan, intention, STRANGER)
    mind.turn += PROPOSES_AGAIN + 1
    meet(mind, STRANGER)
    assert asks(mind, plan, intention, STRANGER)


def test_fear_with_some_trust_seeks_a_truce_and_fear_alone_a_division(plan):
    """What one wants to propose depends on how far one trusts whom one fears."""
    trusting, distrusting = wary(0.8), wary(0.8)
    trusting.trust[STRANGER], distrusting.trust[STRANGER] = 0.7, 0.1

    for mind, better, worse in (
        (trusting, Intention.PROPOSE_TRUCE, Intention.DIVIDE_STATION),
        (distrusting, Intention.DIVIDE_STATION, Intention.PROPOSE_TRUCE),
    ):
        assert score(mind, plan, better, STRANGER) > score(mind, plan, worse, STRANGER)


@pytest.mark.parametrize("words", [Phrase.TRUCE, Phrase.WATCH_IN_PAIRS, Phrase.LEAVE_TOGETHER])
def test_who_is_asked_answers_at_once_by_trust(plan, words):
    """Asked by somebody trusted one agrees, by somebody feared one declines, before all else."""
    for trust, threat, answer, other in (
        (0.8, 0.1, Intention.AGREE, Intention.DECLINE),
        (0.05, 0.95, Intention.DECLINE, Intention.AGREE),
    ):
        mind = asked(words, trust, threat, fear=0.3)
        assert asks(mind, plan, answer, STRANGER)
        assert not asks(mind, plan, answer, MATE)
        assert score(mind, plan, answer, STRANGER) > score(mind, plan, other, STRANGER)
        assert score(mind, plan, answer, STRANGER) > score(mind, plan, Intention.WORK)


def test_an_answer_closes_the_matter(plan):
    """Agreeing and declining are said to the asker, and then there is nothing to answer."""
    for intention, verb in ((Intention.AGREE, Verb.AGREE), (Intention.DECLINE, Verb.REFUSE)):
        mind = asked(Phrase.TRUCE, 0.6, 0.3)
        assert deed(mind, plan, intention, STRANGER)[:3] == (Way.LAST, verb, STRANGER)
        perceive(mind, plan, a_percept(verb, ME, STRANGER, words=int(Phrase.TRUCE)))
        assert not asks(mind, plan, intention, STRANGER)
        assert (mind.credence[Fact.TRUCE_HOLDS] > 0.9) == (verb == Verb.AGREE)


def test_under_a_truce_one_watches_each_other(plan):
    """No truce is proposed then; to watch is worth the more, the more one expects a blow."""
    mind = under_truce()
    assert not asks(mind, plan, Intention.PROPOSE_TRUCE, STRANGER)
    assert asks(mind, plan, Intention.WATCH_IN_PAIRS, STRANGER)
    watch = deed(mind, plan, Intention.WATCH_IN_PAIRS, STRANGER)
    assert watch[:3] == (Way.LAST, Verb.WATCH, STRANGER)

    calm = under_truce(threat=0.1)
    watching = Intention.WATCH_IN_PAIRS
    assert score(mind, plan, watching, STRANGER) > score(calm, plan, watching, STRANGER)


def test_a_truce_is_seldom_broken_and_rather_by_the_dutiful(plan):
    """It takes a truce and somebody to tell; work is worth more to anybody of medium traits."""
    mind, soldier = under_truce(order=1), under_truce(order=2, duty=0.95, empathy=0.1)
    assert asks(mind, plan, Intention.BREAK_TRUCE)
    assert not asks(wary(), plan, Intention.BREAK_TRUCE)

    assert score(mind, plan, Intention.BREAK_TRUCE) < score(mind, plan, Intention.WORK) - 0.4
    assert score(soldier, plan, Intention.BREAK_TRUCE) > score(mind, plan, Intention.BREAK_TRUCE)


def test_force_ends_a_truce_in_the_eyes_of_those_who_see_it(plan):
    """A blow seen, or struck, and nobody holds that the truce stands."""
    for actor, target in ((STRANGER, MATE), (ME, STRANGER)):
        mind = under_truce()
        perceive(mind, plan, a_percept(Verb.STRIKE, actor, target))

        assert mind.credence[Fact.TRUCE_HOLDS] < 0.1


def test_who_offered_a_truce_seals_it_with_a_pledge(plan):
    """A key or a weapon goes to the other side once; who made no offer pledges nothing."""
    plan.items[3].exists, plan.items[3].uses = 1, int(Use.OPENS)
    mind = under_truce(proposed_at=NOW - 10)
    assert not asks(mind, plan, Intention.GIVE_PLEDGE, STRANGER)

    mind.item_at[3] = ME
    assert asks(mind, plan, Intention.GIVE_PLEDGE, STRANGER)
    given = deed(mind, plan, Intention.GIVE_PLEDGE, STRANGER)
    assert given[:3] == (Way.LAST, Verb.PLEDGE, STRANGER)
    perceive(mind, plan, a_percept(Verb.PLEDGE, ME, STRANGER))
    assert not asks(mind, plan, Intention.GIVE_PLEDGE, STRANGER)


def test_nothing_of_it_outside(plan):
    """Whoever is outside or seated in the vehicle calls nobody to the table."""
    plan.places[ROOM].kind = 2
    assert not asks(at_war(ME), plan, Intention.CALL_TOGETHER)


def test_what_one_has_taken_as_security_is_given_to_nobody(plan):
    """Neither to whoever gave it nor to another; a thing of one's own is."""
    for item in (0, 1):
        plan.items[item].exists, plan.items[item].uses = 1, Use.OPENS
    mind = partners()
    mind.item_at[1] = ME
    assert pledge(mind, plan) == 1
    perceive(mind, plan, a_percept(Verb.PLEDGE, STRANGER, ME, instrument=FIRST_ITEM + 1))
    assert pledge(mind, plan) == NOBODY

    mind.item_at[0] = ME
    assert pledge(mind, plan) == 0


def test_nobody_agrees_to_go_out_for_what_is_mended(plan):
    """A yes is worth more than a no only while the antenna is held broken."""
    plan.persons[ME].skills = Skill.SUIT
    mind = asked(Phrase.SPACEWALK, 0.6, 0.1)
    for broken, worth_it in ((0.9, True), (0.05, False)):
        mind.credence[Fact.ANTENNA_BROKEN] = broken
        agree = score(mind, plan, Intention.AGREE, STRANGER)
        assert (agree > score(mind, plan, Intention.DECLINE, STRANGER)) == worth_it


def test_who_has_proposed_terms_hears_the_answer(plan):
    """For a few minutes, while the other is there; once they are agreed to there is no more."""
    mind = wary(proposed_at=0)
    for terms, words in zip(TERMS[:2], (Phrase.TRUCE, Phrase.DIVIDE_STATION), strict=True):
        asked = deed(mind, plan, terms, STRANGER)
        assert asked == (Way.GOING, Verb.PROPOSE, STRANGER, words)
    perceive(mind, plan, a_percept(Verb.PROPOSE, ME, STRANGER, words=int(Phrase.TRUCE)))
    assert deed(mind, plan, Intention.PROPOSE_TRUCE, STRANGER)[:2] == (Way.GOING, Verb.NONE)
    mind.turn = NOW + ANSWERS + 1
    meet(mind, STRANGER)
    assert deed(mind, plan, Intention.PROPOSE_TRUCE, STRANGER)[0] == Way.DONE

    mind.looked = mind.proposed_at = 0
    mind.credence[Fact.TRUCE_HOLDS] = 0.95
    assert deed(mind, plan, Intention.PROPOSE_TRUCE, STRANGER)[0] == Way.DONE


def test_nobody_calls_the_feared_or_the_gone_to_the_table(plan):
    """There has to be somebody else left: not only culprits, nor whoever left unseen."""
    mind = at_war(ME, fear=0.2, docked=1)
    mind.credence[Fact.WIRE_OK] = 0.999
    assert asks(mind, plan, Intention.CALL_TOGETHER)
    mind.docked, mind.unfound = 0, 0xFF
    assert not asks(mind, plan, Intention.CALL_TOGETHER)

    mind.docked, mind.unfound = 1, 0
    for other in range(PERSONS):
        mind.credence[about(About.WILL_STRIKE, other)] = 0.9
    assert not asks(mind, plan, Intention.CALL_TOGETHER)
