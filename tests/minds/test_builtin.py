"""The built-in mind: how it looks for somebody, and what it does when it has not found them."""

import pytest

from cupola.beliefs.picture import imagine
from cupola.minds.builtin import call_first, finish, give_up, is_missing, think
from cupola.minds.held import HABIT, has_given_up_on
from cupola.minds.weighing import within_reach
from cupola.rules.acting import may
from cupola.world.actions import intend
from cupola.world.catalogue.entities import FIRST_PLACE, NOBODY, System
from cupola.world.catalogue.intentions import Intention, meaning_of
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.records import Action, Picture, Work
from cupola.world.rows import Book
from tests.beliefs.people import a_plan
from tests.laws.moments import plan_of
from tests.minds.intentions.people import settled

ME, MATE = 0, 1
ELSEWHERE = 6


@pytest.fixture
def plan():
    """A plan with a loop over which people talk."""
    made = a_plan()
    made.systems[System.VOICE_LOOP].exists = 1
    return made


def about_to_go(mind, plan):
    """What somebody does who would set out to look for whom they are about."""
    attempt = plain(Action)
    intend(attempt, Verb.GO, FIRST_PLACE + ELSEWHERE)
    call_first(mind, plan, attempt)
    return attempt.verb


def test_whoever_is_looked_for_is_called_once_first(plan):
    """Where no voice carries, or one knows where they are, one goes."""
    mind = settled(ME, intention=int(Intention.CONFIDE), intention_target=MATE)
    assert about_to_go(mind, plan) == Verb.TALK
    assert about_to_go(mind, plan) == Verb.GO

    mind.looked = 0
    mind.off = 1 << System.VOICE_LOOP
    assert about_to_go(mind, plan) == Verb.GO
    mind.off, mind.seen_place[MATE] = 0, ELSEWHERE
    assert about_to_go(mind, plan) == Verb.GO


@pytest.mark.parametrize("intention", [Intention.AMBUSH, Intention.AVENGE, Intention.RESTRAIN])
def test_nobody_calls_whom_they_mean_to_use_force_on(plan, intention):
    """They go and look."""
    mind = settled(ME, intention=int(intention), intention_target=MATE)

    assert about_to_go(mind, plan) == Verb.GO


def test_the_dead_are_not_missing(plan):
    """Nor is who is known to be somewhere, nor oneself, nor nobody."""
    mind = settled(ME)
    assert is_missing(mind, MATE)
    assert not is_missing(mind, ME)
    assert not is_missing(mind, -1)

    mind.seen_place[MATE] = ELSEWHERE
    assert not is_missing(mind, MATE)


def test_a_trifle_in_vain_is_let_be_and_a_search_in_vain_rules_them_out(plan):
    """Whom one did not find for a word may still be searched for; each has its own while."""
    for intention, found in ((Intention.CONFIDE, True), (Intention.AVENGE, False)):
        mind = settled(ME, intention=int(intention), intention_target=MATE, looked=-1)
        mind.given_up, mind.given_up_at = [0, 0, 0], [-HABIT, -HABIT, -HABIT]
        picture = plain(Picture)
        imagine(mind, plan, picture)
        give_up(mind, picture)

        assert has_given_up_on(mind, intention, MATE)
        assert ((within_reach(mind, plan) >> MATE) & 1 == 1) == found


def test_whoever_has_called_for_help_waits_before_they_call_again():
    """An hour; who has fetched somebody else may fetch the next at once."""
    mind = settled(ME, intention=int(Intention.FETCH_BACK), intention_target=MATE)
    finish(mind)
    assert not has_given_up_on(mind, Intention.FETCH_BACK, NOBODY)

    mind.intention, mind.intention_target = int(Intention.FETCH_BACK), NOBODY
    finish(mind)
    assert has_given_up_on(mind, Intention.FETCH_BACK, NOBODY)
    mind.turn += HABIT
    assert not has_given_up_on(mind, Intention.FETCH_BACK, NOBODY)


@pytest.mark.parametrize(("held_by", "refusal"), [(NOBODY, 0), (MATE, Refusal.ACTOR_HELD)])
def test_whoever_rides_thinks_of_nothing_but_rest(held_by, refusal):
    """And nothing calls them away from it, whatever frightened them; who is held cannot rest."""
    plan = plan_of("film")
    cabin = plan.systems[System.VEHICLE].place
    mind = settled(ME, place=cabin, docked=0, seated=1, held_by=held_by, startled=1)
    work, resting = plain(Work), plain(Action)
    imagine(mind, plan, work.picture)
    think(mind, plan, work, plain(Book, lazy=True))
    intend(resting, Verb.REST, NOBODY)
    resting.intent = meaning_of(Intention.REST)

    assert vars(work.attempt) == vars(resting)
    assert mind.startled == 0
    assert may(work.picture, plan, mind.self, work.attempt) == refusal
