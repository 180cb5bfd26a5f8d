from hypothesis import given
from hypothesis import strategies as st

from cupola.beliefs.told import FRESH
from cupola.beliefs.weight import credibility, worth, worth_as_seen
from cupola.world.catalogue.entities import FIRST_GROUND, UNKNOWN
from cupola.world.catalogue.facts import UNHEARD, WORDS, About, Fact, about, denial
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import has_said, is_held_to_know
from tests.beliefs.people import SIDES, a_mind, a_percept, a_plan, perceive

ME, COLLEAGUE, STRANGER, THIRD = 0, 1, 4, 5
CURE = int(Fact.CURE_EXISTS)


def told_by(speaker, words, **fields):
    """A mind that has just been told these words by this speaker."""
    mind = a_mind(ME, **fields)
    perceive(mind, a_plan(), a_percept(Verb.TELL, speaker, ME, words=words, hears=1 << speaker))
    return mind


@given(st.floats(0.01, 0.99), st.floats(0.01, 0.99))
def test_the_more_honest_word_is_worth_more(one, other):
    """A word carries evidence that grows with the speaker's honesty and is never negative."""
    assert worth(one) >= 0.0
    assert (worth(one) - worth(other)) * (one - other) >= 0.0


def test_trust_decides_what_a_word_moves():
    """The same statement moves one more from somebody trusted."""
    trusted, distrusted = a_mind(ME), a_mind(ME)
    trusted.trust[STRANGER], distrusted.trust[STRANGER] = 0.9, 0.1
    for mind in (trusted, distrusted):
        perceive(mind, a_plan(), a_percept(Verb.TELL, STRANGER, ME, words=CURE))

    assert trusted.credence[CURE] > distrusted.credence[CURE] > 0.5


def test_a_ground_knows_whom_it_has_ordered():
    """A voice from below settles who is under its orders, and little else."""
    mind = a_mind(ME)
    ordered, lied = about(About.ORDERED, STRANGER), about(About.LIED, STRANGER)
    for words in (ordered, lied):
        perceive(mind, a_plan(), a_percept(Verb.ANNOUNCE, FIRST_GROUND, words=words))

    assert mind.credence[ordered] > 0.8 > 0.5 > mind.credence[lied]


def test_ones_own_side_is_believed_sooner():
    """At equal trust one's own are believed more, and the others less in fear."""
    calm, afraid = a_mind(ME), a_mind(ME, fear=0.9)

    assert (
        credibility(calm, COLLEAGUE) > credibility(calm, STRANGER) > credibility(afraid, STRANGER)
    )
    assert credibility(calm, COLLEAGUE) == credibility(afraid, COLLEAGUE)


def test_saying_it_twice_adds_nothing():
    """The same word of the same person counts once."""
    mind = told_by(STRANGER, CURE)
    before = (list(mind.credence), list(mind.trust))
    perceive(mind, a_plan(), a_percept(Verb.TELL, STRANGER, ME, words=CURE))

    assert (mind.credence, mind.trust) == before


def test_everybody_seen_to_hear_it_is_held_to_know():
    """Who knows that I know: speaker and bystanders are remembered."""
    mind = a_mind(ME)
    perceive(mind, a_plan(), a_percept(Verb.TELL, STRANGER, ME, words=CURE, hears=1 << THIRD))

    assert is_held_to_know(mind, STRANGER, CURE)
    assert is_held_to_know(mind, THIRD, CURE)
    assert not is_held_to_know(mind, COLLEAGUE, CURE)
    assert has_said(mind, STRANGER, CURE, True)


def test_what_is_not_understood_moves_nothing():
    """Unheard words move no credence and no ledger."""
    mind = told_by(STRANGER, UNHEARD)

    assert mind.credence == a_mind(ME).credence
    assert mind.told == a_mind(ME).told


@given(st.integers(0, WORDS - 1), st.sampled_from([Verb.TELL, Verb.SAY, Verb.ACCUSE, Verb.TALK]))
def test_no_word_takes_credence_or_trust_out_of_bounds(words, verb):
    """Whatever is said, credence and trust stay within their bounds."""
    mind = a_mind(ME)
    perceive(mind, a_plan(), *[a_percept(verb, p, ME, words=words) for p in (1, 4, 5, 6)])

    assert all(0.001 <= share <= 0.999 for share in [*mind.credence, *mind.trust])


def test_ones_own_words_convince_nobody_but_are_remembered():
    """A speaker's own credence does not move by speaking."""
    mind = a_mind(ME)
    before = list(mind.credence)
    perceive(mind, a_plan(), a_percept(Verb.TELL, ME, STRANGER, words=CURE, hears=1 << STRANGER))

    assert mind.credence == before
    assert is_held_to_know(mind, STRANGER, CURE)


def test_news_of_a_death_is_believed_from_a_friend():
    """That somebody lived hours ago does not stand against news that they died."""
    mind = told_by(COLLEAGUE, denial(about(About.ALIVE, THIRD)), turn=FRESH + 1)

    assert mind.credence[about(About.ALIVE, THIRD)] < 0.5
    assert mind.grief > 0.0


def test_a_word_alone_does_not_kill_whom_one_has_just_spoken_with():
    """Whoever was seen or heard alive just now is not held dead by one word."""
    alive = about(About.ALIVE, THIRD)
    mind = a_mind(ME, turn=FRESH)
    mind.seen_turn[THIRD] = 0
    perceive(mind, a_plan(), a_percept(Verb.TELL, COLLEAGUE, ME, words=denial(alive)))

    assert mind.credence[alive] > 0.5
    assert mind.grief == 0.0


def test_nobody_is_talked_out_of_what_stands_before_their_eyes():
    """Whoever sees somebody alive does not believe that they are dead."""
    mind = a_mind(ME)
    alive = about(About.ALIVE, THIRD)
    perceive(mind, a_plan(), a_percept(Verb.SEE, ME, THIRD, looks=alive))
    mind.seen_place[THIRD], mind.seen_turn[THIRD] = mind.place, mind.turn
    perceive(mind, a_plan(), a_percept(Verb.TELL, STRANGER, ME, words=denial(alive)))

    assert mind.credence[alive] > 0.98


def test_an_accusation_points_at_an_order_too():
    """Who is said to be about to strike is held likelier to be under orders."""
    mind = a_mind(ME)
    words = about(About.WILL_STRIKE, STRANGER)
    perceive(mind, a_plan(), a_percept(Verb.ACCUSE, COLLEAGUE, STRANGER, words=words))

    assert mind.credence[words] > 0.1
    assert mind.credence[about(About.ORDERED, STRANGER)] > 0.1
    assert mind.trust == a_mind(ME).trust


def test_an_order_confessed_is_believed():
    """Nobody invents that they are under orders."""
    words = about(About.ORDERED, STRANGER)

    assert told_by(STRANGER, words).credence[words] > 0.8


def test_a_voice_from_below_is_heard_out():
    """Words from nobody one knows move a little."""
    mind = a_mind(ME)
    shown = a_percept(Verb.ANNOUNCE, UNKNOWN, words=int(Fact.AID_COMING))
    perceive(mind, a_plan(), shown)

    assert 0.6 < mind.credence[Fact.AID_COMING] < 0.99
    assert SIDES[ME] != SIDES[STRANGER]


def told_alone(trust, doubted, prior=0.5):
    """A mind that was told of the cure by a stranger, in nobody else's hearing."""
    mind = a_mind(ME)
    mind.trust[STRANGER], mind.credence[CURE] = trust, prior
    mind.credence[about(About.LIED, STRANGER)] = 0.001
    told = a_percept(Verb.TELL, STRANGER, ME, words=CURE, hears=1 << STRANGER, doubted=doubted)
    perceive(mind, a_plan(), told)
    return mind


def test_with_nothing_else_to_go_by_demeanour_decides():
    """A stranger neither trusted nor distrusted is believed or not by how they seem."""
    assert told_alone(0.5, doubted=0).credence[CURE] >= 0.5
    assert told_alone(0.5, doubted=1).credence[CURE] < 0.5


def test_trust_and_what_one_held_outweigh_demeanour():
    """Somebody trusted is believed with a poor manner, and what one held as good as stays."""
    assert told_alone(0.85, doubted=1).credence[CURE] > 0.7
    assert told_alone(0.5, doubted=1, prior=0.8).credence[CURE] > 0.7
    assert told_alone(0.05, doubted=0, prior=0.2).credence[CURE] < 0.5


def test_nobody_is_thanked_for_what_seems_not_meant():
    """To be confided in raises trust, but not by words that seem not meant."""
    assert told_alone(0.5, doubted=0).trust[STRANGER] > 0.5
    assert told_alone(0.5, doubted=1).trust[STRANGER] == 0.5


@given(st.floats(0.01, 0.99), st.floats(0.01, 0.99))
def test_a_poor_manner_takes_least_from_the_most_honest(one, other):
    """A word that seems not meant is worth less, and the more honest word is worth more still."""
    seen = [worth_as_seen(honest, 1) for honest in (one, other)]

    assert seen[0] < worth_as_seen(one, 0) == worth(one)
    assert (seen[0] - seen[1]) * (one - other) >= 0.0


def test_no_word_takes_the_fear_of_ones_own_attacker_away():
    """That they mean no harm is believed of others, not of whoever has attacked one."""
    strike = about(About.WILL_STRIKE, STRANGER)
    for attacked in (False, True):
        mind = a_mind(ME)
        if attacked:
            perceive(mind, a_plan(), a_percept(Verb.STRIKE, STRANGER, ME))
        mind.credence[strike] = 0.8
        perceive(mind, a_plan(), a_percept(Verb.TELL, COLLEAGUE, ME, words=denial(strike)))
        assert (mind.credence[strike] < 0.8) != attacked
