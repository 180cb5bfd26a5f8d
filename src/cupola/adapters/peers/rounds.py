"""Rounds: Cupola and a peer by turns, so that what else the machine does meets both alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any, Protocol

ROUNDS = 5
"""Measurements of each figure; the middle one counts.

The lowest and the highest of five hold the middle of all that could be measured 94 times of 100,
whatever is in the way: all five are on one side of it with a chance of 2 / 2**5.
"""
SECONDS = 0.7
"""Seconds of one measurement."""
RATES = ("worlds", "agents", "decisions")
"""What is counted a second."""
WORKED = "agents_by_processor"
"""Agent-steps for a second of a processor's work, all cores taken together: what else the machine
does changes that less than it changes what the clock shows.
"""
Rates = dict[str, float]


class Asked(Protocol):
    """A process as rounds need it: see `children.Child`."""

    about: dict[str, Any]
    failed: bool

    def get_ready(self) -> None:
        """It can be measured.  Raises EngineError."""

    def ask(self, seconds: float) -> None:
        """It begins to live for so many seconds.  Raises EngineError."""

    def answer(self, seconds: float) -> dict[str, float]:
        """What it did.  Raises EngineError."""

    def end(self) -> None:
        """It is over."""


@dataclass
class Lane:
    """The processes of one environment: which of them work for so many cores."""

    children: dict[int, list[Asked]]

    def rates(self, cores: int, seconds: float) -> Rates:
        """What all of them do a second, at the same time.  Raises EngineError."""
        working = self.children[cores]
        for child in working:
            child.ask(seconds)
        answers = [child.answer(seconds) for child in working]
        rates = {name: sum(found[name] / found["seconds"] for found in answers) for name in RATES}
        worked = sum(found["processor"] for found in answers)
        return {**rates, WORKED: sum(found["agents"] for found in answers) / worked}

    def all(self) -> list[Asked]:
        """Each of them once."""
        return list({id(one): one for some in self.children.values() for one in some}.values())

    def is_well(self) -> bool:
        """Whether they have answered whatever they were asked."""
        return not any(child.failed for child in self.all())

    def end(self) -> None:
        """All of them are over."""
        for child in self.all():
            child.end()


@dataclass
class Pairs:
    """What Cupola and a peer did in each round, by the number of cores."""

    base: dict[int, list[Rates]]
    peer: dict[int, list[Rates]]


def by_turns(base: Lane, peer: Lane, rounds: int = ROUNDS, seconds: float = SECONDS) -> Pairs:
    """Both are measured in each round; who comes first changes.  Raises EngineError."""
    found = Pairs({cores: [] for cores in base.children}, {cores: [] for cores in peer.children})
    for number in range(rounds):
        for cores in peer.children:
            order = [(base, found.base), (peer, found.peer)]
            for lane, rates in order if number % 2 == 0 else order[::-1]:
                rates[cores].append(lane.rates(cores, seconds))
    return found


def speeds(peer: Sequence[Rates], base: Sequence[Rates] | None = None) -> dict[str, Any]:
    """The middle of each rate; and how many times Cupola's agent-steps it makes, round by round.

    base: what Cupola made in the same rounds; the ratios are 1 if it is Cupola itself.
    """
    found: dict[str, Any] = {
        f"{name}_per_s": _short(median(rates[name] for rates in peer)) for name in (*RATES, WORKED)
    }
    pairs = list(zip(peer, peer if base is None else base, strict=True))
    for ratio, name in (("ratio", "agents"), ("ratio_by_processor", WORKED)):
        ratios = [one[name] / other[name] for one, other in pairs]
        found[ratio] = [_digits(f(ratios)) for f in (median, min, max)]
    return found


def _short(value: float) -> float | int:
    """Three digits are more than a machine repeats."""
    return round(value) if value >= 1000 else round(value, 1)


def _digits(value: float) -> float:
    return float(f"{value:.3g}")
