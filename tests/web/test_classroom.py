"""A class: votes behind the curtain, and what stands after a restart."""

import pytest

from cupola.errors import ChronicleError, CupolaError
from cupola.web import classroom
from cupola.web.classroom import School


@pytest.fixture
def school(tmp_path):
    """A school with its folder."""
    return School(tmp_path)


def standing(room):
    """All that a class is."""
    return room.code, room.owner, room.number, room.lifted, room.votes


def test_nobody_sees_a_vote_before_the_curtain_is_lifted(school):
    """Until then there are no counts; afterwards they are those of the last votes."""
    room = school.begin()
    room.vote("a", 1, "talk")
    room.vote("b", 0, "free")
    room.vote("a", 2, "talk")
    before = room.counts()
    room.lift()

    assert [sum(each.values()) for each in before] == [0, 0]
    assert room.counts() == ({2: 1, 0: 1}, {"talk": 1, "free": 1})


def test_after_the_curtain_nobody_votes(school):
    """Who votes late is told so, and the file has no such line."""
    room = school.begin()
    room.vote("a", 1, "talk")
    room.lift()
    lines = len(room.ledger.file.read_text().splitlines())
    with pytest.raises(CupolaError, match="closed"):
        room.vote("b", 0, "talk")

    assert len(room.ledger.file.read_text().splitlines()) == lines


@pytest.mark.parametrize("events", range(5))
def test_after_a_restart_a_class_stands_where_it_stood(school, tmp_path, events):
    """Votes, the curtain and the dilemma are read from the file, after any of these."""
    room = school.begin()
    ways = (
        lambda: room.vote("a", 1, "talk"),
        lambda: room.vote("b", 0, "free"),
        room.lift,
        lambda: room.go_on(2),
        lambda: room.vote("a", 3, "talk"),
    )
    for happen in ways[: events + 1]:
        happen()
    later = School(tmp_path).find(room.code.lower())

    assert later is not room
    assert standing(later) == standing(room)


def test_only_the_vote_in_flight_is_lost(school, tmp_path):
    """A line that was cut off is a vote that was never given; the next one is whole."""
    room = school.begin()
    room.vote("a", 1, "talk")
    with room.ledger.file.open("ab") as file:
        file.write(b'["vote", "b", 1, "ta')
    later = School(tmp_path).find(room.code)
    later.vote("c", 0, "talk")

    assert School(tmp_path).find(room.code).votes == {"a": (1, "talk"), "c": (0, "talk")}


def test_a_vote_is_on_the_disk_before_it_counts(school, monkeypatch):
    """Where the disk does not take it, the vote is not in either."""
    room = school.begin()

    def full(_values):
        raise ChronicleError("the disk is full")

    monkeypatch.setattr(room.ledger, "append", full)
    with pytest.raises(ChronicleError):
        room.vote("a", 1, "talk")

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
    rooms[0].vote("a", 1, "talk")
    school.begin()

    assert len(list(tmp_path.glob("*.class"))) == 3
    assert school.find(rooms[0].code) is rooms[0]
