"""What a chronicle does not keep, and the page shows if it is at hand: feelings, sleep, air."""

from dataclasses import dataclass, field
from typing import Any

Values = dict[str, Any]
FEELINGS = ("fear", "grief", "anger", "guilt", "strain")
"""The feelings, in the order of their figures."""
STUFFY_MMHG, BAD_MMHG = 4.0, 15.0
"""Carbon dioxide from which air gives headaches (facts 2.6), and from which it clouds the mind."""
HUNDRED = 100


@dataclass
class Gauges:
    """Readings of a run, by name: at each change the minute and what it is from then on.

    feelings: of each person, in hundredths.  asleep: whether a person lies still with eyes shut.
    air: of each place 0 for fresh, 1 for stuffy, 2 for bad.
    """

    feelings: dict[str, list[list[int]]] = field(default_factory=dict)
    asleep: dict[str, list[list[int]]] = field(default_factory=dict)
    air: dict[str, list[list[int]]] = field(default_factory=dict)

    def feels(self, name: str, minute: int, shares: list[float]) -> None:
        """How somebody feels at a minute, as shares of the most."""
        noted(self.feelings.setdefault(name, []), minute, [round(x * HUNDRED) for x in shares])

    def sleeps(self, name: str, minute: int, *, asleep: bool) -> None:
        """Whether somebody is asleep at a minute."""
        noted(self.asleep.setdefault(name, []), minute, [int(asleep)])

    def breathes(self, name: str, minute: int, mmhg: float) -> None:
        """How much carbon dioxide there is in a place at a minute."""
        noted(self.air.setdefault(name, []), minute, [(mmhg >= STUFFY_MMHG) + (mmhg >= BAD_MMHG)])

    def rows(self, people: list[str], places: list[str]) -> Values:
        """All readings in the order of these people and places."""
        return {
            "names": FEELINGS,
            "feelings": [self.feelings.get(name, []) for name in people],
            "asleep": [self.asleep.get(name, []) for name in people],
            "air": [self.air.get(name, []) for name in places],
        }


def noted(rows: list[list[int]], minute: int, values: list[int]) -> None:
    """The values are among the rows if they differ from the last ones."""
    if not rows or rows[-1][1:] != values:
        rows.append([minute, *values])
