"""A quiet day on the station, plain, with a short script: who tries what from which minute on.

run = a_day((5, "nika joke"), (9, "gordon go quest"))
run.go_on(20)
told(run, Verb.JOKE)                     # (minute, actor) of each such event
"""

from cupola.runs.single import Run
from cupola.world.catalogue.verbs import Verb
from tests.vectors.vector import start_of

GORDON, NIKA, ALEXEY, NICHOLAI = 2, 3, 4, 5
"""In the node, the service module, the research module and the service module at minute 0."""
TEN_AT_NIGHT = 16 * 60


def a_day(*attempts, seed=1, minute=0):
    """A plain run of the quiet day with these attempts as its script, from this minute on."""
    vector = {"scenario": "quiet_day", "attempts": [list(attempt) for attempt in attempts]}
    run = Run(start_of(vector), seed, engine="plain")
    run.world.turn = minute
    return run


def told(run, verb):
    """Minute and actor of each event of this verb."""
    rows = run.table("events")
    return [(int(row["turn"]), int(row["actor"])) for row in rows if row["verb"] == verb]


def refusals(run):
    """Minute, actor and reason of each line that was given up."""
    rows = run.table("events")
    return [
        (int(row["turn"]), int(row["actor"]), int(row["refusal"]))
        for row in rows
        if row["verb"] == Verb.REFUSED
    ]
