import pytest

from cupola.world.book import Outcome
from cupola.world.catalogue.entities import (
    FIRST_ITEM,
    FIRST_SYSTEM,
    NOBODY,
    STATION,
    PlaceKind,
    System,
)
from cupola.world.catalogue.facts import About, Fact, Phrase, about
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import has_broached, is_bound
from tests.beliefs.people import ROOM, a_mind, a_percept, a_plan, perceive

ME, MATE, STRANGER, OTHER = 0, 1, 4, 5
WIRE = FIRST_SYSTEM + System.WIRE
SUPPORT = FIRST_SYSTEM + System.LIFE_SUPPORT
ANTENNA = FIRST_SYSTEM + System.ANTENNA
VEHICLE = FIRST_SYSTEM + System.VEHICLE


@pytest.mark.parametrize(
    ("percept", "fact", "so"),
    [
        (a_percept(Verb.CUT, MATE, WIRE), Fact.WIRE_OK, False),
        (a_percept(Verb.REPAIR, MATE, WIRE), Fact.WIRE_OK, True),
        (a_percept(Verb.SHUT_DOWN, MATE, SUPPORT), Fact.LIFE_SUPPORT_ON, False),
        (a_percept(Verb.RESTORE, MATE, SUPPORT), Fact.LIFE_SUPPORT_ON, True),
        (a_percept(Verb.REPAIR, ME, ANTENNA), Fact.ANTENNA_BROKEN, False),
        (a_percept(Verb.PREPARE, MATE, VEHICLE), Fact.VEHICLE_READY, True),
        (a_percept(Verb.BLACKOUT, -1), Fact.GROUND_LINK_UP, False),
        (a_percept(Verb.CONTACT, 112, MATE), Fact.GROUND_LINK_UP, True),
        (a_percept(Verb.DIE, STRANGER), about(About.ALIVE, STRANGER), False),
        (
            a_percept(Verb.SWING, MATE, STRANGER, outcome=Outcome.APPARENT_DEAD),
            about(About.ALIVE, STRANGER),
            False,
        ),
        (
            a_percept(Verb.PREPARE, MATE, VEHICLE, instrument=MATE),
            about(About.LEAVES_ALONE, MATE),
            True,
        ),
    ],
)
def test_deeds_show_how_things_are(percept, fact, so):
    """What one sees done is known within a hundredth of certain."""
    mind = a_mind(ME)
    perceive(mind, a_plan(), percept)

    assert mind.credence[fact] == pytest.approx(0.99 if so else 0.01)


def test_whoever_was_brought_in_by_the_arm_is_where_it_set_them_down():
    """And no longer where they were lost; nobody fetches them again."""
    mind = a_mind(ME)
    mind.seen_place[STRANGER] = ROOM + 1
    brought = a_percept(Verb.RESCUE, ME, STRANGER, outcome=Outcome.SAVED)
    brought.looks = about(About.ALIVE, STRANGER)  # as whoever sees it sees that they live
    perceive(mind, a_plan(), brought)

    assert mind.seen_place[STRANGER] == brought.place == ROOM


def test_an_unanswered_call_lowers_hope():
    """A call without an answer is some evidence of death, and each further one more."""
    mind = a_mind(ME)
    alive = about(About.ALIVE, STRANGER)
    hope = [mind.credence[alive]]
    for _ in range(3):
        perceive(mind, a_plan(), a_percept(Verb.MISS, ME, STRANGER))
        hope.append(mind.credence[alive])

    assert hope == sorted(hope, reverse=True)
    assert hope[1] > 0.9


@pytest.mark.parametrize(
    ("refusal", "fact", "value"),
    [
        (Refusal.LINK_DOWN, Fact.GROUND_LINK_UP, 0.01),
        (Refusal.NOT_READY, Fact.VEHICLE_READY, 0.01),
        (Refusal.NO_TRUCE, Fact.TRUCE_HOLDS, 0.01),
    ],
)
def test_failure_teaches_who_failed(refusal, fact, value):
    """What one tried in vain shows how things are, to oneself alone."""
    for actor, expected in ((ME, value), (MATE, 0.5)):
        mind = a_mind(ME)
        perceive(mind, a_plan(), a_percept(Verb.TRIED, actor, refusal=refusal))
        assert mind.credence[fact] == pytest.approx(expected)


def test_a_repair_of_what_is_whole_shows_it_whole():
    """Who tries to mend what is not broken learns that it is not."""
    mind = a_mind(ME)
    shown = a_percept(Verb.TRIED, ME, ANTENNA, tried=Verb.REPAIR, refusal=Refusal.NOT_DAMAGED)
    perceive(mind, a_plan(), shown)

    assert mind.credence[Fact.ANTENNA_BROKEN] == pytest.approx(0.01)


def test_who_fakes_what_is_whole_sees_it_whole():
    """Somebody else has mended the wire meanwhile: it needs no dummy."""
    mind = a_mind(ME)
    wire = FIRST_SYSTEM + System.WIRE
    shown = a_percept(Verb.TRIED, ME, wire, tried=Verb.FAKE, refusal=Refusal.NOT_DAMAGED)
    perceive(mind, a_plan(), shown)

    assert mind.credence[Fact.WIRE_OK] > 0.9


def test_who_was_not_there_is_no_longer_held_there():
    """Reaching in vain for somebody or something, one no longer knows where they are."""
    mind = a_mind(ME)
    mind.seen_place[STRANGER] = ROOM
    mind.item_at[0] = STRANGER
    perceive(
        mind,
        a_plan(),
        a_percept(Verb.TRIED, ME, STRANGER, refusal=Refusal.TARGET_NOT_HERE),
        a_percept(Verb.TRIED, ME, STRANGER, instrument=FIRST_ITEM, refusal=Refusal.ITEM_NOT_THERE),
    )

    assert mind.seen_place[STRANGER] == NOBODY
    assert mind.item_at[0] == NOBODY


def test_who_comes_is_aboard_and_who_undocks_is_not():
    """Arriving makes somebody one of those aboard, undocking the vehicle ends that."""
    mind = a_mind(ME)
    aboard = about(About.ABOARD, STRANGER)
    mind.credence[aboard] = 0.001
    perceive(mind, a_plan(), a_percept(Verb.ARRIVE, STRANGER, STATION))
    assert mind.credence[aboard] > 0.9

    perceive(mind, a_plan(), a_percept(Verb.DEPART, STRANGER, STATION))
    assert mind.credence[aboard] < 0.1


def test_whoever_calls_over_the_loop_says_where_they_are():
    """So that somebody who drifts off can be fetched."""
    mind = a_mind(ME)
    words = about(About.ALIVE, STRANGER)
    perceive(mind, a_plan(), a_percept(Verb.CALL, STRANGER, words=words, place=9))

    assert mind.seen_place[STRANGER] == 9


def test_whom_the_arm_does_not_reach_is_remembered_as_out_of_reach():
    """And one does not know any more where they are."""
    mind = a_mind(ME)
    mind.seen_place[STRANGER] = 9
    failed = a_percept(Verb.TRIED, ME, STRANGER, tried=Verb.RESCUE, refusal=Refusal.OUT_OF_REACH)
    perceive(mind, a_plan(), failed)

    assert mind.seen_place[STRANGER] == NOBODY
    assert has_broached(mind, STRANGER, about(About.ABOARD, STRANGER))


def test_whoever_goes_outside_sees_to_the_antenna():
    """So does whoever agrees to; one's own going binds nobody else."""
    for percept in (
        a_percept(Verb.EXIT, MATE),
        a_percept(Verb.SUIT_UP, MATE),
        a_percept(Verb.AGREE, MATE, STRANGER, words=Phrase.SPACEWALK),
    ):
        mind = a_mind(ME)
        perceive(mind, a_plan(), percept)
        assert is_bound(mind, MATE, Fact.ANTENNA_BROKEN)

    mind = a_mind(ME)
    perceive(mind, a_plan(), a_percept(Verb.EXIT, ME))
    assert not is_bound(mind, ME, Fact.ANTENNA_BROKEN)


@pytest.mark.parametrize("wire", [0.9, 0.1])
def test_silence_says_more_of_whoever_drifts(wire):
    """They have a radio on and little air; unless one holds that the wire carries nothing."""
    plan = a_plan()
    plan.places[ROOM].kind = PlaceKind.VOID
    near, adrift = a_mind(ME), a_mind(ME)
    adrift.seen_place[STRANGER] = ROOM
    for mind in (near, adrift):
        mind.credence[Fact.WIRE_OK] = wire
        for _ in range(5):
            perceive(mind, plan, a_percept(Verb.MISS, ME, STRANGER))
    lives = about(About.ALIVE, STRANGER)

    assert near.credence[lives] > 0.5
    assert (adrift.credence[lives] < 0.5) == (wire > 0.5)


@pytest.mark.parametrize(("hurt", "went", "held"), [(0.1, 1, 0.3), (0.9, 1, 0.99), (0.1, 0, 0.99)])
def test_whoever_went_out_for_the_antenna_and_comes_in_has_mended_it(hurt, went, held):
    """So one assumes of whoever was seen to go and is unhurt; of others' coming in, nothing."""
    mind = a_mind(ME)
    mind.credence[Fact.ANTENNA_BROKEN], mind.credence[about(About.HURT, MATE)] = 0.99, hurt
    if went:
        perceive(mind, a_plan(), a_percept(Verb.EXIT, MATE))
    perceive(mind, a_plan(), a_percept(Verb.ENTER, MATE))

    assert mind.credence[Fact.ANTENNA_BROKEN] == pytest.approx(held)


def test_who_sat_in_the_vehicle_is_gone_with_it():
    """As far as whoever stays behind lately saw them there."""
    mind, plan = a_mind(ME, turn=100), a_plan()
    plan.systems[System.VEHICLE].place = 7
    mind.seen_place[OTHER] = mind.seen_place[MATE] = 7
    mind.seen_turn[OTHER], mind.seen_turn[MATE] = 90, 20
    before = mind.credence[about(About.ABOARD, MATE)]
    perceive(mind, plan, a_percept(Verb.DEPART, STRANGER, STATION))

    assert mind.credence[about(About.ABOARD, OTHER)] < 0.1
    assert mind.credence[about(About.ABOARD, MATE)] == before
