"""Times of day in a file, as minutes of a run."""

DAY = 1440


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
