"""Work in an event loop of its own."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from httpx import ASGITransport, AsyncClient


def run_in_a_loop(work):
    """What comes of this, in a loop of its own; the loop of a browser may run in this thread."""
    with ThreadPoolExecutor(1) as beside:
        return beside.submit(asyncio.run, work).result()


def answer_of(app, method, path, **how):
    """What an application answers to this request."""

    async def asked():
        async with AsyncClient(transport=ASGITransport(app), base_url="http://127.0.0.1") as client:
            return await client.request(method, path, **how)

    return run_in_a_loop(asked())
