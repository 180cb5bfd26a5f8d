"""No leak: nobody learns or does anything from what does not reach them.

Three statements, each tested alone: who updates sees only percepts; who perceives is reached
only by what can reach them; who chooses sees only their own mind.  (That no mind is handed a
world is tested in `house_rules/test_minds_signatures.py`.)  For each a leak is planted, and the
test must find it.
"""

import copy
from random import Random
from typing import Any
from unittest.mock import patch

import pytest

from cupola.beliefs.picture import imagine
from cupola.runs import choosing, updating
from cupola.runs.choosing import everyone_free_chooses
from cupola.senses import sights
from cupola.senses.perceiving import show
from cupola.world.catalogue.entities import PERSONS, MindKind, is_person
from cupola.world.catalogue.facts import UNHEARD
from cupola.world.records import HATCHES, Person
from tests.laws.crews import SCENARIOS
from tests.laws.moments import a_moment, frozen, someone_aware, tables_of
from tests.laws.scrambling import (
    a_scrambled_picture,
    all_but_a_mind,
    all_out_of_reach,
    events_unperceived_by,
)
from tests.naive import what_reaches

STATES = 100
"""Random states of each scenario in a usual test run."""
MANY = 500
"""Random states of each scenario in a thorough one."""
KINDS = [[kind] * PERSONS for kind in MindKind if kind != MindKind.OUTSIDE]
"""Crews that decide in one way each."""


class Reader:
    """What a planted leak may read: the world that is choosing now."""

    world: Any = None


def two_moments(scenario, seed, before, kinds=None):
    """A moment, one to take other values from, somebody awake in the first, and dice."""
    dice = Random(seed)
    moment = a_moment(scenario, seed, before=before, kinds=kinds)
    donor = a_moment(scenario, seed + 1_000_000, before=before)
    return moment, donor, someone_aware(moment, dice), dice


def updating_leaks(scenario, seed):
    """Whether a person takes in anything but their percepts."""
    moment, donor, person, dice = two_moments(scenario, seed, "everyone_updates")
    if person is None:
        return False
    other = moment.copy()
    all_but_a_mind(other, donor, person, dice)
    events_unperceived_by(other, donor, person, dice)
    seen = moment.percepts(person), other.percepts(person)
    assert seen[0] == seen[1], "the test itself has changed what a percept shows"
    moment.update()
    other.update()
    return moment.mind(person) != other.mind(person)


def perceiving_leaks(scenario, seed):
    """Whether a person perceives anything that cannot reach them."""
    moment, donor, person, dice = two_moments(scenario, seed, "look_around")
    if person is None:
        return False
    reach = what_reaches(moment.world, moment.plan, moment.events, person)
    other = moment.copy()
    all_out_of_reach(other, donor, reach, dice)
    moment.look()
    other.look()
    same_mind = moment.mind(person) == other.mind(person)
    return not same_mind or moment.percepts(person) != other.percepts(person)


def choosing_leaks(scenario, seed):
    """Whether a person, as far as they are free, chooses by anything but their own mind."""
    kinds = KINDS[seed % len(KINDS)]
    moment, donor, person, dice = two_moments(scenario, seed, "everyone_free_chooses", kinds)
    if person is None:
        return False
    other = moment.copy()
    me = other.world.persons[person]
    all_but_a_mind(other, donor, person, dice)
    other.world.persons[person] = me
    for hatch in range(HATCHES):
        other.world.hatches[hatch].open = dice.randint(0, 1)
    other.work.picture = a_scrambled_picture(donor)
    return _choice(moment, person) != _choice(other, person)


def _choice(moment, person):
    """What a person is doing and holds, once everybody has chosen."""
    Reader.world = moment.world
    everyone_free_chooses(
        moment.world, moment.plan, tables_of(moment.scenario.name), moment.book, moment.work
    )
    return frozen(Person, moment.world.persons[person]), moment.mind(person)


STATEMENTS = {
    "updating": updating_leaks,
    "perceiving": perceiving_leaks,
    "choosing": choosing_leaks,
}


@pytest.mark.parametrize("statement", STATEMENTS)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_nothing_leaks(scenario, statement):
    """In 200 random states what does not reach a person makes no difference to that person."""
    leaks = [seed for seed in range(STATES) if STATEMENTS[statement](scenario, seed)]

    assert leaks == []


@pytest.mark.slow
@pytest.mark.parametrize("statement", STATEMENTS)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_nothing_leaks_in_a_thousand_states(scenario, statement):
    """The same in 1,000 other random states."""
    seeds = range(10_000, 10_000 + MANY)
    leaks = [seed for seed in seeds if STATEMENTS[statement](scenario, seed)]

    assert leaks == []


def shows_lies(plan, event, mind, percept):
    """A leak: whoever is lied to does not take it in."""
    show(plan, event, mind, percept)
    if event.truth == 0:
        percept.words = UNHEARD


def sees_into_pockets(world, plan, item):
    """A leak: what is in another's pocket is seen."""
    at = world.items[item].at
    if is_person(at):
        return world.persons[at].place
    return sights_as_they_are(world, plan, item)


sights_as_they_are = sights.place_of_open_item
imagined_as_it_is = imagine


def knows_all_hatches(mind, plan, picture):
    """A leak: the way is found by how the hatches are, not by how they are held to be."""
    imagined_as_it_is(mind, plan, picture)
    known = copy.copy(mind)
    for hatch in range(HATCHES):
        known.shut &= ~(1 << hatch)
        known.shut |= (1 - Reader.world.hatches[hatch].open) << hatch
    picture.minds[mind.self] = known


PLANTED = {
    "updating": (updating, "show", shows_lies),
    "perceiving": (sights, "place_of_open_item", sees_into_pockets),
    "choosing": (choosing, "imagine", knows_all_hatches),
}


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_planted_leak_is_found(statement):
    """A rule that reads a lie's truth, another's pocket or a far hatch is caught."""
    with patch.object(*PLANTED[statement]):
        found = any(STATEMENTS[statement]("film", seed) for seed in range(STATES))

    assert found


def test_where_nothing_differs_nothing_is_found():
    """Two copies of one moment go on alike, so that what is found is a leak."""
    moment = a_moment("film", 3, before="look_around")
    other = moment.copy()
    moment.look()
    other.look()

    for person in range(PERSONS):
        assert moment.mind(person) == other.mind(person)
        assert moment.percepts(person) == other.percepts(person)
