"""The rules know no names: the film under other names replays the same."""

import json
import re

import pytest

from cupola.runs.engine import TABLES
from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario, read_scenario
from tests.laws.crews import scenario_of
from tests.laws.renaming import renamed_file, shared_names

WORDS_OF_THE_FILM = """Kira Foster Christian Campbell Gordon Barrett Nika Weronika Alexey Nicholai
Nikolai NASA Roscosmos American Russian Soyuz Cupola Unity Destiny Tranquility Leonardo Quest
Harmony Columbus Kibo Zarya Zvezda Poisk Nauka Rassvet Korolev ISS cosmonaut""".split()


@pytest.fixture(scope="module")
def renamed(tmp_path_factory):
    """The film with another name for every person, place, item, machine, side and agency."""
    return read_scenario(renamed_file(scenario_of("film"), tmp_path_factory.mktemp("renamed")))


@pytest.fixture(scope="module")
def neutral():
    """The film under neutral names, as it comes with the package."""
    return load_scenario("film_renamed")


@pytest.fixture(params=["renamed", "neutral"])
def other(request):
    """Either of the two."""
    return request.getfixturevalue(request.param)


def test_every_name_is_another(renamed):
    """Not one name of the film is left."""
    film = scenario_of("film")

    assert shared_names(film, renamed) == set()
    for key in ("side", "agency", "full_name"):
        assert not {row[key] for row in film.person} & {row[key] for row in renamed.person}


def test_neutral_names_are_neutral(neutral):
    """No text of it has a name of the film's people, nations, agencies, ship or modules."""
    found = {key: text for key, text in neutral.source.found.items() if key != "renamed"}
    texts = [found, neutral.person, neutral.item, neutral.place, neutral.param, neutral.shown]
    texts += [neutral.tellings, neutral.pins, [vars(reading) for reading in neutral.readings]]
    words = set(re.findall("[A-Za-z]+", json.dumps(texts).lower()))

    assert words & {word.lower() for word in WORDS_OF_THE_FILM} == set()


def test_the_start_is_the_same(other):
    """Plan, world, sky and script are numbers, and the same ones."""
    film = scenario_of("film")

    for part in ("plan", "start", "sky", "beats"):
        assert getattr(film, part).tobytes() == getattr(other, part).tobytes(), part


def test_the_film_replays_the_same_under_other_names(other):
    """The same world to the byte, and the same rows in every table of the book."""
    film, again = (Run(s, engine="compiled") for s in (scenario_of("film"), other))
    film.go_on()
    again.go_on()

    assert film.identity == again.identity
    for name in TABLES:
        assert film.table(name).tobytes() == again.table(name).tobytes(), name


def test_left_to_themselves_they_live_the_same(neutral):
    """Minds decide by who is who, and never by what anybody is called."""
    for seed in (1, 2):
        stories = [scenario.played_by("builtin") for scenario in (scenario_of("film"), neutral)]
        film, again = (Run(story, seed, engine="compiled") for story in stories)
        film.go_on()
        again.go_on()

        assert film.world.tobytes() == again.world.tobytes()
        assert film.table("events").tobytes() == again.table("events").tobytes()
