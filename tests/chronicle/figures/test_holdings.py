"""Which facts are shown, and what each person held of them."""

from cupola.chronicle.figures.holdings import (
    HELD,
    MOST,
    crossings,
    holding,
    holdings,
    key_holdings,
    kind_of,
    split,
    value_at,
)
from tests.chronicle.scene import Stage
from tests.claims.film import CREW, film

ALL = dict.fromkeys(CREW, 9999)


def test_a_fact_is_held_as_the_beliefs_say():
    """Each move of a credence is a point; what never moved is as at first."""
    row = holding(film().chronicle, "gordon_alive")
    push = film().one("swing")

    assert row.held["nicholai"][0] == (0, row.held["nicholai"][0][1])
    assert value_at(row.held["nicholai"], push.minute) < HELD
    assert value_at(row.held["gordon"], push.minute) > HELD
    assert row.so == ((0, True), (film().one("die", actor="gordon").minute, False))


def test_who_harmed_whom_is_so_from_the_deed_on():
    """The deed makes it so, whatever anybody holds."""
    row = holding(film().chronicle, "nicholai_harmed_gordon")

    assert row.so == ((film().one("swing").minute, True),)
    assert holding(film().chronicle, "alexey_harmed_gordon").so == ()
    assert holding(film().chronicle, "alexey_sabotaged").so[0] == (film().one("cut").minute, True)
    assert holding(film().chronicle, "kira_sabotaged").so == ()


def test_the_most_divisive_facts_are_shown():
    """Not more than fit, none about who is aboard, not all of one kind, in their order."""
    rows = key_holdings(film().chronicle, ALL)
    facts = [row.fact for row in rows]
    kinds = [kind_of(film().chronicle, fact) for fact in facts]

    assert len(rows) <= MOST
    assert {"hidden_room", "cure_exists", "gordon_alive"} <= set(facts)
    assert max(kinds.count(kind) for kind in kinds) <= 2
    assert "aboard" not in kinds
    assert [row.first for row in rows] == sorted(row.first for row in rows)


def test_halves_are_further_apart_than_one_against_all():
    """All alike is no division, halves are the greatest."""
    row = holding(film().chronicle, "cure_exists")
    east = dict.fromkeys(("nika", "alexey", "nicholai"), 9999)

    assert split(row, 0, east) == 0.0
    assert split(row, 0, ALL) > 0.5
    assert split(row, 0, {}) == 0.0


def test_what_nobody_ever_moved_on_is_not_among_them():
    """A run in which no credence crosses a half has no key facts."""
    stage = Stage().at(5)
    stage.believes("ida", "cem_alive", 0.3, 0.1)

    assert holdings(stage.chronicle()) == []
    assert crossings(holding(stage.chronicle(), "cem_alive")) == []
