"""No rule that nothing asks."""

from pathlib import Path

from tests.house_rules.calls import Calls, Name
from tests.house_rules.source import PACKAGE, plant

START: Name = ("runs.turn", "live")
ASKED_ELSEWHERE = {
    ("runs.turn", "live_in_tables"): "the door by which Python enters the compiled program",
    ("rules.endings", "who_has_remedy"): "asked once a run is over, by whoever tells its end",
    ("runs.choosing", "hand_to_outside"): "asked when somebody is taken over, by whoever plays",
    ("rules.endings", "who_holds_station"): "asked once a run is over, by whoever tells its end",
}
"""Rules that a turn does not reach, and who asks them instead."""


def unreached(root: Path, start: Name) -> list[str]:
    """Rules that cannot be called from the start, however indirectly."""
    calls = Calls.below(root)
    missing = calls.rules - calls.reached_from(start) - set(ASKED_ELSEWHERE)
    return sorted(f"{module}.{name}" for module, name in missing)


def test_every_rule_is_reached_from_the_turn():
    """Every rule is called, however indirectly, by `runs.turn.live`, or is listed with a reason."""
    assert unreached(PACKAGE, START) == []


def test_every_exception_is_a_rule():
    """Nothing stays on the list of exceptions that is no rule, or that a turn reaches."""
    calls = Calls.below(PACKAGE)

    assert set(ASKED_ELSEWHERE) <= calls.rules - calls.reached_from(START)


def test_an_unreached_rule_is_found(tmp_path):
    """A rule that only a test would call is a fault; one reached through another is none."""
    plant(
        tmp_path,
        "runs/turn.py",
        "from cupola.rules.walking import walk as go\n@rule\ndef live():\n    go()\n",
    )
    plant(
        tmp_path,
        "rules/walking.py",
        "@rule\ndef walk():\n    _stride()\n@rule\ndef _stride(): ...\n@rule\ndef run(): ...\n",
    )

    assert unreached(tmp_path, START) == ["rules.walking.run"]
