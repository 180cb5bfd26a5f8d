"""All measures of one run, as one telling shows it to one kind of viewer."""

from functools import cached_property
from typing import Any

from cupola.chronicle.measures.allegiance import Allegiance, allegiance_of
from cupola.chronicle.measures.empathy import Empathy, empathy_of
from cupola.chronicle.measures.news import Changes, Inert, inert_of
from cupola.chronicle.measures.secrets import Secrets, secrets_of
from cupola.chronicle.measures.stretches import Stretch, stretches_of
from cupola.chronicle.measures.talk import Talk, talk_of
from cupola.chronicle.measures.tension import Tension, tension_of
from cupola.chronicle.tellings import Telling
from cupola.chronicle.tellings.profiles import FIRST


class Measures:
    """What can be measured of a telling.  Each part is worked out when it is first asked for.

    Allegiance and secrets are of the run; the others are of what the telling shows, and tension
    and empathy are those of a viewer of this profile.
    """

    def __init__(self, telling: Telling, profile: str = FIRST) -> None:
        self.telling = telling
        self.profile = telling.viewer(profile).profile.name

    @cached_property
    def changes(self) -> Changes:
        """What changed because of which event."""
        return Changes(self.telling.chronicle)

    @cached_property
    def tension(self) -> Tension:
        """Tension at every event shown."""
        return tension_of(self.telling, self.profile)

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """The stretches that sag, with their causes."""
        return stretches_of(self.telling, self.tension, self.changes)

    @cached_property
    def empathy(self) -> dict[str, Empathy]:
        """How near each person comes to this viewer."""
        return empathy_of(self.telling, self.profile)

    def empathies(self) -> dict[str, dict[str, Empathy]]:
        """The same for every profile."""
        return {name: empathy_of(self.telling, name) for name in self.telling.profiles}

    @cached_property
    def allegiance(self) -> Allegiance:
        """Who sides with whom, and when that turned."""
        return allegiance_of(self.telling.chronicle)

    @cached_property
    def talk(self) -> Talk:
        """How much is talk, and how much is force."""
        return talk_of(self.telling)

    @cached_property
    def secrets(self) -> Secrets:
        """What not all knew."""
        return secrets_of(self.telling.chronicle)

    @cached_property
    def inert(self) -> Inert:
        """The events that changed nothing."""
        return inert_of(self.telling, self.changes)

    def as_values(self) -> dict[str, Any]:
        """All measures as plain values, for JSON."""
        empathies = {
            name: {person: round(one.index, 4) for person, one in found.items()}
            for name, found in self.empathies().items()
        }
        return {
            "telling": self.telling.name,
            "viewer": self.profile,
            "tension": self.tension.as_values(),
            "sagging": [stretch.as_values() for stretch in self.stretches],
            "empathy": [one.as_values() for one in self.empathy.values()],
            "empathy_by_viewer": empathies,
            "opinions": {name: self._opinion(name) for name in self.telling.profiles},
            "allegiance": self.allegiance.as_values(),
            "talk": self.talk.as_values(),
            "secrets": self.secrets.as_values(),
            "inert": self.inert.as_values(),
        }

    def _opinion(self, profile: str) -> dict[str, Any]:
        opinion = self.telling.viewer(profile).opinion()
        return {
            "trust": {person: round(value, 4) for person, value in opinion.trust.items()},
            "suspects": [[one.of, round(one.credence, 4)] for one in opinion.suspicions],
        }
