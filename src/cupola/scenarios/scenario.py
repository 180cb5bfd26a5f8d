"""A scenario, ready to run: the plan, the world at minute 0, the sky, the script, the names."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cupola.errors import Mistake, ScenarioError
from cupola.minds.kinds.table import MINDS
from cupola.scenarios.switches import Reading, with_keys
from cupola.scenarios.text.clock import clock_of
from cupola.scenarios.text.mistakes import not_one_of
from cupola.world.names import Names

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Row = dict[str, Any]


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
    tellings: the script's own telling, by the name of its file.
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
    tellings: dict[str, Row] = field(default_factory=dict)

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

    def setting(self, keys: "Mapping[str, Any]") -> "Scenario":
        """The same scenario with other values for some keys, such as "link.lost_at".

        Raises ScenarioError.
        """
        found, mistakes = with_keys(self.source.found, keys, "setting")
        if mistakes:
            raise ScenarioError(self.source.file, mistakes)
        return self._rebuilt(**found)

    def unscripted(self) -> "Scenario":
        """The same scenario, left to its people."""
        return self._rebuilt(script="none", hand_over=None)

    def played_by(self, minds: str) -> "Scenario":
        """The same scenario with one kind of mind for everybody, by its word.

        Only 'script' keeps the script, and asks for one.  Raises ScenarioError.
        """
        if minds not in MINDS:
            what = not_one_of(minds, "a kind of mind", MINDS)
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
        people = {
            name: {key: value for key, value in person.items() if key != "mind"}
            for name, person in free.source.found["people"].items()
        }
        source = free.source.changed(minds=minds, people=people)
        return replace(free, start=start, minds=minds, source=source)

    def with_mind(self, person: str, minds: str) -> "Scenario":
        """The same scenario with another kind of mind for one person, by its word.

        The others go on as they did: by the script, if there is one.  Raises ScenarioError.
        """
        return self.with_minds({person: minds})

    def with_minds(self, kinds: "Mapping[str, str]") -> "Scenario":
        """The same scenario with other kinds of mind for some people, by name.

        Raises ScenarioError.
        """
        found = self._by_person(kinds)
        return self.setting({f"people.{who}.mind": kind for who, kind in found.items()})

    def handed_over(
        self, at_turn: int, minds: str = "builtin", others: "Mapping[str, str] | None" = None
    ) -> "Scenario":
        """The same scenario, its script followed until this minute, and then minds decide.

        others: another kind of mind for some people, by name.  Raises ScenarioError.
        """
        other = self._by_person(others or {})
        at = clock_of(at_turn, self.minute_of_day)
        return self._rebuilt(hand_over={"at": at, "to": minds, "minds": other})

    def _by_person(self, kinds: "Mapping[str, str]") -> dict[str, str]:
        """Kinds of mind by the names used here; nobody has two.  Raises ScenarioError."""
        found: dict[str, str] = {}
        for name, kind in kinds.items():
            person = self._person(name)
            if found.setdefault(person, kind) != kind:
                what = not_one_of(kind, f"the one kind of mind given to {person}", [found[person]])
                raise ScenarioError(self.source.file, [Mistake(f"people.{person}.mind", what)])
        return found

    def _person(self, name: str) -> str:
        """The name used here of a person.  Raises ScenarioError."""
        found, people = self.names.proper(name), self.source.found["people"]
        if found not in people:
            what = not_one_of(name, "a person of this scenario", people)
            raise ScenarioError(self.source.file, [Mistake("people", what)])
        return found

    def _rebuilt(self, **keys: Any) -> "Scenario":
        return self.source.build(self.source.changed(**keys))
