"""A bar of the worlds that are lived, with the time left, for whoever looks on."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)

from cupola.cli.screen import STOPPED, complain, console, is_watched


def bar(*more: ProgressColumn, silent: bool, words: str = "worlds") -> Progress:
    """An empty bar: how many of how many, the time left, and more columns behind."""
    return Progress(
        MofNCompleteColumn(),
        TextColumn(words),
        BarColumn(40),
        TimeRemainingColumn(),
        *more,
        console=console(stderr=True),
        transient=True,
        disable=silent or not is_watched(),
    )


@contextmanager
def counting(
    of: int, done: int = 0, *, silent: bool, words: str = "worlds"
) -> Iterator[Callable[[], None]]:
    """A bar of so many worlds is on the screen; gives what is to be called after each."""
    progress = bar(silent=silent, words=words)
    task = progress.add_task("", total=of, completed=done)
    with progress:
        yield lambda: progress.advance(task)


@contextmanager
def stoppable(says: str) -> Iterator[None]:
    """Ctrl-C in here ends the command with the exit code 130, and says how to go on."""
    try:
        yield
    except KeyboardInterrupt as stop:
        complain(f"Stopped. {says}")
        raise typer.Exit(STOPPED) from stop
