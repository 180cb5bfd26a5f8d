"""What the built-in mind would think of, and how likely each is."""

import math
from itertools import pairwise

import pytest

from cupola.beliefs.picture import imagine
from cupola.minds.weighing import noise_of, weigh_options
from cupola.studies.likelihood.asking import Asker
from cupola.studies.likelihood.views import copied
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.records import Work
from cupola.world.rows import BEST
from tests.studies.likelihood.film import run, view_of


@pytest.fixture(scope="module")
def asker():
    """Asks the built-in mind of the film."""
    return Asker(run().plan)


def minds():
    """All minds that are asked in the film."""
    return [moment.mind for view in run().views for moment in view.moments]


def seen(options):
    """What options come to, as plain values."""
    return [(option.idea.intention, option.idea.whom, option.chance) for option in options]


def test_chances_sum_to_one(asker):
    """Whoever is asked chooses something, and the likeliest comes first."""
    for mind in minds():
        chances = [option.chance for option in asker.options(mind)]

        assert math.fsum(chances) == pytest.approx(1.0)
        assert all(one >= next_one for one, next_one in pairwise(chances))


def test_chances_are_those_of_a_logit(asker):
    """Two options differ in the logarithm of their chances as in their scores by the noise."""
    mind = view_of(Verb.SWING).moments[0].mind
    one, other, *_ = asker.options(mind)
    apart = (one.idea.score - other.idea.score) / noise_of(mind, run().plan)

    assert math.log(one.chance / other.chance) == pytest.approx(apart)


def test_ideas_are_those_that_the_mind_weighs(asker):
    """As many are open as the built-in mind counts, and its three best have the same scores."""
    work = plain(Work)
    for mind in minds():
        copy = copied(mind)
        imagine(copy, run().plan, work.picture)
        weigh_options(copy, run().plan, work)
        scores = {(idea.intention, idea.whom): idea.score for idea in asker.ideas(mind)}

        assert len(scores) == work.options
        for best in work.best[: min(BEST, work.options)]:
            assert scores[best.intention, best.target] == best.score


def test_the_answer_depends_on_the_mind_alone(asker):
    """Asked in another order, by somebody who was asked nothing before, a mind says the same."""
    first = {id(mind): seen(asker.options(mind)) for mind in minds()}
    for mind in reversed(minds()):
        assert seen(asker.options(mind)) == first[id(mind)]
    mind = minds()[-1]

    assert seen(Asker(run().plan).options(copied(mind))) == first[id(mind)]


def test_asking_changes_no_mind(asker):
    """A mind holds after it was asked what it held before."""
    for mind in minds():
        before = copied(mind)
        asker.options(mind)

        assert vars(mind) == vars(before)
