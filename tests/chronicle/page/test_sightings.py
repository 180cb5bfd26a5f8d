from cupola.chronicle.page.sightings import awake, together

HALL, ATTIC = 0, 1


def test_people_see_each_other_while_they_share_a_place():
    """A sighting lasts from when both are there until one leaves."""
    one = [HALL, 0, 10, ATTIC, 10, 30]
    other = [ATTIC, 0, 20, HALL, 20, 30]

    assert together(one, other) == [(10, 20, ATTIC)]


def test_who_leaves_as_another_comes_is_not_seen():
    """Two who pass each other in a doorway within the same minute do not share the place."""
    assert together([HALL, 0, 10, ATTIC, 10, 30], [ATTIC, 0, 10, HALL, 10, 30]) == []


def test_the_unconscious_see_nobody():
    """A sighting is interrupted while whoever sees is unconscious."""
    assert awake([(0, 30, HALL)], [10, 20]) == [(0, 10, HALL), (20, 30, HALL)]
    assert awake([(12, 18, HALL)], [10, 20]) == []
