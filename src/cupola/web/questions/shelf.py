"""Answers on the disk: what was worked out is there at once while the rules are the same."""

import hashlib
import json
from pathlib import Path
from typing import Any

from cupola.chronicle.archive import rules_version
from cupola.chronicle.saving import write_texts

Values = dict[str, Any]
MOST = 500
"""Answers that are kept; the oldest goes first."""


class Shelf:
    """The answers in a folder, which need not be there yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def find(self, question: str) -> Values | None:
        """The answer to a question, None if it is not kept, or cannot be read."""
        try:
            found = json.loads(self._file(question).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        return found if isinstance(found, dict) else None

    def keep(self, question: str, answer: Values) -> None:
        """The answer is on the disk.  Raises ChronicleError."""
        write_texts({self._file(question): json.dumps(answer, ensure_ascii=False) + "\n"})
        files = sorted(self.folder.glob("*.json"), key=lambda file: file.stat().st_mtime)
        for old in files[:-MOST]:
            old.unlink(missing_ok=True)

    def _file(self, question: str) -> Path:
        """Where an answer lies: one of other rules has another name, so it is not found."""
        digest = hashlib.sha256(f"{rules_version()} {question}".encode()).hexdigest()
        return self.folder / f"{digest[:24]}.json"
