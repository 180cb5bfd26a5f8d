"""The table of kinds of mind, held against the code that it describes."""

import ast

import pytest

from cupola.minds.kinds.table import BONDS, FEELINGS, KINDS, MINDS, TRAITS
from cupola.world.catalogue.entities import MindKind
from cupola.world.layout import fields
from cupola.world.records import Mind
from tests.house_rules.calls import Calls, dotted
from tests.house_rules.source import PACKAGE, modules

ALWAYS = (("beliefs.picture", "imagine"), ("rules.acting", "may"))
"""Asked before anything is begun, whoever chooses."""
THINKING = ("minds.kinds.thinking", "think_as")
ENTRIES = {
    "routine": ("minds.routine", "keep_routine"),
    "random": ("minds.random", "choose_at_random"),
    "script": ("minds.script", "follow_line"),
}
"""The rule with which each kind chooses; the others think in the built-in mind's frame."""


def read_by(word):
    """The fields of a mind that are read by whatever a kind's choice goes through."""
    calls = Calls.below(PACKAGE)
    reached = set()
    for start in (*ALWAYS, ENTRIES.get(word, THINKING)):
        reached |= calls.reached_from(start)
    found = {
        node.attr
        for module in modules(PACKAGE)
        for function in module.functions()
        if (dotted(module), function.name) in reached
        for node in ast.walk(function)
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load)
        if isinstance(node.value, ast.Name) and node.value.id == "mind"
    }
    return found & {name for name, _, _ in fields(Mind)}


@pytest.mark.parametrize("kind", KINDS, ids=[kind.word for kind in KINDS])
def test_a_kind_reads_what_it_says(kind):
    """No more of a mind than it declares, and no less; the obedient set themselves aside."""
    aside = {*TRAITS, *FEELINGS, *BONDS} if kind.kind == MindKind.OBEDIENT else set()

    assert set(kind.reads) == read_by(kind.word) - aside
    assert len(kind.reads) == len(set(kind.reads))


def test_every_kind_has_a_word():
    """All but those from outside, who have a name of their own."""
    assert set(MINDS.values()) == set(MindKind) - {MindKind.OUTSIDE}
    assert all(MindKind[word.upper()] == kind for word, kind in MINDS.items())


def test_every_kind_is_told_in_a_sentence():
    """Short enough for a list."""
    assert all(kind.about.endswith(".") and len(kind.about) < 90 for kind in KINDS)
