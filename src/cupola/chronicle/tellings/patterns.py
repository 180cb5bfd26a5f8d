"""Patterns of a telling: whether an event is one of those meant."""

from collections.abc import Iterable, Mapping
from typing import Any

from cupola.chronicle.happenings import Happening

Pattern = Mapping[str, Any]
"""The keys of a pattern that were given, as `scenarios/telling.py` reads them."""


def fits(event: Happening, pattern: Pattern) -> bool:
    """Whether an event is as a pattern says, in every key that it has."""
    return all(_fits_key(event, key, value) for key, value in pattern.items())


def fits_any(event: Happening, patterns: Iterable[Pattern]) -> bool:
    """Whether an event is as one of the patterns says."""
    return any(fits(event, pattern) for pattern in patterns)


def _fits_key(event: Happening, key: str, value: Any) -> bool:
    if value is None or value is False:
        return True
    if key == "begins":
        return event.minute >= int(value)
    if key == "until":
        return event.minute < int(value)
    if key == "alone":
        return event.actor is not None and set(event.perceivers) <= {event.actor}
    if key == "unseen":
        return not event.perceivers
    if key == "content":
        return (event.content or event.looks) in value
    return getattr(event, key) in value
