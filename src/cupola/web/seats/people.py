"""The others, as one person holds them: where last seen and when, how much trusted, what held."""

from typing import Any

from cupola.adapters.text.scale import TRUSTED, word_for
from cupola.adapters.text.scene import Scene
from cupola.chronicle.cast import Cast
from cupola.chronicle.page.crew import SHAPE_WORDS, lightened, said, tint
from cupola.chronicle.picture import look
from cupola.world.catalogue.facts import About, about

Values = dict[str, Any]


def marks(cast: Cast) -> list[Values]:
    """Everybody's mark, which never changes: a letter, the side's shape, the person's hue."""
    people = look.people(cast)
    return [
        {
            "id": one.id,
            "number": cast.number(one.id),
            "name": one.name,
            "full": row.get("full_name") or one.name,
            "role": said(row.get("role")),
            "letter": one.letter,
            "shape": SHAPE_WORDS[one.shape],
            "light": tint(one.hue),
            "dark": tint(lightened(one.hue)),
        }
        for one, row in zip(people.values(), cast.person, strict=True)
    ]


def people(scene: Scene) -> list[Values]:
    """Oneself, and all others as last seen.  place: a row of the plan, -1 for not known."""
    mind, view = scene.mind, scene.view
    own = {"number": view.person, "place": int(mind.place), "here": True, "own": True}
    return [own, *(_other(scene, other) for other in scene.others())]


def _other(scene: Scene, other: int) -> Values:
    mind = scene.mind
    seen = int(mind.seen_turn[other])
    here = scene.is_here(other)
    return {
        "number": other,
        "place": int(mind.seen_place[other]),
        "here": here,
        "age": 0 if here else max(0, int(mind.turn) - seen),
        "seen": scene.last_seen(other),
        "trust": word_for(TRUSTED, mind.trust[other]),
        "trusted": round(float(mind.trust[other]), 2),
        "held": list(scene.held_of(other)),
        "dead": not scene.holds(about(About.ALIVE, other)),
        "asleep": here and bool((mind.asleep >> other) & 1),
        "calls": mind.called_by == other,
    }
