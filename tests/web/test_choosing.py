"""Choosing: what is said of an address that asks for what there is not."""

import pytest
from fastapi import FastAPI

from cupola.errors import NotationError
from cupola.web import server
from cupola.web.choosing import Dilemmas
from cupola.web.house import House, Settings
from cupola.web.library import Library
from cupola.web.pages import choose, vote
from cupola.web.warming import Warming
from tests.web.loops import answer_of

DILEMMAS = Dilemmas(Library(), Warming("plain"))


@pytest.mark.parametrize(
    ("option", "hope", "says"),
    [
        (77, "obey", "in 'option=77': '77' is not a way to decide (allowed: 0, 1"),
        (-1, "obey", "'-1' is not a way to decide"),
        (0, "obej", "in 'hope=obej': 'obej' is not what one may hope (did you mean 'obey'?)"),
    ],
)
def test_each_answer_has_its_own_mistake(option, hope, says):
    """What does not fit is named, and what would."""
    with pytest.raises(NotationError) as error:
        DILEMMAS.answer(1, option, hope)

    assert says in str(error.value)


@pytest.fixture
def app(tmp_path):
    """Some of the pages, with the manners of all."""
    house, made = House(Settings(games=tmp_path, engine="plain")), FastAPI()
    vote.install(made, house, choose.install(made, house))
    server._manners(made, house)
    return made


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/choose/abc", "In &#39;number=abc&#39;: &#39;abc&#39; is not a whole number"),
        ("/choose/1?option=x", "&#39;x&#39; is not a whole number"),
        (f"/choose/{'9' * 5_000}", "is not a whole number"),
        ("/choose/99", "one of the dilemmas"),
        (f"/vote?code={'A' * 30}", "is not at most 8 signs long"),
    ],
)
def test_an_address_that_cannot_be_read_is_answered_with_a_page(app, path, says):
    """In a sentence that names what was found, and what may stand there."""
    answer = answer_of(app, "GET", path)

    assert answer.status_code == 400
    assert says in answer.text
    assert "<h2>" in answer.text
