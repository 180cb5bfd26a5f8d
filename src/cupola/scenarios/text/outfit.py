"""What hangs on a station, and by which ways it speaks to the ground, as its text says it."""

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from cupola.scenarios.text.forms import (
    CLOSED,
    Amount,
    Degrees,
    Line,
    Name,
    Names,
    Share,
    When,
)
from cupola.world.catalogue.entities import GROUNDS

Point = Annotated[list[Degrees], Field(min_length=2, max_length=2)]
"""Latitude and longitude, degrees."""
Way = Literal["down", "ahead", "behind", "left", "right", "up"]
"""A way as seen in the direction of flight, with the Earth below."""
WindowWay = Literal["down", "ahead", "behind", "left", "right"]
"""A way in which the Earth is seen."""


class WindowText(BaseModel):
    """One window or a ring of them: which ways it faces; shuttered ones show nothing."""

    model_config = CLOSED

    title: Line
    faces: list[WindowWay]
    shuttered: bool = False


class PortText(BaseModel):
    """One port at which vehicles dock: at which room it is, and which vehicle hangs there.

    taken_by: what else hangs there, in words, if it is nothing that people of the story enter.
    """

    model_config = CLOSED

    title: Line
    room: Name
    faces: Way
    vehicle: Name | None = None
    taken_by: Line | None = None


class AerialText(BaseModel):
    """One aerial: where outside it stands, which system it is if any, and when it is lost."""

    model_config = CLOSED

    title: Line
    at: Name
    system: Name | None = None
    lost_at: When = "never"


class LeftOutText(BaseModel):
    """A part of the real station that the layout leaves out, and how much air it holds."""

    model_config = CLOSED

    title: Line
    volume_m3: Amount
    why: Line


class ContactText(BaseModel):
    """One way to the ground: relay satellites with their stations below, or stations alone.

    relays: where the satellites stand over the equator, degrees east.  sites: where stations
    hear the station itself, from lowest_deg above their horizon.  lost_with: the state at whose
    place nearest to `terminal` a strike ends it.  aerials: those of the station that serve it.
    satellites_fall: with what chance a war takes its satellites themselves.
    """

    model_config = CLOSED

    title: Line
    serves: Annotated[list[Name], Field(min_length=1, max_length=GROUNDS)]
    relays: Annotated[list[Degrees], Field(max_length=6)] = []
    sites: Annotated[list[Point], Field(max_length=12)] = []
    lowest_deg: Annotated[float, Field(ge=0, le=45)] = 5.0
    lost_at: When = "never"
    lost_with: Name | None = None
    terminal: Point = [0.0, 0.0]
    back_at: When = "never"
    aerials: Names = []
    satellites_fall: Share = 0.0
