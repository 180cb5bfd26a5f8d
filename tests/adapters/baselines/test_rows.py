"""Rows: the file that others write, and what is said of its mistakes."""

import pytest

from cupola.adapters.baselines.rows import Dice, Row, as_values, read, read_all, written
from cupola.errors import MistakesError

SHARES = {
    name: [0.5, 0.25, 0.75] for name in ("lives", "all_live", "nobody_hurt", "remedy", "one_side")
}
ALL, ONE = Dice("two_people", worlds=6), Dice("two_people", "wren", worlds=6)
ROW = Row("mine", 'What "it" is.', {ALL: SHARES, ONE: {"own_life": [1.0, 0.6, 1.0], **SHARES}})


@pytest.fixture
def file(tmp_path):
    """A row's file."""
    path = tmp_path / "mine.toml"
    path.write_text(written(ROW), encoding="utf-8")
    return path


def test_a_row_is_read_as_it_was_written(file):
    """Name, what it is, and every measure over each of the dice."""
    assert read(file) == ROW
    assert read_all([file.parent]) == [ROW]
    assert [over["plays"] for over in as_values([ROW])[0]["over"]] == ["all", "wren"]


@pytest.mark.parametrize(
    ("before", "after", "where", "says"),
    [
        ("format = 1", "format = 2", "format", "2 is not allowed here (allowed: 1)"),
        ('"wren"', '"wrne"', "over[2].plays", "did you mean 'wren'"),
        ('"two_people"', '"too_people"', "over[1].scenario", "did you mean 'two_people'"),
        ('others = "builtin"', 'others = "bultin"', "over[1].others", "did you mean 'builtin'"),
        ("begins_at = 0", "begins_at = 90000", "over[1].begins_at", "no minute before the last"),
        ("lives = [0.5000, 0.2500", "lives = [0.5000, 0.6000", "over[1].lives", "low and the high"),
        ("lives = [0.5000", "lives = [1.5000", "over[1].lives[1]", "less than or equal to 1"),
        ("own_life", "own_live", "over[2].own_live", "did you mean 'own_life'"),
        ("own_life = [1.0000, 0.6000, 1.0000]", "", "over[2].own_life", "one person plays: wren"),
        ('plays = "wren"', 'plays = "all"', "over[2].own_life", "of nobody"),
        ("worlds = 6\n", "", "over[1].worlds", "is missing"),
        ('"wren"\nothers = "builtin"\nbegins_at = 0\nworlds = 6', '"wren"\nworlds = 6', "", ""),
    ],
)
def test_mistakes_are_named_with_place_and_remedy(before, after, where, says, file):
    """What is wrong, where, and what is allowed or nearest; what may be left out is no mistake."""
    file.write_text(file.read_text(encoding="utf-8").replace(before, after, 1), encoding="utf-8")
    if not where:
        assert read(file) == ROW
        return
    with pytest.raises(MistakesError) as raised:
        read(file)

    assert raised.value.file == "mine.toml"
    assert any(m.where == where and says in m.what for m in raised.value.mistakes), raised.value


def test_the_same_dice_twice_are_a_mistake(file):
    """Nobody could say which of the two counts."""
    text = file.read_text(encoding="utf-8")
    entry = text[text.index("[[over]]") : text.rindex("[[over]]")]
    file.write_text(text + "\n" + entry, encoding="utf-8")

    with pytest.raises(MistakesError, match="same dice as one before"):
        read(file)
