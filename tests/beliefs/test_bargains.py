from cupola.beliefs.bargains import LAPSES
from cupola.beliefs.picture import holds
from cupola.beliefs.updating import settle
from cupola.world.catalogue.entities import FIRST_GROUND, FIRST_ITEM, NOBODY
from cupola.world.catalogue.facts import NO_WORDS, UNHEARD, About, Fact, Phrase, about
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import (
    has_broached,
    is_bound,
    is_held_to_know,
    is_security,
    note_knowers,
)
from tests.beliefs.people import a_mind, a_percept, a_plan, perceive

ME, MATE, STRANGER, ENEMY = 0, 1, 4, 6
LEAVE = int(Phrase.LEAVE_TOGETHER)


def after(*percepts, **fields):
    """A mind that has perceived all this."""
    mind = a_mind(ME, **fields)
    perceive(mind, a_plan(), *percepts)
    return mind


def test_a_proposal_stays_until_answered():
    """What was proposed to one is open until one agrees or refuses."""
    proposed = a_percept(Verb.PROPOSE, STRANGER, ME, words=LEAVE)
    mind = after(proposed)
    assert (mind.proposal_by, mind.proposal) == (STRANGER, LEAVE)
    assert holds(mind, Fact.PLAN_TO_LEAVE)

    for answer in (Verb.AGREE, Verb.REFUSE):
        mind = after(proposed, a_percept(answer, ME, STRANGER, words=LEAVE))
        assert (mind.proposal_by, mind.proposal) == (NOBODY, NO_WORDS)


def test_a_proposal_lapses_once_its_maker_has_gone():
    """Half an hour after one last saw them there is nothing to answer any more."""
    mind = after(a_percept(Verb.PROPOSE, STRANGER, ME, words=LEAVE))
    mind.seen_turn[STRANGER] = mind.turn
    mind.turn += LAPSES
    settle(mind)
    assert mind.proposal_by == STRANGER

    mind.turn += 1
    settle(mind)
    assert (mind.proposal_by, mind.proposal) == (NOBODY, NO_WORDS)


def test_a_deed_is_an_answer_too():
    """Who volunteers to go outside has said yes to whoever proposed it."""
    proposed = a_percept(Verb.PROPOSE, STRANGER, ME, words=int(Phrase.SPACEWALK))
    mind = after(proposed, a_percept(Verb.VOLUNTEER, ME))

    assert mind.proposal_by == NOBODY
    assert has_broached(mind, ME, Fact.ANTENNA_BROKEN)


def test_those_who_agree_to_a_truce_are_bound_until_it_is_broken():
    """Both are, and nobody else; whoever hears it broken holds nobody to it."""
    agreed = a_percept(Verb.AGREE, STRANGER, MATE, words=int(Phrase.TRUCE))
    mind = after(agreed)
    assert [is_bound(mind, p, Fact.TRUCE_HOLDS) for p in (ME, MATE, STRANGER)] == [0, 1, 1]

    perceive(mind, a_plan(), a_percept(Verb.BREAK_TRUCE, STRANGER))
    assert not is_bound(mind, MATE, Fact.TRUCE_HOLDS)


def test_hesitating_keeps_it_open():
    """Who hesitates has not answered."""
    proposed = a_percept(Verb.PROPOSE, STRANGER, ME, words=LEAVE)
    mind = after(proposed, a_percept(Verb.HESITATE, ME, STRANGER, words=LEAVE))

    assert mind.proposal_by == STRANGER


def test_what_is_proposed_to_others_or_not_understood_is_not_open():
    """Only one's own proposals are open, and only what one understood."""
    mind = after(
        a_percept(Verb.PROPOSE, STRANGER, MATE, words=int(Phrase.TRUCE)),
        a_percept(Verb.PROPOSE, STRANGER, ME, words=UNHEARD),
    )

    assert mind.proposal_by == NOBODY


def test_a_question_stays_until_answered():
    """What one was asked is open until one tells the asker something."""
    asked = a_percept(Verb.ASK, STRANGER, ME, words=int(Fact.CURE_EXISTS))
    assert after(asked).asked_by == STRANGER
    mind = after(asked, a_percept(Verb.TELL, ME, STRANGER, words=int(Fact.CURE_EXISTS)))

    assert (mind.asked_by, mind.asked_words) == (NOBODY, NO_WORDS)


def test_a_question_moves_no_credence():
    """To ask is not to say so."""
    mind = after(a_percept(Verb.ASK, STRANGER, ME, words=int(Fact.CURE_EXISTS)))

    assert mind.credence == a_mind(ME).credence


def test_a_call_stays_until_answered_or_ignored():
    """A ground's call to oneself is open; one to another is not."""
    call = a_percept(Verb.CONTACT, FIRST_GROUND, ME)
    assert after(call).called_by == FIRST_GROUND
    assert after(a_percept(Verb.CONTACT, FIRST_GROUND, MATE)).called_by == NOBODY

    assert after(call, a_percept(Verb.IGNORE, ME, FIRST_GROUND)).called_by == NOBODY


def test_a_threat_is_believed_by_who_was_not_told():
    """Beat 24: all take the threat at its word, the suspicious most."""
    threat = about(About.MEANS_THREAT, STRANGER)
    words = int(Phrase.DESTROY_STATION)
    calm = after(a_percept(Verb.THREATEN, STRANGER, words=words), suspicion=0.1)
    wary = after(a_percept(Verb.THREATEN, STRANGER, words=words), suspicion=0.9)

    assert 0.7 < calm.credence[threat] < wary.credence[threat]


def test_a_vow_of_revenge_is_taken_seriously():
    """Beat 28: who vows revenge is expected to strike."""
    mind = after(a_percept(Verb.VOW, STRANGER, words=int(Phrase.REVENGE)))

    assert mind.credence[about(About.WILL_STRIKE, STRANGER)] > 0.8


def test_a_truce_is_held_until_broken():
    """Heard agreed to, a truce is held to hold; heard broken, no longer."""
    agreed = a_percept(Verb.AGREE, STRANGER, ME, words=int(Phrase.TRUCE))

    assert holds(after(agreed), Fact.TRUCE_HOLDS)
    assert not holds(after(agreed, a_percept(Verb.BREAK_TRUCE, STRANGER)), Fact.TRUCE_HOLDS)


def test_whoever_heard_the_vow_need_not_be_warned():
    """A vow of revenge is held to be known to all who were there to hear it."""
    vow = a_percept(Verb.VOW, STRANGER, words=int(Phrase.REVENGE), hears=1 << MATE)

    assert is_held_to_know(after(vow), MATE, about(About.WILL_STRIKE, STRANGER))


def vowed(by=STRANGER, **fields):
    """How likely a blow from whoever vows revenge is held by somebody who blames another."""
    mind = a_mind(ME, **fields)
    mind.suspect[MATE], mind.suspect_sure[MATE] = ENEMY, 0.9
    note_knowers(mind, about(About.HURT, MATE), 1 << STRANGER)
    perceive(mind, a_plan(), a_percept(Verb.VOW, by, words=int(Phrase.REVENGE)))
    return mind.credence[about(About.WILL_STRIKE, by)]


def test_a_vow_is_feared_unless_it_is_for_a_common_enemy():
    """Whoever knows of the harm means the same one; of another side one's own are not spared."""
    assert vowed() < 0.5
    assert vowed(ENEMY) >= 0.9
    assert vowed(ENEMY + 1) >= 0.9

    assert vowed(sides=[1, 1, 1, 1, 2, 2, 1, 2]) >= 0.9
    assert vowed(sides=[1] * 8) < 0.5


def test_what_was_taken_as_security_is_remembered():
    """The last thing put into one's own hands; not what others give each other."""
    mind = after(a_percept(Verb.PLEDGE, STRANGER, MATE, instrument=FIRST_ITEM))
    assert not is_security(mind, 0)

    mind = after(a_percept(Verb.PLEDGE, STRANGER, ME, instrument=FIRST_ITEM + 3))
    assert is_security(mind, 3)
    assert not is_security(mind, 0)
