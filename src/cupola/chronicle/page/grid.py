"""The cutaway's grid: the longest way through the rooms lies level, all else above or below it.

What leads to a vehicle or a window on the Earth hangs below, what leads outside stands above, and
everything else goes where there is more room.  A room is as wide as what hangs on it.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from cupola.chronicle.page.links import Link, Room

UP, DOWN = -1, 1


@dataclass(frozen=True)
class Cell:
    """Where a room stands: its first column, its row (0 is level), how many columns it takes."""

    column: int
    row: int
    span: int

    @property
    def columns(self) -> range:
        """All columns that it takes."""
        return range(self.column, self.column + self.span)


class Grid:
    """The cells of all rooms and vehicles, by their numbers."""

    def __init__(self, rooms: list[Room], links: list[Link]) -> None:
        self.rooms = rooms
        inside = [at for at, room in enumerate(rooms) if not room.is_outside]
        self.near: dict[int, list[int]] = {at: [] for at in inside}
        for link in links:
            if link.a in self.near and link.b in self.near:
                self.near[link.a].append(link.b)
                self.near[link.b].append(link.a)
        self.hangs: dict[int, list[int]] = {at: [] for at in inside}
        self.cells: dict[int, Cell] = {}
        self.columns = 0
        for group in self.groups(inside):
            self.lay(group)

    def groups(self, inside: list[int]) -> Iterator[list[int]]:
        """The rooms that hang together, group by group."""
        left = dict.fromkeys(inside)
        while left:
            group = list(self.away(next(iter(left))))
            for at in group:
                left.pop(at)
            yield sorted(group)

    def away(self, start: int, closed: frozenset[int] = frozenset()) -> dict[int, int]:
        """Everything that can be reached, nearest first, and from where one comes there."""
        found = {start: start}
        queue = deque([start])
        while queue:
            here = queue.popleft()
            for there in self.near[here]:
                if there not in found and there not in closed:
                    found[there] = here
                    queue.append(there)
        return found

    def lay(self, group: list[int]) -> None:
        """One group has its cells, to the right of all groups before."""
        level = self.level(group)
        taken = set(level)
        for at in level:
            sides: dict[int, list[int]] = {UP: [], DOWN: []}
            for branch in self.near[at]:
                if branch not in taken:
                    rooms = self.take(branch, frozenset(taken))
                    taken |= rooms
                    sides[self.side(rooms, sides)].append(branch)
            cell = Cell(self.columns, 0, max(1, *map(self.wide, sides.values())))
            self.cells[at] = cell
            for side, branches in sides.items():
                self.hang(branches, cell, side)
            self.columns += cell.span

    def take(self, branch: int, closed: frozenset[int]) -> set[int]:
        """Everything that hangs on a branch, each room on the one from which one comes to it."""
        came = self.away(branch, closed)
        for there, here in came.items():
            if there != here:
                self.hangs[here].append(there)
        return set(came)

    def level(self, group: list[int]) -> list[int]:
        """The longest of the shortest ways between two rooms, lower segments to the left."""
        rooms = [at for at in group if self.rooms[at].kind == "room"] or group[:1]
        best: list[int] = []
        for start in rooms:
            came = self.away(start)
            for end in rooms:
                way = [end]
                while way[-1] != start:
                    way.append(came[way[-1]])
                best = max(best, way[::-1], key=len)
        half = len(best) // 2
        first, last = (
            sum(self.rooms[at].segment for at in part) for part in (best[:half], best[-half:])
        )
        return best[::-1] if half and first > last else best

    def side(self, branch: set[int], sides: dict[int, list[int]]) -> int:
        """Whether a branch of these rooms stands above or hangs below."""
        rooms = [self.rooms[at] for at in branch]
        if any(room.down or room.kind == "vehicle" for room in rooms):
            return DOWN
        if any(room.out for room in rooms):
            return UP
        return min((UP, DOWN), key=lambda side: self.wide(sides[side]))

    def wide(self, branches: list[int]) -> int:
        """How many columns some branches take together."""
        return sum(map(self.span, branches))

    def span(self, at: int) -> int:
        """How many columns a room and what hangs on it take."""
        return max(1, self.wide(self.hangs[at]))

    def hang(self, branches: list[int], on: Cell, side: int) -> None:
        """Branches have their cells, in the middle of what they hang on."""
        column = on.column + (on.span - self.wide(branches)) // 2
        for branch in branches:
            cell = Cell(column, on.row + side, self.span(branch))
            self.cells[branch] = cell
            self.hang(self.hangs[branch], cell, side)
            column += cell.span
