import pytest

from cupola.chronicle.prose.gathering import Point
from cupola.chronicle.prose.lines import ending_lines, seen_by, sentence, story
from cupola.chronicle.prose.wording import Wording
from cupola.world.book import Outcome
from cupola.world.catalogue.verbs import Verb
from tests.chronicle.scene import CAST, Stage
from tests.chronicle.written import happens, written

WORDING = Wording(CAST)


def told(actor, verb, target=None, **more):
    """The sentence for one event."""
    stage = Stage()
    stage.tell(actor, verb, target, **more)
    return sentence(WORDING, stage.chronicle().events[0], mark_lies=True)


@pytest.mark.parametrize(
    ("event", "text"),
    [
        (("ida", Verb.GIVE, "bo", "wrench"), "Ida gives Bo the wrench."),
        (("ida", Verb.STRIKE, "bo", "wrench"), "Ida strikes Bo with the wrench."),
        (("ida", Verb.STRIKE, "bo", None), "Ida strikes Bo."),
        (("bo", Verb.SHUT_DOWN, "heater", None), "Bo shuts the heater down."),
        (("ida", Verb.SWING, "bo", "crane"), "The crane, driven by Ida, strikes Bo."),
        (("base", Verb.CONTACT, "ida", None), "The base calls Ida."),
        (("ida", Verb.DIE, None, None), "Ida dies."),
    ],
)
def test_an_event_is_one_sober_sentence(event, text):
    """The subject is a person, a government or a machine."""
    actor, verb, target, instrument = event
    more = {"instrument": instrument} if instrument else {}

    assert told(actor, verb, target, **more) == text


def test_speech_is_reported():
    """What was said follows as a clause."""
    assert told("ida", Verb.TELL, "bo", words="cem_dead") == "Ida tells Bo that Cem is dead."


def test_a_lie_is_marked_for_whoever_knows():
    """The mark is left out if the teller does not know."""
    stage = Stage()
    stage.tell("ida", Verb.TELL, "bo", words="cem_dead", held=0.1)
    event = stage.chronicle().events[0]

    assert (
        sentence(WORDING, event, mark_lies=True) == "Ida tells Bo that Cem is dead. This is a lie."
    )
    assert sentence(WORDING, event) == "Ida tells Bo that Cem is dead."


def test_what_came_of_a_blow_is_told_with_it():
    """A wound and a death have sentences of their own."""
    assert told("ida", Verb.STRIKE, "bo", outcome=int(Outcome.DEAD)) == "Ida kills Bo."
    assert told("ida", Verb.STRIKE, "bo", outcome=int(Outcome.WOUNDED)) == (
        "Ida strikes and wounds Bo."
    )


def test_an_attempt_that_failed_is_told_as_one():
    """Nobody is said to have done what they only tried."""
    text = told("ida", Verb.TRIED, "bo", tried=int(Verb.STRIKE))

    assert text == "Ida tries in vain to strike Bo."


def test_routine_is_folded():
    """Nobody is told about each way through a hatch; hours of work make one line."""
    stage = Stage()
    for minute, person in enumerate(("ida", "bo", "ida")):
        stage.at(minute).tell(person, Verb.GO, "lab")
        stage.tell(person, Verb.WORK)
    stage.at(90).tell("ida", Verb.SLEEP)
    stage.at(95).tell("cem", Verb.JOKE)
    texts = [line.text for line in story(stage.chronicle())]

    assert texts == ["Ida and Bo work. Ida sleeps.", "Cem makes a joke."]


def test_a_short_pause_is_not_told():
    """What is routine for some minutes only makes no line."""
    stage = Stage()
    stage.at(1).tell("ida", Verb.WORK)
    stage.at(20).tell("bo", Verb.WORK)

    assert story(stage.chronicle()) == []


def test_a_wound_of_somebody_dead_is_not_told():
    """That they are dead says it; a wound of somebody alive is told."""
    stage = Stage()
    stage.at(1).tell("ida", Verb.SEE, looks="cem_hurt")
    stage.at(20).tell("cem", Verb.DIE)
    stage.at(40).tell("bo", Verb.SEE, looks="cem_hurt")
    texts = [line.text for line in story(stage.chronicle())]

    assert texts == ["Ida sees that Cem is hurt.", "Cem dies."]


def test_what_all_do_at_once_is_told_once():
    """The first is told, the others are named with it, and all of them know."""
    stage = Stage()
    for person in ("ida", "bo", "cem"):
        stage.tell(person, Verb.CELEBRATE)
    (line,) = story(stage.chronicle())

    assert line.text == "Ida celebrates. Bo and Cem too."
    assert line.seen_by == "all"


def test_what_two_do_with_each_other_is_told_once():
    """A meeting is one meeting."""
    stage = Stage()
    stage.tell("ida", Verb.MEET_LOVER, "bo")
    stage.tell("bo", Verb.MEET_LOVER, "ida")

    assert [line.text for line in story(stage.chronicle())] == ["Ida and Bo meet in secret."]


def test_a_run_of_which_nothing_is_told_has_no_story():
    """Moving about alone makes no line."""
    stage = Stage()
    stage.tell("ida", Verb.GO, "lab")

    assert story(stage.chronicle()) == []


def test_a_line_says_when_and_where():
    """Day and time, and the place without its article."""
    stage = Stage().at(20)
    stage.tell("ida", Verb.JOKE, place="lab")
    (line,) = story(stage.chronicle())

    assert (line.day_clock, line.place) == ("Day 1 06:20", "laboratory")


@pytest.mark.parametrize(
    ("people", "text"),
    [
        ([], "only Ida"),
        (["bo"], "Ida and Bo"),
        (["ida", "bo", "cem"], "all"),
    ],
)
def test_who_knows_is_who_perceived_it_and_who_did_it(people, text):
    """Whoever does something knows of it."""
    stage = Stage()
    stage.tell("ida", Verb.JOKE, seen_by=people)

    assert seen_by(WORDING, Point(stage.chronicle().events[0])) == text


def test_the_dead_do_not_know_of_their_death():
    """A death that nobody saw is known to nobody."""
    stage = Stage()
    stage.tell("ida", Verb.DIE, seen_by=["ida"])

    assert seen_by(WORDING, Point(stage.chronicle().events[0])) == "nobody"


def test_the_end_says_what_became_of_everybody():
    """Who left and with what, who is aboard, who is dead; and what is not told."""
    stage = Stage()
    stage.world.departed_at, stage.world.persons[1].place = 0, 3
    for row in range(32):
        stage.world.items[row].at = 16
    stage.world.items[0].at = 1
    stage.world.persons[2].alive = 0

    assert ending_lines(stage.chronicle()) == [
        "Bo leaves in the boat, with the wrench.",
        "Where the vehicle comes down is not told.",
        "Ida stays aboard the station.",
        "Cem is dead.",
    ]


def test_what_a_deadly_blow_says_is_not_said_again():
    """Neither the death nor the sight of it; who comes later sees that somebody is dead."""
    blow = happens(1, "strike", "ida", "bo", outcome="dead", minute=10)
    dies = happens(2, "die", "bo", cause=1, minute=10)
    sights = [
        happens(n, "see", who, "bo", looks="bo_dead", cause=2, minute=minute, perceivers=(who,))
        for n, who, minute in ((3, "ida", 10), (4, "cem", 60))
    ]
    lines = [one.text for one in story(written(blow, dies, *sights))]

    assert lines == ["Ida kills Bo.", "Cem sees that Bo is dead."]


def test_what_is_seen_and_is_not_so_is_believed():
    """A sight that misleads is no knowledge."""
    sight = happens(1, "see", "ida", "bo", looks="bo_dead", truth=0, perceivers=("ida",))

    assert [one.text for one in story(written(sight))] == ["Ida believes that Bo is dead."]


def test_who_does_not_know_all_is_not_told_that_nobody_took_words_in():
    """Whoever speaks perceives that they speak, and no more."""
    says = happens(1, "tell", "ida", "bo", content="war_visible", perceivers=("ida", "bo"))
    chronicle = written(says, vague={1: ("bo",)})

    assert "who does not take it in" in story(chronicle)[0].text
    assert "Ida tells Bo that" in story(chronicle, knows_all=False)[0].text
