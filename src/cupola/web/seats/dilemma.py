"""A decision that matters: what led to it, the ways that come to mind, and who will perceive each.

It stands before somebody when anything new waits for their answer, or when something grave has
reached them since they last chose.  The ways are the answers, and what a mind like theirs thinks
of with what they hold, the likeliest of each kind; in an order that says nothing of which that is.
"""

from collections.abc import Iterator
from typing import Any

from cupola.adapters.text.grammar import addressed
from cupola.adapters.text.percepts import Told
from cupola.adapters.text.scene import Scene
from cupola.chronicle.prose.wording import begun
from cupola.studies.choose.options import DAILY, intended
from cupola.studies.likelihood.asking import Asker, Idea
from cupola.web.games.seat import Seat
from cupola.web.seats.doing import meant
from cupola.web.seats.pressing import answers
from cupola.web.words import words
from cupola.world.catalogue.entities import NOBODY
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.notation import MEANING, write

Values = dict[str, Any]
GRAVE = 7.0
"""Weight from which something perceived is grave (sentences.toml: 0 to 12)."""
LATELY = 120
"""Minutes for which something grave calls for a decision (own choice)."""
FAMILY = 10
"""Intentions with the same tens are of one kind."""
MOST_IDEAS = 5
"""Ways that come to mind, at most, besides answers and daily life."""
FEWEST = 2
"""Ways besides daily life without which there is nothing to decide."""
ANSWERED = (Intention.AGREE, Intention.DECLINE, Intention.ANSWER_CALL, Intention.IGNORE_CALL)
"""Intentions that the answers stand for already."""


def dilemma(scene: Scene, chair: Seat) -> Values | None:
    """What stands before the person now, if it matters; None if nothing does."""
    grave = [told.text for told in chair.fresh() if is_grave(told, scene.view.minute)]
    if not grave and not chair.anew:
        return None
    ways = [way for text, label in options(scene) if (way := way_of(scene, text, label))]
    if len(ways) < FEWEST:
        return None
    daily = {"text": "", "says": words()["dilemma"]["daily"]}
    return {"grave": grave, "ways": [*ways, {**daily, "does": words()["play"]["until_news"]}]}


def is_grave(told: Told, minute: int) -> bool:
    """Whether something that others did, or that happened, was grave, and a short while ago."""
    own = told.text.startswith("You ")
    return told.weight >= GRAVE and not own and minute - told.minute <= LATELY


def options(scene: Scene) -> Iterator[tuple[str, str]]:
    """Every way as it is typed, with what it is called: the answers, then what comes to mind."""
    yield from ((one["text"], one["label"]) for one in answers(scene))
    thought = {typed(scene, idea): label_of(scene, idea) for idea in reversed(ideas(scene))}
    yield from sorted(thought.items(), key=lambda way: way[1])


def ideas(scene: Scene) -> list[Idea]:
    """What a mind like this thinks of, the best of each kind; daily life is none of it."""
    found: dict[int, Idea] = {}
    for option in Asker(scene.view.plan).options(scene.mind):
        idea = option.idea
        known = idea.whom == NOBODY or idea.whom in scene.view.names.names
        if known and idea.intention not in (*DAILY, *ANSWERED) and idea.first.verb != Verb.NONE:
            found.setdefault(idea.intention // FAMILY, idea)
    return list(found.values())[:MOST_IDEAS]


def typed(scene: Scene, idea: Idea) -> str:
    """The first deed of an idea, as it is typed."""
    text = write(scene.view.person, idea.first, scene.view.names).partition(MEANING)[0]
    return text.removeprefix(f"{scene.view.name} ").strip()


def label_of(scene: Scene, idea: Idea) -> str:
    """What an idea is to bring about."""
    return begun(addressed(intended(idea, scene.teller.wording, scene.view.names)))


def way_of(scene: Scene, text: str, label: str) -> Values | None:
    """A way to decide: what one would do at once, and who would perceive it; None if one cannot."""
    found = meant(scene.view, scene.teller, text)
    if not found["ok"]:
        return None
    given = {key: found[key] for key in ("seen", "lie", "minutes") if found.get(key)}
    return {"text": text, "says": label, "does": found["says"], **given}
