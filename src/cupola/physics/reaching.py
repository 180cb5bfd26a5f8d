"""Reaching: how fast the arm is under a load, and whom it gets to in time.

The heavier what hangs on it, the slower it may move, for it has to stop it again (the Canadian
Space Agency's comparison of its arms: 37 cm/s empty, 15 with somebody on it, 2 while the station
was built, 1.2 with a shuttle).  Who drifts away faster than the loaded arm may move cannot be held,
and who is out of reach when the arm gets there cannot be caught.
"""

from cupola.world.compiled import rule

EMPTY_TIP = 0.37
"""m/s, the empty arm's tip."""
TIP_WITH_PERSON = 0.15
"""m/s, with a person on it."""
TIP_WITH_MODULE = 0.02
"""m/s, with a part of the station."""
TIP_WITH_SHIP = 0.012
"""m/s, with a ship."""
PERSON_KG = 300.0
"""kg, the most that is moved like a person: one in a suit with tools (own choice)."""
MODULE_KG = 20000.0
"""kg, the most that is moved like a part of the station (own choice)."""
HEAVIEST_KG = 116000.0
"""kg, the most that the arm moves at all (facts 1.3)."""
SUITED_KG = 200.0
"""kg, somebody in a suit (facts 5: the suit alone has 112)."""


@rule
def tip_speed(load_kg: float) -> float:
    """How fast the arm's tip may move with such a load, in m/s; 0 for what it cannot move."""
    if load_kg <= 0.0:
        return EMPTY_TIP
    if load_kg <= PERSON_KG:
        return TIP_WITH_PERSON
    if load_kg <= MODULE_KG:
        return TIP_WITH_MODULE
    return TIP_WITH_SHIP if load_kg <= HEAVIEST_KG else 0.0


@rule
def can_be_caught(away_m: float, speed: float, reach_m: float, load_kg: float) -> bool:
    """Whether the arm gets to something that drifts away, and can hold it."""
    if speed > tip_speed(load_kg):
        return False
    return away_m + speed * away_m / EMPTY_TIP <= reach_m


def minutes_to_fetch(away_m: float, load_kg: float) -> float:
    """How long the arm moves, out empty and back with its load; -1 if it cannot move that."""
    loaded = tip_speed(load_kg)
    if loaded <= 0.0:
        return -1.0
    return (away_m / EMPTY_TIP + away_m / loaded) / 60.0
