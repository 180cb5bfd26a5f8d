"""Runs that are made when somebody asks for them, and kept while they are asked for again.

A run is a scenario, dice and minds; the same wish gives the same run, to the byte.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar
from urllib.parse import urlencode

from cupola.chronicle.page import page_of
from cupola.chronicle.store import Chronicle
from cupola.errors import NotationError
from cupola.runs.gauging import gauges_of
from cupola.runs.whole import run
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario
from cupola.scenarios.text.files import BUILT_IN as FOLDER
from cupola.scenarios.text.files import known_scenarios, read_toml

T = TypeVar("T")
FILM = "film"
KEPT = 24
"""Runs, and pages of runs, that are kept; the one not asked for longest goes first."""
LARGEST_SEED = 2**63 - 1
OWN = "own"
"""The word for the script, where the scenario has one, and else for minds of their own."""
BUILT_IN = "builtin"
"""The word for minds of their own."""
MINDS = (OWN, BUILT_IN, "obedient", "pacifist", "mirror", "talker", "routine", "random")
"""Who may decide for everybody."""


@dataclass(frozen=True)
class Wish:
    """Which run is wanted.  seed: None for the scenario's own dice."""

    scenario: str
    seed: int | None = None
    minds: str = OWN

    @classmethod
    def of(cls, scenario: str, seed: str | None = None, minds: str | None = None) -> "Wish":
        """The wish of what was typed.  Raises NotationError."""
        if scenario not in known_scenarios():
            raise NotationError(scenario, scenario, "a scenario", known_scenarios())
        chosen = minds or OWN
        if chosen not in MINDS:
            raise NotationError(chosen, chosen, "a kind of mind", MINDS)
        return cls(scenario, seed_of(seed), chosen)

    @property
    def address(self) -> str:
        """Where it can be watched."""
        return f"/watch/{self.scenario}{self.query}"

    @property
    def query(self) -> str:
        """What follows the scenario's name in an address."""
        return f"?{urlencode(self.chosen)}" if self.chosen else ""

    @property
    def chosen(self) -> dict[str, int | str]:
        """What of it is not as usual."""
        asked = {"seed": self.seed, "minds": None if self.minds == OWN else self.minds}
        return {key: value for key, value in asked.items() if value is not None}


def seed_of(text: str | None) -> int | None:
    """The seed of what was typed, None for nothing.  Raises NotationError."""
    text = (text or "").strip()
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= 19 and int(text) <= LARGEST_SEED):
        raise NotationError(text[:40], text[:40], f"a whole number from 0 to {LARGEST_SEED}", [])
    return int(text)


@cache
def known(name: str) -> Scenario:
    """The scenario of this name, read once."""
    return load_scenario(name)


@cache
def shelf() -> tuple[dict[str, str], ...]:
    """All scenarios, the film first: name, title, and what each is about."""
    names = sorted(known_scenarios(), key=lambda name: (name != FILM, name))
    return tuple(_about(name, read_toml(FOLDER / f"{name}.toml")) for name in names)


def _about(name: str, table: dict[str, Any]) -> dict[str, str]:
    says = " ".join(str(table.get("premise", "")).split())
    return {"name": name, "title": str(table.get("title", name)), "says": says}


class Library:
    """Runs and their pages, each made once for all who ask at the same time."""

    def __init__(self) -> None:
        self.kept: OrderedDict[Any, Any] = OrderedDict()
        self.making: dict[Any, threading.Lock] = {}
        self.lock = threading.Lock()

    def scenario(self, wish: Wish) -> Scenario:
        """The scenario of a wish, with its minds."""
        scenario = known(wish.scenario)
        if wish.minds == OWN:
            return scenario if scenario.scripted else scenario.played_by(BUILT_IN)
        return scenario.played_by(wish.minds)

    def chronicle(self, wish: Wish) -> Chronicle:
        """What the run leaves behind."""
        return self.kept_of(("run", wish), lambda: run(self.scenario(wish), wish.seed))

    def page(self, wish: Wish) -> str:
        """The story page of the run."""
        return self.kept_of(("page", wish), lambda: self._page(wish))

    def _page(self, wish: Wish) -> str:
        chronicle, scenario = self.chronicle(wish), self.scenario(wish)
        return page_of(chronicle, scenario, gauges=gauges_of(scenario, chronicle.seed))

    def kept_of(self, key: Any, make: Callable[[], T]) -> T:
        """What was made for this key, or is made now; who asks meanwhile waits for it."""
        with self.lock:
            lock = self.making.setdefault(key, threading.Lock())
        with lock:
            if key not in self.kept:
                made = make()
                with self.lock:
                    self.kept[key] = made
                    while len(self.kept) > KEPT:
                        gone, _ = self.kept.popitem(last=False)
                        self.making.pop(gone, None)
            with self.lock:
                if key in self.kept:
                    self.kept.move_to_end(key)
                    found: T = self.kept[key]
                    return found
        return make()
