"""The no-leak law at the page: what a seat is sent is made of that person's view alone."""

import json
from dataclasses import replace

import pytest

from cupola.chronicle.page import page_of
from cupola.web.games.seat import Seat
from cupola.web.library import Wish
from cupola.web.seats import moment as panels
from cupola.web.seats.doing import meant, suggestions
from cupola.web.seats.moment import frame_of, moment_of
from tests.chronicle import stories
from tests.web.games import HUT, donor_of, game_in, scrambled, written_otherwise

TEXTS = ("", "tell ", "go ", "say war_visible", "wait 30", "strike ", "call all war_visible")
FILM = Wish("film", 3)


def sent(game, person):
    """Everything that a seat could be sent at this moment."""
    found: list[object] = [moment_of(game, person, 0)]
    if person in game.asked:
        view, teller = game.view(person), game.chairs[person].teller
        found += [suggestions(view, teller, text) for text in TEXTS]
        found += [meant(view, teller, text) for text in TEXTS]
    return json.dumps(found, ensure_ascii=False)


def differences(game, person, donor, moves):
    """How many of the moments of a game are otherwise where everything out of reach is."""
    count = 0
    for text in moves:
        honest = sent(game, person)
        with scrambled(game, person, donor):
            count += honest != sent(game, person)
        if person not in game.asked:
            break
        game.move(person, game.turns[person], text)
    return count


@pytest.mark.parametrize(
    ("wish", "who", "begins"), [(HUT, "ansa", 0), (HUT, "edda", 200), (FILM, "kira", 2_600)]
)
def test_a_seat_is_sent_nothing_of_what_its_person_cannot_perceive(tmp_path, wish, who, begins):
    """Over a whole game, all else may change: each moment stays the same to the letter."""
    game = game_in(tmp_path, who, wish=wish, begins=begins)
    (person,) = game.people
    donor = donor_of(wish, 1_700)

    assert differences(game, person, donor, ["", "wait 5", "", "joke", *[""] * 40]) == 0
    assert game.turns[person] > 4


def framed_otherwise(game, person):
    """Whether what never changes of a seat is otherwise where the story is written otherwise."""
    honest = frame_of(game, person)
    with written_otherwise(game, person):
        return honest != frame_of(game, person)


@pytest.mark.parametrize(("wish", "who"), [(HUT, "ansa"), (FILM, "kira")])
def test_a_seat_is_framed_by_nothing_that_its_person_cannot_know(tmp_path, wish, who):
    """Neither the premise, which knows of every side, nor what others want is in the frame."""
    game = game_in(tmp_path, who, wish=wish)
    (person,) = game.people

    assert not framed_otherwise(game, person)
    assert {"title", "note"} < set(frame_of(game, person))


def test_a_premise_planted_in_the_frame_is_found(tmp_path, monkeypatch):
    """A frame that takes it from the scenario differs at once."""
    game = game_in(tmp_path, "ansa")
    (person,) = game.people
    monkeypatch.setattr(
        panels, "words", lambda: {"play": {"premise": game.run.scenario.premise}, "dilemma": ""}
    )

    assert framed_otherwise(game, person)


def film_page(telling, scenario):
    """The film as a page with one telling."""
    return page_of(stories.film(), scenario, tellings=[telling])


@pytest.mark.parametrize("telling", ["as nika", "film"])
def test_a_page_that_keeps_anything_back_has_no_premise(telling):
    """It knows of all: nobody aboard does, nor whoever is told only a part."""
    scenario = stories.film_scenario()
    page = film_page(telling, scenario)

    assert page == film_page(telling, replace(scenario, premise="It is otherwise."))
    assert scenario.title in page
    assert scenario.content_note in page


def test_a_page_that_shows_all_opens_with_the_premise():
    """Where one of its tellings is everything."""
    scenario = replace(stories.film_scenario(), premise="It is otherwise.")

    assert film_page("everything", scenario).count("It is otherwise.") == 3


def test_a_planted_leak_is_found(tmp_path, monkeypatch):
    """A panel that looks at where somebody really is differs at once."""
    game = game_in(tmp_path, "ansa")
    (person,) = game.people
    honest = panels._view

    def leaking(game, person):
        places = [int(other.place) for other in game.run.world.persons]
        return {**honest(game, person), "crowd": places}

    monkeypatch.setattr(panels, "_view", leaking)

    assert differences(game, person, donor_of(HUT, 1_700), [""] * 3) > 0


def test_waiting_tells_nothing_of_who_decides(tmp_path):
    """While others decide, the page stays as it was: no clock, no lines, whoever is awaited."""
    game = game_in(tmp_path, "ansa", "brin")
    first, second = sorted(game.asked)
    before = len(game.chairs[first].lines_for(0))
    game.move(first, game.turns[first], "wait 60")
    shown = moment_of(game, first, 0)

    assert second in game.asked
    assert shown["state"] == "wait"
    assert set(shown) == {"state", "turn", "since", "told"}
    assert len(shown["told"]) == before


def test_everybody_awaited_is_asked_at_once(tmp_path):
    """Who chooses first learns nothing by it: time passes only when all have chosen."""
    game = game_in(tmp_path, "ansa", "brin", "calla")
    heard: list[int] = []
    game.listeners.append(heard.append)
    minute = game.turn
    for person in sorted(game.asked)[:2]:
        game.move(person, game.turns[person], "wait 10")

    assert game.turn == minute
    assert heard == []
    last = next(iter(game.asked))
    game.move(last, game.turns[last], "wait 10")
    assert game.turn > minute
    assert set(heard) <= set(game.people)


def test_a_seat_remembers_only_its_own(tmp_path):
    """The lines told to one seat are those that its own person perceived."""
    game = game_in(tmp_path, "ansa", "edda")
    for _ in range(6):
        for person in sorted(game.asked):
            game.move(person, game.turns[person], "")
    first, second = (game.chairs[person] for person in game.people)

    assert isinstance(first, Seat)
    assert [one.text for one in first.log] != [one.text for one in second.log]
