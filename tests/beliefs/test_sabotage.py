"""Sabotage: what it teaches whoever sees it or is told whose doing it is, and mending."""

import pytest

from cupola.beliefs.own import matter_of
from cupola.beliefs.told import FRESH
from cupola.world.book import Stage
from cupola.world.catalogue.entities import FIRST_SYSTEM, UNKNOWN, System
from cupola.world.catalogue.facts import (
    FACTS,
    About,
    Fact,
    about,
    denial,
    harm,
    is_sabotage,
    sabotage,
)
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import (
    has_mended,
    has_sabotaged,
    is_held_to_know,
    note_bound,
    note_knowers,
    whose,
)
from tests.beliefs.people import a_mind, a_percept, a_plan, perceive

ME, MATE, STRANGER, THIRD = 0, 1, 4, 5
WIRE, AIR = FIRST_SYSTEM + System.WIRE, FIRST_SYSTEM + System.LIFE_SUPPORT
TRUCE = int(Fact.TRUCE_HOLDS)


def sees(verb, actor, target=WIRE, **fields):
    """A mind that has just seen this done to a machine."""
    mind = a_mind(ME, **fields)
    perceive(mind, a_plan(), a_percept(verb, actor, target, hears=1 << THIRD))
    return mind


def hears(speaker, words, **fields):
    """A mind that was just told these words."""
    mind = a_mind(ME, **fields)
    perceive(mind, a_plan(), a_percept(Verb.TELL, speaker, ME, words=words, hears=1 << speaker))
    return mind


def under_truce(mind):
    """The same mind, which holds that it and a stranger have agreed on a truce."""
    mind.credence[TRUCE] = 0.95
    for other in (ME, STRANGER):
        note_bound(mind, other, TRUCE)
    return mind


def test_the_words_of_sabotage_are_those_of_harm_to_nobody_else():
    """Each of them names one culprit, and no other words of harm are among them."""
    assert [words for words in range(2 * FACTS, 2 * FACTS + 64) if is_sabotage(words)] == [
        sabotage(culprit) for culprit in range(8)
    ]
    assert not is_sabotage(harm(ME, MATE))


@pytest.mark.parametrize("verb", [Verb.CUT, Verb.FAKE, Verb.SHUT_DOWN])
def test_who_sees_sabotage_thinks_anew_trusts_less_and_is_afraid(verb):
    """Whoever did it is remembered, and that the others there have seen it too."""
    mind = sees(verb, STRANGER)

    assert mind.startled == 1
    assert mind.trust[STRANGER] < 0.2 < a_mind(ME).trust[STRANGER]
    assert mind.fear > 0.0
    assert mind.credence[Fact.WIRE_OK] < 0.02
    assert whose(mind, Fact.WIRE_OK) == STRANGER
    assert is_held_to_know(mind, THIRD, Fact.WIRE_OK)


def test_a_plan_of_ones_own_side_is_no_betrayal():
    """Whoever means to obey the same order trusts a mate no less for it."""
    obeys = sees(Verb.CUT, MATE, order=1, order_stage=int(Stage.READ))
    refuses = sees(Verb.CUT, MATE, order=1, order_stage=int(Stage.REFUSED))

    assert obeys.trust[MATE] == a_mind(ME).trust[MATE]
    assert refuses.trust[MATE] < a_mind(ME).trust[MATE]


def test_sabotage_by_somebody_bound_ends_the_truce():
    """Seen or believed, it releases the others; of somebody who never agreed it does not."""
    cut = a_percept(Verb.CUT, STRANGER, WIRE)
    told = a_percept(Verb.TELL, THIRD, ME, words=sabotage(STRANGER))
    by_another = a_percept(Verb.CUT, THIRD, WIRE)
    minds = [under_truce(a_mind(ME)) for _ in range(3)]
    for mind, percept in zip(minds, (cut, told, by_another), strict=True):
        mind.trust[THIRD] = 0.9
        perceive(mind, a_plan(), percept)

    assert [mind.credence[TRUCE] < 0.5 for mind in minds] == [True, True, False]


def test_whose_doing_it_is_is_believed_of_those_one_believes():
    """The word of somebody trusted, or a confession, settles it; the first word stays."""
    trusted = [0.9] * 8
    mind = hears(THIRD, sabotage(STRANGER), trust=list(trusted))
    assert whose(mind, Fact.WIRE_OK) == STRANGER
    assert mind.trust[STRANGER] < 0.9
    assert mind.credence[Fact.WIRE_OK] < 0.5
    perceive(mind, a_plan(), a_percept(Verb.TELL, MATE, ME, words=sabotage(6)))
    assert whose(mind, Fact.WIRE_OK) == STRANGER
    assert not has_sabotaged(hears(THIRD, sabotage(STRANGER), trust=[0.1] * 8), STRANGER)

    assert has_sabotaged(hears(STRANGER, sabotage(STRANGER), trust=[0.1] * 8), STRANGER)


def test_it_is_about_the_air_if_that_is_off():
    """What somebody is said to have done is what one holds not to work."""
    mind = a_mind(ME, trust=[0.9] * 8)
    mind.credence[Fact.LIFE_SUPPORT_ON] = 0.1
    perceive(mind, a_plan(), a_percept(Verb.TELL, THIRD, ME, words=sabotage(STRANGER)))

    assert whose(mind, Fact.LIFE_SUPPORT_ON) == STRANGER
    assert mind.credence[Fact.WIRE_OK] == 0.5


def test_to_ask_who_did_it_broaches_the_matter_and_blames_nobody():
    """Nobody is asked twice, and a question alone makes no saboteur."""
    mind = a_mind(ME)
    asked = a_percept(Verb.ASK, ME, MATE, words=sabotage(STRANGER))
    perceive(mind, a_plan(), asked)

    assert matter_of(mind, asked) == Fact.WIRE_OK
    assert not has_sabotaged(mind, STRANGER)
    assert mind.trust == a_mind(ME).trust


def test_ones_own_fresh_sight_of_a_machine_outweighs_a_word():
    """Somebody trusted cannot talk one out of what one has just seen, but later can."""
    now, later = sees(Verb.CUT, UNKNOWN), sees(Verb.CUT, UNKNOWN)
    later.turn += FRESH + 1
    for mind in (now, later):
        mind.trust[MATE] = 0.9
        perceive(mind, a_plan(), a_percept(Verb.TELL, MATE, ME, words=int(Fact.WIRE_OK)))

    assert now.credence[Fact.WIRE_OK] < 0.5 < later.credence[Fact.WIRE_OK]


@pytest.mark.parametrize("held", [0.05, 0.95])
def test_agreement_moves_nobody_away_from_what_is_agreed(held):
    """Whoever is told what they hold already, by whomever in whatever manner, holds it no less."""
    for trust in (0.05, 0.5, 0.95):
        mind = a_mind(ME, trust=[trust] * 8, turn=600)
        mind.credence[Fact.WIRE_OK] = held
        words = int(Fact.WIRE_OK) if held > 0.5 else denial(Fact.WIRE_OK)
        perceive(mind, a_plan(), a_percept(Verb.TELL, MATE, ME, words=words, doubted=1))
        moved = mind.credence[Fact.WIRE_OK] - held

        assert moved > -1e-9 if held > 0.5 else moved < 1e-9


def test_a_call_heard_over_the_loop_shows_that_the_wire_carries_it():
    """Not so a call that one hears because the caller is in the same room."""
    heard, beside = a_mind(ME), a_mind(ME)
    for mind, place in ((heard, 9), (beside, beside.place)):
        mind.credence[Fact.WIRE_OK] = 0.01
        perceive(mind, a_plan(), a_percept(Verb.CALL, STRANGER, 5, place=place, words=260))

    assert heard.credence[Fact.WIRE_OK] > 0.98
    assert beside.credence[Fact.WIRE_OK] == 0.01


def test_what_one_has_mended_is_news_again():
    """Whoever knew that it was cut is not held to know that it is whole; a dead loop ends it."""
    mind = sees(Verb.CUT, STRANGER)
    note_knowers(mind, Fact.WIRE_OK, 1 << MATE)
    perceive(mind, a_plan(), a_percept(Verb.REPAIR, ME, WIRE, hears=1 << THIRD))
    assert has_mended(mind, Fact.WIRE_OK)
    assert not is_held_to_know(mind, MATE, Fact.WIRE_OK)
    assert is_held_to_know(mind, THIRD, Fact.WIRE_OK)
    dead = a_percept(Verb.TRIED, ME, tried=int(Verb.CALL), refusal=int(Refusal.LOOP_DEAD))
    perceive(mind, a_plan(), dead)

    assert not has_mended(mind, Fact.WIRE_OK)


def test_a_dead_loop_makes_one_doubt_the_wire_that_one_saw_whole_a_while_ago():
    """What worked an hour ago may be cut again; what one has this minute seen whole is not."""
    mind = sees(Verb.CUT, STRANGER)
    perceive(mind, a_plan(), a_percept(Verb.REPAIR, ME, WIRE))
    dead = a_percept(Verb.TRIED, ME, tried=int(Verb.CALL), refusal=int(Refusal.LOOP_DEAD))
    perceive(mind, a_plan(), dead)
    assert mind.credence[Fact.WIRE_OK] > 0.9
    mind.turn += FRESH + 1
    perceive(mind, a_plan(), dead)

    assert mind.credence[Fact.WIRE_OK] == 0.5


def test_whoever_was_seen_at_it_knows_who_saw_them():
    """The saboteur remembers the witnesses."""
    mind = sees(Verb.CUT, ME)

    assert is_held_to_know(mind, THIRD, about(About.WILL_STRIKE, ME))
    assert not has_sabotaged(mind, ME)


def test_what_one_did_oneself_nobody_else_has_done():
    """Whoever cut the wire does not come to hold that another did."""
    mind = sees(Verb.CUT, ME, trust=[0.9] * 8)
    perceive(mind, a_plan(), a_percept(Verb.TELL, MATE, ME, words=sabotage(STRANGER)))

    assert not has_sabotaged(mind, STRANGER)
    assert mind.trust[STRANGER] == 0.9


def test_old_news_of_a_cut_cuts_nothing_that_is_mended():
    """Whoever knows of a cut and holds the wire whole since only learns whose doing it was."""
    mind = hears(MATE, denial(Fact.WIRE_OK), trust=[0.9] * 8)
    mind.turn += FRESH + 1
    mind.credence[Fact.WIRE_OK] = 0.95
    perceive(mind, a_plan(), a_percept(Verb.TELL, STRANGER, ME, words=sabotage(STRANGER)))

    assert has_sabotaged(mind, STRANGER)
    assert mind.credence[Fact.WIRE_OK] == 0.95
