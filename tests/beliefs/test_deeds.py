import pytest

from cupola.world.book import Outcome
from cupola.world.catalogue.entities import FIRST_ITEM, FIRST_SYSTEM, NOBODY, UNKNOWN, System, Use
from cupola.world.catalogue.facts import UNHEARD, About, Fact, Phrase, about, denial
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import note_knowers, note_seen
from tests.beliefs.people import a_mind, a_percept, a_plan, perceive

ME, MATE, STRANGER, THIRD = 0, 1, 4, 5
ENEMY = 6
KEY = FIRST_ITEM


def trust_in(other, *percepts, **fields):
    """Trust of a mind in another after these percepts."""
    mind, plan = a_mind(ME, **fields), a_plan()
    plan.items[0].uses = Use.OPENS
    perceive(mind, plan, *percepts)
    return mind.trust[other]


@pytest.mark.parametrize(
    "percept",
    [
        a_percept(Verb.GIVE, STRANGER, ME, instrument=KEY),
        a_percept(Verb.RESCUE, STRANGER, ME),
        a_percept(Verb.HIDE, STRANGER, ME),
        a_percept(Verb.REFUSE, STRANGER, THIRD, words=int(Phrase.ORDER)),
        a_percept(Verb.READ_ALOUD, STRANGER, words=about(About.ORDERED, STRANGER)),
        a_percept(Verb.TELL, STRANGER, ME, words=int(Fact.CURE_EXISTS), hears=1 << STRANGER),
        a_percept(Verb.JOKE, STRANGER, words=int(Phrase.JOKE)),
        a_percept(Verb.PLEDGE, STRANGER, ME, instrument=KEY),
        a_percept(Verb.SEE, ME, FIRST_ITEM, looks=about(About.TENDED_ANIMALS, STRANGER)),
    ],
)
def test_kindness_is_trusted(percept):
    """Whoever gives, rescues, hides, refuses the order, confides or cares is trusted more."""
    assert trust_in(STRANGER, percept) > 0.6


@pytest.mark.parametrize(
    "percept",
    [
        a_percept(Verb.STRIKE, STRANGER, ME, outcome=Outcome.UNHURT),
        a_percept(Verb.SWING, STRANGER, MATE, outcome=Outcome.APPARENT_DEAD),
        a_percept(Verb.CUT, STRANGER, FIRST_SYSTEM + System.WIRE),
        a_percept(Verb.THREATEN, STRANGER, words=int(Phrase.DESTROY_STATION)),
        a_percept(Verb.VOW, STRANGER, words=int(Phrase.REVENGE)),
        a_percept(Verb.BREAK_TRUCE, STRANGER),
        a_percept(Verb.ACCUSE, STRANGER, ME, words=about(About.WILL_STRIKE, ME)),
        a_percept(Verb.SEE, ME, NOBODY, looks=about(About.LEAVES_ALONE, STRANGER)),
    ],
)
def test_ill_will_is_distrusted(percept):
    """Whoever strikes, sabotages, threatens, accuses or means to leave alone is trusted less."""
    assert trust_in(STRANGER, percept) < 0.6


def test_violence_weighs_by_its_victim():
    """A blow against oneself weighs most, then one against one's own, then any other."""
    at_me = trust_in(STRANGER, a_percept(Verb.STRIKE, STRANGER, ME))
    at_mine = trust_in(STRANGER, a_percept(Verb.STRIKE, STRANGER, MATE))
    at_other = trust_in(STRANGER, a_percept(Verb.STRIKE, STRANGER, THIRD))

    assert at_me < at_mine < at_other < 0.6


def test_who_does_it_unseen_is_not_distrusted():
    """Only who is seen doing it is judged."""
    mind = a_mind(ME)
    perceive(mind, a_plan(), a_percept(Verb.STRIKE, UNKNOWN, UNKNOWN))

    assert mind.trust == a_mind(ME).trust
    assert mind.suspect == a_mind(ME).suspect


def test_a_blow_makes_a_suspect():
    """Who was seen striking is the suspect, is expected to strike again, and is remembered."""
    mind = a_mind(ME)
    shown = a_percept(Verb.STRIKE, STRANGER, MATE, outcome=Outcome.WOUNDED)
    perceive(mind, a_plan(), shown)

    assert mind.suspect[MATE] == STRANGER
    assert mind.suspect_sure[MATE] > 0.9
    assert mind.credence[about(About.WILL_STRIKE, STRANGER)] > 0.8
    assert mind.credence[about(About.HURT, MATE)] > 0.9


def test_who_holds_somebody_dangerous_is_no_attacker():
    """Force against a friend is to be defended against; not if one expects the friend to strike."""
    mind = a_mind(ME)
    mind.friend[MATE] = 0.8
    perceive(mind, a_plan(), a_percept(Verb.SEIZE, STRANGER, MATE))
    assert mind.attacker == STRANGER

    mind = a_mind(ME)
    mind.friend[MATE] = 0.8
    mind.credence[about(About.WILL_STRIKE, MATE)] = 0.9
    perceive(mind, a_plan(), a_percept(Verb.SEIZE, STRANGER, MATE))
    assert mind.attacker != STRANGER


def test_whoever_is_mortally_hit_is_no_attacker_any_more():
    """Until they use force again."""
    mind = a_mind(ME)
    perceive(mind, a_plan(), a_percept(Verb.STRIKE, STRANGER, ME, outcome=Outcome.UNHURT))
    assert mind.attacker == STRANGER
    perceive(mind, a_plan(), a_percept(Verb.STRIKE, ME, STRANGER, outcome=Outcome.MORTAL))
    assert mind.attacker == NOBODY
    perceive(mind, a_plan(), a_percept(Verb.STRIKE, STRANGER, ME, outcome=Outcome.UNHURT))
    assert mind.attacker == STRANGER


def test_a_stand_taken_moves_ones_own_trust():
    """Beat 29: one trusts whom one hides more, and to whose face one refuses the order less."""
    assert trust_in(STRANGER, a_percept(Verb.HIDE, ME, STRANGER)) > 0.6
    assert trust_in(MATE, a_percept(Verb.REFUSE, ME, MATE, words=int(Phrase.ORDER))) < 0.6


def test_accusing_somebody_trusted_costs_trust():
    """Beat 15: the accuser of somebody one trusts, and the defender of one feared, lose."""
    words = about(About.WILL_STRIKE, STRANGER)
    accused = a_percept(Verb.ACCUSE, MATE, STRANGER, words=words)
    defended = a_percept(Verb.DEFEND, MATE, STRANGER, words=denial(words))
    for trust, amiss, fair in ((0.9, accused, defended), (0.2, defended, accused)):
        held = [0.6] * 8
        held[STRANGER] = trust

        assert trust_in(MATE, amiss, trust=list(held)) < 0.6
        assert trust_in(MATE, fair, trust=list(held)) == 0.6


def test_a_death_without_culprit_throws_a_shadow():
    """Beat 31: whom one expected to strike is trusted less when somebody is found dead."""
    mind = a_mind(ME)
    mind.credence[about(About.WILL_STRIKE, STRANGER)] = 0.5
    dead = denial(about(About.ALIVE, MATE))
    perceive(mind, a_plan(), a_percept(Verb.SEE, ME, MATE, looks=dead))

    assert mind.trust[STRANGER] < mind.trust[THIRD] == 0.6


def test_good_company_makes_friends():
    """A drink together and a joke one understands make one like somebody more; noise does not."""
    mind, plan = a_mind(ME), a_plan()
    perceive(mind, plan, a_percept(Verb.CELEBRATE, STRANGER))
    after_drink = mind.friend[STRANGER]
    perceive(mind, plan, a_percept(Verb.JOKE, STRANGER, words=int(Phrase.JOKE)))
    after_joke = mind.friend[STRANGER]
    perceive(mind, plan, a_percept(Verb.JOKE, STRANGER, words=UNHEARD))

    assert 0 < after_drink < after_joke
    assert mind.friend[STRANGER] == after_joke


@pytest.mark.parametrize(("outcome", "hurt"), [(Outcome.WOUNDED, True), (Outcome.UNHURT, False)])
def test_whoever_is_struck_by_the_arm_knows_that_it_was_an_attack(outcome, hurt):
    """Though nobody sees who drives it: they have a fight on their hands, and no one to hit."""
    mind = a_mind(ME, attacker=MATE, attacked_at=NOBODY)
    mind.credence[about(About.HURT, ME)] = 0.05
    struck = a_percept(Verb.SWING, UNKNOWN, ME, outcome=int(outcome))
    perceive(mind, a_plan(), struck)

    assert (mind.attacker, mind.attacked_at) == (NOBODY, mind.turn)
    assert (mind.credence[about(About.HURT, ME)] >= 0.5) == hurt


@pytest.mark.parametrize(("blames", "trusted"), [(THIRD, False), (ENEMY, True)])
def test_a_vow_against_a_common_enemy_costs_no_trust(blames, trusted):
    """Whoever blames somebody else for what the other mourns has nothing to fear of it."""
    mind = a_mind(ME, suspect=[NOBODY] * 8)
    mind.suspect[MATE], mind.suspect_sure[MATE] = blames, 0.9
    if blames == ENEMY:
        note_knowers(mind, about(About.HURT, MATE), 1 << STRANGER)
    perceive(mind, a_plan(), a_percept(Verb.VOW, STRANGER, words=int(Phrase.REVENGE)))

    assert (mind.trust[STRANGER] >= 0.6) == trusted


@pytest.mark.parametrize(
    ("verb", "outcome", "hurt"),
    [
        (Verb.STRIKE, Outcome.NONE, True),
        (Verb.STRANGLE, Outcome.HELD, True),
        (Verb.STRIKE, Outcome.UNHURT, False),
        (Verb.SWING, Outcome.UNHURT, False),
        (Verb.STRANGLE, Outcome.SLIPPED, False),
        (Verb.HUNT, Outcome.NONE, False),
    ],
)
def test_what_is_seen_to_miss_hurts_nobody(verb, outcome, hurt):
    """Nor does a mere hunt; but whoever meant it is suspected and feared as if it had."""
    mind, other = a_mind(ME), about(About.HURT, MATE)
    mind.credence[other] = 0.05
    perceive(mind, a_plan(), a_percept(verb, STRANGER, MATE, outcome=int(outcome)))

    assert (mind.credence[other] >= 0.5) == hurt
    assert mind.suspect[MATE] == STRANGER
    assert mind.trust[STRANGER] < 0.2
    assert mind.credence[about(About.WILL_STRIKE, STRANGER)] > 0.8


@pytest.mark.parametrize(("outcome", "hurt"), [(Outcome.WOUNDED, True), (Outcome.UNHURT, False)])
def test_whom_the_arm_is_seen_to_miss_is_not_hurt(outcome, hurt):
    """Whoever drives it, which nobody sees."""
    mind = a_mind(ME)
    mind.credence[about(About.HURT, MATE)] = 0.05
    perceive(mind, a_plan(), a_percept(Verb.SWING, UNKNOWN, MATE, outcome=int(outcome)))

    assert mind.credence[about(About.HURT, MATE)] == pytest.approx(0.99 if hurt else 0.05)
    assert mind.suspect[MATE] != NOBODY


@pytest.mark.parametrize(
    ("words", "confided"),
    [
        (Fact.CURE_EXISTS, True),
        (denial(Fact.WAR_VISIBLE), True),
        (Fact.WAR_VISIBLE, False),
        (Phrase.PLEA_FOR_ALL, True),
        (Phrase.SUPPORT, False),
    ],
)
def test_only_something_new_is_confided(words, confided):
    """A plea too; but nobody is trusted for having no answer, or for telling what one has seen."""
    mind = a_mind(ME)
    note_seen(mind, Fact.WAR_VISIBLE, True)
    perceive(mind, a_plan(), a_percept(Verb.TELL, STRANGER, ME, words=int(words)))

    assert (mind.trust[STRANGER] > 0.6) == confided
