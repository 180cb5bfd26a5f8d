"""How often the rules take which branch: counted in many stories, and told to the compiler.

A turn is short and its program long, so most of a turn's time goes by in fetching the program and
in guessing wrongly which way it goes on.  Whoever knows what happens often lays that in one row,
copies into one another the rules that call each other all the time, and puts out of the way what
hardly ever happens.  The compiler cannot know it; the file `branches.txt` says it.  What a rule
does stays the same whatever the file says, and rules edited since are left as they are.

The terms are the compiler's own: branch weights, entry counts and the profile summary of LLVM
(https://llvm.org/docs/BranchWeightMetadata.html).
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).with_name("branches.txt")
RULE = re.compile(r"^define .*?@(?P<name>_ZN\w+)\(.*\{\n(?:.*\n)*?\}$", re.MULTILINE)
"""A rule in the compiler's own language."""
POINT = re.compile(
    r"^  br i1 (?P<asked>[^\s,]+), label [^\s,]+, label [^\s,]+(?P<guess>, !prof .*)?$"
    r"|^  switch (?P<kind>i\d+) (?P<value>[^\s,]+), label \S+ \[\n(?P<cases>(?:    .*\n)*)  \]$",
    re.MULTILINE,
)
"""Where a rule goes one of several ways.  A switch that already has weights asks whether a rule
has failed, and stays as it is."""
CASE = re.compile(r"^ +i\d+ (-?\d+),", re.MULTILINE)
LENGTH = re.compile(r"\d+")
NOTE = re.compile(r"^!(\d+) = ", re.MULTILINE)
SHARES = (*(tenth * 100_000 for tenth in range(1, 10)), 950_000, 990_000, 999_000, 999_990, 999_999)
"""Millionths of all that was counted, for which the summary says how often the rarest of it was."""


class Counted(NamedTuple):
    """What was counted of a rule."""

    begun: int
    """How often it was called."""
    points: tuple[tuple[int, ...], ...]
    """How often it went each way at each of its points: of a branch if so and if not, of a switch
    for any other value and for each of its cases."""


def ways(point: re.Match[str]) -> int:
    """How many ways there are at a point."""
    return 2 if point["asked"] else 1 + len(CASE.findall(point["cases"]))


def name_of(symbol: str) -> str:
    """A rule's name in the sources, of the name that the compiler has made of it."""
    parts, rest = [], symbol.removeprefix("_ZN")
    while length := LENGTH.match(rest):
        end = length.end() + int(length[0])
        parts.append(rest[length.end() : end])
        rest = rest[end:]
    return ".".join(parts)


class Names:
    """Names for the rules of one program: one that is compiled for several kinds has several."""

    def __init__(self) -> None:
        self.seen: Counter[str] = Counter()

    def next(self, rule: re.Match[str]) -> str:
        """The name of the rule that comes next."""
        name = name_of(rule["name"])
        self.seen[name] += 1
        return f"{name}/{self.seen[name]}"


@cache
def counted() -> dict[str, Counted]:
    """What the file says, by the names of the rules."""
    return dict(_read(line) for line in FILE.read_text().splitlines() if not line.startswith("#"))


def _read(line: str) -> tuple[str, Counted]:
    name, begun, *points = line.split()
    return name, Counted(int(begun), tuple(tuple(map(int, p.split(":"))) for p in points))


def as_text(counts: dict[str, Counted]) -> str:
    """The lines of the file: a rule a line."""
    return "".join(f"{_line(name, *counts[name])}\n" for name in sorted(counts))


def _line(name: str, begun: int, points: tuple[tuple[int, ...], ...]) -> str:
    return " ".join([name, str(begun), *(":".join(map(str, point)) for point in points)])


def weighed(text: str, counts: dict[str, Counted]) -> str:
    """A program with what was counted written beside its branches, for the compiler to read."""
    names, notes = Names(), Notes(1 + max(map(int, NOTE.findall(text)), default=0))

    def with_weights(found: re.Match[str]) -> str:
        rule, known = found[0], counts.get(names.next(found))
        points = list(POINT.finditer(rule))
        if known is None or [ways(point) for point in points] != list(map(len, known.points)):
            return rule
        told = iter(known.points)
        rule = POINT.sub(lambda point: _with_weights(point, next(told), notes), rule)
        entry = notes.add('!"function_entry_count"', f"i64 {known.begun}")
        return rule.replace(" {\n", f" !prof {entry} {{\n", 1)

    changed = RULE.sub(with_weights, text)
    return text if changed == text else changed + notes.text(summary(counts, notes))


def _with_weights(point: re.Match[str], counts: tuple[int, ...], notes: "Notes") -> str:
    if not any(counts):
        return point[0]
    weights = notes.add('!"branch_weights"', *(f"i32 {count}" for count in counts))
    return f"{point[0].removesuffix(point['guess'] or '')}, !prof {weights}"


class Notes:
    """Notes at the end of a program, each written once."""

    def __init__(self, first: int) -> None:
        self.first = first
        self.numbers: dict[str, int] = {}

    def add(self, *parts: str) -> str:
        """The note's name."""
        number = self.numbers.setdefault(", ".join(parts), self.first + len(self.numbers))
        return f"!{number}"

    def text(self, flag: str) -> str:
        """All of them, and the one that the whole program is flagged with."""
        lines = [f"!{number} = !{{{note}}}\n" for note, number in self.numbers.items()]
        return "".join(["\n", *lines, f"!llvm.module.flags = !{{{flag}}}\n"])


def summary(counts: dict[str, Counted], notes: Notes) -> str:
    """The note that says what is often and what is rare in the whole program."""
    every = sorted(_all_of(counts), reverse=True)
    calls = [rule.begun for rule in counts.values()]
    figures = {
        "TotalCount": sum(every),
        "MaxCount": max(every),
        "MaxInternalCount": max(every),
        "MaxFunctionCount": max(calls),
        "NumCounts": len(every),
        "NumFunctions": len(calls),
    }
    parts = [notes.add('!"ProfileFormat"', '!"InstrProf"')]
    parts += [notes.add(f'!"{name}"', f"i64 {figure}") for name, figure in figures.items()]
    parts.append(notes.add('!"DetailedSummary"', notes.add(*_rarest(every, notes))))
    return notes.add("i32 1", '!"ProfileSummary"', notes.add(*parts))


def _all_of(counts: dict[str, Counted]) -> Iterator[int]:
    for begun, points in counts.values():
        yield from filter(None, (begun, *(count for point in points for count in point)))


def _rarest(every: list[int], notes: Notes) -> Iterator[str]:
    """How often the rarest happened of the few that make up each share of all; they fall."""
    total, reached, place = sum(every), 0, 0
    for share in SHARES:
        while reached * 1_000_000 < total * share:
            reached += every[place]
            place += 1
        yield notes.add(f"i32 {share}", f"i64 {every[place - 1]}", f"i32 {place}")
