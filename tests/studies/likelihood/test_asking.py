"""What the built-in mind would think of, and how likely each is."""

import math
from itertools import pairwise

import pytest

from cupola.beliefs.picture import imagine
from cupola.minds.held import with_regard_to
from cupola.minds.weighing import noise_of, weigh_options
from cupola.studies.likelihood.asking import Asker
from cupola.studies.likelihood.views import copied
from cupola.world.catalogue.entities import NOBODY, PERSONS
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


def are_those_weighed(scores, mind):
    """As many are open as the built-in mind counts, and its three best have the same scores."""
    copy, work = copied(mind), plain(Work)
    imagine(copy, run().plan, work.picture)
    weigh_options(copy, run().plan, work)
    best = work.best[: min(BEST, work.options)]
    same = all(scores.get((one.intention, one.target)) == one.score for one in best)
    return same and len(scores) == work.options


def scores_of(asker, mind):
    """What a mind thinks of, with scores."""
    return {(idea.intention, idea.whom): idea.score for idea in asker.ideas(mind)}


def test_ideas_are_those_that_the_mind_weighs(asker):
    """No more and no fewer, with its scores."""
    for mind in minds():
        assert are_those_weighed(scores_of(asker, mind), mind)


def test_what_was_given_up_on_somebody_is_no_idea(asker):
    """It was found impossible with them a moment ago: the mind lets it be, and so do the ideas."""
    for mind in minds():
        scores = scores_of(asker, mind)
        towards = [(intention, whom) for intention, whom in scores if whom != NOBODY]
        for intention, whom in towards[:1]:
            copy = copied(mind)
            copy.given_up[0], copy.given_up_at[0] = with_regard_to(intention, whom), mind.turn
            left = scores_of(asker, copy)

            assert (intention, whom) not in left
            assert are_those_weighed(left, copy)


def test_nobody_thinks_of_those_who_were_looked_for_in_vain(asker):
    """Whom one has not found anywhere is out of reach, for the mind and so for the ideas."""
    for mind in minds():
        copy = copied(mind)
        lost = next(whom for whom in range(PERSONS) if whom != mind.self)
        copy.seen_place[lost], copy.unfound = NOBODY, 1 << lost
        ideas = scores_of(asker, copy)

        assert all(whom != lost for _, whom in ideas)
        assert are_those_weighed(ideas, copy)


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
