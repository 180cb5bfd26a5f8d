"""Where typed lines come from: a terminal with completion, a bare terminal, or a pipe.

Completion needs the extra `play`; without it, the shell's own line editing completes on Tab.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, Protocol

from cupola.adapters.text.completing import Suggestion

Suggest = Callable[[str], list[Suggestion]]


class Lines(Protocol):
    """Somebody's typing."""

    def read(self, prompt: str, suggest: Suggest | None = None) -> str:
        """The next line.  Raises EOFError at the end, KeyboardInterrupt for Ctrl-C."""


class Piped:
    """Lines from a pipe or a file; each is printed after its prompt, as if typed."""

    def read(self, prompt: str, _suggest: Suggest | None = None) -> str:
        """The next line."""
        line = sys.stdin.readline()
        if not line:
            print(prompt, flush=True)
            raise EOFError
        text = "".join(one for one in line.rstrip("\r\n") if one.isprintable())
        print(f"{prompt}{text}", flush=True)
        return text


class Bare:
    """Lines typed at a terminal that has nothing but what comes with Python."""

    def __init__(self) -> None:
        self.suggest: Suggest | None = None
        self.found: list[str] = []
        with suppress(ImportError):
            import readline

            readline.set_completer(self._complete)
            readline.set_completer_delims(" ")
            readline.parse_and_bind("tab: complete")

    def read(self, prompt: str, suggest: Suggest | None = None) -> str:
        """The next line."""
        self.suggest = suggest
        return input(prompt)

    def _complete(self, _text: str, state: int) -> str | None:
        """The word of this number that may stand next."""
        import readline

        if state == 0:
            line = readline.get_line_buffer()[: readline.get_endidx()]
            self.found = [one.text for one in self.suggest(line)] if self.suggest else []
        return f"{self.found[state]} " if state < len(self.found) else None


class Completed:
    """Lines typed at a terminal, with what may stand next shown below."""

    def __init__(self, toolkit: Any) -> None:
        self.toolkit = toolkit
        self.session = toolkit.PromptSession()

    def read(self, prompt: str, suggest: Suggest | None = None) -> str:
        """The next line."""
        completer = completer_of(suggest) if suggest else None
        return str(self.session.prompt(prompt, completer=completer, complete_while_typing=True))


def completer_of(suggest: Suggest) -> Any:
    """What the toolkit asks for completions."""
    from prompt_toolkit.completion import Completer, Completion

    class Words(Completer):
        """Words that may stand next; those that cannot be tried now are dim."""

        def get_completions(self, document: Any, _event: Any) -> Iterator[Completion]:
            """The words for the text before the cursor."""
            text = document.text_before_cursor
            begun = text.rpartition(" ")[2]
            for one in suggest(text):
                style = "" if one.can else "fg:ansibrightblack"
                yield Completion(
                    one.text, -len(begun), display_meta=one.meaning or None, style=style
                )

    return Words()


def lines() -> Lines:
    """The best way to read lines here."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return Piped()
    if os.environ.get("TERM", "dumb") == "dumb":
        return Bare()
    try:
        import prompt_toolkit
    except ImportError:
        return Bare()
    return Completed(prompt_toolkit)
