"""Conformance: every vector ends as recorded, whichever engine lives it."""

import pytest

from cupola.world.catalogue.verbs import VERB_ROWS, Family, Verb
from tests.vectors.record import changes, text_of
from tests.vectors.vector import load, paths, replayed

VECTORS = paths()


@pytest.mark.parametrize("engine", ["plain", "compiled"])
@pytest.mark.parametrize("path", VECTORS, ids=[path.stem for path in VECTORS])
def test_a_vector_ends_as_recorded(path, engine):
    """Same start, same attempts, same end: people, things, facts, minds and counts of events."""
    vector = load(path)
    now = {**vector, "end": replayed(vector, engine)}

    assert changes(text_of(vector), text_of(now), path.name) == []


def test_a_changed_end_is_shown():
    """What differs is said line by line."""
    vector = load(VECTORS[0])
    other = {**vector, "end": {**vector["end"], "minute": -5}}

    assert any("-5" in line for line in changes(text_of(vector), text_of(other), "it"))


def test_the_vectors_reach_every_family_of_rules():
    """There are at least eight short ones and the film, with events of every family."""
    verbs = {Verb[verb.upper()] for path in VECTORS for verb in load(path)["end"]["events"]}

    assert len(VECTORS) >= 9
    assert {VERB_ROWS[verb].family for verb in verbs} == set(Family)


def test_the_vectors_are_written_as_they_are_recorded():
    """Nobody has mended a file by hand."""
    for path in VECTORS:
        assert path.read_text(encoding="utf-8") == text_of(load(path)), path.name
