"""What comes of a way to decide: many worlds from its minute on, with everybody's own dice.

Whoever decides sets about the option, and from then on all decide for themselves.  A hope is an
instruction that the other follows from that minute on.  Every option and hope has the same dice.
"""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from cupola.chronicle.archive import record_from
from cupola.runs.batch import in_order, prepare
from cupola.runs.branch import Moment
from cupola.runs.outside import number_of
from cupola.runs.single import Run
from cupola.scenarios.scenario import Scenario
from cupola.studies.choose.dilemma import Cell, Dilemma, Option
from cupola.studies.game.instructions import INSTRUCTIONS, instruct
from cupola.studies.outcome import outcome_of
from cupola.studies.study import Way
from cupola.studies.whatif.arms import Arm, arms_of
from cupola.studies.whatif.branches import live_on
from cupola.studies.whatif.differing import LIVES, outcomes
from cupola.studies.whatif.story import Story
from cupola.world.actions import nothing
from cupola.world.catalogue.entities import NOBODY, MindKind
from cupola.world.catalogue.intentions import Intention
from cupola.world.records import World

Bools = npt.NDArray[np.bool_]
USUAL = "as_usual"
"""The hope of somebody who reckons with the other as the other is."""
PIECE = 25
"""Worlds that a thread lives before it hands them over."""
MANY = 400
"""Worlds for each way to decide, if nobody says how many: shares within five of a hundred."""
HOPED = 200
"""Worlds for each way to decide with a hope: shares within seven of a hundred."""


@dataclass(frozen=True)
class Asked:
    """What is to be lived: ways to decide with hopes, in worlds of these dice."""

    dilemma: Dilemma
    pairs: Sequence[tuple[int, str]]
    seeds: range


def outcome_words(scenario: Scenario) -> tuple[str, ...]:
    """Every outcome that is counted, in words; those who may live come first."""
    return tuple(words for _, words, _ in outcomes(scenario))


def moment_of(scenario: Scenario, dilemma: Dilemma, seed: int, engine: str) -> Moment:
    """The minute in which the person decides, in the story as it was told."""
    return Story(scenario, seed, engine).at(dilemma.minute)


def lived(scenario: Scenario, moment: Moment, asked: Asked, way: Way) -> dict[tuple[int, str], Any]:
    """By option and hope, whether each outcome was so in each world: rows are worlds."""
    arms = {pair: arm_of(moment, asked.dilemma, *pair) for pair in asked.pairs}
    jobs = [
        (pair, asked.seeds[at : at + PIECE])
        for pair in asked.pairs
        for at in range(0, len(asked.seeds), PIECE)
    ]
    found: dict[tuple[int, str], list[Bools]] = {pair: [] for pair in asked.pairs}
    prepare(scenario, way.engine)
    questions = [is_so for _, _, is_so in outcomes(scenario)]
    own = threading.local()

    def work(_: Run, job: tuple[tuple[int, str], range]) -> Bools:
        pair, seeds = job
        if getattr(own, "pair", None) != pair:
            own.pair, own.run = pair, Run(arms[pair].scenario, engine=way.engine)
        return np.array([_answers(own.run, arms[pair], seed, questions, way) for seed in seeds])

    results = in_order(scenario, jobs, work, threads=way.threads, engine=way.engine)
    for (pair, _), rows in zip(jobs, results, strict=True):
        found[pair].append(rows)
    return {pair: np.concatenate(rows) for pair, rows in found.items()}


def _answers(
    run: Run, arm: Arm, seed: int, questions: Iterable[Callable[[Any], bool]], way: Way
) -> list[bool]:
    live_on(run, arm, seed)
    way.lived()
    row = outcome_of(run, arm.told)
    return [bool(is_so(row)) for is_so in questions]


def cells(scenario: Scenario, found: dict[tuple[int, str], Any]) -> Iterator[Cell]:
    """The counts of what was lived."""
    people = [kind == LIVES for kind, _, _ in outcomes(scenario)]
    for (option, hope), rows in found.items():
        counts = tuple(int(count) for count in rows.sum(axis=0))
        alive = np.bincount(rows[:, people].sum(axis=1), minlength=sum(people) + 1)
        yield Cell(option, hope, len(rows), counts, tuple(int(count) for count in alive))


def arm_of(moment: Moment, dilemma: Dilemma, option: int, hope: str) -> Arm:
    """The moment's world, in which the person sets about the option and the other does as hoped."""
    run = moment.branch(engine="plain", keep=False)
    person = number_of(run, dilemma.person)
    chosen = dilemma.options[option]
    if chosen.intention:
        arm = _with_intention(arms_of(moment)[0], moment.scenario, person, chosen)
    else:
        arm = arms_of(moment, [f"{dilemma.person} {deed}" for deed in chosen.do])[1]
    if hope == USUAL:
        return arm
    world = record_from(World, arm.identity)
    instruct(world, number_of(run, dilemma.other), INSTRUCTIONS[hope])
    return replace(arm, identity=bytes(world.tobytes()))


def _with_intention(arm: Arm, scenario: Scenario, person: int, option: Option) -> Arm:
    """The person has made up their mind, is free, and begins this minute."""
    world = record_from(World, arm.identity)
    me, mind = world.persons[person], world.minds[person]
    me.mind = int(MindKind.BUILTIN)
    nothing(me.doing)
    me.awake, me.until = 1, int(world.turn) - 1
    mind.startled = 0
    mind.intention = int(Intention[option.intention.upper()])
    mind.intention_target = scenario.names.entities.get(option.whom, NOBODY)
    mind.intention_since = int(world.turn)
    return replace(arm, identity=bytes(world.tobytes()))
