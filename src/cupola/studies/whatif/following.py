"""Lines of a script followed to the last one that a change is about, then everybody is free.

Nothing is fetched from the book meanwhile, and minutes in which no line is due pass at once: what
a story costs is then the rules' work, not that of looking after it.
"""

from collections.abc import Iterable
from typing import Any

import numpy as np

from cupola.runs.single import Run
from cupola.runs.turn import Pause
from cupola.studies.whatif.arms import Arm
from cupola.world.catalogue.entities import MindKind
from cupola.world.layout import dtype_of
from cupola.world.records import World

FOLLOWS = 60
"""Minutes after its time in which a last line is still followed (own choice)."""


def follow(
    run: Run, arm: Arm, still: Iterable[int] | None = None, until: int | None = None
) -> set[int]:
    """Everybody who had lines of the script left has followed them; who has not by this minute.

    still: who had some left; None for all of the arm.  until: None for as long as it takes.
    """
    following = set(arm.lines if still is None else still)
    last = arm.scenario.turns if until is None else min(until, arm.scenario.turns)
    people = np.ndarray(1, dtype_of(World), buffer=run.world)["persons"][0]
    while following and run.world.turn < last:
        before = int(run.world.turn)
        due = min(_due(arm, people, following, before), last)
        if run.engine.live(due) == Pause.BOOK_FULL and run.keep:
            run.pages.append(run.engine.drain())
        now = int(run.world.turn)
        if now == before:
            break
        for person in sorted(following):
            if _is_through(people, arm, person, now):
                run.world.persons[person].mind = int(arm.kind)
                following.discard(person)
    return following


def _due(arm: Arm, people: Any, following: set[int], now: int) -> int:
    """The next minute in which one of these can have done or given up a line."""
    due = []
    for person in following:
        row = int(people["next_beat"][person])
        ahead = [line.turn for line in arm.due[person] if line.row >= row]
        waits = bool(ahead) and arm.scenario.plan.persons[person].hands_over_at <= 0
        due.append(ahead[0] if waits else now)
    return max(now, min(due)) + 1


def _is_through(people: Any, arm: Arm, person: int, now: int) -> bool:
    """Whether the last line has been done or given up."""
    last = arm.due[person][-1]
    if people["mind"][person] != MindKind.SCRIPT or now >= last.turn + FOLLOWS:
        return True
    doing = people["doing"]["verb"][person]
    return bool(people["next_beat"][person] > last.row and doing != last.verb)
