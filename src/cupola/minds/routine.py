"""Routine: sleep, meals, work at one's post, rest; what people do when nothing presses.

Working hours and meals follow the station's clock.  Somebody who is outside with nothing
more to do there comes in.
"""

from cupola.minds.errand import is_outside, place_for
from cupola.world.actions import intend
from cupola.world.compiled import rule
from cupola.world.entities import FIRST_PLACE, NOBODY, System
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind, Picture
from cupola.world.verbs import Verb

DAY = 1440
BEDTIME = 21 * 60 + 30
"""Lights out, minute of the day.  Station schedules give 8.5 h from 21:30 UTC."""
BREAKFAST = 7 * 60
LUNCH = 13 * 60
SUPPER = 19 * 60
MEAL = 45
"""Minutes from the beginning of a meal in which one still comes to it."""


@rule
def keep_routine(mind: Mind, picture: Picture, plan: Plan, step: Action) -> None:
    """The step is what this hour of the day asks for."""
    if mind.seated == 1 and picture.systems[System.VEHICLE].on == 0:
        intend(step, Verb.REST, NOBODY)
        return
    if is_outside(mind, plan):
        intend(step, Verb.ENTER, NOBODY)
        place = place_for(mind, picture, plan, step)
        _at(mind, step, place, Verb.ENTER)
        return
    minute = (plan.minute_of_day + mind.turn) % DAY
    person = plan.persons[mind.self]
    if minute >= BEDTIME or minute < person.wakes_at:
        _at(mind, step, person.quarters, Verb.SLEEP)
    elif _is_meal(minute):
        _at(mind, step, plan.meeting_place, Verb.REST)
    else:
        _at(mind, step, person.post, Verb.WORK)


@rule
def _is_meal(minute: int) -> bool:
    """Whether people gather to eat at this minute of the day."""
    return (
        BREAKFAST <= minute < BREAKFAST + MEAL
        or LUNCH <= minute < LUNCH + MEAL
        or SUPPER <= minute < SUPPER + MEAL
    )


@rule
def _at(mind: Mind, step: Action, place: int, verb: int) -> None:
    """The step is to go to a place, or once there to do what is done there."""
    if place >= 0 and mind.place != place:
        intend(step, Verb.GO, FIRST_PLACE + place)
    else:
        intend(step, verb, NOBODY)
