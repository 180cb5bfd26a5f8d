"""Playing somebody in a real browser: alone, with others, and through a restart."""

import json

import pytest

from cupola.web.library import known
from cupola.web.words import words
from tests.browser.serving import Screen, Served, do, to_the_end, turn_of, wait

pytestmark = pytest.mark.browser

NOW = "#lines li:last-child"


def clock(page):
    """The station's clock as it stands on the page."""
    return page.inner_text("#clock b")


def test_ten_minutes_as_somebody(screen):
    """One goes elsewhere, looks, jokes and waits: the clock goes on, and all is told."""
    page = screen.sit()
    before = clock(page)
    for text in ("go destiny", "go unity", "look out", "wait 5", "joke", "wait 10"):
        if page.get_attribute("body", "data-state") == "choose":
            page.fill("#line", text)
            page.wait_for_timeout(400)
            if page.locator("#confirm").is_enabled():
                do(page, text)

    assert clock(page) > before
    assert page.locator("#lines li").count() >= 3
    assert screen.complaints == []


def test_what_nobody_aboard_can_know_is_not_sent(screen):
    """A seat opens with what its person wants and the content note; of the premise nothing."""
    page = screen.sit("nika", begins=0)
    scenario = known("film")
    sent = [page.content(), *screen.said]

    assert scenario.content_note in page.inner_text(".opening")
    assert not any(scenario.premise in text for text in sent)


def test_what_one_does_is_said_before_it_is_done(screen):
    """Before one confirms, the page says what it is and who will perceive it."""
    page = screen.sit()
    page.fill("#line", "say war_visible to christian")
    page.wait_for_selector("#meant .seen")

    assert page.inner_text("#meant b").startswith("You say")
    assert "hear" in page.inner_text("#meant .seen")


def test_what_cannot_be_done_says_why(screen):
    """Somebody who is elsewhere cannot be struck; the button stays shut and a sentence says why."""
    page = screen.sit()
    page.fill("#line", "strike alexey")
    page.wait_for_selector("#meant .why")

    assert "same place" in page.inner_text("#meant .why")
    assert page.locator("#confirm").is_disabled()
    assert page.locator(".cannot li").count() + page.locator(".options").count() > 0


def test_it_is_played_by_clicks_alone(screen):
    """A verb, then a place, then the button: the person is on the way."""
    page = screen.sit()
    before = turn_of(page)
    page.click("#heads [data-head=go]")
    page.click(".verbs button >> text=Go to")
    page.click(".words button:not(.dim) >> nth=1")
    page.click("#confirm:enabled")
    page.wait_for_function(f"Number(document.body.dataset.turn) > {before}", timeout=120_000)

    assert screen.complaints == []


def test_it_is_played_by_the_keyboard_alone(screen):
    """A stroke leads to the line, Tab completes, Enter does it."""
    page = screen.sit()
    before = turn_of(page)
    page.keyboard.press("/")
    page.keyboard.type("wait 3")
    page.wait_for_function("!document.getElementById('confirm').disabled")
    page.keyboard.press("Enter")
    page.wait_for_function(f"Number(document.body.dataset.turn) > {before}", timeout=120_000)

    assert turn_of(page) == before + 1


ORDER = 2_675
"""A minute of the film shortly before the orders come."""


def faced(screen, **how):
    """The page of a seat before which a decision stands."""
    page = screen.sit("nicholai", begins=ORDER, **how)
    for _ in range(8):
        if page.locator("#dilemma").is_visible():
            break
        wait(page)
    return page


def test_a_decision_that_matters_takes_the_centre(screen):
    """The order, who is here, what one remembers and every way with who perceives it."""
    page = faced(screen)
    centre, box = page.viewport_size["width"] / 2, page.locator("#dilemma").bounding_box()

    assert "order" in page.inner_text("#cause")
    assert page.locator("#dilemma .way").count() >= 3
    assert page.locator("#dilemma .way .seen").count() == page.locator("#dilemma .way").count() - 1
    assert box["x"] < centre < box["x"] + box["width"]
    assert box["width"] * box["height"] > 0.4 * 1280 * 800
    assert page.locator("#told").is_hidden()


def test_a_decision_is_made_by_the_keyboard(screen):
    """Its title has the focus, a number chooses, Enter decides, and time goes on."""
    page = faced(screen)
    before, focus = turn_of(page), page.evaluate("document.activeElement.id")
    shut = page.locator("#decide").is_disabled()
    page.keyboard.press("2")
    chosen = page.locator("#dilemma input:checked").count()
    page.keyboard.press("Enter")
    page.wait_for_function(f"Number(document.body.dataset.turn) > {before}", timeout=120_000)

    assert (focus, shut, chosen) == ("dilemma-title", True, 1)
    assert screen.complaints == []


def test_a_decision_can_be_put_aside_and_taken_up_again(screen):
    """Something else leads to all that one can do; a button leads back."""
    page = faced(screen)
    page.click("#elsewise")
    aside = page.locator("#dilemma").is_hidden(), page.locator("#told").is_visible()
    page.click(f"text={words()['dilemma']['back']}")

    assert aside == (True, True)
    assert page.locator("#dilemma").is_visible()


def test_who_is_out_of_sight_is_drawn_as_last_seen(screen):
    """Those who are not here are faint, with how long ago they were seen."""
    page = screen.sit()
    ghosts = page.locator("#station .person.ghost title").all_text_contents()

    assert len(ghosts) >= 2
    assert all("ago" in ghost for ghost in ghosts)


def test_a_reload_in_the_middle_changes_nothing(screen):
    """Who reloads the page sees the same moment, and all that was told."""
    page = screen.sit()
    wait(page)
    before = clock(page), page.locator("#lines li").all_inner_texts()
    page.reload()
    page.wait_for_selector("html[data-ready=yes]")

    assert (clock(page), page.locator("#lines li").all_inner_texts()) == before


def test_after_the_end_one_reads_what_was_so(screen):
    """When it is over, one's story stands against what was so, and all of it can be watched."""
    page = screen.sit(begins=4_300)
    to_the_end(page)
    page.click("#curtain .main")
    page.wait_for_selector("html[data-ready=yes]")

    assert page.locator("#station .person").count() > 1
    assert screen.complaints == []


def seats_of(browser, served, people):
    """The links of a new game in which these people are played, by person."""
    screen = Screen(browser, served)
    page = screen.at("/play")
    page.check(f"input[name=own][value={people[0]}]")
    for friend in people[1:]:
        page.check(f"input[name=friend][value={friend}]")
    page.click("button.main")
    page.wait_for_selector(".links")
    links = [box.input_value() for box in page.locator(".links input").all()]
    screen.close()
    return links


def test_two_people_play_in_two_browsers(browser, served):
    """Time passes when both have chosen, and neither sees that the other has not."""
    screens = [Screen(browser, served) for _ in range(2)]
    links = seats_of(browser, served, ("kira", "christian"))
    first, second = (one.at(link) for one, link in zip(screens, links, strict=True))
    while second.get_attribute("body", "data-state") != "choose":
        wait(first)
    before, heard = turn_of(first), len(screens[0].said)
    first.click("#wait")
    first.wait_for_timeout(900)
    alone = turn_of(first), first.inner_text("#wait")
    said = [frame for frame in screens[0].said[heard:] if "cupola" in frame]
    wait(second)
    first.wait_for_timeout(300)
    assert alone == (before, words()["play"]["passing"])
    assert said == []
    assert first.inner_text("#who b") != second.inner_text("#who b")


def test_a_stranger_has_no_seat(screen, served):
    """A token that was guessed opens nothing."""
    link = screen.sit().url
    answer = screen.context.request.get(link[:-3] + "abc")

    assert answer.status in (400, 403, 404, 500)
    assert "Kira" not in answer.text()


@pytest.mark.parametrize("kills", [2, pytest.param(5, marks=pytest.mark.slow)])
def test_kills_lose_nothing(browser, tmp_path, kills):
    """Killed in mid-game so often, the server comes back, the page too, and nothing is lost."""
    served = Served(tmp_path / "games")
    screen = Screen(browser, served)
    page = screen.sit()
    for _ in range(kills):
        do(page, "wait 4")
        before = clock(page), turn_of(page), page.locator("#lines li").count()
        port = served.port
        served.kill()
        served.start(port)
        page.reload()
        page.wait_for_selector("html[data-ready=yes]", timeout=120_000)
        assert (clock(page), turn_of(page), page.locator("#lines li").count()) == before
    games = list((tmp_path / "games").glob("*.game"))
    served.stop()
    screen.close()

    assert len(games) == 1
    assert len([json.loads(line) for line in games[0].read_text().splitlines()]) == 1 + kills


def test_a_page_comes_back_by_itself(browser, tmp_path):
    """Whoever leaves the page open while the server starts anew plays on without a touch."""
    served = Served(tmp_path / "games")
    screen = Screen(browser, served)
    page = screen.sit()
    page.evaluate("window.isOld = true")
    port = served.port
    served.kill()
    served.start(port)
    page.wait_for_function("!window.isOld && document.documentElement.dataset.ready === 'yes'")
    do(page, "wait 4")
    served.stop()
    screen.close()
    assert turn_of_game(tmp_path / "games") == 1


def turn_of_game(folder):
    """How many moves lie in the one game of a folder."""
    (file,) = folder.glob("*.game")
    return len(file.read_text().splitlines()) - 1


@pytest.mark.parametrize(
    "size", [(360, 740), (1280, 800), (2560, 1440), (3840, 2160)], ids=lambda s: str(s[0])
)
def test_a_seat_fits_every_screen(browser, served, size):
    """Nothing of a seat sticks out of the screen, and its marks can be seen."""
    wide, high = size
    screen = Screen(browser, served, viewport={"width": wide, "height": high})
    page = screen.sit()
    found = page.evaluate("[document.documentElement.scrollWidth, document.body.scrollHeight]")
    button = page.locator("#wait").bounding_box()
    screen.close()

    assert found[0] <= wide
    assert found[1] <= high
    assert button["y"] + button["height"] <= high
