"""Screening: which decisions of a story are tried, for there are more than can be.

First those on the way to what came of it, by the causes that the chronicle keeps; then those
that are more than everyday life, or whose runner-up was; then the rest.  Within each, those that
touched one of the people asked about come before others, and the closer the runner-up was, the
earlier.
"""

from collections.abc import Iterable, Sequence

from cupola.chronicle.happenings import Happening
from cupola.studies.why.decisions import Decision
from cupola.studies.why.outcomes import Outcome
from cupola.world.names import Names

TRIED = 48
"""Decisions that are tried at most (own choice: all of a script, a third of a free story's)."""


def screened(
    decisions: Sequence[Decision], outcome: Outcome, tied: set[int], most: int = TRIED
) -> list[int]:
    """The places of the decisions to try, the most promising first.  tied: those on the way."""

    def key(place: int) -> tuple[bool, bool, bool, float, int]:
        one = decisions[place]
        touches = not outcome.people or {one.person, one.whom} & set(outcome.people)
        return place not in tied, not one.grave, not touches, one.behind, -one.minute

    return sorted(range(len(decisions)), key=key)[:most]


def on_the_way(decisions: Sequence[Decision], links: Iterable[Happening], names: Names) -> set[int]:
    """The places of the decisions from which these events came."""
    events = list(links)
    return {
        place
        for place, one in enumerate(decisions)
        if any(one.brought_about(event, names) for event in events)
    }
