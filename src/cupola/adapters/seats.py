"""Seats: one person's choices in many stories, of one scenario or of several.

    seats = Seats([CrewVectorEnv("film", worlds=64, seats=[person], to_choice=True)])
    seen, masks = seats.reset(seed=1)
    seen, masks, rewards, over = seats.step(actions)

It is what a library that learns wants: plain arrays, one row a story, copied, and a mask beside
them.  Between two stories is an empty row, zeros with nothing to choose but option 0.

Nobody is asked about hours in which there is nothing to decide: with `to_choice` a step lasts
until the person has to choose, and who is free is not offered to wait a minute (option 0) while
there is anything else.  To rest for an hour is always an option, and something new calls people
from it as it does from waiting.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from gymnasium.spaces import Discrete

from cupola.adapters.crew import options
from cupola.adapters.crew.columns import columns
from cupola.adapters.gymnasium import CrewVectorEnv
from cupola.errors import Mistake, ScenarioError

FREE = next(column.first for column in columns() if column.field == "doing")
"""The column that has a 1 while one is in the middle of nothing."""


class Seats:
    """The seats of these environments in one list, see above.

    only: numbers of options, 0 among them; None for all.  Raises ScenarioError for an environment
    of whole worlds, whose rows are no seats.
    """

    def __init__(self, parts: Sequence[CrewVectorEnv], only: Sequence[int] | None = None) -> None:
        for part in parts:
            if not part.per_person:
                what = "'world' makes one environment of all seats; 'person' is wanted"
                raise ScenarioError(part.scenario.name, [Mistake("per", what)])
        self.parts = tuple(parts)
        shown: Any = parts[0].single_observation_space
        self.observation_space = shown["observation"]
        self.only = np.arange(len(options.options())) if only is None else np.unique(only)
        self.action_space = Discrete(len(self.only))
        self.count = sum(part.num_envs for part in parts)
        self.edges = np.cumsum([part.num_envs for part in parts])[:-1]

    def reset(self, seed: int) -> tuple[Any, Any]:
        """All stories begin; those of the second environment have the seeds after the first's."""
        begun = []
        for part in self.parts:
            begun.append(part.reset(seed=seed)[0])
            seed += part.num_envs
        return self._joined(begun, np.zeros(self.count, bool))

    def step(self, actions: Any) -> tuple[Any, Any, Any, Any]:
        """Every person has come to the next choice, or their story to its end.

        Comes back with what is seen, what may be chosen, the rewards, and which stories are over.
        """
        each = zip(self.parts, np.split(self.only[actions], self.edges), strict=True)
        lived = [part.step(chosen) for part, chosen in each]
        over = np.concatenate([ended | cut for _, _, ended, cut, _ in lived])
        rewards = np.concatenate([paid for _, paid, _, _, _ in lived])
        return *self._joined([seen for seen, *_ in lived], over), rewards, over

    def _joined(self, parts: Sequence[Any], over: Any) -> tuple[Any, Any]:
        """What all see and may do: rows of their own, that the next step does not write over."""
        seen = np.concatenate([part["observation"] for part in parts])
        masks = np.concatenate([part["action_mask"][:, self.only] for part in parts]).astype(bool)
        seen[over] = 0.0
        masks[over] = False
        free = seen[:, FREE] == 1.0
        masks[:, 0] = ~free | ~masks[:, 1:].any(axis=1)
        return seen, masks
