import pytest

from cupola.chronicle.clock import day_clock, duration


@pytest.mark.parametrize(
    ("minute", "start", "text"),
    [
        (0, 360, "Day 1 06:00"),
        (1079, 360, "Day 1 23:59"),
        (1080, 360, "Day 2 00:00"),
        (2657, 360, "Day 3 02:17"),
        (0, 0, "Day 1 00:00"),
    ],
)
def test_a_minute_has_a_day_and_a_time(minute, start, text):
    """Days begin at midnight, and the first day is the day of minute 0."""
    assert day_clock(minute, start) == text


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(0, "0 min"), (25, "25 min"), (60, "1 h"), (90, "1 h 30 min"), (1500, "1 day 1 h")],
)
def test_a_length_of_time_is_told_in_words(minutes, text):
    """Minutes are left out once it is a matter of days."""
    assert duration(minutes) == text
