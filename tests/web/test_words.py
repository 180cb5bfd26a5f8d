"""The texts of the page: each is found by its key wherever a view asks for it."""

import pytest

from cupola.web.words import words


def keys_of(table, above=""):
    """Every key of a catalogue, with those above it."""
    for key, value in table.items():
        yield above, key
        if isinstance(value, dict):
            yield from keys_of(value, f"{above}{key}.")


@pytest.mark.parametrize("above", sorted({above for above, _ in keys_of(words())}))
def test_no_key_is_what_a_table_can_do(above):
    """A view that asks for such a text would show the table's own method instead."""
    keys = {key for found, key in keys_of(words()) if found == above}

    assert keys.isdisjoint(name for name in dir(dict) if not name.startswith("_"))
