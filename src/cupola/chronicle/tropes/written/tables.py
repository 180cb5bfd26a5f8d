"""From the rows of a written chronicle to the tables of `schema.sql`."""

from collections.abc import Iterable
from typing import Any

from cupola.chronicle.clock import day_clock
from cupola.chronicle.tropes.written.checking import Known, checked
from cupola.chronicle.tropes.written.forms import TRAITS
from cupola.chronicle.tropes.written.lines import Reading, Row

Values = dict[str, Any]
Tables = dict[str, list[Values]]
MIDDLING = 0.5
"""A trait of which nothing is said."""
START_OF_DAY = 360
"""The minute of the day at minute 0, unless said otherwise: 06:00."""
NOT_BY_ACTOR = ("die", "regret")
"""What nobody perceives of themselves."""
UNTOLD = {"belief": 0.001}
"""The value before the first that is told."""
RUN_KEYS = ("seed", "ending", "minutes", "minute_of_day", "scenario")


class Builder:
    """One written chronicle on its way into tables."""

    def __init__(self, reading: Reading, run: int, title: str) -> None:
        self.reading = reading
        self.run = run
        self.known = Known.of(reading)
        self.settings = {row.values["name"]: row for row in reading.of("run")}
        self.title = title
        self.known.labels, self.order = self._numbered()

    def tables(self) -> Tables:
        """The tables, each row with its run."""
        events = self._events()
        made: Tables = {
            "event": events,
            "perceived": self._perceived(events),
            "belief": self._moving("beliefs", ("person", "fact"), UNTOLD["belief"]),
            "bond": self._bonds(),
            "fact": self._timed("facts"),
            "order_ledger": self._timed("orders"),
            "decision": self._timed("decisions"),
            "person": [person(row) for row in self._rows("people")],
            "member": self._members(),
            "item": self._rows("items"),
            "place": [place(row) for row in self._rows("places")],
            "param": self._rows("params"),
            "ending": self._endings(events),
            "run": [self._run(events)],
            "shown": self._shown(events),
            "viewer_belief": self._viewer(),
        }
        for row in events:
            row.pop("unrecognised", None), row.pop("unheard", None)
        return {name: [{"run": self.run, **row} for row in rows] for name, rows in made.items()}

    def _rows(self, section: str) -> list[Values]:
        """The rows of a section as values; those with mistakes are told and left out."""
        return [values for row in self.reading.of(section) if (values := self._checked(row))]

    def _checked(self, row: Row) -> Values:
        try:
            return checked(row, self.known)
        except ValueError as error:
            self.reading.wrong(row.line, str(error))
            return {}

    def _numbered(self) -> tuple[dict[str, int], list[Row]]:
        """The number of each event by its label and by its place, and the events by minutes."""
        written = self.reading.of("events")
        order = sorted(written, key=_minute)
        numbers = {id(row): number for number, row in enumerate(order, 1)}
        labels: dict[str, int] = {}
        for place, row in enumerate(written, 1):
            labels[str(place)] = numbers[id(row)]
            if row.label in labels:
                self.reading.wrong(row.line, f"the label '{row.label}' stands twice")
            if row.label:
                labels[row.label] = numbers[id(row)]
        return labels, order

    def _events(self) -> list[Values]:
        start = self._setting("minute_of_day", START_OF_DAY)
        made = []
        for number, row in enumerate(self.order, 1):
            if values := self._checked(row):
                seen = self._seen(values, values.get("perceivers") or [])
                clock = day_clock(values["minute"], start)
                made.append({**values, "id": number, "day_clock": clock, "perceivers": seen})
        return made

    def _seen(self, event: Values, named: Iterable[str]) -> tuple[str, ...]:
        """Who perceives an event: the one who does it, and whoever is named."""
        own = event["actor"] in self.known.people and event["verb"] not in NOT_BY_ACTOR
        others = [*named, *event.get("unrecognised", ()), *event.get("unheard", ())]
        return tuple(dict.fromkeys([event["actor"], *others] if own else others))

    def _perceived(self, events: list[Values]) -> list[Values]:
        return [
            {
                "event": event["id"],
                "person": name,
                "recognised": name not in event.get("unrecognised", ()),
                "understood": name not in event.get("unheard", ()),
            }
            for event in events
            for name in event["perceivers"]
        ]

    def _timed(self, section: str) -> list[Values]:
        return sorted(self._rows(section), key=lambda row: int(row["minute"]))

    def _moving(self, section: str, key: tuple[str, ...], untold: float | None) -> list[Values]:
        """Rows that say what was before, where the line does not, by the row before them."""
        rows = self._timed(section)
        last: dict[tuple[Any, ...], float] = {}
        for row in rows:
            whose = tuple(row[column] for column in key)
            row.setdefault("before", last.get(whose, untold))
            last[whose] = row["value"]
        return rows

    def _bonds(self) -> list[Values]:
        rows = self._moving("bonds", ("person", "other", "kind"), None)
        made = []
        for row in rows:
            mutual = row.pop("both", False)
            made.append(row)
            if mutual:
                made.append({**row, "person": row["other"], "other": row["person"]})
        return made

    def _members(self) -> list[Values]:
        crew = [{"id": name, "grp": "crew"} for name in self.known.people]
        groups = self._rows("members")
        return crew + [{"id": name, "grp": row["grp"]} for row in groups for name in row["ids"]]

    def _endings(self, events: list[Values]) -> list[Values]:
        """How it ended for each: as said, or dead, left or aboard by what happened."""
        said = {row["person"]: row for row in self._rows("endings")}
        base = {"minute": _last(events), "ending": self._setting("ending", None)}
        made = []
        for name in self.known.people:
            row = {**fate(name, events), **said.get(name, {})}
            made.append({**base, **row, "carries": tuple(row.get("carries", ()))})
        return made

    def _setting(self, key: str, otherwise: Any) -> Any:
        if key not in self.settings:
            return otherwise
        word = self.settings[key].values["value"]
        if key in ("ending", "scenario"):
            return word
        try:
            return int(word)
        except ValueError:
            self.reading.wrong(self.settings[key].line, f"'{word}' is no whole number")
            return otherwise

    def _run(self, events: list[Values]) -> Values:
        for key in sorted(set(self.settings) - set(RUN_KEYS)):
            line = self.settings[key].line
            self.reading.wrong(line, f"'{key}' is not expected (allowed: {', '.join(RUN_KEYS)})")
        return {
            "seed": self._setting("seed", self.run),
            "scenario": self._setting("scenario", self.title),
            "schema_version": None,
            "minute_of_day": self._setting("minute_of_day", START_OF_DAY),
            "minutes": self._setting("minutes", _last(events) + 1),
            "ending": self._setting("ending", None),
            "events": len(events),
        }

    def _shown(self, events: list[Values]) -> list[Values]:
        """What the viewer is shown: as said, or everything in its order."""
        said = [number for row in self._rows("shown") for number in row["labels"]]
        numbers = said if self.reading.of("shown") else [event["id"] for event in events]
        return [{"event": number, "position": at} for at, number in enumerate(numbers, 1)]

    def _viewer(self) -> list[Values]:
        rows = sorted(self._rows("viewer"), key=lambda row: int(row["position"]))
        last: dict[tuple[Any, ...], float] = {}
        for row in rows:
            whose = (row["person"], row["fact"])
            row.setdefault("before", last.get(whose, UNTOLD["belief"]))
            last[whose] = row["value"]
        return rows


def person(row: Values) -> Values:
    """A person with what the line does not say filled in."""
    usual: Values = {"full_name": row["id"].capitalize(), "newcomer": False, "authority": 1}
    return {**usual, **dict.fromkeys(TRAITS, MIDDLING), **row}


def place(row: Values) -> Values:
    """A place with what the line does not say filled in: a room of the station."""
    usual = {"title": f"the {row['id']}", "kind": "room", "site": "station", "segment": 1}
    return {**usual, **row}


def fate(name: str, events: list[Values]) -> Values:
    """How it ended for a person by what happened: dead, left or aboard."""
    row: Values = {"person": name, "fate": "aboard"}
    for event in events:
        if event["actor"] == name and event["verb"] == "die":
            row = {**row, "fate": "dead", "place": event.get("place"), "cause": event["id"]}
        left = event["verb"] in ("depart", "ride") and event.get("target") in ("earth", "station")
        if event["actor"] == name and left and _after_departure(event, events):
            row = {**row, "fate": "left", "place": event.get("place"), "cause": event["id"]}
    return row


def _after_departure(event: Values, events: list[Values]) -> bool:
    return any(other["verb"] == "depart" and other["id"] <= event["id"] for other in events)


def _minute(row: Row) -> int:
    word = str(row.values["minute"])
    return int(word) if word.isdecimal() else 0


def _last(events: list[Values]) -> int:
    return max((int(event["minute"]) for event in events), default=0)
