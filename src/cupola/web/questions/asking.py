"""Where questions are asked: each is worked out once, in a line, for all who want to know."""

import asyncio
import secrets
import threading
from pathlib import Path
from typing import Any

from cupola.errors import ChronicleError, CupolaError
from cupola.web.games.seat import sentence
from cupola.web.library import Library
from cupola.web.questions.answering import Asked, worked_out
from cupola.web.questions.inquiry import Inquiry, StoppedError
from cupola.web.questions.shelf import Shelf
from cupola.web.threads import asking
from cupola.web.warming import Warming

Values = dict[str, Any]
MOST = 12
"""Questions that may be under way or wait at a time."""
REMEMBERED = 200
"""Questions of which one can still look at what came."""
FOLDER = "answers"
"""Where answers lie, among the games."""
GONE = "This question is no longer kept: ask it again"
FULL = "Too many questions wait already: ask again in a moment"


class Questions:
    """All questions that were asked, by the names under which their askers look at them."""

    def __init__(self, library: Library, games: Path, warming: Warming) -> None:
        self.library, self.warming = library, warming
        self.shelf = Shelf(games / FOLDER)
        self.under_way: dict[Asked, Inquiry] = {}
        self.named: dict[str, Inquiry] = {}
        self.tasks: set[asyncio.Task[None]] = set()
        self.lock = threading.Lock()

    def ask(self, asked: Asked) -> str:
        """Somebody wants to know; comes back with a name under which to look.

        Raises CupolaError if too much is asked already.  Called in the server's loop.
        """
        name = secrets.token_urlsafe(9)
        with self.lock:
            inquiry = self.under_way.get(asked)
            if inquiry is None or inquiry.is_over or not inquiry.is_wanted:
                if sum(not one.is_over for one in self.under_way.values()) >= MOST:
                    raise CupolaError(FULL)
                inquiry = self.under_way[asked] = Inquiry()
                inquiry.look(name)
                task = asyncio.get_running_loop().create_task(self._answer(asked, inquiry))
                self.tasks.add(task)
                task.add_done_callback(self.tasks.discard)
            inquiry.look(name)
            self._remember(name, inquiry)
        return name

    def look(self, name: str) -> Values:
        """What is known by now.  Raises CupolaError if nothing is kept under this name."""
        inquiry = self._named(name)
        inquiry.look(name)
        return inquiry.values

    def stop(self, name: str) -> None:
        """Whoever asked under this name does not want to know any more.  Raises CupolaError."""
        self._named(name).leave(name)

    def _named(self, name: str) -> Inquiry:
        inquiry = self.named.get(name)
        if inquiry is None:
            raise CupolaError(GONE)
        return inquiry

    def _remember(self, name: str, inquiry: Inquiry) -> None:
        self.named[name] = inquiry
        while len(self.named) > REMEMBERED:
            del self.named[next(iter(self.named))]

    async def _answer(self, asked: Asked, inquiry: Inquiry) -> None:
        await asking(self._work, asked, inquiry)
        with self.lock:
            if self.under_way.get(asked) is inquiry:
                del self.under_way[asked]

    def _work(self, asked: Asked, inquiry: Inquiry) -> None:
        """The answer is found, on the disk or by living worlds, in a thread of its own."""
        try:
            answer = self.shelf.find(asked.key)
            if answer is None:
                answer = self._work_out(asked, inquiry)
                self._keep(asked, answer)
            inquiry.show(answer)
            inquiry.state = "done"
        except StoppedError:
            inquiry.state = "stopped"
        except CupolaError as error:
            inquiry.problem, inquiry.state = sentence(error), "refused"
        except Exception:
            inquiry.problem, inquiry.state = BROKEN, "refused"
            raise

    def _work_out(self, asked: Asked, inquiry: Inquiry) -> Values:
        """The answer, once the rules are compiled.  Raises CupolaError and StoppedError."""
        self.warming.wait(lambda: inquiry.is_wanted, inquiry.compile)
        if not inquiry.is_wanted:
            raise StoppedError
        return worked_out(self.library, asked, self.warming.engine, inquiry)

    def _keep(self, asked: Asked, answer: Values) -> None:
        """The answer is kept; where nothing can be written it is known all the same."""
        try:
            self.shelf.keep(asked.key, answer)
        except ChronicleError:
            return


BROKEN = "This could not be worked out"
