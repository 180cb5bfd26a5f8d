"""What somebody heard and did not see, with a guess of where from, as far as they know."""

from typing import Any

from cupola.adapters.text.scale import ago
from cupola.adapters.text.scene import Scene
from cupola.web.games.sounds import Sound
from cupola.web.words import words
from cupola.world.catalogue.entities import FIRST_PLACE, NOBODY, UNKNOWN

Values = dict[str, Any]


def sounds(scene: Scene, heard: list[Sound]) -> list[Values]:
    """Each sound: what it was, in words; the row from which it came, or -1; where it was heard."""
    return [
        {"kind": one.kind, "place": one.place, "beside": one.beside, "says": says(scene, one)}
        for one in heard
    ]


def says(scene: Scene, one: Sound) -> str:
    """A sound in words, such as "a voice from next door, 3 min ago"."""
    texts = words()["sounds"]
    what = texts[one.kind] if one.who == UNKNOWN else texts["whose"]
    name = "" if one.who == UNKNOWN else scene.teller.called(one.who)
    known = one.place != NOBODY
    where = scene.teller.called(FIRST_PLACE + one.place) if known else ""
    form = texts["from"] if known else texts["near"]
    when = ago(int(scene.mind.turn) - one.minute)
    gaps = {"{what}": str(what).replace("{name}", name), "{place}": where, "{when}": when}
    for gap, text in gaps.items():
        form = str(form).replace(gap, text)
    return str(form)
