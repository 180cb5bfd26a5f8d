"""Every exception.

CupolaError
    NotationError      a text is not an action
    ScenarioError      a scenario or script has mistakes, all of them listed
    TropeError         a trope or a chronicle written by hand has mistakes, all of them listed
    ChronicleError     a chronicle or reference log cannot be read or written
    EngineError        something the machine lacks
"""

from collections.abc import Iterable
from difflib import get_close_matches


class CupolaError(Exception):
    """Anything that a caller of Cupola may want to catch."""


class NotationError(CupolaError):
    """A text is not an action.

    text: the whole text.  found: the part that does not fit.  allowed: what may stand there.
    """

    def __init__(self, text: str, found: str, expected: str, allowed: Iterable[str]) -> None:
        self.text = text
        self.found = found
        self.expected = expected
        self.allowed = sorted({str(name) for name in allowed})
        self.nearest = next(iter(get_close_matches(found.lower(), self.allowed, 1, 0.5)), None)
        super().__init__(self._sentence())

    def _sentence(self) -> str:
        found = f"'{self.found}'" if self.found else "nothing"
        around = "" if self.found == self.text else f"in '{self.text}': "
        sentence = f"{around}{found} is not {self.expected}"
        if self.nearest:
            return f"{sentence} (did you mean '{self.nearest}'?)"
        if self.allowed:
            shown = ", ".join(self.allowed[:12])
            more = ", ..." if len(self.allowed) > 12 else ""
            return f"{sentence} (allowed: {shown}{more})"
        return sentence


class Mistake:
    """One mistake of an author: where, and what is wrong in a sentence."""

    def __init__(self, where: str, what: str) -> None:
        self.where = where
        self.what = what


class MistakesError(CupolaError):
    """Something that somebody wrote has mistakes.  file: its name.  mistakes: all of them."""

    def __init__(self, file: str, mistakes: Iterable[Mistake]) -> None:
        self.file = file
        self.mistakes = list(mistakes)
        count = len(self.mistakes)
        width = max((len(mistake.where) for mistake in self.mistakes), default=0)
        lines = [f"{file}: {count} mistake{'' if count == 1 else 's'}"]
        lines += [f"  {mistake.where:<{width}}  {mistake.what}" for mistake in self.mistakes]
        super().__init__("\n".join(lines))


class ScenarioError(MistakesError):
    """A scenario or script has mistakes."""


class TropeError(MistakesError):
    """A trope or a chronicle written by hand has mistakes."""


class ChronicleError(CupolaError):
    """A chronicle or reference log cannot be read or written."""


class EngineError(CupolaError):
    """The machine lacks something that was asked for."""
