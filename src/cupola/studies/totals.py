"""What a study found: how often each ending came about, and what each person did."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

from cupola.errors import ChronicleError
from cupola.studies.intervals import Share, wilson
from cupola.studies.shard import COUNTED
from cupola.world.catalogue.intentions import Intention


class Ending(NamedTuple):
    """One way in which a story can end."""

    alive: tuple[str, ...]
    left: tuple[str, ...]
    remedy: str


class PersonTotals:
    """What one person did in all worlds together.

    sums: how often in all.  worlds: in how many worlds at all.
    """

    def __init__(self, side: str | None) -> None:
        self.side = side
        self.alive = self.left = self.remedy = 0
        self.sums: Counter[str] = Counter()
        self.worlds: Counter[str] = Counter()
        self.orders: Counter[str] = Counter()


class Totals:
    """The sums over all shards that were added; memory does not grow with their number."""

    def __init__(self) -> None:
        self.worlds = 0
        self.minutes = 0
        self.killed = 0
        self.quarrelled = 0
        self.endings: Counter[Ending] = Counter()
        self.reasons: Counter[str] = Counter()
        self.people: dict[str, PersonTotals] = {}
        self.intentions: dict[str, Counter[str]] = defaultdict(Counter)

    def add(self, folder: Path) -> None:
        """One more shard counts.  Raises ChronicleError."""
        for row in _rows(folder / "outcomes.parquet"):
            self.worlds += 1
            self.minutes += row["minutes"]
            self.killed += row["by_hand"] > 0
            self.quarrelled += row["first_act"] is not None
            self.endings[Ending(tuple(row["alive"]), tuple(row["left"]), row["remedy"])] += 1
            self.reasons[row["ending"] or "running"] += 1
        for row in _rows(folder / "people.parquet"):
            self._add_person(row)
        for row in _rows(folder / "intentions.parquet"):
            self.intentions[row["person"]][row["intention"]] += row["chosen"]

    def _add_person(self, row: dict[str, Any]) -> None:
        person = self.people.setdefault(row["person"], PersonTotals(row["side"]))
        person.alive += row["alive"]
        person.left += row["left"]
        person.remedy += row["remedy"]
        person.orders[row["order"]] += 1
        for name in COUNTED:
            person.sums[name] += row[name]
            person.worlds[name] += row[name] > 0

    def most_common(self) -> list[tuple[Ending, Share]]:
        """Every ending with its share, the most frequent first; ties in a fixed order."""
        ranked = sorted(self.endings.items(), key=lambda found: (-found[1], found[0]))
        return [(ending, wilson(count, self.worlds)) for ending, count in ranked]

    @property
    def violent_share(self) -> float:
        """The share of violent acts among all that was done besides routine."""
        deeds = sum(person.sums["deeds"] for person in self.people.values())
        return sum(p.sums["violent"] for p in self.people.values()) / deeds if deeds else 0.0

    def never_chosen(self) -> list[str]:
        """The intentions that nobody ever had, in the catalogue's order."""
        chosen = {name for counts in self.intentions.values() for name in counts}
        names = [intention.name.lower() for intention in Intention if intention]
        return [name for name in names if name not in chosen]

    def as_values(self) -> dict[str, Any]:
        """All of it as plain values."""
        return {
            "worlds": self.worlds,
            "minutes_a_world": self.minutes / self.worlds if self.worlds else 0.0,
            "killed_by_another": asdict(wilson(self.killed, self.worlds)),
            "violence": asdict(wilson(self.quarrelled, self.worlds)),
            "violent_share_of_deeds": self.violent_share,
            "reasons": dict(sorted(self.reasons.items())),
            "endings": [e._asdict() | asdict(share) for e, share in self.most_common()],
            "people": {name: self._of(name) for name in self.people},
            "never_chosen": self.never_chosen(),
        }

    def _of(self, name: str) -> dict[str, Any]:
        person = self.people[name]
        return {
            "side": person.side,
            "lives": asdict(wilson(person.alive, self.worlds)),
            "leaves": asdict(wilson(person.left, self.worlds)),
            "has_remedy": asdict(wilson(person.remedy, self.worlds)),
            "a_world": {key: person.sums[key] / self.worlds for key in COUNTED},
            "in_worlds": {k: asdict(wilson(person.worlds[k], self.worlds)) for k in COUNTED},
            "orders": dict(sorted(person.orders.items())),
            "intentions": dict(sorted(self.intentions[name].items())),
        }


def totals_of(folders: Iterable[Path]) -> Totals:
    """The sums over these shards.  Raises ChronicleError."""
    totals = Totals()
    for folder in folders:
        totals.add(folder)
    return totals


def _rows(file: Path) -> list[dict[str, Any]]:
    from pyarrow import ArrowException, parquet

    try:
        rows: list[dict[str, Any]] = parquet.read_table(file).to_pylist()
    except (OSError, ArrowException) as error:
        raise ChronicleError(f"{file} cannot be read: remove its folder and go on") from error
    return rows
