"""The search: hits come from their seeds, in an order that does not depend on the threads."""

from functools import cache
from threading import Event

import pytest

from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from cupola.studies.find import search
from cupola.studies.find.conditions import Filter, OfMeasures, OfOutcome
from cupola.studies.find.reading import filter_of
from cupola.studies.find.search import find
from cupola.studies.outcome import outcome_of
from cupola.studies.study import Way

pytest.importorskip("duckdb")
PLAIN = Way(threads=2, engine="plain")


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch):
    """Two worlds a piece."""
    monkeypatch.setattr(search, "PIECE", 2)


@cache
def barn():
    """Two people who nearly trust each other: now and then one kills the other."""
    harm = {"items.hammer.harm": 1.0, "items.mallet.harm": 1.0}
    two = load_scenario("two_people").setting({**harm, "bonds.trust_others": 0.8})
    return two.played_by("builtin")


def attacks_of(seed):
    """How many attacks there are in the run of a seed."""
    run = Run(barn(), seed, engine="plain")
    run.go_on()
    return int(outcome_of(run)["people"]["attacks"].sum())


def test_a_hit_comes_again_from_its_seed():
    """The runs found are those of whom it is so, and no other."""
    wanted = filter_of("attacks >= 1", barn())
    found = find(barn(), wanted, range(1, 9), 8, PLAIN)
    so = [seed for seed in range(1, 9) if attacks_of(seed) >= 1]

    assert 0 < len(so) < 8
    assert sorted(hit.seed for hit in found.hits) == so
    assert (found.lived, found.passed) == (8, len(so))


def test_the_search_stops_at_so_many_hits():
    """They are the first ones by their seeds, and no world after the last of them counts."""
    wanted = filter_of("attacks >= 0", barn())
    found = find(barn(), wanted, range(5, 100), 3, PLAIN)

    assert sorted(hit.seed for hit in found.hits) == [5, 6, 7]
    assert (found.lived, found.passed) == (3, 3)


def test_threads_change_nothing():
    """One thread finds what two find."""
    wanted = filter_of("attacks >= 1", barn())
    one = find(barn(), wanted, range(1, 5), 2, Way(1, "plain"))

    assert one == find(barn(), wanted, range(1, 5), 2, PLAIN)
    assert len(one.hits) == 2


def test_the_best_hit_is_first():
    """By how tension rises, and by how near that one comes who comes least near."""
    hits = find(barn(), Filter("all"), range(1, 5), 4, PLAIN).hits
    ranks = [hit.rank for hit in hits]

    assert ranks == sorted(ranks, reverse=True)
    assert all(hit.rank == hit.rise + hit.nearest for hit in hits)


def test_what_is_dear_is_asked_only_of_what_passes():
    """No trope and no viewer is asked about a run of which something else came."""

    def never(_measures):
        raise AssertionError

    wanted = filter_of("attacks > 1000 and trope i_lied", barn())
    dear = Filter("", wanted.outcomes, wanted.tropes, (OfMeasures("never", never),))

    assert find(barn(), dear, range(1, 5), 1, PLAIN).hits == ()


def test_a_run_is_opened_where_its_trope_is():
    """The minute is that of the trope asked for, of this very run."""
    wanted = filter_of("trope violence_in_peace", barn())
    hit = find(barn(), wanted, range(1, 9), 1, PLAIN).hits[0]

    assert [match.trope for match in hit.matches] == ["violence_in_peace"]
    assert hit.minute == hit.matches[0].minute
    assert hit.matches[0].seed == hit.seed


def test_nothing_more_is_lived_once_it_is_over():
    """A piece that begins when enough is found ends at once."""
    over = Event()
    over.set()
    seen = []

    def is_seen(row):
        seen.append(row)
        return True

    wanted = Filter("", (OfOutcome("seen", is_seen),))
    searching = search._Search(wanted, 1, PLAIN, over)

    assert searching.piece(Run(barn(), engine="plain"), range(1, 9)).hits == []
    assert seen == []
