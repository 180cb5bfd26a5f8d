"""A chronicle: what is kept of one run, as rows for prose and as tables for questions."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from cupola.chronicle import archive, grips, saving, standing, tables
from cupola.chronicle.cast import Cast
from cupola.chronicle.happenings import (
    BeliefMove,
    BondMove,
    Decision,
    FactChange,
    Fate,
    Happening,
    OrderMove,
    rows_of,
)
from cupola.chronicle.pages import Pages
from cupola.chronicle.schema import VERSION, columns, schema
from cupola.chronicle.tables import Table, Told, fixed, from_rows
from cupola.world.layout import blank, freeze, thaw
from cupola.world.records import World

if TYPE_CHECKING:
    from cupola.chronicle.measures import Measures
    from cupola.chronicle.tellings import Telling
    from cupola.chronicle.tropes.asking import Match

CAST_FILE, WORLD_FILE = "cast.json", "world.npz"
"""What lies in a chronicle's folder besides tables: the names, and the last world."""
Books = Iterable[Any]
"""The books of a run, as they stand or taken out as pages."""


@dataclass(frozen=True)
class Chronicle:
    """All that one run leaves behind.

    told: the run's number, who took part and the pages of its book.  world: as it was at the end.
    """

    told: Told
    seed: int
    world: Any

    @classmethod
    def of(cls, scenario: Any, run: int, seed: int, books: Books, world: Any) -> "Chronicle":
        """The chronicle of a run.

        scenario: the scenario, or a `Cast`.  books: the run's books in order, as they stand or
        taken out as `Pages` before they were used again.  world: the last world.
        """
        cast = scenario if isinstance(scenario, Cast) else Cast.of(scenario)
        last = thaw(World, world) if isinstance(world, np.ndarray | np.void) else world
        return cls(Told(run, cast, Pages.joined(books)), seed, last)

    @property
    def cast(self) -> Cast:
        """Who took part, and what things are called."""
        return self.told.cast

    @property
    def minutes(self) -> int:
        """How long the run lasted."""
        return int(self.world.turn)

    @cached_property
    def events(self) -> list[Happening]:
        """Everything that happened or was tried, in order."""
        return rows_of(Happening, self.table("event"))

    @cached_property
    def by_number(self) -> dict[int, Happening]:
        """The events by their numbers, for following causes."""
        return {event.id: event for event in self.events}

    @cached_property
    def drags(self) -> dict[int, tuple[str, ...]]:
        """By event: those who are dragged along, for each event by which anybody is."""
        return grips.drags(self.events)

    @cached_property
    def beliefs(self) -> list[BeliefMove]:
        """Every credence that moved, in order."""
        return rows_of(BeliefMove, self.table("belief"))

    @cached_property
    def bonds(self) -> list[BondMove]:
        """How people stood to one another at the start, then every change."""
        return rows_of(BondMove, self.table("bond"))

    @cached_property
    def facts(self) -> list[FactChange]:
        """What was so at the start, then every change."""
        return rows_of(FactChange, self.table("fact"))

    @cached_property
    def orders(self) -> list[OrderMove]:
        """How far each order came with each person."""
        return rows_of(OrderMove, self.table("order_ledger"))

    @cached_property
    def decisions(self) -> list[Decision]:
        """Every choice."""
        return rows_of(Decision, self.table("decision"))

    @cached_property
    def endings(self) -> list[Fate]:
        """How it ended for each person."""
        return rows_of(Fate, self.table("ending"))

    def actions(self) -> list[str]:
        """What people chose to do, one line each: the minute and the action's text."""
        return [f"{row.minute:>6}  {row.action}" for row in self.decisions if row.action]

    def table(self, name: str) -> Table:
        """One table of `schema.sql`, by columns."""
        told, world = self.told, self.world
        if name in FROM_PAGES:
            return FROM_PAGES[name](told)
        if name in FROM_WORLD:
            rows = FROM_WORLD[name](told, world)
            return from_rows(rows, columns(name), self.cast.names.entities)
        return from_rows(self._rows(name), columns(name))

    def _rows(self, name: str) -> list[dict[str, Any]]:
        if name == "place":
            return standing.places(self.told)
        if name == "param":
            params = sorted(self.cast.param.items())
            return [{"run": self.told.run, "name": key, "value": value} for key, value in params]
        if name == "run":
            return [self.summary()]
        return fixed(self.told, name)

    def summary(self) -> dict[str, Any]:
        """The run as one row: number, seed, scenario, length, ending, count of events."""
        return {
            "run": self.told.run,
            "seed": self.seed,
            "scenario": self.cast.title,
            "schema_version": VERSION,
            "minute_of_day": self.cast.minute_of_day,
            "minutes": self.minutes,
            "ending": self.cast.endings.get(int(self.world.ending)),
            "events": len(self.told.pages.events),
        }

    def telling(self, name: "str | Path" = "everything") -> "Telling":
        """What a viewer is shown of it, by the name of a telling.

        name: 'everything', 'as' and a person, the name of the script's own, or a TOML file.
        Raises NotationError for a telling that there is not.
        """
        from cupola.chronicle.tellings import telling_of

        return telling_of(self, name)

    def measures(
        self, telling: "str | Path" = "everything", profile: str = "newcomer"
    ) -> "Measures":
        """Tension, empathy, allegiance and more, as a viewer of this profile is shown it.

        Raises NotationError for a telling or a profile that there is not.
        """
        from cupola.chronicle.measures import Measures

        return Measures(self.telling(telling), profile)

    def prose(self, length: str = "full", telling: str = "everything", form: str = "md") -> str:
        """The story as a text.

        length: 'line', 'screen', 'page' or 'full'.  telling: as `telling` takes it.
        form: 'md' or 'txt'.  Raises NotationError for what there is not.
        """
        from cupola.chronicle.tale.texts import prose_of

        return prose_of(self, length, telling, form)

    def figures(self, folder: str | Path, names: Iterable[str] | None = None) -> list[Path]:
        """The files of all figures, or those of these names, as SVG and PNG in a folder.

        Raises NotationError for a name that no figure has, ChronicleError if nothing can be
        written, and EngineError without the extra `figures`.
        """
        from cupola.chronicle.figures import figures

        return figures(self, folder, names)

    def to_arrow(self) -> dict[str, Any]:
        """Every table as an Arrow table.  Raises EngineError without the extra `data`."""
        return {name: saving.arrow_table(name, self.table(name)) for name in schema()}

    def tropes(
        self, names: Iterable[str] | None = None, telling: "str | Path" = "everything"
    ) -> "list[Match]":
        """Where tropes are found: all that come with Cupola, or those of these names.

        telling: what a viewer is shown, for tropes that need a viewer.
        Raises NotationError for a name that no trope has, EngineError without the extra `data`.
        """
        from cupola.chronicle.tropes.finding import chosen, find

        return find(self, chosen(names), telling=telling).matches

    def write(self, folder: str | Path) -> Path:
        """A new folder with one Parquet file a table, the summary and the actions as text.

        Names and the last world lie beside them, for `read_chronicle`.
        Raises ChronicleError if the folder holds anything or cannot be written; then nothing is
        left behind.
        """
        texts = {"run.json": saving.as_json(self.summary())}
        texts["actions.txt"] = "".join(f"{line}\n" for line in self.actions())
        texts[CAST_FILE] = saving.as_json(self.cast.as_values())
        return saving.write(Path(folder), self.to_arrow(), texts, self._write_world)

    def _write_world(self, folder: Path) -> None:
        last = blank(World)
        freeze(self.world, last[0])
        archive.save(folder / WORLD_FILE, {"kind": "world"}, {"world": last})


FROM_PAGES = {
    "event": tables.events,
    "perceived": tables.perceived,
    "belief": tables.beliefs,
    "order_ledger": tables.order_ledger,
    "decision": tables.decisions,
    "weighed_option": tables.weighed_options,
}
FROM_WORLD = {
    "bond": standing.bonds,
    "fact": standing.facts,
    "person": standing.persons,
    "member": standing.crew_and_animals,
    "ending": standing.endings,
}
