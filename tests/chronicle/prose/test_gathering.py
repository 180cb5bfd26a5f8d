from cupola.chronicle.prose.gathering import Point, also, gathered
from cupola.chronicle.prose.wording import Wording
from cupola.world.book import Outcome
from cupola.world.catalogue.verbs import Verb
from tests.chronicle.scene import CAST, Stage


def points(*told):
    """Points of events given as minute, actor, verb, target."""
    stage = Stage()
    for minute, actor, verb, target in told:
        stage.at(minute).tell(actor, verb, target, order=1)
    return [Point(event) for event in stage.chronicle().events]


def test_an_order_to_several_is_one_thing():
    """Those who get it are named together, with the time of the last."""
    rows = points((1, "base", Verb.ORDER, "ida"), (4, "base", Verb.ORDER, "bo"))
    (point,) = gathered(rows, 60)

    assert point.others == ("bo",)
    assert also(Wording(CAST), point) == " By 06:04 Bo too."


def test_at_the_same_minute_no_time_is_told():
    """Only what comes later has a time of its own."""
    rows = points((1, "base", Verb.ORDER, "ida"), (1, "base", Verb.ORDER, "bo"))
    (point,) = gathered(rows, 60)

    assert also(Wording(CAST), point) == " Bo too."


def test_one_who_does_it_twice_is_named_once():
    """Nobody is named beside themselves."""
    rows = points((1, "ida", Verb.CELEBRATE, None), (2, "ida", Verb.CELEBRATE, None))
    (point,) = gathered(rows, 60)

    assert point.others == ()
    assert also(Wording(CAST), point) == ""


def test_of_what_two_do_to_one_who_dies_the_deadly_deed_is_told():
    """Who began is named beside whoever ended it."""
    stage = Stage()
    stage.at(1).tell("ida", Verb.STRANGLE, "cem", outcome=int(Outcome.HELD))
    stage.at(3).tell("bo", Verb.STRANGLE, "cem", outcome=int(Outcome.DEAD))
    (point,) = gathered([Point(event) for event in stage.chronicle().events], 60)

    assert (point.event.actor, point.others) == ("bo", ("ida",))
    assert also(Wording(CAST), point) == " With the help of Ida."


def test_blows_by_two_are_two_things():
    """Who strikes whom is never gathered."""
    rows = points((1, "ida", Verb.STRIKE, "bo"), (1, "cem", Verb.STRIKE, "bo"))

    assert len(list(gathered(rows, 60))) == 2


def test_what_comes_later_starts_anew():
    """After so many minutes the same is another thing, and order is kept."""
    rows = points(
        (1, "ida", Verb.BOARD, "boat_drive"),
        (5, "bo", Verb.DIE, None),
        (99, "cem", Verb.BOARD, "boat_drive"),
    )

    assert [point.event.actor for point in gathered(rows, 60)] == ["ida", "bo", "cem"]
