import pytest

from cupola.chronicle.page.gathering import gathered
from cupola.chronicle.page.gauges import FEELINGS, Gauges
from tests.chronicle import stories


def test_only_changes_are_kept():
    """What is as it was is not noted again."""
    gauges = Gauges()
    for minute, asleep in enumerate([False, False, True, True, False]):
        gauges.sleeps("ida", minute, asleep=asleep)

    assert gauges.asleep["ida"] == [[0, 0], [2, 1], [4, 0]]


@pytest.mark.parametrize(("mmhg", "level"), [(0.3, 0), (3.9, 0), (4.0, 1), (14.0, 1), (15.0, 2)])
def test_air_is_fresh_stuffy_or_bad(mmhg, level):
    """Stuffy from 4 mmHg of carbon dioxide on (facts 2.6), bad from 15 on."""
    gauges = Gauges()
    gauges.breathes("attic", 0, mmhg)

    assert gauges.air["attic"] == [[0, level]]


def test_through_one_persons_eyes_nobody_elses_feelings_are_there():
    """A page as one person has that person's feelings only, and no air."""
    gauges = Gauges()
    for row in stories.film_scenario().person:
        gauges.feels(row["id"], 0, [0.5] * len(FEELINGS))
    gauges.breathes("unity", 0, 5.0)
    data = gathered(stories.film(), stories.film_scenario(), ["as nika"], gauges)["gauges"]

    assert [bool(rows) for rows in data["feelings"]] == [
        row["id"] == "nika" for row in stories.film_scenario().person
    ]
    assert not any(data["air"])
