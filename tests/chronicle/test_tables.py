import pytest

from cupola.world.book import Stage as OrderStage
from cupola.world.book import decide, order_moves
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from tests.chronicle.scene import Stage, entity


def only_event(stage):
    """The only event of a stage."""
    (event,) = stage.chronicle().events
    return event


def test_an_event_is_kept_in_words():
    """Actor, target, thing, place, content and witnesses are names."""
    stage = Stage().at(5)
    stage.tell("ida", Verb.TELL, "bo", words="cem_dead", place="lab", seen_by=["ida", "bo"])
    event = only_event(stage)

    assert (event.actor, event.verb, event.target) == ("ida", "tell", "bo")
    assert (event.content, event.place, event.day_clock) == ("cem_dead", "lab", "Day 1 06:05")
    assert event.perceivers == ("ida", "bo")


def test_what_there_is_nothing_to_say_about_is_missing():
    """No code for nobody, nothing or unknown is kept."""
    event = only_event(_with(Stage(), None, Verb.BLACKOUT))

    for field in ("actor", "target", "instrument", "place", "content", "truth", "held", "cause"):
        assert getattr(event, field) is None


def _with(stage, actor, verb, **more):
    stage.tell(actor, verb, **more)
    return stage


def test_an_order_says_what_it_demands():
    """The content of a message that brings an order is the demand."""
    event = only_event(_with(Stage(), "base", Verb.ORDER, target="ida", order=2))

    assert event.content == "remove_others"


def test_an_attempt_that_failed_names_verb_and_refusal():
    """What was tried, and why it came to nothing."""
    more = {"tried": int(Verb.STRIKE), "refusal": int(Refusal.NO_HOLD)}
    event = only_event(_with(Stage(), "ida", Verb.TRIED, target="bo", **more))

    assert (event.tried, event.refusal) == ("strike", "no_hold")


def test_who_could_tell_who_and_what_is_kept_apart():
    """Perceiving, recognising and understanding are three things."""
    stage = Stage()
    stage.tell("ida", Verb.TELL, "bo", seen_by=["bo", "cem"], recognised=2, understood=4)
    table = stage.chronicle().table("perceived")

    assert table["person"].tolist() == ["bo", "cem"]
    assert table["recognised"].tolist() == [True, False]
    assert table["understood"].tolist() == [False, True]


def test_the_ledger_follows_an_order_from_stage_to_stage():
    """Received, read, refused: one row each, with ground and demand."""
    stage = Stage()
    mind = stage.world.minds[0]
    mind.self, mind.order, mind.order_from = 0, 1, entity("base")
    for reached in (OrderStage.RECEIVED, OrderStage.READ, OrderStage.REFUSED):
        order_moves(mind, stage.book, int(reached), 3)

    rows = stage.chronicle().orders
    assert [row.stage for row in rows] == ["received", "read", "refused"]
    assert {(row.person, row.ground, row.content, row.cause) for row in rows} == {
        ("ida", "base", "take_station", 3)
    }


@pytest.mark.parametrize("stage", [stage for stage in OrderStage if stage])
def test_every_stage_has_its_word(stage):
    """The ledger can say each stage an order may reach."""
    scene = Stage()
    mind = scene.world.minds[0]
    mind.order = 1
    order_moves(mind, scene.book, int(stage), -1)

    assert scene.chronicle().orders[0].stage == stage.name.lower()


def test_a_choice_is_kept_as_the_text_of_its_action():
    """The text is the one that scripts and commands have."""
    stage = Stage().at(9)
    mind = stage.world.minds[1]
    mind.self, mind.turn = 1, 9
    row = decide(mind, stage.book)
    row.verb, row.target, row.instrument = int(Verb.STRIKE), entity("ida"), entity("wrench")
    row.words, row.options = -1, 12

    assert stage.chronicle().actions() == ["     9  bo strike ida with wrench"]
    assert stage.chronicle().decisions[0].options == 12


def test_a_belief_that_moved_is_kept():
    """Who, which fact, from where to where."""
    stage = Stage().at(3)
    stage.believes("bo", "ida_alive", 0.1, 0.9)
    (move,) = stage.chronicle().beliefs

    assert (move.person, move.fact, move.value, move.before) == ("bo", "ida_alive", 0.1, 0.9)
