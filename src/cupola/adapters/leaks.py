"""The law of observations as a function: whether a harness of one's own shows too much.

A person must be shown the same in two worlds that differ only in what that person cannot tell.
Such worlds are made of two stories with other dice: the second, but with the first's mind of
that person, with what the person is in the middle of, and with the clock.

    assert leaks(show, "film") == []
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from cupola.errors import Mistake, ScenarioError
from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario
from cupola.world.layout import copy_of

Show = Callable[[Run, str], object]
"""A harness: what somebody is shown in a run, by name; text, arrays, or tables of them.

It must make whatever it needs anew, and not remember what it showed before.
"""
OWN = ("alive", "awake", "doing", "since", "until")
"""What is so about one's own body that one cannot but know, beside the mind."""
PARTS = 4
"""Into how many parts a story is cut: between them it is looked at, if nobody says when."""
SEEDS = (1, 2, 3)
"""Dice of the stories that are mixed, if nobody says which."""


@dataclass(frozen=True)
class Leak:
    """Somebody who was shown two things where they cannot tell two worlds apart.

    seed, other: the dice of the world, and of the one it was mixed with.  before, after: what was
    shown in either.
    """

    person: str
    minute: int
    seed: int
    other: int
    before: object
    after: object

    def __str__(self) -> str:
        """Who was shown what else, and from where on it differs."""
        one, two = str(self.before), str(self.after)
        first = next((n for n, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), 0)
        at = max(0, first - 20)
        return (
            f"{self.person} in minute {self.minute}, seeds {self.seed} and {self.other}: "
            f"{one[at : first + 40]!r} or {two[at : first + 40]!r}"
        )


def leaks(
    show: Show,
    scenario: str | Path | Scenario = "film",
    *,
    minutes: Sequence[int] | None = None,
    seeds: Sequence[int] = SEEDS,
    engine: str = "auto",
) -> list[Leak]:
    """Every leak that is found; none if the harness shows nothing but what people perceive.

    minutes: when the stories are looked at.  In them everybody does anything at all, so that they
    come far apart.  Raises ScenarioError for fewer than two different seeds.
    """
    found = scenario if isinstance(scenario, Scenario) else load_scenario(scenario)
    found = found.played_by("random")
    dice = _different(seeds)
    if minutes is None:
        minutes = [found.turns * part // PARTS for part in range(1, PARTS)]
    worlds = [_worlds(found, seed, sorted(minutes), engine) for seed in dice]
    run = Run(found, engine=engine)
    return [
        leak
        for mine, other in zip(worlds, worlds[1:] + worlds[:1], strict=True)
        for leak in _between(show, run, list(zip(mine, other, strict=True)))
    ]


def _different(seeds: Sequence[int]) -> list[int]:
    """Each seed once: a world that is mixed with itself hides every leak."""
    found = list(dict.fromkeys(seeds))
    if len(found) < 2:
        what = f"two different seeds are needed at least, to mix their worlds; found {[*seeds]}"
        raise ScenarioError("leaks", [Mistake("seeds", what)])
    return found


def _worlds(scenario: Scenario, seed: int, minutes: Sequence[int], engine: str) -> list[Any]:
    """The worlds of a story at these minutes."""
    run, kept = Run(scenario, seed, engine=engine, keep=False), []
    for minute in minutes:
        run.go_on(minute)
        kept.append(copy_of(run.world))
    return kept


def _between(show: Show, run: Run, pairs: list[tuple[Any, Any]]) -> Iterator[Leak]:
    """Leaks in the worlds of one story, each mixed with one of another."""
    for mine, other in pairs:
        for number, row in enumerate(run.scenario.person):
            person = str(row["id"])
            before = _shown(show, run, mine, person)
            after = _shown(show, run, disguised(mine, other, number), person)
            if in_bytes(before) != in_bytes(after):
                seeds = (int(mine.seed), int(other.seed))
                yield Leak(person, int(mine.turn), *seeds, before, after)


def _shown(show: Show, run: Run, world: Any, person: str) -> object:
    run.stand_at(copy_of(world))
    run.seed = int(world.seed)
    return show(run, person)


def disguised(mine: Any, other: Any, person: int) -> Any:
    """The other world, but for what this person can perceive in the first: mind, body, clock."""
    made = other.copy()
    made["minds"][person] = mine["minds"][person]
    made["turn"] = mine["turn"]
    for name in OWN:
        made["persons"][name][person] = mine["persons"][name][person]
    return made


def in_bytes(shown: object) -> bytes:
    """Anything that can be shown as bytes: equal for what is the same, in the same order."""
    if isinstance(shown, bytes):
        return shown
    if isinstance(shown, np.ndarray):
        return f"{shown.dtype} {shown.shape} ".encode() + np.ascontiguousarray(shown).tobytes()
    if isinstance(shown, Mapping):
        return b"{" + b",".join(in_bytes(part) for part in shown.items()) + b"}"
    if isinstance(shown, list | tuple):
        return b"[" + b",".join(in_bytes(part) for part in shown) + b"]"
    return repr(shown).encode()
