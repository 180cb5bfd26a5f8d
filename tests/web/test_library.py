"""The library: what is taken away of a run."""

from itertools import product

from cupola.web.library import MINDS, Wish
from cupola.web.pages.library import file_of


def test_files_of_different_runs_have_different_names():
    """Whatever is otherwise, the scenario, the dice or the minds; the dice may be 0."""
    wishes = [Wish(*each) for each in product(("film", "two_people"), (None, 0, 1), MINDS)]
    names = {file_of(wish, "story.md") for wish in wishes}

    assert len(names) == len(wishes)
    assert file_of(Wish("film"), "story.md") == "film-own-story.md"
    assert file_of(Wish("film", 0, "builtin"), "story.md") == "film-0-builtin-story.md"
