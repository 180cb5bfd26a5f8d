"""Acts: a story is cut where something turns it for good.

An act begins with the first scene in which there is war or an order, in which somebody breaks
what others live by, raises a hand, or dies, and after the last death.  What would
be too short to stand alone goes on with the act before it.
"""

from collections.abc import Callable

from cupola.chronicle.happenings import Happening
from cupola.chronicle.tale.scenes import Scene

LEAST_SCENES = 2
"""Scenes below which an act is none of its own."""
HARM = ("wounded", "mortal", "dead", "apparent_dead")
BREAKING = ("cut", "shut_down")
SCENES_APART = 3
"""Scenes between the first sabotage and the first blow from which each begins an act."""


def acts(scenes: list[Scene]) -> list[tuple[str, list[Scene]]]:
    """The scenes in acts, each with the key of its heading in `manner.toml`."""
    starts = _starts(scenes)
    found: list[tuple[str, list[Scene]]] = []
    for number, (key, first) in enumerate(starts):
        last = starts[number + 1][1] if number + 1 < len(starts) else len(scenes)
        part = scenes[first:last]
        if found and len(part) < LEAST_SCENES:
            found[-1][1].extend(part)
        elif part:
            found.append((key, part))
    return [("whole", found[0][1])] if len(found) == 1 else found


def _starts(scenes: list[Scene]) -> list[tuple[str, int]]:
    """The heading of each act and the number of its first scene, in order."""
    war, order = _first(scenes, tells_of_war), _first(scenes, _is_order)
    turned = [at for at in (war, order) if at is not None]
    starts: list[tuple[str, int | None]] = [
        ("before", 0),
        ("war" if war is not None else "order", min(turned, default=None)),
        ("sabotage", _sabotage(scenes)),
        ("blow", _first(scenes, _is_harm)),
        ("death", _first(scenes, _is_death)),
        ("after", _after_last_death(scenes)),
    ]
    kept: list[tuple[str, int]] = []
    for key, at in starts:
        if at is None or (kept and at < kept[-1][1]):
            continue
        if kept and at == kept[-1][1]:
            kept.pop()
        kept.append((key, at))
    return kept


def _first(scenes: list[Scene], holds: Callable[[Happening], bool]) -> int | None:
    """The number of the first scene with such an event."""
    return next((n for n, scene in enumerate(scenes) if _any(scene, holds)), None)


def _sabotage(scenes: list[Scene]) -> int | None:
    """The first scene in which something is broken, if no blow follows soon."""
    broken, blow = _first(scenes, _is_breaking), _first(scenes, _is_harm)
    if broken is None or blow is None:
        return broken
    return broken if blow - broken >= SCENES_APART else None


def _after_last_death(scenes: list[Scene]) -> int | None:
    deadly = [number for number, scene in enumerate(scenes) if _any(scene, _is_death)]
    return deadly[-1] + 1 if deadly and deadly[-1] + 1 < len(scenes) else None


def _any(scene: Scene, holds: Callable[[Happening], bool]) -> bool:
    return any(holds(event) for clause in scene.clauses for event in clause.events)


def tells_of_war(event: Happening) -> bool:
    """Whether this is the war below, the sight of it, or word of it."""
    return event.verb == "nuke" or "war_visible" in (event.looks, event.content)


def _is_order(event: Happening) -> bool:
    return event.verb == "order"


def _is_harm(event: Happening) -> bool:
    return event.outcome in HARM


def _is_breaking(event: Happening) -> bool:
    return event.verb in BREAKING


def _is_death(event: Happening) -> bool:
    return event.verb == "die" or event.outcome == "dead"
