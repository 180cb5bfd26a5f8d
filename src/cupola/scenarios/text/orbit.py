"""Where a scenario's station is, as its text says it."""

import datetime as dt
from typing import Annotated

from pydantic import BaseModel, Field, StringConstraints, ValidationInfo, field_validator

from cupola.physics.orbit.elements import (
    DAY_MINUTES,
    LINE_LENGTH,
    OLDEST_DAYS,
    Elements,
    epoch,
    midnight,
    mistake_in,
    orbit_minutes,
)
from cupola.scenarios.text.forms import CLOSED, DATE, Degrees, Line

ElementLine = Annotated[str, StringConstraints(max_length=LINE_LENGTH)]


class OrbitText(BaseModel):
    """Where the station is: on the orbit of an element set, or standing on the ground.

    day1: the date of day 1.  elements: the two lines of the set, and source: where they were
    published.  stands_at: latitude and longitude of what is not in orbit.
    """

    model_config = CLOSED

    day1: Annotated[str, StringConstraints(pattern=DATE)] = "2024-05-05"
    elements: Annotated[list[ElementLine], Field(min_length=2, max_length=2)] | None = None
    source: Line = "-"
    stands_at: Annotated[list[Degrees], Field(min_length=2, max_length=2)] = [0.0, 0.0]

    @field_validator("day1")
    @classmethod
    def _is_a_day(cls, day1: str) -> str:
        """The month has such a day."""
        dt.date.fromisoformat(day1)
        return day1

    @field_validator("elements")
    @classmethod
    def _can_be_flown(cls, lines: list[str] | None, info: ValidationInfo) -> list[str] | None:
        """The lines are whole, and not made for some other month."""
        if lines is None:
            return lines
        elements = Elements(*lines)
        mistake = mistake_in(elements)
        if mistake:
            raise ValueError(mistake)
        if "day1" in info.data:
            first = midnight(dt.date.fromisoformat(info.data["day1"]))
            days = abs(epoch(elements) - first)
            if days > OLDEST_DAYS:
                raise ValueError(f"made for {days:.0f} days from day 1, at most {OLDEST_DAYS:.0f}")
        return lines

    @property
    def set(self) -> Elements | None:
        """The element set; None for what is not in orbit."""
        return Elements(*self.elements) if self.elements else None

    @property
    def midnight(self) -> float:
        """The Julian day with which day 1 begins."""
        return midnight(dt.date.fromisoformat(self.day1))

    @property
    def minutes(self) -> float:
        """How long one round takes: with the Earth once a day, for what stands on the ground."""
        return orbit_minutes(self.set) if self.set else DAY_MINUTES
