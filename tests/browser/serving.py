"""A server of its own for a test, in a process of its own, and pages that are open at it."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

PATIENCE = 120.0
"""Seconds within which a server has to listen, on a machine that has much else to do."""


class Served:
    """`cupola serve` on a free port of this machine's loopback, with its games in a folder."""

    def __init__(self, games: Path, *more: str, module: str = "cupola.cli.main") -> None:
        self.games, self.more, self.module = games, more, module
        self.start()

    def start(self, port: int = 0) -> None:
        """The server listens.  seconds: how long that took."""
        began = time.monotonic()
        typed = ("serve", "--port", str(port), "--json", "--games", str(self.games), *self.more)
        self.process = subprocess.Popen(
            [sys.executable, "-m", self.module, *typed],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self.process.stdout is not None
        self.address = json.loads(self.process.stdout.readline())["address"].rstrip("/")
        self.seconds = time.monotonic() - began

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.address.partition("://")[2].partition("/")[0].rpartition(":")[2])

    def worked(self) -> float:
        """Seconds for which the server has kept a processor busy, whatever else is at work."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8").split()
        return (int(fields[13]) + int(fields[14])) / os.sysconf("SC_CLK_TCK")

    def kill(self) -> None:
        """The server is gone in the middle of whatever it did."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        """The server is gone."""
        self.process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(10)
        if self.process.poll() is None:
            self.kill()


class Screen:
    """A page that is open at a server, what it asked for, and what it complained of."""

    def __init__(self, browser: Any, served: Served, **how: Any) -> None:
        self.served = served
        self.context = browser.new_context(**({"viewport": {"width": 1280, "height": 800}} | how))
        self.page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE * 1000)
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self.said: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._heard)
        self.page.on("websocket", lambda socket: socket.on("framereceived", self._said))

    def _heard(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def _said(self, frame: Any) -> None:
        self.said.append(frame if isinstance(frame, str) else repr(frame))

    def at(self, path: str) -> Any:
        """The page at this path, once it is drawn."""
        self.page.goto(path if path.startswith("http") else f"{self.served.address}{path}")
        self.page.wait_for_selector("html[data-ready=yes]", timeout=PATIENCE * 1000)
        return self.page

    def sit(self, person: str = "kira", seed: int = 3, begins: int = 2_740) -> Any:
        """The page of a seat in a new game of one's own."""
        form = {"scenario": "film", "own": person, "seed": str(seed), "begins": str(begins)}
        answer = self.context.request.post(
            f"{self.served.address}/games", form=form, max_redirects=0, timeout=PATIENCE * 1000
        )
        return self.at(answer.headers["location"])

    def close(self) -> None:
        """The page is gone."""
        self.context.close()


def turn_of(page: Any) -> int:
    """How often whoever sits at this page has been asked."""
    return int(page.get_attribute("body", "data-turn"))


def do(page: Any, text: str) -> None:
    """The text is typed and confirmed, and it is one's turn again."""
    before = turn_of(page)
    page.fill("#line", text)
    page.wait_for_function("!document.getElementById('confirm').disabled")
    page.click("#confirm")
    page.wait_for_function(f"Number(document.body.dataset.turn) > {before}", timeout=120_000)


def wait(page: Any) -> None:
    """Time has passed until something happened."""
    before = turn_of(page)
    page.click("#wait")
    page.wait_for_function(f"Number(document.body.dataset.turn) > {before}", timeout=120_000)


def to_the_end(page: Any) -> None:
    """One has waited until it is over, and reads what was so."""
    while page.get_attribute("body", "data-state") == "choose":
        before = turn_of(page)
        page.click("#wait")
        page.wait_for_function(
            "turn => !['choose', 'wait'].includes(document.body.dataset.state)"
            " || Number(document.body.dataset.turn) > turn",
            arg=before,
        )
    page.wait_for_selector("#curtain h2")
