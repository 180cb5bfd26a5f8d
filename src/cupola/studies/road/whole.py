"""A whole road: its forks and what came of the worlds from each, kept in a file as it is made.

The file says for which story, dice and rules it was made.  A road of the same goes on where it
was; one of anything else is made anew.
"""

import json
from collections.abc import Generator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from cupola.chronicle.saving import as_json, write_texts
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario
from cupola.studies.intervals import Share
from cupola.studies.road.following import COUNTED, WORLDS, Reached, follow
from cupola.studies.road.forks import Fork, Script, script_of
from cupola.studies.study import Study, Way

FIRST = 1
"""The dice of the first world of each fork."""


@dataclass(frozen=True)
class Mile:
    """One fork of a road: where it is, and what its worlds came to."""

    beat: int
    clock: str
    text: str
    reached: Reached

    def share(self, what: str) -> Share:
        """The share of worlds, with its interval."""
        return self.reached.share(what)


@dataclass(frozen=True)
class Road:
    """What was found so far.  miles: in the order of the beats."""

    script: Script
    worlds: int
    miles: tuple[Mile, ...]

    @property
    def is_whole(self) -> bool:
        """Whether there is a mile for each fork."""
        return len(self.miles) == len(self.script.forks)

    def rows(self) -> list[dict[str, Any]]:
        """A row for each beat and what is counted, for a frame."""
        return [
            {"beat": mile.beat, "day_clock": mile.clock, "what": what, **asdict(mile.share(what))}
            for mile in self.miles
            for what in COUNTED
        ]

    def turns(self, what: str, most: int = 3) -> list[Mile]:
        """The beats by which the share of something changed most, the largest change first."""
        shares = [mile.share(what).share for mile in self.miles]
        moved = {at: abs(shares[at] - shares[at - 1]) for at in range(1, len(shares))}
        ranked = sorted(moved, key=lambda at: (-moved[at], at))
        return [self.miles[at] for at in ranked[:most] if moved[at] > 0.0]

    def before(self, mile: Mile) -> Mile:
        """The mile before another."""
        return self.miles[self.miles.index(mile) - 1]


def road(
    scenario: str | Scenario, worlds: int = WORLDS, seed: int | None = None, way: Way | None = None
) -> Road:
    """The road of a script: share of worlds that come to its ending, by the beats followed.

    Raises ScenarioError where no script is followed.
    """
    found = scenario if isinstance(scenario, Scenario) else load_scenario(scenario)
    how = way or Way()
    *_, whole = roads(script_of(found, seed, how.engine), worlds, None, how)
    return whole


def roads(
    script: Script, worlds: int = WORLDS, file: Path | None = None, way: Way | None = None
) -> Generator[Road, None, None]:
    """The road, longer by a fork each time; kept in a file, and gone on with from there."""
    settings = _settings(script, worlds)
    found = _kept(file, settings) if file else []
    miles = [_mile(fork, one) for fork, one in zip(script.forks, found, strict=False)]
    yield Road(script, worlds, tuple(miles))
    ahead = script.forks[len(miles) :]
    dice = range(FIRST, FIRST + worlds)
    for fork, reached in zip(ahead, follow(script, ahead, dice, way), strict=True):
        miles.append(_mile(fork, reached))
        if file:
            rows = [asdict(mile) for mile in miles]
            write_texts({file: as_json({"settings": settings, "miles": rows})})
        yield Road(script, worlds, tuple(miles))


def _mile(fork: Fork, reached: Reached) -> Mile:
    return Mile(fork.beat, fork.clock, fork.text, reached)


def _settings(script: Script, worlds: int) -> dict[str, Any]:
    """What must be the same for a road to go on."""
    built = Study(script.scenario, worlds, FIRST).settings()
    named = ("scenario", "readings", "built", "layout", "rules", "worlds", "first_seed")
    return {"seed": script.seed} | {name: built[name] for name in named}


def _kept(file: Path, settings: dict[str, Any]) -> list[Reached]:
    """What a file holds of the same road; nothing if it is of another one, or cannot be read."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        if found["settings"] != settings:
            return []
        kept = [Reached(**mile["reached"]) for mile in found["miles"]]
    except (OSError, ValueError, KeyError, TypeError):
        return []
    return [one for one in kept if set(one.counts) == set(COUNTED)]
