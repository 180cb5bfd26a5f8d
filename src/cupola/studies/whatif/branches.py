"""An arm lived: from the moment's world, with dice of its own, to the ending."""

from typing import Any

import numpy as np

from cupola.runs.branch import Moment
from cupola.runs.single import Run, seed_of
from cupola.runs.turn import Pause
from cupola.studies.whatif.arms import Arm, arms_of
from cupola.studies.whatif.changes import Deed
from cupola.studies.whatif.following import follow
from cupola.world.actions import intend
from cupola.world.catalogue.entities import NOBODY
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import copy_of

WHOLE = 1 << 30
"""A stretch that is as long as any story."""
STRETCH = 120
"""Minutes of the stretch after somebody set about what is forbidden; the next is twice as long."""
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
        run = Run(moment.scenario, moment.seed if seed is None else seed, engine=engine)
        world = moment.world
        world.seed = run.seed
        run.stand_at(world)
        run.go_on()
        return run
    _, arm = arms_of(moment, changes, settings)
    run = Run(arm.scenario, engine=engine)
    live_on(run, arm, moment.seed if seed is None else seed)
    return run


def begin(run: Run, arm: Arm, seed: int) -> None:
    """The run stands at the moment of the arm, with these dice, and nothing is told yet.

    Raises NotationError for what is no seed.
    """
    world = np.frombuffer(bytearray(arm.identity), run.world.dtype)[0]
    world["seed"] = run.seed = seed_of(seed)
    run.stand_at(world)


def live_on(run: Run, arm: Arm, seed: int) -> None:
    """The run has lived the arm to its end; its chronicle begins at the moment."""
    begin(run, arm, seed)
    still, stretch = set(arm.lines), WHOLE
    while arm.forbidden and stretch:
        still, stretch = _go_on_without(run, arm, still, stretch)
    follow(run, arm, still)
    run.go_on()


def _go_on_without(run: Run, arm: Arm, still: set[int], stretch: int) -> tuple[set[int], int]:
    """Nobody has done in a stretch what is forbidden, while lines are followed or after.

    Whoever did is taken back to the minute in which they set about it, and rests instead.
    still: who has lines left to follow.  Comes back with these and the next stretch, 0 for none.
    """
    since = int(run.world.turn)
    run.go_on(since)  # what was told so far is fetched from the book
    kept, pages = copy_of(run.world), list(run.pages)
    left = follow(run, arm, still, since + stretch)
    pause = run.go_on(since + stretch)
    told = [page["events"] for page in run.pages[len(pages) :]]
    found = _forbidden(run, arm, told, since)
    if found is None:
        goes_on = pause == Pause.MINUTE and int(run.world.turn) < run.scenario.turns
        return left, min(2 * stretch, WHOLE) if goes_on else 0
    minute, who = found
    run.stand_at(kept)
    run.pages = pages
    left = follow(run, arm, still, minute)
    run.go_on(minute)
    if who in left:  # a line that takes what is forbidden is given up, and those after it
        run.world.persons[who].mind = int(arm.kind)
    idle(run.world, who, arm)
    return left - {who}, STRETCH


def _forbidden(run: Run, arm: Arm, told: list[Any], since: int) -> tuple[int, int] | None:
    """The minute in which somebody first set about what is forbidden, and who."""
    found: list[tuple[int, int]] = []
    for deed in arm.forbidden:
        done = (event for events in told for event in _deeds(events, deed) if deed.fits(event))
        event = next(done, None)
        if event is not None:
            found.append((_begun(run, deed, int(event.turn), since), deed.actor))
    return min(found, default=None)


def _deeds(events: Any, deed: Deed) -> Any:
    """What the person of a deed did with its verb."""
    mask = (events["actor"] == deed.actor) & (events["verb"] == deed.action.verb)
    return events[mask].view(np.recarray)


def _begun(run: Run, deed: Deed, minute: int, since: int) -> int:
    """The minute in which a deed was begun that was done in this one."""
    lasts = int(run.scenario.plan.verbs[deed.action.verb].minutes)
    return max(since, minute - max(0, lasts - 1))


def idle(world: Any, person: int, arm: Arm) -> None:
    """The person rests a while and then thinks anew; whoever must not rest works."""
    me, mind = world.persons[person], world.minds[person]
    intend(me.doing, Verb.WORK if (person, Verb.REST) in arm.kept_from else Verb.REST, NOBODY)
    me.since, me.until = int(world.turn), int(world.turn) + RESTS
    mind.intention, mind.startled = int(Intention.NONE), 0
