import random

import pytest

pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")

from cupola.errors import ChronicleError
from cupola.studies.intervals import paired_difference, wilson
from cupola.studies.tropes.against import apart, compare
from cupola.studies.tropes.searching import search
from tests.studies.tropes.small import BLOW, DIED, JOKE, STRUCK, a_study


def tallied(folder, texts, first_seed, wanted=(STRUCK,)):
    """What is found in stories with these lines, their seeds counted from the first on."""
    stories = [(first_seed + at, "over", text) for at, text in enumerate(texts)]
    return search(a_study(folder, stories, 8), list(wanted))


def test_worlds_of_the_same_dice_are_compared_one_by_one(tmp_path):
    """Two worlds gain the blow, one loses it; of those with other seeds none counts."""
    with_it = tallied(tmp_path / "a", [BLOW, BLOW, BLOW, JOKE, JOKE], 1)
    without = tallied(tmp_path / "b", [BLOW, JOKE, JOKE, BLOW, JOKE, BLOW], 1)
    found = compare(with_it, without)
    (change,) = found.changes

    assert found.paired == 5
    assert (change.gained, change.lost) == (2, 1)
    assert (change.with_it, change.without) == (wilson(3, 5), wilson(2, 5))
    assert change.difference.difference == pytest.approx(0.2)
    assert not change.difference.is_clear


def test_without_common_seeds_all_worlds_count(tmp_path):
    """Two studies of other dice are two lots of worlds."""
    found = compare(tallied(tmp_path / "a", [BLOW] * 3, 1), tallied(tmp_path / "b", [JOKE] * 4, 50))

    assert found.paired == 0
    assert found.changes[0].difference == apart(wilson(3, 3), wilson(0, 4))
    assert found.changes[0].difference.is_clear


def test_other_questions_cannot_be_compared(tmp_path):
    """Both studies have to be asked about the same tropes."""
    with pytest.raises(ChronicleError, match="different tropes"):
        compare(
            tallied(tmp_path / "a", [BLOW], 1),
            tallied(tmp_path / "b", [BLOW], 1, [DIED]),
        )


def test_newcombes_interval_is_as_published():
    """Newcombe (1998), table II, row (a), method 10: 56/70 against 48/80 is 0.0524 to 0.3339."""
    found = apart(wilson(56, 70), wilson(48, 80))

    assert found.difference == pytest.approx(0.2)
    assert found.low == pytest.approx(0.0524, abs=1e-4)
    assert found.high == pytest.approx(0.3339, abs=1e-4)


def test_no_world_that_differs_is_not_certainty():
    """Where nothing differs in a hundred worlds a small difference may still be there."""
    found = paired_difference(0, 0, 100)

    assert found.low < 0.0 < found.high < 0.05
    assert found.low == -found.high


def test_the_paired_interval_holds_the_true_difference_nineteen_times_of_twenty():
    """Of many lots of 60 worlds drawn by known chances, about 95 of 100 intervals hold it."""
    dice, held, lots = random.Random(1), 0, 2000
    for _ in range(lots):
        drawn = [dice.random() for _ in range(60)]
        gained, lost = sum(one < 0.25 for one in drawn), sum(one > 0.9 for one in drawn)
        found = paired_difference(gained, lost, 60)
        held += found.low <= 0.15 <= found.high

    assert 0.93 <= held / lots <= 0.97
