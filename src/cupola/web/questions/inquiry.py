"""A question under way: how far it is, what is known so far, and who still wants to know."""

import threading
import time
from dataclasses import dataclass, field
from typing import Any

Values = dict[str, Any]
PATIENCE = 90.0
"""Seconds without a look after which whoever asked has gone: hidden pages look seldom."""


class StoppedError(Exception):
    """Nobody wants to know any more."""


@dataclass
class Inquiry:
    """What has come of a question so far.

    state: "waiting", "compiling", "working", "done", "stopped" or "refused".  lived, of: worlds so
    far and in all.  answer: what is known.  problem: why it is refused.  askers: who wants to
    know, by name, and when they last looked.
    """

    state: str = "waiting"
    lived: int = 0
    of: int = 0
    answer: Values | None = None
    problem: str = ""
    began: float = 0.0
    askers: dict[str, float] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    @property
    def is_over(self) -> bool:
        """Whether nothing more comes of it."""
        return self.state in ("done", "stopped", "refused")

    @property
    def is_wanted(self) -> bool:
        """Whether anybody still wants to know."""
        now = time.monotonic()
        with self.lock:
            return any(now - seen < PATIENCE for seen in self.askers.values())

    def look(self, asker: str) -> None:
        """Somebody wants to know."""
        with self.lock:
            self.askers[asker] = time.monotonic()

    def leave(self, asker: str) -> None:
        """Somebody does not want to know any more."""
        with self.lock:
            self.askers.pop(asker, None)

    def compile(self) -> None:
        """It waits for the rules to be compiled."""
        self.state = "compiling"

    def begin(self, of: int) -> None:
        """So many worlds are lived from now on."""
        self.state, self.of, self.began = "working", of, time.monotonic()

    def live(self) -> None:
        """One world more has been lived.  Raises StoppedError."""
        with self.lock:
            self.lived += 1
        if not self.is_wanted:
            raise StoppedError

    def show(self, answer: Values) -> None:
        """This is known by now."""
        self.answer = answer

    @property
    def values(self) -> Values:
        """What a page is told: state, share done, seconds left if known, and the answer."""
        share = min(1.0, self.lived / self.of) if self.of else 0.0
        spent = time.monotonic() - self.began
        left = spent * (1.0 - share) / share if share and self.state == "working" else None
        return {
            "state": self.state,
            "share": 1.0 if self.state == "done" else round(share, 3),
            "left": None if left is None else round(left),
            "answer": self.answer,
            "problem": self.problem,
        }
