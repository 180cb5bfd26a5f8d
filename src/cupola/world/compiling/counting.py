"""A program that counts which branches it takes, while it does the same as any other."""

import re
from collections.abc import Iterator

import numpy as np

from cupola.world.compiling.branches import CASE, POINT, RULE, Counted, Names

CELLS = 100_000
"""Room for the counts: eight times what the rules need."""
HEAD = re.compile(r".*\n(?:\S+:.*\n)?")
"""The line that names a rule, and the one that names its first block."""


class Counting:
    """Where such a program writes what it counts; it must outlive the program."""

    def __init__(self) -> None:
        self.cells = np.zeros(CELLS, np.int64)
        self.used = 0
        self.rules: dict[str, list[range]] = {}

    def counts(self) -> dict[str, Counted]:
        """What was counted so far, by the names of the rules."""
        return {name: self._of_rule(*cells) for name, cells in self.rules.items()}

    def _of_rule(self, begun: range, *points: range) -> Counted:
        return Counted(int(self.cells[begun[0]]), tuple(map(self._of_point, points)))

    def _of_point(self, cells: range) -> tuple[int, ...]:
        came, *other_ways = (int(self.cells[cell]) for cell in cells)
        return (came - sum(other_ways), *other_ways)

    def change(self, text: str) -> str:
        """A program, counting."""
        names = Names()
        return RULE.sub(lambda rule: self._counting(rule, names.next(rule)), text)

    def _counting(self, rule: re.Match[str], name: str) -> str:
        self.rules[name] = [self._take(1)]
        text = POINT.sub(lambda point: self._at(point, name), rule[0])
        return HEAD.sub(lambda head: head[0] + self._add(self.rules[name][0][0], "1"), text, 1)

    def _at(self, point: re.Match[str], name: str) -> str:
        """A point, and before it what counts how often it was come to and each other way taken."""
        conditions = list(_conditions(point))
        cells = self._take(1 + len(conditions))
        self.rules[name].append(cells)
        lines = [self._add(cells[0], "1")]
        for cell, condition in zip(cells[1:], conditions, strict=True):
            lines.append(f"  %count.{cell}.is = {condition}\n")
            lines.append(f"  %count.{cell}.one = zext i1 %count.{cell}.is to i64\n")
            lines.append(self._add(cell, f"%count.{cell}.one"))
        return "".join([*lines, point[0]])

    def _add(self, cell: int, number: str) -> str:
        place = f"ptr inttoptr (i64 {self.cells.ctypes.data + self.cells.itemsize * cell} to ptr)"
        return (
            f"  %count.{cell}.old = load i64, {place}\n"
            f"  %count.{cell}.new = add i64 %count.{cell}.old, {number}\n"
            f"  store i64 %count.{cell}.new, {place}\n"
        )

    def _take(self, cells: int) -> range:
        self.used += cells
        if self.used > CELLS:
            raise OverflowError(f"{self.used} counts, room for {CELLS}")
        return range(self.used - cells, self.used)


def _conditions(point: re.Match[str]) -> Iterator[str]:
    """What is true where another way is taken than the first, one a way."""
    if point["asked"]:
        yield f"xor i1 {point['asked']}, true"
        return
    for case in CASE.findall(point["cases"]):
        yield f"icmp eq {point['kind']} {point['value']}, {case}"
