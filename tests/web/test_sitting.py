"""Taking a seat: the form, and the game that it leads to."""

import re
from importlib.resources import files

import pytest
from fastapi import FastAPI

from cupola.web.house import House, Settings
from cupola.web.library import LARGEST_SEED, Wish
from cupola.web.pages import sitting
from tests.web.loops import answer_of

HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')
SEED = re.compile(r'<input name="seed"[^>]* pattern="([^"]*)" maxlength="(\d+)"')
MINUTE = 200


@pytest.fixture
def house(tmp_path):
    """A house whose runs stay plain."""
    return House(Settings(games=tmp_path, engine="plain"))


def seated(house, wish, who):
    """The game that the form leads to, for whoever comes from a minute of this story."""
    app = FastAPI()
    sitting.install(app, house)
    asked = {"scenario": wish.scenario, **wish.chosen, "t": MINUTE}
    form = dict(HIDDEN.findall(answer_of(app, "GET", "/play", params=asked).text))
    chosen = {"own": who, "begins": str(MINUTE), "seed": str(wish.seed)}
    begun = answer_of(app, "POST", "/games", data=form | chosen)
    _, _, game, _ = begun.headers["location"].split("/")
    return house.games.game(game)


@pytest.mark.parametrize("minds", ["own", "builtin", "pacifist"])
def test_from_a_minute_of_a_story_one_plays_on_in_that_story(house, minds):
    """Whoever decides in it, all that went before is as it was when one watched."""
    wish = Wish("film", 805, minds)
    game = seated(house, wish, "kira")
    watched = house.library.chronicle(wish).events

    assert game.header.wish == wish
    assert game.chronicle().events[:9] == watched[:9]


@pytest.mark.parametrize("view", ["sit.html", "library.html"])
def test_every_seed_can_be_typed(view):
    """The largest has nineteen digits."""
    text = (files("cupola.web") / "views" / view).read_text(encoding="utf-8")
    ((pattern, longest),) = SEED.findall(text)

    assert re.fullmatch(pattern, str(LARGEST_SEED))
    assert len(str(LARGEST_SEED)) == int(longest)
