"""The payoff table: two sides, an instruction to each, and what comes of every pair of them.

Each pair is lived in the same worlds, from the first minute.  Whoever belongs to neither side
decides as usual.  Nothing is said here of what a side ought to want: each measure is a game of
its own.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from cupola.errors import NotationError
from cupola.runs.batch import in_order, prepare
from cupola.runs.single import Run
from cupola.scenarios.reader import text_of
from cupola.scenarios.scenario import Scenario
from cupola.studies.base_rates.game import FIRST_CHOICE
from cupola.studies.game.instructions import Instruction, instruct
from cupola.studies.outcome import outcome_of
from cupola.studies.study import Way
from cupola.studies.whatif.differing import members
from cupola.world.catalogue.intentions import Intention

Floats = npt.NDArray[np.float64]
PIECE = 25
"""Worlds that a thread lives before it hands them over."""


@dataclass(frozen=True)
class Side:
    """One of the two who are instructed.  people: rows of its people."""

    name: str
    title: str
    people: tuple[int, ...]

    @property
    def bits(self) -> int:
        """Its people, as bits."""
        return sum(1 << row for row in self.people)


@dataclass(frozen=True)
class Measure:
    """What a side may go by.

    of: its value for one side, from a story's outcome, the side and the other.  ends: the least
    and the most that it can be for a side.  is_share: whether it is so or not, else a number.
    note: what has to be said beside it.
    """

    name: str
    words: str
    is_share: bool
    of: Callable[[Any, Side, Side], float]
    ends: Callable[[Side], tuple[float, float]] = lambda _: (0.0, 1.0)
    note: str = ""


def _survivors(row: Any, side: Side, _: Side) -> float:
    return float((int(row["alive"]) & side.bits).bit_count())


def _nobody_or_all(side: Side) -> tuple[float, float]:
    return 0.0, float(len(side.people))


def _order(row: Any, side: Side, other: Side) -> float:
    aboard = int(row["alive"]) & ~int(row["left"])
    return float(bool(aboard & side.bits) and not aboard & other.bits)


def _everybody(row: Any, side: Side, other: Side) -> float:
    return float(int(row["alive"]) & side.bits == side.bits and _all_of(row, other))


def _all_of(row: Any, side: Side) -> bool:
    return int(row["alive"]) & side.bits == side.bits


MEASURES = (
    Measure("survivors", "survivors of one's own side", False, _survivors, _nobody_or_all),
    Measure(
        "order",
        "the order met: one's own side alone holds the place",
        True,
        _order,
        note="It rewards harm, and is here to be studied.",
    ),
    Measure("everybody", "everybody of both sides lives", True, _everybody),
)
"""What is measured of every scenario."""


@dataclass(frozen=True)
class Payoffs:
    """What was measured.

    values: by measure, an array of instructions of the one side, of the other, worlds, and the
    two sides.
    """

    scenario: Scenario
    sides: tuple[Side, Side]
    instructions: tuple[Instruction, ...]
    worlds: int
    measures: tuple[Measure, ...]
    values: dict[str, Floats]

    def means(self, measure: str) -> tuple[Floats, Floats]:
        """The two matrices of a measure: the one side's payoffs, and the other's."""
        mean = self.values[measure].mean(axis=2)
        return mean[:, :, 0], mean[:, :, 1]


def sides_of(scenario: Scenario, names: Sequence[str] = ()) -> tuple[Side, Side]:
    """The two sides that are instructed: those named, or the only two there are.

    Raises NotationError.
    """
    found = {name: side for name, side in _sides(scenario).items() if side.people}
    for name in names:
        if name not in found:
            raise NotationError(name, name, "a side of this scenario", found)
    chosen = [found[name] for name in dict.fromkeys(names or found)]
    if len(chosen) != 2:
        text = ",".join(side.name for side in chosen)
        raise NotationError(text, text, "two sides: say --sides ONE,OTHER", found)
    return chosen[0], chosen[1]


def _sides(scenario: Scenario) -> dict[str, Side]:
    people = scenario.source.found["people"]
    rows = dict(zip(people, members(scenario), strict=True))
    return {
        name: Side(
            name,
            str(text.get("title", name)),
            tuple(row for one, row in rows.items() if people[one]["side"] == name),
        )
        for name, text in scenario.source.found["sides"].items()
    }


def is_first_choice(scenario: Scenario) -> bool:
    """Whether the scenario is one choice between two, with payoffs of its own."""
    return text_of(scenario.source).game is not None


def measures_of(scenario: Scenario) -> tuple[Measure, ...]:
    """What is measured of a scenario: of one choice between two, only what it is worth."""
    game = text_of(scenario.source).game
    if game is None:
        return MEASURES

    def worth(run: Run, side: Side, other: Side) -> float:
        at = WORTH[strikes(run, side), strikes(run, other)]
        return float(game.payoffs[at])

    ends = min(game.payoffs), max(game.payoffs)
    told = "the payoff of the first choice: R, T, P or S"
    return (Measure(FIRST, told, False, worth, lambda _: ends),)


FIRST = "payoff"
"""What is measured of the first choice alone."""
WORTH = {(False, False): 0, (True, False): 1, (True, True): 2, (False, True): 3}
"""Whether oneself and the other strike, and which of R, T, P and S that is worth."""


def payoffs(
    scenario: Scenario,
    sides: tuple[Side, Side],
    instructions: tuple[Instruction, ...],
    seeds: range,
    way: Way,
) -> Payoffs:
    """Every pair of instructions, lived with the same dice."""
    measures = measures_of(scenario)
    prepare(scenario, way.engine)
    pairs = [(one, other) for one in instructions for other in instructions]
    jobs = [(p, seeds[at : at + PIECE]) for p in pairs for at in range(0, len(seeds), PIECE)]

    def work(run: Run, job: tuple[tuple[Instruction, Instruction], range]) -> Floats:
        told, dice = job
        rows = np.zeros((len(dice), len(measures), 2))
        for place, seed in enumerate(dice):
            rows[place] = _lived(run, sides, told, seed, measures)
            way.lived()
        return rows

    done = in_order(scenario, jobs, work, threads=way.threads, engine=way.engine)
    count = len(instructions)
    whole = np.concatenate(list(done)).reshape(count, count, len(seeds), len(measures), 2)
    values = {measure.name: whole[:, :, :, at] for at, measure in enumerate(measures)}
    return Payoffs(scenario, sides, instructions, len(seeds), measures, values)


def _lived(
    run: Run,
    sides: tuple[Side, Side],
    told: tuple[Instruction, Instruction],
    seed: int,
    measures: Sequence[Measure],
) -> Floats:
    """Every measure of both sides in one world."""
    run.begin(seed)
    for side, instruction in zip(sides, told, strict=True):
        for person in side.people:
            instruct(run.world, person, instruction)
    first = measures[0].name == FIRST
    run.go_on(FIRST_CHOICE if first else None)
    row = run if first else outcome_of(run)
    both = (sides, sides[::-1])
    return np.array([[one.of(row, *two) for two in both] for one in measures])


def strikes(run: Run, side: Side) -> bool:
    """Whether anybody of a side meant first to strike."""
    chosen: dict[int, int] = {}
    for row in run.table("decisions"):
        chosen.setdefault(int(row["person"]), int(row["best"]["intention"][0]))
    return any(chosen.get(person) == Intention.STRIKE_FIRST for person in side.people)
