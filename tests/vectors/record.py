"""Records the ends of all vectors anew, and says what changed: `python -m tests.vectors.record`.

Vectors are changed only because a rule was meant to change; whoever records them reads what is
printed and can say why.
"""

import difflib
import json
import re
from pathlib import Path
from typing import Any

from tests.vectors.vector import load, paths, replayed


def text_of(vector: dict[str, Any]) -> str:
    """A vector as it is written: one line for each attempt and for each short list."""
    text = json.dumps(vector, indent=1, ensure_ascii=False)
    return re.sub(r"[\[{][^\[\]{}]{0,300}[\]}]", _on_one_line, text) + "\n"


def _on_one_line(found: re.Match[str]) -> str:
    joined = re.sub(r"\s*\n\s*", " ", found.group())
    return joined if len(joined) <= 96 else found.group()


def changes(before: str, after: str, name: str) -> list[str]:
    """The lines that differ."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), name, name, "", "", 1)
    return [line.rstrip() for line in lines]


def record(path: Path) -> list[str]:
    """The vector's end is what a compiled run gives now; the lines that changed come back."""
    vector = load(path)
    before = path.read_text(encoding="utf-8")
    vector["end"] = replayed(vector, "auto")
    after = text_of(vector)
    path.write_text(after, encoding="utf-8")
    return changes(before, after, path.name)


def main() -> None:
    """Record every vector."""
    for path in paths():
        for line in record(path) or [f"{path.name}: unchanged"]:
            print(line)


if __name__ == "__main__":
    main()
