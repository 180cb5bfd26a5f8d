"""Times of day, in a file or as somebody types them, as minutes of a run."""

import re

from cupola.errors import NotationError

DAY = 1440
TYPED = re.compile(r"(?:day\s*)?(?P<day>\d{1,4})[\s,]+(?P<hour>\d{1,2}):(?P<minute>\d{2})", re.I)


def minute_of_day(text: str) -> int:
    """The minute of the day of a time such as "06:30"."""
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def turn_of(text: str, starts_at: str) -> int:
    """The turn of a day and time such as "3 02:17"; -1 for never."""
    if text == "never":
        return -1
    day, time = text.split(" ")
    return (int(day) - 1) * DAY + minute_of_day(time) - minute_of_day(starts_at)


def clock_of(turn: int, starts: int) -> str:
    """The day and time of a turn, such as "3 02:17"; starts: the minute of the day of turn 0."""
    day, minute = divmod(turn + starts, DAY)
    return f"{day + 1} {minute // 60:02}:{minute % 60:02}"


def is_a_time(text: str) -> bool:
    """Whether the hours are those of a day."""
    return text == "never" or minute_of_day(text.split(" ")[-1]) < DAY


def minute_at(clock: str, minute_of_day: int) -> int:
    """The minute of the run at a typed clock such as "day 3 07:40".  Raises NotationError.

    minute_of_day: that of the run's first minute.
    """
    found = TYPED.fullmatch(clock.strip())
    if not found:
        raise NotationError(clock, clock, "a day and a time, such as '3 07:40'", [])
    day, hour, minute = (int(found[part]) for part in ("day", "hour", "minute"))
    if day < 1 or hour > 23 or minute > 59:
        raise NotationError(clock, clock, "a day from 1 on and a time up to 23:59", [])
    since = (day - 1) * DAY + hour * 60 + minute - minute_of_day
    if since < 0:
        start = f"{minute_of_day // 60:02}:{minute_of_day % 60:02}"
        raise NotationError(clock, clock, f"after the start of the run, day 1 {start}", [])
    return since
