"""Deceit."""

from cupola.minds.ways import impossible
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind, Picture


@rule
def gate_deceit(mind: Mind, plan: Plan, intention: int) -> bool:
    """Whether this is thinkable now."""
    return False


@rule
def is_open_deceit(mind: Mind, plan: Plan, intention: int, whom: int) -> bool:
    """Whether it can be meant towards this person, or towards nobody in particular."""
    return False


@rule
def appraise_deceit(mind: Mind, plan: Plan, intention: int, whom: int, stakes: list[float]) -> None:
    """What it would do to each stake."""


@rule
def advance_deceit(mind: Mind, picture: Picture, plan: Plan, whom: int, wanted: Action) -> int:
    """The next thing to do for it."""
    return impossible(wanted)
