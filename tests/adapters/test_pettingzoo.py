"""PettingZoo's own tests, and what it does not ask: copies, files, who is told what."""

import copy
import pickle
from types import SimpleNamespace

import numpy as np
import pytest
from pettingzoo.test import (
    api_test,
    max_cycles_test,
    parallel_api_test,
    parallel_seed_test,
    render_test,
    seed_test,
    state_test,
)

from cupola.adapters import pettingzoo
from cupola.adapters.crew.options import options
from cupola.adapters.pettingzoo import env, parallel_env
from cupola.errors import ChronicleError, CupolaError
from cupola.world.catalogue.verbs import Verb
from tests.adapters.crew.crews import scenario_of

CYCLES = 200


def film():
    """The film's scenario, read once."""
    return scenario_of("film")


def test_the_api_of_agents_in_turn():
    """PettingZoo's test of environments whose agents act one after another passes."""
    api_test(env(film()), num_cycles=CYCLES)


def test_the_api_of_agents_at_once():
    """PettingZoo's test of parallel environments passes."""
    parallel_api_test(parallel_env(film()), num_cycles=CYCLES)


def test_seeds():
    """PettingZoo's tests that the same seed and actions give the same, in both forms, pass."""
    parallel_seed_test(lambda: parallel_env(film()), num_cycles=CYCLES)
    seed_test(lambda: env(film()), num_cycles=CYCLES)


def test_the_number_of_cycles():
    """PettingZoo's test that a story is cut off when it should be passes."""
    max_cycles_test(pettingzoo)


def test_rendering():
    """PettingZoo's test of every way to render passes."""
    render_test(lambda render_mode: env(film(), render_mode=render_mode))


def test_the_whole_state():
    """PettingZoo's test of what all agents see together passes."""
    state_test(env(film()), parallel_env(film()))


def drawn(seen, dice):
    """One legal action for each agent."""
    return {n: int(dice.choice(np.flatnonzero(o["action_mask"]))) for n, o in seen.items()}


def go_on(crew, seen, steps, seed=1):
    """Everything that comes of so many steps, as bytes."""
    dice, told = np.random.default_rng(seed), []
    for _ in range(steps):
        seen, rewards, ended, cut, _ = crew.step(drawn(seen, dice))
        told.append((crew.worlds.world.tobytes(), crew.state().tobytes(), rewards, ended, cut))
        if not crew.agents:
            break
    return told


WAYS = {
    "copy": copy.deepcopy,
    "pickle": lambda crew: pickle.loads(pickle.dumps(crew)),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_copy_goes_on_to_the_same(way):
    """A copy or a pickle taken at any step goes on to the same bytes; the first is untouched."""
    crew = parallel_env(film())
    seen, _ = crew.reset(seed=3)
    go_on(crew, seen, 30)
    other = WAYS[way](crew)
    told = go_on(other, other.seen_by_all(), 30, seed=2)

    assert go_on(crew, crew.seen_by_all(), 30, seed=2) == told


def test_a_saved_environment_goes_on_to_the_same(tmp_path):
    """What was saved at a step is there again in another environment that was set up alike."""
    crew, other = parallel_env(film()), parallel_env(film())
    seen, _ = crew.reset(seed=3)
    go_on(crew, seen, 30)
    crew.save(tmp_path / "crew.npz")
    other.load(tmp_path / "crew.npz")

    told = go_on(crew, crew.seen_by_all(), 30)
    assert go_on(other, other.seen_by_all(), 30) == told


def test_a_file_keeps_after_how_many_steps_a_story_is_cut_off(tmp_path):
    """As a copy does: what was set since the environment was made holds where it is loaded."""
    crew, other = (parallel_env(scenario_of("two_people"), engine="plain") for _ in range(2))
    crew.reset(seed=3)
    crew.max_cycles = 3
    other.load(crew.save(tmp_path / "crew.npz"))

    assert other.max_cycles == 3
    assert go_on(other, other.seen_by_all(), 5) == go_on(crew, crew.seen_by_all(), 5)
    assert other.agents == []


def test_a_file_of_another_setup_is_refused(tmp_path):
    """A file is not loaded into an environment of other seats, and the error says so."""
    crew = parallel_env(film())
    crew.reset(seed=3)
    crew.save(tmp_path / "crew.npz")

    with pytest.raises(ChronicleError, match="not these"):
        parallel_env(film(), seats=["gordon"]).load(tmp_path / "crew.npz")


def in_turn(crew, steps, dice):
    """What the agents in turn are told on the way."""
    told = []
    for _ in range(steps):
        seen, reward, ended, cut, _ = crew.last()
        told.append((crew.agent_selection, seen["observation"].tobytes(), reward, ended, cut))
        legal = np.flatnonzero(seen["action_mask"])
        crew.step(None if ended or cut else int(dice.choice(legal)))
        if not crew.agents:
            break
    return told


@pytest.mark.parametrize("steps", [1, 4, 41, 6 * 20 + 3])
def test_agents_in_turn_are_saved_in_the_middle_of_a_round(tmp_path, steps):
    """Whoever's turn it is, a file, a copy and a pickle go on to the same."""
    crew, other = env(film(), max_cycles=20), env(film(), max_cycles=20)
    crew.reset(seed=3)
    in_turn(crew, steps, np.random.default_rng(1))
    crew.save(tmp_path / "crew.npz")
    other.load(tmp_path / "crew.npz")
    copies = [other, copy.deepcopy(crew), pickle.loads(pickle.dumps(crew))]
    told = in_turn(crew, 50, np.random.default_rng(2))

    assert all(in_turn(each, 50, np.random.default_rng(2)) == told for each in copies)


def test_nobody_learns_of_a_death_from_the_list_of_agents():
    """All agents stay until the story is over, without rewards or infos on the way."""
    crew = parallel_env(film(), max_cycles=400)
    seen, _ = crew.reset(seed=1)
    world, gordon = crew.worlds.world[0], crew.possible_agents.index("gordon")
    world["persons"]["alive"][crew.worlds.setup.rows()[gordon]] = 0
    seen, *told = crew.step(drawn(seen, np.random.default_rng(0)))

    assert crew.agents == crew.possible_agents
    assert not any(any(each.values()) for each in told)
    assert not seen["gordon"]["observation"].any()
    assert np.flatnonzero(seen["gordon"]["action_mask"]).tolist() == [0]


def test_what_the_mask_forbids_is_to_go_on():
    """An action that may not be tried leads to the same bytes as option 0."""
    told = []
    for forbidden in (False, True):
        crew = parallel_env(film())
        seen, _ = crew.reset(seed=1)
        actions = {
            name: int(np.flatnonzero(each["action_mask"] == 0)[7]) if forbidden else 0
            for name, each in seen.items()
        }
        crew.step(actions)
        told.append(crew.worlds.world.tobytes())

    assert told[0] == told[1]


def test_a_step_to_the_next_choice():
    """With `to_choice` somebody has to choose after every step, and steps are longer."""
    crew = parallel_env(film(), seats=["gordon"], to_choice=True)
    crew.reset(seed=1)
    work = [option.verb for option in options()].index(Verb.WORK)
    for _ in range(20):
        crew.step({"gordon": work})

        assert crew.worlds.open[0, 0] == 1
    assert crew.worlds.world[0]["turn"] > 100


def test_seats_begin_when_they_are_told_to():
    """Until the minute in which the agents begin, the others' kind of mind decides for all."""
    crew = parallel_env(film(), begins_at=500)
    crew.reset(seed=1)

    assert crew.worlds.world[0]["turn"] == 500
    assert set(crew.worlds.world[0]["persons"]["mind"][:6].tolist()) == {3}


@pytest.mark.parametrize(
    "terms",
    [{"seats": ["gorden"]}, {"others": "buildin"}, {"rewards": "survivel"}, {"begins_at": 9999}],
)
def test_bad_terms_are_refused_in_words(terms):
    """A wrong name, mind, score or minute is an error of this package that says what is allowed."""
    with pytest.raises(CupolaError):
        parallel_env(film(), **terms)


def test_an_image_shows_who_is_where():
    """Another place of somebody is another image of the same size."""
    crew = parallel_env(film(), render_mode="rgb_array")
    crew.reset(seed=1)
    before = crew.render()
    crew.worlds.world["persons"]["place"][0, 2] = 5

    assert before.shape == crew.render().shape
    assert (before != crew.render()).any()


def test_text_is_one_persons_view_if_asked_for():
    """With `eyes` the text is the scene of that person, else what is so."""
    crew = parallel_env(film(), render_mode="ansi", eyes="gordon")
    crew.reset(seed=1)

    assert crew.render().startswith("gordon, Day 1")
    assert SimpleNamespace(**vars(crew)).render_mode == "ansi"
