from cupola.world.catalogue.facts import About, Fact, about
from cupola.world.ledger import (
    has_said,
    has_seen,
    has_seen_either,
    is_held_to_know,
    is_lasting,
    is_own_deed,
    keep_sayers,
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


def test_who_said_what_is_so_now_is_remembered_and_nobody_else():
    """Who knew how it stood before knows no more; what one saw and did oneself stays."""
    mind = a_mind(0)
    note_said(mind, 3, FACT, True)
    note_said(mind, 4, FACT, False)
    note_knowers(mind, FACT, 0b100000)
    note_seen(mind, FACT, True)
    note_own_deed(mind, FACT)
    keep_sayers(mind, FACT, True)

    assert sayers(mind, FACT, True) == 1 << 3
    assert sayers(mind, FACT, False) == 0
    assert [is_held_to_know(mind, p, FACT) for p in (3, 4, 5)] == [True, False, False]
    assert has_seen(mind, FACT, True)
    assert is_own_deed(mind, FACT)


def test_only_what_cannot_change_is_lasting():
    """A room is there or not; who lives can change."""
    assert is_lasting(Fact.HIDDEN_ROOM)
    assert is_lasting(about(About.ORDERED, 2))
    assert not is_lasting(about(About.ALIVE, 2))
    assert not is_lasting(Fact.WIRE_OK)
    assert not is_lasting(Fact.ANTENNA_BROKEN)
