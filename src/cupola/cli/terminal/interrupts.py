"""Ctrl-C never cuts a minute in two: it takes effect at once only while a line is read."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from cupola.cli.terminal.lines import Lines, Suggest


class Heedful:
    """Lines during whose reading Ctrl-C acts at once; otherwise it is remembered."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.reading = False
        self.stopping = False

    def read(self, prompt: str, suggest: Suggest | None = None) -> str:
        """The next line."""
        self.reading = True
        try:
            return self.lines.read(prompt, suggest)
        finally:
            self.reading = False

    def heed(self) -> None:
        """A remembered Ctrl-C takes effect.  Raises KeyboardInterrupt."""
        if self.stopping:
            raise KeyboardInterrupt

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Ctrl-C is remembered in here; elsewhere it does what it always does."""

        def stop(_number: int, _frame: Any) -> None:
            self.stopping = True
            if self.reading:
                raise KeyboardInterrupt

        before: Any = None
        with suppress(ValueError):  # outside the main thread there are no signals
            before = signal.signal(signal.SIGINT, stop)
        try:
            yield
        finally:
            if before is not None:
                signal.signal(signal.SIGINT, before)
