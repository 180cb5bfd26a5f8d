"""How a speaker seems to those who see their face."""

import pytest

from cupola.senses.demeanour import HONEST_SEEMS_INSINCERE, LIAR_SEEMS_INSINCERE, demeanour_shows
from cupola.senses.perceiving import show
from cupola.world.catalogue.entities import FIRST_SYSTEM, NOBODY, System
from cupola.world.catalogue.facts import Fact
from cupola.world.catalogue.verbs import Verb
from cupola.world.chance import Purpose
from cupola.world.layout import plain
from cupola.world.records import Percept
from tests.rules.scenes import LAB, NODE
from tests.senses.sensing import Stage, people

CURE = int(Fact.CURE_EXISTS)


def seems(stage, event, person):
    """Whether the speaker seems insincere to this person, by their percept."""
    percept = plain(Percept)
    show(stage.plan, event, stage.world.minds[person], percept)
    return percept.doubted


def test_the_impression_is_each_hearers_own():
    """To one who sees the speaker they seem not to mean it, to another they do."""
    stage = Stage()
    ida, bo, cy = (stage.person(NODE) for _ in range(3))
    stage.pin(Purpose.DEMEANOUR, bo, ida, 0, True)
    stage.pin(Purpose.DEMEANOUR, cy, ida, 0, False)
    event = stage.tells(Verb.SAY, ida, words=CURE, held=0.9)

    assert people(event.doubted) == [bo]
    assert [seems(stage, event, person) for person in (ida, bo, cy)] == [0, 1, 0]


def test_a_voice_shows_no_face():
    """Next door and over the loop nobody has an impression of the speaker."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(LAB)
    stage.pin(Purpose.OVERHEAR, bo, ida, 0, True)
    stage.pin(Purpose.DEMEANOUR, bo, ida, 0, True)
    loop = FIRST_SYSTEM + System.VOICE_LOOP

    assert stage.tells(Verb.SAY, ida, words=CURE, held=0.9).doubted == 0
    assert stage.tells(Verb.TALK, ida, bo, words=CURE, held=0.9, instrument=loop).doubted == 0


def test_what_claims_nothing_is_not_doubted():
    """A question is neither meant nor not, and shows nothing."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(NODE)
    stage.pin(Purpose.DEMEANOUR, bo, ida, 0, True)

    assert stage.tells(Verb.ASK, ida, bo, words=CURE).doubted == 0
    assert stage.tells(Verb.JOKE, NOBODY).doubted == 0


@pytest.mark.parametrize(
    ("held", "chance"),
    [(0.9, HONEST_SEEMS_INSINCERE), (0.5, HONEST_SEEMS_INSINCERE), (0.1, LIAR_SEEMS_INSINCERE)],
)
def test_liars_seem_insincere_little_oftener(held, chance):
    """47 of 100 who do not hold what they say seem insincere, and 39 of 100 who do."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(NODE)
    event = stage.tells(Verb.TELL, ida, bo, words=CURE, held=held)
    count = 0
    for utterance in range(4000):
        stage.world.persons[ida].utterances = utterance
        event.doubted = 0
        demeanour_shows(stage.world, stage.work, event)
        count += event.doubted >> bo & 1

    assert count / 4000 == pytest.approx(chance, abs=0.025)
