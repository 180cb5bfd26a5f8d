"""Pages in which commands stand with what they print: the blocks are written by running them.

A block begins with a mark and the command as one would type it:

    <!-- printed: all -->
    ```
    $ cupola game two_people
    ...
    ```

Instead of `all` may stand "from WORDS to before WORDS" or "from WORDS to the end", by how lines
begin.
"""

import re
import shlex
import tempfile
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

from typer.testing import CliRunner

from cupola.cli.main import app

BLOCK = re.compile(
    r"(?P<head><!-- printed: (?P<which>.*?) -->\n```\n\$ (?P<command>cupola (?:.*\\\n)*.*)\n)"
    r"(?P<text>(?:.*\n)*?)(?P<end>```\n)"
)
SCREEN = {"COLUMNS": "80", "NO_COLOR": "1"}
ALL, TO_THE_END = "all", " to the end"


def commands_in(text: str) -> Iterator[list[str]]:
    """The commands of a page's blocks, as words after `cupola`."""
    for found in BLOCK.finditer(text):
        yield shlex.split(found["command"].replace("\\\n", " "))[1:]


def filled(page: Path) -> str:
    """The page with each block written anew; what commands keep lies in a folder that goes."""
    with tempfile.TemporaryDirectory() as made, chdir(made):
        return BLOCK.sub(_filled, page.read_text(encoding="utf-8"))


def _filled(found: re.Match[str]) -> str:
    words = shlex.split(found["command"].replace("\\\n", " "))[1:]
    done = CliRunner().invoke(app, words, env=SCREEN)
    if done.exit_code:
        raise RuntimeError(f"{found['command']}: {done.output}")
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    return found["head"] + part("\n".join(lines).strip("\n"), found["which"]) + found["end"]


def part(text: str, which: str) -> str:
    """Of an output: all, from a line to before another, or from a line to the end."""
    if which == ALL:
        return f"{text}\n"
    first, _, last = which.removeprefix("from ").removesuffix(TO_THE_END).partition(" to before ")
    lines = text.splitlines()
    start = _line(lines, first, 0)
    end = _line(lines, last, start + 1) if last else len(lines)
    return "\n".join(lines[start:end]).rstrip() + "\n"


def _line(lines: list[str], begins: str, since: int) -> int:
    """The row of the first line that begins so, whatever blanks stand before it."""
    for row in range(since, len(lines)):
        if lines[row].lstrip().startswith(begins):
            return row
    raise ValueError(f"no line begins with '{begins}': {lines[since : since + 5]}")
