"""Outside: where something drifts that was pushed off the station."""

from collections.abc import Iterator

from cupola.physics.relative import SECONDS, along_m, cross_m, radial_m, turning
from cupola.studies.validation.check import Chapter, Check, Curve, Line, close

MEAN_MOTION = 1.1273e-3
"""radians a second in which the published values are counted (facts 5)."""
ORBIT_MIN = 92.9
"""Minutes of a round (facts 0)."""
SOURCE = "Clohessy and Wiltshire 1960; values of facts 5"
PUSH = 0.1
"""m/s of the published pushes."""
ONE_ROUND_S = 5574.0
"""s of a round in the published values."""
VALUES = (
    ("up", (PUSH, 0.0), 600.0, (55.5, -39.1)),
    ("up", (PUSH, 0.0), 2787.0, (0.0, -354.9)),
    ("up", (PUSH, 0.0), ONE_ROUND_S, (0.0, 0.0)),
    ("ahead", (0.0, PUSH), 600.0, (39.1, 42.1)),
    ("ahead", (0.0, PUSH), ONE_ROUND_S, (0.0, -1672.2)),
)
"""Which way, its speeds, seconds after, and metres up and ahead (facts 5)."""


def outside() -> Chapter:
    """Drift beside the station."""
    return Chapter(
        "Drift outside",
        f"Somebody is pushed off at {PUSH} m/s. Metres away from the Earth (up), ahead and aside.",
        tuple(_values()),
        (_curve(),),
    )


def _values() -> Iterator[Check]:
    for way, (radial, along), seconds, (up, ahead) in VALUES:
        for axis, metres, law in (("up", up, radial_m), ("ahead", ahead, along_m)):
            ours = law(radial, along, MEAN_MOTION, seconds)
            quantity = f"pushed {way}, after {seconds:g} s: {axis}"
            yield close(quantity, "m", SOURCE, (metres, ours, 0.2))
    quarter = ONE_ROUND_S / 4.0
    aside = cross_m(PUSH, MEAN_MOTION, quarter)
    yield close("pushed aside, a quarter round on: aside", "m", SOURCE, (88.7, aside, 0.5))
    yield close("a round takes", "min", "facts 0", (ORBIT_MIN, ONE_ROUND_S / SECONDS, 0.05))


def _curve() -> Curve:
    turn = turning(ORBIT_MIN)
    times = [30.0 * number for number in range(187)]
    lines = tuple(
        Line(
            f"pushed {way}",
            [along_m(radial, along, turn, second) for second in times],
            [radial_m(radial, along, turn, second) for second in times],
        )
        for way, radial, along in (("up", PUSH, 0.0), ("ahead", 0.0, PUSH), ("back", 0.0, -PUSH))
    )
    return Curve("drift", "One round after a push of 0.1 m/s", "m ahead", "m up", lines)
