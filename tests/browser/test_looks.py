"""What a careful eye would find: every view, on every screen, by day and by night."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.browser.serving import Screen, to_the_end, wait

pytestmark = pytest.mark.browser

LOOK = (Path(__file__).parent / "looks.js").read_text(encoding="utf-8")
SCREENS = {
    "phone": ((360, 740), 9.5),
    "laptop": ((1280, 800), 9.0),
    "wide": ((2560, 1440), 12.0),
    "4k": ((3840, 2160), 16.0),
}
"""Each screen: its size, and the smallest letters that may stand there, in pixels.

The smallest are those below the marks of a map, which their titles say in full.
"""
VIEWS = {
    "first": "/",
    "watch": "/watch/film#t=3357.9&follow=kira",
    "sit": "/play",
    "choose": "/choose/3",
    "verdict": "/choose/1?option=0&hope=talk",
    "stories": "/stories",
    "library": "/library",
    "run": "/run/two_people?seed=3",
    "branch": "/branch",
    "begin a class": "/class",
    "join a class": "/vote",
    "seats": "SEATS",
    "seat": "SEAT",
    "dilemma": "DILEMMA",
    "after the end": "END",
    "board": "BOARD",
    "phone": "VOTE",
}


DRAWN = {
    "after the end": "#curtain h2",
    "dilemma": "#dilemma:visible",
    "board": "#count",
    "verdict": ".verdict",
}
"""What is there once a view is whole that comes in pieces."""


@pytest.fixture(scope="module")
def places(browser, served):
    """The addresses of the views that somebody has to make first."""
    screen = Screen(browser, served)
    found = dict(VIEWS)
    page = screen.sit(begins=2_740)
    found["seat"] = page.url
    page = screen.sit("nicholai", begins=2_675)
    for _ in range(8):
        if page.locator("#dilemma").is_hidden():
            wait(page)
    found["dilemma"] = page.url
    form = {"scenario": "film", "own": "kira", "friend": "nika", "begins": "2740"}
    answer = screen.context.request.post(f"{served.address}/games", form=form, max_redirects=0)
    found["seats"] = f"{served.address}{answer.headers['location']}"
    page = screen.sit(begins=4_318)
    found["after the end"] = page.url
    to_the_end(page)
    page = screen.at("/class")
    page.click("button.main")
    page.wait_for_selector("#count")
    found["board"], found["phone"] = page.url, f"/vote?code={page.inner_text('.code')}"
    screen.close()
    return found


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_is_tiny_hidden_or_without_a_name(browser, served, places, screen, view):
    """Text can be read, nothing sticks out or lies under another, and all has a name to be told."""
    (wide, high), smallest = SCREENS[screen]
    viewport = {"width": wide, "height": high}
    made = Screen(browser, served, viewport=viewport, reduced_motion="reduce")
    page = made.at(places[view])
    page.wait_for_selector(DRAWN.get(view, "h1"))
    found = {}
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme)
        page.wait_for_timeout(250)
        found[scheme] = page.evaluate(LOOK, smallest)
    made.close()

    assert found == {"dark": [], "light": []}
    assert made.complaints == []


FOCUS = """() => {
  const node = document.activeElement, all = [...document.querySelectorAll("*")];
  const ring = [node, node.closest("label")].some((one) => one
    && getComputedStyle(one).outlineStyle !== "none");
  return [all.indexOf(node), node === document.body || ring];
}"""
"""Where on the page the focus is, and whether one sees it."""


@pytest.mark.parametrize("view", ["first", "choose", "branch", "dilemma"])
def test_the_keyboard_reaches_everything_in_order(browser, served, places, view):
    """Tab goes from one thing to the next as they stand on the page, and one sees where one is."""
    made = Screen(browser, served)
    page = made.at(places[view])
    page.evaluate("document.activeElement.blur()")
    seen = []
    for _ in range(12):
        page.keyboard.press("Tab")
        seen.append(page.evaluate(FOCUS))
    made.close()
    order = [at for at, _ in seen if at > 4]

    assert len(set(order)) >= 4
    assert sum(later < earlier for earlier, later in pairwise(order)) <= 1
    assert all(ring for _, ring in seen)
