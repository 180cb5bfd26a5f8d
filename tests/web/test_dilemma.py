"""A decision that matters: when it stands before somebody, and what it says."""

import pytest

from cupola.web.games.seat import waiting
from cupola.web.library import Wish
from cupola.web.seats.moment import moment_of
from cupola.world.catalogue.entities import NOBODY
from cupola.world.layout import plain
from cupola.world.records import Mind
from tests.web.games import again, game_in

FILM = Wish("film", 3)
ORDER = 2_681
"""The minute at which the orders come (02:41 of day 3)."""


def only(game):
    """The one person who is played."""
    (person,) = game.people
    return person


def faced(game, turns):
    """What stands before the person at each of so many choices, None where nothing does."""
    found = []
    for _ in range(turns):
        if only(game) in game.asked:
            found.append(moment_of(game, only(game))["dilemma"])
            game.move(only(game), game.turns[only(game)], "")
    return found


@pytest.fixture
def ordered(tmp_path):
    """A game in which the order has just come."""
    game = game_in(tmp_path, "nicholai", wish=FILM, begins=ORDER - 6)
    while int(game.run.world.minds[only(game)].order) == 0:
        game.move(only(game), game.turns[only(game)], "")
    return game


def test_an_order_is_a_decision(ordered):
    """The order stands there, with ways to meet it, daily life as the last."""
    found = moment_of(ordered, only(ordered))["dilemma"]

    assert any("order" in text for text in found["grave"])
    assert len(found["ways"]) >= 3
    assert found["ways"][-1]["text"] == ""


def test_each_way_can_be_chosen_and_says_who_perceives_it(ordered):
    """Every way but daily life is a move as it is typed, and names its witnesses or nobody."""
    ways = moment_of(ordered, only(ordered))["dilemma"]["ways"]
    view = ordered.view(only(ordered))

    assert all(way["seen"] and way["does"] for way in ways[:-1])
    assert [ordered.chairs[only(ordered)].decide(view, way["text"]) for way in ways]
    assert len({way["text"] for way in ways}) == len(ways)


def test_no_way_stands_out(ordered):
    """Ways that come to mind stand in the order of their names, whatever is likeliest."""
    names = [way["says"] for way in moment_of(ordered, only(ordered))["dilemma"]["ways"][:-1]]

    assert names == sorted(names)


def test_what_was_there_before_is_no_new_decision(ordered):
    """Once it has been met it does not stand there again for the same reason."""
    before = moment_of(ordered, only(ordered))["dilemma"]["grave"]
    ordered.move(only(ordered), ordered.turns[only(ordered)], "wait 1")
    after = moment_of(ordered, only(ordered))["dilemma"]

    assert after is None or after["grave"] != before


def test_everyday_life_is_no_decision(tmp_path):
    """Hours of a quiet day put nothing before anybody."""
    game = game_in(tmp_path, "kira", wish=Wish("quiet_day", 3))

    found = faced(game, 12)

    assert len(found) > 2
    assert not any(found)


def test_after_a_restart_the_same_stands_there(ordered):
    """The game that is read from its file shows what it showed."""
    game = again(ordered)

    assert moment_of(game, only(game)) == moment_of(ordered, only(ordered))


def test_what_waits_is_a_proposal_a_question_a_call_or_a_grip():
    """Each of these waits for an answer; nothing else does."""
    mind = plain(Mind)
    mind.proposal_by = mind.asked_by = mind.called_by = mind.held_by = NOBODY
    nothing = waiting(mind)
    mind.proposal_by, mind.held_by = 2, 3

    assert nothing == frozenset()
    assert {kind for kind, _, _ in waiting(mind)} == {"proposal", "grip"}
