"""A class: the teacher's board, and the phones that vote."""

import asyncio
import json
from collections.abc import Callable
from typing import Annotated, Any

from fastapi import FastAPI, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from nicegui import ui
from nicegui.client import Client
from nicegui.events import GenericEventArguments

from cupola.errors import CupolaError
from cupola.web.choosing import Dilemmas
from cupola.web.classroom import Class, School
from cupola.web.document import lay_out, rendered
from cupola.web.games.seat import sentence
from cupola.web.house import House
from cupola.web.pages.play import PATIENCE, values_of
from cupola.web.threads import asking, quickly
from cupola.web.words import words

Values = dict[str, Any]
Asks = Annotated[str | None, Query(max_length=8)]
LONGEST_NAME = 64
"""Signs of the name that a phone gives itself."""


def install(app: FastAPI, house: House, dilemmas: Dilemmas) -> None:
    """The addresses `/class` and `/vote` are there."""
    school = School(house.settings.games)

    @app.get("/class")
    async def about() -> HTMLResponse:
        return HTMLResponse(rendered("class", private=house.settings.is_private))

    @app.post("/class")
    async def begin() -> RedirectResponse:
        made = await quickly(school.begin)
        return RedirectResponse(f"/class/{made.code}/{made.owner}", 303)

    @app.get("/vote")
    async def join(code: Asks = None) -> Response:
        if code:
            found = await quickly(school.find, code)
            return RedirectResponse(f"/vote/{found.code}", 303)
        return HTMLResponse(rendered("join"))

    @ui.page("/class/{code}/{owner}", response_timeout=PATIENCE)
    async def board(request: Request, code: str, owner: str) -> HTMLResponse | None:
        return await seated(lambda: school.own(code, owner), dilemmas, request, teacher=True)

    @ui.page("/vote/{code}", response_timeout=PATIENCE)
    async def phone(request: Request, code: str) -> HTMLResponse | None:
        return await seated(lambda: school.find(code), dilemmas, request, teacher=False)


async def seated(
    find: Callable[[], Class], dilemmas: Dilemmas, request: Request, *, teacher: bool
) -> HTMLResponse | None:
    """The page of the teacher or of a phone; or why there is none."""
    try:
        room = await quickly(find)
    except CupolaError as error:
        return HTMLResponse(rendered("mistake", why=sentence(error)), 404)
    await Board(room, dilemmas, ui.context.client, teacher).show(f"{request.base_url}vote")
    return None


class Board:
    """One page that shows a class: the teacher's, or a phone's.

    It is told of every change in the order in which they happen.
    """

    def __init__(self, room: Class, dilemmas: Dilemmas, client: Client, teacher: bool) -> None:
        self.room, self.dilemmas, self.client, self.teacher = room, dilemmas, client, teacher
        self.loop = asyncio.get_running_loop()
        self.turns = asyncio.Lock()

    async def show(self, address: str) -> None:
        """The page is laid out, and follows the class from now on."""
        self.room.listeners.append(self._heard)
        self.client.on_delete(self._leave)
        async with self.turns:
            values = await asking(self.values)
            self._lay_out(address, values)
        ui.on("vote", self._vote)
        if self.teacher:
            ui.on("lift", self._lift)
            ui.on("next", self._next)

    def _lay_out(self, address: str, values: Values) -> None:
        data = {**values, "people": [], "station": {"places": []}, "words": words()["class"]}
        lay_out(
            "choose",
            "room",
            words()["choose"]["title"],
            {key: value for key, value in data.items() if key != "board"},
            teacher=self.teacher,
            code=self.room.code,
            address=address,
            board=values["board"],
        )

    def values(self) -> Values:
        """What stands on the board now."""
        room = self.room.standing()
        one = self.dilemmas.question(room.number)
        shown: Values = {"one": one, "found": None, "votes": {}, "hopes": []}
        if room.lifted and room.votes:
            options, hopes = room.counts()
            hope = hopes.most_common(1)[0][0]
            most = options.most_common(1)[0][0]
            shown["found"] = self.dilemmas.answer(room.number, most, hope)
            order = self.dilemmas.order(room.number)
            shown["votes"] = {place: options[at] for place, at in enumerate(order)}
            shown["hopes"] = [(says, hopes[name]) for name, says in one["hopes"]]
        return {
            "number": room.number,
            "of": self.dilemmas.count,
            "lifted": room.lifted,
            "count": len(room.votes),
            "board": rendered("board", teacher=self.teacher, **shown),
        }

    def _heard(self) -> None:
        self.loop.call_soon_threadsafe(lambda: asyncio.ensure_future(self._send()))

    async def _send(self) -> None:
        async with self.turns:
            values = await asking(self.values)
            if not self.client.is_deleted:
                self._say("show", values)

    def _say(self, what: str, values: Any) -> None:
        self.client.run_javascript(f"cupola.{what}({json.dumps(values, ensure_ascii=False)})")

    def _leave(self) -> None:
        if self._heard in self.room.listeners:
            self.room.listeners.remove(self._heard)

    async def _lift(self, _event: GenericEventArguments) -> None:
        if self.room.votes and not self.room.lifted:
            await quickly(self.room.lift)

    async def _next(self, event: GenericEventArguments) -> None:
        shown = values_of(event).get("number")
        if isinstance(shown, int) and shown < self.dilemmas.count:
            await quickly(self.room.go_on, shown)

    async def _vote(self, event: GenericEventArguments) -> None:
        vote = vote_of(values_of(event))
        if vote is None:
            return
        try:
            await quickly(self._count, *vote)
            self._say("voted", words()["class"]["counted"])
        except CupolaError as error:
            self._say("voted", sentence(error))

    def _count(self, phone: str, number: int, option: int, hope: str) -> None:
        """The vote is in, if it is one of those that this dilemma has.  Raises CupolaError."""
        self.dilemmas.must_be_a_way(number, option, hope)
        self.room.vote(phone, number, option, hope)


def vote_of(asked: Values) -> tuple[str, int, int, str] | None:
    """A phone's name, dilemma, option and hope; None, if it is not what a page of ours sends."""
    phone, number, option, hope = (asked.get(n) for n in ("phone", "number", "option", "hope"))
    if not (isinstance(phone, str) and isinstance(hope, str)):
        return None
    if not (isinstance(number, int) and isinstance(option, int)):
        return None
    return phone[:LONGEST_NAME], number, option, hope
