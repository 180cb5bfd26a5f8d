from hypothesis import given
from hypothesis import strategies as st

from cupola.beliefs.updating import VOICE, is_repeated, teaches_nothing, update
from cupola.world.catalogue.entities import NOBODY, UNKNOWN
from cupola.world.catalogue.facts import UNHEARD, WORDS, About, Fact, Phrase, about, harm
from cupola.world.catalogue.verbs import VERB_ROWS, Verb
from cupola.world.layout import plain
from cupola.world.ledger import is_held_to_know
from cupola.world.rows import Book
from tests.beliefs.people import a_mind, a_percept, a_plan, perceive

ME, MATE, OTHER, VICTIM, STRANGER = 0, 1, 2, 3, 4
PERCEPTS = st.builds(
    a_percept,
    st.sampled_from([verb for verb in VERB_ROWS if verb != Verb.NONE]),
    st.integers(UNKNOWN, 7),
    st.integers(UNKNOWN, 7),
    words=st.integers(UNHEARD, WORDS - 1),
    looks=st.integers(NOBODY, 191),
    outcome=st.integers(0, 21),
    hears=st.integers(0, 255),
    order=st.integers(0, 2),
    refusal=st.integers(0, 49),
)


@given(st.lists(PERCEPTS, max_size=12))
def test_everything_held_stays_in_bounds(percepts):
    """Whatever is perceived, shares stay shares and credences within their bounds."""
    mind = a_mind(ME)
    perceive(mind, a_plan(), *percepts)

    assert all(0.001 <= share <= 0.999 for share in [*mind.credence, *mind.trust])
    assert all(0.0 <= share <= 0.999 for share in mind.suspect_sure)
    for name in ("fear", "grief", "anger", "guilt", "strain"):
        assert 0.0 <= getattr(mind, name) <= 1.0


@given(st.lists(PERCEPTS, max_size=6))
def test_the_same_percepts_move_the_same(percepts):
    """A mind is moved by its percepts and nothing else."""
    one, other = a_mind(ME), a_mind(ME)
    books = [perceive(mind, a_plan(), *percepts) for mind in (one, other)]

    assert vars(one) == vars(other)
    assert books[0].belief_count == books[1].belief_count


@given(PERCEPTS)
def test_every_move_is_told_with_its_cause(percept):
    """Each credence that moved has a row with the event that moved it."""
    mind = a_mind(ME)
    before = list(mind.credence)
    book = perceive(mind, a_plan(), percept)

    told = {book.beliefs[row].fact for row in range(book.belief_count)}
    assert {book.beliefs[row].cause for row in range(book.belief_count)} <= {percept.event}
    assert {fact for fact, share in enumerate(mind.credence) if share != before[fact]} <= told


def test_routine_teaches_nothing():
    """Walking, work, rest and sleep of others move nobody."""
    mind = a_mind(ME)
    for verb in (Verb.GO, Verb.WORK, Verb.REST, Verb.SLEEP):
        assert teaches_nothing(verb)
        update(mind, a_plan(), a_percept(verb, MATE), plain(Book, lazy=True))

    assert vars(mind) == vars(a_mind(ME))


def test_the_same_word_again_is_no_new_kindness():
    """Confiding the same thing twice is counted once."""
    mind = a_mind(ME)
    shown = a_percept(Verb.TELL, STRANGER, ME, words=int(Fact.CURE_EXISTS))
    assert not is_repeated(mind, shown)
    perceive(mind, a_plan(), shown)

    assert is_repeated(mind, shown)
    assert not is_repeated(mind, a_percept(Verb.JOKE, STRANGER, words=int(Phrase.JOKE)))


def test_whoever_says_who_harmed_whom_knows_it():
    """The hearer need not tell them what they themselves have told."""
    mind = a_mind(ME)
    perceive(mind, a_plan(), a_percept(Verb.TELL, MATE, ME, words=harm(STRANGER, 5)))

    assert is_held_to_know(mind, MATE, about(About.WILL_STRIKE, STRANGER))
    assert is_held_to_know(mind, MATE, about(About.HURT, 5))


def test_a_voice_puts_right_what_silence_made_one_doubt():
    """A call without an answer makes one doubt that they live, and their next word that no more."""
    mind = a_mind(ME)
    alive = about(About.ALIVE, MATE)
    mind.credence[alive] = 0.62
    perceive(mind, a_plan(), a_percept(Verb.SAY, MATE, words=int(Fact.CURE_EXISTS)))

    assert mind.credence[alive] > 0.98


def test_whoever_is_held_dead_lives_once_their_voice_is_heard():
    """And the grief for them is gone, whatever they say."""
    for words in (int(Phrase.SUPPORT), harm(STRANGER, MATE), about(About.ALIVE, MATE)):
        mind = a_mind(ME, grief=0.8)
        alive = about(About.ALIVE, MATE)
        mind.credence[alive] = 0.01
        perceive(mind, a_plan(), a_percept(Verb.CALL, MATE, ME, words=words, place=9))

        assert mind.credence[alive] == VOICE
        assert mind.grief < 0.5


def test_who_says_who_harmed_the_dead_knows_of_the_death():
    """What one takes for a death from their words is no news to them, nor to who hears it too."""
    mind = a_mind(ME, trust=[0.95] * 8)
    alive = about(About.ALIVE, VICTIM)
    words = harm(STRANGER, VICTIM)
    perceive(mind, a_plan(), a_percept(Verb.TELL, MATE, ME, words=words, hears=1 << OTHER))

    assert mind.credence[alive] < 0.5
    assert is_held_to_know(mind, MATE, alive)
    assert is_held_to_know(mind, OTHER, alive)


def test_who_is_seen_to_mourn_somebody_says_that_they_are_dead():
    """Whoever sees it believes it as they would their word, and takes all there to know."""
    alive = about(About.ALIVE, VICTIM)
    seen = a_mind(ME, trust=[0.9] * 8, turn=100)
    perceive(seen, a_plan(), a_percept(Verb.MOURN, MATE, VICTIM, hears=1 << OTHER))

    assert seen.credence[alive] < 0.5
    assert is_held_to_know(seen, MATE, alive)
    assert is_held_to_know(seen, OTHER, alive)
