"""One story as one row."""

from cupola.runs.single import Run
from cupola.studies.outcome import outcome_of
from cupola.studies.report.stories import first_strike, story_of
from cupola.world.catalogue.verbs import Verb
from tests.runs.short import short
from tests.studies.report.rows import does, told


def test_the_first_to_strike():
    """Seizing is no strike, a blow at oneself neither; the next blow is the first strike."""
    events = (does(Verb.SEIZE, 0, 1), does(Verb.STRIKE, 2, 2), does(Verb.SWING, 3, 1))

    assert first_strike(told(*events)) == (3, 2)
    assert first_strike(told(*events[:2])) == (-1, -1)


def test_a_row_holds_what_came_of_the_story():
    """It is the outcome of a study, and what the report counts besides."""
    run = Run(short(), 5, engine="plain")
    run.go_on()
    row = story_of(run)

    assert row["outcome"] == outcome_of(run)
    assert row["outcome"]["seed"] == 5
    assert row["mixed"] in (0, 1)
