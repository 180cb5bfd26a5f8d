import pytest

from cupola.chronicle.reference.holdings import Holdings, Span, went
from cupola.chronicle.reference.log import Reference
from tests.chronicle.scene import Stage

MAPPING = {
    "codes": {},
    "each": ["all_crew"],
    "proposition": {
        "war": "war_visible",
        "dead": "!cem_alive",
        "order_w": "orders:west",
        "strike:*": "*_will_strike",
    },
    "truth": {"war": "war_visible"},
    "left_out": {"viewer": "no viewer here", "plan:*": "an intention"},
}


def compared(row, stage, way=None, table="belief"):
    """The differences for one row of a log of one beat, from minute 0 to 10."""
    rows = {"event": [], "belief": [], "bond": [], "fact": []} | {table: [row]}
    log = Reference(rows, MAPPING | {"way": way or {}})
    holdings = Holdings(stage.chronicle(), log, {1: Span(0, 10)})
    return [c.difference for c in holdings.compared()], holdings.left_out


def belief(person, prop, value):
    """A row of the log's beliefs."""
    return {"t": "10", "person": person, "prop": prop, "value": value, "cause": "-"}


@pytest.mark.parametrize(
    ("way", "before", "after", "good"),
    [
        ("up", 0.3, 0.6, True),
        ("up", 0.6, 0.3, False),
        ("up", 0.3, 0.3, False),
        ("up", 0.999, 0.999, True),
        ("down", 0.6, 0.3, True),
        ("down", 0.3, 0.3, False),
        ("down", 0.001, 0.001, True),
        ("high", 0.9, 0.8, True),
        ("high", 0.9, 0.4, False),
        ("low", 0.1, 0.2, True),
        ("is", 0.0, 0.0, False),
    ],
)
def test_a_value_goes_the_way_that_is_documented(way, before, after, good):
    """Further that way, or as far as it can go."""
    assert went(way, before, after, 0.0) is good


def test_a_belief_that_rose_is_right():
    """The number of the log is not compared, only the direction."""
    stage = Stage().at(5)
    stage.believes("ida", "war_visible", 0.6, 0.1)

    assert compared(belief("ida", "war", "1"), stage)[0] == [None]


def test_a_belief_that_did_not_move_is_a_difference():
    """It names beat, row, way and what was found."""
    ((beat, row, field, way, found),) = compared(belief("ida", "war", "1"), Stage())[0]

    assert (beat, row, field, way) == (1, "belief 10 ida war", "credence", "up")
    assert found == "war_visible 0.00 to 0.00"


def test_a_belief_that_moved_too_late_is_a_difference():
    """It has to move within its beat."""
    stage = Stage().at(50)
    stage.believes("ida", "war_visible", 0.6, 0.1)

    assert compared(belief("ida", "war", "1"), stage)[0] != [None]


def test_to_hold_somebody_dead_is_to_doubt_that_they_live():
    """A proposition may be the denial of a fact."""
    stage = Stage().at(5)
    stage.believes("ida", "cem_alive", 0.1, 0.9)

    assert compared(belief("ida", "dead", "1"), stage)[0] == [None]


def test_an_order_of_the_others_is_the_order_of_any_of_them():
    """One person of the side is enough; for one's own side it is one's own order."""
    stage = Stage().at(5)
    stage.believes("ida", "cem_ordered", 0.5, 0.1)
    stage.believes("bo", "cem_ordered", 0.5, 0.1)

    assert compared(belief("ida", "order_w", "1"), stage)[0] == [None]
    assert compared(belief("bo", "order_w", "1"), stage)[0] != [None]


def test_everybody_is_compared_one_by_one():
    """A row for all is a row for each."""
    stage = Stage().at(5)
    stage.believes("ida", "war_visible", 0.6, 0.1)
    differences, _ = compared(belief("all_crew", "war", "1"), stage)

    assert [difference is None for difference in differences] == [True, False, False]


@pytest.mark.parametrize(("person", "prop"), [("viewer", "war"), ("ida", "plan:push")])
def test_what_is_left_out_says_why(person, prop):
    """Nothing is passed over in silence."""
    differences, left_out = compared(belief(person, prop, "1"), Stage())

    assert differences == []
    assert left_out[0].why in ("no viewer here", "an intention")


def test_a_move_may_have_begun_before_its_beat():
    """The mapping says from which beat on a row's move counts."""
    row = {"t": "20", "person": "ida", "prop": "war", "value": "1", "cause": "-"}
    stage = Stage().at(5)
    stage.believes("ida", "war_visible", 0.6, 0.1)
    found = []
    for since in ({}, {"20 ida war": 1}):
        mapping = MAPPING | {"way": {}, "since": since}
        log = Reference({"event": [], "belief": [row], "bond": [], "fact": []}, mapping)
        spans = {1: Span(0, 10), 2: Span(10, 20)}
        found += [c.difference is None for c in Holdings(stage.chronicle(), log, spans).compared()]

    assert found == [False, True]


def test_somebody_may_be_spared():
    """Of a row about all, some may not be meant."""
    rows = {"event": [], "belief": [belief("all_crew", "war", "1")], "bond": [], "fact": []}
    mapping = MAPPING | {"way": {}, "spared": {"10 all_crew war": ["ida", "bo"]}}
    holdings = Holdings(Stage().chronicle(), Reference(rows, mapping), {1: Span(0, 10)})

    assert [c.row for c in holdings.compared()] == ["belief 10 cem war"]


def test_a_bond_that_is_there_at_first_has_to_be_there():
    """A first row of friendship says that there is some."""
    row = {"t": "10", "a": "ida", "b": "bo", "kind": "friend", "value": "0.5"}
    stage = Stage()
    without = compared(row, stage, table="bond")[0]
    stage.world.minds[0].friend[1] = 0.4

    assert without != [None]
    assert compared(row, stage, table="bond")[0] == [None]


def test_a_fact_has_to_be_so_by_the_end_of_its_beat():
    """True or false, as the log has it."""
    row = {"t": "10", "prop": "war", "value": "1", "cause": "-"}
    stage = Stage()
    before = compared(row, stage, table="fact")[0]
    stage.world.facts[80] = 1

    assert before == [(1, "fact 10 war", "truth", "so", "not so")]
    assert compared(row, stage, table="fact")[0] == [None]
