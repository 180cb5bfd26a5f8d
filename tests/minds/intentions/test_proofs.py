"""Proofs: what people do about a culprit whom nobody saw strike."""

import pytest

from cupola.minds.builtin import finish
from cupola.minds.held import has_given_up_on
from cupola.minds.ways import Way
from cupola.world.book import Stage
from cupola.world.catalogue.entities import NOBODY
from cupola.world.catalogue.facts import About, about, harm
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import note_shaken
from tests.beliefs.people import a_percept, perceive
from tests.minds.intentions.people import asks, deed, score
from tests.minds.intentions.station import a_station, aboard

ME, MATE, VICTIM, CULPRIT, OTHER = 0, 1, 2, 4, 5
CHARGE = harm(CULPRIT, VICTIM)


@pytest.fixture
def plan():
    """The small station."""
    return a_station()


def sure(*here, **fields):
    """Somebody who holds it proven who harmed a friend, and sees these people."""
    mind = aboard(ME, *here, **fields)
    mind.suspect[VICTIM], mind.suspect_sure[VICTIM] = CULPRIT, 0.8
    mind.credence[about(About.WILL_STRIKE, CULPRIT)] = 0.85
    mind.trust[CULPRIT], mind.friend[VICTIM] = 0.2, 0.6
    mind.told[about(About.WILL_STRIKE, CULPRIT)] = mind.told[about(About.HURT, VICTIM)] = 255 << 16
    return mind


def charged(mind, plan, by=OTHER):
    """The same person after somebody charged the culprit to their face."""
    said = a_percept(Verb.ACCUSE, by, NOBODY, words=CHARGE, hears=255)
    perceive(mind, plan, said)
    return mind


def test_a_proven_culprit_is_told_to_their_face_before_others(plan):
    """Though all know of it; with words that say whom they harmed, and it is worth a choice."""
    mind = sure(CULPRIT, MATE)
    assert asks(mind, plan, Intention.ACCUSE, CULPRIT)
    assert score(mind, plan, Intention.ACCUSE, CULPRIT) > 0.6

    assert deed(mind, plan, Intention.ACCUSE, CULPRIT) == (Way.LAST, Verb.ACCUSE, NOBODY, CHARGE)


@pytest.mark.parametrize(
    ("here", "fields"),
    [
        ((CULPRIT,), {}),
        ((MATE,), {}),
        ((CULPRIT, MATE), {"courage": 0.1}),
        ((CULPRIT, MATE), {"order": 1, "order_stage": int(Stage.READ), "sides": [1] * 8}),
    ],
)
def test_nobody_is_confronted_without_company_courage_or_by_their_own(plan, here, fields):
    """Nor behind their back."""
    assert not asks(sure(*here, **fields), plan, Intention.ACCUSE, CULPRIT)


def test_on_a_guess_nobody_is_confronted(plan):
    """Nor for the harm of somebody who meant to do harm themselves."""
    mind = sure(CULPRIT, MATE)
    mind.suspect_sure[VICTIM] = 0.65
    assert not asks(mind, plan, Intention.ACCUSE, CULPRIT)

    mind = sure(CULPRIT, MATE)
    mind.credence[about(About.WILL_STRIKE, VICTIM)] = 0.9
    assert not asks(mind, plan, Intention.ACCUSE, CULPRIT)


@pytest.mark.parametrize("by", [ME, OTHER])
def test_it_is_said_once(plan, by):
    """Whoever it was who said so."""
    mind = charged(sure(CULPRIT, MATE), plan, by)

    assert not asks(mind, plan, Intention.ACCUSE, CULPRIT)


def test_a_culprit_confronted_may_be_held_by_several(plan):
    """Not before they were told so, not by two, and not whoever is dangerous no more."""
    mind = sure(CULPRIT, MATE, OTHER, startled=1)
    assert not asks(mind, plan, Intention.RESTRAIN, CULPRIT)
    charged(mind, plan)
    assert asks(mind, plan, Intention.RESTRAIN, CULPRIT)
    assert deed(mind, plan, Intention.RESTRAIN, CULPRIT)[:3] == (Way.GOING, Verb.SEIZE, CULPRIT)
    mind.credence[about(About.WILL_STRIKE, CULPRIT)] = 0.3
    assert not asks(mind, plan, Intention.RESTRAIN, CULPRIT)

    pair = charged(sure(CULPRIT, MATE, startled=1), plan)
    assert not asks(pair, plan, Intention.RESTRAIN, CULPRIT)


def test_whoever_was_let_go_is_not_seized_again_at_once():
    """An hour passes; somebody else may be."""
    mind = aboard(ME, intention=int(Intention.RESTRAIN), intention_target=CULPRIT)
    finish(mind)

    assert has_given_up_on(mind, Intention.RESTRAIN, CULPRIT)
    assert not has_given_up_on(mind, Intention.RESTRAIN, OTHER)


def test_alone_with_a_proven_culprit_one_goes(plan):
    """Though one is not afraid; with others by one stays."""
    mind = sure(CULPRIT)
    note_shaken(mind)
    assert asks(mind, plan, Intention.FLEE, CULPRIT)
    assert score(mind, plan, Intention.FLEE, CULPRIT) > 0.3
    mind.seen_place[CULPRIT] = mind.place
    assert deed(mind, plan, Intention.FLEE, CULPRIT)[:2] == (Way.GOING, Verb.GO)

    among = sure(CULPRIT, MATE)
    note_shaken(among)
    assert not asks(among, plan, Intention.FLEE, CULPRIT)
