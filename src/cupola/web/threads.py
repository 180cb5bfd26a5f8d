"""Where work is done beside the server's loop: moves at once, runs and questions one after another.

Whoever asks for much waits in a line of their own kind, and a move in a game never waits for it.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")
MOVES = ThreadPoolExecutor(8, "moves")
RUNS = ThreadPoolExecutor(2, "runs")
QUESTIONS = ThreadPoolExecutor(2, "questions")


async def quickly(work: Callable[..., T], *given: object) -> T:
    """What comes of something that takes no more than a moment."""
    return await asyncio.get_running_loop().run_in_executor(MOVES, lambda: work(*given))


async def in_line(work: Callable[..., T], *given: object) -> T:
    """What comes of making a run or its page, after those who asked before."""
    return await asyncio.get_running_loop().run_in_executor(RUNS, lambda: work(*given))


async def asking(work: Callable[..., T], *given: object) -> T:
    """What comes of a question that takes many worlds, after those who asked before."""
    return await asyncio.get_running_loop().run_in_executor(QUESTIONS, lambda: work(*given))
