"""PettingZoo: the crew as agents that all act at once, or one after another.

    from cupola.adapters.pettingzoo import parallel_env
    env = parallel_env("film", rewards="everybody", render_mode="ansi")
    observations, infos = env.reset(seed=1)
    while env.agents:
        actions = {
            name: env.action_space(name).sample(seen["action_mask"])
            for name, seen in observations.items()
        }
        observations, rewards, terminations, truncations, infos = env.step(actions)

An observation is what the person perceives, holds and feels, and nothing else of the world; the
mask has a 1 for every option that the person may try, as far as they know.  An action that the
mask forbids counts as option 0: to go on, or to wait a minute.

All agents stay until the story is over, the dead with observations of zeros: who left the list of
agents would tell the others of a death that they did not see.  For the same reason rewards are
paid at the end only, and infos are empty.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
from gymnasium.spaces import Box, Dict, Discrete
from pettingzoo import ParallelEnv
from pettingzoo.utils import AgentSelector
from pettingzoo.utils.conversions import parallel_to_aec_wrapper

from cupola.adapters.crew import columns, options
from cupola.adapters.crew.rewards import Ends, Score, score_of
from cupola.adapters.crew.setup import Setup
from cupola.adapters.crew.tables import Over, Term
from cupola.adapters.crew.worlds import Worlds
from cupola.adapters.showing import Showing
from cupola.adapters.station import image_of
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario

MODES = ("human", "ansi", "rgb_array")
"""Ways to render: printed, as text, as an image."""


@dataclass(frozen=True)
class Terms:
    """How an environment is set up; all of it can be left out.

    seats: names of the people who are agents, None for everybody.  others: the kind of mind of
    the rest, and of everybody before `begins_at`.  begins_at: the minute at which agents begin.
    max_cycles: after how many steps a story is cut off, None for the scenario's own end.
    to_choice: whether a step lasts until an agent has to choose, instead of a minute.  rewards: a
    score, a mixture, or a function, see `crew/rewards.py`.  engine: 'auto', 'compiled', 'plain'.
    render_mode: one of MODES.  eyes: whose view is rendered as text, None for what is so.
    """

    seats: Sequence[str] | None = None
    others: str = "builtin"
    begins_at: int = 0
    max_cycles: int | None = None
    to_choice: bool = False
    rewards: str | Score = "own_survival"
    engine: str = "auto"
    render_mode: str | None = None
    eyes: str | None = None


class CrewEnv(ParallelEnv[str, dict[str, Any], int]):  # type: ignore[misc]
    """The crew of one world; all agents act at once.  Raises CupolaError for what is not there.

    It can be copied, pickled, saved and loaded between any two steps, and goes on to the same.
    """

    metadata: ClassVar[dict[str, Any]] = {
        "name": "cupola_v0",
        "render_modes": list(MODES),
        "is_parallelizable": True,
    }

    def __init__(self, scenario: str | Path | Scenario, terms: Terms) -> None:
        self.terms = terms
        self.scenario = scenario if isinstance(scenario, Scenario) else load_scenario(scenario)
        setup = Setup(
            self.scenario,
            terms.seats,
            terms.others,
            terms.begins_at,
            terms.max_cycles or 0,
            terms.to_choice,
        )
        self.worlds = Worlds(setup, engine=terms.engine)
        self.score = score_of(terms.rewards)
        self.render_mode = terms.render_mode
        self.possible_agents = setup.names()
        self.agents: list[str] = []
        self.last_seed = self.scenario.seed - 1
        self._make_spaces()

    def _make_spaces(self) -> None:
        names, width, count = self.possible_agents, columns.width(), len(options.options())
        self._seen = {name: seen_space(width, count) for name in names}
        self._done = {name: Discrete(count) for name in names}
        self.state_space = Box(-1.0, 1.0, (len(names) * width,), np.float32)

    @property
    def max_cycles(self) -> int | None:
        """After how many steps a story is cut off, None for the scenario's own end."""
        return int(self.worlds.terms[Term.CYCLES]) or None

    @max_cycles.setter
    def max_cycles(self, cycles: int | None) -> None:
        self.worlds.terms[Term.CYCLES] = cycles or 0

    def observation_space(self, agent: str) -> Dict:
        """What an agent's observations are: see docs/observations.md."""
        return self._seen[agent]

    def action_space(self, agent: str) -> Discrete:
        """The numbers of the options: see docs/options.md."""
        return self._done[agent]

    def reset(
        self, seed: int | None = None, options: Mapping[str, Any] | None = None
    ) -> tuple[dict[str, dict[str, Any]], dict[str, dict[str, Any]]]:
        """The next story begins: that of the seed, else of the seed after the last one."""
        del options  # none are needed
        self.last_seed = self.last_seed + 1 if seed is None else seed
        self.worlds.begin(self.last_seed)
        self.agents = list(self.possible_agents)
        return self.seen_by_all(), {name: {} for name in self.agents}

    def step(self, actions: Mapping[str, int]) -> tuple[Any, Any, Any, Any, Any]:
        """A minute passes, or as many as it takes until somebody has to choose."""
        chosen, there = self.worlds.chosen[0], self.agents
        for seat, name in enumerate(self.possible_agents):
            chosen[seat] = actions.get(name) or 0
        if there:
            self.worlds.live()
        over = int(self.worlds.over[0])
        rewards = self._rewards() if over else dict.fromkeys(there, 0.0)
        ended = dict.fromkeys(there, over == Over.ENDED)
        cut = dict.fromkeys(there, over == Over.CUT)
        infos: dict[str, dict[str, Any]] = {name: {} for name in there}
        if over:
            self.agents = []
        return self.seen_by_all() if there else {}, rewards, ended, cut, infos

    def seen_by_all(self) -> dict[str, dict[str, Any]]:
        """What every agent sees and may do now, in arrays of its own."""
        seen, legal = self.worlds.seen[0].copy(), self.worlds.legal[0].copy()
        return {
            name: {"observation": seen[seat], "action_mask": legal[seat]}
            for seat, name in enumerate(self.possible_agents)
        }

    def _rewards(self) -> dict[str, float]:
        ends = Ends.of(self.worlds.world, self.scenario, self.worlds.setup.rows())
        return dict(zip(self.possible_agents, self.score(ends)[0].tolist(), strict=True))

    def state(self) -> Any:
        """What all agents together see: for whoever trains them as one, never for an agent."""
        return self.worlds.seen[0].reshape(-1).copy()

    def render(self) -> Any:
        """What is so now, or what `eyes` sees: printed, as text, or as an image of the station."""
        if self.render_mode is None:
            return None
        showing = Showing(self.scenario, self.worlds.world[0])
        if self.render_mode == "rgb_array":
            return image_of(showing)
        text = showing.scene(self.terms.eyes) if self.terms.eyes else showing.text()
        if self.render_mode == "ansi":
            return text
        print(text)
        return None

    def close(self) -> None:
        """Nothing has to be let go of."""

    def save(self, path: str | Path, more: Mapping[str, Any] | None = None) -> Path:
        """The environment as it is now is in this file, and a note.  Raises ChronicleError."""
        noted = {"agents": self.agents, "last_seed": self.last_seed, **(more or {})}
        return self.worlds.save(path, noted)

    def load(self, path: str | Path) -> dict[str, Any]:
        """It is as the file has it, if it was set up as that one was; back comes the note.

        Raises ChronicleError.
        """
        noted = self.worlds.load(path)
        self.agents, self.last_seed = list(noted["agents"]), int(noted["last_seed"])
        return noted


IN_TURN = tuple(
    "agents rewards terminations truncations infos agent_selection _cumulative_rewards "
    "_live_agents _actions _skip_agent_selection".split()
)
"""What the crew in turn knows beside its worlds: plain values all."""


class CrewInTurn(parallel_to_aec_wrapper[str, dict[str, Any], int]):  # type: ignore[misc]
    """The same crew, whose agents say one after another what they do in the next minute."""

    env: CrewEnv

    def step(self, action: int | None) -> None:
        """The agent whose turn it is has said what it does; after the last of them, they do it."""
        super().step(None if action is None else int(action))

    def save(self, path: str | Path) -> Path:
        """The environment, whoever's turn it is, is in this file.  Raises ChronicleError."""
        noted = {name: getattr(self, name) for name in IN_TURN if hasattr(self, name)}
        selector = self._agent_selector
        return self.env.save(path, {"in_turn": noted, "selector": vars(selector)})

    def load(self, path: str | Path) -> None:
        """It is as the file has it, if it was set up as that one was.  Raises ChronicleError."""
        noted = self.env.load(path)
        for name, value in noted["in_turn"].items():
            setattr(self, name, value)
        self._observations = self.env.seen_by_all()
        self._agent_selector = AgentSelector(self.possible_agents)
        vars(self._agent_selector).update(noted["selector"])


def parallel_env(scenario: str | Path | Scenario = "film", **terms: Any) -> CrewEnv:
    """The crew of a scenario as agents that all act at once.  terms: see `Terms`."""
    return CrewEnv(scenario, Terms(**terms))


def env(scenario: str | Path | Scenario = "film", **terms: Any) -> CrewInTurn:
    """The crew of a scenario as agents that act in turn.  terms: see `Terms`."""
    return CrewInTurn(parallel_env(scenario, **terms))


def seen_space(width: int, count: int) -> Dict:
    """The space of one agent's observations."""
    return Dict(
        {
            "observation": Box(-1.0, 1.0, (width,), np.float32),
            "action_mask": Box(0, 1, (count,), np.int8),
        }
    )
