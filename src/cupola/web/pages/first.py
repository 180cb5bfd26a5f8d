"""The first page: the Earth from the cupola, what this is, and what one can do."""

import asyncio
from functools import cache
from typing import Any

from nicegui import ui

from cupola.web.document import lay_out
from cupola.web.earth import earth_of
from cupola.web.house import House
from cupola.web.library import FILM, Wish, known, shelf
from cupola.web.threads import in_line, quickly
from cupola.web.words import words

LULL = 1.0
"""Seconds in which whoever opens the first page at once has the processor to themselves."""


def install(_house: House) -> None:
    """The first page is there."""

    @ui.page("/", response_timeout=60.0)
    async def first() -> None:
        data = await in_line(earth)
        lay_out("first", "first", words()["first"]["title"], data, scenarios=shelf()[1:])


@cache
def earth() -> dict[str, Any]:
    """The Earth as the film's station flies over it."""
    return earth_of(known(FILM))


async def warm(house: House) -> None:
    """What the first page needs lies ready; after a lull the film, and then the compiled rules."""
    await in_line(earth)
    await asyncio.sleep(LULL)
    await in_line(house.library.page, Wish(FILM))
    await quickly(house.warming.begin)
