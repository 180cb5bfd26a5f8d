import json
import re

import pytest

from cupola.chronicle.page.whole import inline, page_of
from cupola.world.catalogue.verbs import Verb
from tests.chronicle import stories
from tests.chronicle.scene import Stage

MOST_BYTES = 3_000_000
DATA = re.compile(r'<script type="application/json" id="data">(.*?)</script>', re.DOTALL)


def data_of(page):
    """What a page knows."""
    return json.loads(DATA.findall(page)[0])


@pytest.mark.parametrize("text", ["</script><b>", "<!--", "a\u2028b\u2029c", "&lt; 'x' \"y\""])
def test_no_text_ends_the_script_that_it_stands_in(text):
    """Data comes back as it was, and holds no sign that would end a script or a line."""
    found = inline({"text": text})

    assert json.loads(found) == {"text": text}
    assert not re.search("[<>&\u2028\u2029]", found)


def test_the_page_asks_for_nothing_from_outside():
    """The film's page names no address, loads nothing, and forbids itself to do so."""
    page = page_of(stories.film(), stories.film_scenario())
    own = page.replace("http://www.w3.org/2000/svg", "")

    assert not re.search(r"https?://|@import|url\(|\bfetch\(|XMLHttpRequest|<script src", own)
    assert "default-src 'none'" in page
    assert len(page.encode()) < MOST_BYTES


def test_a_strangers_words_stay_words(monkeypatch):
    """A title with markup in it is shown as it is written."""
    stage = Stage()
    stage.at(3).tell("bo", Verb.JOKE)
    chronicle = stage.chronicle()
    monkeypatch.setitem(chronicle.cast.__dict__, "title", "<b>Hut</b> & 'home'")
    page = page_of(chronicle)

    assert "<b>Hut" not in page
    assert data_of(page)["title"] == "<b>Hut</b> & 'home'"


def test_a_page_without_a_scenario_has_no_sky():
    """Of a crew that comes with no scenario everything but the sky below is shown."""
    stage = Stage()
    stage.at(3).tell("bo", Verb.JOKE)
    data = data_of(page_of(stage.chronicle()))

    assert data["sky"] is None
    assert [person["id"] for person in data["people"]] == ["ida", "bo", "cem"]


def test_people_keep_hue_and_shape_of_the_film_strip():
    """Who is under the same orders has the same shape, and everybody a hue of their own."""
    people = data_of(page_of(stories.film(), stories.film_scenario()))["people"]
    sides = {row["id"]: row["side"] for row in stories.film().cast.person}
    shapes = {sides[person["id"]]: person["shape"] for person in people}

    assert [shapes[sides[person["id"]]] for person in people] == [p["shape"] for p in people]
    assert len(set(shapes.values())) == 2
    assert len({person["light"][0] for person in people}) == len(people)


def test_the_dead_stay_where_they_died():
    """Nobody's stays go on to another place after their death."""
    data = data_of(page_of(stories.film(), stories.film_scenario()))
    rows = zip(data["people"], data["stays"], strict=True)
    moved = [p["id"] for p, stays in rows if p["dies"] >= 0 and stays[-2] > p["dies"]]

    assert moved == []


def test_stays_leave_no_gap():
    """Everybody is somewhere at every minute, from the first to the last."""
    data = data_of(page_of(stories.film(), stories.film_scenario()))

    for stays in data["stays"]:
        begins, ends = stays[1::3], stays[2::3]
        assert begins[0] == 0
        assert ends == [*begins[1:], data["minutes"]]
