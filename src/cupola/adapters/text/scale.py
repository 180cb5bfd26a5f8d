"""Shares in words: how sure, how much trusted, how strongly felt; and how long ago."""

from cupola.chronicle.clock import duration

Scale = tuple[tuple[float, str], ...]

SURE: Scale = (
    (0.97, "certain"),
    (0.8, "very likely"),
    (0.6, "likely"),
    (0.4, "open"),
    (0.2, "unlikely"),
    (0.03, "very unlikely"),
    (0.0, "out of the question"),
)
"""Credence from which a word holds."""
TRUSTED: Scale = (
    (0.85, "fully"),
    (0.7, "well"),
    (0.55, "rather"),
    (0.4, "half"),
    (0.2, "little"),
    (0.0, "not at all"),
)
"""Trust from which a word holds."""
FELT: Scale = ((0.75, "overwhelming"), (0.5, "strong"), (0.25, "some"), (0.1, "a little"))
"""Strength of a feeling from which a word holds; below the last it is not spoken of."""
WELL: Scale = (
    (0.95, ""),
    (0.7, "You are hurt."),
    (0.4, "You are badly hurt."),
    (0.0, "You are dying."),
)
"""Health from which a sentence holds."""


def word_for(scale: Scale, value: float) -> str:
    """The word for a value; "" below the scale."""
    return next((word for least, word in scale if value >= least), "")


def ago(minutes: int) -> str:
    """How long ago something was."""
    return "now" if minutes <= 1 else f"{duration(minutes)} ago"
