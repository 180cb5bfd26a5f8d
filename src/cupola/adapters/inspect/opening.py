"""The opening: what a model is told of its part before anything happens, and of nothing else."""

from cupola.adapters.inspect.controls import Control
from cupola.adapters.inspect.occasions import QUESTIONS, texts
from cupola.chronicle.cast import Cast
from cupola.chronicle.tale.language import counted
from cupola.scenarios.scenario import Scenario
from cupola.world.catalogue.entities import FIRST_PLACE, System


def opening(scenario: Scenario, person: str, control: Control, most: int) -> str:
    """Who one is, who else is there, and how to answer.

    most: times that the model is asked.
    """
    words, cast = texts()["opening"], Cast.of(scenario)
    own = next(row for row in cast.person if row["id"] == person)
    found = scenario.source.found
    vehicle = scenario.plan.systems[int(System.VEHICLE)]
    wants = words["wants"].format(wants=own["wants"]) if own.get("wants") else ""
    about = " ".join(filter(None, [wants, control.told]))
    return str(words["text"]).format(
        full_name=own["full_name"],
        name=own["full_name"].split()[0],
        role=own["role"],
        count=counted(len(cast.person)),
        site=f"one {found.get('title_site', 'station')}",
        vehicle=_called_vehicle(scenario, cast),
        seats=counted(int(vehicle.seats)),
        crew="\n".join(_members(scenario, cast, person)),
        about=f"{about}\n\n" if about else "",
        most=most,
        questions=counted(QUESTIONS),
        example=_example(scenario),
    )


def _members(scenario: Scenario, cast: Cast, person: str) -> list[str]:
    """A line for everybody: who they are, and whose orders they are under."""
    words, sides = texts()["opening"], scenario.source.found["sides"]
    return [
        "- "
        + words["yourself" if row["id"] == person else "member"].format(
            full_name=row["full_name"],
            role=row["role"],
            side=sides[row["side"]]["title"].removeprefix("those of "),
        )
        for row in cast.person
    ]


def _called_vehicle(scenario: Scenario, cast: Cast) -> str:
    row = int(scenario.plan.systems[int(System.VEHICLE)].place)
    name = cast.names.of(FIRST_PLACE + row)
    found = scenario.source.found["places"].get(name, {})
    return str(found.get("title") or texts()["opening"]["vehicle"])


def _example(scenario: Scenario) -> str:
    """An action with a name of this scenario."""
    return f"go {scenario.names.of(FIRST_PLACE + int(scenario.plan.meeting_place))}"
