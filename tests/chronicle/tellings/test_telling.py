"""Tellings: what is shown, in which order, and to whom."""

import pytest

from cupola.chronicle.reference import Reference, check
from cupola.chronicle.tellings.choosing import names_of
from cupola.errors import NotationError
from cupola.world.catalogue.verbs import Verb
from tests.chronicle.scene import Stage
from tests.chronicle.tellings.stories import deed, film, lied_to


def test_everything_leaves_nothing_out():
    """A viewer of everything is shown every event, in the order in which it happened."""
    telling = film().telling("everything")

    assert [event.id for event in telling.events] == [event.id for event in film().events]
    assert [shown.position for shown in telling.shown] == list(range(1, len(film().events) + 1))


@pytest.mark.parametrize("person", ["kira", "nicholai", "alexey"])
def test_a_telling_as_a_person_is_what_this_person_perceived(person):
    """A telling as a person shows what that person perceived, and nothing else."""
    shown = {event.id for event in film().telling(f"as {person}").events}

    assert shown == {event.id for event in film().events if person in event.perceivers}


def test_what_was_not_recognised_is_not_told():
    """Who did it stays open, to whoever is told it as somebody who could not tell."""
    stage = Stage()
    row = deed(stage, 5, "bo", Verb.STRIKE, "cem", outcome=2)
    row.recognised &= ~1
    chronicle = stage.chronicle()
    as_ida, as_cem = (chronicle.telling(f"as {name}").viewer() for name in ("ida", "cem"))

    assert "bo_harmed_cem" in [move.fact for move in as_cem.beliefs]
    assert "bo_harmed_cem" not in [move.fact for move in as_ida.beliefs]


def test_what_was_not_understood_moves_nobody():
    """Words that the person did not understand teach the viewer nothing either."""
    stage = Stage()
    row = deed(stage, 5, "bo", Verb.TELL, "cem", words="cure_exists", truth=1, held=1.0)
    row.understood &= ~1
    chronicle = stage.chronicle()

    assert chronicle.telling("as ida").viewer().beliefs == []
    assert chronicle.telling("as cem").viewer().beliefs != []


def test_a_person_may_be_named_by_an_alias():
    """A telling as a person takes every name that this person has."""
    assert film().telling("Nikolai").name == film().telling("as nicholai").name


def test_a_telling_that_there_is_not_is_refused_with_the_nearest():
    """An unknown telling is an error that lists what there is, and says what was meant."""
    with pytest.raises(NotationError, match="did you mean 'as kira'"):
        film().telling("as kirra")

    assert set(names_of(film())) >= {"everything", "film", "as kira"}


def seen_by_viewer():
    """For each event of the reference log that came about: its number, its row in the log."""
    rows = {row["id"]: row for row in Reference.load().rows["event"]}
    for match in check(film()).came_about:
        assert match.event
        yield match.event.id, rows[match.wanted.id]


def test_the_film_shows_what_its_log_says_the_audience_is_shown():
    """Every event that the film's log shows its audience is shown, and no other of the log."""
    shown = set(film().telling("film").position_of)
    missing = [
        row["id"] for event, row in seen_by_viewer() if "V" in row["per"] and event not in shown
    ]
    leaked = [
        row["id"] for event, row in seen_by_viewer() if "V" not in row["per"] and event in shown
    ]

    assert missing == []
    assert leaked == []


def test_a_run_without_the_script_has_no_telling_of_the_scripts():
    """The film's own telling belongs to its script: left to themselves people have none."""
    import cupola

    assert cupola.load_scenario("film").tellings.keys() == {"film"}
    assert cupola.load_scenario("film").unscripted().tellings == {}


def test_the_tables_have_a_row_for_each_event_shown():
    """The table of what is shown has run, event and position; beliefs have a row each."""
    telling = lied_to().telling("as ida")
    tables = telling.tables(["newcomer"])

    assert tables["shown"]["event"].tolist() == [0, 1]
    assert tables["shown"]["position"].tolist() == [1, 2]
    assert len(tables["viewer_belief"]["fact"].tolist()) == len(telling.viewer().beliefs)
    assert set(tables["viewer_trust"]["person"].tolist()) == {"newcomer"}


def test_a_telling_can_be_empty():
    """Somebody who perceived nothing has a telling of nothing, with tables of no row."""
    telling = Stage().chronicle().telling("as cem")

    assert telling.shown == ()
    assert telling.tables()["shown"]["event"].tolist() == []
