"""Own words and deeds: what is remembered of them, so that nobody says the same for ever."""

from cupola.world.book import Outcome
from cupola.world.catalogue.entities import EVERYBODY, NOBODY
from cupola.world.catalogue.facts import About, Fact, Phrase, about, harm
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import has_broached, has_said, is_held_to_know, is_own_deed
from tests.beliefs.people import a_mind, a_percept, a_plan, perceive

ME, MATE, STRANGER = 0, 1, 4


def after(*percepts, **fields):
    """A mind that has perceived all this."""
    mind = a_mind(ME, **fields)
    perceive(mind, a_plan(), *percepts)
    return mind


def test_what_one_asked_is_broached_with_whom_one_asked():
    """A fact by itself; who harmed whom under that they were hurt."""
    cure = int(Fact.CURE_EXISTS)
    mind = after(
        a_percept(Verb.ASK, ME, MATE, words=cure),
        a_percept(Verb.ASK, ME, MATE, words=harm(STRANGER, 2)),
    )

    assert has_broached(mind, MATE, cure)
    assert has_broached(mind, MATE, about(About.HURT, 2))
    assert not has_broached(mind, STRANGER, cure)


def test_a_plea_is_broached():
    """For the nation with one's own, for all with whoever may strike, for oneself with anybody."""
    for words, fact in (
        (Phrase.PLEA_FOR_NATION, about(About.ORDERED, MATE)),
        (Phrase.PLEA_FOR_ALL, about(About.WILL_STRIKE, MATE)),
        (Phrase.SELF_DEFENCE, about(About.WILL_STRIKE, ME)),
    ):
        mind = after(a_percept(Verb.JUSTIFY, ME, MATE, words=int(words)))
        assert has_broached(mind, MATE, fact)


def test_a_question_kept_back_is_no_longer_open():
    """Only the question that was asked."""
    ask = a_percept(Verb.ASK, STRANGER, ME, words=int(Fact.CURE_EXISTS))
    kept = a_percept(Verb.CONCEAL, ME, words=int(Fact.CURE_EXISTS))
    other = a_percept(Verb.CONCEAL, ME, words=int(Fact.HIDDEN_ROOM))

    assert after(ask, kept).asked_by == NOBODY
    assert after(ask, other).asked_by == STRANGER


def test_a_feint_promised_and_a_threat_made_are_remembered():
    """And who heard of them."""
    threat = about(About.MEANS_THREAT, ME)
    promise = a_percept(Verb.PROMISE, ME, MATE, words=int(Phrase.DISTRACTION), hears=1 << MATE)
    mind = after(promise)
    assert has_said(mind, ME, threat, False)
    assert is_held_to_know(mind, MATE, threat)
    assert not has_said(mind, ME, threat, True)

    words = int(Phrase.DESTROY_STATION)
    perceive(mind, a_plan(), a_percept(Verb.THREATEN, ME, EVERYBODY, words=words))
    assert has_said(mind, ME, threat, True)


def test_a_blow_of_ones_own_is_remembered_with_its_witnesses():
    """One knows whom one hurt, and who saw it."""
    blow = a_percept(Verb.STRIKE, ME, STRANGER, outcome=int(Outcome.WOUNDED), hears=1 << MATE)
    mind = after(blow)
    hurt = about(About.HURT, STRANGER)

    assert is_own_deed(mind, hurt)
    assert is_held_to_know(mind, MATE, hurt)


def test_comfort_is_broached_by_both():
    """Whoever was comforted for the war does not comfort the other for the war."""
    for giver, taker in ((ME, MATE), (MATE, ME)):
        mind = a_mind(ME)
        mind.credence[Fact.WAR_VISIBLE] = 0.9
        perceive(mind, a_plan(), a_percept(Verb.COMFORT, giver, taker))
        assert has_broached(mind, MATE, Fact.WAR_VISIBLE)


def test_whoever_hears_of_a_deed_is_held_warned():
    """They are held to know that somebody was hurt, and of whom to beware."""
    words = harm(STRANGER, 2)
    mind = after(a_percept(Verb.TELL, ME, MATE, words=words, hears=1 << MATE))

    assert is_held_to_know(mind, MATE, about(About.WILL_STRIKE, STRANGER))
    assert is_held_to_know(mind, MATE, about(About.HURT, 2))


def test_pleas_move_whom_they_are_for():
    """One for all calms anger, the more the more one trusts; one for the nation eases guilt."""
    plea = a_percept(Verb.JUSTIFY, MATE, ME, words=int(Phrase.PLEA_FOR_ALL))
    trusting, wary = a_mind(ME, anger=0.8), a_mind(ME, anger=0.8)
    wary.trust[MATE] = 0.1
    for mind in (trusting, wary):
        perceive(mind, a_plan(), plea)
    assert trusting.anger < wary.anger < 0.8

    nation = a_percept(Verb.JUSTIFY, MATE, ME, words=int(Phrase.PLEA_FOR_NATION))
    assert after(nation, guilt=0.5).guilt < 0.5


def test_what_another_asked_in_ones_hearing_one_need_not_ask_again():
    """The same question to the same person; what one is asked oneself is another matter."""
    cure = int(Fact.CURE_EXISTS)
    mind = after(a_percept(Verb.ASK, STRANGER, MATE, words=cure))
    assert has_broached(mind, MATE, cure)
    assert not has_broached(mind, 2, cure)

    assert not has_broached(after(a_percept(Verb.ASK, STRANGER, ME, words=cure)), ME, cure)
