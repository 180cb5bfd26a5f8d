"""How long it takes: the first page; answers while twenty watch and four play; on loopback alone.

It needs two cores with nothing else to do: `pytest -m slow -n0 -s tests/browser/test_load.py`.
"""

import asyncio
import json
import re
import statistics
import time
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.browser.serving import Served

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.usefixtures("compiled")]

WATCHERS, MOVES, SECONDS = 20, 12, 14
THINKS = 0.4
"""Seconds between an answer and the next move."""
GAMES = (
    {"scenario": "film", "own": "kira", "seed": "3", "begins": "2740"},
    {"scenario": "film", "own": "alexey", "seed": "4", "begins": "2740"},
    {"scenario": "winter_hut", "own": "ansa", "seed": "5", "begins": "0"},
    {"scenario": "winter_hut", "own": "brin", "seed": "6", "begins": "0"},
)
TEXT = "wait 5"
PAGES = ("/", "/watch/film", "/look/first.css", "/play")
"""What watchers open, one after the other."""
MEDIAN, LONGEST = 0.1, 1.0
"""Seconds that an answer takes in the middle, and at the most."""
FIRST = 3.0
"""Seconds from the command to a first page that leads on."""


class Player:
    """Somebody who plays without a browser: a socket, a seat, and how long each answer took."""

    def __init__(self, served, game):
        self.served, self.game, self.took = served, game, []
        self.sat = 0.0

    def sit(self):
        """The player has a seat in a new game of their own."""
        data = urllib.parse.urlencode(self.game).encode()
        began = time.monotonic()
        with urllib.request.urlopen(f"{self.served.address}/games", data, timeout=120) as answer:
            self.page = answer.read().decode()
        self.sat = time.monotonic() - began

    async def play(self, after=0.0):
        """After so many seconds they sit down, and make so many moves, one after the other."""
        from websockets.asyncio.client import connect

        await asyncio.sleep(after)
        await asyncio.to_thread(self.sit)
        page = self.page
        turn = json.loads(first(r'id="data">(.*?)</script>', page))["moment"]["turn"]
        client = first(r"'client_id': '([^']+)'", page)
        query = {"client_id": client, "next_message_id": 0, "implicit_handshake": "true"}
        query |= {"tab_id": "t", "document_id": "d", "EIO": 4, "transport": "websocket"}
        host = self.served.address.partition("://")[2]
        url = f"ws://{host}/_nicegui_ws/socket.io/?{urllib.parse.urlencode(query)}"
        async with connect(url, max_size=None, origin=self.served.address) as socket:
            await self._greet(socket)
            for _ in range(MOVES):
                turn = await self._move(socket, client, page, turn)
                await asyncio.sleep(THINKS)

    async def _greet(self, socket):
        await socket.recv()
        await socket.send("40")
        await socket.recv()

    async def _move(self, socket, client, page, turn):
        listener = first(r'"listener_id":"([^"]+)","type":"move"', page)
        said = {"id": 0, "client_id": client, "listener_id": listener}
        said["args"] = [json.dumps({"turn": turn, "text": TEXT})]
        began = time.monotonic()
        await socket.send("42" + json.dumps(["event", said]))
        while True:
            frame = await asyncio.wait_for(socket.recv(), 60)
            if frame == "2":
                await socket.send("3")
            if "cupola.show" in str(frame):
                self.took.append(time.monotonic() - began)
                return int(first(r'turn\\":(\d+)', frame))
            assert "cupola.refused" not in str(frame), frame


def first(pattern, text):
    """What a pattern finds first in a text."""
    return re.findall(pattern, text, re.S)[0]


def get(url):
    """The text of a page."""
    with urllib.request.urlopen(url, timeout=120) as answer:
        return answer.read().decode()


def watch(served, took, until):
    """Somebody who opens pages one after the other until then."""
    while time.monotonic() < until:
        for path in PAGES:
            began = time.monotonic()
            get(f"{served.address}{path}")
            took.append(time.monotonic() - began)
            time.sleep(1.0)


async def all_at_once(served, players):
    """Everybody does what they do at the same time; how long each page took."""
    took: list[float] = []
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(WATCHERS + len(GAMES)))
    until = time.monotonic() + SECONDS
    watchers = [asyncio.to_thread(watch, served, took, until) for _ in range(WATCHERS)]
    await asyncio.gather(*watchers, *(one.play(at) for at, one in enumerate(players, 1)))
    return took


def figures_of(what, took):
    """How many answers, how long in the middle, how long at the most; printed, too."""
    median, longest = statistics.median(took), max(took)
    print(f"{len(took)} {what}: median {median * 1000:.0f} ms, longest {longest * 1000:.0f} ms")
    return median, longest


def test_twenty_watch_and_four_play(tmp_path):
    """The median answer takes less than a tenth of a second, and none a second, on two cores."""
    served = Served(tmp_path / "games")
    get(f"{served.address}/watch/film")
    players = [Player(served, game) for game in GAMES]
    before = served.worked()
    with ThreadPoolExecutor(1) as apart:  # a browser's tests leave a loop running in this thread
        watched = apart.submit(asyncio.run, all_at_once(served, players)).result()
    worked = served.worked() - before
    served.stop()
    played = [seconds for player in players for seconds in player.took]
    sat = [player.sat for player in players]
    print()
    found = [figures_of("pages", watched), figures_of("moves", played), figures_of("seats", sat)]
    print(f"the server worked for {worked:.1f} s")

    assert len(played) == len(GAMES) * MOVES
    assert max(median for median, _ in found[:2]) < MEDIAN
    assert max(longest for _, longest in found) < LONGEST


def test_the_first_page_is_usable_within_three_seconds(browser, tmp_path):
    """From the start of the process to a page in which a card can be touched, three times."""
    took = []
    for number in range(3):
        page = browser.new_page()
        began = time.monotonic()
        served = Served(tmp_path / str(number))
        page.goto(served.address)
        page.click(".cards a >> nth=4", trial=True)
        took.append(time.monotonic() - began)
        print(f"\nlistens {served.seconds:.1f} s, usable {took[-1]:.1f} s after the command;")
        print(f"the server worked for {served.worked():.1f} s")
        page.close()
        served.stop()

    assert max(took) < FIRST
