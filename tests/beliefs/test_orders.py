import pytest

from cupola.beliefs.orders import may_follow
from cupola.world.book import Stage
from cupola.world.catalogue.entities import FIRST_GROUND, FIRST_SYSTEM, System
from cupola.world.catalogue.facts import About, Fact, Phrase, about
from cupola.world.catalogue.intents import Intent
from cupola.world.catalogue.verbs import Verb
from cupola.world.claims import is_told
from tests.beliefs.people import a_mind, a_percept, a_plan, perceive

ME, MATE, STRANGER, FRIEND = 0, 1, 4, 5
ORDER = a_percept(Verb.ORDER, FIRST_GROUND, ME, order=1, words=int(Phrase.ORDER))


def ordered(**fields):
    """A mind that has just read its order."""
    mind = a_mind(ME, **fields)
    mind.friend[FRIEND] = 0.8
    perceive(mind, a_plan(), ORDER)
    return mind


def test_an_order_read_is_known():
    """Whoever reads an order knows it, who sent it, and that there is war."""
    mind = ordered()

    assert (mind.order, mind.order_from, mind.order_stage) == (1, FIRST_GROUND, Stage.READ)
    assert mind.credence[about(About.ORDERED, ME)] > 0.99
    assert mind.credence[Fact.WAR_DECLARED] > 0.9
    assert mind.strain > 0.0


def test_ones_own_order_is_evidence_of_the_others():
    """Beat 15: the suspicious expect order and blow from the other side, others much less."""
    suspicious, calm = ordered(suspicion=0.9), ordered(suspicion=0.2)
    order, strike = about(About.ORDERED, STRANGER), about(About.WILL_STRIKE, STRANGER)

    assert suspicious.credence[order] > 0.75
    assert suspicious.credence[strike] > 0.75
    assert 0.35 < calm.credence[order] < 0.65
    assert calm.credence[strike] < 0.35
    assert suspicious.trust[STRANGER] < 0.5 < calm.trust[STRANGER]


def test_ones_own_side_and_friends_are_expected_less():
    """Nothing is expected of one's own side, and less of friends."""
    mind = ordered(suspicion=0.9)

    assert mind.credence[about(About.ORDERED, MATE)] == 0.1
    assert mind.trust[MATE] == 0.6
    assert (
        mind.credence[about(About.WILL_STRIKE, FRIEND)]
        < mind.credence[about(About.WILL_STRIKE, STRANGER)]
    )


def test_nothing_is_expected_of_neutrals():
    """Nor does a neutral expect a blow from those at war, of whom an order is expected."""
    plan = a_plan()
    plan.persons[STRANGER].neutral = 1
    mind = a_mind(ME, suspicion=0.9)
    perceive(mind, plan, ORDER)
    assert mind.credence[about(About.ORDERED, STRANGER)] == 0.1

    neutral = a_mind(STRANGER, suspicion=0.9)
    neutral.credence[Fact.WAR_VISIBLE] = 0.01
    perceive(neutral, plan, a_percept(Verb.SEE, STRANGER, looks=int(Fact.WAR_VISIBLE)))
    assert neutral.credence[about(About.ORDERED, ME)] > 0.1
    assert neutral.credence[about(About.WILL_STRIKE, ME)] == 0.1


def test_an_order_is_read_once():
    """The same order a second time changes nothing."""
    mind = ordered()
    before = (list(mind.credence), list(mind.trust))
    book = perceive(mind, a_plan(), ORDER)

    assert (mind.credence, mind.trust) == before
    assert book.order_count == 0


def test_the_sight_of_war_makes_one_wary_too():
    """Without any order, war below raises what one expects of the other side."""
    mind = a_mind(ME)
    mind.credence[Fact.WAR_VISIBLE] = 0.01
    perceive(mind, a_plan(), a_percept(Verb.SEE, ME, looks=int(Fact.WAR_VISIBLE)))

    assert mind.credence[about(About.ORDERED, STRANGER)] > 0.1
    assert mind.fear > 0.1


@pytest.mark.parametrize(
    ("percept", "stage"),
    [
        (a_percept(Verb.CONCEAL, ME, words=int(Phrase.ORDER)), Stage.STALLED),
        (a_percept(Verb.REFUSE, ME, MATE, words=int(Phrase.ORDER)), Stage.REFUSED),
        (
            a_percept(Verb.TELL, ME, STRANGER, words=about(About.ORDERED, ME), hears=1 << STRANGER),
            Stage.DISCLOSED,
        ),
        (
            a_percept(Verb.TELL, ME, MATE, words=about(About.ORDERED, ME), hears=1 << MATE),
            Stage.READ,
        ),
        (a_percept(Verb.READ_ALOUD, ME, words=about(About.ORDERED, ME), hears=16), Stage.DISCLOSED),
    ],
)
def test_deeds_move_the_order(percept, stage):
    """Kept back it is stalled, told to the other side disclosed, refused aloud refused."""
    mind = ordered()
    perceive(mind, a_plan(), percept)

    assert mind.order_stage == stage


@pytest.mark.parametrize("verb", [verb for verb in Verb if is_told(verb)])
def test_an_order_is_disclosed_by_whatever_tells_of_it(verb):
    """The other side takes it as so, and that is what disclosing is, however it was put."""
    mind, own = ordered(), about(About.ORDERED, ME)
    perceive(mind, a_plan(), a_percept(verb, ME, STRANGER, words=own, hears=1 << STRANGER))

    assert mind.order_stage == Stage.DISCLOSED


def test_a_harmful_deed_under_orders_carries_it_out():
    """It is accepted and then carried out, in two rows of the ledger."""
    mind = ordered(meaning=int(Intent.OBEY_ORDER))
    book = perceive(mind, a_plan(), a_percept(Verb.CUT, ME, FIRST_SYSTEM + System.WIRE))

    stages = [book.orders[row].stage for row in range(book.order_count)]
    assert stages == [Stage.ACCEPTED, Stage.CARRIED_OUT]


def test_a_harmful_deed_for_another_reason_does_not():
    """Violence in anger is nobody's order."""
    mind = ordered(meaning=int(Intent.REVENGE))
    perceive(mind, a_plan(), a_percept(Verb.STRIKE, ME, STRANGER))

    assert mind.order_stage == Stage.READ


def test_the_graph_of_stages_has_no_way_back():
    """An order is received, then read; nothing comes again, and what was refused stays refused."""
    for after in Stage:
        assert may_follow(Stage.NONE, after) == (after == Stage.RECEIVED)
        assert may_follow(Stage.RECEIVED, after) == (after == Stage.READ)
        assert not may_follow(Stage.REFUSED, after)
    assert not may_follow(Stage.READ, Stage.CARRIED_OUT)


def test_a_cryptic_order_says_less_of_what_others_do():
    """Whoever cannot make much of the message expects less of the other side than who can."""
    plain_words, cryptic = a_mind(ME), a_mind(ME)
    plan, riddle = a_plan(), a_plan()
    riddle.grounds[0].plain = 0.4
    order = a_percept(Verb.ORDER, FIRST_GROUND, ME, order=1, words=int(Phrase.ORDER))
    perceive(plain_words, plan, order)
    perceive(cryptic, riddle, order)

    expected = about(About.ORDERED, 4)
    assert cryptic.credence[expected] < plain_words.credence[expected]
