"""The house: where it stands, who may do what in it, and what it keeps."""

import hmac
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from cupola.web.games.table import Table
from cupola.web.library import Library
from cupola.web.warming import Warming

LOOPBACK = ("127.0.0.1", "::1", "localhost")
"""Hosts that nobody else can reach."""


@dataclass(frozen=True)
class Settings:
    """Where the server listens, where games are kept, and where chronicles lie, if anywhere."""

    host: str = "127.0.0.1"
    port: int = 8080
    games: Path = Path("games")
    engine: str = "auto"
    runs: Path | None = None

    @property
    def is_private(self) -> bool:
        """Whether only this machine can reach it."""
        return self.host in LOOPBACK

    @property
    def hosts(self) -> frozenset[str] | None:
        """The names by which it may be called; None for any, where others may reach it."""
        return frozenset({*LOOPBACK, "[::1]"}) if self.is_private else None


@dataclass
class House:
    """What all pages share.

    key: what the one who runs the server shows where others can reach it; to play, a seat's own
    token is enough.
    """

    settings: Settings
    library: Library = field(default_factory=Library)
    key: str = field(default_factory=lambda: secrets.token_urlsafe(16))

    def __post_init__(self) -> None:
        self.games = Table(self.settings.games, self.settings.engine)
        self.warming = Warming(self.settings.engine)

    def admits(self, shown: str | None) -> bool:
        """Whether somebody who shows this may make games and runs."""
        given = (shown or "").encode()
        return self.settings.is_private or hmac.compare_digest(given, self.key.encode())

    @property
    def address(self) -> str:
        """Where the first page is, with the key where one is needed."""
        host = f"[{self.settings.host}]" if ":" in self.settings.host else self.settings.host
        shown = "127.0.0.1" if host == "0.0.0.0" else host
        key = "" if self.settings.is_private else f"?key={self.key}"
        return f"http://{shown}:{self.settings.port}/{key}"
