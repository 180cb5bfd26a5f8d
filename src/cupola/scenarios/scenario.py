"""A scenario, ready to run: the plan, the world at minute 0, the sky, the script, the names."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cupola.errors import Mistake, ScenarioError
from cupola.scenarios.switches import Reading
from cupola.world.catalogue.entities import MindKind
from cupola.world.names import Names

if TYPE_CHECKING:
    from collections.abc import Callable

Row = dict[str, Any]

MINDS = {kind.name.lower(): kind for kind in MindKind if kind != MindKind.OUTSIDE}
"""Who can decide for everybody: the word, and the kind of mind."""


@dataclass(frozen=True)
class Source:
    """Where a scenario was read from: its joined tables, and the folder of its other files."""

    found: dict[str, Any]
    folder: Path
    file: str
    build: "Callable[[Source], Scenario]"

    def changed(self, **keys: Any) -> "Source":
        """The same source with other values for some keys of the scenario."""
        return replace(self, found=self.found | keys)


@dataclass(frozen=True, eq=False)
class Scenario:
    """Where a run starts.

    plan, start: numpy records.  sky, beats: tables of one row a minute and one row an attempt.
    person, member, item, place, param: rows for a chronicle.  shown: how sentences call things.
    minds: the word for who decides for everybody, None for what the scenario itself says.
    """

    name: str
    title: str
    premise: str
    content_note: str
    seed: int
    turns: int
    minute_of_day: int
    names: Names
    plan: Any
    start: Any
    sky: Any
    beats: Any
    pins: tuple[Row, ...]
    readings: tuple[Reading, ...]
    person: tuple[Row, ...]
    member: tuple[Row, ...]
    item: tuple[Row, ...]
    place: tuple[Row, ...]
    param: dict[str, str]
    shown: dict[str, str]
    removable: tuple[str, ...]
    source: Source
    minds: str | None = None

    @property
    def aliases(self) -> dict[str, str]:
        """Every other spelling, to the name used here."""
        return self.names.aliases

    @property
    def scripted(self) -> bool:
        """Whether a script says what people try."""
        return len(self.beats) > 0

    def with_seed(self, seed: int) -> "Scenario":
        """The same scenario with other dice."""
        start = self.start.copy()
        start["seed"] = seed
        source = self.source.changed(seed=seed)
        return replace(self, seed=seed, start=start, source=source)

    def without(self, *things: str) -> "Scenario":
        """The same scenario without these places, items, systems, phenomena or verbs.

        Raises ScenarioError for something that is not there or cannot be done without.
        """
        gone = [*self.source.found.get("without", []), *map(self.names.proper, things)]
        return self._rebuilt(without=gone)

    def reading(self, **ways: str) -> "Scenario":
        """The same scenario with some readings set another way.  Raises ScenarioError."""
        return self._rebuilt(readings=self.source.found.get("readings", {}) | ways)

    def unscripted(self) -> "Scenario":
        """The same scenario, left to its people."""
        return self._rebuilt(script="none")

    def played_by(self, minds: str) -> "Scenario":
        """The same scenario with one kind of mind for everybody, by its word.

        Only 'script' keeps the script, and asks for one.  Raises ScenarioError.
        """
        if minds not in MINDS:
            what = f"{minds!r} is none of: {', '.join(MINDS)}"
            raise ScenarioError(self.source.file, [Mistake("minds", what)])
        if minds == "script":
            if not self.scripted:
                nothing = Mistake("script", "there is none to follow")
                raise ScenarioError(self.source.file, [nothing])
            return self
        free = self.unscripted() if self.scripted else self
        start = free.start.copy()
        for person in start.persons:
            person.mind = int(MINDS[minds]) if person.exists else person.mind
        return replace(free, start=start, minds=minds)

    def _rebuilt(self, **keys: Any) -> "Scenario":
        built = self.source.build(self.source.changed(**keys))
        return built.played_by(self.minds) if self.minds else built
