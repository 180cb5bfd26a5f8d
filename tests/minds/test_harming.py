"""Harming: what speaks for violence against somebody, and what against it."""

import pytest

from cupola.minds.harming import (
    BY_ASSOCIATION,
    TAKE_STATION,
    appraise_harm,
    blame,
    blame_on_side,
    call_of_order,
    duty_to_harm,
    grievance,
    need_to_be_first,
    risk_of_attack,
    stands_in_the_way,
)
from cupola.minds.stakes import Stake
from cupola.world.book import Stage
from cupola.world.catalogue.facts import About, about
from cupola.world.ledger import note_bound, note_knowers
from cupola.world.rows import STAKES
from tests.beliefs.people import a_plan
from tests.minds.intentions.people import settled

ME, MATE, STRANGER = 0, 1, 4


def test_an_order_calls_for_violence_as_far_as_it_has_come():
    """Read, it calls in full; refused by a mate, for less; refused, for nothing."""
    mind = settled(ME, order=1, order_stage=int(Stage.READ))
    assert call_of_order(mind) == TAKE_STATION
    note_bound(mind, MATE, about(About.ORDERED, MATE))
    assert 0.0 < call_of_order(mind) < 0.8 * TAKE_STATION

    mind.order_stage = int(Stage.REFUSED)
    assert call_of_order(mind) == 0.0
    assert call_of_order(settled(ME)) == 0.0


def test_an_order_to_remove_the_others_calls_for_more():
    """More than an order to take the station."""
    take = settled(ME, order=1, order_stage=int(Stage.READ))
    remove = settled(ME, order=2, order_stage=int(Stage.READ))

    assert call_of_order(remove) > call_of_order(take)


def test_to_be_first_matters_only_against_whom_one_expects_to_strike():
    """And less against whom one trusts."""
    mind = settled(ME)
    assert need_to_be_first(mind, STRANGER) == 0.0
    mind.credence[about(About.WILL_STRIKE, STRANGER)] = 0.9
    mind.trust[STRANGER] = 0.9
    trusted = need_to_be_first(mind, STRANGER)

    mind.trust[STRANGER] = 0.1
    assert need_to_be_first(mind, STRANGER) > trusted > 0.0


def test_a_grievance_is_as_great_as_the_bond_to_the_dead():
    """A wound is half of it; violence against a stranger is none."""
    mind = settled(ME)
    mind.suspect[MATE], mind.suspect_sure[MATE] = STRANGER, 1.0
    mind.love[MATE] = 0.8
    assert grievance(mind, STRANGER) == pytest.approx(0.4)

    mind.credence[about(About.ALIVE, MATE)] = 0.01
    assert grievance(mind, STRANGER) == pytest.approx(0.8)
    assert grievance(mind, 5) == 0.0


def test_the_guilty_weigh_less_on_the_conscience_and_friends_more_on_the_heart():
    """Conscience and bonds, each on its own stake."""
    mind = settled(ME)
    stakes = [0.0] * STAKES
    appraise_harm(mind, a_plan(), STRANGER, 0.8, stakes)
    innocent = stakes[Stake.CONSCIENCE]
    mind.suspect[MATE], mind.suspect_sure[MATE] = STRANGER, 1.0
    mind.friend[STRANGER] = 0.7

    appraise_harm(mind, a_plan(), STRANGER, 0.8, stakes)
    assert blame(mind, STRANGER) == 1.0
    assert innocent < stakes[Stake.CONSCIENCE] < 0.0
    assert stakes[Stake.BONDS] < 0.0


def test_to_harm_ones_own_goes_against_duty():
    """Whatever the order says."""
    mind = settled(ME, order=2, order_stage=int(Stage.READ))
    stakes = [0.0] * STAKES
    appraise_harm(mind, a_plan(), MATE, 0.8, stakes)

    assert stakes[Stake.DUTY] < 0.0


def test_an_order_is_about_those_one_is_at_war_with():
    """It calls for violence against them; violence against a neutral goes against duty."""
    plan = a_plan()
    mind = settled(ME, order=1, order_stage=int(Stage.READ))
    assert duty_to_harm(mind, plan, STRANGER) == call_of_order(mind)
    plan.persons[STRANGER].neutral = 1

    assert duty_to_harm(mind, plan, STRANGER) < 0.0


def test_a_victim_who_knows_of_the_order_is_a_risk():
    """Against somebody forewarned an order calls for less, and an attack is more dangerous."""
    mind = settled(ME, order=1, order_stage=int(Stage.READ))
    called, risk = duty_to_harm(mind, a_plan(), STRANGER), risk_of_attack(mind, STRANGER)
    note_knowers(mind, about(About.ORDERED, ME), 1 << STRANGER)

    assert 0.0 < duty_to_harm(mind, a_plan(), STRANGER) < called
    assert risk_of_attack(mind, STRANGER) > risk


def test_what_one_of_a_side_has_done_falls_on_the_rest_to_the_suspicious():
    """Nobody blames their own side, and who suspects nobody blames nobody else."""
    mind = settled(ME, suspicion=0.8)
    mind.suspect[MATE], mind.suspect_sure[MATE] = STRANGER, 0.9
    assert blame_on_side(mind, STRANGER + 1) == pytest.approx(BY_ASSOCIATION * 0.8 * 0.9)

    assert blame_on_side(mind, MATE + 1) == 0.0
    mind.suspicion = 0.0
    assert blame_on_side(mind, STRANGER + 1) == 0.0


def test_others_stand_in_the_way_home_once_several_have_died():
    """Only of somebody who has somebody to come home to, and the less they are trusted."""
    plan = a_plan()
    mind = settled(ME, goal=1, docked=1)
    assert stands_in_the_way(mind, plan, STRANGER) == 0.0
    for dead in (2, 3):
        mind.credence[about(About.ALIVE, dead)] = 0.01
    assert stands_in_the_way(mind, plan, STRANGER) > 0.0

    mind.goal = 0
    assert stands_in_the_way(mind, plan, STRANGER) == 0.0


def test_who_had_blood_on_their_hands_is_less_of_a_loss():
    """A grievance over somebody guilty is smaller."""
    mind = settled(ME)
    mind.suspect[MATE], mind.suspect_sure[MATE] = STRANGER, 1.0
    innocent = grievance(mind, STRANGER)
    mind.suspect[2], mind.suspect_sure[2] = MATE, 1.0

    assert grievance(mind, STRANGER) < 0.5 * innocent
