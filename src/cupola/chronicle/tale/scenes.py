"""Scenes: what happens in one stretch of time to the same people.

Two things that happen at the same time to different people are two scenes, told one after the
other; nothing is moved before something that anybody in it did, suffered or perceived.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from cupola.chronicle.tale.clauses import Clause, merged, spread
from cupola.chronicle.tale.fights import folded_fights
from cupola.chronicle.tellings.perceiving import VOICES, channel_of, is_noise
from cupola.world.catalogue.verbs import Channel

PAUSE = 20
"""Minutes without anything told after which a scene is over."""
LONGEST = 45
"""Minutes after which a scene is over wherever it pauses a little."""
BREATH = 4
"""Minutes that count as such a pause."""

ROOMS = 3
"""Rooms that a scene leads through at most."""
ANSWERS = ("answer", "ignore")
"""Verbs that belong to a call from the ground, wherever it is heard."""


@dataclass
class Scene:
    """Clauses of one stretch, in order."""

    clauses: list[Clause] = field(default_factory=list)

    @property
    def begins(self) -> int:
        """The minute of its first event."""
        return self.clauses[0].minute

    @property
    def ends(self) -> int:
        """The minute of its last event; what is only heard next door makes it no longer."""
        return max(clause.until for clause in self.before_eyes or self.clauses)

    @property
    def before_eyes(self) -> list[Clause]:
        """Its clauses without voices and noises from next door."""
        return [clause for clause in self.clauses if not is_noise(clause.event)]

    @property
    def place(self) -> str | None:
        """Where most of it happens; of places that have as much of it, the first."""
        places = [place for clause in self.clauses if (place := clause.event.place)]
        return max(dict.fromkeys(places), key=places.count) if self.is_inside else None

    @property
    def is_inside(self) -> bool:
        """Whether it has a place: it does not begin far away from everybody."""
        return bool(self.before_eyes) and self.before_eyes[0].event.place is not None

    @property
    def reached(self) -> frozenset[str]:
        """Whoever does, suffers or perceives anything in it."""
        return frozenset().union(*(clause.reached for clause in self.clauses))

    def present(self, people: Iterable[str]) -> list[str]:
        """Those of the people who are in it: who act, to whom it is done, who see and hear it."""
        found: set[str] = set()
        for clause in self.clauses:
            found |= set(clause.actors)
            if channel_of(clause.event) in (Channel.SIGHT, Channel.SPEECH, Channel.SILENT):
                found |= set(clause.event.perceivers)
        return [person for person in people if person in found]


@dataclass(frozen=True)
class Rhythm:
    """How long scenes are: minutes without anything told that end one, and the longest."""

    pause: int = PAUSE
    longest: int = LONGEST


USUAL = Rhythm()
"""The rhythm of a full text."""


def scenes(clauses: Iterable[Clause], rhythm: Rhythm = USUAL) -> list[Scene]:
    """The clauses in scenes, in the order in which the scenes begin."""
    found: list[Scene] = []
    for clause in spread(clauses):
        home = _home(found, clause, rhythm)
        if home is None:
            found.append(Scene([clause]))
        else:
            home.clauses.append(clause)
    for scene in found:
        scene.clauses = folded_fights(merged(scene.clauses))
    first = next((scene for scene in found if any(map(_is_call, scene.clauses))), None)
    return [scene for scene in found if not _is_slight(scene, again=scene is not first)]


def _is_slight(scene: Scene, *, again: bool) -> bool:
    """Whether nothing falls in it but kind words, voices next door and vain calls once more."""
    return all(
        clause.event.verb == "comfort"
        or (clause.event.verb == VOICES and is_noise(clause.event))
        or (again and _is_call(clause))
        for clause in scene.clauses
    )


def _is_call(clause: Clause) -> bool:
    """Whether it is a call of the ground while there is no link."""
    return clause.form == "no_ground"


def _home(found: list[Scene], clause: Clause, rhythm: Rhythm) -> Scene | None:
    """The scene that goes on with this clause, None if it begins one."""
    for scene in reversed(found):
        near = scene.begins <= clause.minute <= scene.ends + rhythm.pause
        if near and _belongs(scene, clause, rhythm):
            return scene
        if scene.reached & clause.reached:
            return None  # nobody is told of out of turn
    return None


def _belongs(scene: Scene, clause: Clause, rhythm: Rhythm) -> bool:
    """Whether a clause goes on with a scene: the same people, or the same place."""
    pause = clause.minute - scene.ends
    if clause.minute - scene.begins > rhythm.longest and pause > BREATH:
        return False
    seen = scene.before_eyes
    if is_noise(clause.event) or not seen:
        return pause <= BREATH  # no scene goes on by what is heard next door, and none ends by it
    last = seen[-1]
    recent_calls = any(one.event.verb == "contact" for one in scene.clauses)
    if clause.event.verb in ANSWERS and recent_calls:
        return bool(clause.involved & last.involved) or pause <= BREATH
    if (clause.event.place is None) != (last.event.place is None):
        return False
    recent = frozenset().union(*(one.involved for one in scene.clauses[-3:]))
    if rhythm == USUAL and _moves_on(scene, clause, pause):
        return False
    if clause.event.place == last.event.place:
        return pause <= BREATH or bool(recent & clause.reached)
    return bool(recent & clause.involved) or rhythm.pause > PAUSE


def _moves_on(scene: Scene, clause: Clause, pause: int) -> bool:
    """Whether a clause leads into another room after a pause, or into one room too many.

    Whoever is by themselves may go where they like; one event is over only after a longer pause.
    """
    places = {one.event.place for one in scene.before_eyes}
    others = {one for c in scene.clauses for one in c.targets if one in c.event.perceivers}
    people = frozenset(others).union(*(one.actors for one in scene.clauses))
    if people == frozenset(clause.actors) or (not scene.clauses[1:] and pause <= 2 * BREATH):
        return False
    return clause.event.place not in places and (pause >= BREATH or len(places) >= ROOMS)
