"""Games in which one thing is otherwise: it stays so, for minds and for whoever plays."""

import pytest

from cupola.errors import CupolaError
from cupola.web.branching import Question, deeds_of
from cupola.web.games.changed import Changed
from cupola.web.games.game import Game
from cupola.web.games.header import Header
from cupola.web.games.journal import Journal
from cupola.web.games.table import Table
from cupola.web.library import Library, Wish
from tests.web.games import again

FILM = Wish("film")
LIBRARY = Library()


def first_swing():
    """The question of the film that one is most likely to ask."""
    deed = next(one for one in deeds_of(LIBRARY, FILM) if " swing_at " in one.text)
    return Question(FILM, deed)


def game_in(folder, who, changed, begins):
    """A game in a changed story."""
    header = Header(FILM, {who: "token"}, begins, changed=changed)
    journal = Journal(folder / f"{header.id}.game")
    journal.begin(header)
    return Game(header, journal)


def lived(game, most=60):
    """The game, after so many moves of waiting for something to happen."""
    for _ in range(most):
        if game.is_over or not game.asked:
            break
        (person,) = game.asked
        game.move(person, game.turns[person], "")
    return game


def swings(game):
    """How often somebody swings the arm."""
    return sum(event.verb == "swing" for event in game.chronicle().events)


@pytest.fixture(scope="module")
def changed():
    """The film without its swing of the arm, with dice of its own."""
    question = first_swing()
    return Changed(question.change, question.minute, 7)


def test_what_does_not_happen_never_happens_in_the_game(tmp_path, changed):
    """With the same seat and moves the swing is in the story as it was, and not in this one."""
    game = lived(game_in(tmp_path, "kira", changed, changed.minute))

    assert game.turn > changed.minute + 120
    assert swings(game) == 0


def test_whoever_is_kept_from_it_is_so_as_a_player_too(tmp_path, changed):
    """In the seat of the one who did it the deed is refused, and costs nothing."""
    game = game_in(tmp_path, "nicholai", changed, changed.minute)
    (person,) = game.people
    turn, deed = game.turns[person], first_swing().deed
    text = deed.text.removeprefix("nicholai ").partition(" meaning ")[0]
    with pytest.raises(CupolaError):
        game.move(person, turn, text)
    lived(game, 6)

    assert swings(game) == 0
    assert len(game.journal.file.read_text().splitlines()) <= 7


def test_a_changed_game_is_read_from_its_file(tmp_path, changed):
    """The same change, dice and moves lead to the same bytes."""
    game = lived(game_in(tmp_path, "kira", changed, changed.minute + 30), 5)
    read = again(game)

    assert read.run.identity == game.run.identity
    assert read.header.changed == changed


def test_a_game_of_before_has_no_change(tmp_path):
    """A header without the word is read as one in which nothing is otherwise."""
    header = Header(FILM, {"kira": "token"})
    line = header.line().replace(', "changed": null', "")

    assert "changed" not in line
    assert Header.of("a game", line).changed is None


def test_what_is_put_in_happens_before_the_seat_is_taken(tmp_path):
    """A deed instead of another is done where the story parts; then everybody is free."""
    deed = first_swing().deed
    question = Question(FILM, deed, f"{deed.who} joke")
    changed = Changed(question.change, question.minute, 7)
    game = game_in(tmp_path, "kira", changed, changed.minute)
    told = [event for event in game.chronicle().events if event.minute >= changed.minute]

    assert swings(game) == 0
    assert any(event.verb == "joke" and event.actor == deed.who for event in told)


@pytest.mark.parametrize("text", ["not: nobody flies", "fly", "not: kira", "x" * 300])
def test_a_change_that_makes_no_sense_begins_no_game(tmp_path, text):
    """It is told so in a sentence, and nothing is written."""
    with pytest.raises(CupolaError):
        Table(tmp_path, "auto").begin(FILM, ["kira"], 3_000, Changed(text, 3_000, 1))

    assert list(tmp_path.glob("*.game")) == []
