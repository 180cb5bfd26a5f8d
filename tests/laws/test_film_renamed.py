"""The rules know no names: the film under other names replays the same."""

import pytest

from cupola.runs.engine import TABLES
from cupola.runs.single import Run
from cupola.scenarios.reader import read_scenario
from tests.laws.crews import scenario_of
from tests.laws.renaming import renamed_file, shared_names


@pytest.fixture(scope="module")
def renamed(tmp_path_factory):
    """The film with another name for every person, place, item, machine, side and agency."""
    return read_scenario(renamed_file(scenario_of("film"), tmp_path_factory.mktemp("renamed")))


def test_every_name_is_another(renamed):
    """Not one name of the film is left."""
    film = scenario_of("film")

    assert shared_names(film, renamed) == set()
    for key in ("side", "agency", "full_name"):
        assert not {row[key] for row in film.person} & {row[key] for row in renamed.person}


def test_the_start_is_the_same(renamed):
    """Plan, world, sky and script are numbers, and the same ones."""
    film = scenario_of("film")

    for part in ("plan", "start", "sky", "beats"):
        assert getattr(film, part).tobytes() == getattr(renamed, part).tobytes(), part


def test_the_film_replays_the_same_under_other_names(renamed):
    """The same world to the byte, and the same rows in every table of the book."""
    film, other = (Run(s, engine="compiled") for s in (scenario_of("film"), renamed))
    film.go_on()
    other.go_on()

    assert film.identity == other.identity
    for name in TABLES:
        assert film.table(name).tobytes() == other.table(name).tobytes(), name
