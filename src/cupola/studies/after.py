"""What became of those who left: a spread over many falls, never one answer.

A telling ends at undocking.  Who asks further is shown a thousand falls from that departure, each
with its own luck: when they burn, how the capsule flies, where it comes down, what lies there.
Which of them happened is nowhere kept.
"""

from dataclasses import dataclass
from typing import Any

from cupola.physics.below.strikes import struck_at
from cupola.physics.dose import dose_aboard_msv
from cupola.physics.fall.falls import Departure, Strike, draw_falls
from cupola.physics.fall.spread import Range, Spread, spread_of
from cupola.physics.fall.undocking import AIR_DAYS
from cupola.rules.endings import ending_facts
from cupola.scenarios.reader import text_of
from cupola.scenarios.scenario import Scenario
from cupola.scenarios.schema import ScenarioText
from cupola.studies.war_below import war_line
from cupola.world.catalogue.entities import Skill
from cupola.world.layout import thaw
from cupola.world.records import World

FALLS = 1000
"""How many falls are shown."""
REGIONS_SHOWN = 5
"""How many regions are named; the rest is counted together."""
YEAR_DAYS = 365.25
"""Days of a year."""


@dataclass(frozen=True)
class After:
    """Who left, whether the remedy is with them, and the spread of their falls."""

    aboard: tuple[str, ...]
    remedy: bool
    spread: Spread


def after(scenario: Scenario, world: Any, falls: int = FALLS) -> After | None:
    """The falls of those who left in this world; None if nobody did, or not from an orbit."""
    facts = ending_facts(world, scenario.plan)
    text = text_of(scenario.source)
    if not facts["left"] or text.orbit.set is None:
        return None
    departure = departure_of(scenario, text, world)
    spread = spread_of(departure, draw_falls(departure, falls, int(world.seed)))
    names = tuple(str(scenario.person[row]["full_name"]) for row in facts["left"])
    return After(names, facts["remedy"] == "gone", spread)


def departure_of(scenario: Scenario, text: ScenarioText, world: Any) -> Departure:
    """Who left when, and what was struck below, as the fall asks for it."""
    if text.orbit.set is None:
        raise ValueError("nobody falls who was not in orbit")
    left = ending_facts(world, scenario.plan)["left"]
    plans = scenario.plan.persons
    return Departure(
        elements=text.orbit.set,
        day=text.orbit.midnight,
        minute=float(scenario.minute_of_day + int(world.departed_at)),
        health=tuple(float(world.persons[row].health) for row in left),
        pilot=any(int(plans[row].skills) & Skill.PILOT and can_fly(world, row) for row in left),
        strikes=strikes_of(scenario, text, world),
    )


def can_fly(world: Any, row: int) -> bool:
    """Whether somebody who left is awake in a seat."""
    return int(world.persons[row].awake) == 1 and int(world.persons[row].seated) == 1


def strikes_of(scenario: Scenario, text: ScenarioText, world: Any) -> tuple[Strike, ...]:
    """The places of each state that were struck, with the minute of the first strike."""
    known, found = thaw(World, world), []
    for row, state in enumerate(text.states.values()):
        struck = known.states[row].struck
        land = tuple((p[0], p[1]) for place, p in enumerate(state.land) if struck >> place & 1)
        minutes = [struck_at(known, row, place) for place in range(len(state.land))]
        if land:
            first = min(minute for minute in minutes if minute >= 0)
            found.append(Strike(float(scenario.minute_of_day + first), land))
    return tuple(found)


def after_object(scenario: Scenario, world: Any) -> dict[str, Any] | None:
    """The same as plain values, for `--json`."""
    found = after(scenario, world)
    if found is None:
        return None
    spread = found.spread._asdict()
    ranges = {key: value._asdict() for key, value in spread.items() if isinstance(value, Range)}
    spread |= ranges | {"regions": dict(found.spread.regions)}
    return {"aboard": list(found.aboard), "remedy": found.remedy, **spread}


def after_lines(scenario: Scenario, world: Any) -> list[str]:
    """The same as sentences."""
    found = after(scenario, world)
    if found is None:
        what = "nobody left" if int(world.departed_at) < 0 else "they are followed no further"
        return [f"What became of them is left open: {what}."]
    spread = found.spread
    return [
        first_line(spread),
        burn_line(spread),
        entry_line(spread),
        place_line(spread),
        dose_line(spread),
        sky_dose_line(float(world.departed_at)),
        lives_line(found),
        *filter(None, [war_line(scenario, world)]),
    ]


def first_line(spread: Spread) -> str:
    """That this is no answer."""
    return (
        f"What became of them is left open. Here are {spread.falls:,} falls from this departure, "
        "each with its own luck; none of them is what happened."
    )


def burn_line(spread: Spread) -> str:
    """Whether the engine brakes them, and what if it does not."""
    aloft = f"{spread.aloft_days / YEAR_DAYS:.0f} years"
    return (
        f"The engine slows them down in {of_hundred(spread.burn)}; without that the vehicle stays "
        f"up for about {aloft}, and its air lasts {AIR_DAYS[0]:.0f} to {AIR_DAYS[1]:.0f} days."
    )


def entry_line(spread: Spread) -> str:
    """How long and how hard the fall is."""
    if spread.burn == 0.0:
        return "None of them comes down while anybody in it breathes."
    guided = f"{span(spread.guided_g, 1)} g where the flight is guided"
    ballistic = f"{span(spread.ballistic_g, 1)} g where it is not"
    return (
        f"From the burn to the parachute it takes {span(spread.minutes, 0)} min, with at most "
        f"{guided} ({of_hundred(spread.guided)}) and {ballistic}."
    )


def place_line(spread: Spread) -> str:
    """Where they come down."""
    named = [f"{name} {100 * part:.0f}" for name, part in spread.regions[:REGIONS_SHOWN]]
    others = spread.regions[REGIONS_SHOWN:]
    if others:
        rest = 100 * sum(part for _, part in others)
        named.append(f"{len(others)} other region{'' if len(others) == 1 else 's'} {rest:.0f}")
    return f"On land in {of_hundred(spread.land)}, else at sea. Of 100: {', '.join(named)}."


def dose_line(spread: Spread) -> str:
    """What fallout does to them."""
    return (
        f"Fallout: less than 0.1 Gy in {of_hundred(spread.low_dose)}, enough to fall ill in "
        f"{of_hundred(spread.sick)}."
    )


def sky_dose_line(minutes: float) -> str:
    """What the sky gave them aboard, from the beginning of the run."""
    return f"Aboard each took {dose_aboard_msv(minutes):.1f} mSv from the sky, which nobody feels."


def lives_line(found: After) -> str:
    """How likely each is alive, with the remedy and without."""
    spread = found.spread
    each = [
        f"{name} {100 * plain:.0f} of 100 (with the remedy {100 * cured:.0f})"
        for name, plain, cured in zip(found.aboard, spread.lives, spread.lives_cured, strict=True)
    ]
    where = "is with them" if found.remedy else "stayed behind"
    return f"Alive some weeks later: {', '.join(each)}. The remedy {where}."


def of_hundred(part: float) -> str:
    """A share as a count of a hundred."""
    if 0.0 < part < 0.005:
        return "less than 1 of 100"
    return f"{100 * part:.0f} of 100"


def span(numbers: Range, digits: int) -> str:
    """The middle nine tenths of a spread."""
    return f"{numbers.low:.{digits}f} to {numbers.high:.{digits}f}"
