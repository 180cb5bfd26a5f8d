"""Parting: what makes people want to be gone, and what it is to leave others behind."""

import pytest

from cupola.minds.judging.parting import (
    appraise_going_alone,
    breaks_promise,
    concern,
    dearest_left,
    is_lost,
    is_settled,
    left_behind,
    trusts_enough,
    wish_to_leave,
)
from cupola.minds.stakes import Stake
from cupola.world.catalogue.entities import System
from cupola.world.catalogue.facts import About, Phrase, about, denial
from cupola.world.catalogue.verbs import Verb
from cupola.world.rows import STAKES
from tests.beliefs.people import a_percept, perceive
from tests.minds.intentions.station import HULL, a_station, aboard

ME, MATE, DEAD, STRANGER, ALONE = 0, 1, 2, 4, -1


@pytest.fixture
def plan():
    """The small station; its vehicle has three seats."""
    made = a_station()
    made.systems[System.VEHICLE].seats = 3
    return made


def someone(**fields):
    """Somebody who holds all but MATE, DEAD and STRANGER dead, and these alive."""
    mind = aboard(ME, trust=[0.7] * 8, **fields)
    for other in (3, 5, 6, 7):
        mind.credence[about(About.ALIVE, other)] = 0.01
    return mind


def test_the_wish_to_leave_grows_with_the_dead_and_with_fear(plan):
    """And never passes one."""
    calm = aboard(ME)
    assert wish_to_leave(calm, plan) == pytest.approx(0.5 * calm.fear)
    afraid = aboard(ME, fear=0.8)

    assert wish_to_leave(calm, plan) < wish_to_leave(afraid, plan) < 1.0
    assert wish_to_leave(someone(fear=0.8), plan) == 1.0


def test_nobody_minds_leaving_whoever_means_harm():
    """Of the others, those one trusts most, and little of those whom one blames."""
    mind = someone()
    trusted = concern(mind, MATE)
    mind.suspect[3], mind.suspect_sure[3] = MATE, 0.6
    assert 0.0 < concern(mind, MATE) < trusted

    mind.credence[about(About.WILL_STRIKE, MATE)] = 0.9
    assert concern(mind, MATE) == 0.0


def test_whoever_may_still_be_asked_is_not_left_behind(plan):
    """Three seats: with one other, one more can come; alone, all stay."""
    mind = someone()
    weight = concern(mind, MATE)
    assert left_behind(mind, plan, ALONE) == 1.0
    assert left_behind(mind, plan, STRANGER) == pytest.approx(weight)

    plan.systems[System.VEHICLE].seats = 2
    assert left_behind(mind, plan, STRANGER) == pytest.approx(2 * weight)


def test_the_dearest_left_weighs_on_the_heart(plan):
    """Unless they come along."""
    mind = someone()
    mind.love[MATE] = 0.9

    assert dearest_left(mind, plan, ALONE) == 0.9
    assert dearest_left(mind, plan, MATE) == 0.0


def test_need_makes_trust(plan):
    """Somebody who wants nothing but to be gone asks people they would not ask otherwise."""
    calm, desperate = aboard(ME), someone(fear=0.9)
    for mind in (calm, desperate):
        mind.trust[STRANGER] = 0.45

    assert not trusts_enough(calm, plan, STRANGER)
    assert trusts_enough(desperate, plan, STRANGER)


def test_it_is_settled_between_two_who_have_both_spoken(plan):
    """To have heard that somebody leaves with a third is no appointment."""
    mind = someone()
    words = Phrase.LEAVE_TOGETHER
    perceive(mind, plan, a_percept(Verb.PROPOSE, STRANGER, MATE, words=words))
    assert not is_settled(mind, STRANGER)

    perceive(mind, plan, a_percept(Verb.PROPOSE, ME, STRANGER, words=words))
    assert is_settled(mind, STRANGER)


def test_somebody_outside_is_lost_once_a_suits_air_is_used_up(plan):
    """Inside nobody is."""
    mind = someone()
    mind.seen_turn[MATE] = mind.turn - 500
    assert not is_lost(mind, plan, MATE)

    mind.seen_place[MATE] = HULL
    assert is_lost(mind, plan, MATE)


def test_to_go_alone_costs_nothing_once_nobody_is_left(plan):
    """Else it goes against the conscience."""
    stakes = [0.0] * STAKES
    appraise_going_alone(someone(), plan, False, stakes)
    assert stakes[Stake.CONSCIENCE] < -0.5
    last = someone()
    for other in (MATE, DEAD, STRANGER):
        last.credence[about(About.ALIVE, other)] = 0.01

    stakes = [0.0] * STAKES
    appraise_going_alone(last, plan, False, stakes)
    assert stakes[Stake.CONSCIENCE] == stakes[Stake.BONDS] == 0.0


def test_whoever_promised_not_to_leave_somebody_weighs_it(plan):
    """It counts as long as that one would stay behind."""
    mind, promise = someone(), denial(about(About.LEAVES_ALONE, ME))
    assert not breaks_promise(mind, plan, ALONE)
    perceive(mind, plan, a_percept(Verb.PROMISE, ME, MATE, words=promise, hears=1 << MATE))
    assert breaks_promise(mind, plan, ALONE)
    assert breaks_promise(mind, plan, STRANGER)

    assert not breaks_promise(mind, plan, MATE)
