"""People and a closed room: what a day of breathing takes and gives, and what becomes of air."""

from collections.abc import Iterator, Sequence

from cupola.physics.cabin.breathing import ASLEEP, AT_WORK, AWAKE
from cupola.physics.cabin.gas import (
    CO2,
    CO2_KG_PER_MOLE,
    H2O,
    H2O_KG_PER_MOLE,
    KPA_PER_MMHG,
    O2,
    O2_KG_PER_MOLE,
)
from cupola.physics.cabin.heat import HARD_WORK, PERSON, SLEEPER
from cupola.studies.validation.check import Chapter, Check, Curve, Line, near
from cupola.studies.validation.rooms import DAY_SHARES, EVERY_MIN, Rooms

DAY_MIN = 1440.0
"""Minutes of a day."""
SEALED_M3 = 75.0
"""m3 of the room in the published table (facts 2.5)."""
TABLE = {
    1: ((1, 0.432, 21.17), (4, 0.529, 21.06), (8, 0.658, 20.92), (12, 0.787, 20.78),
        (24, 1.173, 20.36), (48, 1.946, 19.52)),
    2: ((1, 0.464, 21.13), (4, 0.658, 20.92), (8, 0.915, 20.64), (12, 1.173, 20.36),
        (24, 1.946, 19.52), (48, 3.493, 17.85)),
    3: ((1, 0.497, 21.10), (4, 0.787, 20.78), (8, 1.173, 20.36), (12, 1.560, 19.94),
        (24, 2.720, 18.68), (48, 5.039, 16.17)),
    6: ((1, 0.593, 20.99), (4, 1.173, 20.36), (8, 1.946, 19.52), (12, 2.720, 18.68),
        (24, 5.039, 16.17), (48, 9.679, 11.14)),
}  # fmt: skip
"""People: hours, kPa of carbon dioxide, kPa of oxygen in the sealed room (facts 2.5)."""
DIOXIDE_HOURS = {
    1: ((5.3, 9.5), (7.6, 19.0), (15.0, 49.7), (30.0, 111.7), (53.0, 207.7), (76.0, 302.1)),
    2: ((5.3, 4.8), (7.6, 9.5), (15.0, 24.8), (30.0, 55.9), (53.0, 103.9), (76.0, 151.0)),
    3: ((5.3, 3.2), (7.6, 6.3), (15.0, 16.6), (30.0, 37.2), (53.0, 69.2), (76.0, 100.7)),
}
"""People: mmHg of carbon dioxide and hours until then in the sealed room (facts 2.5)."""
OXYGEN_HOURS = {
    1: ((16.0, 148.8), (12.0, 263.3), (10.0, 320.6)),
    2: ((16.0, 74.4), (12.0, 131.7), (10.0, 160.3)),
    3: ((16.0, 49.6), (12.0, 87.8), (10.0, 106.9)),
}
"""People: kPa of oxygen and hours until then in the sealed room (facts 2.5)."""
HALF_DIGIT_H = 0.06
"""Hours by which a figure that is given to a tenth may be off besides, as a share is not enough."""
BVAD = "BVAD 2015, table 3-22 (facts 2.1)"
BALANCE = "mass balance of facts 2.5"


def metabolism() -> Chapter:
    """The metabolic day."""
    return Chapter(
        "The metabolic day",
        "One person for a day: eight hours of sleep, half an hour of exercise, awake for the "
        "rest. The vapour and the heat of the hour of recovery are counted with the exercise.",
        tuple(_a_day()),
    )


def sealed_room() -> Chapter:
    """The sealed room: pressures after hours, and hours until each level."""
    return Chapter(
        "A sealed room",
        f"People in {SEALED_M3:g} m3 without machines, breathing as a day's mean.",
        (*_table(), *_levels()),
        (_curve(),),
    )


def _a_day() -> Iterator[Check]:
    room = Rooms([1000.0], people=1)
    before = {gas: room.moles(gas) for gas in (O2, CO2, H2O)}
    for how, share in DAY_SHARES.items():
        room.go_on(DAY_MIN * share, {how: 1.0})
    used = (before[O2] - room.moles(O2)) * O2_KG_PER_MOLE
    made = (room.moles(CO2) - before[CO2]) * CO2_KG_PER_MOLE
    vapour = (room.moles(H2O) - before[H2O]) * H2O_KG_PER_MOLE
    quotient = (room.moles(CO2) - before[CO2]) / (before[O2] - room.moles(O2))
    watts = {ASLEEP: SLEEPER, AWAKE: PERSON, AT_WORK: HARD_WORK}
    heat = sum(watts[hard] * share for hard, share in enumerate(DAY_SHARES.values()))
    yield near("oxygen used in a day", "kg", BVAD, (0.82, used, 0.01))
    yield near("carbon dioxide made in a day", "kg", BVAD, (1.04, made, 0.01))
    yield near("vapour made in a day", "kg", BVAD, (1.85, vapour, 0.02))
    yield near("carbon dioxide for each mole of oxygen", "mol", BVAD, (0.92, quotient, 0.01))
    yield near("felt heat, mean of the day", "W", BVAD, (85.0, heat, 0.02))


def _table() -> Iterator[Check]:
    for people, rows in TABLE.items():
        room = Rooms([SEALED_M3], people=people)
        for hours, dioxide, oxygen in rows:
            go_on_to(room, 60.0 * hours)
            what = f"{people} in the room, after {hours} h"
            yield near(f"{what}: CO2", "kPa", BALANCE, (dioxide, room.kpa(CO2), 0.005))
            yield near(f"{what}: O2", "kPa", BALANCE, (oxygen, room.kpa(O2), 0.005))


def go_on_to(room: Rooms, minutes: float) -> None:
    """The room has lived up to a minute, in short strides."""
    while room.minutes < minutes - 1e-9:
        room.go_on(min(EVERY_MIN, minutes - room.minutes))


def _levels() -> Iterator[Check]:
    for people, levels in DIOXIDE_HOURS.items():
        reached = hours_to(people, [-level * KPA_PER_MMHG for level, _ in levels], CO2)
        for (level, hours), ours in zip(levels, reached, strict=True):
            yield _hours(f"{people} in the room, until CO2 is {level:g} mmHg", hours, ours)
    for people, low in OXYGEN_HOURS.items():
        reached = hours_to(people, [level for level, _ in low], O2)
        for (level, hours), ours in zip(low, reached, strict=True):
            yield _hours(f"{people} in the room, until O2 is {level:g} kPa", hours, ours)


def _hours(quantity: str, hours: float, ours: float) -> Check:
    room = 0.005 * hours + HALF_DIGIT_H
    how = f"0.5 % and {HALF_DIGIT_H} h"
    return Check(quantity, "h", BALANCE, f"{hours:g}", hours - room, hours + room, ours, how)


def hours_to(people: int, levels: Sequence[float], gas: int) -> list[float]:
    """Hours until oxygen has fallen to each level, or a gas has risen to it if it is negative."""
    room, found = Rooms([SEALED_M3], people=people), []
    for level in levels:
        sign = -1.0 if level < 0.0 else 1.0
        before = room.kpa(gas)
        while sign * room.kpa(gas) > level:
            before = room.kpa(gas)
            room.go_on(EVERY_MIN)
        over = (sign * room.kpa(gas) - level) / (sign * (room.kpa(gas) - before))
        found.append((room.minutes - over * EVERY_MIN) / 60.0)
    return found


def _curve() -> Curve:
    lines = []
    for people in TABLE:
        room, hours, dioxide = Rooms([SEALED_M3], people=people), [0.0], []
        dioxide.append(room.kpa(CO2))
        for hour in range(1, 49):
            room.go_on(60.0)
            hours.append(float(hour))
            dioxide.append(room.kpa(CO2))
        lines.append(Line(f"{people} people", hours, dioxide))
        published = [(float(row[0]), row[1]) for row in TABLE[people]]
        lines.append(Line("", [x for x, _ in published], [y for _, y in published], dots=True))
    return Curve(
        "sealed_room",
        "Carbon dioxide in a sealed room; dots as published",
        "hours",
        "CO2, kPa",
        tuple(lines),
    )
