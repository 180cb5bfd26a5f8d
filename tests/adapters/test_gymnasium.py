"""Gymnasium's own checks, and what they do not ask: many worlds, their seeds, threads, memory."""

import copy
import pickle
from dataclasses import replace

import gymnasium
import numpy as np
import pytest
from gymnasium.utils.env_checker import check_env, data_equivalence
from gymnasium.utils.performance import benchmark_vector_step
from gymnasium.vector import SyncVectorEnv
from gymnasium.wrappers.vector import DictInfoToList, RecordEpisodeStatistics

from cupola.adapters.crew.worlds import Worlds
from cupola.adapters.gymnasium import CrewVectorEnv, SeatEnv, register
from cupola.errors import ChronicleError, CupolaError
from tests.adapters.crew.crews import scenario_of

register()


def film():
    """The film's scenario, read once."""
    return scenario_of("film")


def test_one_seat_passes_the_checker():
    """Gymnasium's checker of environments finds nothing wrong with one seat."""
    check_env(gymnasium.make("cupola/Seat-v0", seat="gordon", render_mode="ansi").unwrapped)


def test_one_seat_in_gymnasiums_own_vector():
    """Seats can be put side by side by Gymnasium itself."""
    crew = SyncVectorEnv([lambda: SeatEnv(film(), max_cycles=5) for _ in range(2)])
    seen, _ = crew.reset(seed=1)
    for _ in range(8):
        seen, *_ = crew.step(crew.action_space.sample())

    assert crew.observation_space.contains(seen)


def test_one_seat_plays_the_story_of_its_seed():
    """As a crew does; where no seed is named, the environment's own dice say which."""
    seat = SeatEnv(scenario_of("two_people"), "wren", engine="plain")
    played = []
    for seed in (5, None, 5, None):
        seat.reset(seed=seed)
        played.append(int(seat.inner.worlds.world["seed"][0]))

    assert played[0] == 5
    assert played[1] not in (5, 6)
    assert played[2:] == played[:2]


def play(crew, steps, seed=0):
    """All that comes of so many steps of legal chance, in arrays of their own."""
    told = []
    for step in range(steps):
        told.append(copy.deepcopy(crew.step(crew.draw(seed + step))))
    return told


@pytest.mark.parametrize("per", ["person", "world"])
def test_a_vector_is_what_gymnasium_expects(per):
    """Spaces, shapes, types and seeds are those of a vector environment, after its conventions."""
    crew = gymnasium.make_vec("cupola/Crew-v0", num_envs=12, per=per, max_cycles=6)
    seen, infos = crew.reset(seed=1)
    again = copy.deepcopy(crew.reset(seed=1)[0])

    assert isinstance(crew, CrewVectorEnv)
    assert infos == {}
    assert data_equivalence(seen, again)
    for seen, rewards, ended, cut, _ in play(crew, 15):
        assert crew.observation_space.contains(seen)
        assert rewards.shape == ended.shape == cut.shape == (12,)
        assert (ended.dtype, cut.dtype, rewards.dtype) == (bool, bool, np.float64)
    assert crew.action_space.contains(np.array(crew.draw(3)))


@pytest.mark.parametrize("per", ["person", "world"])
def test_gymnasiums_wrappers_and_measurement_run(per):
    """What Gymnasium has for vectors runs on it as it stands."""
    crew = CrewVectorEnv(film(), worlds=2, per=per, max_cycles=3)
    wrapped = DictInfoToList(RecordEpisodeStatistics(crew))
    wrapped.reset(seed=1)
    lengths = [
        each["episode"]["l"]
        for _ in range(4)
        for each in wrapped.step(crew.draw(1))[-1]
        if "episode" in each
    ]

    assert set(lengths) == {3}
    assert benchmark_vector_step(crew, target_duration=1) > 0


def test_a_story_that_is_over_begins_anew_in_the_next_step():
    """The step after the last begins the world's next story, with another seed and no reward."""
    crew = CrewVectorEnv(film(), worlds=2, max_cycles=3)
    crew.reset(seed=10)
    first, second = crew.worlds.world["seed"].tolist()
    told = play(crew, 4)

    assert (first, second) == (10, 11)
    assert [cut.all() for _, _, _, cut, _ in told] == [False, False, True, False]
    assert crew.worlds.world["seed"].tolist() == [12, 13]
    assert crew.worlds.world["turn"].tolist() == [0, 0]
    assert not told[3][1].any()


def over_beforehand(**terms):
    """Worlds of two people of whom none is alive when the seats begin."""
    two = scenario_of("two_people")
    start = two.start.copy()
    start["persons"]["alive"] = 0
    return CrewVectorEnv(replace(two, start=start), worlds=2, begins_at=10, engine="plain", **terms)


def test_a_story_that_ended_before_its_seats_began_is_not_passed_over():
    """The first step tells of the end of the seed's own story, and pays for it."""
    crew = over_beforehand(rewards=lambda ends: np.ones((len(ends.lives), 2)))
    crew.reset(seed=5)
    told = []
    for _ in range(4):
        _, rewards, ended, *_ = crew.step(crew.draw(1))
        told.append((crew.worlds.world["seed"].tolist(), ended.all(), rewards.any()))

    assert told == [
        ([5, 6], True, True),
        ([7, 8], False, False),
        ([7, 8], True, True),
        ([9, 10], False, False),
    ]


def test_seeds_decide_and_threads_do_not():
    """The same seed and actions give the same bytes in one thread and in two."""
    told = []
    for threads in (1, 2):
        crew = CrewVectorEnv(film(), worlds=40, threads=threads)
        crew.reset(seed=4)
        play(crew, 20)
        told.append((crew.worlds.world.tobytes(), crew.worlds.seen.tobytes()))

    assert told[0] == told[1]


def test_a_world_does_not_depend_on_its_neighbours():
    """A world among many goes the way it goes alone."""
    alone, many = (CrewVectorEnv(film(), worlds=n, begins_at=2900) for n in (1, 9))
    alone.reset(seed=7)
    many.reset(seed=7)
    for step in range(30):
        actions = many.draw(step).copy()
        many.step(actions)
        alone.step(actions[:6])

    assert many.worlds.world[0].tobytes() == alone.worlds.world[0].tobytes()


def test_no_memory_is_copied_unless_asked_for():
    """The arrays of a step are the worlds' own; with `copy` they are not."""
    for asked in (False, True):
        crew = CrewVectorEnv(film(), worlds=2, copy=asked)
        seen, _ = crew.reset(seed=1)

        assert np.shares_memory(seen["observation"], crew.worlds.seen) is not asked
        assert np.shares_memory(seen["action_mask"], crew.worlds.legal) is not asked


WAYS = {"copy": copy.deepcopy, "pickle": lambda crew: pickle.loads(pickle.dumps(crew))}


@pytest.mark.parametrize("way", [*WAYS, "file"])
def test_a_copy_goes_on_to_the_same(way, tmp_path):
    """A copy, a pickle and a file of many worlds go on to the same bytes."""
    crew = CrewVectorEnv(film(), worlds=3, max_cycles=25, rewards="everybody + 0.5*remedy")
    crew.reset(seed=1)
    play(crew, 20)
    if way == "file":
        other = CrewVectorEnv(film(), worlds=3, max_cycles=25, rewards="everybody + 0.5*remedy")
        other.load(crew.save(tmp_path / "worlds.npz"))
    else:
        other = WAYS[way](crew)

    assert data_equivalence(play(crew, 20, 50), play(other, 20, 50), exact=True)


def two(form, **terms):
    """Two people, in a vector of worlds or as one seat."""
    found = scenario_of("two_people")
    if form == "seat":
        return SeatEnv(found, "wren", engine="plain", **terms)
    return CrewVectorEnv(found, worlds=2, engine="plain", **terms)


@pytest.mark.parametrize("form", ["seat", "vector"])
def test_a_file_keeps_which_seeds_come_next(form, tmp_path):
    """Where none is named: the dice go on as in the environment that was saved."""
    crew, other = two(form), two(form)
    crew.reset(seed=5)
    crew.reset()
    other.reset(seed=9)
    other.load(crew.save(tmp_path / "crew.npz"))
    told = [[each.reset()[0] for _ in range(3)] for each in (crew, other)]
    seeds = [getattr(each, "inner", each).worlds.world["seed"].tolist() for each in (crew, other)]

    assert seeds[0] == seeds[1]
    assert data_equivalence(told[0], told[1], exact=True)


def test_one_seat_that_was_saved_goes_on_to_the_same(tmp_path):
    """A file is taken up in another environment that was set up alike."""
    crew, other = two("seat", max_cycles=9), two("seat", max_cycles=9)
    crew.reset(seed=5)
    for _ in range(4):
        crew.step(0)
    other.load(crew.save(tmp_path / "crew.npz"))

    assert np.array_equal(other.action_masks(), crew.action_masks())
    for _ in range(8):
        assert data_equivalence(crew.step(0), other.step(0), exact=True)


def test_a_file_without_dice_is_no_vector_environments(tmp_path):
    """What was saved of worlds alone is told apart."""
    crew = two("vector")
    crew.reset(seed=5)
    with pytest.raises(ChronicleError, match="seeds come next"):
        crew.load(crew.worlds.save(tmp_path / "worlds.npz"))


def test_both_engines_end_in_the_same_bytes():
    """Compiled and plain, worlds, columns and masks are the same to the byte."""
    told = []
    for engine in ("compiled", "plain"):
        crew = CrewVectorEnv(film(), worlds=1, engine=engine, max_cycles=12)
        crew.reset(seed=2)
        for step in range(18):
            crew.step(crew.draw(step, step % 3))
        assert isinstance(crew.worlds, Worlds)
        rows = crew.worlds.rows
        told.append(
            [getattr(rows, name).tobytes() for name in ("worlds", "seen", "masks", "marks")]
        )

    assert told[0] == told[1]


@pytest.mark.parametrize("terms", [{"per": "persons"}, {"num_envs": 7}, {"rewards": "2 remedy"}])
def test_bad_terms_are_refused_in_words(terms):
    """What cannot be set up is an error of this package that says what is allowed."""
    with pytest.raises(CupolaError):
        CrewVectorEnv(film(), **terms)
