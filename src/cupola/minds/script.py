"""Script: does what the next line says, walking there first.

A line that cannot be done yet is tried again each minute until its patience is over; then
it is refused, aloud, with the reason as the person holds it.
"""

from cupola.minds.errand import first_missing
from cupola.rules.acting import may
from cupola.world.actions import intend
from cupola.world.catalogue.entities import NOBODY
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Action, Beat, Mind, Picture


@rule
def follow_line(mind: Mind, picture: Picture, plan: Plan, beat: Beat, attempt: Action) -> int:
    """The attempt towards this line of the script, and why it cannot be taken, or ALLOWED."""
    first_missing(mind, picture, plan, beat.action, attempt)
    refusal = may(picture, plan, mind.self, attempt)
    if refusal != Refusal.ALLOWED:
        intend(attempt, Verb.NONE, NOBODY)
    return refusal
