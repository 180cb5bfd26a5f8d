"""The file of a game: its header, and every move as a line, on the disk before it takes effect.

The same moves lead to the same bytes, so the file is the game: whoever reads it stands where the
game stood.  A line that was cut off in the middle is a move that was never made.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cupola.chronicle.saving import write_texts
from cupola.errors import ChronicleError
from cupola.web.games.header import Header

LARGEST = 4 * 1024 * 1024
"""Bytes that a game's file may have: some forty thousand moves."""


@dataclass(frozen=True)
class Move:
    """What somebody who is played chose: the text that they typed."""

    person: str
    text: str


class Journal:
    """A game's file.  Raises ChronicleError for one that cannot be read or written."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def begin(self, header: Header) -> None:
        """The file is there, with the header and no move."""
        write_texts({self.file: header.line()})

    def add(self, move: Move) -> None:
        """The move is on the disk."""
        line = json.dumps([move.person, move.text], ensure_ascii=False) + "\n"
        try:
            if self.file.stat().st_size > LARGEST:
                raise ChronicleError(f"{self.file.name} is full")
            with self.file.open("ab") as file:
                file.write(line.encode())
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            why = error.strerror or str(error)
            raise ChronicleError(f"{self.file} cannot be written: {why}") from error

    def read(self) -> tuple[Header, list[Move]]:
        """The header and every move; what stands after the last whole line is cut off."""
        try:
            text = self.file.read_bytes()[: 2 * LARGEST]
        except OSError as error:
            raise ChronicleError(f"{self.file.name} cannot be read") from error
        whole = text[: text.rfind(b"\n") + 1]
        if len(whole) < len(text):
            os.truncate(self.file, len(whole))
        first, _, rest = whole.decode("utf-8", "replace").partition("\n")
        return Header.of(self.file.name, first), list(self._moves(rest))

    def _moves(self, text: str) -> Iterator[Move]:
        for line in text.splitlines():
            try:
                person, said = json.loads(line)
                yield Move(str(person), str(said))
            except ValueError as error:
                raise ChronicleError(f"{self.file.name} is damaged: {line[:40]}") from error
