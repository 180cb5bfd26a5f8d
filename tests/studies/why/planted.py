"""Stories in which it is known what an outcome hangs on, because the outcome was put there.

The outcome is that somebody does, within minutes of one of their decisions, what the decision was
for.  Whoever then takes the runner-up does not, so that everything hangs on this decision; what
others decide, or the same person at other times, can only make it a little likelier.
"""

from zlib import crc32

import numpy as np

from cupola.studies.likelihood.leads import leads_of
from cupola.studies.study import Way
from cupola.studies.whatif.story import Story
from cupola.studies.why.decisions import decisions_of
from cupola.studies.why.outcomes import Outcome
from cupola.studies.why.searching import Effort
from cupola.studies.why.whole import Question
from cupola.world.catalogue.entities import is_person
from cupola.world.chance import mix

SOON = 10
"""Minutes after a decision within which its deed is looked for."""
SMALL = Effort(search=900, kept=4, measure=30)
"""Enough for an effect that is as large as can be."""
ALL = 1000
"""More decisions than a day has: none is left out."""


def a_day(seed, engine="compiled"):
    """Six people on a quiet day, by their own minds."""
    return Story("quiet_day", seed, engine, minds="builtin")


def is_done(one, run):
    """Whether somebody does within minutes what a decision was for."""
    verbs = [int(lead.verb) for lead in leads_of(one.taken[0])]
    events = run.table("events")
    soon = (events["turn"] >= one.minute) & (events["turn"] <= one.minute + SOON)
    done = soon & (events["actor"] == one.person) & np.isin(events["verb"], verbs)
    whom = one.taken[1]
    return bool(np.any(done & (events["target"] == whom) if is_person(whom) else done))


def decided_by(seed, engine="compiled"):
    """A story, and one of its decisions that was put into practice; None if it has none."""
    story = a_day(seed, engine)
    run = story.begun()
    run.go_on()
    found = [one for one in decisions_of(run) if is_done(one, run)]
    return story, found[mix(seed, 1, 1) % len(found)] if found else None


def two():
    """A story of two people and half an hour, and the decision in it to strike first."""
    story = Story("two_people", 5, minds="builtin")
    run = story.begun()
    run.go_on()
    return story, next(one for one in decisions_of(run) if is_done(one, run))


def hangs_on(one):
    """The outcome that hangs on a decision."""
    return Outcome("planted", lambda run, _: is_done(one, run))


def a_coin(run, _):
    """What hangs on nothing that anybody decides: each world tosses a coin of its own."""
    return mix(crc32(run.identity), 1, 1) % 2 == 0


def question(engine="compiled", effort=SMALL):
    """How it is asked in a test."""
    return Question(effort, tried=ALL, way=Way(threads=1, engine=engine))
