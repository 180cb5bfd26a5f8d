"""How long somebody wants to wait, from what they typed."""

import re

from cupola.errors import NotationError
from cupola.minds.outside.view import View
from cupola.scenarios.text.clock import DAY, minute_at

SHORT_WAIT = 10
"""Minutes of a wait of which nobody said how long."""
LONGEST_WAIT = DAY
"""Minutes of the longest wait."""
NEWS = ("until news", "news")
"""What is typed to wait until something happens."""


def waits_for_news(text: str) -> bool:
    """Whether the wait has no end but news."""
    return text.lower() in NEWS


def wait_until(text: str, view: View) -> int:
    """The minute up to which to wait: "30", "until 09:00", "3 02:00".  Raises NotationError."""
    now = view.minute
    until = _until(text, now, int(view.plan.minute_of_day))
    if not now < until <= now + LONGEST_WAIT:
        raise NotationError(text, text, f"from 1 to {LONGEST_WAIT} minutes from now", [])
    return until


def _until(typed: str, now: int, minute_of_day: int) -> int:
    text = typed.lower().removeprefix("until").strip(" '\"")
    if not text:
        return now + SHORT_WAIT
    if text.isdecimal() and len(text) <= 5:
        return now + int(text)
    clock = re.fullmatch(r"(\d{1,2}):(\d{2})", text)
    if not clock:
        return minute_at(text, minute_of_day)
    hour, minute = int(clock[1]), int(clock[2])
    if hour > 23 or minute > 59:
        raise NotationError(typed, text, "a time from 00:00 to 23:59", [])
    ahead = (hour * 60 + minute - now - minute_of_day) % DAY
    return now + (ahead or DAY)
