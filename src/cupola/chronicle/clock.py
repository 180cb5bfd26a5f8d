"""The station's clock: which day and what time it is at a minute of a run."""

from functools import lru_cache

MINUTES_A_DAY = 24 * 60


@lru_cache(maxsize=1 << 15)  # the stories of a study pass through the same minutes
def day_clock(minute: int, minute_of_day: int) -> str:
    """The day and time of a minute, such as "Day 3 02:17".

    minute: since the start of the run.  minute_of_day: the time of day at which the run starts.
    """
    day, time = divmod(minute + minute_of_day, MINUTES_A_DAY)
    return f"Day {day + 1} {time // 60:02}:{time % 60:02}"


def duration(minutes: int) -> str:
    """A length of time in words, such as "3 days 4 h" or "25 min"."""
    days, rest = divmod(minutes, MINUTES_A_DAY)
    hours, left = divmod(rest, 60)
    parts = [f"{days} day{'' if days == 1 else 's'}"] if days else []
    parts += [f"{hours} h"] if hours else []
    parts += [f"{left} min"] if (left and not days) or not minutes else []
    return " ".join(parts)
