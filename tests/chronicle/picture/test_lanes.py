from itertools import pairwise

from cupola.chronicle.picture.lanes import arranged, lanes, peak, ways
from cupola.chronicle.picture.tracks import Stay
from tests.chronicle.scene import CAST


def track(*places):
    """Stays in these places, one after the other."""
    return [Stay(place, n * 10, n * 10 + 10, busy=True) for n, place in enumerate(places)]


def test_as_many_lines_as_overlap():
    """Stays that only touch can share a line."""
    assert peak([(0, 5), (5, 9), (1, 2)]) == 2
    assert peak([]) == 0


def test_outside_is_on_top_and_a_vehicle_below():
    """Groups stand together, from the outside to the way home, and do not touch."""
    found = lanes(CAST, {}, {"boat": 1, "lab": 2, "outside": 1, "galley": 1}, 50.0)

    assert [lane.group for lane in found] == ["outside", "segment 1", "segment 1", "vehicle"]
    assert found[0].top == 50.0
    assert all(a.top + a.height < b.top for a, b in pairwise(found))


def test_lines_in_a_lane_lie_within_it():
    """Every line has its own height, above the lane's lower and below its upper edge."""
    lane = next(iter(lanes(CAST, {}, {"lab": 3}, 0.0)))
    heights = [lane.y(slot) for slot in range(3)]

    assert heights == sorted(set(heights))
    assert lane.top < heights[0]
    assert heights[-1] < lane.top + lane.height


def test_places_between_which_people_go_are_neighbours():
    """The order within a group makes ways short."""
    rows = {name: {"id": name, "segment": 1} for name in ("a", "b", "c", "d")}
    walked = {"ida": track("a", "d", "a", "d"), "bo": track("d", "b", "d", "b")}
    order = arranged(rows, ways(walked))

    assert abs(order.index("a") - order.index("d")) == 1
    assert abs(order.index("b") - order.index("d")) == 1
