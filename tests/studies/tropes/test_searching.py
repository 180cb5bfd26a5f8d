import json
from pathlib import Path

import pytest

pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")

from cupola.errors import ChronicleError, TropeError
from cupola.studies.tropes.searching import Way, in_batches, search
from tests.studies.tropes.small import (
    BLOW,
    DEATH,
    DIED,
    JOKE,
    NEVER,
    STRUCK,
    VIEWED,
    a_study,
    trope,
)

STORIES = [
    (7, "left", BLOW + DEATH),
    (8, "left", JOKE),
    (9, "over", BLOW),
    (10, "over", BLOW + DEATH),
    (11, "over", JOKE),
]
WANTED = [STRUCK, DIED, NEVER]


@pytest.fixture
def study(tmp_path):
    """A study of five stories in three shards."""
    return a_study(tmp_path / "study", STORIES)


def test_each_trope_is_found_in_its_worlds(study):
    """A row for each world, by its seed, says which tropes it has."""
    tally = search(study, WANTED)

    assert tally.seeds.tolist() == [7, 8, 9, 10, 11]
    assert tally.endings.tolist() == ["left", "left", "over", "over", "over"]
    assert tally.column("struck").tolist() == [True, False, True, True, False]
    assert tally.column("died").tolist() == [True, False, False, True, False]
    assert tally.matches.tolist() == [3, 2, 0]


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_workers_change_nothing(study, workers):
    """However many search, the worlds and the examples come out in the same order."""
    tally = search(study, WANTED, Way(workers=workers))

    assert tally.occurs.tolist() == search(study, WANTED).occurs.tolist()
    assert [match.seed for match in tally.examples["struck"]] == [7, 9, 10]


def test_an_example_carries_seed_and_minute(study):
    """The first matches are kept, with what is needed to live the story again."""
    tally = search(study, WANTED, Way(examples=1))
    (match,) = tally.examples["died"]

    assert (match.seed, match.minute, match.roles) == (7, 12, {"person": "boris"})


def test_somebodys_own_trope_is_searched_for_as_well(study):
    """A query that is asked in a process apart finds the same worlds."""
    own = trope("own", STRUCK.sql.split("status: own\n")[1], own=True)
    tally = search(study, [STRUCK, own])

    assert tally.column("own").tolist() == tally.column("struck").tolist()
    assert tally.matches.tolist() == [3, 3]


def test_what_viewers_hold_is_asked_only_with_a_telling(study):
    """Without a telling such a trope is left out, and it is said which."""
    tally = search(study, [STRUCK, VIEWED])

    assert tally.tropes == (STRUCK,)
    assert tally.left_out == (VIEWED,)


@pytest.mark.parametrize("keep", ["none", "events"])
def test_a_study_that_kept_too_little_is_refused(study, keep):
    """Tropes need whole chronicles; the error says how to keep them."""
    settings = json.loads((study / "study.json").read_text())
    (study / "study.json").write_text(json.dumps(settings | {"keep": keep}))

    with pytest.raises(ChronicleError, match="--keep all"):
        search(study, WANTED)


def test_a_mistake_in_a_query_is_named(study):
    """Whatever worker meets it, the error names the file and the reason."""
    broken = trope("broken", "SELECT run, minute, event, nobody AS person FROM death")

    with pytest.raises(TropeError, match=r"broken\.sql: 1 mistake"):
        search(study, [broken])


@pytest.mark.parametrize(
    ("shards", "sizes"),
    [(1, [1]), (3, [1, 2]), (79, [39, 40]), (81, [20, 20, 20, 21]), (160, [40] * 4)],
)
def test_two_workers_get_as_much_to_do(shards, sizes):
    """Shards in their order, in batches of nearly one size and at most forty, as many for each."""
    names = [Path(str(number)) for number in range(shards)]
    batches = in_batches(names, 2, 40)

    assert [at for batch in batches for at in batch] == names
    assert sorted(map(len, batches)) == sizes
