"""Weighing: what was found impossible is let be for a while; what has no chance is not drawn."""

import math

import pytest

from cupola.beliefs.picture import imagine
from cupola.minds import weighing
from cupola.minds.builtin import give_up
from cupola.minds.held import HABIT, has_given_up_on, has_just_given_up
from cupola.minds.moment import can_wait, is_beyond_the_dying
from cupola.minds.weighing import (
    LEAST_LUCK,
    is_out_of_the_running,
    weigh_options,
    within_reach,
)
from cupola.world.catalogue.entities import NOBODY, System
from cupola.world.catalogue.facts import Fact
from cupola.world.catalogue.intentions import EVERY_INTENTION, MEANINGS, Intention, meaning_of
from cupola.world.catalogue.intents import Intent
from cupola.world.layout import plain
from cupola.world.records import Picture, Work
from tests.beliefs.people import a_plan
from tests.minds.intentions.people import settled

ME, MATE, STRANGER = 0, 1, 4
LEAVE = int(Intention.LEAVE_TOGETHER)


def given_up_on(whom):
    """Somebody who has just found out that they cannot leave together with this person."""
    mind = settled(ME, intention=LEAVE, intention_target=whom)
    mind.given_up, mind.given_up_at = [0, 0, 0], [-HABIT, -HABIT, -HABIT]
    give_up(mind, plain(Picture))
    return mind


@pytest.mark.parametrize(
    ("intention", "beyond"),
    [(Intention.AVENGE, True), (Intention.AMBUSH, True), (Intention.DEFEND, False)],
)
def test_the_dying_defend_themselves_but_plan_no_violence(intention, beyond):
    """A mortal wound leaves no strength for force, other than to fend off a blow."""
    assert is_beyond_the_dying(intention) == beyond


def test_what_is_impossible_with_one_person_is_still_possible_with_another():
    """And with that one again after an hour."""
    mind = given_up_on(STRANGER)
    assert has_given_up_on(mind, LEAVE, STRANGER)
    assert not has_given_up_on(mind, LEAVE, MATE)
    assert not has_just_given_up(mind, LEAVE)

    mind.turn += HABIT
    assert not has_given_up_on(mind, LEAVE, STRANGER)


def test_what_is_meant_towards_nobody_is_let_be_altogether():
    """And to have tried in vain strains."""
    mind = given_up_on(NOBODY)

    assert has_just_given_up(mind, LEAVE)
    assert mind.strain > 0.0


@pytest.mark.parametrize("luck", [0.0, 0.2, 0.499, 0.5, 0.7, 0.899, 0.9, 0.999])
@pytest.mark.parametrize("score", [-0.4, 0.0, 0.3])
def test_only_what_cannot_be_among_the_best_is_out_of_the_running(luck, score):
    """Whoever is out has a noise with which it would not have been among the best three."""
    work = plain(Work)
    for option in work.best:
        option.score = 0.25
    noise = -0.12 * math.log(-math.log(max(luck, LEAST_LUCK)))

    if is_out_of_the_running(work, score, luck, 0.12):
        assert score + noise < 0.25


def test_an_unlikely_option_with_little_luck_is_out_of_the_running():
    """As most are, so that their noise need not be worked out."""
    work = plain(Work)
    for option in work.best:
        option.score = 0.6

    assert is_out_of_the_running(work, 0.1, 0.4, 0.12)
    assert is_out_of_the_running(work, 0.1, 0.8, 0.12)
    assert not is_out_of_the_running(work, 0.1, 0.95, 0.12)


def test_whoever_was_looked_for_everywhere_is_let_be_until_they_are_seen():
    """All that one wanted of them waits; once one knows where they are it does not."""
    plan, picture = a_plan(), plain(Picture)
    mind = settled(ME, intention=LEAVE, intention_target=STRANGER, looked=-1)
    mind.given_up, mind.given_up_at = [0, 0, 0], [-HABIT, -HABIT, -HABIT]
    imagine(mind, plan, picture)
    give_up(mind, picture)
    assert not (within_reach(mind, plan) >> STRANGER) & 1
    assert (within_reach(mind, plan) >> MATE) & 1

    mind.seen_place[STRANGER] = mind.place + 1
    assert (within_reach(mind, plan) >> STRANGER) & 1


def test_whoever_is_known_to_be_somewhere_is_not_given_up_for_lost():
    """What is impossible with them now is let be; they are not looked for in vain."""
    plan, picture = a_plan(), plain(Picture)
    mind = settled(ME, intention=LEAVE, intention_target=STRANGER)
    mind.given_up, mind.given_up_at = [0, 0, 0], [-HABIT, -HABIT, -HABIT]
    mind.seen_place[STRANGER] = mind.place + 1
    imagine(mind, plan, picture)
    give_up(mind, picture)

    assert mind.unfound == 0


@pytest.mark.parametrize("intention", [Intention.WORK, Intention.LOOK_OUT, Intention.CUT_WIRE])
def test_in_the_midst_of_a_fight_much_can_wait(intention):
    """To fend somebody off cannot, nor can it wait to undock once one is seated."""
    mind = settled(ME, seated=1)

    assert can_wait(mind, intention)
    assert not can_wait(mind, Intention.DEFEND)
    assert not can_wait(mind, LEAVE)


def test_nobody_looks_for_whom_they_last_saw_in_a_vehicle_that_has_left():
    """But whoever sits in it has them before their eyes."""
    plan, cabin = a_plan(), 9
    plan.systems[System.VEHICLE].place = cabin
    mind = settled(ME, docked=1)
    mind.seen_place[STRANGER] = cabin
    assert (within_reach(mind, plan) >> STRANGER) & 1

    mind.docked = 0
    assert not (within_reach(mind, plan) >> STRANGER) & 1
    mind.place = cabin
    assert (within_reach(mind, plan) >> STRANGER) & 1


def test_options_that_nothing_came_of_hold_nothing():
    """Of what a mind weighed before, nothing is left in them."""
    work = plain(Work)
    for option in work.best:
        option.intention, option.target, option.stakes[0] = LEAVE, MATE, 0.7
    plan = a_plan()
    mind = settled(ME, place=NOBODY)
    weigh_options(mind, plan, work)

    for option in work.best[work.options :]:
        assert (option.intention, option.target, option.stakes[0]) == (0, NOBODY, 0.0)


@pytest.mark.parametrize("conscience", [0.0, 1.0])
def test_a_truce_is_not_broken_on_a_whim(conscience):
    """Where everything speaks against it, no luck makes somebody do it; else it is weighed."""
    plan, work = a_plan(), plain(Work)
    mind = settled(ME, turn=600, empathy=conscience, order=1, duty=0.9)
    mind.given_up_at = [-HABIT] * 3
    mind.credence[Fact.TRUCE_HOLDS] = 0.95
    mind.seen_place[STRANGER], mind.seen_turn[STRANGER] = mind.place, mind.turn
    plan.temper.noise = 10.0
    chosen = set()
    for mind.choices in range(200):
        weigh_options(mind, plan, work)
        chosen |= {option.intention for option in work.best}

    assert (Intention.BREAK_TRUCE in chosen) == (conscience == 0.0)


def test_every_intention_is_considered_once_in_the_order_of_their_numbers(monkeypatch):
    """They are written out where minds weigh: none may be left out there, or come twice."""
    considered = []
    monkeypatch.setattr(weighing, "_consider", lambda *asked: considered.append(asked[-1]))
    weigh_options(settled(ME), a_plan(), plain(Work))

    assert considered == list(EVERY_INTENTION)


def test_every_intention_that_is_weighed_has_a_meaning():
    """Whoever sets about one means something."""
    assert list(EVERY_INTENTION) == sorted(MEANINGS)
    assert all(meaning_of(intention) != Intent.NONE for intention in EVERY_INTENTION)
