"""Orders: who keeps the order to themselves, shares it, reads it out, refuses it."""

import pytest

from cupola.minds.builtin import finish
from cupola.minds.held import HABIT, has_just_given_up
from cupola.minds.ways import Way
from cupola.world.book import Stage
from cupola.world.catalogue.entities import FIRST_GROUND, NOBODY
from cupola.world.catalogue.facts import About, Phrase, about, denial
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import note_knowers
from tests.beliefs.people import a_percept, a_plan, perceive
from tests.minds.intentions.people import NOW, asks, at_war, deed, meet, score

ME, MATE, STRANGER, OTHER_STRANGER = 0, 1, 4, 5
MINE = about(About.ORDERED, ME)
READ = {"order": 1, "order_from": FIRST_GROUND, "order_stage": int(Stage.READ)}


@pytest.fixture
def plan():
    """A plan in which everybody understands everybody."""
    return a_plan()


def ordered(**fields):
    """Somebody who has read an order."""
    return at_war(ME, **(READ | fields))


def test_without_an_order_there_is_nothing_to_keep_or_tell(plan):
    """None of it is thinkable for who has no order."""
    mind = at_war(ME)
    meet(mind, MATE, STRANGER)

    for intention in (Intention.KEEP_ORDER, Intention.SHARE_WITH_ALL):
        assert not asks(mind, plan, intention)
    for intention in (Intention.SHARE_WITH_OWN, Intention.REFUSE_ORDER):
        assert not asks(mind, plan, intention, MATE)


def test_what_all_here_know_is_not_read_out(plan):
    """An order is read out only before somebody of another side who may not know of it."""
    mind = ordered()
    meet(mind, MATE, STRANGER)
    assert asks(mind, plan, Intention.SHARE_WITH_ALL)

    note_knowers(mind, MINE, 1 << STRANGER)
    assert not asks(mind, plan, Intention.SHARE_WITH_ALL)


def test_what_one_has_denied_is_not_read_out_without_new_reason(plan):
    """Others who were as open are one; what was never denied needs none."""
    mind = ordered()
    meet(mind, MATE, STRANGER, OTHER_STRANGER)
    perceive(mind, plan, a_percept(Verb.TELL, ME, STRANGER, words=denial(MINE)))
    assert not asks(mind, plan, Intention.SHARE_WITH_ALL)

    theirs = about(About.ORDERED, OTHER_STRANGER)
    perceive(mind, plan, a_percept(Verb.TELL, OTHER_STRANGER, ME, words=theirs))
    assert asks(mind, plan, Intention.SHARE_WITH_ALL)


def test_what_one_has_read_aloud_is_no_secret(plan):
    """It is not denied afterwards, even to somebody who was not there to hear it."""
    mind = ordered(asked_by=STRANGER, asked_words=MINE)
    mind.credence[MINE] = 0.999
    meet(mind, STRANGER)
    assert asks(mind, plan, Intention.LIE, STRANGER)

    perceive(mind, plan, a_percept(Verb.READ_ALOUD, ME, words=MINE))
    mind.asked_by, mind.asked_words = STRANGER, MINE
    assert not asks(mind, plan, Intention.LIE, STRANGER)
    assert not asks(mind, plan, Intention.CONCEAL, STRANGER)


def test_whoever_told_one_of_the_same_order_need_not_be_told(plan):
    """One's own are told once, unless they have said that they have it too, or sleep."""
    mind = ordered()
    meet(mind, MATE)
    assert asks(mind, plan, Intention.SHARE_WITH_OWN, MATE)
    mind.asleep = 1 << MATE
    assert not asks(mind, plan, Intention.SHARE_WITH_OWN, MATE)
    assert deed(mind, plan, Intention.SHARE_WITH_OWN, MATE)[0] == Way.IMPOSSIBLE

    mind.asleep = 0
    perceive(mind, plan, a_percept(Verb.TELL, MATE, ME, words=about(About.ORDERED, MATE)))
    assert not asks(mind, plan, Intention.SHARE_WITH_OWN, MATE)


def test_the_order_is_put_off_once(plan):
    """It is kept to oneself, and from then on it is stalled."""
    mind = ordered()
    assert asks(mind, plan, Intention.KEEP_ORDER)
    assert deed(mind, plan, Intention.KEEP_ORDER) == (Way.LAST, Verb.CONCEAL, NOBODY, MINE)

    perceive(mind, plan, a_percept(Verb.CONCEAL, ME, words=MINE))
    assert mind.order_stage == Stage.STALLED
    assert not asks(mind, plan, Intention.KEEP_ORDER)


def test_friends_of_the_others_put_it_off_and_the_dutiful_do_not(plan):
    """Beat 14: who feels with the others stalls, who lives for duty hardly."""
    friend = ordered(duty=0.5, empathy=0.8)
    friend.love[STRANGER] = 0.9
    soldier = ordered(duty=0.9, empathy=0.4)

    assert score(friend, plan, Intention.KEEP_ORDER) > 0.3
    assert score(soldier, plan, Intention.KEEP_ORDER) < 0.15


def test_ones_own_are_told_when_nobody_else_is_by(plan):
    """A mate is told alone or among one's own, not before the other side, and only once."""
    mind = ordered()
    meet(mind, MATE)
    assert asks(mind, plan, Intention.SHARE_WITH_OWN, MATE)
    told = deed(mind, plan, Intention.SHARE_WITH_OWN, MATE)
    assert told == (Way.LAST, Verb.TELL, MATE, MINE)

    meet(mind, STRANGER)
    assert not asks(mind, plan, Intention.SHARE_WITH_OWN, MATE)
    mind.intention_since = mind.turn
    assert deed(mind, plan, Intention.SHARE_WITH_OWN, MATE)[:2] == (Way.GOING, Verb.NONE)


def test_who_has_been_told_is_not_told_again(plan):
    """A mate who heard it is held to know; the stage of the order stays as it was."""
    mind = ordered()
    meet(mind, MATE)
    perceive(mind, plan, a_percept(Verb.TELL, ME, MATE, words=MINE, hears=1 << MATE))

    assert not asks(mind, plan, Intention.SHARE_WITH_OWN, MATE)
    assert mind.order_stage == Stage.READ


def test_the_candid_read_it_out_where_others_hear_it(plan):
    """It takes somebody of another side here; candour speaks for it, duty against it."""
    candid = ordered(candour=0.9, empathy=0.9, duty=0.3)
    soldier = ordered(candour=0.3, empathy=0.4, duty=0.9)
    meet(candid, MATE)
    assert not asks(candid, plan, Intention.SHARE_WITH_ALL)

    meet(candid, STRANGER)
    assert asks(candid, plan, Intention.SHARE_WITH_ALL)
    assert deed(candid, plan, Intention.SHARE_WITH_ALL)[:2] == (Way.LAST, Verb.READ_ALOUD)
    assert score(candid, plan, Intention.SHARE_WITH_ALL) > -0.1
    assert score(soldier, plan, Intention.SHARE_WITH_ALL) < -0.3


def test_what_was_read_out_is_not_read_out_again(plan):
    """Once disclosed it is known."""
    mind = ordered()
    meet(mind, STRANGER)
    perceive(mind, plan, a_percept(Verb.READ_ALOUD, ME, words=MINE, hears=1 << STRANGER))

    assert mind.order_stage == Stage.DISCLOSED
    assert not asks(mind, plan, Intention.SHARE_WITH_ALL)


def test_it_is_refused_to_a_mate_who_has_it_too(plan):
    """Beat 21: to the face of a mate who told of the same order or has acted on it; once."""
    mind = ordered()
    meet(mind, MATE)
    assert not asks(mind, plan, Intention.REFUSE_ORDER, MATE)
    perceive(mind, plan, a_percept(Verb.TELL, MATE, ME, words=about(About.ORDERED, MATE)))
    assert asks(mind, plan, Intention.REFUSE_ORDER, MATE)
    refusal = deed(mind, plan, Intention.REFUSE_ORDER, MATE)
    assert refusal == (Way.LAST, Verb.REFUSE, MATE, Phrase.ORDER)

    perceive(mind, plan, a_percept(Verb.REFUSE, ME, MATE, words=int(Phrase.ORDER)))
    assert mind.order_stage == Stage.REFUSED
    assert not asks(mind, plan, Intention.REFUSE_ORDER, MATE)


def test_a_harm_done_makes_refusing_weigh_more(plan):
    """Who holds that a mate harmed somebody has more reason to part with them."""
    mind = ordered(empathy=0.9)
    before = score(mind, plan, Intention.REFUSE_ORDER, MATE)
    mind.suspect[STRANGER], mind.suspect_sure[STRANGER] = MATE, 0.9

    assert score(mind, plan, Intention.REFUSE_ORDER, MATE) > before + 0.3


def test_nobody_waits_for_ever(plan):
    """Who wanted to read it out and finds nobody gives it up after a while."""
    mind = ordered()
    plan.meeting_place = mind.place
    mind.intention_since = mind.turn - 60

    assert deed(mind, plan, Intention.SHARE_WITH_ALL)[0] == Way.IMPOSSIBLE


def test_an_order_that_others_know_of_is_refused_before_them(plan):
    """Who knows nothing of it hears no refusal; a mate who has refused makes it easier."""
    mind = ordered()
    meet(mind, STRANGER)
    assert not asks(mind, plan, Intention.REFUSE_ORDER, STRANGER)
    note_knowers(mind, MINE, 1 << STRANGER)
    assert asks(mind, plan, Intention.REFUSE_ORDER, STRANGER)
    alone = score(mind, plan, Intention.REFUSE_ORDER, STRANGER)

    perceive(mind, plan, a_percept(Verb.REFUSE, MATE, STRANGER, words=int(Phrase.ORDER)))
    mind.credence[about(About.ABOARD, MATE)] = 0.9
    assert score(mind, plan, Intention.REFUSE_ORDER, STRANGER) > alone


def test_an_order_is_read_out_more_readily_under_a_truce(plan):
    """And once the other side has laid theirs open."""
    mind = ordered()
    meet(mind, STRANGER)
    alone = score(mind, plan, Intention.SHARE_WITH_ALL)
    perceive(mind, plan, a_percept(Verb.AGREE, ME, STRANGER, words=int(Phrase.TRUCE)))
    agreed = score(mind, plan, Intention.SHARE_WITH_ALL)
    theirs = about(About.ORDERED, STRANGER)
    perceive(mind, plan, a_percept(Verb.READ_ALOUD, STRANGER, words=theirs))

    assert score(mind, plan, Intention.SHARE_WITH_ALL) > agreed > alone


def test_whoever_has_just_kept_it_does_not_read_it_out_the_next_minute(plan):
    """Unless somebody else has read theirs out since; after an hour they may anyhow."""
    mind, hour = ordered(), NOW + HABIT
    mind.given_up, mind.given_up_at = [0, 0, 0], [-HABIT] * 3
    mind.intention = int(Intention.KEEP_ORDER)
    finish(mind)
    assert has_just_given_up(mind, Intention.SHARE_WITH_ALL)
    mind.turn = hour
    assert not has_just_given_up(mind, Intention.SHARE_WITH_ALL)

    mind.turn = NOW + 2
    perceive(mind, plan, a_percept(Verb.READ_ALOUD, MATE, words=about(About.ORDERED, MATE)))
    assert not has_just_given_up(mind, Intention.SHARE_WITH_ALL)


def test_ones_own_are_not_told_if_distrusted_or_held_to_have_harmed_somebody(plan):
    """An order is a secret: it is for mates one trusts."""
    mind = ordered()
    meet(mind, MATE)
    assert asks(mind, plan, Intention.SHARE_WITH_OWN, MATE)
    mind.suspect[STRANGER], mind.suspect_sure[STRANGER] = MATE, 0.9
    assert not asks(mind, plan, Intention.SHARE_WITH_OWN, MATE)

    mind.suspect[STRANGER] = NOBODY
    mind.trust[MATE] = 0.1
    assert not asks(mind, plan, Intention.SHARE_WITH_OWN, MATE)
