"""The road to an ending: a script is followed up to a beat, and then everybody is free."""

from cupola.studies.road.whole import Road, road

__all__ = ["Road", "road"]
