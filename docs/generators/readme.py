"""The README: what stands between its marks is what the commands really print."""

import re
from pathlib import Path

from typer.testing import CliRunner

from cupola.cli.main import app

README = Path(__file__).resolve().parent.parent.parent / "README.md"
BLOCK = re.compile(r"(<!-- (cupola [^:]*?): (.*?) -->\n```\n).*?(```\n)", re.DOTALL)
ENVIRONMENT = {"COLUMNS": "100", "CUPOLA_PLAIN": "1", "NO_COLOR": "1"}


def readme() -> str:
    """The README with each marked block filled in anew."""
    return BLOCK.sub(lambda found: _filled(found), README.read_text(encoding="utf-8"))


def _filled(found: re.Match[str]) -> str:
    head, command, which, foot = found.groups()
    text = CliRunner().invoke(app, command.split()[1:], env=ENVIRONMENT).output
    return head + excerpt(text, which) + foot


def excerpt(text: str, which: str) -> str:
    """The lines of an output from the one that begins with a phrase to the end of another.

    which: "from X to before Y"; lines that say how long it took are left out.
    """
    first, last = re.fullmatch(r"from (.*) to before (.*)", which, re.DOTALL).groups()  # type: ignore[union-attr]
    lines = [line.rstrip() for line in text.splitlines()]
    start = next(row for row, line in enumerate(lines) if line.startswith(first))
    end = next(row for row, line in enumerate(lines) if row > start and line.startswith(last))
    return "\n".join(lines[start:end]).rstrip() + "\n"
