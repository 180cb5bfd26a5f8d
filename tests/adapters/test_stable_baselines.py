"""Stable-Baselines3: the door passes the library's own use of it.  Needs the extra `train`."""

import numpy as np
import pytest

pytest.importorskip("sb3_contrib", reason="no learner: install the extra `train`")

from sb3_contrib import MaskablePPO
from sb3_contrib.common.maskable.utils import get_action_masks, is_masking_supported

from cupola.adapters.stable_baselines import SeatsVecEnv
from tests.adapters.test_seats import WORLDS, stories


class Noting(SeatsVecEnv):
    """The same, which notes what was open and what was chosen."""

    def step_async(self, actions):
        """What is chosen is noted, and what might have been."""
        self.noted = [*getattr(self, "noted", []), (self.masks.copy(), actions.copy())]
        super().step_async(actions)


def test_masks_are_found():
    """The library asks every story for its mask and gets those of the seats."""
    env = SeatsVecEnv([stories()], seed=3)
    env.reset()

    assert is_masking_supported(env)
    assert (get_action_masks(env) == env.masks).all()
    assert (env.env_method("action_masks", indices=[1])[0] == env.masks[1]).all()


def test_nothing_else_is_asked_of_a_story():
    """A story has no other methods, and cannot be changed from outside."""
    env = SeatsVecEnv([stories()])

    with pytest.raises(AttributeError):
        env.env_method("jump")
    with pytest.raises(AttributeError):
        env.set_attr("seats", None)


def test_a_policy_learns():
    """The library's own learner goes through stories to their ends, and keeps to the masks."""
    env = Noting([stories()], seed=1)
    MaskablePPO("MlpPolicy", env, n_steps=32, batch_size=48, n_epochs=1, seed=1).learn(32 * WORLDS)

    assert len(env.noted) == 32
    assert all(masks[np.arange(WORLDS), actions].all() for masks, actions in env.noted)
