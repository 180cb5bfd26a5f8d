"""Other environments side by side, as they were last measured."""

import json
from pathlib import Path

from cupola.adapters.peers.page import page

MEASURED = Path(__file__).resolve().parents[2] / "benchmarks"


def peers() -> str:
    """The page of the newest measurement by `cupola bench --peers --json`."""
    newest = max(MEASURED.glob("*-peers.json"))
    return page(json.loads(newest.read_text(encoding="utf-8")))
