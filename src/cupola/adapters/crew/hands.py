"""Threads that share a piece of work, part by part.

Whoever is done with a part takes the next one, so that a thread which the machine keeps waiting
keeps nobody else waiting.  What is to be done must let go of the interpreter's lock.
"""

import weakref
from collections.abc import Callable, Sequence
from itertools import pairwise
from queue import SimpleQueue
from threading import Thread
from typing import Any

Part = tuple[int, int]
"""The first thing of a part, and the one after the last."""
Work = Callable[[int, Part], int]
"""What is done with a part by the hand of this number."""
Job = Callable[[int], int]
"""The same with all parts that are left."""
LEAST = 16
"""Things of a part, at least: to hand over a part takes as long as half a world's minute."""
PARTS_EACH = 4
"""Parts for each hand, if there are enough things."""


def cut(count: int, hands: int, least: int = LEAST) -> list[Part]:
    """So many things in parts of at least so many; all in one for one hand, or if they are few."""
    parts = 1 if hands == 1 else max(1, min(hands * PARTS_EACH, count // least))
    edges = [count * number // parts for number in range(parts + 1)]
    return list(pairwise(edges))


class Hands:
    """Threads beside the one that asks, which is hand 0; they end when nobody holds them."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.orders: SimpleQueue[Job | None] = SimpleQueue()
        self.done: SimpleQueue[Any] = SimpleQueue()
        for hand in range(1, count):
            Thread(target=_serve, args=(self.orders, self.done, hand), daemon=True).start()
        weakref.finalize(self, _dismiss, self.orders, count - 1)

    def share(self, work: Work, parts: Sequence[Part]) -> int:
        """All parts are done; the sum of what came back.  Raises what the work raised."""
        if len(parts) == 1:
            return work(0, parts[0])
        left = iter(parts)  # to take one from a list's iterator is one act to all threads

        def job(hand: int) -> int:
            return sum(work(hand, part) for part in left)

        for _ in range(1, self.count):
            self.orders.put(job)
        try:
            mine = job(0)
        finally:
            for _ in left:  # of what failed, nobody does the rest
                pass
            others = [self.done.get() for _ in range(1, self.count)]
        for each in others:
            if isinstance(each, BaseException):
                raise each
        return mine + int(sum(others))


def _serve(orders: "SimpleQueue[Job | None]", done: "SimpleQueue[Any]", hand: int) -> None:
    while (job := orders.get()) is not None:
        try:
            done.put(job(hand))
        except BaseException as error:  # noqa: BLE001 - whoever asked raises it
            done.put(error)
        del job  # it would keep the worlds, and so this thread, for ever


def _dismiss(orders: "SimpleQueue[Job | None]", count: int) -> None:
    for _ in range(count):
        orders.put(None)
