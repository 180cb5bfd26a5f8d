"""The addresses at which a page asks why, and how tense it is, and looks at what comes of it."""

from typing import Annotated, Any

from fastapi import FastAPI, Query
from fastapi.responses import JSONResponse

from cupola.errors import CupolaError
from cupola.web.games.seat import sentence
from cupola.web.house import House
from cupola.web.library import Wish
from cupola.web.questions.answering import Asked
from cupola.web.questions.asking import Questions

Short = Annotated[str | None, Query(max_length=40)]
Text = Annotated[str, Query(max_length=40)]


def install(app: FastAPI, house: House) -> None:
    """The addresses under `/ask` are there."""
    questions = Questions(house.library, house.settings.games, house.warming)

    @app.post("/ask/{kind}/{scenario}")
    async def ask(
        kind: str, scenario: str, about: Text, seed: Short = None, minds: Short = None
    ) -> JSONResponse:
        try:
            asked = Asked(kind, Wish.of(scenario, seed, minds), about)
            return JSONResponse({"name": questions.ask(asked)})
        except CupolaError as error:
            return refused(error)

    @app.get("/ask/{name}")
    async def look(name: str) -> JSONResponse:
        try:
            return JSONResponse(questions.look(name), headers={"Cache-Control": "no-store"})
        except CupolaError as error:
            return refused(error)

    @app.post("/ask/{name}")
    async def stop(name: str) -> JSONResponse:
        try:
            questions.stop(name)
        except CupolaError as error:
            return refused(error)
        return JSONResponse({})


def refused(error: CupolaError) -> JSONResponse:
    """A mistake, in a sentence."""
    told: dict[str, Any] = {"state": "refused", "problem": sentence(error)}
    return JSONResponse(told, 400)
