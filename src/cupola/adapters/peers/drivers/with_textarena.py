"""TextArena's Secret Mafia, played by six who say and vote anything that is legal."""

import random
from collections.abc import Callable
from importlib.metadata import version
from typing import Any

import textarena

Some = Callable[[], tuple[int, int, int]]
PLAYERS = 6
GAMES = 5
"""Games that are played between two looks at the clock."""
SAYINGS = ("I have seen nothing.", "I do not trust one of you.", "Let us wait.", "It was not me.")
TALKING = "Day-Discussion"
"""The phase in which anything may be said; in all others somebody has to be named."""


def secret_mafia(_: int) -> tuple[dict[str, Any], Some]:
    """The game as it comes, with the texts that a language model would read.

    It is made anew for each game: what was said would else be told on in the next.
    """
    dice = random.Random(1)

    def play() -> int:
        env = textarena.make("SecretMafia-v0")
        env.reset(num_players=PLAYERS)
        steps, done = 0, False
        while not done:
            mover, _ = env.get_observation()
            phase, alive = env.state.game_state["phase"], env.state.game_state["alive_players"]
            others = [player for player in alive if player != mover]
            named = f"[{dice.choice(others)}]"
            talking = phase.value == TALKING
            done, _ = env.step(action=dice.choice(SAYINGS) if talking else named)
            steps += 1
        env.close()
        return steps

    def some() -> tuple[int, int, int]:
        steps = sum(play() for _ in range(GAMES))
        return steps, steps, steps

    about = {
        "version": version("textarena"),
        "agents": PLAYERS,
        "observation": "text",
        "actions": "text",
        "side_by_side": 1,
    }
    return about, some


PEERS = {"secret_mafia": secret_mafia}
