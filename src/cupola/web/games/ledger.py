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
        """One more line is on the disk, or nothing of it."""
        line = json.dumps(values, ensure_ascii=False) + "\n"
        try:
            size = self._cut_to_lines()
            if size > LARGEST:
                raise ChronicleError(f"{self.file.name} is full")
            try:
                self._write(line.encode())
            except OSError:
                os.truncate(self.file, size)
                raise
        except OSError as error:
            why = error.strerror or str(error)
            raise ChronicleError(f"{self.file} cannot be written: {why}") from error

    def _write(self, line: bytes) -> None:
        with self.file.open("ab") as file:
            file.write(line)
            file.flush()
            os.fsync(file.fileno())

    def _cut_to_lines(self) -> int:
        """What follows the last whole line is gone; back comes how many bytes are left."""
        with self.file.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - 1))
            if file.read(1) == b"\n":
                return size
            file.seek(0)
            whole = file.read().rfind(b"\n") + 1
        os.truncate(self.file, whole)
        return whole

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
