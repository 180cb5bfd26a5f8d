"""SIMOC-ABM's habitat with four inhabitants; nobody in it decides anything."""

from collections.abc import Callable
from importlib.metadata import version
from typing import Any

from simoc_abm.agent_model import AgentModel
from simoc_abm.util import load_data_file

Some = Callable[[], tuple[int, int, int]]
CREW = 4
HOURS = 20
"""Hours that are lived between two looks at the clock."""
LONG = 240
"""Hours after which a new habitat begins: ten days, for what it records grows all the time."""


def habitat(_: int) -> tuple[dict[str, Any], Some]:
    """Four inhabitants without plants, one hour a step."""
    model = made()

    def some() -> tuple[int, int, int]:
        nonlocal model
        if model.step_num >= LONG:
            model = made()
        for _ in range(HOURS):
            model.step()
        return HOURS, HOURS * CREW, 0

    about = {
        "version": version("simoc-abm"),
        "agents": CREW,
        "observation": "none",
        "actions": 0,
        "side_by_side": 1,
    }
    return about, some


def made() -> Any:
    """A habitat that begins."""
    return AgentModel.from_config(**load_data_file("config_4h.json"))


PEERS = {"habitat": habitat}
