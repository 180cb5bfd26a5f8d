"""Making up somebody's mind for them, and giving a run other lines to follow."""

from typing import Any

from cupola.runs.single import Run
from cupola.world.actions import nothing
from cupola.world.layout import thaw_table
from cupola.world.records import Beat


def resolve(world: Any, person: int, intention: int, whom: int) -> None:
    """Somebody is free, means to bring this about towards somebody, and begins this minute.

    The choice counts as one, so the same person's later choices roll the same dice whatever it is.
    """
    me, mind = world.persons[person], world.minds[person]
    nothing(me.doing)
    me.until = int(world.turn) - 1
    mind.startled = 0
    mind.intention, mind.intention_target = intention, whom
    mind.intention_since = int(mind.turn)
    mind.choices += 1


def give_lines(run: Run, beats: Any) -> None:
    """From now on the run follows these lines of a script instead of its own."""
    lines = beats if run.engine.name == "compiled" else thaw_table(Beat, beats)
    run.engine.tables = run.engine.tables._replace(beats=lines)
