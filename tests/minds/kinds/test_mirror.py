"""The mirror: never the first, and answers like with like."""

import pytest

from cupola.minds.kinds.mirror import (
    IN_KIND,
    answers_in_kind,
    debt_of,
    is_even,
    is_in_kind,
    is_owed,
)
from cupola.world.catalogue.entities import NOBODY
from cupola.world.catalogue.facts import About, about
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import note_own_deed, note_said
from tests.beliefs.people import a_mind, a_plan
from tests.minds.kinds.stories import FORCE, KIRA, SABOTAGE, deeds, lived
from tests.minds.kinds.test_pacifist import attempt

PLAN = a_plan()
BO, FOE, FRIEND = 1, 5, 4


def wronged(victim=0, sure=0.9, **fields):
    """A mind that holds that the foe has hurt somebody."""
    mind = a_mind(0, **fields)
    mind.suspect[victim], mind.suspect_sure[victim] = FOE, sure
    return mind


@pytest.mark.parametrize("intention", [Intention.AMBUSH, Intention.DISARM, Intention.CUT_WIRE])
def test_nobody_is_attacked_who_has_not_attacked(intention):
    """Fear, an order or a mere suspicion is no reason."""
    afraid = wronged(sure=0.3, fear=0.9, order=2)

    assert not is_in_kind(afraid, PLAN, intention, FOE)


def test_who_hurt_ones_own_is_answered():
    """That is oneself, somebody under the same orders, or somebody dear; not any stranger."""
    dear = wronged(FRIEND)
    dear.friend[FRIEND] = 0.5

    assert is_in_kind(wronged(), PLAN, Intention.AMBUSH, FOE)
    assert is_owed(wronged(BO), PLAN, FOE)
    assert is_owed(dear, PLAN, FOE)
    assert not is_owed(wronged(FRIEND), PLAN, FOE)
    assert answers_in_kind(wronged(), PLAN, Intention.AMBUSH, FOE) == IN_KIND


def test_one_blow_makes_it_even():
    """Who has been hurt in turn is left alone, unless they have killed, or fight on."""
    even, killed, fought = wronged(), wronged(BO), wronged(attacker=FOE, attacked_at=4)
    killed.credence[about(About.ALIVE, BO)] = 0.001
    for mind in (even, killed, fought):
        note_own_deed(mind, about(About.HURT, FOE))

    assert not is_owed(even, PLAN, FOE)
    assert is_owed(killed, PLAN, FOE)
    assert is_owed(fought, PLAN, FOE)
    assert not is_even(even, PLAN, attempt(Verb.STRIKE, FOE))
    assert is_even(killed, PLAN, attempt(Verb.STRIKE, FOE))


def test_trust_is_answered_with_trust():
    """Whoever proposes without having used force is agreed with; a told order is told in turn."""
    told = a_mind(0)
    note_said(told, FOE, about(About.ORDERED, FOE), True)

    assert answers_in_kind(a_mind(0), PLAN, Intention.AGREE, FOE) == IN_KIND
    assert answers_in_kind(wronged(), PLAN, Intention.AGREE, FOE) == 0.0
    assert answers_in_kind(told, PLAN, Intention.SHARE_WITH_ALL, NOBODY) == IN_KIND
    assert answers_in_kind(a_mind(0), PLAN, Intention.SHARE_WITH_ALL, NOBODY) == 0.0


def test_a_debt_is_the_worst_of_all():
    """Nothing is owed to whom one suspects of nothing."""
    assert debt_of(wronged(), PLAN, FOE) == 1
    assert debt_of(a_mind(0), PLAN, FOE) == 0


def test_a_mirror_hits_back():
    """Among the obedient somebody who mirrors uses force, but never the first of all."""
    run = lived("obedient", 2, kira="mirror")
    first = next(row for row in run.table("events") if row["verb"] in FORCE)

    assert first["actor"] != KIRA


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(20))
def test_among_mirrors_nobody_begins(seed):
    """In twenty stories of mirrors alone nobody uses force or cuts anything."""
    assert not deeds(lived("mirror", seed)) & (FORCE | SABOTAGE)
