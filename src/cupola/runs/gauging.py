"""A run lived once more, without its chronicle, for what the chronicle does not keep."""

from cupola.chronicle.page.gauges import FEELINGS, Gauges
from cupola.physics.cabin.gas import CO2, KPA_PER_MMHG, partial_pressure_kpa
from cupola.runs.single import Run
from cupola.scenarios.scenario import Scenario
from cupola.world.catalogue.entities import FIRST_PLACE

APART = 10
"""Minutes between two readings."""


def gauges_of(scenario: Scenario, seed: int, *, engine: str = "auto") -> Gauges:
    """Feelings, sleep and air over a whole run: the same dice, so the same run to the byte."""
    going, gauges = Run(scenario, seed, engine=engine, keep=False), Gauges()
    read(going, gauges)
    for minute in range(APART, scenario.turns + APART, APART):
        before = int(going.world.turn)
        going.go_on(min(minute, scenario.turns))
        if int(going.world.turn) == before:
            break
        read(going, gauges)
    return gauges


def read(going: Run, gauges: Gauges) -> None:
    """Everything is read once, at the run's present minute."""
    world, minute = going.world, int(going.world.turn)
    names = going.scenario.names
    for row in going.scenario.person:
        name = str(row["id"])
        number = names.entities[name]
        mind, person = world.minds[number], world.persons[number]
        gauges.feels(name, minute, [float(getattr(mind, feeling)) for feeling in FEELINGS])
        gauges.sleeps(name, minute, asleep=bool(person.alive) and not person.awake)
    for row in going.scenario.place:
        number = names.entities[row["id"]] - FIRST_PLACE
        if going.scenario.plan.places[number].volume > 0.0:
            dioxide = partial_pressure_kpa(world, going.scenario.plan, number, CO2)
            gauges.breathes(str(row["id"]), minute, float(dioxide) / KPA_PER_MMHG)
