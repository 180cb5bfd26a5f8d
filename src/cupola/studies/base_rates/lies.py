"""How lies and truths are judged by demeanour alone (Bond and DePaulo 2006).

Two people alone in a room, who have no reason to trust or to distrust each other.  One of them
says something of which the other has never heard and has nothing to judge by.  A lie is
disbelieved, and a truth believed, if the hearer's credence right after is below one half, or
is not.  The world goes through a whole minute by its own rules.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from cupola.runs.batch import in_order
from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from cupola.studies.base_rates.measure import Measure, measured
from cupola.studies.intervals import wilson
from cupola.world.book import LEAST_CREDENCE, MOST_CREDENCE
from cupola.world.catalogue.entities import NOBODY, MindKind
from cupola.world.catalogue.facts import About, Fact, about
from cupola.world.catalogue.verbs import Verb

PAIRS = 2000
"""How many lies and how many truths are told, if not said otherwise."""
SPEAKER, HEARER = 0, 1
"""Rows of the two people."""
STATEMENT = int(Fact.CURE_EXISTS)
"""What is said: something that the hearer cannot see to be so or not."""
NEITHER = 0.5
"""Trust, and credence, of somebody with nothing to go by."""
PIECE = 100
"""Pairs in one piece of work."""


@dataclass(frozen=True)
class Judged:
    """Of lies the share disbelieved, of truths the share believed."""

    lies_disbelieved: Measure
    truths_believed: Measure


def belief_in_statements(
    pairs: int = PAIRS, *, engine: str = "auto", threads: int | None = None
) -> Judged:
    """How many of so many lies are disbelieved, and of as many truths believed."""
    scenario = load_scenario("two_people")
    believed = {True: 0, False: 0}
    pieces = in_order(scenario, _pieces(pairs), _believed, threads=threads, engine=engine)
    for truth, count in pieces:
        believed[truth] += count
    lies, truths = wilson(pairs - believed[False], pairs), wilson(believed[True], pairs)
    return Judged(measured(lies), measured(truths))


def _pieces(pairs: int) -> Iterator[tuple[bool, int, int]]:
    """Truths and lies in pieces, each with seeds of its own."""
    for truth in (True, False):
        for at in range(0, pairs, PIECE):
            first = 1 + at + (0 if truth else pairs)
            yield truth, first, min(PIECE, pairs - at)


def _believed(run: Run, job: tuple[bool, int, int]) -> tuple[bool, int]:
    """In how many of these pairs the hearer holds it rather so than not, right after."""
    truth, first, count = job
    believed = 0
    for seed in range(first, first + count):
        run.begin(seed)
        prepare_pair(run, truth=truth)
        run.go_on(1)
        believed += float(run.world["minds"]["credence"][HEARER, STATEMENT]) >= NEITHER
    return truth, believed


def prepare_pair(run: Run, *, truth: bool) -> None:
    """One of the two is about to say it, and the other has nothing to judge it by."""
    world = run.world
    world["facts"][STATEMENT] = int(truth)
    world["persons"]["mind"][SPEAKER] = int(MindKind.OUTSIDE)
    world["persons"]["mind"][HEARER] = int(MindKind.ROUTINE)
    doing = world["persons"]["doing"]
    doing["verb"][SPEAKER], doing["target"][SPEAKER] = int(Verb.TELL), HEARER
    doing["words"][SPEAKER], doing["instrument"][SPEAKER] = STATEMENT, NOBODY
    world["persons"]["until"][SPEAKER] = world["turn"]
    minds = world["minds"]
    minds["credence"][SPEAKER, STATEMENT] = MOST_CREDENCE if truth else LEAST_CREDENCE
    minds["credence"][HEARER, STATEMENT] = NEITHER
    minds["credence"][HEARER, about(About.LIED, SPEAKER)] = LEAST_CREDENCE
    minds["trust"][HEARER, SPEAKER] = NEITHER
