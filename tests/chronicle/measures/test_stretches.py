"""Sagging stretches, and events that change nothing."""

from cupola.world.catalogue.verbs import Verb
from tests.chronicle.scene import Stage
from tests.chronicle.tellings.stories import deed, film, quiet


def working(stage, begins, ends):
    """Ida and Bo work, from one minute to another."""
    for minute in range(begins, ends, 20):
        deed(stage, minute, "ida", Verb.WORK)
        deed(stage, minute + 1, "bo", Verb.WORK)


def test_a_flat_story_sags_from_first_to_last():
    """A story of work alone is one stretch that sags, and says that nothing is at stake."""
    stage = Stage()
    working(stage, 0, 300)
    (stretch,) = stage.chronicle().measures().stretches

    assert (stretch.begins, stretch.ended_by) == (0, None)
    assert stretch.causes == (
        "nobody learns anything", "nothing is at stake yet", "people work and rest",
    )  # fmt: skip


def test_a_stretch_has_its_minutes_and_what_ends_it():
    """A stretch lies between two pieces of news, and names the event that ends it."""
    stage = Stage()
    deed(stage, 0, "bo", Verb.VOW, words="revenge")
    working(stage, 5, 200)
    end = deed(stage, 200, "bo", Verb.THREATEN, words="destroy_station")
    (stretch,) = stage.chronicle().measures().stretches

    assert (stretch.begins, stretch.ends, stretch.ended_by) == (0, 200, end.number)
    assert stretch.sentence.startswith("Day 1 06:00 to 09:20 (3 h 20 min): nobody learns anything")
    assert "the last shock fades" in stretch.causes


def test_what_is_full_of_news_does_not_sag():
    """Where something new comes every half hour no stretch sags."""
    stage = Stage()
    for minute in range(0, 300, 30):
        deed(stage, minute, "bo", Verb.ACCUSE, "ida", words="ida_will_strike")
    working(stage, 0, 300)

    assert stage.chronicle().measures().stretches == ()


def test_a_clock_that_runs_keeps_a_stretch_from_sagging():
    """While tension rises by itself, as with somebody outside, no stretch sags."""
    stage = Stage()
    deed(stage, 0, "ida", Verb.EXIT)
    working(stage, 5, 300)

    assert stage.chronicle().measures().stretches == ()


def test_what_a_telling_leaves_out_is_a_cut():
    """Hours of which a telling shows nothing are no stretch of it."""
    nights = film().measures("film").stretches
    shown = film().telling("film").events

    assert nights
    for stretch in nights:
        assert sum(stretch.begins < event.minute < stretch.ends for event in shown) >= 3


def test_the_quiet_day_sags_and_says_why():
    """A day without anything at stake is named as sagging, with minutes and cause."""
    stretches = quiet().measures().stretches

    assert sum(stretch.minutes for stretch in stretches) > quiet().minutes / 2
    assert all("nothing is at stake yet" in stretch.causes for stretch in stretches)


def test_an_event_that_moves_nothing_is_inert():
    """Idle talk changes nothing; what somebody learns by, or answers, does."""
    stage = Stage()
    idle = deed(stage, 0, "ida", Verb.TALK, "bo")
    asked = deed(stage, 10, "bo", Verb.ASK, "cem", words="hidden_room")
    told = deed(stage, 12, "cem", Verb.TELL, "bo", words="hidden_room", truth=1, held=1.0)
    stage.believes("bo", "hidden_room", 0.9, 0.1)
    stage.book.beliefs[0].cause = told.number
    inert = stage.chronicle().measures().inert

    assert [event.id for event in inert.events] == [idle.number]
    assert (inert.counted, inert.share) == (3, 1 / 3)
    assert asked.number not in [event.id for event in inert.events]


def test_a_weapon_taken_and_used_is_not_inert():
    """Taking a thing counts as change if it is used later on, and not if it never is."""
    stage = Stage()
    taken = deed(stage, 0, "bo", Verb.TAKE, instrument="wrench")
    left = deed(stage, 1, "ida", Verb.TAKE, instrument="rope")
    struck = deed(stage, 9, "bo", Verb.STRIKE, "cem", instrument="wrench", outcome=2)
    stage.believes("cem", "bo_will_strike", 0.9, 0.1)
    stage.book.beliefs[0].cause = struck.number
    inert = [event.id for event in stage.chronicle().measures().inert.events]

    assert left.number in inert
    assert taken.number not in inert
