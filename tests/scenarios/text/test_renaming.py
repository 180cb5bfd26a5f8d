"""Other names for what a scenario takes over: what is replaced, what stays, what is refused."""

import pytest

from cupola.errors import ScenarioError
from cupola.scenarios.reader import load_scenario, read_scenario
from cupola.scenarios.text.renaming import Renaming, renamed

NAMES = {"ida": "wren", "hall": "room", "Ida Lund": "Wren Hill", "lund_order": "hill_order"}


@pytest.fixture
def renaming():
    """Other names for a person, a place, a reading and a full name."""
    return Renaming(NAMES, ["ida"])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("ida", "wren"),
        ("ida_dead", "wren_dead"),
        ("bo_harmed_ida", "bo_harmed_wren"),
        ("idaho", "idaho"),
        ("hall_burns", "hall_burns"),
        ("lund_order", "hill_order"),
    ],
)
def test_a_person_is_renamed_within_words(before, after, renaming):
    """A word about a person has their new name in it; other names are replaced as a whole."""
    assert renaming.word(before) == after


def test_verbs_and_meanings_are_no_names():
    """Of an attempt, what it acts on is renamed."""
    renaming = Renaming({"research": "paper", "vault": "box"}, [])

    text = renaming.attempts("take research from vault meaning research; research vault")

    assert text == "take paper from box meaning research; research box"


def test_sentences_keep_small_words(renaming):
    """In a sentence a name is replaced where it has a capital, a full name as one."""
    text = renaming.value("Ida Lund waits in the hall; Ida's key", "title")

    assert text == "Wren Hill waits in the hall; Wren's key"


def test_keys_are_renamed_where_they_are_names(renaming):
    """Tables of people have names as keys; a path names a table, then somebody in it."""
    found = {
        "people": {"ida": {"at": "hall", "trust": {"ida": 0.5}, "aliases": ["I."]}},
        "ways": {"ida": {"set": {"people.ida.at": "hall"}}},
        "hall": 1,
    }

    assert renaming.table(found) == {
        "people": {"wren": {"at": "room", "trust": {"wren": 0.5}}},
        "ways": {"wren": {"set": {"people.wren.at": "room"}}},
        "hall": 1,
    }


def test_renaming_what_was_renamed(tmp_path):
    """A scenario that is like a renamed one renames its names again, in the script too."""
    file = tmp_path / "again.toml"
    file.write_text('like = "film_renamed"\n[renamed]\nilva = "wren"\n', encoding="utf-8")
    again, film = read_scenario(file), load_scenario("film")

    assert again.person[0]["id"] == "wren"
    assert again.beats.tobytes() == film.beats.tobytes()


@pytest.mark.parametrize(
    ("names", "says"),
    [
        ({"ilda": "wren"}, "renamed.ilda  'ilda' is not a name below (did you mean 'ida'?"),
        ({"ida": "Wren"}, "renamed.ida  'Wren' is no name, as 'ida' is"),
        ({"ida": "wren", "bo": "wren"}, "renamed  two are called 'wren'"),
        ({"Ilda Lund": "Wren"}, "renamed  'Ilda Lund' stands nowhere"),
        ("ida", "renamed  'ida' is not a table of names"),
    ],
)
def test_mistakes_are_told_apart(names, says):
    """A name that is not there, a name that is none, and one that two would have."""
    below = {"people": {"ida": {"full_name": "Ida Lund"}, "bo": {}}}

    with pytest.raises(ScenarioError) as raised:
        renamed(below, {"renamed": names}, "my.toml")

    [mistake] = raised.value.mistakes
    assert f"{mistake.where}  {mistake.what}".startswith(says)
