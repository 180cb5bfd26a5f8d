import pytest

from cupola.physics.bodies import (
    DIES_BELOW,
    LAST_DEED,
    bodies_live,
    dies,
    interrupt,
    wound,
)
from cupola.physics.cabin.gas import CO2, O2
from cupola.world.book import Outcome, Tended
from cupola.world.catalogue.entities import NOBODY, System
from cupola.world.catalogue.facts import About, Fact, about
from cupola.world.catalogue.verbs import Verb
from tests.physics.conftest import CREW, FORE, HOME

KILLER, VICTIM, OTHER = 0, 1, 2
BLOW = 7


def live(stage, minutes):
    """The bodies' part of so many minutes."""
    for _ in range(minutes):
        bodies_live(stage.world, stage.plan, stage.book)
        stage.world.turn += 1


def hit(stage, severity):
    """What a blow does."""
    return wound(stage.world, stage.book, VICTIM, KILLER, severity, BLOW)


@pytest.mark.parametrize(
    ("severity", "outcome", "alive"),
    [
        (0.0, Outcome.UNHURT, 1),
        (0.3, Outcome.WOUNDED, 1),
        (0.85, Outcome.MORTAL, 1),
        (0.97, Outcome.DEAD, 0),
    ],
)
def test_a_blow_does_what_its_severity_says(stage, severity, outcome, alive):
    """Nothing, a wound, a mortal wound or death."""
    assert hit(stage, severity) == outcome
    assert stage.world.persons[VICTIM].alive == alive
    assert stage.world.facts[about(About.HURT, VICTIM)] == (1 if severity > 0.0 else 0)


def test_who_wounded_is_known_to_the_world(stage):
    """The wound keeps its maker and its event."""
    hit(stage, 0.3)
    me = stage.world.persons[VICTIM]

    assert (me.wounded_by, me.wound_event) == (KILLER, BLOW)


def test_a_mortal_wound_leaves_time_for_one_deed(stage):
    """Awake until the time is up, then dead of that blow."""
    hit(stage, 0.85)
    live(stage, LAST_DEED)
    me = stage.world.persons[VICTIM]
    before = (me.alive, me.awake)
    live(stage, 1)

    assert (before, me.alive) == ((1, 1), 0)
    assert stage.told() == [Verb.DIE]
    assert stage.book.events[0].cause == BLOW


def test_a_wound_bleeds_and_clots(stage):
    """Health falls for a while; the drops in the room tell that somebody was hurt."""
    hit(stage, 0.3)
    live(stage, 120)
    me = stage.world.persons[VICTIM]

    assert me.bleeding == 0.0
    assert 0.5 < me.health < 0.7
    assert stage.world.places[HOME].blood == pytest.approx((0.7 - me.health) * 2000.0, abs=20.0)
    assert stage.world.places[HOME].blood_event == BLOW
    assert stage.world.facts[Fact.SOMEBODY_HURT] == 1


def test_who_loses_too_much_blood_faints_and_dies(stage):
    """First unconscious, then dead."""
    stage.world.persons[VICTIM].health = 0.3
    stage.world.persons[VICTIM].bleeding = 0.5
    live(stage, 30)

    assert stage.told() == [Verb.FAINT, Verb.DIE]


def test_the_dead_let_go_of_everything(stage):
    """A dead person holds nobody, works nothing, does nothing, and is dead for good."""
    stage.world.persons[OTHER].held_by = VICTIM
    stage.world.systems[System.ARM].operator = VICTIM
    stage.world.persons[VICTIM].doing.verb = Verb.WORK
    stage.world.facts[about(About.ALIVE, VICTIM)] = 1
    dies(stage.world, stage.book, VICTIM, BLOW)
    dies(stage.world, stage.book, VICTIM, BLOW)

    assert stage.told() == [Verb.DIE]
    assert stage.world.persons[OTHER].held_by == NOBODY
    assert stage.world.systems[System.ARM].operator == NOBODY
    assert stage.world.persons[VICTIM].doing.verb == Verb.NONE
    assert stage.world.facts[about(About.ALIVE, VICTIM)] == 0


def test_an_interrupted_deed_is_gone(stage):
    """What was being done stands nowhere any more."""
    doing = stage.world.persons[VICTIM].doing
    doing.verb, doing.target = Verb.REPAIR, 40
    interrupt(stage.world, VICTIM)

    assert (doing.verb, doing.target) == (Verb.NONE, NOBODY)


def test_a_cord_about_the_neck_kills_in_four_minutes(stage):
    """Unconscious after one minute without breath, dead after four, if nobody lets go."""
    me = stage.world.persons[VICTIM]
    stage.world.persons[KILLER].doing.verb = Verb.STRANGLE
    stage.world.persons[KILLER].doing.target = VICTIM
    for _ in range(4):
        me.throttled += 1.0
        live(stage, 1)

    assert stage.told() == [Verb.FAINT, Verb.DIE]


def test_who_is_let_go_gets_breath_back(stage):
    """Without the cord one wakes again."""
    stage.world.persons[VICTIM].throttled = 2.0
    live(stage, 4)

    assert stage.told() == [Verb.FAINT, Verb.WAKE]


def test_a_suit_lasts_as_long_as_it_lasts(stage):
    """Outside its minutes run down; then one faints and dies."""
    me = stage.world.persons[VICTIM]
    me.place, me.suited, me.suit_left = FORE, 1, 5.0
    live(stage, 4)
    fine = (me.awake, me.health)
    live(stage, 12)

    assert fine == (1, 1.0)
    assert (me.alive, me.suit_left) == (0, 0.0)


def test_without_a_suit_nobody_lives_outside(stage):
    """The void kills within two minutes."""
    stage.world.persons[VICTIM].place = FORE
    live(stage, 2)

    assert stage.world.persons[VICTIM].alive == 0


@pytest.mark.parametrize(
    ("gas", "share", "awake", "hurt"),
    [(O2, 0.6, 1, False), (O2, 0.45, 1, True), (O2, 0.2, 0, True), (CO2, 20.0, 1, True)],
)
def test_air_harms_at_the_published_levels(stage, gas, share, awake, hurt):
    """Ordinary air is 21.2 kPa of oxygen and 0.4 kPa of CO2; from 10 and 6.1 on it harms."""
    stage.world.places[HOME].gas[gas] *= share
    live(stage, 1)
    me = stage.world.persons[VICTIM]

    assert me.awake == awake
    assert (me.health < 1.0) == hurt


def test_sleepers_are_left_asleep_and_rest(stage):
    """Who sleeps does not wake of this; sleep takes fatigue away."""
    me = stage.world.persons[VICTIM]
    me.awake, me.doing.verb, me.fatigue = 0, Verb.SLEEP, 0.5
    live(stage, 10)

    assert me.awake == 0
    assert me.fatigue < 0.5 < stage.world.persons[OTHER].fatigue + 0.5


def test_the_gravely_hurt_die(stage):
    """At five hundredths of health the heart stops."""
    stage.world.persons[VICTIM].health = DIES_BELOW
    live(stage, 1)

    assert stage.world.persons[VICTIM].alive == 0


def test_stuffy_air_makes_heads_ache(stage):
    """At 38 mmHg everybody has a headache within two hours; in ordinary air nobody has (2.6)."""
    live(stage, 120)
    usual = stage.told()
    stage.world.places[HOME].gas[CO2] *= 38.0 / 3.0
    live(stage, 120)

    assert usual == []
    assert stage.told().count(Verb.ACHE) >= CREW


def test_health_comes_back_slowly(stage):
    """A tenth a day once nothing bleeds; not while it does, nor when one is past waking."""
    people = stage.world.persons
    people[KILLER].health, people[VICTIM].health, people[OTHER].health = 0.5, 0.5, 0.2
    people[VICTIM].bleeding = 0.1
    live(stage, 10)

    assert people[KILLER].health == pytest.approx(0.5 + 0.1 / 144.0)
    assert people[VICTIM].health < 0.5
    assert people[OTHER].health == 0.2


def test_thin_air_takes_consciousness_in_its_time(stage):
    """At 7.9 kPa of oxygen one faints after three to six minutes, and wakes in good air (2.7)."""
    stage.world.places[HOME].gas[O2] *= 7.9 / 21.2
    live(stage, 3)
    still_awake = stage.world.persons[VICTIM].awake
    live(stage, 4)
    fainted = stage.world.persons[VICTIM].awake
    stage.world.places[HOME].gas[O2] *= 21.2 / 7.9
    live(stage, 5)

    assert (still_awake, fainted, stage.world.persons[VICTIM].awake) == (1, 0, 1)


def test_where_no_blood_floats_none_is_found(stage):
    """Without blood afloat a wound weakens as ever and leaves no trace in the room."""
    stage.plan.bloodless = 1
    hit(stage, 0.3)
    live(stage, 120)

    assert stage.world.persons[VICTIM].health < 0.7
    assert stage.world.places[HOME].blood == 0.0
    assert stage.world.facts[Fact.SOMEBODY_HURT] == 0


@pytest.mark.parametrize(
    ("tended", "hours"), [(Tended.BY_MEDICINE, 4), (Tended.BY_HAND, 16), (Tended.NOT, None)]
)
def test_the_tended_wake_after_hours_and_the_untended_never(stage, tended, hours):
    """From the deepest faint in four hours by medicine, in sixteen by hand, else not at all."""
    me = stage.world.persons[VICTIM]
    me.health, me.awake, me.dies_at, me.tended = DIES_BELOW + 1e-6, 0, -1, tended
    live(stage, 60 * (hours or 48) - 10)
    before = me.awake
    live(stage, 20)

    assert (before, me.awake) == (0, 0 if hours is None else 1)
    assert me.alive == 1


def test_a_new_wound_undoes_the_care(stage):
    """Whoever is hurt again has to be tended again."""
    stage.world.persons[VICTIM].tended = Tended.BY_MEDICINE
    hit(stage, 0.3)

    assert stage.world.persons[VICTIM].tended == Tended.NOT


def test_a_mortal_wound_wakes_nobody_who_is_unconscious(stage):
    """They die of it without a last deed."""
    me = stage.world.persons[VICTIM]
    me.health, me.awake = 0.2, 0
    outcome = hit(stage, 0.06)
    live(stage, LAST_DEED + 1)

    assert outcome == Outcome.MORTAL
    assert stage.told() == [Verb.DIE]
