"""The station as one person knows it: places, ways, and which hatches they hold to be shut."""

from typing import Any

from cupola.chronicle.cast import Cast
from cupola.chronicle.page.layout import layout_of
from cupola.chronicle.page.links import Link, Room, airlocks, hatches, named, seen
from cupola.minds.outside.view import View
from cupola.scenarios.scenario import Scenario
from cupola.world.catalogue.entities import FIRST_PLACE, PERSONS

Values = dict[str, Any]


def station(view: View, scenario: Scenario, cast: Cast) -> Values:
    """The cutaway of all places that the person knows of.  row: a place's row in the plan."""
    rows = [row for row in cast.place if view.names.names.get(number(scenario, row)) == row["id"]]
    rooms = [room(scenario, row) for row in rows]
    place = {one.id: at for at, one in enumerate(rooms)}
    used = {
        at
        for at, row in enumerate(rows)
        if number(scenario, row) - FIRST_PLACE in places_of_people(view)
    }
    layout = layout_of(rooms, links(view, scenario, place), used)
    return {
        "size": list(layout.size),
        "ways": layout.ways,
        "places": [
            {
                "row": number(scenario, row) - FIRST_PLACE,
                "id": one.id,
                "title": one.title,
                "kind": one.kind,
                "hidden": int(one.hidden),
                "box": [spot.x, spot.y, spot.w, spot.h] if (spot := layout.spots.get(at)) else None,
                **troubles(view, number(scenario, row) - FIRST_PLACE),
            }
            for at, (row, one) in enumerate(zip(rows, rooms, strict=True))
        ],
    }


def room(scenario: Scenario, row: Values) -> Room:
    """One place as the cutaway needs it."""
    return Room(**named(row), **seen(scenario, number(scenario, row) - FIRST_PLACE))


def number(scenario: Scenario, row: Values) -> int:
    """The number of a place of the cast."""
    return scenario.names.entities[str(row["id"])]


def places_of_people(view: View) -> set[int]:
    """Where the person is, and where they last saw the others."""
    mind = view.mind
    found = {int(mind.seen_place[p]) for p in range(PERSONS) if p in view.names.names}
    return found | {int(mind.place)}


def links(view: View, scenario: Scenario, place: dict[str, int]) -> list[Link]:
    """Every way between two of these places; a hatch is shut where the person holds it to be."""
    names = scenario.names.names
    found = []
    for at, (a, b, _) in enumerate(hatches(scenario)):
        first, second = names.get(FIRST_PLACE + a, ""), names.get(FIRST_PLACE + b, "")
        if first in place and second in place:
            shut = not view.picture.hatches[at].open
            found.append(Link(place[first], place[second], shut))
    return found + airlocks(scenario, place)


def troubles(view: View, row: int) -> Values:
    """Whether the person holds that it burns there, or that air is lost."""
    mind = view.mind
    burning, leaking = (mind.burning >> row) & 1, (mind.leaking >> row) & 1
    return {"alarm": 1} if burning or leaking else {}
