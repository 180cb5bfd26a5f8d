"""Suspense and surprise: how far a belief about an outcome is about to move, and just moved."""

from cupola.studies.suspense.path import Path, Point
from cupola.studies.suspense.whole import suspense

__all__ = ["Path", "Point", "suspense"]
