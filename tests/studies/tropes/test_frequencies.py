import numpy as np
import pytest

pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")

from cupola.studies.intervals import wilson
from cupola.studies.tropes.frequencies import frequencies, pairs
from cupola.studies.tropes.searching import Tally, search
from tests.studies.tropes.small import BLOW, DEATH, DIED, JOKE, JOKED, NEVER, STRUCK, a_study

STORIES = [
    *[(seed, "left", BLOW + DEATH) for seed in range(6)],
    *[(seed, "over", BLOW) for seed in range(6, 8)],
    *[(seed, "over", JOKE) for seed in range(8, 16)],
]


@pytest.fixture(scope="module")
def tally(tmp_path_factory):
    """Sixteen stories: in eight a blow, in six of these a death, in the others a joke."""
    folder = a_study(tmp_path_factory.mktemp("studies") / "study", STORIES, 8)
    return search(folder, [STRUCK, DIED, JOKED, NEVER])


def test_a_frequency_is_a_share_of_worlds_with_its_interval(tally):
    """Eight of sixteen worlds have a blow: one half, with Wilson's interval."""
    struck, died, _, never = frequencies(tally)

    assert struck.share == wilson(8, 16)
    assert died.share == wilson(6, 16)
    assert never.share == wilson(0, 16)


def test_alone_is_without_any_other_trope(tally):
    """Two worlds have the blow and nothing else, no world has the death alone."""
    assert [row.alone for row in frequencies(tally)] == [2, 0, 8, 0]


def test_others_are_counted_on_the_average(tally):
    """Of the eight worlds with a blow six have one trope besides."""
    assert [row.others for row in frequencies(tally)] == [0.75, 1.0, 0.0, 0.0]


def test_the_share_by_ending_counts_the_worlds_that_ended_so(tally):
    """All six that ended with leaving have a blow, two of the other ten."""
    struck = frequencies(tally)[0]

    assert struck.by_ending == {"left": wilson(6, 6), "over": wilson(2, 10)}


def test_a_pair_is_together_oftener_than_by_chance_or_less(tally):
    """By chance three worlds would have blow and death: there are six, twice as many."""
    found = {(pair.first.name, pair.second.name): pair for pair in pairs(tally)}

    assert found["struck", "died"].lift == pytest.approx(2.0)
    assert found["struck", "died"].expected == pytest.approx(3.0)
    assert found["struck", "died"].share == wilson(6, 16)


def test_being_never_together_weighs_as_much_as_was_expected():
    """None where chance makes twenty-five says more than twelve where it makes four."""
    world = np.arange(100)
    fifth = world % 5 == 0
    like_it = fifth & (world < 60) | (world % 5 == 1) & (world < 40)
    columns = np.stack([world < 50, world >= 50, fifth, like_it], axis=1)
    tropes = (STRUCK, DIED, JOKED, NEVER)
    first, second, *_ = pairs(Tally(tropes, world, np.full(100, None), columns, np.zeros(4)))

    assert (first.first, first.second, first.share.count) == (STRUCK, DIED, 0)
    assert (first.expected, first.lift) == (25.0, 0.0)
    assert (second.first, second.second, second.share.count) == (JOKED, NEVER, 12)


def test_a_pair_that_is_too_rare_has_no_line(tally):
    """What is expected in fewer than five worlds, and is in none, says nothing."""
    assert {(pair.first.name, pair.second.name) for pair in pairs(tally)} == {("struck", "died")}
