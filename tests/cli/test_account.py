"""What a command tells about a run."""

from types import SimpleNamespace

from cupola.chronicle.cast import letter_of
from cupola.cli.account import by_day, members, opening
from cupola.scenarios.reader import load_scenario


def test_everybody_has_a_letter_of_their_own():
    """Of two names with one initial the second is marked by its next letter."""
    taken: list[str] = []
    for name in ("ida", "inga", "igor", "ii"):
        taken.append(letter_of(name, taken))

    assert taken == ["I", "N", "G", "I"]


def test_people_know_no_order_before_it_comes():
    """What is told of an order before the run is when it will come and what it demands."""
    people = members(load_scenario("quiet_day"))

    assert len(people) == 6
    assert {one.order for one in people} == {None}
    assert {one.side for one in people} == {0, 1}


def test_the_opening_tells_no_event():
    """Before the run there are title, premise, note, readings, clock and people."""
    told = opening(load_scenario("quiet_day"))

    assert told["begins"] == "Day 1 06:00"
    assert told["at_most_until"] == "Day 2 06:00"
    assert len({one["letter"] for one in told["people"]}) == 6


def test_lines_are_grouped_by_day():
    """Each day's lines stand together, in order."""
    lines = [
        SimpleNamespace(day_clock=clock) for clock in ("Day 1 06:00", "Day 1 07:00", "Day 2 01:00")
    ]

    assert [(day, len(group)) for day, group in by_day(lines)] == [("Day 1", 2), ("Day 2", 1)]  # type: ignore[arg-type]
