"""What is measured side by side: `peers.toml`, read."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cupola.errors import NotationError

HERE = Path(__file__).parent
DRIVERS = HERE / "drivers"


@dataclass(frozen=True)
class Peer:
    """One environment and what can be said of it before it is measured.

    environment: what its requirements are called, '' for Cupola's own.  driver, part: what runs in
    its process.  The others are said on the page: how it is used, what a step is, what is hidden,
    whether there are masks, how long a story is, and where it does better than Cupola.
    """

    name: str
    title: str
    environment: str
    driver: str
    part: str
    used: str
    step: str
    hidden: str
    masks: str
    horizon: str
    better: str

    @property
    def script(self) -> Path:
        """The driver's file."""
        return DRIVERS / f"{self.driver}.py"

    @property
    def is_threaded(self) -> bool:
        """Whether one process of it uses two cores, instead of one process a core."""
        return self.used == "one process, one thread a core"


@cache
def peers() -> tuple[Peer, ...]:
    """All of them, Cupola's vector environment first: all others are compared with it."""
    text = (HERE / "peers.toml").read_text(encoding="utf-8")
    return tuple(Peer(**row) for row in tomllib.loads(text)["peer"])


def chosen(names: Sequence[str]) -> list[Peer]:
    """The first, and those named after it, all if none is named.  Raises NotationError."""
    allowed = {peer.name for peer in peers()}
    for name in names:
        if name not in allowed:
            raise NotationError(name, name, "an environment that is measured", allowed)
    base, *others = peers()
    return [base, *(peer for peer in others if not names or peer.name in names)]


def requirements(environment: str) -> str:
    """Exact versions of everything in an environment, one a line."""
    return (HERE / "requirements" / f"{environment}.txt").read_text(encoding="utf-8")
