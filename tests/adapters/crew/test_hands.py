"""Threads that share a piece of work: all of it is done once, whoever does it."""

import gc
import threading
import time

import pytest

from cupola.adapters.crew.hands import LEAST, Hands, cut


@pytest.mark.parametrize("hands", [1, 2, 3, 8])
@pytest.mark.parametrize("count", [8, 33, 1000])
def test_parts_are_the_whole(count, hands):
    """Parts follow one another from the first to the last, and none is small."""
    parts = cut(count, hands)

    assert [n for first, end in parts for n in range(first, end)] == list(range(count))
    assert len(parts) == 1 or all(end - first >= LEAST for first, end in parts)
    assert (len(parts) == 1) is (hands == 1 or count < 2 * LEAST)


def test_every_part_is_done_once():
    """The sum of what came back is that of all parts, and every hand is a number of its own."""
    hands, done = Hands(3), []

    def work(hand, part):
        done.append((hand, part))
        time.sleep(0.001)
        return part[1] - part[0]

    for _ in range(20):
        assert hands.share(work, cut(480, 3)) == 480
    assert sorted(part for _, part in done) == sorted(cut(480, 3) * 20)
    assert {hand for hand, _ in done} <= {0, 1, 2}


@pytest.mark.parametrize("first", [True, False])
def test_what_fails_is_raised_and_the_next_is_done(first):
    """An error in any hand is raised where the work was asked for, and nothing of it is left."""
    hands = Hands(2)

    def fails(hand, part):
        time.sleep(0.01)
        if (hand == 0) is first:
            raise ZeroDivisionError
        return 1

    for _ in range(3):
        with pytest.raises(ZeroDivisionError):
            hands.share(fails, cut(640, 2))
        assert hands.share(lambda *_: 1, cut(640, 2)) == len(cut(640, 2))


def test_threads_end_when_nobody_holds_them():
    """Whoever lets go of the hands lets go of their threads."""
    before = set(threading.enumerate())
    hands = Hands(4)
    mine = set(threading.enumerate()) - before
    assert len(mine) == 3
    del hands
    gc.collect()
    for thread in mine:
        thread.join(timeout=10)

    assert not any(thread.is_alive() for thread in mine)
