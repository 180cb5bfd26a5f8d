"""Choosing, a class, the shelf, the library and what if, in a real browser."""

import re

import pytest

from cupola.studies.choose.dilemma import kept
from cupola.web.words import words
from tests.browser.serving import Screen, Served

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("compiled")]


def test_a_dilemma_is_answered(screen):
    """From the first page: one person's minute, two answers, and what came of each way."""
    page = screen.at("/")
    page.click(".cards a >> nth=1")
    page.wait_for_selector(".facing h2")
    before = page.locator(".verdict").count()
    page.check("input[name=option] >> nth=1")
    page.check("input[name=hope] >> nth=1")
    page.click("button.main")
    page.wait_for_selector(".verdict", timeout=180_000)

    assert before == 0
    assert page.locator("ol.ways > li").count() == len(kept().dilemmas[0].options)
    assert page.locator("li.chosen").count() == 1
    assert all(re.search(r"\d+–\d+", text) for text in page.locator(".lives i").all_inner_texts())
    assert screen.complaints == []


def test_before_one_answers_nothing_says_what_was_done(screen):
    """The page of the question has neither the story's way nor what came of it."""
    page = screen.at("/choose/2")

    assert words()["choose"]["story"] not in page.inner_text("main")
    assert page.locator(".lives, .tag").count() == 0


def test_all_dilemmas_can_be_put(screen):
    """Each of them has its page; one beyond the last is told so."""
    for number in range(1, len(kept().dilemmas) + 1):
        assert screen.context.request.get(f"{screen.served.address}/choose/{number}").ok
    beyond = screen.context.request.get(f"{screen.served.address}/choose/99")

    assert beyond.status == 400


@pytest.mark.parametrize(
    ("path", "says"),
    [("/choose/abc", "is not a whole number"), (f"/branch?t={'9' * 50}", "at most 40 signs long")],
)
def test_an_address_that_cannot_be_read_is_told_so(screen, path, says):
    """With a page and a sentence, as every mistake is."""
    answer = screen.context.request.get(f"{screen.served.address}{path}")

    assert answer.status == 400
    assert says in answer.text()
    assert words()["mistake"]["title"] in answer.text()


def voted(phone, option):
    """The phone votes for this option."""
    phone.check(f"input[name=option] >> nth={option}")
    phone.check("input[name=hope] >> nth=1")
    phone.click("button.main")
    phone.wait_for_function("document.getElementById('voted').textContent")


def test_a_class_votes_and_the_curtain_is_lifted(browser, served):
    """Two phones vote, nobody sees a vote before the curtain is up, then all see the same."""
    screens = [Screen(browser, served) for _ in range(3)]
    board = screens[0].at("/class")
    board.click("button.main")
    board.wait_for_selector("#count")
    code = board.inner_text(".code")
    phones = [one.at(f"/vote?code={code.lower()}") for one in screens[1:]]
    for number, phone in enumerate(phones):
        voted(phone, number)
    board.wait_for_function("document.getElementById('count').textContent.includes('2')")
    hidden = [page.locator(".verdict, .tag").count() for page in (board, *phones)]
    board.click("#lift")
    for page in (board, *phones):
        page.wait_for_selector(".verdict", timeout=180_000)
    tags = [page.locator(".tag.mine").all_inner_texts() for page in (board, *phones)]
    board.click("#next")
    phones[0].wait_for_selector("input[name=option]")

    assert hidden == [0, 0, 0]
    assert tags[0] == tags[1] == tags[2]
    assert sorted(tags[0])[-2:] == ["votes: 1", "votes: 1"]


def test_a_vote_on_the_dilemma_before_is_not_counted(browser, served):
    """The phone still shows it while the class has gone on: it is told so, and nothing is in."""
    screens = [Screen(browser, served) for _ in range(2)]
    board = screens[0].at("/class")
    board.click("button.main")
    board.wait_for_selector("#count")
    phone = screens[1].at(f"/vote?code={board.inner_text('.code')}")
    phone.evaluate("window.cupola.show = () => {}")
    board.click("#next")
    board.wait_for_function(
        "first => document.querySelector('#board .where').textContent !== first",
        arg=phone.text_content("#board .where"),
    )
    voted(phone, 0)
    late = phone.inner_text("#voted")
    phone.reload()
    phone.wait_for_selector("html[data-ready=yes]")
    voted(phone, 0)
    board.wait_for_function("document.getElementById('count').textContent.includes('1')")

    assert "another dilemma" in late
    assert phone.inner_text("#voted") == words()["class"]["counted"]


def killed_and_back(served, *pages):
    """The server is killed and stands again, and so do these pages."""
    port = served.port
    served.kill()
    served.start(port)
    for page in pages:
        page.reload()
        page.wait_for_selector("html[data-ready=yes]")


def test_a_class_outlives_a_kill(browser, tmp_path):
    """Killed with votes in, the server comes back with them, and so do board and phone."""
    served = Served(tmp_path / "games")
    screens = [Screen(browser, served) for _ in range(2)]
    board = screens[0].at("/class")
    board.click("button.main")
    board.wait_for_selector("#count")
    phone = screens[1].at(f"/vote?code={board.inner_text('.code')}")
    voted(phone, 1)
    killed_and_back(served, board, phone)
    kept = board.inner_text("#count"), phone.locator("input[name=option]:checked").count()
    board.click("#lift")
    phone.wait_for_selector(".tag.mine", timeout=180_000)
    tags = phone.locator(".tag.mine").all_inner_texts()
    served.stop()

    assert kept == (words()["class"]["count"].replace("{count}", "1"), 1)
    assert tags.count(words()["choose"]["voted"].replace("{count}", "1")) == 1


def test_a_wrong_code_leads_nowhere(screen):
    """A code of no class is told so, in a sentence."""
    answer = screen.context.request.get(f"{screen.served.address}/vote?code=QQQQ")

    assert answer.status == 400
    assert "no class" in answer.text()


def test_what_the_critics_wanted_can_be_watched(screen):
    """A story of the shelf opens, told by dice of its own."""
    page = screen.at("/stories")
    page.click(".shelf a >> nth=2")
    page.wait_for_selector("html[data-ready=yes]", timeout=120_000)

    assert "seed=" in page.url
    assert page.locator("#station .person").count() == 6


def test_a_run_is_made_and_taken_away(screen):
    """A scenario with dice gives a story, and its text, page, data and figures."""
    page = screen.at("/library")
    page.select_option("select[name=scenario]", "two_people")
    page.fill("input[name=seed]", "3")
    page.click("button.main")
    page.wait_for_selector(".kept")
    sizes = {}
    for link in page.locator(".kept a").all():
        address = f"{screen.served.address}{link.get_attribute('href')}"
        answer = screen.context.request.get(address, timeout=120_000)
        sizes[address.rpartition("/")[2]] = len(answer.body()) if answer.ok else 0

    assert len(sizes) == 5
    assert min(sizes.values()) > 60


def test_a_question_can_be_stopped(screen):
    """The same button stops it; what was found so far stands there."""
    page = screen.at("/branch")
    page.select_option("#pairs", "1000")
    page.click("#ask")
    page.wait_for_selector("#lives li", timeout=120_000)
    page.click("#ask")
    page.wait_for_selector("#two:not([hidden])", timeout=120_000)
    found = int(page.inner_text("#state").split()[0])

    assert 0 < found < 1_000
    assert page.inner_text("#ask") == words()["branch"]["ask"]


def test_a_change_that_makes_no_sense_is_told(screen):
    """What is typed instead has to be an action of the same person."""
    page = screen.at("/branch")
    page.select_option("#kind", "other")
    page.fill("#instead", "fly home")
    page.click("#ask")
    page.wait_for_function("document.getElementById('state').textContent.includes('is not')")

    assert page.inner_text("#ask") == words()["branch"]["ask"]
