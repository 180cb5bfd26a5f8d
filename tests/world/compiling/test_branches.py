"""Branches are counted as they are taken, and what was counted changes nothing but the speed."""

from typing import Any

import numpy as np
import pytest

from cupola.runs.single import Run
from cupola.runs.turn import live_in_tables
from cupola.scenarios.reader import load_scenario
from cupola.world.compiled import RULES, compile_entry, rule
from cupola.world.compiling import branches
from cupola.world.compiling.branches import Counted, as_text, counted, name_of, weighed
from cupola.world.compiling.counting import Counting

pytestmark = pytest.mark.usefixtures("own_cache")


@rule
def halved(number: int) -> int:
    """Half of an even number."""
    return number // 2


@rule
def next_of(number: int) -> int:
    """The number after this one in Collatz's row."""
    if number % 2 == 0:
        return halved(number)
    return 3 * number + 1


@rule
def marked(table: np.ndarray, number: int) -> None:
    """A number is ticked off by its rest, each rest in a place of its own."""
    if number % 5 == 0:
        table[0] += number
    elif number % 5 == 1:
        table[1] = halved(number)
    elif number % 5 == 2:
        table[2] -= 1


def steps(table: np.ndarray, number: int) -> int:
    """How many steps it is to one, and every number on the way ticked off."""
    count = 0
    while number != 1:
        marked(table, number)
        number = next_of(number)
        count += 1
    return count


ROW = [27 * 2, 97, 871, 6171]
"""Numbers from which one is far; the ways of 97 and 871 are 118 and 178 steps in Collatz's row."""


@pytest.fixture(name="counts")
def counts_of_the_row():
    """What a counting program has counted on the ways of these numbers."""
    counting = Counting()
    lived(compile_entry(steps, counting))
    return counting.counts()


def lived(entry) -> tuple[list[int], list[int]]:
    """The steps of each number, and what was ticked off."""
    table = np.zeros(3, np.int64)
    return [int(entry(table, number)) for number in ROW], table.tolist()


def of(counts: dict[str, Counted], function: Any) -> Counted:
    """What was counted of a rule."""
    return counts[f"{function.__module__}.{function.__qualname__}/1"]


def test_a_counting_program_does_the_same():
    """It is the same program, and looks on."""
    assert lived(compile_entry(steps, Counting())) == lived(steps)


def test_rules_are_counted_as_often_as_they_are_called(counts):
    """Each step asks for the next number once, and halves the even ones."""
    came, _ = lived(steps)
    assert came[1:3] == [118, 178]

    assert of(counts, next_of).begun == of(counts, marked).begun == sum(came)


def test_ways_are_counted_as_often_as_they_are_taken(counts):
    """Of the numbers on the way as many are even as a plain walk finds."""
    walked = [number for start in ROW for number in walk(start)]
    even = sum(number % 2 == 0 for number in walked)

    asked = of(counts, next_of).points
    assert [sorted(point) for point in asked] == [sorted((even, len(walked) - even))]


def test_all_ways_of_a_point_together_are_how_often_it_was_come_to(counts):
    """The first question that a rule asks is asked whenever it is called."""
    begun, points = of(counts, marked)

    assert sum(points[0]) == begun
    assert all(0 <= way <= begun for point in points for way in point)


def walk(number: int) -> list[int]:
    """The numbers on the way to one."""
    found = []
    while number != 1:
        found.append(number)
        number = next_of(number)
    return found


def other_way_round(ways: tuple[int, ...]) -> tuple[int, ...]:
    """What often happens is said to happen seldom."""
    return ways[::-1]


def always_the_first(ways: tuple[int, ...]) -> tuple[int, ...]:
    """All other ways are said never to be taken."""
    return (7, *[0] * (len(ways) - 1))


@pytest.mark.parametrize("wrong", [tuple, other_way_round, always_the_first])
def test_what_is_told_of_branches_changes_nothing_that_is_done(counts, monkeypatch, wrong):
    """Right or wrong: the compiler lays the program out another way, and it comes to the same."""
    told = {
        name: Counted(begun, tuple(map(wrong, points))) for name, (begun, points) in counts.items()
    }
    monkeypatch.setattr("cupola.world.compiling.entries.counted", lambda: told)

    assert lived(compile_entry(steps)) == lived(steps)


PROGRAM = """\
define internal i32 @_ZN6cupola5rules4restB2v1Ex(i64 %hour) {
B0:
  %late = icmp sgt i64 %hour, 22
  br i1 %late, label %B1, label %B2

B1:                                               ; preds = %B0
  ret i32 1

B2:                                               ; preds = %B0
  ret i32 0
}
"""
REST = "cupola.rules.rest/1"


def test_what_was_counted_stands_beside_the_branch():
    """Weights at the branch, how often it was called at the rule, and a summary of all."""
    text = weighed(PROGRAM, {REST: Counted(10, ((3, 7),))})

    assert 'branch_weights", i32 3, i32 7' in text
    assert 'function_entry_count", i64 10' in text
    assert '"TotalCount", i64 20' in text
    assert "ProfileSummary" in text


@pytest.mark.parametrize("points", [(), ((3, 7), (1, 2)), ((1, 2, 3),)])
def test_a_rule_that_was_edited_is_left_as_it_is(points):
    """What was counted of other branches says nothing about these."""
    assert weighed(PROGRAM, {REST: Counted(10, points)}) == PROGRAM


def test_a_branch_that_was_never_come_to_is_left_as_it_is():
    """Nothing is known about it."""
    text = weighed(PROGRAM, {REST: Counted(0, ((0, 0),)), "another/1": Counted(1, ())})

    assert "branch_weights" not in text


def test_a_rule_has_its_name_from_the_sources():
    """The compiler's own name holds every part with its length, and then what it is called with."""
    assert name_of("_ZN6cupola5minds4held5livesB4v629B66c8tJTEx") == "cupola.minds.held.lives"


def test_what_is_written_is_what_is_read(monkeypatch, tmp_path, counts):
    """A rule a line; lines of remarks are passed over."""
    monkeypatch.setattr(branches, "FILE", tmp_path / "branches.txt")
    branches.FILE.write_text("# a remark\n" + as_text(counts))

    assert counted.__wrapped__() == counts


def test_every_rule_that_was_counted_is_one():
    """Else rules were renamed, and their branches have to be counted anew."""
    rules = {f"{function.__module__}.{function.__qualname__}" for function in RULES}
    names = {name.rsplit("/")[0] for name in counted()}

    lost = {name for name in names if name.startswith("cupola.")} - rules - NO_RULES
    assert lost == set()


NO_RULES = {"cupola.runs.turn.live_in_tables"}


@pytest.mark.slow
def test_nearly_all_rules_go_the_ways_that_were_counted():
    """An edited rule goes unweighed; when a tenth of all are, all are due to be counted anew."""
    counting, run = Counting(), Run(load_scenario("quiet_day"), engine="compiled")
    engine: Any = run.engine
    engine.entry = compile_entry(live_in_tables, counting)
    run.go_on(0)

    rules = counting.counts()
    known = [name for name, rule in rules.items() if ways(counted().get(name)) == ways(rule)]
    assert len(known) >= 0.9 * len(rules)


def ways(rule: Counted | None) -> list[int] | None:
    """How many ways there are at each point."""
    return rule and [len(point) for point in rule.points]
