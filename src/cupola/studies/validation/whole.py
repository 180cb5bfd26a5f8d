"""All checks: every chapter in its order, and what missed."""

from collections.abc import Callable

from cupola.studies.validation.check import Chapter, Check
from cupola.studies.validation.falling import falling, fallout
from cupola.studies.validation.fitness import bodies
from cupola.studies.validation.leaking import leaking
from cupola.studies.validation.metabolism import metabolism, sealed_room
from cupola.studies.validation.mixing import mixing
from cupola.studies.validation.outside import outside
from cupola.studies.validation.scrubbing import scrubbing
from cupola.studies.validation.sky import sky

CHAPTERS: tuple[Callable[[], Chapter], ...] = (
    metabolism,
    sealed_room,
    bodies,
    mixing,
    leaking,
    scrubbing,
    sky,
    outside,
    falling,
    fallout,
)
"""What makes each chapter, in the order of the page."""


def validate(told: Callable[[str], None] = lambda _: None) -> list[Chapter]:
    """Every chapter, checked now.  told: hears of each as it begins, for it takes some seconds."""
    found = []
    for make in CHAPTERS:
        told((make.__doc__ or "").splitlines()[0])
        found.append(make())
    return found


def misses(chapters: list[Chapter]) -> list[Check]:
    """The checks that do not hold."""
    return [check for chapter in chapters for check in chapter.checks if not check.holds]
