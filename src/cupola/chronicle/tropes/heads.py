"""A trope as a file: one SELECT under a head of comments that says what it is.

    -- title: Cheated Death, Died Anyway
    -- story: One or two plain sentences; a value may go on over lines
    --   that begin like this one.
    -- roles: person, supposed_killer
    -- not: What it is not.
    -- status: named
    -- source: document 004, T08
    -- needs: telling

`needs` may be left out: it names what a chronicle has only if asked for.  The columns of the
SELECT are run, minute, event and the roles, in that order.
"""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from pathlib import Path

from cupola.errors import ChronicleError, Mistake, TropeError

STATUSES = ("named", "in passing", "pattern", "control", "own")
"""named by a document, named in passing, a pattern of a document, a control, somebody's own."""
TELLING, ROUTINE, PAIRS = "telling", "routine", "pairs"
NEEDS = (TELLING, ROUTINE, PAIRS)
"""What a trope may need: a telling (`shown`, `viewer_belief`), routine, runs to compare with."""
REQUIRED = ("title", "story", "roles", "not", "status")
"""The lines that every head has."""
KEYS = (*REQUIRED, "source", "needs")
"""All lines that a head may have."""
FIRST_COLUMNS = ("run", "minute", "event")
"""The columns before the roles."""
SHOWN = re.compile(r"^(?!--).*\b(shown|viewer_\w+)\b", re.MULTILINE)
"""The tables of a telling, in a query."""
KEY_LINE = re.compile(r"--\s?(\w+):\s*(.*)")
GOES_ON = re.compile(r"--\s{2,}(\S.*)")
ROLE = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True)
class Trope:
    """One trope: what its head says, and its file's whole text, which is its query.

    own: whether it is somebody's own, not one that comes with Cupola.
    """

    name: str
    title: str
    story: str
    roles: tuple[str, ...]
    is_not: str
    status: str
    source: str
    needs: frozenset[str]
    sql: str
    file: str
    own: bool = True

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that its query has to have."""
        return FIRST_COLUMNS + self.roles

    @property
    def asks_viewers(self) -> bool:
        """Whether it asks what viewers hold, not only what they are shown."""
        return "viewer_" in self.body

    @property
    def head_lines(self) -> int:
        """How many lines stand before its SELECT."""
        lines = self.sql.splitlines()
        return next((at for at, line in enumerate(lines) if not _is_head(line)), len(lines))

    @property
    def body(self) -> str:
        """Its text from the SELECT on."""
        return "\n".join(self.sql.splitlines()[self.head_lines :])

    @property
    def query(self) -> str:
        """Its SELECT as a part of a larger query: without what ends a statement."""
        return re.sub(r";\s*(--[^\n]*\s*)*\Z", "\n", self.body)


def _is_head(line: str) -> bool:
    return not line.strip() or line.startswith("--")


def read_trope(path: str | Path) -> Trope:
    """The trope of a file.  Raises ChronicleError or TropeError."""
    file = Path(path)
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no text"
        raise ChronicleError(f"{path} cannot be read: {reason}") from error
    return trope_of(text, file.stem, str(path))


def trope_of(text: str, name: str, file: str, *, own: bool = True) -> Trope:
    """The trope that a text describes.  Raises TropeError with all mistakes of its head."""
    head, mistakes = _head(text)
    mistakes += [
        Mistake("head", f"the line '-- {key}: ...' is missing")
        for key in REQUIRED
        if key not in head
    ]
    roles = tuple(role.strip() for role in head.get("roles", "").split(",") if role.strip())
    mistakes += _wrong_roles(roles) if "roles" in head else []
    needs = frozenset(need.strip() for need in head.get("needs", "").split(",") if need.strip())
    if SHOWN.search(text):
        needs |= {TELLING}
    mistakes += [_not_one_of("needs", need, NEEDS) for need in sorted(needs - set(NEEDS))]
    if "status" in head and head["status"] not in STATUSES:
        mistakes.append(_not_one_of("status", head["status"], STATUSES))
    if mistakes:
        raise TropeError(file, mistakes)
    return Trope(
        name,
        head["title"],
        head["story"],
        roles,
        head["not"],
        head["status"],
        head.get("source", ""),
        needs,
        text,
        file,
        own,
    )


def _head(text: str) -> tuple[dict[str, str], list[Mistake]]:
    """The lines of the head by their keys, and what is wrong with them."""
    head: dict[str, str] = {}
    mistakes: list[Mistake] = []
    key = ""
    for number, line in enumerate(text.splitlines(), 1):
        if not _is_head(line):
            break
        if found := KEY_LINE.fullmatch(line.rstrip()):
            key = found[1]
            if key not in KEYS:
                mistakes.append(_not_one_of(f"line {number}", key, KEYS))
            elif key in head:
                mistakes.append(Mistake(f"line {number}", f"'{key}' stands twice"))
            head[key] = found[2].strip()
        elif key and (more := GOES_ON.fullmatch(line.rstrip())):
            head[key] = f"{head[key]} {more[1]}".strip()
    return {key: value for key, value in head.items() if value}, mistakes


def _wrong_roles(roles: tuple[str, ...]) -> list[Mistake]:
    wrong = [role for role in roles if not ROLE.fullmatch(role) or role in FIRST_COLUMNS]
    twice = sorted({role for role in roles if roles.count(role) > 1})
    return [
        *(Mistake("roles", f"'{role}' is no name for a role: small letters, _") for role in wrong),
        *(Mistake("roles", f"'{role}' stands twice") for role in twice),
    ]


def _not_one_of(where: str, found: str, allowed: tuple[str, ...]) -> Mistake:
    near = get_close_matches(found, allowed, 1, 0.5)
    hint = f"did you mean '{near[0]}'?" if near else f"allowed: {', '.join(allowed)}"
    return Mistake(where, f"'{found}' is not allowed here ({hint})")


@cache
def tropes() -> dict[str, Trope]:
    """All tropes that come with Cupola, by their names."""
    folder = files("cupola.chronicle.tropes") / "sql"
    texts = sorted(
        (entry.name, entry.read_text(encoding="utf-8"))
        for entry in folder.iterdir()
        if entry.name.endswith(".sql")
    )
    named = ((name.removesuffix(".sql"), name, text) for name, text in texts)
    return {stem: trope_of(text, stem, name, own=False) for stem, name, text in named}
