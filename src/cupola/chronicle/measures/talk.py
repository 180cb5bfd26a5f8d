"""Talk against force: how much of what people do is done with words, and how much by force."""

from dataclasses import dataclass
from typing import Any

from cupola.chronicle.measures.kinds import FORCE, ROUTINE, TALK
from cupola.chronicle.tellings import Telling


@dataclass(frozen=True)
class Talk:
    """Counts of events shown.  counted: all that are no routine."""

    talk: int
    force: int
    lies: int
    counted: int

    @property
    def force_share(self) -> float:
        """The share of force in talk and force together, 0 where there is neither."""
        both = self.talk + self.force
        return self.force / both if both else 0.0

    @property
    def violent_share(self) -> float:
        """The share of force in everything that is no routine, 0 where there is nothing."""
        return self.force / self.counted if self.counted else 0.0

    def as_values(self) -> dict[str, Any]:
        """The counts and shares as plain values."""
        return {
            "talk": self.talk,
            "force": self.force,
            "lies": self.lies,
            "counted": self.counted,
            "force_share": round(self.force_share, 4),
            "violent_share": round(self.violent_share, 4),
        }


def talk_of(telling: Telling) -> Talk:
    """How much is talk and how much is force in a telling."""
    events = [event for event in telling.events if event.verb not in ROUTINE]
    return Talk(
        sum(event.verb in TALK for event in events),
        sum(event.verb in FORCE for event in events),
        sum(event.is_lie for event in events),
        len(events),
    )
