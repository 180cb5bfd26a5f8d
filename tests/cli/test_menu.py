"""`cupola` alone."""

import re

from cupola.cli.main import COMMANDS
from tests.cli.door import typed


def test_the_menu_fits_one_screen():
    """With nothing after it, `cupola` says what one can do, within 80 columns and 24 lines."""
    done = typed()
    lines = done.stdout.splitlines()

    assert done.exit_code == 0
    assert lines[0].startswith("Cupola  six people, one station")
    assert len(lines) <= 24
    assert max(len(line) for line in lines) <= 80


def test_the_menu_has_a_content_note_once():
    """It says in one line what is described here."""
    assert typed().stdout.count("soberly") == 1


def test_the_menu_promises_nothing_that_is_not_there():
    """Every command of the menu exists."""
    promised = set(re.findall(r"cupola (\w+)", typed().stdout))

    assert promised <= {*COMMANDS}
    assert "film" in promised
