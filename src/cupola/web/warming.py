"""The rules are compiled beside the server, once, and questions of many worlds wait for that."""

import subprocess
import threading
from collections.abc import Callable
from typing import Any

from cupola.runs import warm

PLAIN = "plain"
GLANCE = 0.2
"""Seconds between two looks whether it is done, and whether anybody still waits for it."""


class Warming:
    """A child process that compiles the rules; none where they lie ready, or stay plain.

    Pages and games run meanwhile in plain Python.  Many worlds would take a hundred times as long.
    """

    def __init__(self, engine: str) -> None:
        self.engine = engine
        self.child: subprocess.Popen[bytes] | None = None
        self.lock = threading.Lock()

    def begin(self) -> None:
        """The child is at work, if there is work for it."""
        with self.lock:
            if self.child is None and self.engine != PLAIN and warm.is_needed():
                self.child = warm.start()

    @property
    def is_under_way(self) -> bool:
        """Whether the rules are being compiled now."""
        return self.child is not None and self.child.poll() is None

    def wait(
        self, wanted: Callable[[], Any] = lambda: True, told: Callable[[], Any] = lambda: None
    ) -> None:
        """The rules lie ready, or nobody wants that any more, or they cannot be compiled here.

        wanted: asked again and again meanwhile.  told: called once, if there is something to wait
        for.
        """
        self.begin()
        if self.is_under_way:
            told()
        while self.child is not None and wanted():
            try:
                self.child.wait(GLANCE)
            except subprocess.TimeoutExpired:
                continue
            return

    def end(self) -> None:
        """No child is left; a program appears whole or not at all."""
        if self.child is not None and self.is_under_way:
            self.child.terminate()
            self.child.wait()
