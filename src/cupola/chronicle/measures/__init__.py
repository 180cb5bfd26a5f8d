"""Measures of a story: tension, empathy, allegiance, talk, secrets, what changed nothing."""

from cupola.chronicle.measures.stretches import Stretch
from cupola.chronicle.measures.tension import Reading, Tension
from cupola.chronicle.measures.whole import Measures

__all__ = ["Measures", "Reading", "Stretch", "Tension"]
