"""Work in an event loop of its own."""

import asyncio
from concurrent.futures import ThreadPoolExecutor


def run_in_a_loop(work):
    """What comes of this, in a loop of its own; the loop of a browser may run in this thread."""
    with ThreadPoolExecutor(1) as beside:
        return beside.submit(asyncio.run, work).result()
