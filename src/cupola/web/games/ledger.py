"""A file that grows by lines, each on the disk before it takes effect.

A line that was cut off in the middle is a line that was never written.
"""

import json
import os
from pathlib import Path
from typing import Any

from cupola.chronicle.saving import write_texts
from cupola.errors import ChronicleError

LARGEST = 4 * 1024 * 1024
"""Bytes that such a file may have: some forty thousand moves of a game."""


class Ledger:
    """One such file.  Raises ChronicleError for one that cannot be read or written."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def start(self, head: str) -> None:
        """The file is there with its first line, and no other."""
        write_texts({self.file: head})

    def append(self, values: list[Any]) -> None:
        """One more line is on the disk."""
        line = json.dumps(values, ensure_ascii=False) + "\n"
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

    def lines(self) -> tuple[str, list[Any]]:
        """The first line, and the values of all others; what follows the last whole one goes."""
        try:
            text = self.file.read_bytes()[: 2 * LARGEST]
        except OSError as error:
            raise ChronicleError(f"{self.file.name} cannot be read") from error
        whole = text[: text.rfind(b"\n") + 1]
        if len(whole) < len(text):
            os.truncate(self.file, len(whole))
        head, _, rest = whole.decode("utf-8", "replace").partition("\n")
        # What people type may hold other signs that end a line elsewhere; here one alone does.
        return head, [self._values(line) for line in rest.split("\n")[:-1]]

    def _values(self, line: str) -> Any:
        try:
            return json.loads(line)
        except ValueError as error:
            raise ChronicleError(f"{self.file.name} is damaged: {line[:40]}") from error
