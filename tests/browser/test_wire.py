"""On the wire: what a seat is sent over a game, and that nobody can harm the others."""

import contextlib
import json
import re
import time
import urllib.error
import urllib.request

import pytest

from tests.browser.serving import Screen, Served, do, turn_of, wait

pytestmark = pytest.mark.browser

MOVES = ("wait 5", "", "go unity", "", "say war_visible", "", "wait 30", "", "look out", "")
NAMES = re.compile(r'"(?:request_id|client_id|_id|tab_id|document_id)":\s*(?:"[^"]*"|\d+),?')
TOKEN = re.compile(r"/seat/\w+/[\w-]+")


def messages(screen):
    """What an application said over the socket, without ids, in order."""
    told = [frame for frame in screen.said if frame.startswith("42")]
    return [TOKEN.sub("", NAMES.sub("", frame)) for frame in told]


def game_of(browser, served):
    """All that a seat was sent over a game, the same moves each time."""
    screen = Screen(browser, served)
    page = screen.sit(seed=11, begins=2_600)
    first = page.inner_text("#data") or page.locator("#data").text_content()
    for text in MOVES:
        if page.get_attribute("body", "data-state") != "choose":
            break
        if text:
            page.fill("#line", text)
            page.wait_for_timeout(500)
            if page.locator("#confirm").is_enabled():
                do(page, text)
        else:
            wait(page)
    found = [first, *messages(screen)], turn_of(page)
    screen.close()
    return found


def test_nothing_leaks_on_the_wire(browser, tmp_path):
    """Where all that a seat cannot perceive is otherwise, its messages are the same, in order."""
    honest = Served(tmp_path / "honest")
    other = Served(tmp_path / "other", module="tests.browser.scrambled")
    (told, turns), (told_otherwise, _) = game_of(browser, honest), game_of(browser, other)
    honest.stop()
    other.stop()

    assert turns > 4
    assert len(told) > turns
    assert told == told_otherwise


def said_by_garbage(address):
    """Frames that no page of ours would send."""
    yield "garbage"
    yield "42" + json.dumps(["event", {"client_id": 3}])
    yield "42" + json.dumps(["event", {"client_id": "x", "id": "y", "args": [[]] * 50}])
    yield "42" + json.dumps(["handshake", {}])
    yield "42" + json.dumps(["handshake", None])
    yield "451-" + json.dumps(["event", {"_placeholder": True, "num": 0}])
    yield "42" + "[" * 2_000
    yield "4" * 30_000


def attack(address, frames, *, leave=True):
    """Somebody connects, says these things, and vanishes; whether the door was shut on them."""
    from websockets.exceptions import WebSocketException
    from websockets.sync.client import connect

    host = address.partition("://")[2]
    url = f"ws://{host}/_nicegui_ws/socket.io/?EIO=4&transport=websocket"
    with contextlib.suppress(WebSocketException, OSError, TimeoutError):
        with connect(url, open_timeout=10, close_timeout=1) as socket:
            socket.send("40")
            for frame in frames:
                socket.send(frame)
            socket.recv(timeout=0.2)
        return False
    return True


def test_garbage_floods_and_those_who_vanish_harm_nobody(screen, served):
    """While others misbehave, a seat is played as ever, and the first page is there."""
    page = screen.sit()
    began = time.monotonic()
    for frame in said_by_garbage(served.address):
        attack(served.address, [frame])
    attack(served.address, ["42" + json.dumps(["event", {"client_id": "x"}])] * 3_000)
    for path in ("/watch/%00", "/seat/a/b", "/game/../../x", "/look/..%2f..%2fx.css", "/games"):
        with contextlib.suppress(OSError):
            urllib.request.urlopen(f"{served.address}{path}", timeout=60).read()
    do(page, "wait 3")

    assert served.process.poll() is None
    assert urllib.request.urlopen(served.address, timeout=60).status == 200
    assert time.monotonic() - began < 120.0


def test_a_page_that_says_nonsense_is_not_heeded(screen):
    """Events with arguments of every kind leave the seat as it was."""
    page = screen.sit()
    before = turn_of(page)
    for values in ("null", "[]", "3", '{"turn": "1"}', '{"turn": 1e99, "text": []}', '"x"'):
        for name in ("move", "typed", "curtain", "nothing"):
            page.evaluate(f"emitEvent('{name}', {values})")
    page.wait_for_timeout(600)

    assert turn_of(page) == before
    do(page, "wait 3")


def status_of(url):
    """The status of what is there."""
    try:
        with urllib.request.urlopen(url, timeout=120) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


def test_where_others_can_reach_it_only_the_key_and_a_seat_open(browser, tmp_path):
    """Without the key nothing is made or watched; a seat's own link needs none."""
    served = Served(tmp_path / "games", "--host", "0.0.0.0")
    plain, _, key = served.address.partition("/?key=")
    screen = Screen(browser, served)
    page = screen.at(served.address)
    page.goto(f"{plain}/play")
    page.click("button.main")
    page.wait_for_selector("html[data-ready=yes]")
    seat, kept = page.url, "key" in page.url
    found = [status_of(f"{plain}{path}") for path in ("/", "/play", "/watch/film", "/library")]
    screen.close()
    opened, wrong = status_of(seat), status_of(f"{plain}/?key=guess")
    served.stop()

    assert key
    assert not kept
    assert (found, opened, wrong) == ([403] * 4, 200, 403)
