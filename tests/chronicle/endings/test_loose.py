from dataclasses import replace

import pytest

from cupola.chronicle.columns import listed
from cupola.chronicle.endings.loose import loose_ends
from cupola.chronicle.happenings import BeliefMove
from cupola.chronicle.tale.naming import Naming
from tests.chronicle.stories import film
from tests.chronicle.written import happens, written


def kinds(*events, fates=(), beliefs=()) -> list[str]:
    """The kinds of loose ends of a chronicle of these events."""
    story = written(*events, fates=fates, beliefs=beliefs)
    return [end.kind for end in loose_ends(story, Naming(story.cast))]


PROMISE = happens(1, "promise", "ida", "bo", content="distraction", held=0.9)
ORDER = happens(1, "order", "base", "ida", content="take_station", perceivers=("ida",))
LIE = happens(1, "tell", "ida", "bo", content="war_visible", held=0.1, truth=0)
WOUND = happens(1, "strike", "ida", "bo", outcome="wounded")
CUT = happens(1, "cut", "ida", "heater", perceivers=("ida",))
THREAT = happens(1, "threaten", "ida", "all", content="destroy_station", held=0.9)
HUNT = happens(1, "hunt", "ida", "bo")
VOW = happens(1, "vow", "ida", "all", content="revenge", held=0.9)
OFFER = happens(1, "propose", "ida", "bo", content="truce", held=0.9)
LATER = happens(9, "work", "cem", minute=200)


@pytest.mark.parametrize(
    ("kind", "begun"),
    [
        ("promise", PROMISE),
        ("order", ORDER),
        ("lie", LIE),
        ("wound", WOUND),
        ("hidden", CUT),
        ("threat", THREAT),
        ("search", HUNT),
        ("vow", VOW),
        ("proposal", OFFER),
    ],
)
def test_what_is_begun_and_not_ended_is_a_loose_end(kind, begun):
    """It is told with the event that began it, and its minute."""
    story = written(begun, LATER)
    [end] = loose_ends(story, Naming(story.cast))

    assert (end.kind, end.event.id, end.minute) == (kind, 1, 10)
    assert end.text.endswith(".")


@pytest.mark.parametrize(
    ("begun", "ended"),
    [
        (
            PROMISE,
            happens(2, "threaten", "ida", "all", content="ida_will_strike", intent="distract"),
        ),
        (ORDER, happens(2, "read_aloud", "ida", content="ida_ordered")),
        (WOUND, happens(2, "tend", "cem", "bo")),
        (CUT, happens(2, "see", "bo", "heater", cause=1, perceivers=("bo",))),
        (HUNT, happens(2, "strike", "ida", "bo", outcome="unhurt")),
        (VOW, happens(2, "strike", "ida", "bo", outcome="unhurt")),
        (OFFER, happens(2, "agree", "bo", "ida")),
    ],
)
def test_what_is_ended_is_none(begun, ended):
    """Kept, disclosed, tended, found, caught, taken, answered."""
    kind = kinds(begun, LATER)

    assert kind[0] not in kinds(begun, ended, LATER)


def test_a_lie_found_out_is_no_loose_end():
    """It is found out when somebody holds that the liar has lied."""
    exposed = BeliefMove(30, "bo", "ida_lied", 0.9, 0.1, 2)

    assert kinds(LIE, happens(2, "see", "bo", looks="war_visible"), beliefs=[exposed]) == []


def test_a_promise_to_stay_is_kept_by_staying():
    """Who lives has kept or broken it; only death leaves it open."""
    promise = happens(1, "promise", "ida", "bo", content="ida_stays", held=0.9)

    assert kinds(promise, LATER) == []
    assert kinds(promise, LATER, fates=["dead"]) == ["promise"]


def test_the_dead_need_no_tending():
    """A wound of which somebody dies at once is no neglect."""
    assert kinds(WOUND, happens(2, "die", "bo", cause=1), LATER, fates=["aboard", "dead"]) == []


def test_the_film_leaves_these_open():
    """The threat that was a feint, the wire that nobody found cut, the hunt."""
    story = film()
    found = {end.kind for end in loose_ends(story, Naming(story.cast))}

    assert {"order", "hidden", "threat", "search", "wound"} <= found


def test_an_order_read_to_whoever_does_not_understand_it_is_not_disclosed():
    """Bo hears Ida read, in a language of which he has no word."""
    story = written(ORDER, happens(2, "read_aloud", "ida", content="ida_ordered"), LATER)
    heard = story.table("perceived")
    heard["understood"] = listed([False] * len(heard["event"].tolist()))
    usual = story.table
    story.__dict__["table"] = lambda name: heard if name == "perceived" else usual(name)
    found = loose_ends(story, Naming(story.cast))

    assert [end.kind for end in found] == ["order"]


def test_a_proposal_that_both_have_followed_is_no_loose_end():
    """Who left together has answered by it."""
    offer = happens(1, "propose", "ida", "bo", content="leave_together")
    left = happens(2, "depart", "bo", instrument="boat_drive")

    assert kinds(offer, left, fates=["left", "left"]) == []
    assert kinds(offer, left, fates=["left", "aboard"]) == ["proposal"]


def test_what_is_proposed_stands_where_english_has_it():
    """A truce is proposed to somebody."""
    story = written(OFFER, LATER)
    [end] = loose_ends(story, Naming(story.cast))

    assert end.text == "Ida proposes a truce to Bo, and gets no answer."


def test_a_lie_about_somebody_is_told_to_whoever_hears_it():
    """Whom it is about is not whom it is told to; and without hearers it is no loose end."""
    lie = happens(1, "accuse", "ida", "bo", content="bo_will_strike", held=0.1)
    story = written(replace(lie, perceivers=("ida", "cem")))
    [end] = loose_ends(story, Naming(story.cast))

    assert end.text.startswith("Ida tells Cem that Bo will strike; it is a lie")
    assert kinds(replace(lie, perceivers=("ida",))) == []


@pytest.mark.parametrize(
    ("later", "is_found"),
    [
        (happens(2, "see", "bo", "heater", looks="wire_ok", truth=0, cause=1), False),
        (happens(2, "see", "bo", "heater", looks="wire_cut", truth=1, cause=1), True),
        (happens(2, "tell", "ida", "bo", content="ida_sabotaged", held=0.9, truth=1), True),
    ],
)
def test_whoever_is_taken_in_by_a_fake_has_found_nothing(later, is_found):
    """To see what was cut, or to be told of it by whoever did it, is to find out."""
    assert ("hidden" not in kinds(CUT, later)) is is_found


def test_laying_hands_on_somebody_is_revenge_taken():
    """Who has vowed revenge and seizes somebody has done what they vowed."""
    assert kinds(VOW, happens(2, "seize", "ida", "bo")) == []


@pytest.mark.parametrize(
    ("later", "is_open"),
    [
        (happens(2, "refuse", "bo", "ida", content="order"), True),
        (happens(2, "agree", "bo", "cem", content="truce"), True),
        (happens(2, "propose", "bo", "ida", content="truce", held=0.9), False),
        (happens(2, "refuse", "bo", "ida", content="truce"), False),
    ],
)
def test_only_an_answer_to_this_very_offer_settles_it(later, is_open):
    """What Bo answers to others, or to something else, leaves Ida's offer of a truce open."""
    assert ("proposal" in kinds(OFFER, later)) is is_open


def test_who_goes_outside_has_answered_the_proposal_to():
    """It needs no words."""
    offer = happens(1, "propose", "ida", "bo", content="spacewalk", held=0.9)

    assert kinds(offer, LATER) == ["proposal"]
    assert kinds(offer, happens(2, "exit", "bo")) == []
