"""Role names: each has one meaning, and the page about tropes says which."""

from cupola.chronicle.tropes.heads import tropes
from docs.generators.tropes import ROLES


def test_every_role_has_one_meaning():
    """What fills a role is said once for all tropes, and of no role that there is not."""
    used = {role for trope in tropes().values() for role in trope.roles}

    assert set(ROLES) == used
    assert len(set(ROLES.values())) == len(ROLES)
