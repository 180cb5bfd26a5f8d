"""The story page in a real browser."""

import re

import pytest

from cupola.chronicle.page import page_of
from cupola.runs.whole import run
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.text.files import known_scenarios
from tests.browser.conftest import Opened
from tests.chronicle import stories

pytestmark = pytest.mark.browser

CLOCK, NOW = "#now b", "#lines li.now"
FIRST_DEATH = 3_357


def minute_of(page):
    """The minute that the line of time tells of."""
    return int(page.get_attribute("#line", "aria-valuenow"))


def shown(page):
    """The sentences that stand in the story."""
    return page.locator("#lines li:not(.later) a > span:not(.witness)").all_inner_texts()


def test_it_asks_for_nothing_and_complains_of_nothing(opened):
    """The page is read from its one file; from start to end no error is met."""
    page = opened.at("t=0")
    for key in ("End", "f", "t", "t", "Home", "ArrowRight", "?", "Escape"):
        page.keyboard.press(key)
    page.click("#theme")
    page.click("#share")

    assert {address.split("#")[0] for address in opened.asked} <= {opened.address, "data:,"}
    assert opened.complaints == []


def test_playing_goes_on_and_pausing_stops_it(opened):
    """The space bar plays; time passes until it is pressed again."""
    page = opened.at("t=2650")
    page.select_option("#speed", "12")
    page.locator("#line").focus()
    page.keyboard.press("Space")
    for _ in range(100):
        page.wait_for_timeout(100)
        if minute_of(page) > 2_657:
            break
    page.keyboard.press("Space")
    there = minute_of(page)
    page.wait_for_timeout(300)

    assert 2_657 < there == minute_of(page)
    assert page.get_attribute("#play", "aria-label") == "Play"


def test_scrubbing_to_the_end_tells_the_end(opened):
    """Who drags the line of time to its right edge reads how it ends, and who is dead."""
    page = opened.at("t=0")
    box = page.locator("#line").bounding_box()
    page.mouse.move(box["x"] + 4, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 60, steps=20)
    page.mouse.move(box["x"] + box["width"], box["y"] + 60, steps=20)
    page.mouse.up()
    page.wait_for_selector(".fin:not(.later)")

    assert minute_of(page) == stories.film().minutes
    dead = sum(1 for event in stories.film().events if event.verb == "die" and event.actor)
    assert page.locator("#station .person.dead").count() == dead


def test_what_is_to_come_is_not_told(opened):
    """At the start no sentence, no name of the dead and no act that lies ahead is there to read."""
    page = opened.at("t=0")

    assert shown(page) == []
    assert page.locator(".deathname").count() == 0
    assert page.locator("#marks .act").count() == 1


def test_arrows_go_from_sentence_to_sentence(opened):
    """The right arrow tells one sentence more, the left arrow takes it back."""
    page = opened.at("t=2661")
    before = shown(page)
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(150)
    after = shown(page)
    page.keyboard.press("ArrowLeft")
    page.wait_for_timeout(150)

    assert after[:-1] == before
    assert shown(page) == before


def test_a_sentence_leads_to_its_moment(opened):
    """Clicking an earlier sentence goes back to when it happened."""
    page = opened.at("t=3445.9")
    line = page.locator("#lines li:not(.later) a", has_text="with a gas can").first
    line.click()
    page.wait_for_timeout(150)

    assert minute_of(page) in (FIRST_DEATH - 1, FIRST_DEATH, FIRST_DEATH + 1)
    assert "gas can" in page.inner_text(NOW)


def test_following_somebody_shows_their_mind(opened):
    """The key f follows one after the other; the panel tells what that person holds and trusts."""
    page = opened.at("t=3357.9")
    page.keyboard.press("f")
    names = [row["full_name"] for row in stories.film().cast.person]

    assert page.inner_text("#mind h2") == names[0]
    assert page.locator("#mind .bars li").count() >= 5
    page.keyboard.press("f")
    assert page.inner_text("#mind h2") == names[1]
    page.keyboard.press("Escape")
    assert page.locator("#mind").is_hidden()


@pytest.mark.parametrize("person", ["nika", "kira"])
def test_through_somebodys_eyes_only_what_they_perceived_is_told(opened, person):
    """The swing of the arm, which two people perceived, is told to these two and nobody else."""
    page = opened.at("t=3200&telling=everything")
    whole = shown(page)
    page.select_option("#telling", label=f"As {person.title()}")
    page.wait_for_timeout(150)
    own = shown(page)

    assert any("robotic arm" in text for text in whole)
    assert not any("robotic arm" in text for text in own)
    assert 0 < len(own) < len(whole)


def test_others_are_drawn_where_they_were_last_seen(opened):
    """Through one person's eyes whoever is out of sight is faint, with how long ago it was."""
    page = opened.at("t=3095&telling=kira")
    gordon = page.locator('#station [data-person="gordon"]')

    assert "ghost" in gordon.get_attribute("class")
    assert re.search(r"last seen \d+ (min|h) ago", gordon.get_attribute("aria-label"))
    page.select_option("#telling", label="Everything")
    page.wait_for_timeout(150)
    assert "ghost" not in gordon.get_attribute("class")


def test_other_minds_are_closed_to_somebodys_eyes(opened):
    """Through one person's eyes the panel of another has no aims, no reasons and no order."""
    page = opened.at("t=3095&telling=kira&follow=alexey")
    own = page.inner_text("#mind")
    page.select_option("#telling", label="Everything")
    page.wait_for_timeout(150)

    assert "cannot know it" in own
    assert "Means to" not in own
    assert "Means to" in page.inner_text("#mind")


def test_a_link_leads_to_the_same_moment(opened):
    """The address tells minute (14:50 of day 3 is 3,410), telling and whom one follows."""
    page = opened.at("t=3410.2&telling=alexey&follow=gordon")
    page.wait_for_timeout(400)

    assert page.inner_text(CLOCK) == "Day 3, 14:50"
    assert page.locator("#telling option:checked").inner_text() == "As Alexey"
    assert page.inner_text("#mind h2").startswith("Gordon")


@pytest.mark.parametrize("name", sorted({*known_scenarios()} - {"film"}))
def test_any_scenario_has_a_page(browser, tmp_path, name):
    """The page of each scenario opens, goes to the end and back, and complains of nothing."""
    file = tmp_path / "page.html"
    scenario = load_scenario(name)
    file.write_text(page_of(run(scenario, engine="plain"), scenario), encoding="utf-8")
    made = Opened(browser, file, viewport={"width": 1280, "height": 800})
    page = made.at()
    for key in ("f", "End", "t", "Home"):
        page.keyboard.press(key)
        page.wait_for_timeout(100)
    drawn = page.locator("#station .person:visible").count()
    made.context.close()

    assert made.complaints == []
    assert 1 <= drawn <= len(scenario.person)


SCREENS = [(360, 740), (1280, 800), (2560, 1440)]


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: str(screen[0]))
def test_nothing_is_wider_than_the_screen(browser, film_page, screen):
    """On a phone, a laptop and a large screen nothing sticks out, and the people can be seen."""
    wide, high = screen
    made = Opened(browser, film_page, viewport={"width": wide, "height": high})
    page = made.at("t=2826.5")
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme)
        page.wait_for_timeout(600)
        sizes = page.evaluate("[document.documentElement.scrollWidth, document.body.scrollHeight]")
        marks = [mark.bounding_box() for mark in page.locator("#station .person .body").all()]

        assert sizes[0] <= wide
        assert sizes[1] <= high
        assert all(mark["x"] >= 0 and mark["x"] + mark["width"] <= wide for mark in marks)
        assert all(mark["width"] >= 16 for mark in marks)
    made.context.close()


def test_the_reader_of_a_screen_hears_who_is_where(opened):
    """Each room names those in it, each person where they are, and the window what is below."""
    page = opened.at("t=2826.5")

    rooms = page.locator("#station .place").evaluate_all("all => all.map(one => one.ariaLabel)")
    assert "node: Kira, Christian, Gordon, Nika, Alexey, Nicholai" in rooms
    assert page.get_attribute('#station [data-person="nika"]', "aria-label") == "Nika, in the node"
    assert page.get_attribute("#earth", "aria-label").startswith("The Earth below. Over ")
    assert page.get_attribute("#line", "aria-valuetext") == "Day 3, 05:06"


def test_who_asked_for_less_motion_gets_none(browser, film_page):
    """With reduced motion people are at their places at once."""
    made = Opened(
        browser, film_page, viewport={"width": 1280, "height": 800}, reduced_motion="reduce"
    )
    page = made.at("t=0")
    page.keyboard.press("End")
    before = page.locator('#station [data-person="kira"]').get_attribute("transform")
    page.wait_for_timeout(500)
    after = page.locator('#station [data-person="kira"]').get_attribute("transform")
    made.context.close()

    assert before == after
