"""How sentences are put together: the words of `manner.toml`."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def manner() -> dict[str, Any]:
    """All of `manner.toml`."""
    text = (files("cupola.chronicle.tale") / "manner.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
