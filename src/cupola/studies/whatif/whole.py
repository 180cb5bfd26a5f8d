"""A whole what-if: all pairs of a moment with something changed, and what differs between them."""

from dataclasses import dataclass
from typing import Any

from cupola.runs.branch import Moment
from cupola.scenarios.scenario import Scenario
from cupola.studies.study import Way
from cupola.studies.whatif.arms import arms_of
from cupola.studies.whatif.differing import (
    Difference,
    Parting,
    differences,
    endings,
    partings,
    typical,
)
from cupola.studies.whatif.pairs import Asked, Pair, live_pairs

PAIRS = range(1, 1001)
"""Dice if nobody says which: enough for differences within three or four of a hundred."""


@dataclass(frozen=True)
class WhatIf:
    """What came of a change at a moment, over pairs of worlds with the same dice."""

    scenario: Scenario
    asked: Asked
    pairs: tuple[Pair, ...]

    @property
    def differences(self) -> list[Difference]:
        """Every outcome in both arms, with its difference and interval."""
        return differences(self.scenario, self.pairs)

    @property
    def endings(self) -> list[tuple[str, int, int]]:
        """The most frequent endings in words, with their counts as it is and changed."""
        return endings(self.scenario, self.pairs)

    @property
    def partings(self) -> list[Parting]:
        """By what others first do the arms of pairs part."""
        return partings(self.scenario, self.pairs)

    @property
    def typical(self) -> Pair | None:
        """A pair in which the life that changes most often changes as it usually does."""
        return typical(self.scenario, self.pairs)


def whatif(
    moment: Moment,
    *changes: str,
    settings: dict[str, Any] | None = None,
    seeds: range = PAIRS,
    minds: str = "builtin",
    way: Way | None = None,
) -> WhatIf:
    """What something otherwise at a moment changes: `whatif(story.at("day 2 04:10"), "WHO DOES")`.

    changes: "WHO DOES", "not: WHO DOES" or "WHO DOES -> WHO DOES".  settings: other values for keys
    of the scenario.  seeds: the dice of the pairs.  minds: who decides where a script does not.
    Raises NotationError and ScenarioError.
    """
    how = way or Way()
    asked = Asked(arms_of(moment, changes, settings, minds), seeds, how.threads, how.engine)
    found: list[Pair] = []
    for some in live_pairs(asked):
        found += some
        for _ in some:
            how.lived()
    return WhatIf(moment.scenario, asked, tuple(found))
