"""A reference log: what a run is compared with, and how its words map to ours.

The log is a folder of tables and `mapping.toml`.  The mapping says, in data, what each word of
the log may be called in a chronicle, who must and who must not have perceived an event, and which
rows are left out and why.  An asterisk there stands for anything, a hyphen for nothing.
"""

import csv
import tomllib
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from typing import Any

from cupola.chronicle.store import Chronicle
from cupola.errors import ChronicleError

FIELDS = ("actor", "verb", "target", "instrument", "place", "content", "outcome")
"""What is compared of an event, in the order in which differences are told."""
ANYTHING = "*"
NOTHING = "-"
TABLES = ("event", "belief", "bond", "fact")

Choice = frozenset[str | None] | None
"""What a field may be, None for anything at all."""


@dataclass(frozen=True)
class Wanted:
    """One event of the log, for one person: what each of its fields may be.

    slot: beats with the same slot may come in any order.  later: it may come at any time after the
    beats before it.  causes: the first of these comes before it.  about: its content, if it is one
    of several rows written out for one of the log.
    """

    id: str
    beat: int
    slot: int
    later: bool
    fields: dict[str, Choice]
    causes: tuple[str, ...]
    must: frozenset[str]
    must_not: frozenset[str]
    about: str | None = None

    @property
    def label(self) -> str:
        """Its number in the log, with person and content if it stands for several."""
        actor = self.fields["actor"]
        one = next(iter(actor)) if actor is not None and len(actor) == 1 else None
        return " ".join(part for part in (self.id, one, self.about) if part)


@dataclass(frozen=True)
class LeftOut:
    """A row of the log that is not compared, and why."""

    id: str
    why: str


@dataclass(frozen=True)
class Reference:
    """A log as it was written down, with its mapping."""

    rows: dict[str, list[dict[str, str]]]
    mapping: dict[str, Any]

    @classmethod
    def load(cls, folder: Path | None = None) -> "Reference":
        """The log of a folder, or the film's.  Raises ChronicleError if it cannot be read."""
        root = Path(str(files("cupola") / "scenarios" / "reference")) if folder is None else folder
        try:
            rows = {name: _table(root / f"{name}.csv") for name in TABLES}
            mapping = tomllib.loads((root / "mapping.toml").read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise ChronicleError(f"the reference log {root} cannot be read: {error}") from error
        return cls(rows, mapping)

    def special(self, row: dict[str, str]) -> dict[str, Any]:
        """What the mapping says about one event alone."""
        entry: dict[str, Any] = self.mapping.get("event", {}).get(row["id"], {})
        return entry

    def events(self, chronicle: Chronicle) -> tuple[list[Wanted], list[LeftOut]]:
        """The events to be looked for, groups written out person by person, and what is not."""
        wanted: list[Wanted] = []
        left_out: list[LeftOut] = []
        for row in self.rows["event"]:
            why = self.why_not(row, chronicle)
            if why:
                left_out.append(LeftOut(row["id"], why))
            else:
                wanted += self._written_out(row, chronicle)
        return wanted, left_out

    def why_not(self, row: dict[str, str], chronicle: Chronicle) -> str | None:
        """Why an event is not compared, None if it is."""
        special = self.special(row)
        if "left_out" in special:
            return str(special["left_out"])
        reading = special.get("reading", {})
        for name, ways in reading.items():
            chosen = chronicle.cast.param.get(f"reading.{name}")
            if chosen not in ways:
                there = " or ".join(ways)
                return f"only in the reading {name} = {there}; here it is {chosen or 'not chosen'}"
        if row["basis"] == "v" and not reading:
            return "a variant that no reading chooses"
        return None

    def why_no_cause(self, cause: str, chronicle: Chronicle) -> str | None:
        """Why an event that brings something about is not compared, None if it is."""
        rows = [row for row in self.rows["event"] if row["id"] == cause]
        return self.why_not(rows[0], chronicle) if rows else None

    def _written_out(self, row: dict[str, str], chronicle: Chronicle) -> list[Wanted]:
        special = self.special(row)
        fields = {name: self._choice(row, name, chronicle) for name in FIELDS}
        cause = special.get("cause", row["cause"])
        causes = [cause] if isinstance(cause, str) else cause
        whole = Wanted(
            id=row["id"],
            beat=int(row["beat"]),
            slot=self.slot(int(row["beat"])),
            later=special.get("later", False),
            fields=fields,
            causes=tuple(one for one in causes if one != NOTHING),
            must=self.decoded(special.get("must", "")),
            must_not=self.decoded(special.get("must_not", "")),
        )
        if "each_content" in special:
            return [
                replace(whole, fields=fields | {"content": frozenset({content})}, about=content)
                for content in special["each_content"]
            ]
        if row["actor"] not in self.mapping["each"]:
            return [whole]
        spared = special.get("except", ())
        people = [p for p in self._living(int(row["t"]), chronicle) if p not in spared]
        return [
            replace(
                whole,
                fields=fields | {"actor": frozenset({person})},
                must=whole.must - {person},
                must_not=whole.must_not - {person},
            )
            for person in people
        ]

    def slot(self, beat: int) -> int:
        """The beat itself, or the first of the beats that may change places with it."""
        groups: list[list[int]] = self.mapping.get("together", [])
        return next((min(group) for group in groups if beat in group), beat)

    def _living(self, t: int, chronicle: Chronicle) -> list[str]:
        """Everybody but those who, by the log and by the chronicle, are dead at this point."""
        dead_here = {event.actor for event in chronicle.events if event.verb == "die"}
        dead_there = {
            row["actor"]
            for row in self.rows["event"]
            if row["verb"] == "die" and int(row["t"]) < t and row["actor"] in dead_here
        }
        return [row["id"] for row in chronicle.cast.person if row["id"] not in dead_there]

    def _choice(self, row: dict[str, str], field: str, chronicle: Chronicle) -> Choice:
        """What a field of an event may be: by its own entry, by its word, or the word itself."""
        special = self.special(row)
        word = row[field]
        table = {"actor": "entity", "target": "entity", "instrument": "entity"}.get(field, field)
        if field in special:
            allowed = special[field]
        else:
            allowed = self.mapping.get(table, {}).get(word, [word])
        if ANYTHING in allowed:
            return None
        return frozenset(self._meant(allowed, chronicle))

    def _meant(self, allowed: list[str], chronicle: Chronicle) -> set[str | None]:
        """The words meant, with those of a whole kind of place and of nothing resolved."""
        meant: set[str | None] = set()
        for word in allowed:
            if word == NOTHING:
                meant.add(None)
            elif word.startswith("kind:"):
                kind = word.removeprefix("kind:")
                meant |= {r["id"] for r in chronicle.cast.place if r.get("kind") == kind}
            else:
                meant.add(word)
        return meant

    def decoded(self, letters: str) -> frozenset[str]:
        """The people of a list of code letters."""
        return frozenset(self.mapping["codes"][letter] for letter in letters)


def _table(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
