"""Plain stories of the film's people, each of them with one kind of mind or another.

run = lived("pacifist", seed=3)              # all of them
run = lived("obedient", 3, kira="pacifist")  # all but one
deeds(run, KIRA)                             # the verbs of all that she did
"""

from functools import cache

from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from cupola.world.catalogue.verbs import Verb

KIRA, CHRISTIAN, GORDON, NIKA, ALEXEY, NICHOLAI = range(6)
FORCE = {Verb.STRIKE, Verb.STRANGLE, Verb.SEIZE, Verb.SHOVE, Verb.HUNT, Verb.DISARM, Verb.SWING}
SABOTAGE = {Verb.CUT, Verb.FAKE, Verb.SHUT_DOWN}
STATING = {
    Verb.SAY,
    Verb.TELL,
    Verb.CALL,
    Verb.SIGNAL,
    Verb.CLAIM,
    Verb.ACCUSE,
    Verb.DEFEND,
    Verb.JUSTIFY,
    Verb.PROPOSE,
    Verb.PROMISE,
}


@cache
def lived(kind, seed, **others):
    """A whole story of one seed with this kind of mind for all, and other kinds for some."""
    scenario = load_scenario("film").played_by(kind)
    for name, other in others.items():
        scenario = scenario.with_mind(name, other)
    run = Run(scenario, seed, engine="plain")
    run.go_on()
    return run


def deeds(run, *people):
    """The verbs of all that these people did, or anybody if none is named."""
    rows = run.table("events")
    return {int(row["verb"]) for row in rows if not people or row["actor"] in people}


def lies(run, *people):
    """What these people, or anybody, said without holding it, meaning to be believed."""
    rows = run.table("events")
    said = [row for row in rows if row["verb"] in STATING and row["words"] >= 0]
    return [row for row in said if row["held"] < 0.5 and (not people or row["actor"] in people)]
