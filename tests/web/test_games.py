"""Games: moves, files, and coming back from them."""

import json
import shutil

import pytest

from cupola.errors import ChronicleError, CupolaError, NotationError
from cupola.web.games import table as tables
from cupola.web.games.header import Header
from cupola.web.games.journal import Journal
from cupola.web.games.table import Table
from cupola.web.library import Wish, seed_of
from cupola.web.seats.moment import curtain_of, moment_of
from tests.web.games import HUT, again, game_in


def only(game):
    """The one person who is played."""
    (person,) = game.people
    return person


def played(folder, *texts):
    """A game of one seat in which these moves have been made."""
    game = game_in(folder, "ansa")
    for text in texts:
        game.move(only(game), game.turns[only(game)], text)
    return game


def test_a_game_read_from_its_file_stands_where_it_stood(tmp_path):
    """Same moves, same bytes: world, lines and whose turn it is."""
    game = played(tmp_path, "", "wait 20", "joke", "")
    read = again(game)

    assert read.run.identity == game.run.identity
    assert read.chairs[only(read)].log == game.chairs[only(game)].log
    assert (read.asked, read.turns) == (game.asked, game.turns)


def test_a_line_that_was_cut_off_is_a_move_never_made(tmp_path):
    """After a kill in the middle of writing, the game stands before that move."""
    game = played(tmp_path, "", "wait 20")
    before, turns = game.run.identity, dict(game.turns)
    with game.journal.file.open("ab") as file:
        file.write(b'["ansa", "wait 3')
    read = again(game)

    assert read.run.identity == before
    assert read.turns == turns
    assert game.journal.file.read_bytes().endswith(b"\n")


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85", "\x1c", "\r"])
def test_only_one_sign_ends_a_line_of_the_file(tmp_path, sign):
    """A sign that ends a line elsewhere may be pasted into a move, and the game is read whole."""
    game = played(tmp_path, "wait 20", f"wait{sign} 10{sign}", "")

    assert again(game).run.identity == game.run.identity


def test_a_move_is_on_the_disk_before_it_takes_effect(tmp_path, monkeypatch):
    """If it cannot be written, nothing has happened."""
    game = game_in(tmp_path, "ansa")
    before = game.run.identity
    shutil.rmtree(tmp_path)
    with pytest.raises(ChronicleError):
        game.move(only(game), game.turns[only(game)], "wait 20")

    assert game.run.identity == before


def test_what_cannot_be_done_is_refused_and_not_kept(tmp_path):
    """A mistake costs nothing: it is still one's turn, and the file has no such line."""
    game = game_in(tmp_path, "ansa")
    for text in ("strike ansa", "go nowhere", "wait 99999", "wait ²", "\x00", "x" * 5_000):
        with pytest.raises(CupolaError):
            game.move(only(game), game.turns[only(game)], text)

    assert len(game.journal.file.read_text().splitlines()) == 1
    assert game.asked == {only(game)}


def test_nobody_moves_out_of_turn(tmp_path):
    """The same move sent twice is made once."""
    game = game_in(tmp_path, "ansa")
    turn = game.turns[only(game)]
    game.move(only(game), turn, "wait 5")
    with pytest.raises(CupolaError, match="not your turn"):
        game.move(only(game), turn, "wait 5")

    assert len(game.journal.file.read_text().splitlines()) == 2


def test_a_game_goes_to_its_end_and_tells_what_was_so(tmp_path):
    """After the last minute the curtain says how it ended, and nobody is asked any more."""
    game = game_in(tmp_path, "ansa")
    while not game.is_over and only(game) in game.asked:
        game.move(only(game), game.turns[only(game)], "")
    person = only(game)

    assert game.is_over
    assert moment_of(game, person)["state"] == "over"
    assert curtain_of(game, person)["ending"]


def test_until_it_begins_the_person_lives_without_whoever_plays(tmp_path):
    """A later start gives memories, and the script of the film is left at that minute."""
    game = game_in(tmp_path, "kira", wish=Wish("film", 3), begins=2_740)

    assert game.turn >= 2_740
    assert len(game.chairs[only(game)].lines_for(0)) > 5
    assert not game.run.scenario.scripted or game.run.world.pins_used == 0


@pytest.fixture
def table(tmp_path):
    """A table with its folder."""
    return Table(tmp_path, "auto")


def test_a_seat_opens_with_its_own_token_alone(table):
    """Another seat's token opens that seat; a guess opens none."""
    header = table.begin(HUT, ["ansa", "brin"])
    seats = {name: table.seat(header.id, token) for name, token in header.seats.items()}
    for wrong in ("", "x", header.owner, header.seats["ansa"][:-1]):
        with pytest.raises(CupolaError):
            table.seat(header.id, wrong)

    assert len({person for _, person in seats.values()}) == 2
    assert len({id(game) for game, _ in seats.values()}) == 1


def listening(table, header):
    """The game of this header, opened by somebody who looks at it."""
    game, _ = table.seat(header.id, header.seats["ansa"])
    game.listeners.append(lambda _person: None)
    return game


def test_however_many_games_are_looked_at_one_more_can_be_opened(table, monkeypatch):
    """Beyond those that are kept, each that somebody looks at stays the one game that it is."""
    monkeypatch.setattr(tables, "IN_MEMORY", 2)
    headers = [table.begin(HUT, ["ansa"]) for _ in range(4)]
    games = [listening(table, header) for header in headers]

    assert [table.game(header.id) for header in headers] == games


def test_a_game_in_somebodys_hands_is_not_read_a_second_time(table, monkeypatch):
    """Put away before anybody looks at it, it is still the one that writes its file."""
    monkeypatch.setattr(tables, "IN_MEMORY", 1)
    first, second = (table.begin(HUT, ["ansa"]) for _ in range(2))
    game = table.game(first.id)
    table.game(second.id)

    assert list(table.open) == [second.id]
    assert table.game(first.id) is game


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "a" * 12, "abcdefghijk2/..", "x.game"])
def test_a_name_of_no_game_leads_nowhere(table, name):
    """No path out of the folder, no trace of what lies there."""
    with pytest.raises(ChronicleError):
        table.game(name)


def test_what_makes_no_sense_begins_no_game(table, tmp_path):
    """Nobody to play, somebody who is not there, a minute after the end: nothing is written."""
    for people, begins in (([], 0), (["zoe"], 0), (["ansa"], 10**6)):
        with pytest.raises(NotationError):
            table.begin(HUT, people, begins)

    assert list(tmp_path.glob("*.game")) == []


def test_a_game_of_other_rules_is_not_gone_on_with(table, tmp_path):
    """It would go on otherwise than it did, and is told so."""
    header = table.begin(HUT, ["ansa"])
    file = tmp_path / f"{header.id}.game"
    file.write_text(Header(HUT, header.seats, 0, header.id, header.owner, "older").line())
    with pytest.raises(ChronicleError, match="other rules"):
        table.game(header.id)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"game": 1}', "\x00\xff", '{"game": 1, "wish": 3}']
)
def test_what_is_no_game_is_told_so(table, tmp_path, text):
    """A damaged file is one sentence, no traceback."""
    file = tmp_path / "aaaaaaaaaaaa.game"
    file.write_text(text + "\n")
    with pytest.raises(ChronicleError):
        Journal(file).read()


def test_a_damaged_move_is_told_so(tmp_path):
    """A line in the middle that is no move ends the reading with its place."""
    game = played(tmp_path, "wait 5")
    with game.journal.file.open("a") as file:
        file.write(json.dumps({"no": "move"}) + "\nrest\n")
    with pytest.raises(ChronicleError):
        again(game)


@pytest.mark.parametrize(("text", "seed"), [("", None), (" 7 ", 7), (None, None), ("0", 0)])
def test_dice_are_read(text, seed):
    """Nothing means the scenario's own."""
    assert seed_of(text) == seed


@pytest.mark.parametrize("text", ["-1", "1.5", "١", "9" * 20, "nan", "0x10"])
def test_what_is_no_seed_is_told_so(text):
    """Only whole numbers that fit in eight bytes."""
    with pytest.raises(NotationError):
        seed_of(text)
