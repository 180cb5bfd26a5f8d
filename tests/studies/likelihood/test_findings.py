"""The rank and the chance of each decision."""

import math

import pytest

from cupola.minds.held import with_regard_to
from cupola.studies.likelihood.findings import BOUND, Closed, Judge
from cupola.studies.likelihood.views import Moment, View, copied
from cupola.world.catalogue.entities import PERSONS
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.records import GIVEN_UP
from tests.studies.likelihood.film import likelihood, run, scenario, view_of


def finding_of(verb, **traits):
    """What comes of asking about the first decision of this verb, with other traits."""
    view = view_of(verb)
    mind = copied(view.moments[-1].mind)
    for name, value in traits.items():
        setattr(mind, name, value)
    planted = View(view.choice, (Moment(view.moments[-1].minute, mind),))
    return Judge(scenario(), run()).finding(planted)


HATES = {
    "duty": 1.0,
    "empathy": 0.0,
    "anger": 1.0,
    "strain": 1.0,
    "grief": 0.0,
    "guilt": 0.0,
    "suspicion": 0.0,
    "friend": [-1.0] * PERSONS,
    "love": [0.0] * PERSONS,
}
"""Somebody with an order for whom nothing but the order counts."""


def test_a_mind_made_for_a_deed_would_do_it_first():
    """Somebody driven by an order, whom nothing holds back, would strike with the arm."""
    assert finding_of(Verb.SWING, **HATES).rank == 1


def test_a_mind_made_against_it_would_not():
    """The kinder and the less dutiful, the more surprising."""
    kind = finding_of(Verb.SWING, **HATES | {"duty": 0.0, "empathy": 1.0, "anger": 0.0})

    assert kind.bits > finding_of(Verb.SWING, **HATES).bits + 3.0


def test_what_was_given_up_on_somebody_is_said():
    """Who has just found out that they cannot strike that person is not held to be against it."""
    view = view_of(Verb.SWING)
    number = with_regard_to(Intention.STRIKE_WITH_ARM, view.choice.towards)
    lately = {
        "given_up": [number] * GIVEN_UP,
        "given_up_at": [view.moments[-1].mind.turn] * GIVEN_UP,
    }

    assert finding_of(Verb.SWING, **HATES).closed == ()
    assert Closed("strike_with_arm", "given_up") in finding_of(Verb.SWING, **HATES | lately).closed


def test_chances_of_what_amounts_to_the_same_add_up():
    """The chance of a deed is that of all options that come to it."""
    for finding in likelihood().findings:
        parts = [finding.options[place].chance for place in finding.matching]

        assert finding.chance == pytest.approx(min(1.0, math.fsum(parts)))
        assert finding.rank == (min(finding.matching) + 1 if parts else 0)


def test_surprise_is_in_bits():
    """Half the chance is one bit more, and certainty is no surprise."""
    for finding in likelihood().findings:
        if finding.is_thought_of:
            assert 2.0**-finding.bits == pytest.approx(finding.chance)
            assert finding.bits >= 0.0


def test_what_was_not_thought_of_has_only_a_bound():
    """No chance is made up for it, and it is said what kept it from being thought of."""
    missing = [finding for finding in likelihood().findings if not finding.is_thought_of]

    assert missing
    assert all(finding.chance == 0.0 and finding.rank == 0 for finding in missing)
    assert all(finding.bits == BOUND for finding in missing)
    assert all(bool(finding.closed) == finding.repertoire for finding in missing)
