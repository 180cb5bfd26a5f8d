import numpy as np

from cupola.chronicle.picture.room import Box, Room

FIELD = Box(0, 0, 200, 100)


def test_a_name_stands_where_it_covers_nothing():
    """The nearest free place is to the right of a point, unless something is there."""
    room = Room()
    free = room.near((50, 50), (30, 10), FIELD)
    room.take(free or FIELD)
    other = room.near((50, 50), (30, 10), FIELD)

    assert free is not None
    assert other is not None
    assert free.left == 50
    assert not free.meets(other)


def test_a_line_takes_room_but_for_its_own_mark():
    """A mark stands on its own line, never on another's."""
    room = Room()
    room.take_line("ida", np.array([[0.0, 50.0], [200.0, 50.0]]))
    box = Box.around(100, 50, 10, 10)

    assert room.is_free(box, {"ida"})
    assert not room.is_free(box, {"bo"})


def test_where_all_is_taken_there_is_no_place():
    """Nothing is drawn over something else without being told so."""
    room = Room()
    room.take(FIELD.grown(5))

    assert room.near((50, 50), (30, 10), FIELD) is None
