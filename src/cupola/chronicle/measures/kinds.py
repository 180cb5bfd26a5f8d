"""Kinds of events that measures tell apart, by their verbs."""

ROUTINE = frozenset("go work rest sleep look research grab watch wake visit drop".split())
"""What goes on at all times and turns nothing."""
FORCE = frozenset("strike strangle swing seize shove hunt disarm".split())
"""Force against another body."""
BLOWS = frozenset("strike strangle swing".split())
"""Force that is meant to wound."""
TALK = frozenset(
    "say tell ask call signal accuse defend justify claim talk joke propose agree hesitate refuse"
    " volunteer promise threaten vow assemble read_aloud break_truce answer comfort announce"
    " attempt_contact".split()
)
"""What is done with words."""
WORLDLY = frozenset(
    "exit enter board alight depart install set_aside lock unlock open shut fake cut shut_down"
    " restore repair prepare arrive ride die faint wake regret drift cling rescue hide".split()
)
"""What changes where people and things are, or how, whatever anybody holds of it."""


def half_left(minutes: float, half_life: float) -> float:
    """The share that is left of what fades to a half in so many minutes."""
    return float(0.5 ** (max(0.0, minutes) / half_life))


def together(levels: "list[float]") -> float:
    """Several levels from 0 to 1 as one: none alone decides, and more is never less."""
    calm = 1.0
    for level in levels:
        calm *= 1.0 - min(1.0, max(0.0, level))
    return 1.0 - calm
