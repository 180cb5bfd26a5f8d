"""Answers to a question with numbers of one's own, by the same functions as the checks."""

from collections.abc import Callable

import numpy as np

from cupola.errors import NotationError
from cupola.physics.cabin.gas import CO2, KPA_PER_MMHG, O2
from cupola.physics.fall.fallout import chance_of_death
from cupola.physics.fall.flight import fly
from cupola.physics.fitness import (
    DULLED_TO,
    DULLING_MMHG,
    THIN_KPA,
    THIN_LEAVES,
    between,
    stun_a_minute,
)
from cupola.physics.orbit.elements import (
    OLDEST_DAYS,
    Elements,
    epoch,
    midnight,
    mistake_in,
)
from cupola.physics.orbit.track import track_of
from cupola.physics.relative import SECONDS, along_m, cross_m, radial_m, turning
from cupola.scenarios.text.rooms import widest_m
from cupola.studies.validation.falling import (
    BURN_M_S,
    BURN_S,
    CHUTE,
    ENTRY,
    LIFTS,
    capsules,
    circling,
    shortfall_km,
)
from cupola.studies.validation.leaking import LOW_KPA, hours_to_low, kpa_an_hour
from cupola.studies.validation.metabolism import DAY_MIN
from cupola.studies.validation.outside import ORBIT_MIN
from cupola.studies.validation.reading import FORMS, NEEDED, Question, question
from cupola.studies.validation.rooms import DAY_SHARES, Rooms
from cupola.studies.validation.sky import MAY_2024

Answer = dict[str, float]
"""What comes out, each value under its name and unit."""
MOST_PEOPLE = 1000
"""People in a room that one may ask about."""
LONGEST_H = 24.0 * 60.0
"""Hours for which a room is followed: two months."""
STRIDES = 2000
"""Strides in which a room is followed, or one a minute if these are shorter."""


def ask(text: str, elements: Elements = MAY_2024) -> Answer:
    """The answer to a question.  Raises NotationError if it is none of ours."""
    asked = question(text)
    if asked.moment:
        return about_the_orbit(asked, elements)
    kinds: tuple[tuple[bool, Callable[[Question], Answer]], ...] = (
        (asked.has("hole"), about_a_hole),
        (asked.has("push", "pushed"), about_a_push),
        (asked.has("entry", "fall"), about_an_entry),
        (asked.has("dose"), about_a_dose),
        ("people" in asked.numbers, about_a_room),
    )
    for fits, answer in kinds:
        if fits:
            return answer(asked)
    raise NotationError(text, text, NEEDED, FORMS)


def about_a_room(asked: Question) -> Answer:
    """The air of a sealed room after some hours."""
    people, volume = asked.number("people"), asked.number("m3")
    minutes = in_minutes(asked)
    if people != int(people) or people > MOST_PEOPLE:
        raise NotationError(asked.text, f"{people:g} people", f"0 to {MOST_PEOPLE} people", ())
    _at_least(asked, "m3", 1.0)
    if minutes > 60.0 * LONGEST_H:
        raise NotationError(asked.text, f"{minutes / 60:g} h", f"at most {LONGEST_H:g} h", ())
    room = Rooms([volume], 1, scrubbers=asked.numbers.get("scrubbers", 0.0))
    breathing = {how: people * share for how, share in DAY_SHARES.items()}
    stride = max(1.0, minutes / STRIDES)
    while room.minutes < minutes - 1e-9:
        room.go_on(min(stride, minutes - room.minutes), breathing)
    dioxide, oxygen = room.kpa(CO2), room.kpa(O2)
    clear = between(dioxide / KPA_PER_MMHG, DULLING_MMHG, DULLED_TO)
    clear *= between(oxygen, THIN_KPA, THIN_LEAVES)
    stun = stun_a_minute(oxygen, dioxide)
    return {
        "carbon dioxide, kPa": dioxide,
        "carbon dioxide, mmHg": dioxide / KPA_PER_MMHG,
        "oxygen, kPa": oxygen,
        "performance, share of usual": clear,
        "minutes until somebody faints in it": 1.0 / stun if stun else float("inf"),
    }


def about_a_hole(asked: Question) -> Answer:
    """How long the air lasts that leaves by a hole."""
    volume = _at_least(asked, "m3", 0.1)
    across = 10.0 * asked.numbers["cm"] if "cm" in asked.numbers else asked.number("mm")
    widest = 1000.0 * widest_m(volume)
    if not 0.0 < across <= widest:
        allowed = f"a hole in a hull that is {widest:.0f} mm across"
        raise NotationError(asked.text, f"{across:g} mm", allowed, ())
    low = asked.numbers.get("kPa", LOW_KPA)
    if not 1.0 <= low <= 101.0:
        raise NotationError(asked.text, f"{low:g} kPa", "a pressure from 1 to 101 kPa", ())
    hours = hours_to_low(across, volume, low)
    return {
        f"hours to {low:g} kPa": hours,
        f"seconds to {low:g} kPa": 3600.0 * hours,
        "kPa an hour at first": kpa_an_hour(across, volume),
        f"hours to {low:g} kPa if the jet fills 0.6 of the hole": hours / 0.6,
    }


def about_a_push(asked: Question) -> Answer:
    """Where somebody is who was pushed off."""
    speed, minutes = asked.number("m/s"), in_minutes(asked)
    back = -speed if asked.has("back", "behind", "down") else speed
    up = back if asked.has("up", "down") else 0.0
    aside = speed if asked.has("aside") else 0.0
    ahead = back if up == 0.0 and aside == 0.0 else 0.0
    turn, seconds = turning(ORBIT_MIN), SECONDS * minutes
    metres = (
        radial_m(up, ahead, turn, seconds),
        along_m(up, ahead, turn, seconds),
        cross_m(aside, turn, seconds),
    )
    return {
        "m up": metres[0],
        "m ahead": metres[1],
        "m aside": metres[2],
        "m away": float(np.sqrt(sum(one * one for one in metres))),
    }


def about_the_orbit(asked: Question, elements: Elements) -> Answer:
    """Where an element set puts the station, and whether the Sun shines on it."""
    if mistake := mistake_in(elements):
        raise NotationError(asked.text, "the element set", f"right: {mistake}", ())
    moment = asked.moment
    if moment is None:
        raise NotationError(asked.text, asked.text, f"{NEEDED}: it lacks a moment", FORMS)
    day = midnight(moment.date())
    minutes = moment.hour * 60.0 + moment.minute + moment.second / 60.0
    off = day + minutes / DAY_MIN - epoch(elements)
    if abs(off) > OLDEST_DAYS:
        allowed = f"within {OLDEST_DAYS:g} days of the set's epoch, {abs(off):.0f} days off"
        raise NotationError(asked.text, f"{moment:%Y-%m-%d}", allowed, ())
    track = track_of(elements, day, np.array([minutes]))
    return {
        "days after the set's epoch": off,
        "degrees north": float(track.latitude[0]),
        "degrees east": float(track.longitude[0]),
        "km high": float(track.height_km[0]),
        "sunlit, 1 if so": float(track.sunlit[0]),
        "Sun over the horizon below, degrees": float(track.sun_deg[0]),
    }


def about_an_entry(asked: Question) -> Answer:
    """Loads and times of a guided and of a ballistic entry from a circle."""
    height = asked.number("km")
    if not 150.0 <= height <= 1000.0:
        raise NotationError(asked.text, f"{height:g} km", "a height from 150 to 1000 km", ())
    burn = asked.numbers.get("m/s", BURN_M_S)
    flight = fly(circling(height, 2), capsules(LIFTS, burn, BURN_S * burn / BURN_M_S))
    clock = flight.clock_s
    found = {
        "g at most, guided": float(flight.peak_g[0]),
        "g at most, ballistic": float(flight.peak_g[1]),
        "s from burn to entry at 99.7 km": float(clock[0, ENTRY]),
        "s from entry to chute, guided": float(clock[0, CHUTE] - clock[0, ENTRY]),
        "s from entry to chute, ballistic": float(clock[1, CHUTE] - clock[1, ENTRY]),
        "km short, ballistic": shortfall_km(flight),
    }
    if not np.isfinite(flight.latitude).all():
        raise NotationError(asked.text, f"{burn:g} m/s", "a burn that brings it down", ())
    return found


def about_a_dose(asked: Question) -> Answer:
    """How likely a dose kills without care."""
    dose = np.array([asked.number("Gy")])
    return {"share that dies without care": float(chance_of_death(dose)[0])}


def in_minutes(asked: Question) -> float:
    """How long, in whatever units it was said."""
    each = {"days": DAY_MIN, "h": 60.0, "min": 1.0}
    given = [
        asked.numbers[unit] * minutes for unit, minutes in each.items() if unit in asked.numbers
    ]
    return sum(given) if given else asked.number("h")


def _at_least(asked: Question, unit: str, least: float) -> float:
    """The number with this unit, if it is not too small.  Raises NotationError."""
    found = asked.number(unit)
    if not least <= found <= 1e6:
        allowed = f"from {least:g} to 1000000 {unit}"
        raise NotationError(asked.text, f"{found:g} {unit}", allowed, ())
    return found
