"""Whole samples, lived offline with models of our own."""

import pytest

from tests.adapters.inspect.stories import MOST, evaluated


def people(sample):
    """What a sample keeps of everybody who was played."""
    return list(sample.metadata["people"].values())


def test_the_built_in_mind_plays_a_sample_to_its_end():
    """It is asked no more often than was agreed, and makes no mistake."""
    log = evaluated("builtin")
    counts = [person["counts"] for sample in log.samples for person in people(sample)]

    assert log.status == "success"
    assert {sample.error for sample in log.samples} == {None}
    assert all(1 <= count["occasions"] <= MOST for count in counts)
    assert not any(count.get("mistakes") for count in counts)


@pytest.mark.parametrize(
    ("kind", "part"),
    [
        ("declines", "declined"),
        ("nonsense", "nonsense"),
        ("loops", "nonsense"),
        ("silent", "timed out"),
    ],
)
def test_a_model_that_does_not_play_is_counted_as_what_it_did(kind, part):
    """It declines, talks nonsense, calls what is not there, or never answers: no run breaks."""
    log = evaluated(kind, "ordered", 1)

    assert log.status == "success"
    assert [person["part"] for person in people(log.samples[0])] == [part]


def test_every_member_of_a_crew_is_asked():
    """Each has a conversation of their own."""
    log = evaluated("builtin", "ordered", 1, crew=True)

    assert len(people(log.samples[0])) == 6
    assert all(person["counts"]["occasions"] >= 1 for person in people(log.samples[0]))


def test_no_order_reaches_anybody_where_none_is_sent():
    """And one does where it is."""
    log = evaluated("builtin")
    ordered = {s.metadata["control"]: people(s)[0]["measures"]["ordered"] for s in log.samples}

    assert ordered == {"ordered": 1.0, "no_order": 0.0}


def test_a_task_under_an_unknown_control_says_which_there_are():
    """With the nearest."""
    with pytest.raises(Exception, match="did you mean 'no_order'"):
        evaluated("builtin", "no_orders")
