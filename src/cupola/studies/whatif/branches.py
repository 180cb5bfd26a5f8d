"""An arm lived: from the moment's world, with dice of its own, to the ending."""

from typing import Any

import numpy as np

from cupola.chronicle.archive import record_from
from cupola.runs.branch import Moment
from cupola.runs.single import Run
from cupola.runs.turn import Pause
from cupola.studies.whatif.arms import Arm, arms_of
from cupola.studies.whatif.changes import Deed
from cupola.world.actions import intend
from cupola.world.catalogue.entities import NOBODY, MindKind
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import copy_of
from cupola.world.records import World

STRETCH = 120
"""Minutes after which it is looked whether somebody has done what is forbidden (own choice)."""
FOLLOWS = 60
"""Minutes after its time in which a last line is still followed (own choice)."""
RESTS = 30
"""Minutes for which somebody rests who was about to do what is forbidden (own choice)."""


def branch(
    moment: Moment,
    *changes: str,
    settings: dict[str, Any] | None = None,
    seed: int | None = None,
    engine: str = "auto",
) -> Run:
    """The run of a moment with these changes, lived to its end; without any, as it goes on.

    settings: other values for keys of the scenario.  seed: other dice from here on.  Whoever
    follows a script goes on by their own mind, if anything is changed.
    """
    if not changes and not settings:
        run = moment.branch(seed=seed, engine=engine)
        run.go_on()
        return run
    _, arm = arms_of(moment, changes, settings)
    run = Run(arm.scenario, engine=engine)
    live_on(run, arm, moment.seed if seed is None else seed)
    return run


def live_on(run: Run, arm: Arm, seed: int) -> None:
    """The run has lived the arm to its end; its chronicle begins at the moment."""
    world = record_from(World, arm.identity)
    world.seed = run.seed = seed
    run.stand_at(world)
    _follow(run, arm)
    while arm.forbidden and _go_on_without(run, arm):
        pass
    run.go_on()


def _go_on_without(run: Run, arm: Arm) -> bool:
    """Whether the run goes on after a stretch; nobody has done in it what is forbidden.

    Whoever did is taken back to the minute in which they set about it, and rests instead.
    """
    kept, pages = copy_of(run.world), list(run.pages)
    since = int(kept.turn)
    pause = run.go_on(since + STRETCH)
    told = [page["events"] for page in run.pages[len(pages) :]]
    found = _forbidden(run, arm, np.concatenate(told), since)
    if found is None:
        return pause == Pause.MINUTE and int(run.world.turn) < run.scenario.turns
    minute, who = found
    run.stand_at(kept)
    run.pages = pages
    run.go_on(minute)
    _rest(run.world, who)
    return True


def _follow(run: Run, arm: Arm) -> None:
    """Everybody who had lines of the script left has followed them."""
    following = set(arm.lines)
    while following:
        before = int(run.world.turn)
        run.go_on(before + 1)
        if int(run.world.turn) == before:
            return
        for person in sorted(following):
            if _is_through(run.world, arm, person):
                run.world.persons[person].mind = int(arm.kind)
                following.discard(person)
        if not following:
            run.world.pins_used = 0


def _is_through(world: Any, arm: Arm, person: int) -> bool:
    """Whether the last line has been done or given up."""
    me, row = world.persons[person], arm.lines[person]
    last = arm.scenario.beats[row]
    if int(me.mind) != MindKind.SCRIPT or world.turn >= last.turn + FOLLOWS:
        return True
    return bool(me.next_beat > row and me.doing.verb != last.action.verb)


def _forbidden(run: Run, arm: Arm, events: Any, since: int) -> tuple[int, int] | None:
    """The minute in which somebody first set about what is forbidden, and who."""
    found: list[tuple[int, int]] = []
    for deed in arm.forbidden:
        mask = (events["actor"] == deed.actor) & (events["verb"] == deed.action.verb)
        for event in events[mask].view(np.recarray):
            if deed.fits(event):
                found.append((_begun(run, deed, int(event.turn), since), deed.actor))
                break
    return min(found, default=None)


def _begun(run: Run, deed: Deed, minute: int, since: int) -> int:
    """The minute in which a deed was begun that was done in this one."""
    lasts = int(run.scenario.plan.verbs[deed.action.verb].minutes)
    return max(since, minute - max(0, lasts - 1))


def _rest(world: Any, person: int) -> None:
    """The person rests a while and then thinks anew."""
    me, mind = world.persons[person], world.minds[person]
    intend(me.doing, Verb.REST, NOBODY)
    me.since, me.until = int(world.turn), int(world.turn) + RESTS
    mind.intention, mind.startled = int(Intention.NONE), 0
