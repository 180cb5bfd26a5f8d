"""Fighting."""

import pytest

from cupola.rules.fighting import chance_to_land
from cupola.world.book import Outcome
from cupola.world.catalogue.entities import FIRST_ITEM, NOBODY, Use
from cupola.world.catalogue.facts import About, Fact, about
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.chance import Purpose
from tests.rules.scenes import HULL_NEAR, LAB, NODE, Scene


def pair():
    """Ida and Bo in one room, each with a hold."""
    scene = Scene()
    return scene, scene.person(NODE, side=1), scene.person(NODE, side=2)


def pin_blow(scene, who, whom, count, lands=True, deadly=False):
    """The n-th blow lands or not, is deadly or not, and costs nobody the hold."""
    scene.pin(Purpose.BLOW, who, whom, count, lands)
    scene.pin(Purpose.DEADLY, who, whom, count, deadly)
    scene.pin(Purpose.GRIP, who, who, count, comes_true=False)
    scene.pin(Purpose.GRIP, who, whom, count, comes_true=False)


def test_without_a_hold_there_is_no_force():
    """Who floats can neither strike nor seize; a shove needs no hold."""
    scene, ida, bo = pair()
    scene.world.persons[ida].hold = 0

    assert scene.may(ida, Verb.STRIKE, bo) == Refusal.NO_HOLD
    assert scene.may(ida, Verb.SEIZE, bo) == Refusal.NO_HOLD
    assert scene.may(ida, Verb.SHOVE, bo) == Refusal.ALLOWED


def test_a_blow_that_misses_hurts_nobody():
    """It is a blow all the same: the one who struck is one who strikes."""
    scene, ida, bo = pair()
    pin_blow(scene, ida, bo, 0, lands=False)
    (event,) = scene.act(ida, Verb.STRIKE, bo)

    assert event.outcome == Outcome.UNHURT
    assert scene.world.persons[bo].health == 1.0
    assert scene.world.facts[about(About.WILL_STRIKE, ida)] == 1
    assert scene.world.persons[ida].blows == 1


def test_a_blow_that_lands_wounds_by_its_weapon():
    """The wounded, and what was done before by whom, are on record."""
    scene, ida, bo = pair()
    can = scene.item(ida, uses=Use.HEAVY, harm=0.4)
    pin_blow(scene, ida, bo, 0)
    (event,) = scene.act(ida, Verb.STRIKE, bo, can)

    assert event.outcome == Outcome.WOUNDED
    assert scene.world.persons[bo].health == pytest.approx(0.6)
    assert scene.world.persons[bo].wounded_by == ida
    assert scene.world.facts[about(About.HURT, bo)] == 1
    assert scene.world.persons[bo].cause == event.number


def test_a_blow_drives_a_floating_body_away_and_does_less():
    """What nothing holds in place takes less of the force."""
    scene, ida, bo = pair()
    can = scene.item(ida, uses=Use.HEAVY, harm=0.5)
    scene.world.persons[bo].hold = 0
    pin_blow(scene, ida, bo, 0)
    scene.act(ida, Verb.STRIKE, bo, can)

    assert scene.world.persons[bo].health == pytest.approx(0.7)


def test_a_deadly_blow_with_a_heavy_thing_kills_at_once():
    """The death is told after the blow, and the blow is its cause."""
    scene, ida, bo = pair()
    can = scene.item(ida, uses=Use.HEAVY, harm=0.4)
    pin_blow(scene, ida, bo, 0, deadly=True)
    blow, death = scene.act(ida, Verb.STRIKE, bo, can)

    assert blow.outcome == Outcome.DEAD
    assert (death.verb, death.actor, death.cause) == (Verb.DIE, bo, blow.number)
    assert scene.world.persons[bo].alive == 0


def test_a_deadly_wound_from_a_drill_leaves_a_few_minutes():
    """The mortally wounded are awake and can strike back."""
    scene, ida, bo = pair()
    drill = scene.item(ida, uses=Use.DRILLS | Use.POINTED, harm=0.4)
    pin_blow(scene, ida, bo, 0, deadly=True)
    (event,) = scene.act(ida, Verb.STRIKE, bo, drill)

    assert event.outcome == Outcome.MORTAL
    assert scene.world.persons[bo].dies_at > scene.world.turn
    assert scene.may(bo, Verb.STRIKE, ida) == Refusal.ALLOWED


def test_the_weapon_is_on_oneself_and_can_hurt():
    """A feather is no weapon, nor is what another has; the dead are not struck."""
    scene, ida, bo = pair()
    note, can = scene.item(ida), scene.item(bo, harm=0.4)

    assert scene.may(ida, Verb.STRIKE, bo, note) == Refusal.WRONG_ITEM
    assert scene.may(ida, Verb.STRIKE, bo, can) == Refusal.ITEM_NOT_IN_HAND
    assert scene.may(ida, Verb.HUNT, bo, can) == Refusal.ITEM_NOT_IN_HAND
    scene.world.persons[bo].alive = 0
    assert scene.may(ida, Verb.STRIKE, bo) == Refusal.TARGET_DEAD
    assert scene.may(ida, Verb.STRIKE, 6) == Refusal.TARGET_NOT_HERE
    assert scene.may(ida, Verb.STRIKE, can) == Refusal.WRONG_TARGET


def test_an_expected_blow_lands_less_often():
    """Less still from a tired arm, and nearly always on a sleeper."""
    scene, ida, bo = pair()
    unexpected = chance_to_land(scene.world, scene.plan, ida, bo)
    scene.world.minds[bo].credence[about(About.WILL_STRIKE, ida)] = 0.9
    expected = chance_to_land(scene.world, scene.plan, ida, bo)
    scene.world.persons[ida].fatigue = 1.0
    tired = chance_to_land(scene.world, scene.plan, ida, bo)
    scene.world.persons[bo].awake = scene.world.persons[ida].fatigue = 0

    assert tired < expected < unexpected < chance_to_land(scene.world, scene.plan, ida, bo) < 1.0


def test_a_blow_may_cost_either_the_hold():
    """It pushes both; but who grips the other is braced against them."""
    scene, ida, bo = pair()
    scene.pin(Purpose.BLOW, ida, bo, 0)
    scene.pin(Purpose.DEADLY, ida, bo, 0, comes_true=False)
    scene.pin(Purpose.GRIP, ida, ida, 0)
    scene.pin(Purpose.GRIP, ida, bo, 0)
    scene.act(ida, Verb.STRIKE, bo)
    lost = (scene.world.persons[ida].hold, scene.world.persons[bo].hold)
    braced, cem, dan = pair()
    braced.world.persons[dan].held_by = cem
    pin_blow(braced, cem, dan, 0)
    braced.world.pins[2].happens = braced.world.pins[3].happens = 1
    braced.act(cem, Verb.STRIKE, dan)

    assert lost == (0, 0)
    assert braced.world.persons[cem].hold == braced.world.persons[dan].hold == 1


def test_who_strikes_back_has_not_begun_it():
    """Only an unprovoked attack makes one somebody who will strike."""
    scene, ida, bo = pair()
    scene.act(ida, Verb.STRIKE, bo)
    scene.act(bo, Verb.STRIKE, ida)

    assert scene.world.facts[about(About.WILL_STRIKE, ida)] == 1
    assert scene.world.facts[about(About.WILL_STRIKE, bo)] == 0


@pytest.mark.parametrize("verb", [Verb.STRIKE, Verb.SEIZE])
def test_violence_ends_a_truce(verb):
    """Whoever is meant by it."""
    scene, ida, bo = pair()
    scene.world.truce_since, scene.world.facts[Fact.TRUCE_HOLDS] = 0, 1
    (event, *_) = scene.act(ida, verb, bo)

    assert (scene.world.truce_since, scene.world.facts[Fact.TRUCE_HOLDS]) == (-1, 0)
    assert scene.world.fact_event[Fact.TRUCE_HOLDS] == event.number


def test_two_people_with_one_cord_kill_in_two_attempts():
    """The first holds the cord, the second takes its other end; the death is the first's doing."""
    scene, ida, bo = pair()
    cem = scene.person(NODE)
    strap = scene.item(scene.item(ida), uses=Use.CORD)
    alone = scene.may(cem, Verb.STRANGLE, bo, strap)
    scene.pin(Purpose.SEIZE, ida, bo, 0)
    (first,) = scene.act(ida, Verb.STRANGLE, bo, strap)
    second, death = scene.act(cem, Verb.STRANGLE, bo, strap)

    assert alone == Refusal.ITEM_NOT_IN_HAND
    assert (first.outcome, second.outcome) == (Outcome.HELD, Outcome.DEAD)
    assert (death.verb, death.actor, death.cause) == (Verb.DIE, bo, first.number)


def test_somebody_awake_may_slip_the_cord():
    """Then nothing has happened but the attempt."""
    scene, ida, bo = pair()
    strap = scene.item(ida, uses=Use.CORD)
    scene.pin(Purpose.SEIZE, ida, bo, 0, comes_true=False)
    (event,) = scene.act(ida, Verb.STRANGLE, bo, strap)

    assert event.outcome == Outcome.SLIPPED
    assert scene.world.persons[bo].throttled == 0.0
    assert scene.world.persons[bo].held_by == NOBODY


def test_a_cord_takes_both_hands():
    """Nothing else may be in them, and it has to be a cord."""
    scene, ida, bo = pair()
    strap, can = scene.item(ida, uses=Use.CORD), scene.item(ida, harm=0.4)

    assert scene.may(ida, Verb.STRANGLE, bo, strap) == Refusal.NO_FREE_HAND
    assert scene.may(ida, Verb.STRANGLE, bo, can) == Refusal.WRONG_ITEM
    assert scene.may(ida, Verb.STRANGLE, bo, bo) == Refusal.WRONG_ITEM
    scene.world.items[can - FIRST_ITEM].pocketed = 1
    assert scene.may(ida, Verb.STRANGLE, bo, strap) == Refusal.ALLOWED


def test_the_seized_are_held_and_can_be_released():
    """One cannot seize twice, nor release whom one does not hold."""
    scene, ida, bo = pair()
    free = scene.may(ida, Verb.RELEASE, bo)
    scene.pin(Purpose.SEIZE, ida, bo, 0)
    (event,) = scene.act(ida, Verb.SEIZE, bo)
    again = scene.may(ida, Verb.SEIZE, bo)
    held = scene.world.persons[bo].held_by
    scene.act(ida, Verb.RELEASE, bo)

    assert (free, again) == (Refusal.NOT_HELD, Refusal.ALREADY_SO)
    assert (event.outcome, held) == (Outcome.HELD, ida)
    assert scene.world.persons[bo].held_by == NOBODY


def test_the_held_can_strike_and_shove_themselves_free():
    """A grip leaves them a hold: the other."""
    scene, ida, bo = pair()
    scene.world.persons[bo].hold = 0
    scene.pin(Purpose.SEIZE, ida, bo, 0)
    scene.act(ida, Verb.SEIZE, bo)
    strike = scene.may(bo, Verb.STRIKE, ida)
    scene.pin(Purpose.GRIP, bo, ida, 0)
    scene.act(bo, Verb.SHOVE, ida)

    assert strike == Refusal.ALLOWED
    assert scene.world.persons[bo].held_by == NOBODY


def test_a_shove_moves_both():
    """Both lose their hold; outside both drift."""
    scene, ida, bo = pair()
    scene.world.persons[ida].place = scene.world.persons[bo].place = HULL_NEAR
    scene.act(ida, Verb.SHOVE, bo)

    for person in (ida, bo):
        assert scene.world.persons[person].hold == 0
        assert scene.world.persons[person].drift_speed > 0.0


def test_to_hunt_shows_what_one_is_after():
    """The hunter is one who will strike; nobody else is changed."""
    scene, ida, _ = pair()
    far = scene.person(LAB)
    tool = scene.item(ida, harm=0.3)
    scene.world.persons[far].doing.verb = Verb.WORK
    (event,) = scene.act(ida, Verb.HUNT, far, tool)

    assert (event.target, event.instrument) == (far, tool)
    assert scene.world.facts[about(About.WILL_STRIKE, ida)] == 1
    assert scene.world.persons[far].doing.verb == Verb.WORK


@pytest.mark.parametrize(("wrested", "owner"), [(True, "actor"), (False, "other")])
def test_what_is_wrested_changes_hands(wrested, owner):
    """Or it does not; the attempt is told either way."""
    scene, ida, bo = pair()
    drill = scene.item(bo, harm=0.4)
    scene.pin(Purpose.WREST, ida, bo, 0, wrested)
    (event,) = scene.act(ida, Verb.DISARM, bo, drill)

    assert event.outcome == (Outcome.HELD if wrested else Outcome.SLIPPED)
    assert scene.world.items[drill - FIRST_ITEM].at == (ida if owner == "actor" else bo)


def test_one_disarms_somebody_of_what_they_have():
    """Not of what lies elsewhere, nor of no thing at all."""
    scene, ida, bo = pair()
    own = scene.item(ida)

    assert scene.may(ida, Verb.DISARM, bo, own) == Refusal.ITEM_NOT_THERE
    assert scene.may(ida, Verb.DISARM, bo, bo) == Refusal.WRONG_ITEM
    assert scene.may(ida, Verb.HUNT, own) == Refusal.WRONG_TARGET


def test_a_blow_that_is_felt_stops_what_one_does():
    """A miss stops work, but not a fight that is on."""
    scene, ida, bo = pair()
    pin_blow(scene, ida, bo, 0, lands=False)
    pin_blow(scene, ida, bo, 1)
    scene.world.persons[bo].doing.verb = Verb.STRIKE
    scene.act(ida, Verb.STRIKE, bo)
    after_miss = scene.world.persons[bo].doing.verb
    (event,) = scene.act(ida, Verb.STRIKE, bo)

    assert after_miss == Verb.STRIKE
    assert scene.world.persons[bo].doing.verb == Verb.NONE
    assert scene.world.persons[bo].cause == event.number


def test_two_can_kill_each_other():
    """A missed drill, a wrested drill, a mortal wound, a pocket, a second death."""
    scene, ida, bo = pair()
    drill = scene.item(ida, uses=Use.DRILLS, harm=0.4)
    tool = scene.item(bo, uses=Use.POINTED, harm=0.3, pocketed=1)
    scene.world.persons[bo].held_by = ida
    scene.pin(Purpose.BLOW, ida, bo, 0, comes_true=False)
    scene.pin(Purpose.WREST, bo, ida, 0)
    for purpose, who, whom in ((Purpose.BLOW, bo, ida), (Purpose.DEADLY, bo, ida)):
        scene.pin(purpose, who, whom, 1)
    scene.pin(Purpose.WREST, ida, bo, 1)
    scene.pin(Purpose.BLOW, ida, bo, 2)
    scene.pin(Purpose.DEADLY, ida, bo, 2)
    told = scene.act(ida, Verb.STRIKE, bo, drill) + scene.act(bo, Verb.DISARM, ida, drill)
    told += scene.act(bo, Verb.STRIKE, ida, drill) + scene.act(ida, Verb.TAKE, bo, tool)
    told += scene.act(ida, Verb.STRIKE, bo, tool)

    assert [event.verb for event in told] == [86, 92, 86, 61, 86, Verb.DIE]
    assert [told[n].outcome for n in (0, 2, 4)] == [Outcome.UNHURT, Outcome.MORTAL, Outcome.DEAD]


@pytest.mark.parametrize(("lands", "awake"), [(True, 1), (False, 0)])
def test_a_blow_that_is_felt_wakes_a_sleeper(lands, awake):
    """One that misses does not."""
    scene, ida, bo = pair()
    sleeper = scene.world.persons[bo]
    sleeper.awake, sleeper.doing.verb = 0, Verb.SLEEP
    pin_blow(scene, ida, bo, 0, lands=lands)
    scene.act(ida, Verb.STRIKE, bo)

    assert sleeper.awake == awake
    assert sleeper.doing.verb == (Verb.NONE if lands else Verb.SLEEP)


def test_a_thing_is_taken_from_a_sleeper_who_sleeps_on():
    """Nor does a blow wake whoever is unconscious."""
    scene, ida, bo = pair()
    cem = scene.person(NODE, awake=0, health=0.2)
    sleeper = scene.world.persons[bo]
    sleeper.awake, sleeper.doing.verb = 0, Verb.SLEEP
    key = scene.item(bo)
    scene.pin(Purpose.WREST, ida, bo, 0)
    pin_blow(scene, ida, cem, 1)
    scene.act(ida, Verb.DISARM, bo, key)
    scene.act(ida, Verb.STRIKE, cem)

    assert (scene.world.items[0].at, sleeper.awake) == (ida, 0)
    assert scene.world.persons[cem].awake == 0


def test_nobody_is_wrested_out_of_a_suit():
    """A suit that is worn cannot be taken by force either; one that is carried can."""
    scene, ida, bo = pair()
    suit = scene.item(bo, uses=Use.SUIT, pocketed=1)
    carried = scene.may(ida, Verb.DISARM, bo, suit)
    scene.world.persons[bo].suited = 1

    assert (carried, scene.may(ida, Verb.DISARM, bo, suit)) == (
        Refusal.ALLOWED,
        Refusal.WRONG_ITEM,
    )
