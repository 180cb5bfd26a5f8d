"""Environments that are none: drivers written by the test, run by the Python that tests."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from cupola.adapters.peers.catalogue import DRIVERS, Peer, peers
from cupola.adapters.peers.children import Child

WORKS = """
import time
def prepare(cores):
    def some():
        time.sleep(0.001)
        return 1, AGENTS, 1
    about = {"version": "9", "agents": AGENTS, "observation": 3, "actions": 2, "side_by_side": 1}
    return about, some
PEERS = {"part": prepare}
"""
BREAKS = "raise RuntimeError('no such luck')"
"""A driver that cannot be loaded."""
STOPS = WORKS.replace("time.sleep(0.001)", "raise ValueError('out of cheese')")
HANGS = WORKS.replace("    about =", "    time.sleep(60)\n    about =")


def a_peer(name: str, *, threaded: bool = False) -> Peer:
    """A peer of this name that needs nothing."""
    used = next(peer.used for peer in peers() if peer.is_threaded == threaded)
    return replace(peers()[0], name=name, title=name.title(), used=used, part="part")


class Fakes:
    """Starts processes that run the drivers written here, by the names of their peers."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.started: list[tuple[str, tuple[int, ...]]] = []
        self.scripts: dict[str, list[str]] = {}

    def add(self, name: str, driver: str, agents: int = 2, *, threaded: bool = False) -> Peer:
        """A peer whose process runs this driver."""
        file = self.folder / f"{name}.py"
        file.write_text(driver.replace("AGENTS", str(agents)), encoding="utf-8")
        self.scripts[name] = [sys.executable, "-P", str(DRIVERS / "host.py"), str(file), "part"]
        return a_peer(name, threaded=threaded)

    def says(self, name: str, lines: str) -> Peer:
        """A peer whose process only prints this, whatever it is asked."""
        self.scripts[name] = [
            sys.executable,
            "-c",
            f"print({lines!r}, flush=True); input(); input()",
        ]
        return a_peer(name)

    def start(self, peer: Peer, cores: Sequence[int]) -> Child:
        """The process of a peer."""
        self.started.append((peer.name, tuple(cores)))
        return Child([*self.scripts[peer.name], "0"])


def figures(agents: int, ratio: list[float]) -> dict[str, Any]:
    """Speeds as they are measured."""
    rates = {"worlds_per_s": 7, "agents_per_s": agents, "decisions_per_s": agents / 4}
    return {**rates, "ratio": ratio, "ratio_by_processor": ratio}


def a_result() -> dict[str, Any]:
    """Two environments, one of them twice as fast, and one that is left out."""
    about = {"version": "1.2", "agents": 6, "observation": 700, "actions": 40, "side_by_side": 8}
    one, two = ({**about, "name": peer.name, "title": peer.title} for peer in peers()[:4:3])
    speeds = {"1": figures(2000, [2.0, 1.5, 2.5]), "2": figures(3000, [0.5, 0.4, 0.6])}
    rows = [{**one, "speeds": {"1": figures(1000, [1.0, 1.0, 1.0])}}, {**two, "speeds": speeds}]
    left = [{"name": "gone", "title": "Gone", "reason": "not installed: no such thing"}]
    when = {"day": "2026-01-02", "system": "Abacus", "python": "3.11.1", "cores": 2}
    return {**when, "rounds": 5, "seconds": 0.7, "rows": rows, "left_out": left}
