"""Walks on which somebody drags others along are told where they end."""

from cupola.chronicle.grips import drags
from cupola.chronicle.prose.dragging import dragging_ends
from cupola.chronicle.prose.lines import story
from tests.chronicle.written import happens, written

SEIZES = happens(1, "seize", "ida", "bo", outcome="held", minute=10, place="galley")
AWAY = happens(2, "go", "ida", "lab", minute=11, place="boat")
THERE = happens(4, "go", "ida", "lab", minute=12, place="lab")


def ends(*events):
    """Who is dragged along by the ends of walks, where all that happens is shown."""
    return dragging_ends(events, drags(events))


def test_a_walk_is_told_by_its_last_event():
    """Sights and vain attempts on the way do not end it."""
    for verb in ("see", "tried"):
        assert ends(SEIZES, AWAY, happens(3, verb, "bo"), THERE) == {4: ("bo",)}


def test_a_deed_on_the_way_ends_a_walk():
    """A blow by either of them is told where it falls, and so is how they came there."""
    for doer, other in (("ida", "bo"), ("bo", "ida")):
        blow = happens(3, "strike", doer, other, outcome="wounded", minute=11)

        assert ends(SEIZES, AWAY, blow, THERE) == {2: ("bo",), 4: ("bo",)}


def test_a_grip_that_ends_unseen_ends():
    """Of what is shown, the grip and the walk: nobody is dragged on it, for it was let go of."""
    freed = happens(3, "release", "ida", "bo", minute=11, place="galley")
    gone = happens(5, "go", "ida", "lab", minute=13, place="lab")

    assert dragging_ends([SEIZES, gone], drags([SEIZES, freed, gone])) == {}


def test_the_whole_story_says_who_is_dragged():
    """A way is no routine for the one who is dragged along."""
    lines = [line.text for line in story(written(SEIZES, AWAY, THERE))]

    assert "Ida drags Bo to the laboratory." in lines
