"""The lessons: what their commands print is what they print now."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from docs.generators.printed import filled

FOLDER = Path(__file__).resolve().parent.parent / "lessons"
LESSONS = ("security_dilemma", "orders_and_obedience", "what_a_lie_does")
"""Each has a page for the teacher and a sheet to hand out."""


def all_lessons() -> dict[str, Callable[[], str]]:
    """Each page below docs/ and what writes it."""
    return {f"lessons/{name}.md": partial(filled, FOLDER / f"{name}.md") for name in LESSONS}
