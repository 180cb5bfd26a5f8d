"""The shelf of stories, as the page shows it."""

import pytest

from cupola.scenarios.reader import load_scenario
from cupola.studies.find.shelf import shelf_of
from cupola.web.library import BUILT_IN
from cupola.web.pages.stories import SHELVES, shelf


@pytest.mark.parametrize("name", SHELVES)
def test_the_page_says_of_a_shelf_what_the_command_says(name):
    """Whether it was made under the present rules is asked of the same people, who decide."""
    pytest.importorskip("nicegui", reason="no page: install the extra `page`")
    found = shelf_of(load_scenario(name).played_by(BUILT_IN))

    assert shelf(name)["current"] == found.is_of_these_rules
