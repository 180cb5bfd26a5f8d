"""Questions in one call each."""

from typing import Any

import pytest

import cupola
from cupola.errors import NotationError
from cupola.studies.intervals import wilson
from cupola.studies.questions import find, game, sweep
from cupola.studies.study import Way
from tests.runs.short import short

pytest.importorskip("pyarrow")
pytest.importorskip("scipy")
pl = pytest.importorskip("polars")
PLAIN = Way(threads=1, engine="plain")


def barn():
    """Two people in a barn, left to themselves."""
    return cupola.load_scenario("two_people").played_by("builtin")


def test_a_sweep_is_a_frame():
    """One row a point, in order, with the axis and every outcome's interval."""
    found = sweep(barn(), "bonds.trust_others=0.1..0.9:3", worlds=3, way=PLAIN)

    assert found["bonds.trust_others"].to_list() == [0.1, 0.5, 0.9]
    assert found["worlds"].to_list() == [3, 3, 3]
    assert (found["violence_low"] <= found["violence_high"]).all()


def test_a_game_is_a_table_with_equilibria():
    """Of the barn: full trust is worth about R to both, none about P, and both are equilibria."""
    found = game(barn(), "trust", "mistrust", worlds=30, way=PLAIN)
    table = cupola.frame(found.rows)
    fight = table.filter((pl.col("one") == "mistrust") & (pl.col("other") == "mistrust"))

    assert table.height == 8
    assert fight["payoff"].to_list() == pytest.approx([2.0, 2.0], abs=0.3)
    assert (table["low"] <= table["payoff"]).all()
    assert sum(one.is_pure for one in found.equilibria["payoff"]) == 2


def test_a_share_that_was_never_seen_may_still_be_so():
    """Twelve quiet minutes leave nobody alone aboard; shares have the interval of Wilson."""
    found = game(short(12), "wait", worlds=4, way=PLAIN)
    order = [row for row in found.rows if row["measure"] == "order"]

    assert [(row["payoff"], row["low"]) for row in order] == [(0.0, 0.0)] * 2
    assert [row["high"] for row in order] == pytest.approx([wilson(0, 4).high] * 2)


def test_a_game_in_one_world_is_refused():
    """Its means would have no interval."""
    with pytest.raises(NotationError, match="'1' is not 2 worlds or more for each pair"):
        game(barn(), "trust", worlds=1, way=PLAIN)


def test_finding_takes_a_text():
    """The hits fit; what is no filter is said."""
    found = find(short(12), "deaths = 0", worlds=4, take=2, way=PLAIN)

    assert [hit.seed for hit in found.hits] in ([1, 2], [2, 1])
    with pytest.raises(NotationError):
        find(short(12), "wonders = 1", worlds=4, way=PLAIN)


HALF: Any = 1.5
NOTHING_TO_ASK = {
    "worlds to search": lambda: find(short(12), "deaths = 0", worlds=-10, way=PLAIN),
    "hits to take": lambda: find(short(12), "deaths = 0", worlds=4, take=0, way=PLAIN),
    "whole seeds": lambda: find(short(12), "deaths = 0", worlds=4, seed=HALF, way=PLAIN),
    "worlds at a point": lambda: sweep(barn(), "bonds.trust_others=0.2,0.9", worlds=0, way=PLAIN),
    "seeds of a game": lambda: game(barn(), "trust", worlds=2, seed=2**63 - 1, way=PLAIN),
}


@pytest.mark.parametrize("ask", NOTHING_TO_ASK.values(), ids=NOTHING_TO_ASK)
def test_a_question_is_asked_of_one_world_or_more(ask):
    """What are no seeds, no worlds or no hits is an error that says what is allowed."""
    with pytest.raises(NotationError, match=r"is not a (seed|number of \w+): a whole number"):
        ask()
