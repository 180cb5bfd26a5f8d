"""What draws somebody: to the ground by their order, to the crew by trust; and their bonds.

All of it is one's own: what others are drawn to nobody is told.
"""

from collections.abc import Iterator
from typing import Any

from cupola.adapters.text.scale import TRUSTED, word_for
from cupola.adapters.text.scene import Scene
from cupola.web.words import words
from cupola.world.book import Stage
from cupola.world.catalogue.facts import About, about

Values = dict[str, Any]
BY_STAGE = {
    Stage.RECEIVED: 0.45,
    Stage.READ: 0.55,
    Stage.ACCEPTED: 0.9,
    Stage.CARRIED_OUT: 1.0,
    Stage.STALLED: 0.3,
    Stage.DISCLOSED: 0.15,
    Stage.REFUSED: 0.0,
}
"""How far the ground draws somebody whose order has come so far, as the story page draws it."""
WITHOUT_ORDER = 0.35
"""How far it draws those without one."""
BOUND_TO = {Stage.ACCEPTED: "ground", Stage.CARRIED_OUT: "ground"}
FREED = {Stage.DISCLOSED: "crew", Stage.REFUSED: "crew"}
HELD = BOUND_TO | FREED
"""Which of the two has held, by how far the order has come."""
FRIENDS = ((0.6, "close"), (0.25, "likes"), (-0.25, ""), (-0.6, "dislikes"), (-1.0, "cannot"))
LOVES = ((0.6, "loves"), (0.25, "in_love"), (0.08, "drawn"), (0.0, ""))
"""From which strength on a bond has which words."""


def threads(scene: Scene) -> Values:
    """How far each thread draws, which of them has held, and one's bonds in words."""
    mind, texts = scene.mind, words()["threads"]
    stage = Stage(mind.order_stage) if mind.order else None
    trusts = [float(mind.trust[other]) for other in living(scene)]
    crew = sum(trusts) / len(trusts) if trusts else 0.0
    ground = "none" if stage is None else stage.name.lower()
    return {
        "ground": WITHOUT_ORDER if stage is None else BY_STAGE.get(stage, WITHOUT_ORDER),
        "crew": crew,
        "held": HELD.get(stage, "") if stage is not None else "",
        "says": [
            texts["ground"][ground],
            texts["crew"].replace("{how}", word_for(TRUSTED, crew)) if trusts else texts["alone"],
            *bonds(scene),
        ],
    }


def living(scene: Scene) -> list[int]:
    """The others whom the person holds alive."""
    return [one for one in scene.others() if scene.holds(about(About.ALIVE, one))]


def bonds(scene: Scene) -> Iterator[str]:
    """What binds the person to others besides trust."""
    texts = words()["threads"]["bond"]
    for other in scene.others():
        for scale, value in ((LOVES, scene.mind.love[other]), (FRIENDS, scene.mind.friend[other])):
            word = next((word for least, word in scale if value >= least), "")
            if word:
                yield str(texts[word]).replace("{name}", scene.teller.called(other))
                break
