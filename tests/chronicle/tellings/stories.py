"""Stories for tests of tellings and measures: the replayed film, and a hut where words fell."""

from functools import cache

import cupola
from cupola.chronicle.store import Chronicle
from cupola.world.catalogue.verbs import Verb
from tests.chronicle.scene import Stage

ALL = ("ida", "bo", "cem")
TRUTH, LIE = "hidden_room", "no_hidden_room"


@cache
def film() -> Chronicle:
    """The film, replayed."""
    return cupola.run("film", engine="plain")


@cache
def quiet() -> Chronicle:
    """The quiet day, by itself."""
    return cupola.run("quiet_day", engine="plain")


def deed(stage, minute, actor, verb, target=None, **more):
    """Somebody does something in the galley, before everybody or those who are named."""
    seen = more.pop("seen_by", ALL)
    row = stage.at(minute).tell(actor, verb, target, place="galley", seen_by=seen, **more)
    row.recognised = row.understood = row.perceived
    return row


def lied_to(*, found_out=True) -> Chronicle:
    """Bo tells Ida that there is no hidden room; later Ida stands in it, or never does."""
    stage = Stage()
    deed(stage, 10, "bo", Verb.TELL, "ida", words=LIE, truth=0, held=0.01, seen_by=("ida", "bo"))
    if found_out:
        deed(stage, 90, "ida", Verb.SEE, looks=TRUTH, truth=1, seen_by=("ida",))
    return stage.chronicle()
