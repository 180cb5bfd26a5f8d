"""Sounds and threads of a seat: only what the percept tells, and only one's own."""

from types import SimpleNamespace

import pytest

from cupola.web.games.sounds import FRESH, MOST, Sound, remembered, sounds_in
from cupola.web.seats.moment import moment_of
from cupola.world.catalogue.entities import NOBODY, UNKNOWN
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.records import Percept
from tests.web.games import game_in

HERE, NEXT = 3, 4


def perceived(verb, actor, place, turn=100):
    """One percept."""
    found = plain(Percept)
    found.turn, found.verb, found.actor, found.place = turn, int(verb), actor, place
    return found


def mind(**seen):
    """The mind of person 0, who is here, and has seen some others in some places just now."""
    places = [seen.get(f"p{number}", NOBODY) for number in range(8)]
    return SimpleNamespace(self=0, place=HERE, turn=100, seen_place=places, seen_turn=[100] * 8)


def test_a_noise_next_door_has_no_place():
    """Whoever hears a blow does not learn from where: the sound only says where it was heard."""
    (sound,) = sounds_in([perceived(Verb.STRIKE, UNKNOWN, NEXT)], mind())

    assert (sound.kind, sound.who, sound.place, sound.beside) == ("noise", UNKNOWN, NOBODY, HERE)


def test_a_voice_that_is_known_has_the_place_from_which_it_comes():
    """Through an open hatch one knows who speaks, and in which room."""
    (sound,) = sounds_in([perceived(Verb.SAY, 2, NEXT)], mind())

    assert (sound.kind, sound.who, sound.place) == ("voice", 2, NEXT)


@pytest.mark.parametrize(
    ("percept", "seen"),
    [
        (perceived(Verb.SAY, 0, HERE), {}),
        (perceived(Verb.SAY, 2, HERE), {}),
        (perceived(Verb.SAY, 2, NEXT), {"p2": NEXT}),
        (perceived(Verb.GO, 2, NEXT), {}),
    ],
    ids=["oneself", "in the room", "in sight", "no sound"],
)
def test_what_is_seen_is_no_sound(percept, seen):
    """Neither one's own words, nor those of somebody in sight, nor what makes no sound."""
    assert list(sounds_in([percept], mind(**seen))) == []


def test_sounds_are_forgotten():
    """After a while, or after some others, a sound is not remembered; twice the same is one."""
    old, new = Sound(10, "voice", UNKNOWN, NOBODY, 1), Sound(40, "voice", UNKNOWN, NOBODY, 1)
    many = [Sound(40, "noise", UNKNOWN, NOBODY, row) for row in range(MOST + 3)]

    assert remembered([old, new, new], 10 + FRESH + 1) == [new]
    assert len(remembered(many, 40)) == MOST


def test_a_seat_is_told_what_draws_its_own_person_alone(tmp_path):
    """Threads and bonds are of one's own mind: another mind's trust changes nothing in them."""
    game = game_in(tmp_path, "ansa")
    (person,) = game.people
    before = moment_of(game, person)["threads"]
    for other in range(6):
        if other != person:
            game.run.world.minds[other].trust[:] = 0.0
            game.run.world.minds[other].order = 1
    same = moment_of(game, person)["threads"]
    game.run.world.minds[person].trust[:] = 0.0

    assert same == before
    assert moment_of(game, person)["threads"]["crew"] < before["crew"]
    assert before["says"]
