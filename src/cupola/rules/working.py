"""To be written."""

from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Action, Book, World
from cupola.world.refusals import Refusal


@rule
def may_working(world: World, plan: Plan, actor: int, action: Action) -> int:
    """Why the actor may not, or ALLOWED."""
    return Refusal.ALLOWED


@rule
def do_working(world: World, plan: Plan, book: Book, actor: int, action: Action) -> None:
    """It is done."""
