"""A telling: the events of a chronicle that a viewer is shown, in the order they are shown in."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from cupola.chronicle.happenings import Happening
from cupola.chronicle.saving import arrow_table
from cupola.chronicle.schema import tables_in
from cupola.chronicle.store import Chronicle
from cupola.chronicle.tables import Table, from_rows
from cupola.chronicle.tellings.patterns import Pattern
from cupola.chronicle.tellings.perceiving import Company, as_perceived
from cupola.chronicle.tellings.profiles import FIRST, profile_of, profiles_of
from cupola.chronicle.tellings.viewer import Viewer

EVERYTHING = "everything"
"""The telling that leaves nothing out."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An event as it is shown.  recognised, understood: whether one can tell who, and what."""

    position: int
    event: Happening
    recognised: bool = True
    understood: bool = True


@dataclass(frozen=True)
class Hint:
    """What a telling suggests by an event, and the event that shows there was nothing in it."""

    at: Pattern
    words: str
    explained_by: Pattern | None = None


@dataclass(frozen=True)
class Telling:
    """Which events of a chronicle are shown.  person: whose perceptions these are, if anybody's."""

    name: str
    title: str
    chronicle: Chronicle
    shown: tuple[Shown, ...]
    hints: tuple[Hint, ...] = ()
    person: str | None = None
    _viewers: dict[str, Viewer] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def events(self) -> list[Happening]:
        """The events shown, in the order of the telling."""
        return [shown.event for shown in self.shown]

    @cached_property
    def perceived(self) -> tuple[Happening, ...]:
        """The same events as far as one can tell what they were and who else perceives them."""
        if self.person is None:
            return tuple(self.events)
        company = Company(self.chronicle)
        return tuple(
            replace(event, perceivers=company.seen_by(self.person, event))
            for event in map(as_perceived, self.shown)
        )

    @cached_property
    def position_of(self) -> dict[int, int]:
        """Where in the telling each event stands, by the event's number."""
        return {shown.event.id: shown.position for shown in self.shown}

    @property
    def profiles(self) -> tuple[str, ...]:
        """The names of the viewer profiles that there are."""
        return tuple(profiles_of(self.chronicle.cast))

    def viewer(self, profile: str = FIRST) -> Viewer:
        """What a viewer of this profile makes of it.  Raises NotationError for no profile."""
        if profile not in self._viewers:
            made = Viewer(profile_of(self.chronicle.cast, profile), self.chronicle.cast)
            made.watch(self.shown, self.hints)
            self._viewers[profile] = made
        return self._viewers[profile]

    def viewers(self) -> dict[str, Viewer]:
        """What each kind of viewer makes of it, by profile."""
        return {profile: self.viewer(profile) for profile in self.profiles}

    def knows_lie(self, event: Happening) -> bool:
        """Whether whoever follows this telling knows, when it is said, that this is a lie.

        Everything shown, one knows what speakers hold; as a person, one knows one's own lies;
        else one knows a lie by having been shown, or told, that it is otherwise.
        """
        if not event.is_lie or event.id not in self.position_of:
            return False
        if self.name == EVERYTHING or event.actor == self.person:
            return True
        return self.viewer().holds_before(event.content or "", self.position_of[event.id]) < 0.5

    def tables(self, profiles: Iterable[str] | None = None) -> dict[str, Table]:
        """The tables of `tables.sql`, by columns.  profiles: those of these viewers, or of all."""
        run = self.chronicle.told.run
        shown = [
            {"run": run, "event": one.event.id, "position": one.position} for one in self.shown
        ]
        viewers = [self.viewer(name) for name in (self.profiles if profiles is None else profiles)]
        rows = {
            "shown": shown,
            "viewer_belief": [row for viewer in viewers for row in viewer.belief_rows(run)],
            "viewer_trust": [row for viewer in viewers for row in viewer.trust_rows(run)],
        }
        return {name: from_rows(rows[name], tuple(kinds)) for name, kinds in definitions().items()}

    def to_arrow(self, profiles: Iterable[str] | None = None) -> dict[str, Any]:
        """The same as Arrow tables.  Raises EngineError without the extra `data`."""
        made = self.tables(profiles)
        return {name: arrow_table(name, table, definitions()) for name, table in made.items()}

    def as_values(self) -> dict[str, Any]:
        """The telling as plain values: its name, and the events' numbers in order."""
        return {
            "telling": self.name,
            "title": self.title,
            "shown": [shown.event.id for shown in self.shown],
        }


@cache
def definitions() -> dict[str, dict[str, str]]:
    """For each table of a telling its columns with their types."""
    text = (files("cupola.chronicle.tellings") / "tables.sql").read_text(encoding="utf-8")
    return tables_in(text)
