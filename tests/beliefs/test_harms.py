import pytest

from cupola.beliefs.harms import GUESSED, WONDERED, suspects
from cupola.world.book import MOST_CREDENCE, Outcome
from cupola.world.catalogue.entities import (
    FIRST_SYSTEM,
    NOBODY,
    UNKNOWN,
    PlaceKind,
    Skill,
    System,
)
from cupola.world.catalogue.facts import About, Fact, Phrase, about, denial, harm
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.ledger import OWN_DEED
from cupola.world.rows import Book
from tests.beliefs.people import a_mind, a_percept, a_plan, perceive

ME, MATE, STRANGER, THIRD = 0, 1, 4, 5


def test_a_surer_suspicion_replaces_a_weaker_one():
    """The prime suspect is the one of whom one is surest."""
    mind, book = a_mind(ME), plain(Book, lazy=True)
    suspects(mind, book, STRANGER, MATE, 0.5, 1)
    suspects(mind, book, THIRD, MATE, 0.4, 2)
    assert mind.suspect[MATE] == STRANGER
    suspects(mind, book, THIRD, MATE, 0.9, 3)
    rows = [book.beliefs[row] for row in range(book.belief_count)]

    assert mind.suspect[MATE] == THIRD
    assert mind.suspect_sure[MATE] == 0.9
    assert [(row.fact, row.value, row.before, row.cause) for row in rows] == [
        (harm(STRANGER, MATE), 0.5, 0.0, 1),
        (harm(THIRD, MATE), 0.9, 0.0, 3),
    ]


def test_a_death_without_a_culprit_leaves_no_suspect():
    """Seeing somebody dead does not tell who did it."""
    mind = a_mind(ME)
    perceive(mind, a_plan(), a_percept(Verb.SEE, ME, MATE, looks=denial(about(About.ALIVE, MATE))))

    assert mind.suspect[MATE] == NOBODY


def found_dead(mind, plan):
    """The same mind after coming upon MATE dead in a room, in a war."""
    plan.places[mind.place].kind = PlaceKind.ROOM
    mind.seen_place[MATE] = mind.place
    mind.credence[Fact.WAR_VISIBLE] = 0.9
    for other in range(8):
        mind.credence[about(About.ABOARD, other)] = 0.99
    perceive(mind, plan, a_percept(Verb.SEE, ME, MATE, looks=denial(about(About.ALIVE, MATE))))
    return mind


def test_in_a_war_whoever_is_found_dead_aboard_was_killed_by_one_of_the_others():
    """One reckons by whom: by whoever is armed, expected to strike, or least trusted."""
    plan = a_plan()
    mind = found_dead(a_mind(ME), plan)
    assert mind.suspect[MATE] in range(4, 8)
    unarmed = mind.suspect_sure[MATE]
    assert 0.0 < unarmed < 0.5

    armed = a_mind(ME)
    plan.items[0].exists, plan.items[0].harm = 1, 0.8
    armed.item_at[0] = THIRD
    found_dead(armed, plan)
    assert armed.suspect[MATE] == THIRD
    assert armed.suspect_sure[MATE] > unarmed


def test_nobody_suspects_others_of_what_they_did_themselves():
    """Whoever struck somebody down needs no culprit when they are found dead."""
    mind = a_mind(ME)
    mind.told[about(About.HURT, MATE)] |= 1 << OWN_DEED
    found_dead(mind, a_plan())

    assert mind.suspect[MATE] == NOBODY


def test_a_grip_makes_nobody_a_suspect():
    """It costs some trust, far less than a blow."""
    seized, struck = a_mind(ME), a_mind(ME)
    perceive(seized, a_plan(), a_percept(Verb.SEIZE, STRANGER, MATE))
    perceive(struck, a_plan(), a_percept(Verb.STRIKE, STRANGER, MATE))

    assert seized.suspect[MATE] == NOBODY
    assert struck.suspect[MATE] == STRANGER
    assert struck.trust[STRANGER] < seized.trust[STRANGER] < a_mind(ME).trust[STRANGER]


def test_a_blow_of_the_arm_is_laid_on_whoever_can_have_driven_it():
    """On somebody of another side who has learnt to, rather than others; not on whom one saw."""
    plan, mind = a_plan(), a_mind(ME)
    for other in (MATE, STRANGER, THIRD):
        plan.persons[other].skills = int(Skill.ARM)
    mind.seen_place[THIRD], mind.seen_turn[THIRD] = mind.place, mind.turn
    perceive(mind, plan, a_percept(Verb.SWING, UNKNOWN, ME))

    assert mind.suspect[ME] == STRANGER
    assert mind.suspect_sure[ME] > 0.4
    assert mind.trust[STRANGER] < mind.trust[MATE]


def struck_by_the_arm(plan, *seen_beside):
    """A mind at whose friend the arm has just swung, with these people beside it."""
    mind = a_mind(ME)
    for other in seen_beside:
        mind.seen_place[other], mind.seen_turn[other] = mind.place, mind.turn
    mind.seen_turn[MATE] = mind.turn
    perceive(mind, plan, a_percept(Verb.SWING, UNKNOWN, MATE))
    return mind


def arm_drivers(*people):
    """A plan in which these have learnt to drive the arm."""
    plan = a_plan()
    for other in people:
        plan.persons[other].skills = int(Skill.ARM)
    return plan


def test_the_same_guess_is_made_once():
    """Blow after blow of the arm makes nobody surer who drives it."""
    plan = arm_drivers(STRANGER, THIRD)
    mind = struck_by_the_arm(plan)
    sure, trust = mind.suspect_sure[MATE], list(mind.trust)
    for _ in range(3):
        perceive(mind, plan, a_percept(Verb.SWING, UNKNOWN, MATE))

    assert 0.0 < mind.suspect_sure[MATE] == sure < 0.6
    assert mind.trust == trust


def test_whoever_stands_beside_one_as_it_strikes_again_is_cleared():
    """The guess moves to another, and trust in the first comes back."""
    plan = arm_drivers(STRANGER, THIRD)
    mind = struck_by_the_arm(plan)
    first = mind.suspect[MATE]
    before = mind.trust[first]
    mind.seen_place[first], mind.seen_turn[first] = mind.place, mind.turn
    perceive(mind, plan, a_percept(Verb.SWING, UNKNOWN, MATE))

    assert {first, mind.suspect[MATE]} == {STRANGER, THIRD}
    assert mind.trust[first] > before


def test_whoever_proposed_the_walk_outside_is_suspected_first():
    """Of two who can drive the arm, the one who sent the victim out."""
    plan = arm_drivers(STRANGER, THIRD)
    mind = a_mind(ME)
    mind.seen_turn[MATE] = mind.turn
    walk = int(Phrase.SPACEWALK)
    perceive(
        mind,
        plan,
        a_percept(Verb.PROPOSE, THIRD, MATE, words=walk),
        a_percept(Verb.SWING, UNKNOWN, MATE),
    )

    assert mind.suspect[MATE] == THIRD


def test_a_death_one_hears_of_may_be_the_deed_of_whoever_is_beside_one_now():
    """Only who is beside one as it happens cannot have done it."""
    plan, mind = a_plan(), a_mind(ME, turn=900)
    plan.systems[System.ARM].exists = 1
    plan.places[9].kind = PlaceKind.HULL
    mind.credence[Fact.WAR_VISIBLE] = 0.9
    plan.persons[THIRD].skills = int(Skill.ARM)
    mind.seen_place[THIRD], mind.seen_turn[THIRD] = mind.place, mind.turn
    mind.seen_place[STRANGER], mind.seen_turn[STRANGER] = 9, 700
    words = denial(about(About.ALIVE, STRANGER))
    perceive(mind, plan, a_percept(Verb.TELL, MATE, ME, words=words))

    assert mind.suspect[STRANGER] == THIRD


def test_a_confession_names_the_culprit_and_the_dead():
    """Beat 21: told by the culprit, one holds the missing victim dead and the culprit hostile."""
    mind = a_mind(ME)
    mind.love[STRANGER] = 0.9
    perceive(mind, a_plan(), a_percept(Verb.TELL, MATE, ME, words=harm(MATE, STRANGER)))

    assert mind.suspect[STRANGER] == MATE
    assert mind.credence[about(About.ALIVE, STRANGER)] < 0.5
    assert mind.trust[MATE] < 0.3
    assert mind.grief > 0.4
    assert mind.anger > 0.2


def test_who_stands_before_one_is_not_held_dead():
    """Harm told of somebody who is in sight leaves them alive."""
    mind = a_mind(ME)
    mind.seen_place[THIRD], mind.seen_turn[THIRD] = mind.place, mind.turn
    perceive(mind, a_plan(), a_percept(Verb.TELL, MATE, ME, words=harm(STRANGER, THIRD)))

    assert mind.credence[about(About.ALIVE, THIRD)] > 0.9
    assert mind.credence[about(About.HURT, THIRD)] > 0.5


def test_the_victim_knows_best():
    """Nobody is told who harmed themselves, or by a voice one cannot tell."""
    mind = a_mind(ME)
    perceive(
        mind,
        a_plan(),
        a_percept(Verb.TELL, MATE, ME, words=harm(STRANGER, ME)),
        a_percept(Verb.SAY, UNKNOWN, ME, words=harm(STRANGER, THIRD)),
    )

    assert mind.suspect == [NOBODY] * 8


def guilt_after(deed):
    """Guilt of somebody who did this and then learns who harmed whom."""
    mind = a_mind(4, empathy=0.7)
    perceive(
        mind,
        a_plan(),
        a_percept(deed, 4, FIRST_SYSTEM + System.WIRE),
        a_percept(Verb.TELL, 5, 6, words=harm(5, MATE)),
    )
    return mind.guilt


def test_who_lent_a_hand_feels_guilty():
    """Beat 21: who cut the wire and learns that another used it to kill feels guilty."""
    assert guilt_after(Verb.CUT) > 0.5
    assert guilt_after(Verb.WORK) == 0.0


def test_who_stands_by_a_confession_may_be_in_on_it():
    """Beat 21: the culprit's own who hear it with one are trusted less, for a loved victim."""
    trust = []
    for love in (0.0, 0.9):
        mind = a_mind(ME)
        mind.love[MATE] = love
        confessed = a_percept(Verb.TELL, STRANGER, ME, words=harm(STRANGER, MATE), hears=1 << THIRD)
        perceive(mind, a_plan(), confessed)
        trust.append(mind.trust[THIRD])

    assert trust[1] < trust[0] == 0.6


def test_who_asks_has_begun_to_suspect():
    """Beat 20: asking whether somebody did it, one holds it possible."""
    mind = a_mind(ME)
    perceive(mind, a_plan(), a_percept(Verb.ASK, ME, MATE, words=harm(STRANGER, THIRD)))

    assert mind.suspect[THIRD] == STRANGER
    assert 0.3 < mind.suspect_sure[THIRD] < 0.5


def test_who_strikes_my_attacker_helps_me():
    """Beat 40: violence against one's own attacker is trusted, and no sign of more to come."""
    mind = a_mind(ME)
    perceive(
        mind, a_plan(), a_percept(Verb.STRIKE, MATE, ME), a_percept(Verb.STRIKE, STRANGER, MATE)
    )

    assert mind.trust[STRANGER] > 0.6
    assert mind.credence[about(About.WILL_STRIKE, STRANGER)] == 0.1


def test_of_a_harm_known_already_one_does_not_think_that_it_was_deadly():
    """Whoever hears anew who harmed somebody does not begin to hold them dead for it."""
    alive = about(About.ALIVE, MATE)
    for known, lives in ((0.9, True), (0.0, False)):
        mind = a_mind(ME, turn=600)
        if known:
            mind.suspect[MATE], mind.suspect_sure[MATE] = STRANGER, known
        perceive(mind, a_plan(), a_percept(Verb.TELL, STRANGER, ME, words=harm(STRANGER, MATE)))
        assert (mind.credence[alive] > 0.5) == lives


def test_to_ask_again_feeds_no_suspicion():
    """Whoever asks holds it possible and no more, even of whom they suspected a little."""
    mind = a_mind(ME)
    mind.suspect[THIRD], mind.suspect_sure[THIRD] = STRANGER, 0.3
    question = a_percept(Verb.ASK, ME, MATE, words=harm(STRANGER, THIRD))
    perceive(mind, a_plan(), question, question)

    assert mind.suspect_sure[THIRD] == WONDERED


def test_a_rumour_outgrows_no_guess():
    """However many say so, none makes one sure; whoever was harmed or owns up does."""
    words = harm(STRANGER, THIRD)
    rumoured = a_mind(ME, trust=[0.9] * 8)
    others = [a_percept(Verb.TELL, other, ME, words=words) for other in (MATE, 2, 3)]
    perceive(rumoured, a_plan(), *others)
    assert 0.8 < rumoured.suspect_sure[THIRD] <= GUESSED

    for witness in (STRANGER, THIRD):
        perceive(rumoured, a_plan(), a_percept(Verb.TELL, witness, ME, words=words))
        assert rumoured.suspect_sure[THIRD] > GUESSED


def test_ones_own_word_that_comes_back_says_nothing_new():
    """Nor does the word of whoever is held to know it from where one knows it oneself."""
    words = harm(STRANGER, THIRD)
    said, heard = a_mind(ME), a_mind(ME)
    for mind in (said, heard):
        mind.suspect[THIRD], mind.suspect_sure[THIRD] = STRANGER, 0.6
    perceive(said, a_plan(), a_percept(Verb.TELL, ME, MATE, words=words, hears=1 << MATE))
    perceive(said, a_plan(), a_percept(Verb.TELL, 2, ME, words=words))
    assert said.suspect_sure[THIRD] == 0.6

    perceive(heard, a_plan(), a_percept(Verb.TELL, 2, ME, words=words, hears=1 << MATE))
    once = heard.suspect_sure[THIRD]
    perceive(heard, a_plan(), a_percept(Verb.TELL, MATE, ME, words=words))
    assert heard.suspect_sure[THIRD] == once > 0.6


def test_whoever_tells_who_harmed_them_is_not_taken_for_dead():
    """Told of the same by somebody else, one fears that it was deadly."""
    lives = {}
    for speaker in (MATE, THIRD):
        mind = a_mind(ME)
        words = harm(STRANGER, MATE)
        perceive(mind, a_plan(), a_percept(Verb.CALL, speaker, words=words, place=9))
        lives[speaker] = mind.credence[about(About.ALIVE, MATE)]

    assert lives[MATE] >= 0.99
    assert lives[THIRD] < 0.9


def test_nobody_is_surer_of_a_culprit_than_of_anything():
    """However many blows one has seen."""
    mind, plan = a_mind(ME), a_plan()
    blow = a_percept(Verb.STRIKE, STRANGER, MATE, outcome=Outcome.WOUNDED)
    book = perceive(mind, plan, *[blow] * 12)
    rows = [book.beliefs[row] for row in range(book.belief_count)]

    assert mind.suspect_sure[MATE] == MOST_CREDENCE
    assert max(row.value for row in rows) == MOST_CREDENCE


def test_the_breath_of_a_rumour_makes_nobody_expect_a_blow():
    """One expects it no more surely than one believes it; a known liar's word moves nothing."""
    expected = {}
    for trust, lied in ((0.05, 0.97), (0.9, 0.1)):
        mind = a_mind(ME, trust=[trust] * 8)
        mind.credence[about(About.LIED, STRANGER)] = lied
        perceive(mind, a_plan(), a_percept(Verb.TELL, STRANGER, ME, words=harm(2, THIRD)))
        expected[trust] = mind.credence[about(About.WILL_STRIKE, 2)]
        assert expected[trust] == max(0.1, mind.suspect_sure[THIRD])

    assert expected[0.05] == 0.1
    assert expected[0.9] > 0.5


@pytest.mark.parametrize("speaker", [MATE, STRANGER, THIRD])
def test_who_harmed_whom_counts_once_from_the_same_mouth(speaker):
    """The harmed, the culprit and anybody else make one no surer by saying it again."""
    mind, plan = a_mind(ME), a_plan()
    told = a_percept(Verb.TELL, speaker, ME, words=harm(STRANGER, MATE))
    perceive(mind, plan, told)
    sure, trust, credence = mind.suspect_sure[MATE], list(mind.trust), list(mind.credence)
    perceive(mind, plan, told, told, told)

    assert mind.suspect_sure[MATE] == sure > 0.3
    assert mind.trust == trust
    assert mind.credence == credence


def test_the_harmed_who_heard_a_rumour_still_know_best():
    """Their own word is taken for as much as it is worth, though others have said it before."""
    told, heard = a_mind(ME), a_mind(ME)
    words = harm(STRANGER, MATE)
    rumour = a_percept(Verb.TELL, STRANGER + 2, ME, words=words, doubted=1, hears=1 << MATE)
    perceive(heard, a_plan(), rumour)
    weak = heard.suspect_sure[MATE]
    for mind in (told, heard):
        perceive(mind, a_plan(), a_percept(Verb.TELL, MATE, ME, words=words))

    assert weak < told.suspect_sure[MATE] == pytest.approx(heard.suspect_sure[MATE])


def test_who_is_not_held_to_have_done_it_makes_nobody_dead():
    """The name of another, whom one does not believe to be the culprit, brings no death home."""
    mind = a_mind(ME, turn=600)
    mind.suspect[MATE], mind.suspect_sure[MATE] = STRANGER, 0.9
    before = mind.credence[about(About.ALIVE, MATE)]
    perceive(mind, a_plan(), *[a_percept(Verb.TELL, 2, ME, words=harm(THIRD, MATE))] * 4)

    assert mind.suspect[MATE] == STRANGER
    assert mind.credence[about(About.ALIVE, MATE)] == before
