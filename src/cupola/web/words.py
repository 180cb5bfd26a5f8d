"""All texts of the page in one catalogue, `words.toml`; scripts get the part that they need."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def words() -> dict[str, Any]:
    """The whole catalogue, by page."""
    text = (files("cupola.web") / "words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
