"""A class: one code, many phones, and votes that nobody sees until the curtain is lifted."""

import hmac
import secrets
import threading
from collections import Counter, OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

from cupola.errors import CupolaError
from cupola.web.games.header import new_token

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""What a code is made of: letters that are not taken for each other."""
LENGTH = 4
MOST_CLASSES = 50
"""Classes at a time; the oldest goes first."""
MOST_VOTERS = 300
"""Phones of a class."""
NO_CLASS = "There is no class with this code now: look at the code once more"


@dataclass
class Class:
    """One class.  number: the dilemma that is put.  votes: option and hope, by phone.

    lifted: whether the votes are shown.  listeners: who is told of every change.
    """

    code: str
    owner: str = field(default_factory=new_token)
    number: int = 1
    lifted: bool = False
    votes: dict[str, tuple[int, str]] = field(default_factory=dict)
    listeners: list[Callable[[], None]] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def vote(self, phone: str, option: int, hope: str) -> None:
        """The phone's vote is in, in place of the one before.  Raises CupolaError."""
        with self.lock:
            if self.lifted:
                raise CupolaError("The curtain is up: votes are closed")
            if phone not in self.votes and len(self.votes) >= MOST_VOTERS:
                raise CupolaError("This class is full")
            self.votes[phone] = (option, hope)
        self._tell()

    def lift(self) -> None:
        """From now on the votes are shown, and closed."""
        self.lifted = True
        self._tell()

    def go_on(self, number: int) -> None:
        """Another dilemma is put, and nobody has voted."""
        with self.lock:
            self.number, self.lifted = number, False
            self.votes.clear()
        self._tell()

    def counts(self) -> tuple[Counter[int], Counter[str]]:
        """How often each option and each hope was voted for; nothing before the curtain is up."""
        if not self.lifted:
            return Counter(), Counter()
        options = Counter(option for option, _ in self.votes.values())
        return options, Counter(hope for _, hope in self.votes.values())

    def _tell(self) -> None:
        for listener in tuple(self.listeners):
            listener()


class School:
    """All classes of a server, by code."""

    def __init__(self) -> None:
        self.classes: OrderedDict[str, Class] = OrderedDict()

    def begin(self) -> Class:
        """A new class, with a code that no other has."""
        while (code := "".join(secrets.choice(LETTERS) for _ in range(LENGTH))) in self.classes:
            pass
        made = self.classes[code] = Class(code)
        while len(self.classes) > MOST_CLASSES:
            self.classes.popitem(last=False)
        return made

    def find(self, code: str) -> Class:
        """The class with this code.  Raises CupolaError."""
        found = self.classes.get(code.strip().upper()[:LENGTH])
        if found is None:
            raise CupolaError(NO_CLASS)
        return found

    def own(self, code: str, owner: str) -> Class:
        """The class, for whoever began it.  Raises CupolaError."""
        found = self.find(code)
        if not hmac.compare_digest(found.owner.encode(), owner.encode()):
            raise CupolaError(NO_CLASS)
        return found
