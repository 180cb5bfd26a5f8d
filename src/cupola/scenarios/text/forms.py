"""What the values of a scenario's text look like: patterns and kinds of values."""

from typing import Annotated

from pydantic import ConfigDict, Field, StringConstraints

NAME = r"^[a-z][a-z0-9_]{0,23}$"
CLOCK = r"^[1-9][0-9]? [0-2][0-9]:[0-5][0-9]$"
WHEN = r"^([1-9][0-9]? [0-2][0-9]:[0-5][0-9]|never)$"
HOURS = r"^[0-2][0-9]:[0-5][0-9]$"
DATE = r"^[12][0-9]{3}-[01][0-9]-[0-3][0-9]$"
SEVERAL = r"^\S+( \S+)+$"
FORMS = {
    SEVERAL: "two words or more, one space between them",
    NAME: "a name of small letters, digits and underscores, at most 24",
    CLOCK: "a day and a time, such as '3 02:17'",
    WHEN: "a day and a time, such as '3 02:17', or 'never'",
    HOURS: "a time, such as '06:30'",
    DATE: "a date, such as '2024-05-05'",
}
"""What each of these patterns asks for, in words."""

Name = Annotated[str, StringConstraints(pattern=NAME)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=120)]
Prose = Annotated[str, StringConstraints(max_length=600)]
Share = Annotated[float, Field(ge=0, le=1)]
Signed = Annotated[float, Field(ge=-1, le=1)]
Amount = Annotated[float, Field(ge=0, le=1e6)]
Degrees = Annotated[float, Field(ge=-360, le=360)]
Names = Annotated[list[Name], Field(max_length=40)]
Lines = Annotated[list[Line], Field(max_length=40)]
Clock = Annotated[str, StringConstraints(pattern=CLOCK)]
"""Day and time, such as "3 02:17"."""
When = Annotated[str, StringConstraints(pattern=WHEN)]


Several = Annotated[str, StringConstraints(pattern=SEVERAL, max_length=60)]
"""Several words of a sentence."""

CLOSED = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False, frozen=True)
"""What every table of a scenario is like: no other keys, no other types, no infinite numbers."""
