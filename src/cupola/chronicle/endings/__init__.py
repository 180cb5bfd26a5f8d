"""How a story ended: who lives, who left, who holds the station, why; and what stays open."""

from cupola.chronicle.endings.causes import Chain, Link, chain_of, chain_text, chain_texts, chains
from cupola.chronicle.endings.classifying import Fate, Outcome, outcome_of
from cupola.chronicle.endings.loose import LooseEnd, loose_ends

__all__ = [
    "Chain",
    "Fate",
    "Link",
    "LooseEnd",
    "Outcome",
    "chain_of",
    "chain_text",
    "chain_texts",
    "chains",
    "loose_ends",
    "outcome_of",
]
