"""What a story was worth to whom: several scores, and mixtures of them.

No score is paid before a story is over, and then to all seats at once: a reward paid earlier
would tell people of deaths that they did not see.  A mixture is written as weights, such as
"own_survival + 0.5*everybody".  Anything else can be given as a function of `Ends`.

The world itself keeps no score.  What is rewarded decides what is learnt: `order` rewards harm.
It is here to be studied, with the others as controls, and is no measure of success.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cupola.errors import Mistake, ScenarioError
from cupola.rules.endings import ending_facts
from cupola.scenarios.scenario import Scenario
from cupola.scenarios.text.mistakes import not_one_of
from cupola.world.catalogue.entities import PERSONS

Floats = NDArray[np.float64]
Score = Callable[["Ends"], Floats]
"""What each seat gets for stories that are over: stories x seats."""
TERM = re.compile(r"\s*(?:(\d*\.?\d+)\s*\*\s*)?([a-z_]+)\s*")
"""One part of a mixture: a weight, if any, and a score."""


@dataclass(frozen=True)
class Ends:
    """Stories that are over.

    lives, left, hurt: stories x people, whether they live, live and have left, were ever wounded by
    another.  remedy: whether it went with those who left.  holder: the side that alone holds the
    station, -1 for none.  crew: rows of all people.  seats: rows of the seats.  sides: of each row
    of people.
    """

    lives: NDArray[np.bool_]
    left: NDArray[np.bool_]
    hurt: NDArray[np.bool_]
    remedy: NDArray[np.bool_]
    holder: NDArray[np.int64]
    crew: tuple[int, ...]
    seats: tuple[int, ...]
    sides: NDArray[np.int64]

    @classmethod
    def of(cls, records: Any, scenario: Scenario, seats: Sequence[int]) -> "Ends":
        """What came of the worlds in these records."""
        found = [ending_facts(record, scenario.plan) for record in records.view(np.recarray)]
        people = scenario.start.persons
        return cls(
            lives=_whom(facts["living"] for facts in found),
            left=_whom(facts["left"] for facts in found),
            hurt=_hurt(records["persons"]["wounded_by"]),
            remedy=np.array([facts["remedy"] == "gone" for facts in found], np.bool_),
            holder=np.array([facts["station"] for facts in found], np.int64),
            crew=tuple(p for p in range(PERSONS) if people[p].exists),
            seats=tuple(seats),
            sides=np.array([int(people[p].side) for p in range(PERSONS)], np.int64),
        )


def _hurt(culprits: Any) -> NDArray[np.bool_]:
    """Who was wounded by another: stories x people."""
    other = np.arange(PERSONS) != culprits
    found: NDArray[np.bool_] = (culprits >= 0) & (culprits < PERSONS) & other
    return found


def _whom(stories: Any) -> NDArray[np.bool_]:
    """Rows of people as a table of yes and no."""
    return np.array([[p in people for p in range(PERSONS)] for people in stories], np.bool_)


def own_survival(ends: Ends) -> Floats:
    """1 for being alive at the end, 0 otherwise."""
    return ends.lives[:, ends.seats].astype(np.float64)


def everybody(ends: Ends) -> Floats:
    """The share of the whole crew that is alive at the end, the same for all."""
    share = ends.lives[:, ends.crew].mean(axis=1)
    return np.repeat(share[:, None], len(ends.seats), axis=1)


def remedy(ends: Ends) -> Floats:
    """1 for all if the remedy has left the station with somebody alive, 0 otherwise."""
    return np.repeat(ends.remedy.astype(np.float64)[:, None], len(ends.seats), axis=1)


def order(ends: Ends) -> Floats:
    """1 if one's own side alone holds the station at the end.  This rewards harm."""
    own: Floats = np.asarray(ends.sides[list(ends.seats)] == ends.holder[:, None], np.float64)
    return own


SCORES: dict[str, Score] = {
    "own_survival": own_survival,
    "everybody": everybody,
    "remedy": remedy,
    "order": order,
}
"""Every score that has a name."""
NOTES = {"order": "Rewards harm: it is there to be studied, and to be compared with the others."}
"""What has to be said about a score wherever it is listed."""


@dataclass(frozen=True)
class Mixture:
    """The weighted sum of some scores, by name."""

    parts: tuple[tuple[float, str], ...]

    def __call__(self, ends: Ends) -> Floats:
        """What each seat gets for each story."""
        found: Floats = np.sum([weight * SCORES[name](ends) for weight, name in self.parts], axis=0)
        return found


def score_of(text: str | Score) -> Score:
    """The score of a text such as "own_survival + 0.5*everybody".  Raises ScenarioError."""
    if not isinstance(text, str):
        return text
    return Mixture(tuple(_part(part) for part in text.split("+")))


def _part(text: str) -> tuple[float, str]:
    found = TERM.fullmatch(text)
    name = found.group(2) if found else text.strip()
    if found is None or name not in SCORES:
        what = not_one_of(name, "a score, or a weight and a score", SCORES)
        raise ScenarioError("rewards", [Mistake("rewards", what)])
    return float(found.group(1) or 1.0), name
