"""The obedient: carries out an order, whoever they are."""

from random import Random

import pytest

from cupola.minds.kinds.obedient import COMMANDED, commands, is_bound, is_obedient
from cupola.minds.kinds.table import TRAITS
from cupola.minds.kinds.thinking import think_as
from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from cupola.world.book import Stage
from cupola.world.catalogue.entities import NOBODY, PERSONS, MindKind
from cupola.world.catalogue.facts import About, about
from cupola.world.catalogue.intentions import Intention
from cupola.world.layout import plain, thaw
from cupola.world.plan import Plan
from cupola.world.records import Mind, Work
from cupola.world.rows import Book
from tests.beliefs.people import a_plan
from tests.minds.intentions.people import settled
from tests.minds.kinds.stories import FORCE, deeds, lived

MATE, STRANGER = 1, 4
PLAN = a_plan()
WAR = 2657
"""The minute at which the war begins; the orders come a little later."""


def ordered(**fields):
    """A mind with an order that has been read."""
    return settled(0, order=1, order_stage=Stage.READ, **fields)


def test_an_order_binds_as_long_as_there_is_anybody_to_fight():
    """Not before it is read, not once it was refused, nor when no stranger lives."""
    alone = ordered()
    for other in range(4, PERSONS):
        alone.credence[about(About.ALIVE, other)] = 0.001

    assert is_bound(ordered(), PLAN)
    assert not is_bound(settled(0, order=1, order_stage=Stage.REFUSED), PLAN)
    assert not is_bound(settled(0), PLAN)
    assert not is_bound(alone, PLAN)


@pytest.mark.parametrize(
    "intention", [Intention.AMBUSH, Intention.STRIKE_WITH_ARM, Intention.LURE_OUTSIDE]
)
def test_the_means_of_an_order_come_before_all_else(intention):
    """Conscience, trust, bonds and a truce do not come into it."""
    assert commands(ordered(), PLAN, intention) == COMMANDED
    assert commands(settled(0), PLAN, intention) == 0.0


@pytest.mark.parametrize(
    "intention", [Intention.KEEP_ORDER, Intention.REFUSE_ORDER, Intention.SHARE_WITH_ALL]
)
def test_there_is_no_way_around_an_order(intention):
    """It is neither put off, nor refused, nor given away."""
    assert not is_obedient(ordered(), PLAN, intention, NOBODY)


@pytest.mark.parametrize("intention", [Intention.AMBUSH, Intention.CUT_WIRE, Intention.AVENGE])
def test_without_an_order_no_harm_is_begun(intention):
    """Defence is thinkable, an attack is not."""
    assert not is_obedient(settled(0), PLAN, intention, NOBODY)
    assert is_obedient(settled(0), PLAN, Intention.DEFEND, STRANGER)


def test_an_order_is_not_about_ones_own():
    """Nobody is struck for a friend's sake; only who has struck oneself is struck back."""
    struck = ordered()
    struck.suspect[0] = MATE
    assert is_obedient(struck, PLAN, Intention.DEFEND, MATE)

    assert not is_obedient(ordered(), PLAN, Intention.DEFEND, MATE)
    assert is_obedient(ordered(), PLAN, Intention.DEFEND, STRANGER)


def thought(mind, plan):
    """What somebody with this mind does next if they obey, and what they have in hand then."""
    work = plain(Work)
    work.picture.seed = 7
    think_as(MindKind.OBEDIENT, mind, plan, work, plain(Book, lazy=True))
    attempt = work.attempt
    return attempt.verb, attempt.target, attempt.instrument, attempt.words, mind.intention


@pytest.mark.parametrize("later", [0, 20, 90, 300, 700])
def test_choices_are_the_same_with_any_traits(later):
    """Whoever has this to decide decides the same, and keeps their traits."""
    run = Run(load_scenario("film").played_by("obedient"), 3, engine="plain")
    run.go_on(WAR + later)
    plan, dice = thaw(Plan, run.scenario.plan), Random(later)
    for person in range(6):
        usual, other = (thaw(Mind, run.world.minds[person]) for _ in range(2))
        usual.startled = other.startled = 1
        for trait in TRAITS:
            setattr(other, trait, dice.random())
        duty = other.duty

        assert thought(usual, plan) == thought(other, plan)
        assert other.duty == duty


def test_the_obedient_kill():
    """In a story of the obedient somebody dies by another's hand."""
    run = lived("obedient", 1)

    assert deeds(run) & FORCE
    assert any(not me.alive and me.wounded_by >= 0 for me in run.world.persons)
