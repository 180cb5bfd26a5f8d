"""Twenty who watch and four games at once: how long answers take, on loopback alone."""

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

pytestmark = [pytest.mark.browser, pytest.mark.slow]

WATCHERS, GAMES, MOVES = 20, 4, 6
TEXT = "wait 5"


class Player:
    """Somebody who plays without a browser: a socket, a seat, and how long each answer took."""

    def __init__(self, served):
        self.served, self.took = served, []

    def sit(self):
        """The player has a seat in a new game of their own."""
        form = {"scenario": "winter_hut", "own": "ansa", "seed": "5", "begins": "0"}
        data = urllib.parse.urlencode(form).encode()
        with urllib.request.urlopen(f"{self.served.address}/games", data, timeout=120) as answer:
            self.page = answer.read().decode()

    async def play(self):
        """So many moves, one after the other."""
        from websockets.asyncio.client import connect

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
        for path in ("/", "/watch/film", "/look/first.css", "/play"):
            began = time.monotonic()
            get(f"{served.address}{path}")
            took.append(time.monotonic() - began)
            time.sleep(1.0)


async def all_at_once(served, players):
    """Everybody does what they do at the same time; how long each page took."""
    took: list[float] = []
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(WATCHERS + 2))
    until = time.monotonic() + 12
    watchers = [asyncio.to_thread(watch, served, took, until) for _ in range(WATCHERS)]
    await asyncio.gather(*watchers, *(player.play() for player in players))
    return took


def test_twenty_watch_and_four_play(tmp_path):
    """The median answer takes less than a tenth of a second, on two cores with nothing else."""
    served = Served(tmp_path / "games")
    get(f"{served.address}/watch/film")
    players = [Player(served) for _ in range(GAMES)]
    for player in players:
        player.sit()
    before = served.worked()
    watched = asyncio.run(all_at_once(served, players))
    played = [seconds for player in players for seconds in player.took]
    worked = served.worked() - before
    served.stop()
    print(f"\n{len(watched)} pages: median {statistics.median(watched) * 1000:.0f} ms,")
    print(f"  longest {max(watched) * 1000:.0f} ms; {len(played)} moves: median")
    print(f"  {statistics.median(played) * 1000:.0f} ms, longest {max(played) * 1000:.0f} ms;")
    print(f"  the server worked for {worked:.1f} s")

    assert len(played) == GAMES * MOVES
    assert worked / (len(watched) + len(played)) < 0.1
