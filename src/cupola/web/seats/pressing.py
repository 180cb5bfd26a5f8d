"""What waits for an answer, and the answers that can be given with one touch."""

from collections.abc import Iterator
from typing import Any

from cupola.adapters.text.scene import Scene
from cupola.web.words import words
from cupola.world.catalogue.entities import NOBODY

Values = dict[str, Any]


def answers(scene: Scene) -> list[Values]:
    """Each answer: what it says, and how it is typed; one that ends in a space is not whole."""
    texts = words()["answer"]
    return [
        {"text": f"{verb} {name}".rstrip() + (" " if verb == "tell" else ""), "label": texts[verb]}
        for verb, name in _answers(scene)
    ]


def _answers(scene: Scene) -> Iterator[tuple[str, str]]:
    mind, names = scene.mind, scene.view.names
    if scene.waits(mind.proposal_by):
        for verb in ("agree", "hesitate", "refuse"):
            yield verb, names.of(mind.proposal_by)
    if scene.waits(mind.asked_by):
        yield "tell", names.of(mind.asked_by)
    if mind.called_by != NOBODY:
        yield "answer", names.of(mind.called_by)
        yield "ignore", names.of(mind.called_by)
    if mind.hold == 0:
        yield "grab hold", ""
