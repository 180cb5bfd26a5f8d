"""Alarms."""

from cupola.physics.alarms import alarms_sound
from cupola.world.book import Outcome
from cupola.world.catalogue.entities import FIRST_PLACE, System
from cupola.world.catalogue.verbs import Verb
from tests.physics.conftest import HOME


def sound(stage):
    """The alarms' part of one minute."""
    alarms_sound(stage.world, stage.plan, stage.book)


def on_fire(stage):
    """It has burnt for a minute at home."""
    stage.plan.mishaps, stage.plan.places[HOME].fire_at = 1, 4
    stage.world.turn = 5


def test_an_alarm_sounds_once_when_the_pressure_falls(stage):
    """Below 96.5 kPa in a room with a hole, with power (facts 0)."""
    stage.plan.mishaps, stage.plan.places[HOME].hole = 1, 1e-5
    sound(stage)
    early = stage.told()
    stage.world.places[HOME].gas = [gas * 0.9 for gas in stage.world.places[HOME].gas]
    sound(stage)
    sound(stage)

    assert (early, stage.told()) == ([], [Verb.ALARM])
    assert stage.book.events[0].target == FIRST_PLACE + HOME
    assert stage.book.events[0].outcome == Outcome.LEAKING


def test_an_alarm_sounds_when_something_burns(stage):
    """A minute after a fire broke out, if there is power."""
    on_fire(stage)
    stage.world.systems[System.POWER].on = 0
    sound(stage)
    dark = stage.told()
    stage.world.systems[System.POWER].on = 1
    sound(stage)

    assert (dark, stage.told()) == ([], [Verb.ALARM])


def test_no_alarm_sounds_for_a_fire_that_does_not_burn(stage):
    """In still air it went out as it began."""
    on_fire(stage)
    stage.world.systems[System.LIFE_SUPPORT].on = 0
    sound(stage)

    assert stage.told() == []
