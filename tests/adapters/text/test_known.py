"""What a person has words for."""

from tests.adapters.text.scenes import KIRA, NIKA, a_view


def test_a_hidden_room_has_a_name_for_those_who_know_it():
    """So has what stands in it."""
    stranger, native = a_view(KIRA).names.entities, a_view(NIKA).names.entities

    assert {"pod0", "vault"} <= set(native)
    assert not {"pod0", "vault"} & set(stranger)


def test_a_secret_thing_has_a_name_for_those_who_know_where_it_is():
    """The key in somebody's pocket is nothing to others."""
    assert "vault_key" in a_view(NIKA).names.entities
    assert "vault_key" not in a_view(KIRA).names.entities
    assert "dummy_wire" not in a_view(NIKA).names.entities
