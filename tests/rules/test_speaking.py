"""Speaking."""

import pytest

from cupola.world.book import LEAST_CREDENCE, Stage
from cupola.world.catalogue.entities import EVERYBODY, NOBODY, OTHER_SIDES, OWN_SIDE, System
from cupola.world.catalogue.facts import About, Fact, Phrase, about, denial
from cupola.world.catalogue.intents import Intent
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from tests.rules.scenes import HULL_NEAR, LAB, NODE, Scene, the

OURS, THEIRS = 0b01, 0b10
BOTH = OURS | THEIRS
FALSE_ROOM = denial(Fact.HIDDEN_ROOM)


def company():
    """Ida and Bo of one side and tongue, Cem of the other; Bo does not know Cem's tongue."""
    scene = Scene()
    ida = scene.person(NODE, side=1, languages=BOTH, tongue=0)
    bo = scene.person(NODE, side=1, languages=OURS, tongue=0)
    cem = scene.person(NODE, side=2, languages=THEIRS, tongue=1)
    return scene, ida, bo, cem


def test_what_is_said_is_told_with_its_truth_and_what_the_speaker_holds():
    """A lie is a fact of the record: false, held unlikely, and the speaker has lied."""
    scene, ida, bo, _ = company()
    scene.world.facts[Fact.HIDDEN_ROOM] = 1
    scene.world.minds[ida].credence[Fact.HIDDEN_ROOM] = 0.99
    (event,) = scene.act(ida, Verb.TELL, bo, words=FALSE_ROOM, intent=Intent.DECEIVE)

    assert (event.words, event.truth, event.intent) == (FALSE_ROOM, 0, Intent.DECEIVE)
    assert event.held == pytest.approx(0.01)
    assert scene.world.facts[about(About.LIED, ida)] == 1
    assert scene.world.persons[ida].utterances == 1


def test_a_mistake_is_no_lie():
    """Who says what is false and holds it likely has not lied."""
    scene, ida, bo, _ = company()
    scene.world.facts[Fact.HIDDEN_ROOM] = 1
    scene.world.minds[ida].credence[Fact.HIDDEN_ROOM] = 0.1
    (event,) = scene.act(ida, Verb.TELL, bo, words=FALSE_ROOM)

    assert event.truth == 0
    assert scene.world.facts[about(About.LIED, ida)] == 0


@pytest.mark.parametrize("verb", [Verb.ASK, Verb.JUSTIFY])
def test_a_question_and_a_plea_claim_nothing(verb):
    """Neither is true or false."""
    scene, ida, bo, _ = company()
    words = Fact.HIDDEN_ROOM if verb == Verb.ASK else Phrase.PLEA_FOR_NATION
    (event,) = scene.act(ida, verb, bo, words=words)

    assert event.truth == -1


def test_one_speaks_ones_own_tongue_if_the_other_understands_it():
    """Else a common language; the event says which."""
    scene, ida, bo, cem = company()
    (to_bo,) = scene.act(ida, Verb.TELL, bo, words=Fact.WIRE_OK)
    (to_cem,) = scene.act(ida, Verb.TELL, cem, words=Fact.WIRE_OK)
    (among_us,) = scene.act(ida, Verb.SAY, OWN_SIDE, words=Phrase.MOTTO)

    assert (to_bo.language, to_cem.language, among_us.language) == (OURS, THEIRS, OURS)


@pytest.mark.parametrize("verb", [Verb.TELL, Verb.ASK, Verb.JUSTIFY, Verb.CALL, Verb.TALK])
def test_two_need_a_common_language(verb):
    """What is said to one person has to be understood by that person."""
    scene, _, bo, cem = company()

    assert scene.may(bo, verb, cem, words=Fact.WIRE_OK) == Refusal.NO_COMMON_LANGUAGE
    assert scene.may(bo, Verb.SIGNAL, cem, words=Fact.WIRE_OK) == Refusal.ALLOWED
    assert scene.may(bo, Verb.SAY, cem, words=Fact.WIRE_OK) == Refusal.ALLOWED


def test_a_sign_is_in_no_language():
    """Anybody who sees what it means understands it."""
    scene, ida, bo, _ = company()
    (event,) = scene.act(ida, Verb.SIGNAL, bo, words=denial(Fact.LIFE_SUPPORT_ON))

    assert event.language == 0
    assert event.truth == 1


def test_words_are_for_somebody_here_who_exists():
    """Said to nobody there is, to somebody elsewhere or to a thing, they are refused."""
    scene, ida, _, _ = company()
    far = scene.person(LAB)

    assert scene.may(ida, Verb.SAY, far, words=Phrase.MOTTO) == Refusal.TARGET_NOT_HERE
    assert scene.may(ida, Verb.SAY, 7, words=Phrase.MOTTO) == Refusal.NO_SUCH_TARGET
    assert scene.may(ida, Verb.SAY, the(System.ARM), words=1) == Refusal.WRONG_TARGET
    assert scene.may(ida, Verb.SAY, words=about(About.ALIVE, 7)) == Refusal.NO_WORDS
    assert scene.may(ida, Verb.SAY, words=Phrase.MOTTO) == Refusal.ALLOWED


def test_outside_only_the_loop_carries_a_voice():
    """Nothing is said in empty space, but somebody in a suit can be called."""
    scene, ida, bo, _ = company()
    scene.world.persons[ida].place = HULL_NEAR

    assert scene.may(ida, Verb.SAY, words=Phrase.MOTTO) == Refusal.MUST_BE_INSIDE
    assert scene.may(ida, Verb.TALK, EVERYBODY) == Refusal.MUST_BE_INSIDE
    assert scene.may(ida, Verb.CALL, bo, words=Phrase.MOTTO) == Refusal.ALLOWED
    assert scene.may(ida, Verb.TALK, bo) == Refusal.ALLOWED


def test_the_loop_dies_with_the_wire():
    """A cut wire carries nothing, even if a dummy hides it; in one room one can still talk."""
    scene, ida, bo, _ = company()
    far = scene.person(LAB)
    scene.world.systems[System.WIRE].cut = scene.world.systems[System.WIRE].faked = 1

    assert scene.may(ida, Verb.CALL, far, words=Phrase.MOTTO) == Refusal.LOOP_DEAD
    assert scene.may(ida, Verb.TALK, far) == Refusal.LOOP_DEAD
    assert scene.may(ida, Verb.TALK, bo) == Refusal.ALLOWED


def test_a_call_goes_through_the_wire():
    """A call, and a conversation over a distance, name what carried them."""
    scene, ida, bo, _ = company()
    far = scene.person(LAB)
    (call,) = scene.act(ida, Verb.CALL, EVERYBODY, words=Fact.WAR_VISIBLE)
    (talk,) = scene.act(ida, Verb.TALK, far)
    (chat,) = scene.act(ida, Verb.TALK, bo)

    assert (call.instrument, talk.instrument) == (the(System.WIRE), the(System.WIRE))
    assert (call.target, chat.instrument) == (EVERYBODY, NOBODY)


def test_one_talks_with_the_living():
    """Not with the dead, the unconscious beside one, a thing, or nobody."""
    scene, ida, bo, cem = company()
    scene.world.persons[bo].awake = 0
    scene.world.persons[cem].alive = 0

    assert scene.may(ida, Verb.TALK, bo) == Refusal.TARGET_UNCONSCIOUS
    assert scene.may(ida, Verb.TALK, cem) == Refusal.TARGET_DEAD
    assert scene.may(ida, Verb.TALK, the(System.ARM)) == Refusal.WRONG_TARGET
    assert scene.may(ida, Verb.TALK, 6) == Refusal.NO_SUCH_TARGET
    assert scene.may(ida, Verb.CALL, the(System.ARM), words=1) == Refusal.WRONG_TARGET


def test_over_the_loop_the_dead_are_as_silent_as_who_sleeps():
    """Nothing about a call tells the caller why nobody answers."""
    scene, ida, *_ = company()
    far, farther = scene.person(LAB), scene.person(LAB)
    scene.world.persons[far].awake = 0
    scene.world.persons[farther].alive = scene.world.persons[farther].awake = 0
    (asleep,) = scene.act(ida, Verb.TALK, far)
    (dead,) = scene.act(ida, Verb.TALK, farther)

    assert (asleep.verb, asleep.refusal, asleep.outcome) == (Verb.TALK, 0, 0)
    assert (dead.verb, dead.refusal, dead.outcome) == (Verb.TALK, 0, 0)


def test_an_accusation_names_somebody_else_and_a_charge():
    """Its event is about the accused; a defence is an accusation taken back."""
    scene, ida, _, cem = company()
    charge = about(About.WILL_STRIKE, cem)
    (accused,) = scene.act(ida, Verb.ACCUSE, words=charge)
    (defended,) = scene.act(ida, Verb.DEFEND, words=denial(charge))

    assert (accused.target, defended.target) == (cem, cem)
    assert scene.may(ida, Verb.ACCUSE, words=Phrase.MOTTO) == Refusal.NO_WORDS
    assert scene.may(ida, Verb.DEFEND, words=charge) == Refusal.NO_WORDS
    assert scene.may(cem, Verb.ACCUSE, words=charge) == Refusal.TARGET_IS_ACTOR


def test_a_whole_side_can_be_accused():
    """A group stays the target."""
    scene, ida, _, cem = company()
    action = scene.action(Verb.ACCUSE, OTHER_SIDES, words=about(About.ORDERED, cem))
    (event,) = scene.act(ida, Verb.ACCUSE, OTHER_SIDES, words=action.words)

    assert event.target == OTHER_SIDES


def test_there_are_two_songs():
    """They are sung in one's own tongue, and say nothing that is true or false."""
    scene, _, _, cem = company()
    (event,) = scene.act(cem, Verb.SING, words=Phrase.SPACE_SONG)
    (joke,) = scene.act(cem, Verb.JOKE)

    assert scene.may(cem, Verb.SING, words=Phrase.MOTTO) == Refusal.NO_WORDS
    assert (event.language, event.truth) == (THEIRS, -1)
    assert (joke.language, joke.words) == (THEIRS, Phrase.JOKE)


def test_one_can_keep_back_only_an_order_that_one_has_read():
    """It is kept from the other sides, and no lie."""
    scene, ida, _, _ = company()
    before = scene.may(ida, Verb.CONCEAL, words=Phrase.ORDER)
    scene.world.minds[ida].order, scene.world.minds[ida].order_stage = 1, Stage.READ
    (event,) = scene.act(ida, Verb.CONCEAL, words=Phrase.ORDER)

    assert before == Refusal.NO_ORDER
    assert (event.target, event.truth, event.held) == (OTHER_SIDES, -1, -1.0)


def test_a_pretext_is_a_lie_and_an_empty_threat_is_a_bluff():
    """A proposal not meant is a lie of the proposer; a threat not meant is not."""
    scene, ida, bo, cem = company()
    scene.act(ida, Verb.PROPOSE, bo, words=Phrase.SPACEWALK, intent=Intent.OBEY_ORDER)
    (threat,) = scene.act(cem, Verb.THREATEN, words=Phrase.DESTROY_STATION, intent=Intent.DISTRACT)

    assert scene.world.facts[about(About.LIED, ida)] == 1
    assert scene.world.facts[about(About.LIED, cem)] == 0
    assert threat.held == LEAST_CREDENCE


def test_what_is_said_to_somebody_idle_prompts_what_they_do_next():
    """Somebody busy goes on for the reason they had."""
    scene, ida, bo, cem = company()
    scene.world.persons[cem].doing.verb = Verb.WORK
    (event,) = scene.act(ida, Verb.TELL, bo, words=Fact.WIRE_OK)
    scene.act(ida, Verb.TELL, cem, words=Fact.WIRE_OK)

    assert scene.world.persons[bo].cause == event.number
    assert scene.world.persons[cem].cause == -1
