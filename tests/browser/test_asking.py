"""Why and how tense, on the line of time; into a changed story; threads, bonds and sounds."""

import json
import re

import pytest

from cupola.web.words import words
from tests.browser.serving import Screen

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("compiled")]

SHORT = "/watch/two_people?seed=5"
LONG = "/watch/film"
INTERVAL = re.compile(r"\([+−]?\d+ to [+−]?\d+\)")
TEXTS = words()["ask"]


def asking(screen, path):
    """The page of a story at which one can ask."""
    page = screen.at(path)
    page.wait_for_selector("html[data-asks=yes]")
    return page


def at_a_deed(page):
    """The page at the last sentence of which one can ask why."""
    page.keyboard.press("End")
    for _ in range(40):
        page.wait_for_timeout(120)
        if page.locator("#why").count():
            return page
        page.keyboard.press("ArrowLeft")
    raise AssertionError("nothing can be asked")


def over(page):
    """The page once nothing more comes in."""
    page.wait_for_selector(".asked:not(:has(progress))", timeout=400_000)
    return page


def test_why_is_asked_of_a_sentence_and_answered_on_the_line_of_time(screen):
    """Each decision has a sentence with its interval and a mark of its own; closing takes both."""
    page = at_a_deed(asking(screen, SHORT))
    page.click("#why")
    over(page).wait_for_selector(".weights li")
    figures = page.locator(".weights .figures-line").all_inner_texts()
    marks = page.locator("#marks .weight").count()
    page.keyboard.press("Escape")

    assert figures
    assert all(INTERVAL.search(text) for text in figures)
    assert marks == len(figures)
    assert page.locator("#marks .weight, .asked:visible").count() == 0
    assert screen.complaints == []


def test_a_question_is_stopped_and_what_was_found_stays(screen):
    """First figures come while it is at work; after the stop they stand there and grow no more."""
    page = at_a_deed(asking(screen, LONG))
    page.keyboard.press("y")
    page.wait_for_selector(".weights li", timeout=240_000)
    page.click(".asked [data-key=stop]")
    told = page.inner_text(".asked-state")
    found = page.inner_text(".weights")
    page.wait_for_timeout(1_500)

    assert TEXTS["stopped"] in told
    assert page.locator(".asked progress").count() == 0
    assert page.inner_text(".weights") == found
    assert page.locator("#marks .weight").count() > 0


def test_suspense_is_drawn_with_its_interval_and_told_no_further_than_one_has_looked(screen):
    """At the start one point is told; at the end all of them; the curve has its band."""
    page = asking(screen, f"{SHORT}#t=0")
    page.keyboard.press("s")
    over(page).wait_for_selector(".points li")
    first = page.locator(".points li").count()
    later = page.locator(".asked-note").all_inner_texts()
    page.keyboard.press("End")
    page.wait_for_timeout(300)

    assert first == 1
    assert TEXTS["later"] in later
    assert page.locator(".points li").count() > first
    assert page.locator("#marks .suspense-band[d*=L], #marks .suspense").count() == 2
    assert page.locator("#marks .curve").is_hidden()


def test_through_somebodys_eyes_nothing_of_it_can_be_asked(screen):
    """What it hangs on is known to nobody aboard: there is no button, no key, no mark."""
    page = at_a_deed(asking(screen, SHORT))
    page.click("#why")
    over(page)
    page.select_option("#telling", index=1 + page.locator("#telling option").count() - 2)
    page.keyboard.press("y")
    page.keyboard.press("s")
    page.wait_for_timeout(200)

    assert page.locator("#why, #marks .weight, .asked:visible").count() == 0
    assert page.locator("#suspense").is_hidden()


def test_what_cannot_be_asked_is_told_in_a_sentence(screen):
    """An event that nobody did, a kind of question that is none: an error, and no traceback."""
    request = screen.context.request
    for path in ("why/two_people?about=x", "what/two_people?about=1", "why/nowhere?about=1"):
        answer = request.post(f"{screen.served.address}/ask/{path}")

        assert answer.status == 400
        assert answer.json()["problem"].endswith(".")
    assert request.get(f"{screen.served.address}/ask/nobody").status == 400


@pytest.mark.parametrize("size", [(360, 740), (2560, 1440), (3840, 2160)], ids=lambda s: str(s[0]))
def test_what_was_asked_fits_the_screen(browser, served, size):
    """Neither the panel nor the buttons stick out, and the line of time stays in sight."""
    screen = Screen(browser, served, viewport={"width": size[0], "height": size[1]})
    page = asking(screen, f"{SHORT}#ask=suspense")
    over(page).wait_for_selector(".points li")
    wide = page.evaluate("document.documentElement.scrollWidth")
    panel, line = (page.locator(name).bounding_box() for name in (".asked", "#line"))
    buttons = [one.bounding_box() for one in page.locator(".controls button:visible").all()]
    screen.close()

    assert wide == size[0]
    assert panel["y"] + panel["height"] <= line["y"] + 1
    assert all(one["x"] >= 0 and one["x"] + one["width"] <= size[0] for one in buttons)


def changed_story(screen):
    """The page at which one thing was changed, with both stories."""
    page = screen.at("/branch")
    page.select_option("#pairs", "100")
    page.click("#ask")
    page.wait_for_selector("#two:not([hidden])", timeout=400_000)
    return page


def test_stopped_at_once_it_can_be_asked_again(screen):
    """Before there are figures, the button that stops is there; after it the one that asks."""
    page = screen.at("/branch")
    asks, stops = words()["branch"]["ask"], words()["branch"]["stop"]
    page.click("#ask")
    button = page.inner_text("#ask")
    page.click("#ask")
    page.wait_for_function(f"document.getElementById('ask').textContent === '{asks}'")
    page.click("#ask")
    page.wait_for_selector("#lives li")

    assert button == stops
    assert screen.complaints == []


def test_a_story_without_deeds_says_so(screen):
    """There is nothing that could be asked, and nobody is left with a button that does nothing."""
    page = screen.at("/branch?scenario=two_people&minds=routine")

    assert page.is_disabled("#ask")
    assert page.inner_text("#state") == words()["branch"]["none"]


def test_one_plays_on_in_the_changed_story(screen):
    """From the changed arm a seat leads into a game in which the deed is not done, and says so."""
    page = changed_story(screen)
    deed = page.locator("#what").text_content().strip("“”")
    watch, play = page.locator(".stories section >> nth=1").locator(".ways a").all()
    arm = watch.get_attribute("href")
    play.click()
    page.wait_for_selector(".otherwise")
    page.click("button.main")
    page.wait_for_selector("#lines li")
    told = page.inner_text("#lines")
    page = screen.at(arm)

    assert deed
    assert deed not in told
    assert "change=" in page.get_attribute("#door-play", "href")
    assert page.locator("#why").count() == 0


def test_on_a_phone_one_of_two_stories_is_there_at_a_time(browser, served):
    """The changed one first; a tab leads to the other."""
    screen = Screen(browser, served, viewport={"width": 360, "height": 740})
    page = changed_story(screen)
    sections = page.locator(".stories section")
    first = [one.is_visible() for one in sections.all()]
    page.click(".stories .tabs button >> nth=0")
    then = [one.is_visible() for one in sections.all()]
    screen.close()

    assert (first, then) == ([False, True], [True, False])


def test_two_threads_and_bonds_of_whoever_is_followed(opened):
    """A line to each of the others who lives, and two threads that are put into words."""
    page = opened.at("t=2826.5&follow=kira")
    label = page.get_attribute("#mind > .threads", "aria-label")
    lines = page.locator(".bonds .bond").count()
    small = page.locator(".card .threads").count()

    assert label.startswith("To the ground: ")
    assert "To the crew: " in label
    assert (lines, small) == (5, 6)


def test_through_somebodys_eyes_only_ones_own_threads_and_bonds_are_there(opened):
    """Of the others neither what draws them nor whom they trust is drawn."""
    page = opened.at("t=2826.5&telling=kira&follow=alexey")
    other = page.locator("#mind .threads, .bonds .bond").count()
    page.keyboard.press("Escape")
    page.click(".card >> nth=0")
    page.wait_for_timeout(150)

    assert other == 0
    assert page.locator(".card .threads").count() == 1
    assert page.locator("#mind > .threads").count() == 1


def heard_by_somebody(page):
    """The first line that one of the people only heard: whose telling, and when."""
    return page.evaluate(
        """() => story.DATA.tellings.flatMap((telling) => telling.lines.filter((line) => line[11])
        .map((line) => [telling.key, line[10], line[2]]))[0]"""
    )


def test_what_is_only_heard_is_a_ring_with_a_guess(opened):
    """As one person: rings in rooms next door, each with a question mark; its place is not told."""
    page = opened.at("t=0")
    key, minute, place = heard_by_somebody(page)
    page = opened.at(f"t={minute + 0.97}&telling={key}")
    page.wait_for_timeout(300)
    rings = page.locator("#station .heard")

    assert place == -1
    assert rings.count() >= 1
    assert page.locator("#station .heard .guess").count() == rings.count()
    page.select_option("#telling", label="Everything")
    page.wait_for_timeout(150)
    assert rings.count() == 0


def sound_at(page, place, beside):
    """The seat's page shows a sound."""
    sound = {"kind": "noise", "place": place, "beside": beside, "says": "a noise"}
    values = {"state": "choose", "since": 0, "told": [], "sounds": [sound]}
    page.evaluate(
        f"cupola.show({{...{json.dumps(values)}, turn: Number(document.body.dataset.turn)}})"
    )
    return page.locator("#station .heard")


def test_a_seat_draws_sounds_where_they_may_have_come_from(screen):
    """With a place, one ring there; without, a guess in each room next door, and none elsewhere."""
    page = screen.sit()
    shown = json.loads(page.locator("#data").text_content())["moment"]
    row = next(one["place"] for one in shown["people"] if one.get("own"))
    known, guesses = sound_at(page, row, row).count(), sound_at(page, -1, row)
    ways = [(way["a"], way["b"]) for way in shown["map"]["ways"]]
    at = next(n for n, place in enumerate(shown["map"]["places"]) if place["row"] == row)
    beside = {a + b - at for a, b in ways if at in (a, b)}
    ids = {shown["map"]["places"][number]["id"] for number in beside}

    assert known == 1
    assert {one.get_attribute("data-place") for one in guesses.all()} <= ids
    assert guesses.count() == page.locator("#station .heard .guess").count() >= 1
    assert "You heard: a noise." in page.get_attribute("#station", "aria-label")


def test_a_seat_shows_its_own_threads(screen):
    """What draws one is drawn, and said for whoever does not see it."""
    page = screen.sit()
    label = page.get_attribute("#threads svg", "aria-label")

    assert label.startswith("To the ground: ")
    assert "To the crew: " in label
    assert page.locator("#others .threads").count() == 0
