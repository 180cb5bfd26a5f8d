"""Scripts: attempts only."""

import tomllib
from importlib.resources import files

import numpy as np
import pytest

from cupola.scenarios.reader import load_scenario, read_scenario
from cupola.scenarios.schema import MOST_LINES
from cupola.world.catalogue.intents import Intent
from cupola.world.catalogue.verbs import VERB_ROWS, Family, Verb
from tests.scenarios.hut import hut, mistakes

KEYS = {"at", "who", "do", "for", "beat", "patience", "when"}
LINE = '{ at = "1 08:00", who = "ida", do = "go attic", for = "rest", beat = 1 }'


def script(line: str) -> str:
    """A script of one line."""
    return f"beats = [{line}]"


def test_the_films_script_is_short_and_holds_attempts_only():
    """At most 75 lines, with no other keys than who tries what, when and why."""
    text = files("cupola.scenarios").joinpath("film.beats.toml").read_text(encoding="utf-8")
    lines = tomllib.loads(text)["beats"]

    assert len(lines) <= MOST_LINES == 75
    assert {key for line in lines for key in line} <= KEYS
    verbs = [Verb(verb) for verb in load_scenario("film").beats["action"]["verb"]]
    assert all(VERB_ROWS[verb].family != Family.HAPPENING for verb in verbs)


def test_a_line_for_several_people_is_written_out(tmp_path):
    """Each person has each attempt of a line, in its order; the script is sorted by time."""
    line = LINE.replace('"ida"', '"ida, Bo"').replace("go attic", "go attic; rest")
    later = LINE.replace("08:00", "09:00")
    beats = read_scenario(hut(tmp_path, script=script(f"{later}, {line}"))).beats

    assert list(beats["actor"]) == [0, 0, 1, 1, 0]
    assert list(beats["action"]["verb"]) == [Verb.GO, Verb.REST, Verb.GO, Verb.REST, Verb.GO]
    assert list(beats["turn"]) == [120, 120, 120, 120, 180]


def test_an_attempt_may_have_a_meaning_of_its_own(tmp_path):
    """`for` is what the line is for, `meaning` what one attempt of it is for."""
    line = LINE.replace("go attic", "go attic; sleep meaning grief")
    beats = read_scenario(hut(tmp_path, script=script(line))).beats

    assert list(beats["action"]["intent"]) == [Intent.REST, Intent.GRIEF]


@pytest.mark.parametrize("key", ["outcome", "sees", "perceived", "chance", "dies"])
def test_no_other_key_is_allowed(tmp_path, key):
    """A line that says what comes of an attempt is refused."""
    found = mistakes(hut(tmp_path, script=script(LINE.replace("{ at", f'{{ {key} = "x", at'))))

    assert "is not a key here" in found[f"beats[1].{key}"]


@pytest.mark.parametrize("attempt", ["see bo", "die", "arrive", "cling attic", "order bo"])
def test_what_merely_happens_cannot_be_tried(tmp_path, attempt):
    """Sights, deaths, arrivals and orders are no attempts."""
    found = mistakes(hut(tmp_path, script=script(LINE.replace("go attic", attempt))))

    assert "is not a verb" in found["beats[1].do"]


def test_a_script_for_other_people_is_refused(tmp_path):
    """Every person that the scenario does not have is named."""
    found = mistakes(hut(tmp_path, script=script(LINE.replace('"ida"', '"kira, ida, gordon"'))))

    assert "is not a person of this scenario" in found["beats[1].who"]


def test_a_script_has_at_most_75_lines(tmp_path):
    """A script longer than that is no script but the film itself."""
    found = mistakes(hut(tmp_path, script=script(", ".join([LINE] * 76))))

    assert "75" in found["beats"]


def test_times_meanings_and_readings_are_checked(tmp_path):
    """A time outside the run, an unknown meaning and an unknown reading are all told."""
    bad = LINE.replace("1 08:00", "9 08:00").replace('"rest"', '"fun"')
    other = LINE.replace("{ at", '{ when = "weather=bad", at')
    found = mistakes(hut(tmp_path, script=script(f"{bad}, {other}")))

    assert "not within the run" in found["beats[1].at"]
    assert "is not a meaning" in found["beats[1].for"]
    assert "is not a reading" in found["beats[2].when"]


def test_lines_of_another_reading_are_left_out():
    """A line that holds for one way of reading is not there in another."""
    film = load_scenario("film")
    other = film.reading(spacewalk="own_decision")

    assert Verb.PROPOSE in film.beats["action"]["verb"][film.beats["number"] == 16]
    assert Verb.PROPOSE not in other.beats["action"]["verb"][other.beats["number"] == 16]


def test_pins_stand_apart_and_are_in_the_world():
    """The rolls that a script fixes are listed with the world, each once."""
    film = load_scenario("film")
    used = int(film.start["pins_used"])

    assert used == len(film.pins) > 0
    assert len(np.unique(film.start["pins"]["key"][:used])) == used


def test_an_unknown_roll_is_told(tmp_path):
    """A pin for a purpose or a person that there is not is a mistake."""
    pin = 'pins = [{ purpose = "blows", who = "eve", happens = true }]'
    found = mistakes(hut(tmp_path, script=f"{script(LINE)}\n{pin}"))

    assert "did you mean 'blow'?" in found["pins[1].purpose"]
    assert "pins[1].who" in found
