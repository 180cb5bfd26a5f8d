"""Before a game and after it: who sits where, the links of the seats, and the story as it was."""

import hmac
from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import FastAPI, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from cupola.chronicle.cast import Cast
from cupola.chronicle.clock import day_clock
from cupola.chronicle.page import page_of
from cupola.chronicle.page.crew import said
from cupola.chronicle.picture.look import people
from cupola.errors import CupolaError, NotationError
from cupola.scenarios.scenario import Scenario
from cupola.studies.whatif.changes import INSTEAD, NOT
from cupola.web.branching import in_words
from cupola.web.document import rendered
from cupola.web.games.changed import LONGEST, Changed
from cupola.web.games.table import NO_SEAT
from cupola.web.house import House
from cupola.web.library import Wish, known, seed_of, shelf
from cupola.web.marks import mark_of
from cupola.web.threads import in_line, quickly
from cupola.web.words import words

Values = dict[str, Any]
Asked = Annotated[str | None, Query(max_length=40)]
FIELDS = 24
"""Fields that a form may have."""
BEFORE = 60
"""Minutes before the war at which one can begin."""


def install(app: FastAPI, house: House) -> None:
    """Forms and links of games are there."""

    @app.get("/play")
    async def choose(
        request: Request,
        scenario: str = "film",
        t: Asked = None,
        seed: Asked = None,
        minds: Asked = None,
    ) -> HTMLResponse:
        wish, changed = Wish.of(scenario, seed, minds), changed_of(request.query_params)
        return HTMLResponse(await quickly(form_of, wish, minute_of(t), changed))

    @app.post("/games")
    async def begin(request: Request) -> RedirectResponse:
        form = await request.form(max_files=0, max_fields=FIELDS)
        changed = changed_of(form)
        scenario, seed, minds = (str(form.get(name, "")) for name in ("scenario", "seed", "minds"))
        wish = Wish.of(scenario, seed, minds)
        seated = [str(form.get("own", "")), *map(str, form.getlist("friend"))]
        begins = minute_of(str(form.get("begins", ""))) or 0
        header = await quickly(house.games.begin, wish, seated, begins, changed)
        if len(header.seats) == 1:
            (token,) = header.seats.values()
            return RedirectResponse(f"/seat/{header.id}/{token}", 303)
        return RedirectResponse(f"/game/{header.id}/{header.owner}", 303)

    links(app, house)


def links(app: FastAPI, house: House) -> None:
    """The links of a game's seats are there, and its story after the end."""

    @app.get("/game/{game}/{owner}")
    async def invite(request: Request, game: str, owner: str) -> HTMLResponse:
        header = await quickly(house.games.header, game)
        if not hmac.compare_digest(header.owner.encode(), owner.encode()):
            raise CupolaError(NO_SEAT)
        scenario = await quickly(known, header.wish.scenario)
        crew, base = people(Cast.of(scenario)), f"{request.base_url}seat"
        seats = [
            {
                "name": crew[name].name,
                "mark": mark_of(crew[name]),
                "link": f"{base}/{game}/{token}",
            }
            for name, token in header.seats.items()
        ]
        return HTMLResponse(rendered("invite", title=scenario.title, seats=seats))

    @app.get("/seat/{game}/{token}/story")
    async def story(game: str, token: str) -> HTMLResponse:
        found, _ = await quickly(house.games.seat, game, token)
        if not found.is_over:
            raise CupolaError("The game is not over: until then nobody is shown what was so")
        return HTMLResponse(await in_line(page_of, found.chronicle(), found.run.scenario))


def changed_of(given: Mapping[str, Any]) -> Changed | None:
    """What is otherwise in a game, None for nothing.  Raises NotationError."""
    text = str(given.get("change") or "")
    if not text:
        return None
    return Changed(
        text[: LONGEST + 1],
        minute_of(str(given.get("parts") or "")) or 0,
        seed_of(str(given.get("dice") or "")) or 0,
    )


def form_of(wish: Wish, minute: int | None, changed: Changed | None = None) -> str:
    """The page on which one takes a seat.  changed: what is otherwise there, None for nothing."""
    scenario = known(wish.scenario)
    crew = [
        {
            "id": one.id,
            "full": row.get("full_name") or one.name,
            "role": said(row.get("role")),
            "wants": said(row.get("wants") or row.get("goal")),
            "mark": mark_of(one),
        }
        for one, row in zip(people(Cast.of(scenario)).values(), scenario.person, strict=True)
    ]
    return rendered(
        "sit",
        scenario=wish.scenario,
        scenarios=shelf(),
        people=crew,
        moments=moments(scenario, minute, 0 if changed is None else changed.minute),
        minds=wish.minds,
        changed=changed,
        otherwise=otherwise(changed, scenario),
        seed="" if wish.seed is None else wish.seed,
    )


def otherwise(changed: Changed | None, scenario: Scenario) -> str:
    """What is otherwise, as a sentence; "" for nothing."""
    if changed is None:
        return ""
    was, arrow, put = changed.text.partition(INSTEAD)
    form = str(words()["sit"]["instead" if arrow else "without"])
    form = form.replace("{was}", in_words(was.removeprefix(NOT).strip(), scenario))
    return form.replace("{put}", in_words(put.strip(), scenario))


def moments(scenario: Scenario, minute: int | None, parts: int = 0) -> list[Values]:
    """From when one can begin: the start, shortly before the war, and where one has been.

    parts: where a changed story parts from the other, before which one cannot begin in it.
    """
    if parts:
        minute = max(parts, minute or 0)
    texts = words()["sit"]
    found = {0: texts["start"]}
    strikes = [int(state["strikes_at"]) for state in scenario.plan["states"]]
    war = min((at for at in strikes if at > BEFORE), default=None)
    if war is not None:
        found[war - BEFORE] = texts["war"]
    if minute is not None and 0 < minute < scenario.turns:
        found[minute] = texts["here"]
    found = {at: says for at, says in found.items() if at >= parts}
    chosen = minute if minute in found else (0 if war is None else war - BEFORE)
    return [
        {
            "minute": at,
            "says": str(says).replace("{clock}", day_clock(at, scenario.minute_of_day)),
            "chosen": at == chosen,
        }
        for at, says in found.items()
    ]


def minute_of(text: str | None) -> int | None:
    """The minute of what was typed, None for nothing.  Raises NotationError."""
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= 6):
        raise NotationError(text[:40], text[:40], "a minute of the story", [])
    return int(text)
