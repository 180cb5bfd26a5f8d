"""Stable-Baselines3: one person's choices in many stories, for its learners.

    from sb3_contrib import MaskablePPO
    from cupola.adapters.gymnasium import CrewVectorEnv
    from cupola.adapters.stable_baselines import SeatsVecEnv
    stories = CrewVectorEnv("film", worlds=64, seats=[person], to_choice=True)
    MaskablePPO("MlpPolicy", SeatsVecEnv([stories])).learn(1_000_000)

It needs the extra `train`.  What a row is, and when a person is asked, says `seats`.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from stable_baselines3.common.vec_env import VecEnv

from cupola.adapters.gymnasium import CrewVectorEnv
from cupola.adapters.seats import Seats


class SeatsVecEnv(VecEnv):  # type: ignore[misc]
    """The seats of these environments as the library wants them.

    A reward comes with the end of a story, and nothing is to be hoped for beyond it: also a story
    whose time is over is over.  seed: of the first story.  only: as in `Seats`.
    """

    def __init__(
        self, parts: Sequence[CrewVectorEnv], seed: int = 0, only: Sequence[int] | None = None
    ) -> None:
        self.seats = Seats(parts, only)
        self.first = seed
        self.chosen = np.zeros(self.seats.count, np.int64)
        self.masks: Any = None
        self.render_mode = None
        super().__init__(self.seats.count, self.seats.observation_space, self.seats.action_space)

    def reset(self) -> Any:
        """All stories begin, the first with the seed of this environment."""
        seen, self.masks = self.seats.reset(self.first)
        return seen

    def step_async(self, actions: Any) -> None:
        """What is chosen is noted."""
        self.chosen = actions

    def step_wait(self) -> tuple[Any, Any, Any, list[dict[str, Any]]]:
        """Everybody has come to their next choice."""
        seen, self.masks, rewards, over = self.seats.step(self.chosen)
        told = [
            {"terminal_observation": row} if end else {}
            for row, end in zip(seen, over, strict=True)
        ]
        return seen, rewards.astype(np.float32), over, told

    def env_method(self, method_name: str, *_: Any, indices: Any = None, **__: Any) -> list[Any]:
        """What may be chosen, a row a story; there is no other method than `action_masks`."""
        if method_name != "action_masks":
            raise AttributeError(method_name)
        return list(self.masks[self._get_indices(indices)])

    def has_attr(self, attr_name: str) -> bool:
        """Whether every story has this: masks, and what the library itself asks for."""
        return attr_name in ("action_masks", "render_mode")

    def get_attr(self, attr_name: str, indices: Any = None) -> list[Any]:
        """The same for every story."""
        return [getattr(self, attr_name) for _ in self._get_indices(indices)]

    def set_attr(self, attr_name: str, *_: Any, **__: Any) -> None:
        """Nothing of a story can be set from outside."""
        raise AttributeError(attr_name)

    def env_is_wrapped(self, *_: Any, indices: Any = None, **__: Any) -> list[bool]:
        """No story is wrapped."""
        return [False for _ in self._get_indices(indices)]

    def close(self) -> None:
        """There is nothing to let go."""
