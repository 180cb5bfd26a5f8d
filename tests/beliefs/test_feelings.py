import pytest
from hypothesis import given
from hypothesis import strategies as st

from cupola.beliefs.feelings import added, faded
from cupola.beliefs.updating import settle
from cupola.world.book import Outcome
from cupola.world.catalogue.facts import About, Fact, Phrase, about, denial, harm
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import is_own_deed
from tests.beliefs.people import a_mind, a_percept, a_plan, perceive

ME, MATE, STRANGER = 0, 1, 4
FEELINGS = ("fear", "grief", "anger", "guilt", "strain")


@given(st.floats(0.0, 1.0), st.floats(-1.0, 3.0))
def test_a_feeling_never_passes_one(feeling, more):
    """However much is added, a feeling stays between nothing and one, and does not fall."""
    assert feeling - 1e-12 <= added(feeling, more) <= 1.0


def test_what_fades_ends():
    """A feeling fades to nothing at all, not to something ever smaller."""
    mind = a_mind(ME, turn=10, **dict.fromkeys(FEELINGS, 1.0))
    for _ in range(20000):
        settle(mind)

    assert [getattr(mind, name) for name in FEELINGS] == [0.0] * 5
    assert faded(1e-9, 0.9) == 0.0


def test_feelings_fade_every_ten_minutes():
    """Between the tens nothing fades."""
    mind = a_mind(ME, turn=11, fear=0.5)
    settle(mind)
    assert mind.fear == 0.5
    mind.turn = 20
    settle(mind)

    assert mind.fear < 0.5


def test_the_loved_are_grieved_for_most():
    """Grief goes by love and friendship, and ends if they turn out to live."""
    stranger, loved = a_mind(ME), a_mind(ME)
    loved.love[MATE] = 0.9
    dead = denial(about(About.ALIVE, MATE))
    for mind in (stranger, loved):
        perceive(mind, a_plan(), a_percept(Verb.SEE, ME, MATE, looks=dead))
    assert stranger.grief < 0.4 < 0.6 < loved.grief
    perceive(loved, a_plan(), a_percept(Verb.SEE, ME, MATE, looks=about(About.ALIVE, MATE)))

    assert loved.grief < 0.1


def test_fear_comes_from_what_one_perceives():
    """War, silence, a threat, violence and a machine that stops frighten."""
    for percept in (
        a_percept(Verb.SEE, ME, looks=int(Fact.WAR_VISIBLE)),
        a_percept(Verb.BLACKOUT, -1),
        a_percept(Verb.THREATEN, STRANGER, words=int(Phrase.DESTROY_STATION)),
        a_percept(Verb.STRIKE, STRANGER, ME),
        a_percept(Verb.SEE, ME, looks=denial(Fact.LIFE_SUPPORT_ON)),
    ):
        mind = a_mind(ME)
        perceive(mind, a_plan(), percept)
        assert mind.fear > 0.0


def test_who_kills_feels_guilty_less_in_defence():
    """One's own violence weighs on one, less against whoever attacked first."""
    guilt = []
    for attacker in (-1, STRANGER):
        mind = a_mind(ME)
        mind.suspect[ME] = attacker
        perceive(mind, a_plan(), a_percept(Verb.STRIKE, ME, STRANGER, outcome=Outcome.DEAD))
        guilt.append(mind.guilt)

    assert guilt[0] > guilt[1] > 0.0


def test_comfort_eases():
    """Whoever is comforted fears less."""
    mind = a_mind(ME, fear=0.8, strain=0.5)
    perceive(mind, a_plan(), a_percept(Verb.COMFORT, MATE, ME, words=int(Phrase.COMFORT)))

    assert mind.fear < 0.8
    assert mind.strain < 0.5


def test_that_it_was_somebodys_hand_makes_angry():
    """However little sure one is of whose; without any suspect there is no anger."""
    unsure, accident = a_mind(ME), a_mind(ME)
    dead = denial(about(About.ALIVE, MATE))
    unsure.suspect[MATE], unsure.suspect_sure[MATE] = 5, 0.1
    for mind in (unsure, accident):
        mind.friend[MATE] = 0.8
        perceive(mind, a_plan(), a_percept(Verb.SEE, ME, MATE, looks=dead))

    assert unsure.anger > 0.1
    assert accident.anger == 0.0


def test_a_killing_angers_as_much_told_as_seen():
    """Once, whether one hears of the death before its culprit or of both in one word."""
    body = a_percept(Verb.SEE, ME, MATE, looks=denial(about(About.ALIVE, MATE)))
    confession = a_percept(Verb.TELL, STRANGER, ME, words=harm(STRANGER, MATE))
    killing = a_percept(Verb.STRIKE, STRANGER, MATE, outcome=Outcome.DEAD)
    anger = []
    for percepts in ([killing], [confession], [body, confession]):
        mind = a_mind(ME)
        mind.love[MATE] = 0.9
        perceive(mind, a_plan(), *percepts)
        anger.append(mind.anger)

    assert anger == pytest.approx([anger[0]] * 3)
    assert 0.4 < anger[0] < 0.6


def test_a_killing_that_the_one_held_dead_tells_of_angers_nobody():
    """Whoever says who harmed them lives."""
    mind = a_mind(ME)
    mind.love[MATE], mind.credence[about(About.ALIVE, MATE)] = 0.9, 0.01
    perceive(mind, a_plan(), a_percept(Verb.CALL, MATE, ME, words=harm(STRANGER, MATE)))

    assert mind.suspect[MATE] == STRANGER
    assert mind.anger == 0.0


@pytest.mark.parametrize(
    ("verb", "outcome", "felt"),
    [
        (Verb.STRIKE, Outcome.WOUNDED, True),
        (Verb.STRANGLE, Outcome.HELD, True),
        (Verb.STRIKE, Outcome.UNHURT, False),
        (Verb.STRANGLE, Outcome.SLIPPED, False),
        (Verb.HUNT, Outcome.NONE, False),
    ],
)
def test_whoever_has_hurt_nobody_feels_no_guilt_for_it(verb, outcome, felt):
    """A blow that missed, a cord that slipped and a mere hunt are no harm of one's own doing."""
    mind = a_mind(ME)
    perceive(mind, a_plan(), a_percept(verb, ME, STRANGER, outcome=int(outcome)))

    assert (mind.guilt > 0.0) == felt
    assert is_own_deed(mind, about(About.HURT, STRANGER)) == felt
