"""The replayed film has the tropes that are known of it, and they hang on what happens in it."""

import tomllib
from pathlib import Path

import pytest

pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")

from cupola.chronicle.tropes.asking import ask
from cupola.chronicle.tropes.heads import tropes
from cupola.chronicle.tropes.loading import load
from tests.tropes.film import bindings, exchanged, film_tables, relabelled, without

EXPECTED = tomllib.loads((Path(__file__).parent / "expected.toml").read_text(encoding="utf-8"))
NEEDED = [
    pytest.param(name, patterns, id=f"{name}: {', '.join(patterns)}")
    for name, row in EXPECTED.items()
    for patterns in row["needs"]
]
SIDES = ("us", "ru"), ("NASA", "Roscosmos"), ("ground_us", "ground_ru"), ("state_us", "state_ru")
EXCHANGE = {a: b for pair in SIDES for a, b in (pair, pair[::-1])}


@pytest.fixture(scope="module")
def found():
    """What fills the roles of each trope in the film."""
    return bindings(film_tables(), [tropes()[name] for name in EXPECTED])


def test_it_is_said_of_every_trope_what_the_film_has_of_it():
    """No trope comes with Cupola of which nobody says whether the film has it."""
    assert set(EXPECTED) == set(tropes())


@pytest.mark.parametrize("name", EXPECTED)
def test_the_film_has_a_trope_with_its_roles(name, found):
    """Who and what has which role is what is known of the film, and there is nothing else."""
    assert found[name] == EXPECTED[name]["found"]


@pytest.mark.parametrize(("name", "patterns"), NEEDED)
def test_without_its_events_a_trope_is_gone(name, patterns):
    """What a trope hangs on cannot be taken away without the trope."""
    left = bindings(without(film_tables(), patterns), [tropes()[name]])[name]

    assert not [roles for roles in EXPECTED[name]["found"] if roles in left]


def test_with_the_sides_exchanged_only_labels_change(found):
    """Each trope treats both sides alike: the same people have the same roles."""
    mirrored = bindings(exchanged(film_tables(), EXCHANGE), [tropes()[name] for name in EXPECTED])

    for name, there in mirrored.items():
        here = [
            {role: relabelled(value, EXCHANGE) for role, value in roles.items()}
            for roles in found[name]
        ]
        assert there == here, name


def test_words_are_found_alike_as_text_and_as_places_in_a_list():
    """What a trope finds does not depend on how the words of the tables are kept."""
    asked = [trope for trope in tropes().values() if not trope.needs & {"routine", "pairs"}]
    questions = [trope.sql for trope in asked]
    listed, text = (
        load(film_tables(), questions, routine=False, hints=hints) for hints in (False, True)
    )

    assert [ask(listed, trope) for trope in asked] == [ask(text, trope) for trope in asked]
