from cupola.beliefs.lies import chance_first_lied, clear, doubt, expose
from cupola.world.catalogue.facts import About, Fact, Phrase, about, denial
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.rows import Book
from tests.beliefs.people import a_mind, a_percept, a_plan, perceive

ME, COLLEAGUE, STRANGER, THIRD = 0, 1, 4, 5
LIED_STRANGER = about(About.LIED, STRANGER)
LIED_COLLEAGUE = about(About.LIED, COLLEAGUE)
THREAT = about(About.MEANS_THREAT, STRANGER)


def after_the_strangers_word(**fields):
    """Somebody who was confided in by a stranger, who then threatened all as agreed."""
    plan = a_plan()
    plan.persons[ME].past = 0.6
    mind = a_mind(ME, suspicion=0.3, fear=0.4, **fields)
    mind.trust[STRANGER], mind.trust[COLLEAGUE] = 0.75, 0.7
    mind.friend[STRANGER] = 0.5
    perceive(
        mind,
        plan,
        a_percept(Verb.TELL, STRANGER, ME, words=int(Fact.CURE_EXISTS)),
        a_percept(Verb.PROMISE, STRANGER, ME, words=int(Phrase.DISTRACTION)),
        a_percept(Verb.THREATEN, STRANGER, -1, words=int(Phrase.DESTROY_STATION)),
    )
    return mind, plan


def after_the_colleagues_lie():
    """The same, told by a colleague that nothing of it is true."""
    mind, plan = after_the_strangers_word()
    for fact in (Fact.HIDDEN_ROOM, Fact.CURE_EXISTS):
        perceive(mind, plan, a_percept(Verb.TELL, COLLEAGUE, ME, words=denial(fact)))
    return mind, plan


def test_a_confided_secret_is_believed():
    """Beat 22: the word of somebody trusted is believed, and the promised threat is a feint."""
    mind, _ = after_the_strangers_word()

    assert mind.credence[Fact.CURE_EXISTS] > 0.8
    assert mind.credence[THREAT] < 0.2


def test_a_lie_of_ones_own_turns_one_against_the_honest():
    """Beat 25: the colleague's lie sinks the stranger's word, the stranger and the feint."""
    before, _ = after_the_strangers_word()
    mind, _ = after_the_colleagues_lie()

    assert mind.credence[Fact.HIDDEN_ROOM] < 0.2
    assert mind.credence[Fact.CURE_EXISTS] < 0.5
    assert mind.credence[LIED_STRANGER] > 0.5
    assert mind.credence[THREAT] > 0.5
    assert mind.trust[STRANGER] < before.trust[STRANGER]
    assert mind.trust[COLLEAGUE] > before.trust[COLLEAGUE]


def test_what_one_sees_exposes_the_liar_and_clears_the_honest():
    """Beat 36: the room is there after all, so the colleague lied and the stranger did not."""
    mind, plan = after_the_colleagues_lie()
    before = list(mind.trust)

    perceive(mind, plan, a_percept(Verb.SEE, ME, looks=Fact.HIDDEN_ROOM, words=Fact.HIDDEN_ROOM))

    assert mind.credence[Fact.HIDDEN_ROOM] > 0.9
    assert mind.credence[LIED_COLLEAGUE] > 0.9
    assert mind.credence[LIED_STRANGER] < 0.2
    assert mind.credence[Fact.CURE_EXISTS] > 0.8
    assert mind.credence[THREAT] < 0.2
    assert mind.trust[COLLEAGUE] < 0.2 < before[COLLEAGUE]
    assert mind.trust[STRANGER] > max(0.7, before[STRANGER])


def test_the_less_honest_of_two_is_the_likelier_liar():
    """Whoever is held less honest is more likely to be the one who lied."""
    assert chance_first_lied(0.3, 0.8) > 0.5 > chance_first_lied(0.8, 0.3)
    assert abs(chance_first_lied(0.6, 0.6) - 0.5) < 1e-9


def test_doubt_spares_what_others_say_too():
    """What a second person vouches for stands, though the first is doubted."""
    mind, plan, book = a_mind(ME), a_plan(), plain(Book, lazy=True)
    for teller in (STRANGER, THIRD):
        perceive(mind, plan, a_percept(Verb.TELL, teller, ME, words=int(Fact.CURE_EXISTS)))
    before = mind.credence[Fact.CURE_EXISTS]

    doubt(mind, book, STRANGER, 0.9, 8)

    assert mind.credence[Fact.CURE_EXISTS] == before


def test_exposing_twice_changes_nothing():
    """A liar found out cannot be found out again."""
    mind, _ = after_the_colleagues_lie()
    book = plain(Book, lazy=True)
    expose(mind, book, COLLEAGUE, 9)
    trust = list(mind.trust)

    expose(mind, book, COLLEAGUE, 10)

    assert mind.trust == trust


def test_clearing_the_undoubted_only_adds_trust():
    """Somebody whom nobody doubted is trusted more when borne out, and nothing else moves."""
    mind, book = a_mind(ME), plain(Book, lazy=True)
    mind.credence[LIED_STRANGER] = 0.01
    credence = list(mind.credence)

    clear(mind, book, STRANGER, 9)

    assert mind.credence == credence
    assert mind.trust[STRANGER] > 0.6


def test_a_state_that_changed_makes_nobody_a_liar():
    """Who said that somebody lives did not lie if that person is later seen dead."""
    mind, plan = a_mind(ME), a_plan()
    alive = about(About.ALIVE, THIRD)
    perceive(mind, plan, a_percept(Verb.TELL, STRANGER, ME, words=alive))

    perceive(mind, plan, a_percept(Verb.SEE, ME, THIRD, looks=denial(alive)))

    assert mind.credence[alive] < 0.02
    assert mind.credence[LIED_STRANGER] == 0.1


def test_a_bad_past_makes_the_first_word_weaker():
    """Of two who contradict each other, who was betrayed before sooner doubts the first."""
    doubts = []
    for past in (0.0, 1.0):
        mind, plan = a_mind(ME), a_plan()
        plan.persons[ME].past = past
        room = int(Fact.HIDDEN_ROOM)
        perceive(mind, plan, a_percept(Verb.TELL, STRANGER, ME, words=room))
        perceive(mind, plan, a_percept(Verb.TELL, COLLEAGUE, ME, words=denial(room)))
        doubts.append(mind.credence[LIED_STRANGER])

    assert doubts[1] > doubts[0]
