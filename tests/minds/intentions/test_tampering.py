"""Tampering: who cuts, fakes, puts right and mends, and what they do first."""

import pytest

from cupola.minds.ways import Way
from cupola.world.book import Stage
from cupola.world.catalogue.entities import NOBODY, PERSONS, System
from cupola.world.catalogue.facts import About, Fact, Phrase, about
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import note_bound, note_own_deed
from tests.beliefs.people import a_percept, perceive
from tests.minds.intentions.people import asks, score
from tests.minds.intentions.station import (
    CUTTER,
    DUMMY,
    HALL,
    HULL,
    a_station,
    aboard,
    machine,
    next_for,
    owns,
    thing,
)

ME, MATE, STRANGER = 0, 1, 4


@pytest.fixture
def plan():
    """The small station."""
    return a_station()


def under_orders(**fields):
    """Somebody who has read an order to take the station."""
    return aboard(ME, order=1, order_stage=int(Stage.READ), **fields)


def test_the_wire_is_for_those_under_orders_or_suspicious(plan):
    """An order or fear with suspicion opens it; an order refused does not."""
    assert asks(under_orders(), plan, Intention.CUT_WIRE)
    assert asks(aboard(ME, suspicion=0.8, fear=0.5), plan, Intention.CUT_WIRE)

    assert not asks(aboard(ME), plan, Intention.CUT_WIRE)
    refused = under_orders()
    refused.order_stage = int(Stage.REFUSED)
    assert not asks(refused, plan, Intention.CUT_WIRE)


def test_the_dutiful_cut_it_rather_than_the_kind(plan):
    """Duty speaks for it, empathy against it."""
    dutiful = under_orders(duty=0.9, empathy=0.3)
    kind = under_orders(duty=0.4, empathy=0.9)

    assert score(dutiful, plan, Intention.CUT_WIRE) > 0.1
    assert score(kind, plan, Intention.CUT_WIRE) < 0.0


def test_the_cutter_comes_before_the_cut(plan):
    """It is fetched, then used."""
    mind = under_orders()
    assert next_for(mind, plan, Intention.CUT_WIRE)[1::2] == (Verb.TAKE, thing(CUTTER))

    owns(mind, CUTTER)
    assert next_for(mind, plan, Intention.CUT_WIRE) == (
        Way.LAST,
        Verb.CUT,
        machine(System.WIRE),
        thing(CUTTER),
    )


def test_a_dummy_hides_ones_own_cut_only(plan):
    """Who found the wire cut has nothing to hide."""
    mind = owns(under_orders(), DUMMY)
    mind.credence[Fact.WIRE_OK] = 0.01
    assert not asks(mind, plan, Intention.FAKE_WIRE)

    note_own_deed(mind, Fact.WIRE_OK)
    assert asks(mind, plan, Intention.FAKE_WIRE)
    assert next_for(mind, plan, Intention.FAKE_WIRE)[1] == Verb.FAKE


def test_only_the_desperate_and_cold_take_the_air(plan):
    """After a death, in fear, without empathy and with somebody at home; a kind person never."""
    cold = aboard(ME, fear=0.7, empathy=0.2, goal=1)
    assert not asks(cold, plan, Intention.CUT_LIFE_SUPPORT)

    kind = aboard(ME, fear=0.7, empathy=0.9)
    for mind in (cold, kind):
        mind.credence[about(About.ALIVE, MATE)] = 0.01
    assert asks(cold, plan, Intention.CUT_LIFE_SUPPORT)
    assert score(cold, plan, Intention.CUT_LIFE_SUPPORT) > 0.5
    assert score(kind, plan, Intention.CUT_LIFE_SUPPORT) < 0.0


def test_life_support_found_off_is_urgent(plan):
    """Whoever finds it off switches it on, but not who did it and feels no guilt."""
    mind = aboard(ME)
    mind.credence[Fact.LIFE_SUPPORT_ON] = 0.01
    assert asks(mind, plan, Intention.RESTORE)
    assert score(mind, plan, Intention.RESTORE) > 0.7
    assert next_for(mind, plan, Intention.RESTORE)[1] == Verb.RESTORE

    note_own_deed(mind, Fact.LIFE_SUPPORT_ON)
    assert not asks(mind, plan, Intention.RESTORE)


def test_the_antenna_is_mended_outside_and_one_comes_in_again(plan):
    """Out, mend, in: each is next as the person holds things to be."""
    mind = aboard(ME)
    mind.credence[Fact.ANTENNA_BROKEN], mind.credence[Fact.GROUND_LINK_UP] = 0.9, 0.01
    assert asks(mind, plan, Intention.REPAIR_OUTSIDE)
    assert next_for(mind, plan, Intention.REPAIR_OUTSIDE)[1] == Verb.EXIT

    mind.place, mind.suited = HULL, 1
    assert next_for(mind, plan, Intention.REPAIR_OUTSIDE)[1] == Verb.REPAIR
    mind.credence[Fact.ANTENNA_BROKEN] = 0.01
    assert next_for(mind, plan, Intention.REPAIR_OUTSIDE)[:3] == (Way.LAST, Verb.ENTER, NOBODY)


def test_whoever_agreed_to_go_out_goes(plan):
    """A proposal opens it while the link is up, and so does one's own yes."""
    mind = aboard(ME, STRANGER)
    mind.credence[Fact.ANTENNA_BROKEN] = 0.9
    assert not asks(mind, plan, Intention.REPAIR_OUTSIDE)

    mind.proposal, mind.proposal_by = int(Phrase.SPACEWALK), STRANGER
    assert next_for(mind, plan, Intention.REPAIR_OUTSIDE)[1:3] == (Verb.AGREE, STRANGER)
    perceive(mind, plan, a_percept(Verb.AGREE, ME, STRANGER, words=Phrase.SPACEWALK))
    assert mind.proposal_by == NOBODY
    assert asks(mind, plan, Intention.REPAIR_OUTSIDE)


def test_remorse_keeps_one_from_shutting_life_support_down(plan):
    """Nobody does what they would undo the next minute."""
    mind = aboard(ME, anger=0.95, fear=0.95)
    mind.credence[about(About.ALIVE, 2)] = 0.01
    assert asks(mind, plan, Intention.CUT_LIFE_SUPPORT)

    mind.guilt = 0.6
    assert not asks(mind, plan, Intention.CUT_LIFE_SUPPORT)


def test_remorse_keeps_one_from_cutting_the_wire(plan):
    """Likewise the wire: it would be mended within the hour."""
    mind = aboard(ME, suspicion=0.95, fear=0.95)
    assert asks(mind, plan, Intention.CUT_WIRE)

    mind.guilt = 0.6
    assert not asks(mind, plan, Intention.CUT_WIRE)


def test_nobody_mends_anything_in_a_fight(plan):
    """Whoever is held, or was struck just now, has that to see to."""
    mind = aboard(ME)
    mind.credence[Fact.LIFE_SUPPORT_ON] = 0.01
    assert asks(mind, plan, Intention.RESTORE)

    mind.attacked_at = mind.turn
    assert not asks(mind, plan, Intention.RESTORE)


def test_one_walk_outside_is_enough(plan):
    """Nobody goes of their own accord while somebody alive sees to it; who is asked may."""
    mind = aboard(ME, STRANGER)
    mind.credence[Fact.ANTENNA_BROKEN], mind.credence[Fact.GROUND_LINK_UP] = 0.9, 0.01
    assert asks(mind, plan, Intention.REPAIR_OUTSIDE)
    note_bound(mind, MATE, Fact.ANTENNA_BROKEN)
    assert not asks(mind, plan, Intention.REPAIR_OUTSIDE)

    mind.proposal, mind.proposal_by = int(Phrase.SPACEWALK), STRANGER
    assert asks(mind, plan, Intention.REPAIR_OUTSIDE)
    mind.proposal_by = mind.proposal = NOBODY
    mind.credence[about(About.ALIVE, MATE)] = 0.01
    assert asks(mind, plan, Intention.REPAIR_OUTSIDE)


def test_nobody_goes_out_under_the_arm_of_somebody_feared(plan):
    """Not while somebody who means harm has learnt to drive it, though another asks one to."""
    mind = aboard(ME)
    mind.credence[Fact.ANTENNA_BROKEN], mind.credence[Fact.GROUND_LINK_UP] = 0.99, 0.01
    assert asks(mind, plan, Intention.REPAIR_OUTSIDE)

    mind.credence[about(About.WILL_STRIKE, STRANGER)] = 0.9
    assert not asks(mind, plan, Intention.REPAIR_OUTSIDE)
    mind.proposal, mind.proposal_by = int(Phrase.SPACEWALK), MATE
    assert not asks(mind, plan, Intention.REPAIR_OUTSIDE)
    plan.persons[STRANGER].skills = 0
    assert asks(mind, plan, Intention.REPAIR_OUTSIDE)


def test_a_wire_is_mended_first_while_somebody_is_outside(plan):
    """Whoever drifts or works there hears nobody and is heard by nobody; not so the dead."""
    mind = aboard(ME)
    mind.credence[Fact.WIRE_OK] = 0.01
    nobody_out = score(mind, plan, Intention.RESTORE)
    mind.seen_place[MATE] = HULL
    assert score(mind, plan, Intention.RESTORE) > nobody_out

    mind.credence[about(About.ALIVE, MATE)] = 0.01
    assert score(mind, plan, Intention.RESTORE) == nobody_out


def test_nobody_is_cut_off_or_called_who_is_not_there(plan):
    """Whoever holds nobody left alive aboard leaves the wire alone, and calls no meeting."""
    mind = under_orders(fear=0.5, place=HALL)
    assert asks(mind, plan, Intention.CUT_WIRE)
    assert asks(mind, plan, Intention.CALL_TOGETHER)

    for other in range(1, PERSONS):
        mind.credence[about(About.ALIVE, other)] = 0.01
    assert not asks(mind, plan, Intention.CUT_WIRE)
    assert not asks(mind, plan, Intention.CALL_TOGETHER)


def test_whoever_was_harmed_comes_in_and_does_not_go_out_again(plan):
    """As long as whoever they hold to have done it lives, whatever they had agreed to."""
    mind = aboard(ME, STRANGER)
    mind.credence[Fact.ANTENNA_BROKEN] = 0.9
    mind.proposal, mind.proposal_by = int(Phrase.SPACEWALK), STRANGER
    assert asks(mind, plan, Intention.REPAIR_OUTSIDE)
    mind.suspect[ME], mind.suspect_sure[ME] = MATE, 0.4
    assert not asks(mind, plan, Intention.REPAIR_OUTSIDE)
    mind.place, mind.suited = HULL, 1
    assert next_for(mind, plan, Intention.REPAIR_OUTSIDE)[:2] == (Way.LAST, Verb.ENTER)

    mind.credence[about(About.ALIVE, MATE)] = 0.01
    assert next_for(mind, plan, Intention.REPAIR_OUTSIDE)[1] == Verb.REPAIR


def test_nobody_cuts_the_wire_before_the_eyes_of_another_cause(plan):
    """Not before a stranger, nor a mate who has refused the order; before a sleeper one does."""
    mind = owns(under_orders(place=HALL), CUTTER)
    for other in (MATE, STRANGER):
        mind.seen_place[other], mind.seen_turn[other] = HALL, mind.turn
    assert next_for(mind, plan, Intention.CUT_WIRE)[0] == Way.IMPOSSIBLE
    mind.asleep = 1 << STRANGER
    assert next_for(mind, plan, Intention.CUT_WIRE)[1] == Verb.CUT

    note_bound(mind, MATE, about(About.ORDERED, MATE))
    assert next_for(mind, plan, Intention.CUT_WIRE)[0] == Way.IMPOSSIBLE


def test_what_a_mate_cut_for_the_order_is_left_cut(plan):
    """Not by whoever has no order, nor while somebody is outside and hears nobody."""
    cut = a_percept(Verb.CUT, MATE, machine(System.WIRE), hears=1 << MATE)
    mind, free = under_orders(), aboard(ME)
    for one in (mind, free):
        perceive(one, plan, cut)
    assert not asks(mind, plan, Intention.RESTORE)
    assert asks(free, plan, Intention.RESTORE)

    mind.seen_place[STRANGER] = HULL
    assert asks(mind, plan, Intention.RESTORE)


def test_the_dummy_is_not_put_in_before_the_eyes_of_others(plan):
    """Nor is the wire cut before them: one lets it be while somebody of another side is by."""
    mind = owns(under_orders(place=HALL), DUMMY)
    mind.credence[Fact.WIRE_OK] = 0.01
    note_own_deed(mind, Fact.WIRE_OK)
    assert next_for(mind, plan, Intention.FAKE_WIRE)[1] == Verb.FAKE

    mind.seen_turn[STRANGER] = mind.turn
    assert next_for(mind, plan, Intention.FAKE_WIRE)[0] == Way.IMPOSSIBLE
