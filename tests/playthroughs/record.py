"""Records the golden playthroughs anew: `python -m tests.playthroughs.record`.

What changed is printed; a change that nobody meant is a mistake in the rules.
"""

import difflib

from cupola.scenarios.text.files import known_scenarios
from tests.playthroughs.telling import RANDOM, path_of, played, titles


def difference(before: list[str], after: list[str], title: str) -> str:
    """The lines that differ, each with the lines around it; empty if none do."""
    lines = difflib.unified_diff(before, after, f"{title} as recorded", f"{title} now", "", "", 1)
    return "\n".join(lines)


def main() -> None:
    """Record the playthrough of every scenario, and of a crew that decides by chance."""
    for title in sorted({*known_scenarios(), *titles(), RANDOM}):
        path = path_of(title)
        before = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        after = played(title, "auto")
        path.write_text("\n".join(after) + "\n", encoding="utf-8")
        print(difference(before, after, title) or f"{title}: unchanged")


if __name__ == "__main__":
    main()
