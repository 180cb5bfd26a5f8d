"""What each scripted person held when they made up their minds."""

from cupola.runs.single import Run
from cupola.studies.likelihood.views import copied
from cupola.world.catalogue.entities import FIRST_SYSTEM, System
from cupola.world.catalogue.verbs import Verb
from tests.studies.likelihood.film import run, scenario, view_of


def test_asking_leaves_the_replay_as_it_is():
    """The world at the end has the bytes of the usual replay."""
    usual = Run(scenario(), engine="plain", keep=False)
    usual.go_on()

    assert run().world.tobytes() == usual.identity


def test_every_decision_is_seen_once_and_in_order():
    """No decision has two views, and they come in the order of their minutes."""
    firsts = [view.choice.rows[0] for view in run().views]
    minutes = [view.moments[0].minute for view in run().views]

    assert len(set(firsts)) == len(firsts) > 50
    assert minutes == sorted(minutes)


def test_the_mind_is_that_of_the_minute_before_the_deed():
    """Whoever cuts the wire holds it whole when asked, and is asked for the minute they begin."""
    view = view_of(Verb.CUT)
    (deed, *_) = view.choice.deeds.values()

    assert deed.target == FIRST_SYSTEM + System.WIRE
    assert view.moments[0].mind.self == view.choice.person
    assert view.moments[0].mind.turn == view.moments[0].minute - 1


def test_who_walks_first_is_asked_again_when_there():
    """A deed after a walk has two moments, one on the spot has one."""
    walked, on_the_spot = view_of(Verb.SWING), view_of(Verb.IGNORE)

    assert walked.moments[0].mind.place != walked.moments[-1].mind.place
    assert len(on_the_spot.moments) == 1


def test_a_copied_mind_is_ones_own():
    """Nothing written into the copy is in the mind."""
    mind = run().views[0].moments[0].mind
    copy = copied(mind)
    copy.trust[0], copy.fear = 0.123, 0.456

    assert vars(copy).keys() == vars(mind).keys()
    assert mind.trust[0] != 0.123
    assert mind.fear != 0.456
