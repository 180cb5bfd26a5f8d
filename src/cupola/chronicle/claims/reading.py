"""The claims as `claims.toml` has them."""

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from cupola.errors import NotationError

TEXTS = ("000", "001", "002", "003", "004")
"""The texts about the film, by their numbers."""
WAYS = ("tests", "tropes", "measures", "figures", "fields", "pages")
"""The ways in which a claim can be shown, the strictest first."""
TYPED = re.compile(r"c?0*(\d{1,3})", re.IGNORECASE)


@dataclass(frozen=True)
class Claim:
    """Something that the texts say, and where it can be seen.

    scenes: events of the replay, as words.  reading: which of several conflicting claims is
    followed.  left_out: why nothing shows it, '' if something does.
    """

    id: str
    kind: str
    seeds: tuple[str, ...]
    text: str
    conflicts: tuple[str, ...] = ()
    reading: str = ""
    scenes: tuple[str, ...] = ()
    tests: tuple[str, ...] = ()
    tropes: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    left_out: str = ""

    @property
    def way(self) -> str:
        """The strictest way in which it is shown, 'left_out' if in none."""
        return next((way for way in WAYS if getattr(self, way)), "left_out")

    @property
    def shown_by(self) -> dict[str, tuple[str, ...]]:
        """What shows it, by the way in which it does."""
        return {way: getattr(self, way) for way in WAYS if getattr(self, way)}


@cache
def claims() -> dict[str, Claim]:
    """Every claim by its id, in their order."""
    text = (files("cupola.chronicle.claims") / "claims.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text)
    return {name: Claim(name, **_frozen(row)) for name, row in rows.items()}


def _frozen(row: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(v) if isinstance(v, list) else v for key, v in row.items()}


def claim_of(name: str) -> Claim:
    """The claim of this id, typed in any way: C162, c162, 162.  Raises NotationError."""
    typed = TYPED.fullmatch(name.strip())
    proper = f"C{int(typed[1]):03}" if typed else name.strip().upper()
    found = claims().get(proper)
    if found is None:
        raise NotationError(name, proper, "a claim", claims())
    return found


def counted(attribute: str) -> Counter[str]:
    """How many claims there are of each kind, or shown in each way."""
    return Counter(str(getattr(claim, attribute)) for claim in claims().values())
