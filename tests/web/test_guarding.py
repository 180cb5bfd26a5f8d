"""The guard at the door: what it lets through, and whom it shuts out."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from cupola.web import guarding
from cupola.web.guarding import Bucket, Guard
from cupola.web.house import House, Settings

HOSTS = frozenset({"127.0.0.1", "localhost"})


async def echo(scope, receive, send):
    """Answers everything, and counts what it hears over a socket."""
    if scope["type"] == "http":
        while (message := await receive())["type"] == "http.request" and message.get("more_body"):
            pass
        status = 200 if message["type"] == "http.request" else 499
        await guarding.refuse(send, status, "heard")
        return
    heard = 0
    while (await receive())["type"] == "websocket.receive":
        heard += 1
    await send({"type": "counted", "heard": heard})


def ask(guard, scope, *messages):
    """What is sent for these messages."""
    sent, left = [], list(messages)

    async def receive():
        return left.pop(0) if left else {"type": f"{scope['type']}.disconnect"}

    async def send(message):
        sent.append(message)

    with ThreadPoolExecutor(1) as beside:  # the loop of a browser may run in this thread
        beside.submit(asyncio.run, guard(scope, receive, send)).result()
    return sent


@pytest.mark.parametrize("shown", [None, "", "guess", "é", "\u2028"])
def test_a_wrong_key_opens_nothing(tmp_path, shown):
    """Whatever its letters are."""
    house = House(Settings(host="0.0.0.0", games=tmp_path, engine="plain"))

    assert not house.admits(shown)
    assert house.admits(house.key)


def request(method="GET", path="/", host="127.0.0.1:8080", origin=None):
    """A request's scope."""
    headers = [(b"host", host.encode())]
    headers += [(b"origin", origin.encode())] if origin else []
    kind = {"type": "http", "method": method, "path": path}
    return {**kind, "headers": headers, "client": ("10.0.0.7", 5)}


def status(sent):
    """The status of an answer."""
    return sent[0]["status"]


def test_an_ordinary_request_is_let_through():
    """The application answers."""
    assert status(ask(Guard(echo, HOSTS), request(), {"type": "http.request", "body": b""})) == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:80", ""])
def test_another_name_is_not_ours(host):
    """A page of another site cannot give its own name to this machine."""
    assert status(ask(Guard(echo, HOSTS), request(host=host))) == 421


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:9"])
def test_a_form_of_another_site_is_refused(origin):
    """What changes anything has to come from our own pages."""
    scope = request("POST", "/games", origin=origin)

    assert status(ask(Guard(echo, HOSTS), scope)) == 403


def test_a_long_body_is_cut():
    """The application meets a client that left; nothing is kept in memory."""
    pieces = [{"type": "http.request", "body": b"x" * 40_000, "more_body": True}] * 3
    scope = request("POST", "/games", origin="http://127.0.0.1:8080")

    assert status(ask(Guard(echo, HOSTS), scope, *pieces)) == 499


def test_a_flood_of_requests_shuts_out_its_own_address_alone(monkeypatch):
    """After so many at once the rest is refused; another address is served."""
    monkeypatch.setattr(guarding, "REQUESTS", (1.0, 20.0))
    guard = Guard(echo, HOSTS)
    answers = [status(ask(guard, request())) for _ in range(40)]
    other = {**request(), "client": ("10.0.0.8", 5)}

    assert answers.count(429) >= 15
    assert status(ask(guard, other)) in (200, 499)


def socket(origin="http://127.0.0.1:8080"):
    """A socket's scope."""
    return {**request(origin=origin), "type": "websocket", "path": "/_nicegui_ws/socket.io/"}


def said(text):
    """A message over a socket."""
    return {"type": "websocket.receive", "text": text}


def test_a_socket_that_says_too_much_is_shut():
    """A flood ends after the first burst, and the application hears of a client that left."""
    sent = ask(Guard(echo, HOSTS), socket(), *[said("x")] * 500)

    assert {"type": "websocket.close", "code": guarding.TOO_MANY} in sent
    assert sent[-1]["heard"] <= guarding.MESSAGES[1] + 2


def test_a_socket_that_says_too_long_a_thing_is_shut():
    """One message beyond the size is enough."""
    sent = ask(Guard(echo, HOSTS), socket(), said("x" * (guarding.LARGEST_MESSAGE + 1)))

    assert sent[-1]["heard"] == 0


def test_a_page_of_another_site_gets_no_socket():
    """The origin has to be ours."""
    sent = ask(Guard(echo, HOSTS), socket("http://evil.example"))

    assert sent == [{"type": "websocket.close", "code": guarding.TOO_MANY}]


def test_only_so_many_sockets_stand_open(monkeypatch):
    """One address has so many; when one goes, another may come."""
    monkeypatch.setattr(guarding, "SOCKETS", (2, 400))
    guard = Guard(echo, HOSTS)
    guard.sockets["10.0.0.7"] = 2
    full = ask(guard, socket())
    guard.sockets["10.0.0.7"] = 1
    free = ask(guard, socket())

    assert full[0]["type"] == "websocket.close"
    assert free[0]["type"] == "counted"
    assert guard.sockets == {"10.0.0.7": 1}


def test_a_bucket_fills_again():
    """What was taken comes back at its rate, and no more than it holds."""
    bucket = Bucket(1000.0, 3.0)
    first = [bucket.takes() for _ in range(3)]
    bucket.level, bucket.since = 0.0, bucket.since - 10.0

    assert first == [True] * 3
    assert bucket.takes()
    assert bucket.level == 2.0
