import numpy as np
import pytest

from cupola.chronicle.store import Chronicle
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import blank
from cupola.world.records import World
from tests.chronicle.scene import CAST, Stage


def test_events_come_in_their_order_and_are_found_by_number():
    """A cause is looked up by the number of its event."""
    stage = Stage()
    stage.tell("ida", Verb.SHOVE, "bo")
    stage.tell("bo", Verb.STRIKE, "ida", cause=0)
    chronicle = stage.chronicle()

    assert [event.verb for event in chronicle.events] == ["shove", "strike"]
    assert chronicle.by_number[chronicle.events[1].cause or 0].verb == "shove"


def test_the_last_world_may_be_a_record():
    """A compiled run hands over its world as it lies in memory."""
    record = blank(World)[0]
    record.turn = 12
    chronicle = Chronicle.of(CAST, 3, 5, [], record)

    assert chronicle.minutes == 12
    assert chronicle.summary()["run"] == 3


def test_a_run_is_summed_up_in_one_row():
    """Seed, scenario, length, ending and count of events."""
    stage = Stage().at(30)
    stage.tell("ida", Verb.LOOK)
    stage.world.ending = 2
    summary = stage.chronicle().summary()

    assert (summary["seed"], summary["minutes"], summary["events"]) == (7, 30, 1)
    assert (summary["scenario"], summary["ending"]) == ("A small hut", "all_dead")


@pytest.mark.parametrize(
    ("verb", "held", "lie"),
    [
        (Verb.TELL, 0.2, True),
        (Verb.TELL, 0.7, False),
        (Verb.CLAIM, 0.1, True),
        (Verb.TALK, 0.1, True),
        (Verb.JUSTIFY, 0.1, True),
        (Verb.PROMISE, 0.1, False),
        (Verb.ASK, 0.1, False),
        (Verb.THREATEN, 0.001, False),
    ],
)
def test_a_lie_is_what_the_speaker_holds_unlikely(verb, held, lie):
    """To say what one holds is no lie; to ask or to bluff is not either."""
    stage = Stage()
    stage.tell("ida", verb, "bo", words="cem_dead", held=held)

    assert stage.chronicle().events[0].is_lie is lie


def test_arrow_tables_have_narrow_types():
    """Words are dictionaries, numbers as small as the schema says."""
    stage = Stage()
    stage.tell("ida", Verb.TELL, "bo", truth=1, held=0.5)
    event = stage.chronicle().to_arrow()["event"]

    assert str(event.schema.field("truth").type) == "int8"
    assert str(event.schema.field("verb").type).startswith("dictionary")
    assert np.isclose(event.column("held")[0].as_py(), 0.5)
