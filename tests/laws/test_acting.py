"""Laws of acting: what is refused changes nothing, and what is tried teaches those who see it."""

import copy
from random import Random

from hypothesis import given
from hypothesis import settings as with_settings
from hypothesis import strategies as st

from cupola.rules.acting import act, may
from cupola.rules.reach import next_hop
from cupola.world.actions import copy_action, intend
from cupola.world.catalogue.entities import FIRST_PLACE, PERSONS
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.records import HATCHES, World
from tests.laws.crews import SCENARIOS
from tests.laws.moments import a_moment, a_random_action, frozen, someone_aware

SEEDS = st.integers(0, 2**40)
PLACES_TO_GO = st.sampled_from(SCENARIOS)


def an_attempt(moment, person, dice, *, refused):
    """A random action of a person that the world refuses, or that it allows; None if none is."""
    for _ in range(200):
        action = a_random_action(dice)
        allowed = may(moment.world, moment.plan, person, action) == Refusal.ALLOWED
        if allowed != refused:
            return action
    return None


@with_settings(max_examples=100)
@given(SEEDS, st.sampled_from(SCENARIOS))
def test_asking_changes_nothing(seed, scenario):
    """Whether something may be done can be asked of a world without touching it."""
    dice = Random(seed)
    moment = a_moment(scenario, seed, before="people_act")
    before = frozen(World, moment.world)
    for _ in range(50):
        may(moment.world, moment.plan, dice.randint(0, PERSONS - 1), a_random_action(dice))

    assert frozen(World, moment.world) == before


@with_settings(max_examples=100)
@given(SEEDS, st.sampled_from(SCENARIOS))
def test_a_refused_action_changes_nothing(seed, scenario):
    """Of what was tried in vain one event remains, and not a byte of the world is other."""
    moment = a_moment(scenario, seed, before="people_act")
    person = someone_aware(moment, Random(seed))
    if person is None:
        return
    action = an_attempt(moment, person, Random(seed), refused=True)
    before, told = frozen(World, moment.world), moment.world.events_told
    act(moment.world, moment.plan, moment.book, person, action)
    new = moment.events[-1]
    number, moment.world.events_told = moment.world.events_told, told

    assert frozen(World, moment.world) == before
    assert number == told + 1
    assert (new.verb, new.tried, new.actor) == (Verb.TRIED, action.verb, person)


@with_settings(max_examples=100)
@given(SEEDS, st.sampled_from(SCENARIOS))
def test_what_is_tried_teaches_only_those_who_perceive_it(seed, scenario):
    """Whoever does not perceive an attempt ends the minute as if it had not been made."""
    moment = a_moment(scenario, seed, before="look_around")
    person = someone_aware(moment, Random(seed))
    if person is None:
        return
    other = moment.copy()
    action = an_attempt(moment, person, Random(seed), refused=True)
    act(other.world, other.plan, other.book, person, action)
    tried = other.events[-1]
    for each in (moment, other):
        each.look()
        each.update()

    for mind in range(PERSONS):
        if not (tried.perceived >> mind) & 1:
            assert moment.mind(mind) == other.mind(mind)


@with_settings(max_examples=100)
@given(SEEDS, st.sampled_from(SCENARIOS))
def test_a_walk_goes_by_what_one_holds(seed, scenario):
    """Hatches far away, open or shut, do not change the next hatch that somebody goes through."""
    dice = Random(seed)
    moment = a_moment(scenario, seed, before="people_act")
    person = someone_aware(moment, dice)
    if person is None:
        return
    goal = FIRST_PLACE + dice.choice([p for p in range(20) if moment.plan.places[p].exists])
    other = moment.copy()
    _scramble_far_hatches(other, person, dice)

    assert _place_after_a_step(moment, person, goal) == _place_after_a_step(other, person, goal)


def _scramble_far_hatches(moment, person, dice):
    here = moment.world.persons[person].place
    for row in range(HATCHES):
        hatch = moment.plan.hatches[row]
        if here not in (hatch.a, hatch.b):
            moment.world.hatches[row].open = dice.randint(0, 1)


def _place_after_a_step(moment, person, goal):
    doing = moment.world.persons[person].doing
    intend(doing, Verb.GO, goal)
    act(moment.world, moment.plan, moment.book, person, doing)
    return moment.world.persons[person].place


def test_a_way_by_the_true_hatches_would_be_found():
    """The law above is not about nothing: the true hatches often lead another way."""
    differs = 0
    for seed in range(60):
        moment = a_moment("film", seed, before="people_act")
        shut = sum(1 << row for row in range(HATCHES) if Random(seed * 99 + row).random() < 0.4)
        for person in range(PERSONS):
            start, held = moment.world.persons[person].place, moment.world.minds[person].shut
            ways = [next_hop(moment.plan, known, start, 0) for known in (held, shut)]
            differs += ways[0] != ways[1]

    assert differs > 20


@with_settings(max_examples=50)
@given(SEEDS, st.sampled_from(SCENARIOS))
def test_the_dead_and_the_unconscious_may_do_nothing(seed, scenario):
    """Whatever they are given to do, the world refuses it for being what they are."""
    dice = Random(seed)
    moment = a_moment(scenario, seed, before="people_act")
    me = moment.world.persons[0]
    action = a_random_action(dice)
    me.alive, me.awake = dice.choice([(0, 0), (1, 0)])
    copy_action(copy.copy(action), me.doing)

    refusal = may(moment.world, moment.plan, 0, action)
    assert refusal == (Refusal.ACTOR_UNCONSCIOUS if me.alive else Refusal.ACTOR_DEAD)
