"""Leaks: holes of four sizes in two volumes, by the law of the choked orifice."""

from collections.abc import Iterator

from cupola.studies.validation.check import Chapter, Check, Curve, Line, near
from cupola.studies.validation.rooms import Rooms, section_m2

SIZES_MM = (2.0, 6.0, 10.0, 200.0)
VOLUMES_M3 = (916.0, 75.0)
LOW_KPA = 70.0
"""kPa of the published times: that of 10,000 feet."""
LAW = "law of the choked orifice (facts 2.4)"
PRINTED = "facts 2.4"
TIMES_H = {
    (2.0, 916.0): (150.1, LAW),
    (6.0, 916.0): (16.7, PRINTED),
    (10.0, 916.0): (6.0, PRINTED),
    (200.0, 916.0): (54.0 / 3600.0, PRINTED),
    (2.0, 75.0): (12.29, LAW),
    (6.0, 75.0): (1.366, LAW),
    (10.0, 75.0): (0.5, PRINTED),
    (200.0, 75.0): (4.4 / 3600.0, PRINTED),
}
"""Hours from 101.3 to 70 kPa through a sharp hole, by diameter in mm and volume in m3."""
KG_A_KPA_M3 = 0.028964 / 8.314462618 / 295.15 * 1000.0
"""kg of air in a cubic metre at 22 deg C, for each kPa."""


def leaking() -> Chapter:
    """Hours to 70 kPa, and what is lost at first."""
    return Chapter(
        "Leaks",
        "Holes that let through all their section, as published; a hole in a scenario lets through "
        "0.6 of it. The times are counted in strides of a minute where they take hours, and of a "
        "hundredth of themselves where they take seconds.",
        (*_times(), *_at_first()),
        (_curve(),),
    )


def hours_to_low(diameter_mm: float, volume_m3: float, low_kpa: float = LOW_KPA) -> float:
    """Hours until the pressure is down to a level; a hundred strides a decade at least."""
    room = Rooms([volume_m3], hole_m2=section_m2(diameter_mm))
    stride = min(1.0, 60.0 * 0.01 * rough_hours(diameter_mm, volume_m3))
    before = room.pressure()
    while room.pressure() > low_kpa:
        before = room.pressure()
        room.go_on(stride)
    over = (low_kpa - room.pressure()) / (before - room.pressure())
    return (room.minutes - over * stride) / 60.0


def rough_hours(diameter_mm: float, volume_m3: float) -> float:
    """About how many hours a third of the air takes to leave."""
    return 0.37 * volume_m3 / (section_m2(diameter_mm) * 199.3) / 3600.0


def kpa_an_hour(diameter_mm: float, volume_m3: float) -> float:
    """How fast the pressure falls at first."""
    room = Rooms([volume_m3], hole_m2=section_m2(diameter_mm))
    before = room.pressure()
    room.go_on(1e-3)
    return (before - room.pressure()) / 1e-3 * 60.0


def _times() -> Iterator[Check]:
    for (diameter, volume), (hours, source) in TIMES_H.items():
        unit, scale = ("h", 1.0) if hours > 0.1 else ("s", 3600.0)
        quantity = f"{diameter:g} mm hole, {volume:g} m3: to {LOW_KPA:g} kPa"
        ours = scale * hours_to_low(diameter, volume)
        yield near(quantity, unit, source, (scale * hours, ours, 0.02))


def _at_first() -> Iterator[Check]:
    for diameter, rate in ((6.0, 2.24), (2.0, 0.25)):
        quantity = f"{diameter:g} mm hole, 916 m3: pressure lost at first"
        yield near(quantity, "kPa/h", PRINTED, (rate, kpa_an_hour(diameter, 916.0), 0.02))
    lost = 24.0 * kpa_an_hour(2.0, 916.0) * 916.0 * KG_A_KPA_M3
    yield near("2 mm hole, 916 m3: air lost at first", "kg/day", PRINTED, (65.0, lost, 0.02))


def _curve() -> Curve:
    lines = []
    for diameter in SIZES_MM:
        for volume in VOLUMES_M3:
            room = Rooms([volume], hole_m2=section_m2(diameter))
            stride = 60.0 * rough_hours(diameter, volume) / 10.0
            hours, kpa = [], []
            for _ in range(31):
                hours.append((room.minutes + stride / 10.0) / 60.0)
                kpa.append(room.pressure())
                room.go_on(stride)
            lines.append(Line(f"{diameter:g} mm, {volume:g} m3", hours, kpa))
    return Curve("leaks", "Pressure after a hole", "hours", "kPa", tuple(lines), log=True)
