"""What the seats of a world see and may do, after each cycle."""

from cupola.adapters.crew.asking import ask
from cupola.adapters.crew.seeing import see, see_again
from cupola.adapters.crew.tables import Desk, Rows, Setting
from cupola.world.compiled import rule


@rule
def look_about(rows: Rows, setting: Setting, desk: Desk, w: int, anew: bool) -> None:
    """The seats of the world see what they see now, and may do what they may.

    anew: whether all is written; else only what has changed since the desk remembered the minds.
    """
    for seat in range(len(setting.seats)):
        if anew:
            see(rows, setting, w, seat)
        else:
            see_again(rows, setting, desk, w, seat)
        ask(rows, setting, desk.works[0], w, seat)
