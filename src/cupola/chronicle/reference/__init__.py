"""A chronicle beside a reference log."""

from cupola.chronicle.reference.check import Difference, Report, check
from cupola.chronicle.reference.log import Reference
from cupola.chronicle.reference.matching import Match, matched

__all__ = ["Difference", "Match", "Reference", "Report", "check", "matched"]
