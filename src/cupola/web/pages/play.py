"""Playing: taking seats, and the one seat that somebody sits in."""

import asyncio
import json
from typing import Any

from fastapi.responses import HTMLResponse
from nicegui import background_tasks, ui
from nicegui.client import Client
from nicegui.events import GenericEventArguments

from cupola.errors import CupolaError
from cupola.web.document import lay_out, rendered
from cupola.web.games.game import Game
from cupola.web.games.seat import LONGEST_TEXT, sentence
from cupola.web.house import House
from cupola.web.seats.doing import meant, suggestions
from cupola.web.seats.moment import curtain_of, frame_of, moment_of
from cupola.web.threads import quickly

Values = dict[str, Any]
PATIENCE = 60.0
"""Seconds within which a game is read from its file."""


def install(house: House) -> None:
    """The address `/seat/GAME/TOKEN` is there."""

    @ui.page("/seat/{game}/{token}", response_timeout=PATIENCE)
    async def sit(game: str, token: str) -> HTMLResponse | None:
        try:
            found, person = await quickly(house.games.seat, game, token)
        except CupolaError as error:
            return HTMLResponse(rendered("mistake", why=sentence(error)), 404)
        await Chair(found, person, ui.context.client).show()
        return None


class Chair:
    """One page that shows one seat; several may show the same.

    What it asks for is answered in the order in which it asks.
    """

    def __init__(self, game: Game, person: int, client: Client) -> None:
        self.game, self.person, self.client = game, person, client
        self.loop = asyncio.get_running_loop()
        self.shown = 0
        self.turns = asyncio.Lock()

    async def show(self) -> None:
        """The page is laid out, and follows the game from now on."""
        self.game.listeners.append(self._heard)
        frame = await quickly(frame_of, self.game, self.person)
        frame["moment"] = await quickly(self._next)
        lay_out("play", "play", str(frame["title"]), frame)
        ui.on("typed", self._typed)
        ui.on("move", self._move)
        ui.on("curtain", self._curtain)
        self.client.on_delete(self._leave)

    def _next(self) -> Values:
        """The moment as it is now, with what has been told since the last one."""
        with self.game.lock:
            values = moment_of(self.game, self.person, self.shown)
            self.shown += len(values["told"])
            return values

    def _leave(self) -> None:
        if self._heard in self.game.listeners:
            self.game.listeners.remove(self._heard)

    def _heard(self, person: int) -> None:
        """Called by whichever thread lets time pass."""
        if person == self.person:
            self.loop.call_soon_threadsafe(lambda: background_tasks.create(self._send()))

    async def _send(self) -> None:
        async with self.turns:
            self._say("show", await quickly(self._next))

    def _say(self, what: str, values: Any) -> None:
        text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
        self.client.run_javascript(f"cupola.{what}({text})")

    async def _typed(self, event: GenericEventArguments) -> None:
        asked = values_of(event)
        number = asked.get("number")
        if isinstance(number, int):
            async with self.turns:
                reply = await quickly(self._read, text_of(asked))
                self._say("answer", {"number": number, **reply})

    def _read(self, text: str) -> Values:
        with self.game.lock:
            if self.person not in self.game.asked:
                return {"next": [], "meant": None}
            view, teller = self.game.view(self.person), self.game.chairs[self.person].teller
            return {
                "next": suggestions(view, teller, text),
                "meant": meant(view, teller, text),
            }

    async def _move(self, event: GenericEventArguments) -> None:
        asked = values_of(event)
        turn = asked.get("turn")
        if not isinstance(turn, int):
            return
        async with self.turns:
            try:
                await quickly(self.game.move, self.person, turn, text_of(asked))
            except CupolaError as error:
                self._say("refused", sentence(error))

    async def _curtain(self, _event: GenericEventArguments) -> None:
        if self.game.is_over:
            self._say("curtain", await quickly(curtain_of, self.game, self.person))


def values_of(event: GenericEventArguments) -> Values:
    """What came with an event; nothing, if it is not what a page of ours sends."""
    return event.args if isinstance(event.args, dict) else {}


def text_of(asked: Values) -> str:
    """The text that came with an event, cut where it is too long."""
    text = asked.get("text")
    return text[:LONGEST_TEXT] if isinstance(text, str) else ""
