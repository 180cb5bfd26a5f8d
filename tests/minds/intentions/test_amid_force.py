"""Amid force: what nobody begins while others fight, or while a death found is untold."""

import pytest

from cupola.minds.held import HABIT
from cupola.minds.moment import can_wait, has_urgent_news, is_idle, moment_of
from cupola.minds.weighing import is_thinkable, weigh_options, within_reach
from cupola.world.catalogue.facts import About, about
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.ledger import CLOSE_UPON, is_amid_force, note_knowers, note_seen, note_shaken
from cupola.world.records import Work
from tests.beliefs.people import a_percept, perceive
from tests.minds.intentions.people import meet
from tests.minds.intentions.station import HALL, a_station, aboard

ME, MATE, DEAD, STRANGER, OTHER = 0, 1, 3, 4, 5
DIED = about(About.ALIVE, DEAD)
NEVER = [-HABIT] * 3


@pytest.fixture
def plan():
    """The small station."""
    return a_station()


def thinks_of(mind, plan, intention):
    """Whether the person would weigh it at such a moment."""
    moment = moment_of(mind, plan, within_reach(mind, plan))
    return is_thinkable(mind, plan, moment, intention)


def onlooker(plan, *here):
    """Somebody who has just seen one of these strike another whom they hardly know."""
    mind = aboard(ME, STRANGER, OTHER, *here, order=1, order_stage=2)
    mind.given_up, mind.given_up_at = [0, 0, 0], list(NEVER)
    perceive(mind, plan, a_percept(Verb.STRIKE, STRANGER, OTHER))
    return mind


def finder():
    """Somebody who has just found somebody dead."""
    mind = aboard(ME)
    mind.given_up, mind.given_up_at = [0, 0, 0], list(NEVER)
    mind.credence[DIED], mind.seen_place[DEAD] = 0.01, HALL
    note_seen(mind, DIED, False)
    note_shaken(mind)
    return mind


def test_force_is_at_hand_for_a_moment_only(plan):
    """What is found close upon it belongs to it; a body found later does not."""
    mind = onlooker(plan)
    assert is_amid_force(mind)
    mind.turn += CLOSE_UPON
    note_shaken(mind)
    mind.turn += 1
    assert is_amid_force(mind)

    mind.turn += CLOSE_UPON
    assert not is_amid_force(mind)
    note_shaken(mind)
    assert not is_amid_force(mind)
    assert not is_amid_force(finder())


@pytest.mark.parametrize(
    "intention",
    [Intention.REST, Intention.LOOK_OUT, Intention.KEEP_ORDER, Intention.COME_TOGETHER],
)
def test_whoever_sees_others_fight_does_nothing_idle(plan, intention):
    """Routine, orders, watches and meetings wait; force and help do not."""
    mind = onlooker(plan)
    assert not thinks_of(mind, plan, intention)
    assert can_wait(mind, intention)
    mind.turn += CLOSE_UPON + 1
    mind.trust = [0.3] * 8  # so that there is nobody to tell it to

    assert thinks_of(onlooker(plan), plan, Intention.TEND)
    assert thinks_of(mind, plan, Intention.REST)


def test_nobody_makes_promises_while_others_fight(plan):
    """Nor asks or confides; they may plead, and the dying have their last words."""
    mind, dying = onlooker(plan, MATE), onlooker(plan, MATE)
    dying.health = 0.1
    for idle in (Intention.PROMISE, Intention.SOUND_OUT, Intention.CONFIDE, Intention.REASSURE):
        assert not thinks_of(mind, plan, idle)

    assert thinks_of(mind, plan, Intention.PERSUADE)
    assert thinks_of(dying, plan, Intention.CONFIDE)


def test_a_death_found_is_told_before_one_rests(plan):
    """Until those one trusts and can reach are held to know of it, or were sought in vain."""
    mind, reach = finder(), within_reach(finder(), plan)
    assert has_urgent_news(mind, plan, reach)
    mind.trust = [0.3] * 8
    assert not has_urgent_news(mind, plan, reach)

    mind.trust = [0.9] * 8
    note_knowers(mind, DIED, 255)
    assert not has_urgent_news(mind, plan, reach)
    unshaken = aboard(ME)
    unshaken.credence[DIED] = 0.01
    assert not has_urgent_news(unshaken, plan, reach)


def test_nothing_idle_is_weighed_while_a_death_is_untold(plan):
    """However much somebody longs for rest; once it is told, they rest."""
    mind, work = finder(), plain(Work)
    meet(mind, MATE)
    plan.temper.readiness[Intention.REST] = 9.0
    weigh_options(mind, plan, work)
    assert work.options > 0
    assert not any(is_idle(option.intention) for option in work.best)

    note_knowers(mind, DIED, 255)
    weigh_options(mind, plan, work)
    assert work.best[0].intention == Intention.REST
