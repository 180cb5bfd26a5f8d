"""Who will perceive it: said before somebody does a thing, from what that person holds."""

from cupola.adapters.text.scene import Scene
from cupola.chronicle.prose.wording import begun
from cupola.web.words import words
from cupola.world.catalogue.entities import EVERYBODY, is_person
from cupola.world.catalogue.verbs import VERB_ROWS, Channel, Verb
from cupola.world.records import Action

FORMS = {
    Channel.SIGHT: "seen",
    Channel.SPEECH: "heard",
    Channel.LOUD: "loud",
    Channel.LOOP: "loop",
    Channel.SILENT: "sign",
    Channel.ALL_ABOARD: "all",
    Channel.HULL: "hull",
}
"""The texts of each way in which a deed reaches others."""


def witnesses(scene: Scene, action: Action) -> str:
    """A sentence such as "Ida and Bo will hear this.", as far as the person knows."""
    channel = VERB_ROWS[Verb(action.verb)].channel
    texts = words()["witnesses"]
    form = FORMS.get(channel)
    if form is None:
        return str(texts["nobody"])
    if form == "sign" and is_person(action.target):
        return filled(texts["sign"], scene.teller.called(action.target))
    if form == "loop":
        all_of_them = action.target == EVERYBODY or not is_person(action.target)
        whom = texts["everybody"] if all_of_them else scene.teller.called(action.target)
        return filled(texts["loop"], whom)
    if form in ("all", "hull"):
        return str(texts[form])
    here = [
        scene.teller.called(other)
        for other in scene.others()
        if scene.is_here(other) and is_awake(scene, other)
    ]
    if not here:
        return str(texts[f"{form}_alone"])
    return filled(texts[form], named(here))


def is_awake(scene: Scene, other: int) -> bool:
    """Whether somebody here looks alive and has their eyes open."""
    alive = scene.view.picture.persons[other].alive
    return bool(alive) and not (scene.mind.asleep >> other) & 1


def named(people: list[str]) -> str:
    """People in a row: "Ann, Bo and Ida"."""
    return " and ".join(filter(None, [", ".join(people[:-1]), people[-1]]))


def filled(form: str, people: str) -> str:
    """The text about these people."""
    return begun(str(form).replace("{people}", people))
