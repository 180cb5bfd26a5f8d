from cupola.world.catalogue.facts import About, Fact, about
from cupola.world.ledger import (
    forget_sayers,
    has_said,
    has_seen,
    has_seen_either,
    is_held_to_know,
    is_lasting,
    is_own_deed,
    note_knowers,
    note_own_deed,
    note_said,
    note_seen,
    sayers,
)
from tests.beliefs.people import a_mind

FACT = Fact.CURE_EXISTS


def test_the_ledger_keeps_who_said_what_apart():
    """Who said so, who said not and who knows are three sets."""
    mind = a_mind(0)
    note_said(mind, 7, FACT, True)
    note_said(mind, 2, FACT, False)
    note_knowers(mind, FACT, 0b10)

    assert sayers(mind, FACT, True) == 1 << 7
    assert has_said(mind, 2, FACT, False)
    assert not has_said(mind, 2, FACT, True)
    assert [is_held_to_know(mind, p, FACT) for p in (1, 2, 3, 7)] == [True, True, False, True]


def test_ones_senses_say_one_thing_last():
    """What one saw last replaces what one saw before."""
    mind = a_mind(0)
    assert not has_seen_either(mind, FACT)
    note_seen(mind, FACT, True)
    note_seen(mind, FACT, False)

    assert has_seen(mind, FACT, False)
    assert not has_seen(mind, FACT, True)


def test_what_is_forgotten_is_only_who_said_it():
    """Who knows, what one saw and what one did oneself stay."""
    mind = a_mind(0)
    note_said(mind, 3, FACT, True)
    note_seen(mind, FACT, True)
    note_own_deed(mind, FACT)
    forget_sayers(mind, FACT)

    assert sayers(mind, FACT, True) == 0
    assert is_held_to_know(mind, 3, FACT)
    assert has_seen(mind, FACT, True)
    assert is_own_deed(mind, FACT)


def test_only_what_cannot_change_is_lasting():
    """A room is there or not; who lives can change."""
    assert is_lasting(Fact.HIDDEN_ROOM)
    assert is_lasting(about(About.ORDERED, 2))
    assert not is_lasting(about(About.ALIVE, 2))
    assert not is_lasting(Fact.WIRE_OK)
