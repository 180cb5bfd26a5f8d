"""People in bad air: how long they stay conscious, how clear their heads are, how they ache."""

import math
from collections.abc import Iterator

from cupola.physics.bodies import ACHES_ABOVE, ACHES_AN_HOUR, ACHES_DOUBLE
from cupola.physics.fitness import (
    DULLED_TO,
    DULLING_MMHG,
    between,
    stun_a_minute,
)
from cupola.studies.validation.check import Chapter, Check, Curve, Line, inside, near

TABLE = "table of useful consciousness (facts 2.7)"
CONSCIOUS = (
    (25_000, 7.9, 3.0, 6.0),
    (28_000, 6.9, 2.5, 3.0),
    (30_000, 6.3, 1.0, 3.0),
    (35_000, 5.0, 0.5, 1.0),
    (40_000, 3.9, 0.25, 1.0 / 3.0),
    (50_000, 2.4, 0.1, 0.15),
)
"""Feet, kPa of oxygen there, minutes of useful consciousness from and to (facts 2.7)."""
CLEAN_KPA = 21.2
"""kPa of oxygen of ordinary air (facts 2.5)."""
WEEK_H = 168.0
"""Hours of a week."""


def bodies() -> Chapter:
    """What bad air does."""
    return Chapter(
        "People in bad air",
        "Minutes until somebody at rest loses consciousness, and how often carbon dioxide makes "
        "heads ache.",
        (*_conscious(), *_stunned(), *_aches()),
        (_curve(),),
    )


def _conscious() -> Iterator[Check]:
    for feet, oxygen, least, most in CONSCIOUS:
        ours = 1.0 / stun_a_minute(oxygen, 0.4)
        quantity = f"conscious at {oxygen:g} kPa of oxygen ({feet:,} ft)"
        yield inside(quantity, "min", TABLE, (least, most, ours))


def _stunned() -> Iterator[Check]:
    for percent, kpa, least, most in ((7.5, 7.6, 5.0, 60.0), (10.0, 10.13, 3.0, 15.0)):
        ours = 1.0 / stun_a_minute(CLEAN_KPA, kpa)
        quantity = f"conscious at {percent:g} % of carbon dioxide"
        yield inside(quantity, "min", "CCOHS and others (facts 2.6)", (least, most, ours))


def weekly_ache(mmhg: float) -> float:
    """The chance of a headache within a week at this pressure of carbon dioxide."""
    odds = ACHES_AN_HOUR * math.exp(ACHES_DOUBLE * (mmhg - ACHES_ABOVE))
    return 1.0 - float((1.0 - odds / (1.0 + odds)) ** WEEK_H)


def _aches() -> Iterator[Check]:
    law = "Law et al. 2014 (facts 2.6)"
    yield inside("headaches in a week at 4 mmHg", "", law, (0.016, 0.033, weekly_ache(4.0)))
    yield inside("headaches in a week at 2.5 mmHg", "", law, (0.0, 0.0101, weekly_ache(2.5)))
    odds = [ACHES_AN_HOUR * math.exp(ACHES_DOUBLE * mmhg) for mmhg in (5.0, 6.0)]
    yield near("odds of a headache for 1 mmHg more", "", law, (2.0, odds[1] / odds[0], 0.01))


def _curve() -> Curve:
    levels = [0.5 * number for number in range(160)]
    return Curve(
        "performance",
        "Performance by carbon dioxide; dots as in the list of numbers",
        "CO2, mmHg",
        "share of usual",
        (
            Line("as in a turn", levels, [between(p, DULLING_MMHG, DULLED_TO) for p in levels]),
            Line("", list(DULLING_MMHG), list(DULLED_TO), dots=True),
        ),
    )
