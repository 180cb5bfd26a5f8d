"""The guard at the door: sizes, rates and counts that no client may exceed, and whose host it is.

Whoever sends too much is shut out alone; nobody else notices.  A page of another site cannot
reach the server through the browser of somebody who runs it: the host and the origin must fit.
"""

import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass, field
from typing import Any

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

LARGEST_BODY = 64 * 1024
"""Bytes of the longest request."""
LARGEST_MESSAGE = 16 * 1024
"""Bytes of the longest message over a socket."""
REQUESTS = (150.0, 1500.0)
"""Requests a second from one address in the long run, and at once: a class behind one address."""
MESSAGES = (15.0, 60.0)
"""Messages a second over one socket in the long run, and at once."""
SOCKETS = (80, 400)
"""Sockets open at a time from one address, and in all."""
ADDRESSES = 4096
"""Addresses that are remembered."""
TOO_MANY = 1008
"""What a socket is closed with that broke a rule."""


@dataclass
class Bucket:
    """Something that fills at a rate up to a height; each request takes one out of it."""

    rate: float
    height: float
    level: float = -1.0
    since: float = field(default_factory=time.monotonic)

    def takes(self) -> bool:
        """Whether there was one left, which is now taken."""
        now = time.monotonic()
        level = self.height if self.level < 0 else self.level
        self.level = min(self.height, level + (now - self.since) * self.rate)
        self.since = now
        if self.level < 1.0:
            return False
        self.level -= 1.0
        return True


class Guard:
    """Stands before an application, and lets through what is within the limits.

    hosts: names by which the server may be called, None for any.
    """

    def __init__(self, app: App, hosts: frozenset[str] | None) -> None:
        self.app, self.hosts = app, hosts
        self.buckets: OrderedDict[str, Bucket] = OrderedDict()
        self.sockets: dict[str, int] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request or one socket."""
        if scope["type"] == "http":
            await self._request(scope, receive, send)
        elif scope["type"] == "websocket":
            await self._socket(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _request(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not self._is_own_host(scope):
            await refuse(send, 421, "This is not my name.")
        elif not self._bucket(address(scope)).takes():
            await refuse(send, 429, "Too many requests; wait a moment.")
        elif scope["path"].startswith("/_nicegui_ws"):
            await refuse(send, 404, "Only sockets.")
        elif scope["method"] not in ("GET", "HEAD") and not self._is_own_origin(scope):
            await refuse(send, 403, "Asked from another site.")
        else:
            await self.app(scope, Limited(receive, LARGEST_BODY), send)

    async def _socket(self, scope: Scope, receive: Receive, send: Send) -> None:
        who = address(scope)
        single, whole = SOCKETS
        full = self.sockets.get(who, 0) >= single or sum(self.sockets.values()) >= whole
        fits = self._is_own_host(scope) and self._is_own_origin(scope)
        if full or not fits or not self._bucket(who).takes():
            await send({"type": "websocket.close", "code": TOO_MANY})
            return
        self.sockets[who] = self.sockets.get(who, 0) + 1
        try:
            await self.app(scope, Spoken(receive, send), send)
        finally:
            self.sockets[who] -= 1
            if not self.sockets[who]:
                del self.sockets[who]

    def _bucket(self, who: str) -> Bucket:
        bucket = self.buckets.setdefault(who, Bucket(*REQUESTS))
        self.buckets.move_to_end(who)
        while len(self.buckets) > ADDRESSES:
            self.buckets.popitem(last=False)
        return bucket

    def _is_own_host(self, scope: Scope) -> bool:
        return self.hosts is None or bare(header(scope, b"host")) in self.hosts

    def _is_own_origin(self, scope: Scope) -> bool:
        """Whether the page that asks is one of ours; a program that names none is no page."""
        origin = header(scope, b"origin")
        return not origin or origin.partition("://")[2] == header(scope, b"host")


class Limited:
    """A request's body, cut where it is too long: the application meets a client that left."""

    def __init__(self, receive: Receive, most: int) -> None:
        self.receive, self.left = receive, most

    async def __call__(self) -> Message:
        """The next piece."""
        message = await self.receive()
        self.left -= len(message.get("body", b""))
        return {"type": "http.disconnect"} if self.left < 0 else message


class Spoken:
    """What comes over a socket: whoever says too much, or at too great a length, is gone."""

    def __init__(self, receive: Receive, send: Send) -> None:
        self.receive, self.send = receive, send
        self.bucket = Bucket(*MESSAGES)
        self.shut = False

    async def __call__(self) -> Message:
        """The next message."""
        message = await self.receive()
        if self.shut or message["type"] != "websocket.receive":
            return message
        said = message.get("text") or message.get("bytes") or ""
        if len(said) <= LARGEST_MESSAGE and self.bucket.takes():
            return message
        self.shut = True
        await self.send({"type": "websocket.close", "code": TOO_MANY})
        return {"type": "websocket.disconnect", "code": TOO_MANY}


async def refuse(send: Send, status: int, why: str) -> None:
    """The answer to a request that is not let through."""
    body = f"{why}\n".encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def header(scope: Scope, name: bytes) -> str:
    """The value of a header, "" for none."""
    found = next((value for key, value in scope["headers"] if key == name), b"")
    return str(found.decode("latin-1"))


def bare(host: str) -> str:
    """A host without its port."""
    return host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() else host


def address(scope: Scope) -> str:
    """Where a request comes from."""
    return str((scope.get("client") or ("",))[0])
