"""Gymnasium: thousands of worlds at once, or one seat of one world against built-in minds.

    from cupola.adapters.gymnasium import CrewVectorEnv, SeatEnv
    env = CrewVectorEnv("film", worlds=1024, per="person", threads=2)
    observations, infos = env.reset(seed=1)
    observations, rewards, ended, cut, infos = env.step(env.draw(seed=1))

Of the vector environment, the arrays of observations are the same every time, and each step writes
into them what has changed: they can be read but not written to.  Copy what you keep or want to
change, or say `copy=True`.  A world whose story was over begins its
next one in the step after, whatever the action (Gymnasium's "next step" mode).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import gymnasium
import numpy as np
from gymnasium.spaces import Box, Dict, Discrete, MultiDiscrete
from gymnasium.vector import AutoresetMode, VectorEnv
from gymnasium.vector.utils import batch_space

from cupola.adapters.crew import columns, options
from cupola.adapters.crew.drawing import BY_VERB
from cupola.adapters.crew.rewards import Ends, Score, score_of
from cupola.adapters.crew.setup import Setup
from cupola.adapters.crew.tables import Over
from cupola.adapters.crew.worlds import Worlds
from cupola.adapters.showing import Showing
from cupola.adapters.station import image_of
from cupola.errors import ChronicleError, Mistake, ScenarioError
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario
from cupola.scenarios.text.mistakes import not_one_of

PER = ("person", "world")
"""What an environment of the vector is: one seat, or all seats of one world together."""


@dataclass(frozen=True)
class VectorTerms:
    """How a vector environment is set up; all of it can be left out.

    worlds: how many.  per: 'person' for one environment a seat, 'world' for one a world, whose
    observations and actions are those of all its seats and whose reward is their mean.  threads:
    cores to use.  copy: whether observations are copies.  The rest is as in `pettingzoo.Terms`.
    """

    worlds: int = 1024
    per: str = "person"
    seats: Sequence[str] | None = None
    others: str = "builtin"
    begins_at: int = 0
    max_cycles: int | None = None
    to_choice: bool = False
    rewards: str | Score = "own_survival"
    engine: str = "auto"
    threads: int = 1
    copy: bool = False


class CrewVectorEnv(VectorEnv[dict[str, Any], Any, Any]):
    """Worlds side by side, see `VectorTerms`.  Raises CupolaError for what is not there."""

    metadata: dict[str, Any] = {  # noqa: RUF012 - as Gymnasium declares it
        "autoreset_mode": AutoresetMode.NEXT_STEP,
        "render_modes": ["ansi", "rgb_array"],
    }

    def __init__(
        self,
        scenario: str | Path | Scenario = "film",
        num_envs: int | None = None,
        render_mode: str | None = None,
        **terms: Any,
    ) -> None:
        self.terms = VectorTerms(**terms)
        if self.terms.per not in PER:
            what = not_one_of(self.terms.per, "what an environment can be", PER)
            raise ScenarioError("per", [Mistake("per", what)])
        self.scenario = scenario if isinstance(scenario, Scenario) else load_scenario(scenario)
        self.render_mode = render_mode
        self.score = score_of(self.terms.rewards)
        self.per_person = self.terms.per == "person"
        setup = self._setup()
        self.seats = setup.names()
        self.worlds = self._worlds(setup, num_envs)
        self._make_spaces()

    def _setup(self) -> Setup:
        terms = self.terms
        return Setup(
            self.scenario,
            terms.seats,
            terms.others,
            terms.begins_at,
            terms.max_cycles or 0,
            terms.to_choice,
        )

    def _worlds(self, setup: Setup, num_envs: int | None) -> Worlds:
        """As many worlds as were asked for, or as many as these environments need."""
        each = len(self.seats) if self.per_person else 1
        count = self.terms.worlds if num_envs is None else -(-num_envs // each)
        if num_envs is not None and num_envs != count * each:
            what = f"{num_envs} is no multiple of the {each} seats of a world"
            raise ScenarioError("num_envs", [Mistake("num_envs", what)])
        self.num_envs = count * each
        return Worlds(setup, count, engine=self.terms.engine, threads=self.terms.threads)

    def _make_spaces(self) -> None:
        width, count, seats = columns.width(), len(options.options()), len(self.seats)
        before = () if self.per_person else (seats,)
        seen = Box(-1.0, 1.0, (*before, width), np.float32)
        mask = Box(0, 1, (*before, count), np.int8)
        self.single_observation_space = Dict({"observation": seen, "action_mask": mask})
        one = Discrete(count) if self.per_person else MultiDiscrete([count] * seats)
        self.single_action_space = one
        self.action_space = batch_space(one, self.num_envs)

    @cached_property
    def observation_space(self) -> Any:  # type: ignore[override]
        """The space of all observations together; made when first asked for, as it is large."""
        return batch_space(self.single_observation_space, self.num_envs)

    def reset(
        self, *, seed: int | None = None, options: Mapping[str, Any] | None = None
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """All worlds begin anew, with seeds from this one on, one each."""
        super().reset(seed=seed, options=dict(options or {}))
        self.worlds.begin(_first_seed(self, seed))
        return self._observed(), {}

    def step(self, actions: Any) -> tuple[dict[str, Any], Any, Any, Any, dict[str, Any]]:
        """A minute passes in every world, or as many as it takes until somebody has to choose."""
        np.copyto(self.worlds.chosen, np.reshape(actions, self.worlds.chosen.shape))
        self.worlds.live()
        over = np.flatnonzero(self.worlds.over)
        rewards = self._rewards(over)
        infos = {} if self.per_person else {"rewards": rewards}
        paid = rewards.reshape(-1) if self.per_person else rewards.mean(axis=1)
        ended, cut = (self._which(over, how) for how in (Over.ENDED, Over.CUT))
        return self._observed(), paid, ended, cut, infos

    def _which(self, over: Any, how: Over) -> Any:
        """Of which environments the story is over in this way."""
        found = np.zeros((self.worlds.count, len(self.seats) if self.per_person else 1), np.bool_)
        if over.size:
            found[over] = (self.worlds.over[over] == how)[:, None]
        return found.reshape(-1)

    def _rewards(self, over: Any) -> Any:
        found = np.zeros(self.worlds.chosen.shape)
        if over.size:
            seats = self.worlds.setup.rows()
            found[over] = self.score(Ends.of(self.worlds.world[over], self.scenario, seats))
        return found

    def _observed(self) -> dict[str, Any]:
        """What the worlds have, in the shape that each environment shows it."""
        shape = (self.num_envs,) if self.per_person else (self.num_envs, len(self.seats))
        shown = {
            "observation": self.worlds.seen.reshape(*shape, -1),
            "action_mask": self.worlds.legal.reshape(*shape, -1),
        }
        if self.terms.copy:
            return {name: table.copy() for name, table in shown.items()}
        for table in shown.values():
            table.flags.writeable = False
        return shown

    def draw(self, seed: int, way: int = BY_VERB) -> Any:
        """Legal actions by chance, see `crew/drawing.py`: an array that is written anew."""
        self.worlds.draw(seed, way)
        return self.worlds.chosen.reshape(-1) if self.per_person else self.worlds.chosen

    def render(self) -> tuple[Any, ...] | None:
        """What is so in each world, as text or image; of thousands of worlds it takes a while."""
        if self.render_mode is None:
            return None
        shown = (Showing(self.scenario, record) for record in self.worlds.world)
        if self.render_mode == "ansi":
            return tuple(showing.text() for showing in shown)
        return tuple(image_of(showing) for showing in shown)

    def save(self, path: str | Path) -> Path:
        """All worlds as they are now, and the dice, are in this file.  Raises ChronicleError."""
        return self.worlds.save(path, _dice_of(self))

    def load(self, path: str | Path) -> None:
        """All is as the file has it, if it was set up alike.  Raises ChronicleError."""
        _take_up_dice(self, path, self.worlds.load(path))


class SeatEnv(gymnasium.Env[dict[str, Any], int]):
    """One person of a crew; the built-in mind, or another, decides for everybody else.

    `action_masks()` is what libraries that learn with masks ask for.
    """

    metadata: dict[str, Any] = {"render_modes": ["ansi", "rgb_array"]}  # noqa: RUF012

    def __init__(
        self,
        scenario: str | Path | Scenario = "film",
        seat: str | None = None,
        render_mode: str | None = None,
        **terms: Any,
    ) -> None:
        found = scenario if isinstance(scenario, Scenario) else load_scenario(scenario)
        who = seat or Setup(found).names()[0]
        self.inner = CrewVectorEnv(found, worlds=1, seats=[who], copy=True, **terms)
        self.render_mode = self.inner.render_mode = render_mode
        self.observation_space = self.inner.single_observation_space
        self.action_space = self.inner.single_action_space

    def reset(
        self, *, seed: int | None = None, options: dict[str, Any] | None = None
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """The story of the seed, or of any seed, begins."""
        super().reset(seed=seed)
        seen, _ = self.inner.reset(seed=_first_seed(self, seed), options=options)
        return _first(seen), {}

    def step(self, action: int) -> tuple[dict[str, Any], float, bool, bool, dict[str, Any]]:
        """A minute passes, or as many as it takes until the person has to choose."""
        seen, rewards, ended, cut, _ = self.inner.step(np.array([action]))
        return _first(seen), float(rewards[0]), bool(ended[0]), bool(cut[0]), {}

    def action_masks(self) -> Any:
        """What may be tried now, as yes and no."""
        return self.inner.worlds.legal[0, 0].astype(np.bool_)

    def render(self) -> Any:
        """What is so, as text or as an image of the station."""
        shown = self.inner.render()
        return None if shown is None else shown[0]

    def save(self, path: str | Path) -> Path:
        """The environment as it is now, with its dice, is in this file.  Raises ChronicleError."""
        return self.inner.worlds.save(path, _dice_of(self))

    def load(self, path: str | Path) -> None:
        """It is as the file has it, if it was set up alike.  Raises ChronicleError."""
        _take_up_dice(self, path, self.inner.worlds.load(path))


def _first_seed(env: CrewVectorEnv | SeatEnv, seed: int | None) -> int:
    """The seed of the first story: the one that is asked for, else one by the dice."""
    return int(env.np_random.integers(1 << 31)) if seed is None else seed


def _dice_of(env: CrewVectorEnv | SeatEnv) -> dict[str, Any]:
    """A note of how the dice stand that say which seeds come where none is named."""
    return {"dice": env.np_random.bit_generator.state}


def _take_up_dice(env: CrewVectorEnv | SeatEnv, path: str | Path, noted: Mapping[str, Any]) -> None:
    """The dice stand as they were noted.  Raises ChronicleError where no such dice were."""
    try:
        env.np_random.bit_generator.state = noted["dice"]
    except (KeyError, TypeError, ValueError) as error:
        what = "the environment that was saved there is of another kind"
        raise ChronicleError(f"{path} does not say what seeds come next: {what}") from error


def _first(seen: dict[str, Any]) -> dict[str, Any]:
    return {name: table[0] for name, table in seen.items()}


def register() -> None:
    """`gymnasium.make("cupola/Seat-v0")` and `gymnasium.make_vec("cupola/Crew-v0")` find these."""
    here = "cupola.adapters.gymnasium"
    if "cupola/Seat-v0" not in gymnasium.registry:
        gymnasium.register("cupola/Seat-v0", entry_point=f"{here}:SeatEnv")
    if "cupola/Crew-v0" not in gymnasium.registry:
        gymnasium.register("cupola/Crew-v0", vector_entry_point=f"{here}:CrewVectorEnv")
