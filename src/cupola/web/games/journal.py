"""The file of a game: its header, and every move as a line, on the disk before it takes effect.

The same moves lead to the same bytes, so the file is the game: whoever reads it stands where the
game stood.
"""

from dataclasses import dataclass

from cupola.errors import ChronicleError
from cupola.web.games.header import Header
from cupola.web.games.ledger import Ledger


@dataclass(frozen=True)
class Move:
    """What somebody who is played chose: the text that they typed."""

    person: str
    text: str


class Journal(Ledger):
    """A game's file.  Raises ChronicleError for one that cannot be read or written."""

    def begin(self, header: Header) -> None:
        """The file is there, with the header and no move."""
        self.start(header.line())

    def add(self, move: Move) -> None:
        """The move is on the disk."""
        self.append([move.person, move.text])

    def read(self) -> tuple[Header, list[Move]]:
        """The header and every move."""
        head, rows = self.lines()
        return Header.of(self.file.name, head), [self._move(row) for row in rows]

    def _move(self, row: object) -> Move:
        if not isinstance(row, list) or len(row) != 2:
            raise ChronicleError(f"{self.file.name} is damaged: {str(row)[:40]}")
        return Move(str(row[0]), str(row[1]))
