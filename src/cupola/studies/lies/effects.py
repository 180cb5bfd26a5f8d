"""What a statement did: its minute is lived again with it, without it, and with the truth instead.

All arms begin at the same moment and roll the same dice, world by world.  In all of them the
speaker's choice of that minute is made; without the statement nothing is said, and the matter is
let be for an hour.  Whoever follows a script decides for themselves after that minute: a script
would go on as if nothing had been left out.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import numpy as np
import numpy.typing as npt

from cupola.minds.builtin import let_be
from cupola.runs.batch import in_order, prepare
from cupola.runs.branch import Moment
from cupola.runs.single import Run, seed_of
from cupola.scenarios.scenario import Scenario
from cupola.studies.base_rates.measure import Measure
from cupola.studies.lies.statements import Kind, Statement, claimed
from cupola.studies.outcome import who_lives_and_left
from cupola.studies.report.paired import change, difference, mean
from cupola.studies.study import Way
from cupola.world.actions import nothing
from cupola.world.catalogue.entities import NOBODY, PERSONS, MindKind
from cupola.world.catalogue.facts import denial, fact_of, is_statement, says_so
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb

Numbers = npt.NDArray[np.float64]
PIECE = 16
"""Worlds of one statement that a thread lives before it hands them over."""
INSTEAD = {Verb.ACCUSE: Verb.DEFEND, Verb.DEFEND: Verb.ACCUSE}
"""What one says the opposite with, where it is not the same verb."""


class Arm(StrEnum):
    """What is said in that minute."""

    AS_IT_WAS = "as it was"
    WITHOUT = "without it"
    TRUTH = "the truth instead"


@dataclass(frozen=True)
class Difference:
    """What was otherwise as it was than in another arm: world by world, with intervals.

    lives: how many more people live.  people: the share of worlds by which each lives more often.
    credence: by how much more each hearer holds what was said, right after.
    """

    arm: Arm
    lives: Measure
    people: dict[str, Measure]
    credence: dict[str, Measure]


@dataclass(frozen=True)
class Said:
    """A statement at its moment, as numbers.

    action: whatever has the fields of an event's row.  claim: the fact, and whether as so.
    """

    moment: Moment
    speaker: int
    action: Any
    claim: tuple[int, bool] | None
    arms: tuple[Arm, ...]
    hearers: dict[str, int] = field(default_factory=dict)


def can_be_lived_again(statement: Statement) -> bool:
    """Whether there is a story without it: who kept still said nothing that could be left out."""
    return statement.kind != Kind.CONCEALMENT


def effects(
    scenario: Scenario, said: Sequence[Said], seeds: range, way: Way | None = None
) -> list[tuple[Difference, ...]]:
    """What each of these statements did, over worlds of these seeds."""
    how = way or Way()
    prepare(scenario, how.engine)
    jobs = [
        (number, seeds[at : at + PIECE])
        for number in range(len(said))
        for at in range(0, len(seeds), PIECE)
    ]

    def work(run: Run, job: tuple[int, range]) -> tuple[int, list[Numbers]]:
        rows = []
        for one in job[1]:
            rows.append(_lived(run, said[job[0]], one))
            how.lived()
        return job[0], rows

    found: list[list[Numbers]] = [[] for _ in said]
    for number, rows in in_order(scenario, jobs, work, threads=how.threads, engine=how.engine):
        found[number] += rows
    people = {str(row["id"]): scenario.names.entities[str(row["id"])] for row in scenario.person}
    return [
        _differences(one, np.array(rows), people) for one, rows in zip(said, found, strict=True)
    ]


def said_in(
    scenario: Scenario, seed: int, statements: Sequence[Statement], engine: str = "auto"
) -> Iterator[Said]:
    """These statements of the run of this seed, each at the beginning of its minute."""
    run = Run(scenario, seed, engine=engine)
    entities = scenario.names.entities
    for statement in statements:
        run.go_on(statement.event.minute)
        moment = run.moment()
        beyond = Run(scenario, seed, engine=engine)
        beyond.stand_at(moment.world)
        beyond.go_on(statement.event.minute + 1)
        events = beyond.table("events")
        row = events[events["number"] == statement.event.id][0]
        speaker, words = int(row["actor"]), int(row["words"])
        contradicted = statement.kind in (Kind.LIE, Kind.MISLEADING) and is_statement(words)
        arms = (Arm.AS_IT_WAS, Arm.WITHOUT, *((Arm.TRUTH,) if contradicted else ()))
        hearers = {one.person: entities[one.person] for one in statement.heard}
        claim = claimed(words, speaker, statement.event.verb)
        yield Said(moment, speaker, row.copy(), claim, arms, hearers)


def _lived(run: Run, said: Said, seed: int) -> Numbers:
    """One world in every arm: who lives in the end, and what everybody holds right after."""
    rows = np.zeros((len(said.arms), 2, PERSONS))
    for place, arm in enumerate(said.arms):
        world = said.moment.world
        world.seed = seed_of(seed)
        stage(world, said.speaker, said.action, arm)
        run.stand_at(world)
        run.go_on(said.moment.minute + 1)
        if said.claim:
            credence = run.world["minds"]["credence"][:, said.claim[0]]
            rows[place, 1] = credence if said.claim[1] else 1.0 - credence
        leave_to_themselves(run.world, range(PERSONS))
        run.go_on()
        alive, _ = who_lives_and_left(run.world, run.scenario.plan)
        rows[place, 0] = [alive >> person & 1 for person in range(PERSONS)]
    return rows


def stage(world: Any, speaker: int, row: Any, arm: Arm) -> None:
    """The speaker's choice of this minute is made: to say it, nothing, or the opposite."""
    me, mind = world.persons[speaker], world.minds[speaker]
    leave_to_themselves(world, [speaker])
    me.beat = int(row["beat"])
    me.actions += 1
    mind.choices += 1
    if int(mind.intention) != Intention.NONE and arm != Arm.AS_IT_WAS:
        let_be(mind, mind.intention, NOBODY)
    mind.intention = int(Intention.NONE)
    mind.startled = 0
    me.since = me.until = int(world.turn)
    nothing(me.doing)
    if arm == Arm.WITHOUT:
        me.utterances += 1
        return
    verb, words = int(row["verb"]), int(row["words"])
    if arm == Arm.TRUTH:
        verb = int(INSTEAD.get(Verb(verb), Verb(verb)))
        words = denial(fact_of(words)) if says_so(words) else fact_of(words)
    me.doing.verb, me.doing.target, me.doing.words = verb, int(row["target"]), words
    me.doing.instrument, me.doing.intent = int(row["instrument"]), int(row["intent"])


def leave_to_themselves(world: Any, people: Iterable[int]) -> None:
    """Who of these follows a script decides for themselves; what it pinned is left to chance."""
    for number in people:
        person = world.persons[number]
        if person.exists == 1 and person.mind == int(MindKind.SCRIPT):
            person.mind = int(MindKind.BUILTIN)
            world.pins_used = 0


def _differences(said: Said, rows: Numbers, people: dict[str, int]) -> tuple[Difference, ...]:
    """What each other arm lacks of the story as it was."""
    found = []
    for place, arm in enumerate(said.arms[1:], 1):
        more = rows[:, 0] - rows[:, place]
        lives, each = of_lives({name: more[:, 0, number] for name, number in people.items()})
        held = said.hearers if said.claim else {}
        credence = {name: mean(more[:, 1, number]) for name, number in held.items()}
        found.append(Difference(arm, lives, each, credence))
    return tuple(found)


def of_lives(changes: dict[str, npt.NDArray[Any]]) -> tuple[Measure, dict[str, Measure]]:
    """How many more people live, and by which share of the worlds each of them lives more often.

    changes: of each person, world by world: 1 who lives only in the first arm, -1 only in the
    other.
    """
    each = {name: difference(values) for name, values in changes.items()}
    return change(np.sum(list(changes.values()), axis=0), len(changes)), each
