"""What a command tells about a run: the same content for the screen and for `--json`."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from cupola.chronicle.cast import Cast, letter_of
from cupola.chronicle.clock import day_clock
from cupola.chronicle.prose import Line, ending_lines, story, turning_points
from cupola.cli.evidence import Evidence
from cupola.cli.playing import Played
from cupola.scenarios.scenario import Scenario

Row = dict[str, Any]


@dataclass(frozen=True)
class Member:
    """One of the people: who they are, what they want, whose orders they are under.

    letter: one that nobody else has.  side: the place of their side among the scenario's, for a
    shape.  order: what it demands, in
    one word, None if none will come; order_at: when.
    """

    number: int
    id: str
    letter: str
    full_name: str
    role: str
    wants: str
    side: int
    order: str | None
    order_at: str | None


def members(scenario: Scenario) -> tuple[Member, ...]:
    """The people of a scenario, in its order."""
    sides = list(dict.fromkeys(row["side"] for row in scenario.person))
    letters: list[str] = []
    made = []
    for number, row in enumerate(scenario.person):
        letters.append(letter_of(row["id"], letters))
        order, minute = _order_for(scenario, number)
        clock = None if minute is None else day_clock(minute, scenario.minute_of_day)
        place = sides.index(row["side"])
        about = (row["full_name"], row["role"], row.get("wants", ""))
        made.append(Member(number, row["id"], letters[-1], *about, place, order, clock))
    return tuple(made)


def _order_for(scenario: Scenario, person: int) -> tuple[str | None, int | None]:
    """The order that will be sent to a person and the minute, None for none."""
    words = Cast.of(scenario).orders
    for ground in scenario.plan.grounds:
        if ground["exists"] and ground["order_at"] >= 0 and (ground["addressees"] >> person) & 1:
            return words.get(int(ground["wording"])), int(ground["order_at"])
    return None, None


def opening(scenario: Scenario) -> Row:
    """What is known before anything happens."""
    return {
        "scenario": scenario.name,
        "title": scenario.title,
        "premise": scenario.premise,
        "content_note": scenario.content_note,
        "begins": day_clock(0, scenario.minute_of_day),
        "at_most_until": day_clock(scenario.turns, scenario.minute_of_day),
        "readings": {reading.name: reading.way for reading in scenario.readings},
        "people": [asdict(member) for member in members(scenario)],
    }


def closing(played: Played, evidence: Evidence) -> Row:
    """How it ended, and what shows that it followed from rules."""
    chronicle = played.chronicle
    return {
        "ends": day_clock(chronicle.minutes, played.scenario.minute_of_day),
        "minutes": chronicle.minutes,
        "ending": ending_lines(chronicle),
        "fates": [
            {"person": row.person, "fate": row.fate, "carries": list(row.carries)}
            for row in chronicle.endings
        ],
        "evidence": asdict(evidence),
        "seed": played.run.seed,
        "engine": played.engine,
    }


def account(played: Played, evidence: Evidence, *, full: bool) -> Row:
    """Everything a command tells about a run, as one object for `--json`."""
    told = opening(played.scenario)
    told["turning_points"] = [told_line(line) for line in turning_points(played.chronicle)]
    if full:
        told["story"] = [told_line(line) for line in story(played.chronicle)]
    return told | closing(played, evidence)


def told_line(line: Line) -> Row:
    """A sentence of the story as plain values."""
    return {
        "minute": line.event.minute,
        "day_clock": line.day_clock,
        "place": line.place,
        "text": line.text,
        "perceived_by": list(line.event.perceivers),
        "beat": line.event.beat,
    }


def by_day(lines: list[Line]) -> Iterator[tuple[str, list[Line]]]:
    """The lines of each day, in order."""
    day, group = "", list[Line]()
    for line in lines:
        here = day_of(line.day_clock)
        if here != day and group:
            yield day, group
            group = []
        day = here
        group.append(line)
    if group:
        yield day, group


def day_of(clock: str) -> str:
    """The day of a clock's text, such as "Day 3"."""
    return clock.rpartition(" ")[0]
