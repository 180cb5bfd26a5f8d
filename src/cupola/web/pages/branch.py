"""Branching: a sentence to fill in, pairs of worlds as they come in, and two stories."""

import asyncio
import json
import threading
import time
from collections import OrderedDict
from typing import Annotated, Any

from fastapi import FastAPI, Query
from fastapi.responses import HTMLResponse
from nicegui import ui
from nicegui.client import Client
from nicegui.events import GenericEventArguments

from cupola.chronicle.clock import day_clock
from cupola.errors import ChronicleError, CupolaError
from cupola.studies.whatif import Asked, Pair, live_pairs
from cupola.web.branching import (
    Deed,
    Question,
    asked_of,
    cast_of,
    deeds_of,
    figures,
    first_chosen,
    page_of_arm,
    two_stories,
)
from cupola.web.document import lay_out, rendered
from cupola.web.games.seat import sentence
from cupola.web.house import House
from cupola.web.library import Wish
from cupola.web.pages.play import PATIENCE, text_of, values_of
from cupola.web.pages.sitting import minute_of
from cupola.web.pages.watch import Door, doors, put_in
from cupola.web.questions.asking import BROKEN
from cupola.web.seats.people import marks
from cupola.web.threads import asking, in_line
from cupola.web.words import words

Values = dict[str, Any]
Asks = Annotated[str | None, Query(max_length=40)]
OFTEN = 0.35
"""Seconds between two pictures of the figures."""
KEPT = 40
"""Questions whose two stories can still be watched."""


class Answered:
    """The questions that were asked last, so that their stories can be watched."""

    def __init__(self) -> None:
        self.kept: OrderedDict[str, tuple[Question, Asked]] = OrderedDict()
        self.count = 0

    def keep(self, question: Question, asked: Asked) -> str:
        """The question is kept under this name."""
        self.count += 1
        name = str(self.count)
        self.kept[name] = question, asked
        while len(self.kept) > KEPT:
            self.kept.popitem(last=False)
        return name


def install(app: FastAPI, house: House) -> None:
    """The page is there, and the stories of what was asked on it."""
    answered = Answered()

    @ui.page("/branch", response_timeout=PATIENCE)
    async def branch(
        scenario: str = "film", t: Asks = None, seed: Asks = None, minds: Asks = None
    ) -> HTMLResponse | None:
        try:
            wish, minute = Wish.of(scenario, seed, minds), minute_of(t)
            deeds = await in_line(deeds_of, house.library, wish)
        except CupolaError as error:
            return HTMLResponse(rendered("mistake", why=sentence(error)), 400)
        await Desk(house, answered, wish, ui.context.client).show(deeds, minute)
        return None

    @app.get("/branch/{name}/{arm}/{seed}")
    async def watch(name: str, arm: int, seed: int) -> HTMLResponse:
        question, asked = answered.kept.get(name, (None, None))
        known = asked is not None and arm in (0, 1) and 0 <= seed <= len(list(asked.seeds))
        if question is None or not known:
            raise ChronicleError("This question is no longer kept: ask it again")
        page = await in_line(page_of_arm, asked, arm, seed)
        return HTMLResponse(put_in(page, doors_of_arm(question, arm, seed)))


def doors_of_arm(question: Question, arm: int, seed: int) -> str:
    """The doors of one arm's story: back to the question, and into the changed story."""
    texts, wish = words()["watch"], question.wish
    own = {"scenario": wish.scenario, **wish.chosen}
    back = Door("whatif", "/branch", own, texts["back_to"])
    changed = {"change": question.change, "parts": question.minute, "dice": seed}
    play = Door("play", "/play", {**own, **changed}, texts["sit"])
    return doors([back, play] if arm else [back])


class Desk:
    """One page at which somebody asks what would have been."""

    def __init__(self, house: House, answered: Answered, wish: Wish, client: Client) -> None:
        self.house, self.answered = house, answered
        self.wish, self.client = wish, client
        self.loop = asyncio.get_running_loop()
        self.deeds: list[Deed] = []
        self.stop = threading.Event()
        self.asked: asyncio.Task[None] | None = None
        self.has_begun = False

    async def show(self, deeds: list[Deed], minute: int | None) -> None:
        """The page is laid out."""
        self.deeds = deeds
        scenario = self.house.library.scenario(self.wish)
        data = {
            "people": marks(cast_of(self.house.library, self.wish)),
            "station": {"places": []},
            "words": words()["branch"],
            "scenario": self.wish.scenario,
            "query": self.wish.query,
            "chosen": first_chosen(deeds, minute),
            "deeds": [
                [
                    day_clock(deed.minute, scenario.minute_of_day),
                    deed.says,
                    deed.minute,
                    deed.who,
                    deed.event,
                ]
                for deed in deeds
            ],
        }
        lay_out("branch", "branch", words()["branch"]["title"], data, title=scenario.title)
        ui.on("ask", self._ask)
        ui.on("stop", lambda _event: self.leave())
        self.client.on_delete(self.leave)

    def leave(self) -> None:
        """Nobody wants to know any more; who still waits in line waits no longer."""
        self.stop.set()
        if self.asked is not None and not self.has_begun:
            self.asked.cancel()

    async def _ask(self, event: GenericEventArguments) -> None:
        asked = values_of(event)
        number, pairs = asked.get("deed"), asked.get("pairs")
        if self.asked is not None or not isinstance(number, int) or not isinstance(pairs, int):
            return
        if not 0 <= number < len(self.deeds):
            return
        self.stop, self.has_begun = threading.Event(), False
        self._say("waiting", {})
        question = Question(self.wish, self.deeds[number], text_of(asked).strip())
        self.asked = asyncio.create_task(asking(self._work, question, pairs, self.stop))
        try:
            await self.asked
        except asyncio.CancelledError:
            self._say("stopped", {})
        except CupolaError as error:
            self._say("refused", sentence(error))
        except Exception:
            self._say("refused", BROKEN)
            raise
        finally:
            self.asked = None

    def _work(self, question: Question, pairs: int, stop: threading.Event) -> None:
        """All pairs are lived, in a thread, and shown as they come in."""
        self.has_begun = True
        self.house.warming.wait(lambda: not stop.is_set(), lambda: self._send("compiling", {}))
        if stop.is_set():
            self._send("stopped", {})
        else:
            asked = asked_of(self.house.library, question, pairs, self.house.settings.engine)
            self._live(question, asked, pairs, stop)

    def _live(self, question: Question, asked: Asked, pairs: int, stop: threading.Event) -> None:
        scenario, found, shown = asked.arms[0].scenario, list[Pair](), 0.0
        coming = live_pairs(asked)
        for some in coming:
            found += some
            if stop.is_set():
                coming.close()
                break
            if time.monotonic() - shown > OFTEN:
                shown = time.monotonic()
                self._send("show", {**figures(scenario, found), "of": pairs, "done": False})
        if not found:
            self._send("stopped", {})
            return
        last = {**figures(scenario, found), "of": pairs, "done": True}
        name, two = self.answered.keep(question, asked), two_stories(asked, found)
        changed = {"change": question.change, "parts": question.minute}
        self._send("show", {**last, "two": two, "name": name, "changed": changed})

    def _send(self, what: str, values: Values) -> None:
        """From the thread to the page."""
        self.loop.call_soon_threadsafe(self._say, what, values)

    def _say(self, what: str, values: Any) -> None:
        text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
        if not self.client.is_deleted:
            self.client.run_javascript(f"cupola.{what}({text})")
