"""How often intervals hold what they should."""

from math import comb, factorial, prod

import numpy as np
import pytest

from cupola.scenarios.reader import load_scenario
from cupola.studies.coverage import (
    Sample,
    covered,
    drawn,
    neighbours,
    promised_difference,
    promised_share,
    sample_of,
)
from cupola.studies.intervals import paired_difference, wilson
from cupola.studies.whatif import Asked, Story, arms_of

pytest.importorskip("scipy")


@pytest.mark.parametrize("share", [0.02, 0.3, 0.5])
def test_a_promise_for_a_share_is_the_sum_over_all_counts(share):
    """Of twelve worlds there are thirteen counts: each that holds it, by its probability."""
    n = 12
    summed = sum(
        comb(n, k) * share**k * (1 - share) ** (n - k)
        for k in range(n + 1)
        if wilson(k, n).low <= share <= wilson(k, n).high
    )

    assert promised_share(share, n) == pytest.approx(summed, abs=1e-12)


def test_a_promise_for_a_difference_is_the_sum_over_all_counts():
    """Of six pairs some gain, some lose and the others do neither."""
    n, up, down = 6, 0.3, 0.1
    summed = 0.0
    for gained in range(n + 1):
        for lost in range(n + 1 - gained):
            found = paired_difference(gained, lost, n)
            ways = factorial(n) / prod(map(factorial, (gained, lost, n - gained - lost)))
            weight = ways * up**gained * down**lost * (1 - up - down) ** (n - gained - lost)
            summed += weight if found.low <= up - down <= found.high else 0.0

    assert promised_difference(up, down, n) == pytest.approx(summed, abs=1e-12)


def a_sample(alike=1, pairs=20_000):
    """Pairs of which 30 of 100 are so as it is, and 45 changed; so many neighbours are alike."""
    dice = np.random.default_rng(5).random(pairs // alike).repeat(alike)[:, None]
    return Sample(("it is so",), dice < 0.3, (dice > 0.1) & (dice < 0.55))


@pytest.mark.parametrize("rows", [neighbours(20_000), drawn(20_000, 1000)])
def test_of_independent_worlds_the_promise_is_kept(rows):
    """Shares and differences are held as often as they should be, whatever the blocks."""
    for found in covered(a_sample(), rows):
        assert found.is_as_it_should_be
        assert found.held.low <= found.promised <= found.held.high


def test_worlds_that_are_alike_are_found_out():
    """If neighbouring dice gave the same story, intervals would hold too seldom."""
    for found in covered(a_sample(alike=10), neighbours(20_000)):
        assert found.held.high < found.promised
        assert not found.is_as_it_should_be


def test_what_never_changes_is_not_asked():
    """An outcome that is the same in all worlds has no share and no difference to hold."""
    never = np.zeros((800, 1), bool)

    assert list(covered(Sample(("never",), never, never), neighbours(800))) == []


@pytest.mark.slow
def test_intervals_of_real_worlds_hold():
    """Of 400 studies of 1,000 pairs, 92 to 98 of 100 intervals hold the large sample's value."""
    film = load_scenario("film")
    moment = Story(film, engine="compiled").at("3 09:38")
    arms = arms_of(moment, ["not: nicholai swing_at gordon with arm"])
    asked = Asked(arms, range(1, 8001), engine="compiled")
    sample = sample_of(asked, film, lambda _: None)
    found = list(covered(sample, drawn(len(sample), 1000)))
    fresh = list(covered(sample, neighbours(len(sample))))

    assert sum(not one.is_as_it_should_be for one in found) <= 1
    assert 0.94 < sum(one.held.share for one in found) / len(found) < 0.96
    assert sum(not one.held.low <= one.promised <= one.held.high for one in fresh) <= 3
