"""The first page and watching, in a real browser."""

import re

import pytest

from cupola.web.words import words
from tests.browser.serving import Screen, Served

pytestmark = pytest.mark.browser

SCREENS = [(1280, 800), (2560, 1440), (3840, 2160)]
PAGES = ("/", "/play", "/watch/film#t=2826.5")
IS_WHOLE = """() => {
  const [story, now] = ["#told", "#lines li.now"].map((name) => document.querySelector(name));
  const [around, own] = [story, now].map((node) => node.getBoundingClientRect());
  return own.top >= around.top && own.bottom <= around.bottom + 0.5;
}"""
"""Whether nothing of the present sentence is beyond the edges of the story."""


def test_it_leads_to_everything_one_can_do(screen):
    """The pitch, four cards, a seat, other scenarios and one line about what is told."""
    page = screen.at("/")

    cards = page.locator(".cards a")
    assert words()["all"]["pitch"] in page.inner_text(".pitch")
    assert [card.get_attribute("href") for card in cards.all()] == [
        *(card["go"] for card in words()["first"]["card"]),
        "/play",
    ]
    assert page.locator(".more li a").count() >= 4
    assert words()["all"]["note"] in page.inner_text(".notes")


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_asked_of_any_other_host(screen, path):
    """Pages ask this server alone, and complain of nothing."""
    screen.at(path)
    screen.page.wait_for_timeout(500)

    own = (screen.served.address, "data:", "blob:")
    assert [url for url in screen.asked if not url.startswith(own)] == []
    assert screen.complaints == []


def test_a_page_may_ask_no_other_host(screen):
    """The rules that come with a page forbid requests to anywhere else."""
    answer = screen.context.request.get(f"{screen.served.address}/")

    rules = answer.headers["content-security-policy"]
    assert "default-src 'none'" in rules
    assert "http" not in rules


def test_the_earth_moves_and_rests_for_whoever_asks(browser, served):
    """The Earth passes below; with reduced motion it stands still."""
    moved = []
    for motion in ("no-preference", "reduce"):
        screen = Screen(browser, served, reduced_motion=motion)
        page = screen.at("/")
        first = page.evaluate("document.getElementById('earth').toDataURL()")
        page.wait_for_timeout(2500)
        moved.append(first != page.evaluate("document.getElementById('earth').toDataURL()"))
        screen.close()

    assert moved == [True, False]


def test_the_film_is_watched_to_its_end(screen):
    """From the first page to the film's last sentence, and what is to come is not told before."""
    page = screen.at("/")
    page.click(".cards a >> nth=0")
    page.wait_for_selector("html[data-ready=yes]")
    before = page.locator(".fin:not(.later)").count()
    page.keyboard.press("End")
    page.wait_for_selector(".fin:not(.later)")

    assert before == 0
    assert screen.complaints == []


def test_scrubbing_and_following_work_behind_the_door(screen):
    """On the page that is served one scrubs, and follows somebody, as in the file."""
    page = screen.at("/watch/film")
    box = page.locator("#line").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + 60)
    page.keyboard.press("f")

    assert int(page.get_attribute("#line", "aria-valuenow")) > 1_000
    assert page.locator("#mind h2").is_visible()


def test_a_shared_link_leads_to_its_moment(screen):
    """An address with a moment, a telling and a person shows just that (14:50 of day 3)."""
    page = screen.at("/watch/film#t=3410.2&telling=alexey&follow=gordon")
    page.wait_for_timeout(400)

    assert page.inner_text("#now b") == "Day 3, 14:50"
    assert page.inner_text("#mind h2").startswith("Gordon")


@pytest.mark.parametrize("size", SCREENS, ids=lambda size: str(size[0]))
def test_the_present_sentence_stands_whole_in_sight(browser, served, size):
    """However high the lines before it turn out to be, with what can be asked of it below it."""
    screen = Screen(browser, served, viewport={"width": size[0], "height": size[1]})
    page = screen.at("/watch/film#t=3357.9")
    page.wait_for_selector("#lines li.now #why")
    page.wait_for_function(IS_WHOLE, timeout=20_000)
    page.wait_for_timeout(300)
    whole = page.evaluate(IS_WHOLE)
    screen.close()

    assert whole


def test_from_the_film_doors_lead_on_at_the_same_minute(screen):
    """What if and playing take the minute with them."""
    page = screen.at("/watch/film#t=2826")
    page.click("#door-play")
    page.wait_for_selector("form.sitting")

    assert "t=2826" in page.url
    assert re.search(r"watching, Day 3 05:06", page.inner_text("form.sitting"))


def test_any_run_is_watched_by_its_address(screen):
    """Scenario, dice and minds stand in the address; one that makes no sense is told so."""
    page = screen.at("/watch/two_people?seed=4&minds=obedient")
    wrong = screen.context.request.get(f"{screen.served.address}/watch/film?seed=-1")

    assert page.locator("#station .person:visible").count() == 2
    assert wrong.status == 400
    assert "a whole number" in wrong.text()


def test_a_server_that_has_just_begun_leads_on(browser, tmp_path):
    """From its first page one comes to the seats; how soon, `cupola bench` measures."""
    served = Served(tmp_path / "games")
    screen = Screen(browser, served)
    screen.page.goto(served.address)
    screen.page.click(".cards a >> nth=4")
    screen.page.wait_for_selector("form.sitting")
    complaints = screen.complaints
    screen.close()
    served.stop()

    assert complaints == []


@pytest.mark.slow
def test_it_is_usable_soon_after_it_is_called(browser, tmp_path):
    """The server works for about two seconds before the first page leads on, four at the most.

    Asked by hand, on an idle machine.
    """
    served = Served(tmp_path / "games")
    screen = Screen(browser, served)
    screen.page.goto(served.address)
    worked = served.worked()
    screen.page.click(".cards a >> nth=4")
    screen.page.wait_for_selector("form.sitting")
    screen.close()
    served.stop()

    assert worked < 4.0
