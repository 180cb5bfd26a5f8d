from cupola.world.catalogue.facts import About, about
from cupola.world.catalogue.verbs import Verb
from cupola.world.chance import Purpose
from cupola.world.ledger import has_seen
from tests.rules.scenes import NODE
from tests.senses.sensing import Stage


def held_alive(stage, who, other):
    """How likely one person holds another to be alive."""
    return stage.world.minds[who].credence[about(About.ALIVE, other)]


def test_the_dead_look_dead():
    """Whoever comes upon a body knows that it is dead."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(NODE, alive=0, awake=0)
    stage.looks()

    assert held_alive(stage, ida, bo) < 0.02


def test_who_was_told_of_a_death_and_sees_the_body_has_seen_it():
    """What one held on others' word is from then on one's own sight, told once."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(NODE, alive=0, awake=0)
    stage.world.minds[ida].credence[about(About.ALIVE, bo)] = 0.1
    events = stage.looks(minutes=3)

    assert [(event.actor, event.verb) for event in events] == [(ida, Verb.SEE)]
    assert has_seen(stage.world.minds[ida], about(About.ALIVE, bo), False)


def test_the_unconscious_may_look_dead():
    """A still body is taken for dead by some, until somebody feels its pulse."""
    stage = Stage()
    ida, bo, cy = stage.person(NODE), stage.person(NODE, awake=0), stage.person(NODE)
    stage.pin(Purpose.NOTICE, ida, bo, 0, True)
    stage.pin(Purpose.NOTICE, cy, bo, 0, False)
    events = stage.looks(minutes=3)
    assert [(event.actor, event.truth) for event in events] == [(ida, 1)]
    assert held_alive(stage, ida, bo) < 0.1 < held_alive(stage, cy, bo)
    stage.does(ida, Verb.INSPECT, bo)

    assert held_alive(stage, ida, bo) > 0.9


def test_sleepers_do_not_look_dead():
    """Who sleeps is seen to sleep."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(NODE, awake=0)
    stage.world.persons[bo].doing.verb = Verb.SLEEP

    assert stage.looks() == []
    assert held_alive(stage, ida, bo) == 0.5


def test_who_moves_is_plainly_alive():
    """Somebody held dead who comes in is seen to live; nobody marvels at the living."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(NODE)
    assert stage.looks() == []
    stage.world.minds[ida].credence[about(About.ALIVE, bo)] = 0.02
    stage.looks()

    assert held_alive(stage, ida, bo) > 0.9


def test_whoever_has_felt_a_pulse_is_not_deceived_a_minute_later():
    """What one has made sure of stands against what it looks like."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(NODE, awake=0)
    stage.pin(Purpose.NOTICE, ida, bo, 0, True)
    stage.does(ida, Verb.INSPECT, bo)
    stage.looks(minutes=3)

    assert held_alive(stage, ida, bo) > 0.9
