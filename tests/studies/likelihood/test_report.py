"""What all findings come to."""

import json

import pytest

from cupola.studies.likelihood import how_likely
from cupola.studies.likelihood.report import one_in
from tests.studies.likelihood.film import likelihood, run, scenario

OF_A_CHOICE = set(
    """minute day_clock beat person purpose deeds options rank chance bits more_than_bits
    thought_of repertoire matching best closed""".split()
)


def test_people_add_up_to_all():
    """Everybody's choices are all choices, and so are their bits."""
    people, whole = likelihood().people.values(), likelihood().whole

    assert sum(tally.choices for tally in people) == whole.choices == len(run().views)
    assert sum(tally.bits for tally in people) == pytest.approx(whole.bits)
    assert whole.first <= whole.among_best <= whole.choices - whole.not_thought_of


def test_the_object_is_complete():
    """Every choice has every field, and either bits or a bound that they exceed."""
    told = json.loads(json.dumps(likelihood().as_dict()))

    assert set(told) == {"scenario", "bound_bits", "choices", "people", "whole", "reading"}
    assert all(set(row) == OF_A_CHOICE for row in told["choices"])
    assert all((row["bits"] is None) != (row["more_than_bits"] is None) for row in told["choices"])
    assert set(told["people"]) == {row["person"] for row in told["choices"]}


def test_each_persons_least_likely_choice_is_their_own():
    """It is the one with the most bits of those that were thought of."""
    for name, tally in likelihood().people.items():
        least = tally.least_likely

        assert least is not None
        assert least.person == name
        assert least.bits == max(finding.bits for finding in tally.thought_of)


def test_the_same_dice_tell_the_same():
    """Asked twice, every number is the same."""
    assert how_likely(scenario()).as_dict() == likelihood().as_dict()


def test_a_chance_as_one_in_many():
    """Chances are told as one in so many, the least of them as well."""
    assert one_in(0.25) == "1 chance in 4"
    assert one_in(0.0).startswith("1 chance in 1,000,000")
