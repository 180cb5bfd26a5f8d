"""A class: votes behind the curtain, and what stands after a restart."""

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest

from cupola.errors import ChronicleError, CupolaError
from cupola.web import classroom
from cupola.web.choosing import Dilemmas
from cupola.web.classroom import School
from cupola.web.library import Library
from cupola.web.pages import vote
from cupola.web.pages.vote import Board
from cupola.web.warming import Warming
from cupola.web.words import words
from tests.web.loops import run_in_a_loop

LIBRARY = Library()


@pytest.fixture
def school(tmp_path):
    """A school with its folder."""
    return School(tmp_path)


def whole(room):
    """All that a class is."""
    return room.code, room.owner, room.number, room.lifted, room.votes


def test_nobody_sees_a_vote_before_the_curtain_is_lifted(school):
    """Until then there are no counts; afterwards they are those of the last votes."""
    room = school.begin()
    room.vote("a", 1, 1, "talk")
    room.vote("b", 1, 0, "free")
    room.vote("a", 1, 2, "talk")
    before = room.standing().counts()
    room.lift()

    assert [sum(each.values()) for each in before] == [0, 0]
    assert room.standing().counts() == ({2: 1, 0: 1}, {"talk": 1, "free": 1})


def test_after_the_curtain_nobody_votes(school):
    """Who votes late is told so, and the file has no such line."""
    room = school.begin()
    room.vote("a", 1, 1, "talk")
    room.lift()
    lines = len(room.ledger.file.read_text().splitlines())
    with pytest.raises(CupolaError, match="closed"):
        room.vote("b", 1, 0, "talk")

    assert len(room.ledger.file.read_text().splitlines()) == lines


def test_a_vote_on_the_dilemma_before_is_not_counted(school):
    """A phone that still shows it is told so, and the file has no such line."""
    room = school.begin()
    room.go_on(1)
    with pytest.raises(CupolaError, match="another dilemma"):
        room.vote("a", 1, 0, "talk")

    assert room.votes == {}
    assert len(room.ledger.file.read_text().splitlines()) == 2


def test_a_second_click_on_next_skips_nothing(school):
    """It comes from a board that shows the dilemma before: the one after it stays, as it is."""
    room = school.begin()
    room.go_on(1)
    room.vote("a", 2, 0, "talk")
    lines = len(room.ledger.file.read_text().splitlines())
    room.go_on(1)

    assert room.number == 2
    assert len(room.votes) == 1
    assert len(room.ledger.file.read_text().splitlines()) == lines


class Phone:
    """A phone's page, and what it was told."""

    def __init__(self):
        self.told, self.is_deleted = [], False

    def on_delete(self, _leave):
        """It stays."""

    def run_javascript(self, text):
        """The page is told this."""
        self.told.append(text)


def voting(room, **vote):
    """What a phone is told that sends this."""
    phone: Any = Phone()
    dilemmas = Dilemmas(LIBRARY, Warming("plain"))

    async def votes():
        await Board(room, dilemmas, phone, False)._vote(SimpleNamespace(args=vote))  # type: ignore[arg-type]

    run_in_a_loop(votes())
    return phone.told


VOTE = {"phone": "a", "number": 1, "option": 0, "hope": "talk"}


def test_a_phone_is_told_whether_its_vote_counts(school):
    """In the words of the page; and so is one whose class has gone on."""
    room = school.begin()
    (counted,) = voting(room, **VOTE)
    room.go_on(1)
    (late,) = voting(room, **VOTE)

    assert words()["class"]["counted"] in counted
    assert "another dilemma" in late
    assert room.votes == {}


class Changing(Dilemmas):
    """Dilemmas of which the class is told something else while one is being worked out."""

    change: Any = None

    def question(self, number):
        """The dilemma, and meanwhile the change."""
        found = super().question(number)
        change, self.change = self.change, None
        if change:
            change()
        return found


async def board_of(room, dilemmas):
    """A phone's page that shows a class."""
    return Board(room, dilemmas, Phone(), False)  # type: ignore[arg-type]


@pytest.mark.parametrize("lifted", [False, True])
def test_a_board_shows_one_moment_of_its_class(school, lifted):
    """Whatever changes while it is drawn: its number is that of the dilemma that stands on it."""
    room, dilemmas = school.begin(), Changing(LIBRARY, Warming("plain"))
    if lifted:
        room.vote("a", 1, 0, "talk")
        room.lift()
    board = run_in_a_loop(board_of(room, dilemmas))
    before = board.values()
    dilemmas.change = lambda: room.go_on(1)

    assert board.values() == before
    assert (before["number"], board.values()["number"]) == (1, 2)


def test_a_page_is_told_of_what_happens_while_it_is_drawn(school, monkeypatch):
    """It follows the class from the first look at it, not from when it stands there."""
    room, dilemmas = school.begin(), Changing(LIBRARY, Warming("plain"))
    laid_out: list[Any] = []
    dilemmas.change = lambda: room.go_on(1)
    monkeypatch.setattr(vote, "lay_out", lambda *given, **_: laid_out.append(given[3]["number"]))
    monkeypatch.setattr(vote, "ui", SimpleNamespace(on=lambda *_: None))

    async def joining():
        board = await board_of(room, dilemmas)
        await board.show("http://here/vote")
        await asyncio.gather(*(asyncio.all_tasks() - {asyncio.current_task()}))
        return board.client

    phone = run_in_a_loop(joining())

    assert laid_out == [1]
    assert ['"number": 2' in text for text in phone.told] == [True]


@pytest.mark.parametrize(
    "wrong", [{"number": None}, {"number": 99}, {"option": 77}, {"hope": []}, {"phone": 3}], ids=str
)
def test_what_is_no_vote_is_not_counted(school, wrong):
    """Whatever comes over the wire."""
    room = school.begin()
    voting(room, **(VOTE | wrong))

    assert room.votes == {}


@pytest.mark.parametrize("events", range(5))
def test_after_a_restart_a_class_stands_where_it_stood(school, tmp_path, events):
    """Votes, the curtain and the dilemma are read from the file, after any of these."""
    room = school.begin()
    ways = (
        lambda: room.vote("a", 1, 1, "talk"),
        lambda: room.vote("b", 1, 0, "free"),
        room.lift,
        lambda: room.go_on(1),
        lambda: room.vote("a", 2, 3, "talk"),
    )
    for happen in ways[: events + 1]:
        happen()
    later = School(tmp_path).find(room.code.lower())

    assert later is not room
    assert whole(later) == whole(room)


def test_only_the_vote_in_flight_is_lost(school, tmp_path):
    """A line that was cut off is a vote that was never given; the next one is whole."""
    room = school.begin()
    room.vote("a", 1, 1, "talk")
    with room.ledger.file.open("ab") as file:
        file.write(b'["vote", "b", 1, "ta')
    later = School(tmp_path).find(room.code)
    later.vote("c", 1, 0, "talk")

    assert School(tmp_path).find(room.code).votes == {"a": (1, "talk"), "c": (0, "talk")}


def test_a_phone_may_have_any_name(school, tmp_path):
    """Even one with a sign that ends a line elsewhere."""
    room = school.begin()
    room.vote("a\u2028b", 1, 1, "talk")

    assert School(tmp_path).find(room.code).votes == room.votes


def test_a_vote_is_on_the_disk_before_it_counts(school, monkeypatch):
    """Where the disk does not take it, the vote is not in either."""
    room = school.begin()

    def full(_values):
        raise ChronicleError("the disk is full")

    monkeypatch.setattr(room.ledger, "append", full)
    with pytest.raises(ChronicleError):
        room.vote("a", 1, 1, "talk")

    assert room.votes == {}


@pytest.mark.parametrize("code", ["", "ZZZZ", "../x", "a/b", "\x00", "ABCDE"])
def test_a_code_of_no_class_leads_nowhere(school, code):
    """No path out of the folder, no trace of what lies there."""
    with pytest.raises(CupolaError, match="no class"):
        school.find(code)


def test_only_who_began_it_has_the_board(school):
    """The token of another class does not lift this curtain."""
    room, other = school.begin(), school.begin()

    assert school.own(room.code, room.owner) is room
    with pytest.raises(CupolaError):
        school.own(room.code, other.owner)


def test_a_class_of_other_rules_is_not_gone_on_with(school, tmp_path, monkeypatch):
    """Its options may mean something else now, and it is told so."""
    room = school.begin()
    monkeypatch.setattr(classroom, "rules_version", lambda: "other")

    with pytest.raises(ChronicleError, match="other rules"):
        School(tmp_path).find(room.code)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"owner": 1}\n["vote"]', "x\n"])
def test_what_is_no_class_is_told_so(school, tmp_path, text):
    """A damaged file is one sentence, no traceback."""
    (tmp_path / "ABCD.class").write_text(text + "\n")
    with pytest.raises(ChronicleError):
        school.find("ABCD")


def test_old_classes_make_room(school, tmp_path, monkeypatch):
    """Beyond so many, the one in which nothing happened for longest is gone, file and all."""
    monkeypatch.setattr(classroom, "MOST_CLASSES", 3)
    rooms = [school.begin() for _ in range(3)]
    rooms[0].vote("a", 1, 1, "talk")
    school.begin()

    assert len(list(tmp_path.glob("*.class"))) == 3
    assert school.find(rooms[0].code) is rooms[0]
