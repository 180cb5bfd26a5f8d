"""A real browser, without a window and without a network."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cupola.chronicle.page import page_of
from cupola.runs import warm
from tests.browser.serving import Screen, Served
from tests.chronicle import stories

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
HERE = Path(__file__).parent
LACKING = "no browser: install chromium, and the package playwright (extra `dev`)"
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""The browser asks for nothing of its own."""


@pytest.fixture(scope="package")
def browser() -> Iterator[Any]:
    """A browser that all tests here share; skips if there is none.

    It is gone before other tests run: while it is driven, this process is inside an event loop, and
    whatever starts one of its own fails.
    """
    program = next((found for name in NAMES if (found := shutil.which(name))), None)
    sync_api = pytest.importorskip("playwright.sync_api", reason=LACKING)
    if program is None:
        pytest.skip(LACKING)
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=list(QUIET))
        yield started
        started.close()


@pytest.fixture(scope="session")
def film_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The film's page, as a file."""
    file = tmp_path_factory.mktemp("pages") / "film.html"
    file.write_text(page_of(stories.film(), stories.film_scenario()), encoding="utf-8")
    return file


def pytest_collection_modifyitems(items: list[Any]) -> None:
    """Tests of pages come last: by then other tests have compiled the rules, and games are quick.

    Of these, those come last that cannot do without.
    """
    items.sort(key=lambda item: (item.path.parent == HERE, "compiled" in item.fixturenames))


@pytest.fixture(scope="session")
def compiled() -> None:
    """The rules lie ready, so that no test waits for them in its own time."""
    if warm.is_needed():
        subprocess.run([sys.executable, "-m", "cupola.runs.warm"], check=True)


class Opened:
    """A page that is open, what it asked for, and what it complained of."""

    def __init__(self, browser: Any, file: Path, **how: Any) -> None:
        self.context = browser.new_context(**how)
        self.page = self.context.new_page()
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._heard)
        self.address = file.as_uri()

    def _heard(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def at(self, moment: str = "") -> Any:
        """The page at a moment such as "t=3440&telling=kira", loaded anew, once it is drawn."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.address}#{moment}")
        self.page.wait_for_selector("html[data-ready=yes]")
        return self.page


@pytest.fixture
def opened(browser: Any, film_page: Path) -> Iterator[Opened]:
    """The film's page on a laptop's screen."""
    made = Opened(browser, film_page, viewport={"width": 1280, "height": 800})
    yield made
    made.context.close()


@pytest.fixture(scope="package")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server that the tests here share."""
    pytest.importorskip("nicegui", reason="no page: install the extra `page`")
    made = Served(tmp_path_factory.mktemp("served") / "games")
    yield made
    made.stop()


@pytest.fixture
def screen(browser: Any, served: Served) -> Iterator[Screen]:
    """A laptop's screen."""
    made = Screen(browser, served)
    yield made
    made.close()
