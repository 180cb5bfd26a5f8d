"""A class: one code, many phones, and votes that nobody sees until the curtain is lifted.

Every class is a file, as every game is: what happens in it is a line, on the disk before it takes
effect, so that a class stands after a restart where it stood.
"""

import hmac
import json
import secrets
import threading
from collections import Counter, OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cupola.chronicle.archive import rules_version
from cupola.errors import ChronicleError, CupolaError
from cupola.web.games.header import new_token
from cupola.web.games.ledger import Ledger

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""What a code is made of: letters that are not taken for each other."""
LENGTH = 4
MOST_CLASSES = 50
"""Classes at a time; the one in which nothing has happened for longest goes first."""
MOST_VOTERS = 300
"""Phones of a class."""
NO_CLASS = "There is no class with this code now: look at the code once more"
GONE_ON = "This was a vote on another dilemma: the class has gone on, and this vote is not counted"
OLDER = "This class was begun under other rules, and its votes may mean something else: begin anew"


@dataclass(frozen=True)
class Standing:
    """How a class stands at one moment; each of these as in the class."""

    number: int
    lifted: bool
    votes: dict[str, tuple[int, str]]

    def counts(self) -> tuple[Counter[int], Counter[str]]:
        """How often each option and each hope was voted for; nothing before the curtain is up."""
        if not self.lifted:
            return Counter(), Counter()
        options = Counter(option for option, _ in self.votes.values())
        return options, Counter(hope for _, hope in self.votes.values())


@dataclass
class Class:
    """One class.  number: the dilemma that is put.  votes: option and hope, by phone.

    lifted: whether the votes are shown.  listeners: who is told of every change.
    """

    code: str
    ledger: Ledger
    owner: str = field(default_factory=new_token)
    number: int = 1
    lifted: bool = False
    votes: dict[str, tuple[int, str]] = field(default_factory=dict)
    listeners: list[Callable[[], None]] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def vote(self, phone: str, number: int, option: int, hope: str) -> None:
        """The phone's vote is in, in place of the one before.  Raises CupolaError.

        number: the dilemma that the phone showed.
        """
        with self.lock:
            if number != self.number:
                raise CupolaError(GONE_ON)
            if self.lifted:
                raise CupolaError("The curtain is up: votes are closed")
            if phone not in self.votes and len(self.votes) >= MOST_VOTERS:
                raise CupolaError("This class is full")
            self._happens("vote", phone, option, hope)
        self._tell()

    def lift(self) -> None:
        """From now on the votes are shown, and closed."""
        with self.lock:
            self._happens("lift")
        self._tell()

    def go_on(self, shown: int) -> None:
        """The dilemma after the one that was shown is put, and nobody has voted.

        Whoever was shown one that is gone already, as at a second click, leaves all as it is.
        """
        with self.lock:
            if shown != self.number:
                return
            self._happens("next", shown + 1)
        self._tell()

    def _happens(self, *what: Any) -> None:
        self.ledger.append([*what])
        self.happened(*what)

    def happened(self, what: str, *values: Any) -> None:
        """What a line of the file tells of has happened.  Raises ValueError for none of ours."""
        if what == "vote":
            phone, option, hope = values
            self.votes[str(phone)] = (int(option), str(hope))
        elif what == "lift":
            self.lifted = True
        elif what == "next":
            (number,) = values
            self.number, self.lifted = int(number), False
            self.votes.clear()
        else:
            raise ValueError(what)

    def standing(self) -> Standing:
        """How it stands now, for whoever reads more of it than one thing."""
        with self.lock:
            return Standing(self.number, self.lifted, dict(self.votes))

    def _tell(self) -> None:
        for listener in tuple(self.listeners):
            listener()


class School:
    """All classes of a server, by code; those not in memory lie in their files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.classes: OrderedDict[str, Class] = OrderedDict()
        self.lock = threading.Lock()

    def begin(self) -> Class:
        """A new class, its file written, with a code that no other has."""
        with self.lock:
            while self._file(
                code := "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
            ).exists():
                pass
            made = self.classes[code] = Class(code, Ledger(self._file(code)))
            head = {"class": 1, "code": code, "owner": made.owner, "rules": rules_version()}
            made.ledger.start(json.dumps(head) + "\n")
            self._put_away()
        return made

    def find(self, code: str) -> Class:
        """The class with this code, from memory or from its file.  Raises CupolaError."""
        code = code.strip().upper()[:LENGTH]
        with self.lock:
            if code not in self.classes:
                if not set(code) <= {*LETTERS} or not self._file(code).is_file():
                    raise CupolaError(NO_CLASS)
                self.classes[code] = read(code, Ledger(self._file(code)))
            return self.classes[code]

    def own(self, code: str, owner: str) -> Class:
        """The class, for whoever began it.  Raises CupolaError."""
        found = self.find(code)
        if not hmac.compare_digest(found.owner.encode(), owner.encode()):
            raise CupolaError(NO_CLASS)
        return found

    def _put_away(self) -> None:
        """Beyond so many classes, those in which nothing has happened for longest are gone."""
        files = sorted(self.folder.glob("*.class"), key=lambda file: file.stat().st_mtime)
        for file in files[: max(0, len(files) - MOST_CLASSES)]:
            self.classes.pop(file.stem, None)
            file.unlink(missing_ok=True)

    def _file(self, code: str) -> Path:
        return self.folder / f"{code}.class"


def read(code: str, ledger: Ledger) -> Class:
    """The class of a file.  Raises ChronicleError for one that is damaged, or of other rules."""
    head, rows = ledger.lines()
    try:
        found = json.loads(head)
        made = Class(code, ledger, str(found["owner"]))
        rules = found["rules"]
        for row in rows:
            made.happened(*row)
    except (ValueError, TypeError, KeyError) as error:
        raise ChronicleError(f"{ledger.file.name} is no class, or damaged") from error
    if rules != rules_version():
        raise ChronicleError(OLDER)
    return made
