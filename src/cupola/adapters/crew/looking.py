"""What the seats of many worlds see and may do, after each cycle."""

from cupola.adapters.crew.asking import ask
from cupola.adapters.crew.seeing import see
from cupola.adapters.crew.tables import Rows, Setting, Span
from cupola.world.compiled import rule
from cupola.world.records import Work


@rule
def look_about(rows: Rows, setting: Setting, works: list[Work], span: Span) -> int:
    """The seats of each world of the span see what they see and may do what they may."""
    for w in range(span[0], span[1]):
        for seat in range(len(setting.seats)):
            see(rows, setting, w, seat)
            ask(rows, setting, works[0], w, seat)
    return span[1] - span[0]
