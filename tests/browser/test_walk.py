"""A newcomer's walk: from the first page to having changed one thing and read its effect.

Every touch is timed; to it comes the time to read what stands on the screen at that point, at
two hundred words a minute.
"""

import time

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("compiled")]

PACE = 200 / 60
"""Words that are read in a second (Brysbaert 2019: 238 a minute; slower, for it is new)."""
AIMING = 1.5
"""Seconds from having read to touching: finding the button and hitting it (own, and generous)."""
LIMIT = 120.0
"""Seconds within which a newcomer has to have read the effect."""
READ = {
    "first": (".pitch", ".cards a >> nth=0", ".cards a >> nth=1", ".cards a >> nth=2"),
    "question": (".lead", ".question", "#deed option:checked"),
    "effect": ("#state", "#lives", ".legend"),
}
"""What is read at each point, in order; the rest of the page is for whoever wants more."""


def reading(page, where):
    """Seconds that it takes to read these parts of the page."""
    texts = [page.locator(part).first.text_content() for part in READ[where]]
    return sum(len(text.split()) for text in texts) / PACE


def sentence_alone(page):
    """The sentence without the deeds that stand in its list, folded."""
    page.evaluate(
        "document.querySelectorAll('#deed option:not(:checked)').forEach(o => o.remove())"
    )


class Walk:
    """Points of a walk: what was read and waited for at each, in seconds."""

    def __init__(self):
        self.rows = []
        self.began = time.monotonic()

    def there(self, where, reads):
        """The newcomer is here, after waiting since the last touch, and has read."""
        self.rows.append((where, time.monotonic() - self.began, reads))

    def touched(self):
        """Something was touched: from now on one waits."""
        self.began = time.monotonic()

    @property
    def seconds(self):
        """The whole walk."""
        return sum(waited + reads + AIMING for _, waited, reads in self.rows)


def walked(screen):
    """The walk, and the page at its end."""
    walk = Walk()
    page = screen.at("/")
    walk.there("first page", reading(page, "first"))
    walk.touched()
    page.click(".cards a >> nth=2")
    page.wait_for_selector("html[data-ready=yes] #deed option:checked", state="attached")
    chosen = page.input_value("#deed")
    sentence_alone(page)
    walk.there("the sentence", reading(page, "question"))
    walk.touched()
    page.click("#ask")
    page.wait_for_selector("#lives li", timeout=180_000)
    walk.there("first figures", 0.0)
    walk.touched()
    page.wait_for_selector("#two:not([hidden])", timeout=180_000)
    walk.there("the effect", reading(page, "effect"))
    return walk, page, chosen


def test_a_newcomer_changes_one_thing_and_reads_its_effect(screen):
    """Two touches and the reading of three screens take less than two minutes."""
    walk, page, chosen = walked(screen)
    for where, waited, reads in walk.rows:
        print(f"{where}: waited {waited:.1f} s, read for {reads:.1f} s")
    print(f"the whole walk: {walk.seconds:.0f} s")

    assert chosen != ""
    assert page.locator("#lives li").count() == 6
    assert all("give or take" in text for text in page.locator("#lives .says").all_inner_texts())
    assert page.locator(".stories section").count() == 2
    assert page.locator(".stories li.only").count() > 0
    assert walk.seconds < LIMIT
    assert screen.complaints == []
