"""The library: make a run, watch it, and take away its text, figures, data and story page."""

import io
import tempfile
import zipfile
from pathlib import Path
from typing import Annotated, Any

from fastapi import FastAPI, Query
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from cupola.chronicle.page import page_of
from cupola.chronicle.picture.look import people
from cupola.chronicle.store import Chronicle
from cupola.chronicle.tale.lengths import screen_of
from cupola.chronicle.tale.views import view_of
from cupola.errors import NotationError
from cupola.runs.replay import read_chronicle
from cupola.web.document import rendered
from cupola.web.house import House
from cupola.web.library import MINDS, OWN, Wish, shelf
from cupola.web.marks import mark_of
from cupola.web.threads import in_line
from cupola.web.words import words

Values = dict[str, Any]
Asks = Annotated[str | None, Query(max_length=40)]
KEPT = "run.json"
"""What lies in the folder of every chronicle."""
MOST = 200
"""Chronicles that are listed."""
KINDS = {
    "story.html": "text/html; charset=utf-8",
    "story.md": "text/markdown; charset=utf-8",
    "story.txt": "text/plain; charset=utf-8",
    "figures.zip": "application/zip",
    "data.zip": "application/zip",
}
"""What can be taken away, by its name, and its type."""


def install(app: FastAPI, house: House) -> None:
    """The addresses of the library are there."""

    @app.get("/library")
    async def shelves() -> HTMLResponse:
        page = await in_line(shelves_of, house.settings.runs)
        return HTMLResponse(page)

    @app.get("/run")
    async def run(scenario: str, seed: Asks = None, minds: Asks = None) -> RedirectResponse:
        wish = Wish.of(scenario, seed, minds)
        return RedirectResponse(f"/run/{wish.scenario}{wish.query}", 303)

    @app.get("/run/{scenario}")
    async def one(scenario: str, seed: Asks = None, minds: Asks = None) -> HTMLResponse:
        wish = Wish.of(scenario, seed, minds)
        chronicle = await in_line(house.library.chronicle, wish)
        return HTMLResponse(about(wish, chronicle))

    @app.get("/take/{scenario}/{name}")
    async def take(scenario: str, name: str, seed: Asks = None, minds: Asks = None) -> Response:
        wish = Wish.of(scenario, seed, minds)
        if name not in KINDS:
            raise NotationError(name[:40], name[:40], "something to take away", KINDS)
        content = await in_line(taken, house, wish, name)
        headers = {"Content-Disposition": f'attachment; filename="{file_of(wish, name)}"'}
        return Response(content, media_type=KINDS[name], headers=headers)

    @app.get("/chronicle/{name}")
    async def chronicle(name: str) -> HTMLResponse:
        return HTMLResponse(await in_line(page_of_folder, house.settings.runs, name))


def shelves_of(folder: Path | None) -> str:
    """The page with the form for a new run, and the chronicles that lie on the disk."""
    return rendered(
        "library",
        scenarios=shelf(),
        minds=[(name, words()["minds"][name]) for name in MINDS],
        folders=folders(folder),
    )


def folders(folder: Path | None) -> list[str]:
    """The names of the chronicles in a folder."""
    if folder is None or not folder.is_dir():
        return []
    return sorted(path.parent.name for path in folder.glob(f"*/{KEPT}"))[:MOST]


def about(wish: Wish, chronicle: Chronicle) -> str:
    """The page of one run: whose it was, how it went, and what can be done with it."""
    return rendered(
        "run",
        wish=wish,
        title=chronicle.cast.title,
        seed=chronicle.seed,
        minds=words()["minds"][wish.minds],
        screen=screen_of(view_of(chronicle.telling())),
        crew=[(mark_of(one), one.name) for one in people(chronicle.cast).values()],
        names=list(KINDS),
    )


def file_of(wish: Wish, name: str) -> str:
    """What a file that is taken away of a run is called: another for every other run."""
    seed = OWN if wish.seed is None else str(wish.seed)
    minds = [] if wish.minds == OWN else [wish.minds]
    return "-".join([wish.scenario, seed, *minds, name])


def taken(house: House, wish: Wish, name: str) -> bytes:
    """What somebody takes away of a run."""
    if name == "story.html":
        return house.library.page(wish).encode()
    chronicle = house.library.chronicle(wish)
    if name in ("story.md", "story.txt"):
        return chronicle.prose("full", form=name.partition(".")[2]).encode()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / name.removesuffix(".zip")
        if name == "data.zip":
            chronicle.write(folder)
        else:
            chronicle.figures(folder)
        return zipped(folder)


def zipped(folder: Path) -> bytes:
    """A folder's files in one archive."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.write(path, f"{folder.name}/{path.relative_to(folder)}")
    return made.getvalue()


def page_of_folder(folder: Path | None, name: str) -> str:
    """The story page of a chronicle on the disk.  Raises NotationError if it is none of them."""
    found = folders(folder)
    if folder is None or name not in found:
        raise NotationError(name[:40], name[:40], "a chronicle that lies here", found)
    return page_of(read_chronicle(folder / name))
