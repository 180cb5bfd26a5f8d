"""Pictures of the page: each view on a phone, a laptop and a large screen.

    python -m docs.generators.screens

needs a browser, and the extras `page` and `dev`.  A server is started on this machine alone, once
the rules lie compiled: what takes many worlds would not be there in time.
"""

import io
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PIL import Image

from cupola.runs import warm

FOLDER = Path(__file__).resolve().parent.parent / "page"
SIZES = {"phone": (360, 740), "laptop": (1280, 800), "wide": (2560, 1440), "4k": (3840, 2160)}
"""The screens, in pixels."""
LARGE = ("first", "watch", "play", "class")
"""Views of which there is a picture on the largest screen."""
WIDEST = 1280
"""Pixels a picture may be across: a large screen is shown at half its size."""
LARGEST = 200_000
"""Bytes a picture may have."""
COLOURS = (256, 128, 64, 32)
"""How many colours a picture may have: the most that fit."""
PATIENCE = 120_000
"""Milliseconds within which a page has to be there."""
GAMES = {
    "SEAT": {"scenario": "film", "own": "kira", "seed": "3", "begins": "2700"},
    "ORDER": {"scenario": "film", "own": "nicholai", "seed": "3", "begins": "2675"},
    "LAST": {"scenario": "film", "own": "kira", "seed": "3", "begins": "4318"},
}
"""Games in which pictures are taken, by what stands for their address."""
LIGHT = ("first", "watch", "dilemma", "branch")
"""Views of which there is a picture by day, on a laptop."""

Act = Callable[[Any], None]


def still(_page: Any) -> None:
    """Nothing is done."""


def came(page: Any) -> None:
    """What came of it is there."""
    page.wait_for_selector(".verdict", timeout=PATIENCE * 3)


def change(page: Any) -> None:
    """One thing is changed, and its effect is there."""
    page.select_option("#pairs", "300")
    page.click("#ask")
    page.wait_for_selector("#two:not([hidden])", timeout=PATIENCE * 3)


def asked(page: Any) -> None:
    """What was asked about the story is there, whole."""
    page.wait_for_selector("html[data-asks=yes]", timeout=PATIENCE)
    page.wait_for_selector(".asked li", timeout=PATIENCE * 3)
    page.wait_for_selector(".asked:not(:has(progress))", timeout=PATIENCE * 5)


def tell(page: Any) -> None:
    """Something is about to be said."""
    page.click("#heads [data-head=say]")
    page.fill("#line", "say war_visible to christian")
    page.wait_for_selector("#meant .seen, #meant .why", timeout=PATIENCE)


def decide(page: Any) -> None:
    """A decision stands there, and one of its ways is chosen."""
    for _ in range(8):
        if page.locator("#dilemma").is_visible():
            break
        turn = page.get_attribute("body", "data-turn")
        page.click("#wait")
        page.wait_for_function(f"document.body.dataset.turn !== '{turn}'")
    page.check(".way input >> nth=1")


def end(page: Any) -> None:
    """It is over, and one reads what was so."""
    while page.get_attribute("body", "data-state") == "choose":
        turn = page.get_attribute("body", "data-turn")
        page.click("#wait")
        page.wait_for_function(
            "turn => document.body.dataset.turn !== turn"
            " || !['choose', 'wait'].includes(document.body.dataset.state)",
            arg=turn,
        )
    page.wait_for_selector("#curtain h2")


def began(page: Any) -> None:
    """A class has begun."""
    page.click("button.main")
    page.wait_for_selector("#count")


VIEWS: dict[str, tuple[str, Act]] = {
    "first": ("/", still),
    "watch": ("/watch/film#t=3357.9&follow=kira", still),
    "why": ("/watch/film#t=3446&ask=why", asked),
    "suspense": ("/watch/film#t=3446&ask=suspense", asked),
    "play": ("SEAT", tell),
    "dilemma": ("ORDER", decide),
    "end": ("LAST", end),
    "choose": ("/choose/3", still),
    "class": ("/class", began),
    "verdict": ("/choose/3?option=0&hope=talk", came),
    "branch": ("/branch", change),
    "library": ("/library", still),
    "run": ("/run/film?seed=3&minds=builtin", still),
    "stories": ("/stories", still),
    "sit": ("/play", still),
}
"""Each view: where it is, and what is done there."""


def main() -> None:
    """All pictures are in `docs/page/`."""
    from playwright.sync_api import sync_playwright

    FOLDER.mkdir(exist_ok=True)
    if warm.is_needed():
        warm.start().wait()
    program = shutil.which("chromium") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as games, sync_playwright() as playwright:
        typed = ("serve", "--port", "0", "--json", "--games", games)
        server = subprocess.Popen(
            [sys.executable, "-m", "cupola.cli.main", *typed], stdout=subprocess.PIPE, text=True
        )
        try:
            assert server.stdout is not None
            address = json.loads(server.stdout.readline())["address"].rstrip("/")
            browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
            for screen in SIZES:
                shown = [name for name in VIEWS if screen != "4k" or name in LARGE]
                pictures_of(browser, address, screen, shown)
            pictures_of(browser, address, "laptop", LIGHT, "light")
            browser.close()
        finally:
            server.terminate()
            server.wait()


def pictures_of(
    browser: Any, address: str, screen: str, shown: Iterable[str], scheme: str = "dark"
) -> None:
    """The pictures of these views on one screen."""
    wide, high = SIZES[screen]
    context = browser.new_context(
        viewport={"width": wide, "height": high}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    for name in shown:
        path, act = VIEWS[name]
        if path in GAMES:
            answer = context.request.post(f"{address}/games", form=GAMES[path], max_redirects=0)
            path = answer.headers["location"]
        page.goto("about:blank")  # where only what stands behind the # is new, no page is loaded
        page.goto(path if path.startswith("http") else f"{address}{path}")
        page.wait_for_selector("html[data-ready=yes]", timeout=PATIENCE)
        act(page)
        page.wait_for_timeout(900)
        day = "" if scheme == "dark" else f"-{scheme}"
        save(page.screenshot(), FOLDER / f"{name}-{screen}{day}.png")


def save(picture: bytes, file: Path) -> None:
    """The picture is in the file, as small as it has to be."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    if image.width > WIDEST:
        image = image.resize(
            (WIDEST, image.height * WIDEST // image.width), Image.Resampling.LANCZOS
        )
    made = b""
    for colours in COLOURS:
        buffer = io.BytesIO()
        small = image.quantize(colours, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
        small.save(buffer, "PNG", optimize=True)
        made = buffer.getvalue()
        if len(made) <= LARGEST:
            break
    file.write_bytes(made)


if __name__ == "__main__":
    main()
