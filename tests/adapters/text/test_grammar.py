"""Sentences that say "you"."""

import pytest

from cupola.adapters.text.grammar import addressed, base_of


@pytest.mark.parametrize(
    ("third", "base"),
    [("tells", "tell"), ("tries", "try"), ("watches", "watch"), ("does", "do"), ("is", "are")],
)
def test_a_verb_after_you_has_no_ending(third, base):
    """The third person's ending goes."""
    assert base_of(third) == base


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("You strikes at Bo and does no harm.", "You strike at Bo and do no harm."),
        ("Bo says that you is under an order.", "Bo says that you are under an order."),
        ("Bo tells you something.", "Bo tells you something."),
        ("The arm strikes Bo. You drives it.", "The arm strikes Bo. You drive it."),
        ("Over the voice loop you tells Bo of it.", "Over the voice loop you tell Bo of it."),
        ("Bo strikes you and does no harm.", "Bo strikes you and does no harm."),
    ],
)
def test_only_what_belongs_to_you_changes(told, said):
    """Verbs of others stay as they are."""
    assert addressed(told) == said
