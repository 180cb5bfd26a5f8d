"""Routine: sleep, meals, work at one's post, rest; what people do when nothing presses.

Working hours and meals follow the station's clock.  Somebody who is outside with nothing
more to do there comes in.
"""

from cupola.minds.errand import is_outside, place_for
from cupola.world.actions import intend
from cupola.world.catalogue.entities import FIRST_PLACE, NOBODY, System
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind, Picture

DAY = 1440
"""Minutes of a day."""
BEDTIME = 21 * 60 + 30
"""Lights out, minute of the day.  Station schedules give 8.5 h from 21:30 UTC."""
BREAKFAST = 7 * 60
"""Minute of the day at which breakfast begins, an hour after waking (own choice)."""
LUNCH = 13 * 60
"""Minute of the day at which the midday meal begins (station schedules)."""
SUPPER = 19 * 60
"""Minute of the day at which the evening meal begins (own choice)."""
NIGHT = 510
"""Minutes of the longest sleep: 8.5 h, as station schedules give."""
NAP = 60
"""Minutes of a sleep begun at the hour of waking; own choice."""
MEAL = 45
"""Minutes from the beginning of a meal in which one still comes to it."""


@rule
def keep_routine(mind: Mind, picture: Picture, plan: Plan, attempt: Action) -> None:
    """The attempt is what this hour of the day asks for."""
    if mind.seated == 1 and picture.systems[System.VEHICLE].on == 0:
        intend(attempt, Verb.REST, NOBODY)
        return
    if is_outside(mind, plan):
        intend(attempt, Verb.ENTER, NOBODY)
        place = place_for(mind, picture, plan, attempt)
        _at(mind, attempt, place, Verb.ENTER)
        return
    minute = (plan.minute_of_day + mind.turn) % DAY
    person = plan.persons[mind.self]
    if minute >= BEDTIME or minute < person.wakes_at:
        _at(mind, attempt, person.quarters, Verb.SLEEP)
    elif _is_meal(minute):
        _at(mind, attempt, plan.meeting_place, Verb.REST)
    else:
        _at(mind, attempt, person.post, Verb.WORK)


@rule
def minutes_of_sleep(plan: Plan, person: int, turn: int) -> int:
    """How long somebody who goes to sleep now sleeps if nothing wakes them, min."""
    now = (plan.minute_of_day + turn) % DAY
    until_waking = (int(plan.persons[person].wakes_at) - now) % DAY
    return min(until_waking, NIGHT) if until_waking > 0 else NAP


@rule
def _is_meal(minute: int) -> bool:
    """Whether people gather to eat at this minute of the day."""
    return (
        BREAKFAST <= minute < BREAKFAST + MEAL
        or LUNCH <= minute < LUNCH + MEAL
        or SUPPER <= minute < SUPPER + MEAL
    )


@rule
def _at(mind: Mind, attempt: Action, place: int, verb: int) -> None:
    """The attempt is to go to a place, or once there to do what is done there."""
    if place >= 0 and mind.place != place:
        intend(attempt, Verb.GO, FIRST_PLACE + place)
    else:
        intend(attempt, verb, NOBODY)
