"""Masks: an option is legal exactly if the rules let the person try it, as far as they know."""

import numpy as np
import pytest

from cupola.adapters.crew.filling import fill_in
from cupola.adapters.crew.options import options
from cupola.minds.outside.view import View, known_to_all
from cupola.rules.acting import may
from cupola.runs.turn import must_choose
from cupola.world.layout import plain, thaw
from cupola.world.names import Names
from cupola.world.plan import Plan
from cupola.world.records import Action, World
from tests.adapters.crew.crews import SCENARIOS, lived, some_worlds


def wrongly_marked(worlds, number):
    """Options whose mask differs from the answer of the rules, for every seat of one world."""
    plan = known_to_all(thaw(Plan, worlds.setup.scenario.plan))
    world = thaw(World, worlds.world[number])
    setting, found = worlds.driver.setting, []
    for seat, person in enumerate(worlds.setup.rows()):
        legal = worlds.legal[number, seat]
        if not must_choose(world, person):
            found += [(seat, int(o)) for o in np.flatnonzero(legal) if o != 0]
            continue
        view = View(world.minds[person], plan, Names({}, {}))
        attempt = plain(Action)
        for option in range(1, len(options())):
            there = fill_in(worlds.rows, setting, attempt, number, seat, option)
            allowed = there and may(view.picture, plan, person, attempt) == 0
            if bool(legal[option]) != allowed:
                found.append((seat, option))
    return found


@pytest.mark.parametrize("name", SCENARIOS)
@pytest.mark.parametrize("seed", range(3))
def test_the_mask_is_the_answer_of_the_rules(name, seed):
    """Gates and what is asked about together save time, and change no answer."""
    worlds = some_worlds(name, 2)
    worlds.begin(100 * seed)
    for _ in range(3):
        lived(worlds, 17, seed, way=seed % 2)

        wrong = wrongly_marked(worlds, 0) + wrongly_marked(worlds, 1)
        assert [(seat, options()[o]) for seat, o in wrong] == []


def test_the_first_option_is_always_legal():
    """To go on is always possible, and all there is for whoever has nothing to choose."""
    worlds = some_worlds("film", 8)
    worlds.begin(1)
    lived(worlds, 40, way=1)

    assert (worlds.legal[:, :, 0] == 1).all()
    assert (worlds.legal.sum(axis=2)[worlds.open == 0] == 1).all()
    assert (worlds.open == 0).any()


def test_what_is_tried_is_what_was_chosen():
    """Whoever has to choose begins the option chosen for them, its slots and roles filled in."""
    worlds = some_worlds("film", 1)
    worlds.begin(5)
    worlds.draw(1, 0)
    wanted = {}
    for seat, person in enumerate(worlds.setup.rows()):
        if worlds.open[0, seat]:
            attempt = plain(Action)
            fill_in(
                worlds.rows, worlds.driver.setting, attempt, 0, seat, int(worlds.chosen[0, seat])
            )
            wanted[person] = attempt.verb
    before = worlds.world["persons"]["actions"][0].copy()
    worlds.live()
    begun = worlds.world["persons"]["actions"][0] - before

    assert {p for p in range(8) if begun[p] == 1} == {p for p, verb in wanted.items() if verb}


def test_options_of_every_scenario_are_used():
    """In the film people can do most of what there are options for, sooner or later."""
    worlds = some_worlds("film", 16)
    worlds.begin(1)
    seen = np.zeros(len(options()), bool)
    for cycle in range(300):
        worlds.draw(cycle, 1)
        worlds.live()
        seen |= worlds.legal.any(axis=(0, 1))
    found = {option.verb for option, used in zip(options(), seen, strict=True) if used}

    assert len(found) >= 0.8 * len({option.verb for option in options()})
