"""The desk at which one asks what would have been: whatever happens, the page can ask again."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from typing import Any

import pytest

from cupola.errors import CupolaError
from cupola.web import threads
from cupola.web.branching import deeds_of
from cupola.web.house import House, Settings
from cupola.web.library import Library, Wish
from cupola.web.pages import branch
from cupola.web.pages.branch import Answered, Desk
from cupola.web.questions.asking import BROKEN
from tests.web.loops import run_in_a_loop

LIBRARY = Library()
TWO = Wish("two_people", 5)
RESTING = ("cupola.stopped(", "cupola.refused(")
"""What lets the page rest, with the button that asks."""


class Page:
    """What the server has told a page."""

    def __init__(self):
        self.told, self.is_deleted = [], False

    def run_javascript(self, text):
        """The page is told this."""
        self.told.append(text)


@pytest.fixture
def house(tmp_path):
    """A house whose runs stay plain."""
    return House(Settings(games=tmp_path, engine="plain"), LIBRARY)


def ask(desk):
    """Somebody has asked what changes without the first deed."""
    asked = SimpleNamespace(args={"deed": 0, "pairs": 8, "text": ""})
    return asyncio.get_running_loop().create_task(desk._ask(asked))


def at_a_desk(house):
    """A desk with the deeds of a story, and its page."""
    page: Any = Page()
    desk = Desk(house, Answered(), TWO, page)
    desk.deeds = deeds_of(LIBRARY, TWO)
    return desk


def test_stopped_while_it_waits_in_line_it_is_over_at_once(house, monkeypatch):
    """Others are at work, and go on with it; whoever stops is told so, and can ask anew."""
    line, others = ThreadPoolExecutor(1), threading.Event()
    monkeypatch.setattr(threads, "QUESTIONS", line)
    line.submit(others.wait, 60)

    async def stopped():
        desk = at_a_desk(house)
        asked = ask(desk)
        await asyncio.sleep(0.05)
        desk.leave()
        await asyncio.wait_for(asked, 5)
        return desk

    desk = run_in_a_loop(stopped())
    others.set()
    line.shutdown()

    assert desk.client.told[-1].startswith(RESTING[0])
    assert desk.asked is None


def test_stopped_before_its_first_figures_it_says_so(house, monkeypatch):
    """It has begun, and nothing has come in: no figures, and the page rests."""
    begun = threading.Event()

    async def stopped():
        desk = at_a_desk(house)

        def pairs(_asked):
            begun.set()
            desk.stop.wait(60)
            yield []

        monkeypatch.setattr(branch, "live_pairs", pairs)
        asked = ask(desk)
        await asyncio.to_thread(begun.wait, 60)
        desk.leave()
        await asked
        return desk.client.told

    assert run_in_a_loop(stopped())[-1].startswith(RESTING[0])


@pytest.mark.parametrize("error", [CupolaError("This makes no sense"), KeyError("x")], ids=str)
def test_whatever_goes_wrong_is_told_and_one_can_ask_again(house, monkeypatch, error):
    """A mistake in its words, what nobody expected in words of the page's own."""

    def fails(*_):
        raise error

    async def failed():
        desk = at_a_desk(house)
        monkeypatch.setattr(branch, "asked_of", fails)
        await asyncio.gather(ask(desk), return_exceptions=True)
        monkeypatch.undo()
        first = list(desk.client.told)
        await ask(desk)
        return first, desk.client.told

    first, told = run_in_a_loop(failed())
    says = BROKEN if isinstance(error, KeyError) else str(error)

    assert first[-1].startswith(RESTING[1])
    assert says in first[-1]
    assert '"done":true' in told[-1]
