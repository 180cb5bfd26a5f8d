"""Cupola: six people, one station, two secret orders, and the rules of their world.

The public names are loaded when they are first asked for, so that importing a part of the
package does not load all of it.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cupola.chronicle.reference import Report as Report
    from cupola.chronicle.reference import check as check
    from cupola.chronicle.store import Chronicle as Chronicle
    from cupola.errors import ChronicleError as ChronicleError
    from cupola.errors import CupolaError as CupolaError
    from cupola.errors import EngineError as EngineError
    from cupola.errors import NotationError as NotationError
    from cupola.errors import ScenarioError as ScenarioError
    from cupola.errors import TropeError as TropeError
    from cupola.runs.batch import batch as batch
    from cupola.runs.branch import Moment as Moment
    from cupola.runs.replay import read_chronicle as read_chronicle
    from cupola.runs.saving import load_run as load_run
    from cupola.runs.single import Run as Run
    from cupola.runs.turn import Pause as Pause
    from cupola.runs.whole import run as run
    from cupola.scenarios.reader import load_scenario as load_scenario
    from cupola.scenarios.scenario import Scenario as Scenario
    from cupola.studies.cluster import Cluster as Cluster
    from cupola.studies.frames import frame as frame
    from cupola.studies.lies.whole import lies as lies
    from cupola.studies.questions import Game as Game
    from cupola.studies.questions import find as find
    from cupola.studies.questions import game as game
    from cupola.studies.questions import sweep as sweep
    from cupola.studies.results import Results as Results
    from cupola.studies.results import read_study as read_study
    from cupola.studies.results import study as study
    from cupola.studies.road.whole import road as road
    from cupola.studies.study import Way as Way
    from cupola.studies.suspense.whole import suspense as suspense
    from cupola.studies.whatif.story import Story as Story
    from cupola.studies.whatif.whole import whatif as whatif
    from cupola.studies.why.saving import save as save
    from cupola.studies.why.whole import why as why

HOMES = {
    "Chronicle": "cupola.chronicle.store",
    "ChronicleError": "cupola.errors",
    "Cluster": "cupola.studies.cluster",
    "CupolaError": "cupola.errors",
    "EngineError": "cupola.errors",
    "Game": "cupola.studies.questions",
    "Moment": "cupola.runs.branch",
    "NotationError": "cupola.errors",
    "Pause": "cupola.runs.turn",
    "Report": "cupola.chronicle.reference",
    "Results": "cupola.studies.results",
    "Run": "cupola.runs.single",
    "Scenario": "cupola.scenarios.scenario",
    "ScenarioError": "cupola.errors",
    "Story": "cupola.studies.whatif.story",
    "TropeError": "cupola.errors",
    "Way": "cupola.studies.study",
    "batch": "cupola.runs.batch",
    "check": "cupola.chronicle.reference",
    "find": "cupola.studies.questions",
    "frame": "cupola.studies.frames",
    "game": "cupola.studies.questions",
    "lies": "cupola.studies.lies.whole",
    "load_run": "cupola.runs.saving",
    "load_scenario": "cupola.scenarios.reader",
    "read_chronicle": "cupola.runs.replay",
    "read_study": "cupola.studies.results",
    "road": "cupola.studies.road.whole",
    "run": "cupola.runs.whole",
    "save": "cupola.studies.why.saving",
    "study": "cupola.studies.results",
    "suspense": "cupola.studies.suspense.whole",
    "sweep": "cupola.studies.questions",
    "whatif": "cupola.studies.whatif.whole",
    "why": "cupola.studies.why.whole",
}
"""Every public name and the module it lives in."""

__all__ = sorted(HOMES)


def __getattr__(name: str) -> Any:
    if name not in HOMES:
        raise AttributeError(f"module 'cupola' has no attribute {name!r}")
    return getattr(import_module(HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__
