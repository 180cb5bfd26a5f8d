"""The decisions of a story, and the ways on from them."""

from functools import cache

from cupola.runs.single import Run
from cupola.runs.whole import chronicle_of
from cupola.studies.whatif.story import Story
from cupola.studies.why.decisions import decisions_of, is_grave
from cupola.studies.why.forking import forks_of
from cupola.studies.why.forks import Weighed
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from tests.studies.whatif.moments import film

TWO = Story("two_people", 1, minds="builtin")


@cache
def of_the_film():
    """The film, lived once."""
    run = Run(film())
    run.go_on()
    return run, tuple(decisions_of(run))


def named(words):
    """A decision of the film by what was decided."""
    return next(one for one in of_the_film()[1] if words in one.says)


def test_a_script_decides_what_was_begun():
    """Among the decisions of a script are the push, the lie and the cut life support."""
    assert named("swing at Gordon").choice.beat == 19
    assert named("no hidden room").minute == 3351
    assert named("shut down life support").grave


def test_choices_that_weigh_have_a_runner_up():
    """Each has one that is another, and that was behind."""
    run = TWO.begun()
    run.go_on()
    found = decisions_of(run)

    assert found
    assert all(one.taken != one.runner_up and one.behind >= 0.0 for one in found)


def test_made_as_it_was_it_is_the_story():
    """A choice made as it was, on the story's own dice, ends in the story's own bytes.

    It holds where the person thought only once in that minute.
    """
    run, again = TWO.begun(), TWO.begun()
    run.go_on()
    found = decisions_of(run)
    for fork in forks_of(TWO, found):
        fork.live(again, run.seed, otherwise=False)
        assert again.identity == run.identity
    assert len(found) == 2


def test_otherwise_the_runner_up_is_meant():
    """One way on the person means to do as it was, the other what came second."""
    run = TWO.begun()
    run.go_on()
    one = decisions_of(run)[0]
    fork = forks_of(TWO, [one])[0]
    assert isinstance(fork, Weighed)
    minds = [fork.world(1, otherwise=way).minds[one.person] for way in (False, True)]

    assert [(mind.intention, mind.intention_target) for mind in minds] == [
        one.taken,
        one.runner_up,
    ]


def test_lines_of_a_script_are_followed_or_not():
    """One way on Nicholai swings the arm, the other he never does, with any dice."""
    one = named("swing at Gordon")
    fork = forks_of(Story(film()), [one])[0]
    run = Run(film())
    swings = []
    for otherwise in (False, True):
        fork.live(run, 5, otherwise=otherwise)
        events = run.table("events")
        mine = events[events["actor"] == one.person]
        swings.append(int((mine["verb"] == Verb.SWING).sum()))

    assert swings[0] >= 1
    assert swings[1] == 0


def test_an_event_goes_back_to_its_decision():
    """What was done under a line of a script, or after a choice, was brought about by it."""
    run, found = of_the_film()
    chronicle = chronicle_of(run)
    push = named("swing at Gordon")
    swing = next(event for event in chronicle.events if event.verb == "swing")

    assert push.brought_about(swing, run.scenario.names)
    assert sum(one.brought_about(swing, run.scenario.names) for one in found) == 1


def test_everyday_life_is_not_grave():
    """Rest, talk and a look out are no matter of life and death; a warning is."""
    assert not any(map(is_grave, (Intention.REST, Intention.JOKE, Intention.LOOK_OUT)))
    assert is_grave(Intention.WARN)
