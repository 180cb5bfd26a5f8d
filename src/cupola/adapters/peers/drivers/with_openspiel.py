"""OpenSpiel's game of hidden roles, played move by move through its Python door."""

import random
from collections.abc import Callable
from functools import partial
from importlib.metadata import version
from typing import Any

import pyspiel

Some = Callable[[], tuple[int, int, int]]
GAMES = 20
"""Games that are played between two looks at the clock."""


def social_deduction(_: int, *, told: bool) -> tuple[dict[str, Any], Some]:
    """Six players of whom one is an impostor.  told: whether each mover gets what it knows."""
    game = pyspiel.load_game("social_deduction(players=6)")
    dice = random.Random(1)
    draw = dice.random

    def play() -> int:
        state, moves = game.new_initial_state(), 0
        while not state.is_terminal():
            if state.is_chance_node():
                outcomes, chances = zip(*state.chance_outcomes(), strict=True)
                state.apply_action(dice.choices(outcomes, chances)[0])
                continue
            if told:
                state.information_state_string()
            legal = state.legal_actions()
            state.apply_action(legal[int(draw() * len(legal))])
            moves += 1
        return moves

    def some() -> tuple[int, int, int]:
        moves = sum(play() for _ in range(GAMES))
        return moves, moves, moves

    about = {
        "version": version("open_spiel"),
        "agents": game.num_players(),
        "observation": "text" if told else "none",
        "actions": game.num_distinct_actions(),
        "side_by_side": 1,
    }
    return about, some


PEERS = {
    "social_deduction": partial(social_deduction, told=True),
    "social_deduction_moves": partial(social_deduction, told=False),
}
