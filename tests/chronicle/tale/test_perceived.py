"""A text as one person lived it: what that person could not tell stands nowhere in it."""

from dataclasses import replace
from typing import Any

import pytest

from cupola.chronicle.happenings import BeliefMove
from cupola.chronicle.tale.naming import Naming
from cupola.chronicle.tale.texts import prose_of
from cupola.chronicle.tale.views import view_of
from cupola.chronicle.tale.whole import own_ending, tale_of
from tests.chronicle import stories
from tests.chronicle.written import happens, written

CEM = ("cem",)


def passages(story, person="cem"):
    """The headings and the texts of a story as one person lived it."""
    acts = tale_of(view_of(story.telling(f"as {person}"))).acts
    return [(passage.heading, passage.text) for act in acts for passage in act.passages]


def suits_up(number, minute):
    """Cem puts on a spacesuit in the laboratory."""
    return happens(number, "suit_up", "cem", minute=minute, place="lab", perceivers=CEM)


def pledge(number, minute):
    """Ida gives Bo the wrench as a pledge, in the galley, within Cem's hearing."""
    return happens(
        number, "pledge", "ida", "bo", instrument="wrench", place="galley", minute=minute
    )


def test_whoever_hears_voices_is_told_of_voices():
    """Neither the heading nor the text names anybody behind the wall, or the place or thing."""
    story = written(suits_up(1, 10), pledge(2, 11), vague={2: CEM})

    assert passages(story) == [
        ("Day 1, 06:10 · laboratory", "Cem puts on a spacesuit. Somebody talks next door.")
    ]


def test_voices_next_door_are_told_once_an_hour():
    """And by themselves, without anything before one's eyes, not at all."""
    events = [suits_up(1, 10), *(pledge(n, 10 + n) for n in (2, 3, 4)), pledge(5, 200)]
    told = passages(written(*events, vague=dict.fromkeys((2, 3, 4, 5), CEM)))

    assert " ".join(text for _, text in told).count("Somebody talks next door.") == 1


def test_a_noise_next_door_does_not_end_a_scene():
    """What is done in the room goes on after it."""
    blow = happens(2, "strike", "ida", "bo", outcome="wounded", place="galley", minute=11)
    given = happens(3, "mourn", "cem", "bo", place="lab", minute=12, perceivers=CEM)
    [(_, text)] = passages(written(suits_up(1, 10), blow, given, vague={2: CEM}))

    assert "Somewhere near there is the noise of a blow. Cem mourns Bo." in text


def test_what_begins_with_a_small_letter_within_a_sentence_is_small_there():
    """Only the sentence itself begins with a capital."""
    alarm = happens(2, "alarm", None, place="lab", minute=25)
    [(_, text)] = passages(written(suits_up(1, 10), alarm))

    assert text.endswith(" later the alarm sounds.")


def test_a_heading_names_nobody_next_door():
    """Bo and Ida talk; that Cem makes it out next door, neither of them can tell."""
    ways = [
        happens(n, "go", who, place, place=place, perceivers=(who,))
        for n, who, place in ((1, "ida", "galley"), (2, "bo", "galley"), (3, "cem", "lab"))
    ]
    told = happens(4, "ask", "bo", "ida", content="war_visible", place="galley")

    assert [head for head, _ in passages(written(*ways, told), "bo")] == [
        "Day 1, 06:40 · galley · Ida"
    ]


def test_a_line_does_not_name_a_killer_whom_one_did_not_recognise():
    """Cem hears the blow and finds the death."""
    blow = happens(1, "strike", "ida", "bo", outcome="dead", place="galley")
    story = written(
        blow, happens(2, "die", "bo", cause=1), fates=["aboard", "dead"], vague={1: CEM}
    )

    assert "Bo dies" in prose_of(story, "line", "as cem")
    assert "Ida kills Bo" in prose_of(story, "line", "as ida")


def end_as(person, *beliefs):
    """How it ends for one of them, where Ida undocks and Bo sits in the vehicle."""
    departs = happens(1, "depart", "ida", instrument="boat_drive", place="boat")
    story = written(departs, fates=["left", "left", "aboard"], beliefs=beliefs)
    return " ".join(own_ending(view_of(story.telling(f"as {person}")), Naming(story.cast)))


def test_of_those_who_leave_one_knows_whoever_undocks():
    """Who sits in the vehicle is not to be seen from the station."""
    assert end_as("cem") == (
        "Ida has left the station. Cem is aboard the station. What becomes of Bo, Cem does not see."
    )


def test_of_those_who_leave_one_knows_whom_one_holds_gone():
    """Be it that one has seen them board, or that one was told."""
    learnt = BeliefMove(20, "cem", "bo_aboard", 0.1, 0.99, 1)

    assert end_as("cem", learnt).startswith("Ida and Bo have left the station.")


def test_whoever_leaves_knows_with_whom():
    """Bo sits beside Ida."""
    assert end_as("bo").startswith("Ida and Bo have left the station.")


class Narrowed:
    """A chronicle in which nothing happens but what a view shows."""

    def __init__(self, view: Any) -> None:
        self.whole, self.events = view.chronicle, view.events

    def __getattr__(self, name: str) -> Any:
        return getattr(self.whole, name)


@pytest.mark.parametrize("person", ["kira", "gordon", "nicholai"])
@pytest.mark.parametrize("seed", stories.SEEDS)
def test_the_text_stays_the_same_without_all_that_one_could_not_perceive(seed, person):
    """Neither the events that others perceived, nor what others made of one's own, change it."""
    view: Any = view_of(stories.free(seed).telling(f"as {person}"))
    own = {key: sensed for key, sensed in view.senses.items() if key[1] == person}
    narrowed = replace(view, chronicle=Narrowed(view), senses=own)
    told, told_of_less = tale_of(view), tale_of(narrowed)

    assert told.acts
    assert [str(line) for line in told.sentences()] == [str(s) for s in told_of_less.sentences()]
    assert told.ending == told_of_less.ending
