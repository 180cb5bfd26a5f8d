"""The search for a temper."""

import pytest

pytest.importorskip("scipy")

from cupola.studies.calibration import search as searching
from cupola.studies.calibration.search import DIALS, PRICE, price, search
from cupola.studies.calibration.targets import TARGETS
from cupola.studies.report.living import Way

WANTED = 0.05


def of_duty_alone(keys, _worlds, _first_seed, _way):
    """Figures that meet all targets just where the emphasis on duty is as wanted."""
    met = {target.name: target.low for target in TARGETS}
    off = abs(keys["temper.emphasis.duty"] - WANTED)
    return met | {"rescues": 0.02 - off}


@pytest.fixture
def trail(monkeypatch):
    """A search in which only the emphasis on duty matters."""
    monkeypatch.setattr(searching, "measure", of_duty_alone)
    return search(2, 6, Way())


def test_the_search_finds_what_it_is_to_find(trail):
    """Where one key decides, its best value is found; the others cost nothing worth having."""
    assert trail.best["temper.emphasis.duty"] == pytest.approx(WANTED, abs=0.03)


def test_the_search_begins_where_the_numbers_stand(trail):
    """The first temper tried is the plain one, so that the gain can be told."""
    assert trail.losses[0] == pytest.approx((WANTED / 0.02) ** 2)
    assert min(trail.losses) < trail.losses[0]


def test_the_search_can_be_run_again(monkeypatch, trail):
    """The same search comes to the same end."""
    again = search(2, 6, Way())

    assert again.best == trail.best


def test_staying_where_one_stands_is_free():
    """Only what is moved has a price; the end of a range has the full one."""
    still = {dial.key: dial.plain for dial in DIALS}
    dial = DIALS[0]
    far = dial.high if dial.high - dial.plain >= dial.plain - dial.low else dial.low

    assert price(still) == 0.0
    assert price(still | {dial.key: far}) == pytest.approx(PRICE)
