"""Whatever is typed or read wrong: a plain sentence, exit code 2, and nothing half-written."""

from pathlib import Path

import pytest

from tests.cli.door import typed

FIVE = """
like = "quiet_day"
titel = "Five"
turns = -3
home = "nowhere"
[people.kira]
side = "xx"
tongue = "latin"
"""
PERSON = """
[people.p{number}]
full_name = "P {number}"
role = "guest"
side = "us"
agency = "NASA"
tongue = "en"
at = "unity"
post = "unity"
quarters = "unity"
"""


def scenario(folder: Path, text: str, name: str = "mine.toml") -> str:
    """The path of a scenario file with this text."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return str(file)


def is_plain(done: object, *said: str, code: int = 2) -> bool:
    """Whether the error stream has these words, no traceback, and the exit code is as said."""
    assert all(word in done.stderr for word in said), done.stderr  # type: ignore[attr-defined]
    assert "Traceback" not in done.output  # type: ignore[attr-defined]
    return bool(done.exit_code == code)  # type: ignore[attr-defined]


def test_an_unknown_scenario_is_named_with_the_nearest():
    """A name that is not there comes back with the one that comes nearest."""
    assert is_plain(typed("run", "quiet_dai"), "quiet_dai", "did you mean 'quiet_day'")


def test_a_file_that_is_not_there_is_named():
    """So is a path that leads nowhere."""
    assert is_plain(typed("run", "no/such/file.toml"), "file.toml", "cannot be read")


def test_an_unreadable_file_is_named_with_its_line(tmp_path):
    """What is not TOML is said with the line."""
    file = scenario(tmp_path, 'title = "x"\npremise = = 3\n')

    assert is_plain(typed("run", file), "mine.toml", "line 2", "is not TOML")


def test_bytes_that_are_no_text_are_named(tmp_path):
    """So is a file that is not text at all."""
    file = tmp_path / "mine.toml"
    file.write_bytes(b"title = '\xff\xfe'")

    assert is_plain(typed("run", str(file)), "not UTF-8")


def test_five_mistakes_are_named_at_once(tmp_path):
    """Every mistake of a scenario is in one answer."""
    done = typed("run", scenario(tmp_path, FIVE))

    assert is_plain(done, "titel", "turns", "nowhere", "people.kira.side", "people.kira.tongue")


def test_a_file_of_a_hundred_megabytes_is_not_read(tmp_path):
    """A file that is far too large is refused for its size."""
    file = tmp_path / "large.toml"
    with file.open("wb") as large:
        large.truncate(100 * 1024 * 1024)

    assert is_plain(typed("run", str(file)), "104857600 bytes")


def test_control_characters_are_named_and_not_printed(tmp_path):
    """A name that would act on the screen is refused, and shown as its code."""
    done = typed("run", scenario(tmp_path, 'like = "quiet_day"\ntitle = "a\\u001b[31mb"\n'))

    assert is_plain(done, "title", "U+001B")
    assert "\x1b" not in done.output


@pytest.mark.parametrize("words", [("--until", "a\x1b[31m"), ("--reading", "k\x1b[31m=x")])
def test_control_characters_that_were_typed_are_not_printed(words):
    """They come back as what they are called, and the terminal does not obey them."""
    done = typed("run", "film", *words)

    assert is_plain(done, "\\x1b[31m")
    assert "\x1b" not in done.stderr


def test_nine_people_are_too_many(tmp_path):
    """There is room for eight."""
    people = "".join(PERSON.format(number=number) for number in range(3))
    done = typed("run", scenario(tmp_path, f'like = "quiet_day"\n{people}'))

    assert is_plain(done, "9 persons", "at most 8")


def test_a_script_for_other_people_is_refused(tmp_path):
    """A script that names people who are not there is a mistake that says so."""
    file = tmp_path / "other.beats.toml"
    file.write_text('[[beats]]\nat = "1 07:00"\nwho = "ida"\ndo = "look out"\nbeat = 1\n')
    done = typed("film", "--script", str(file))

    assert is_plain(done, "other.beats.toml", "'ida'", "a person of this scenario")


def test_every_mistake_of_a_script_is_in_one_answer(tmp_path):
    """Times that are none do not hide people, verbs and keys that are none."""
    file = tmp_path / "other.beats.toml"
    file.write_text(
        '[[beats]]\nat = "noon"\nwho = "ida"\ndo = "kis kira"\nfor = "fun"\noutcome = "dead"\n'
        '[[beats]]\nat = "1 08:00"\nwho = "kira"\ndo = "rest"\nbeat = 1\n'
    )
    done = typed("film", "--script", str(file))

    assert is_plain(done, "beats[1].at", "'noon' is not a day and a time", "'ida'", "'kis'")
    assert is_plain(done, "'fun'", "beats[1].outcome", "do, for, patience")


def test_a_time_that_is_none_is_one_mistake_and_hides_none(tmp_path):
    """A time may be 'never', which is said once, and names are looked at all the same."""
    file = scenario(tmp_path, 'like = "film"\ndocks_at = "noon"\n[people.kira]\nside = "xx"\n')
    done = typed("scenario", "check", file)

    assert is_plain(done, "2 mistakes", "docks_at", "or 'never'", "people.kira.side", code=1)


def test_a_script_that_is_not_there_is_named():
    """So is a script that is no file."""
    assert is_plain(typed("film", "--script", "none.toml"), "none.toml", "is not there")


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    """A folder inside a file cannot be made, and nothing is left behind."""
    file = tmp_path / "file"
    file.write_text("x")
    done = typed("run", "quiet_day", "--until", "1 06:10", "--out", str(file / "out"))

    assert is_plain(done, "cannot be written")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_folder_with_something_in_it_is_left_alone(tmp_path):
    """What lies in a folder is never written over."""
    (tmp_path / "old.txt").write_text("old")
    done = typed("run", "quiet_day", "--until", "1 06:10", "--out", str(tmp_path))

    assert is_plain(done, "is not empty")
    assert done.stdout == ""
    assert [path.name for path in tmp_path.iterdir()] == ["old.txt"]


@pytest.mark.parametrize("seed", ["x", "-1", "1.5", str(2**64)])
def test_a_bad_seed_is_named(seed):
    """A seed is a whole number that fits into eight bytes."""
    assert is_plain(typed("run", "quiet_day", "--seed", seed), "--seed")


def test_a_bad_clock_is_named():
    """A time that is none is named, with how one looks."""
    assert is_plain(typed("run", "quiet_day", "--until", "noon"), "'noon'", "3 07:40")


def test_an_unknown_reading_is_named_with_the_nearest():
    """A reading that is not there comes back with the one that comes nearest."""
    done = typed("film", "--reading", "kine=brothers")

    assert is_plain(done, "kine", "did you mean 'kin'")


def test_an_unknown_way_to_read_is_named():
    """So is a way that a reading does not have."""
    assert is_plain(typed("film", "--reading", "kin=cousins"), "cousins", "brothers")


def test_an_unknown_beat_is_named():
    """A beat that the script does not have is named, with those that come nearest."""
    assert is_plain(typed("film", "--without", "999"), "'999'", "a beat of this script")


def test_an_unknown_command_is_named_with_the_nearest():
    """So is a command."""
    assert is_plain(typed("flim"), "flim", "film")
