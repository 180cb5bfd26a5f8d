"""Rows of stories made by hand, with known answers."""

from types import SimpleNamespace
from typing import Any

import numpy as np

from cupola.runs.engine import ROW_TYPES
from cupola.studies.base_rates.measure import Measure
from cupola.studies.outcome import ON_STATION, Told
from cupola.studies.report.controls import CRITERIA, Control
from cupola.studies.report.finding import CONTROL, Finding, more_than
from cupola.studies.report.stories import STORY
from cupola.world.layout import blank

ALL = 0b111111


def rows(count: int) -> Any:
    """So many stories in which nothing happened and everybody lives."""
    made = np.zeros(count, STORY)
    made["outcome"]["seed"] = np.arange(1, count + 1)
    made["outcome"]["alive"], made["outcome"]["remedy"] = ALL, ON_STATION
    made["striker"] = made["struck_at"] = -1
    return made


def told(*events: dict[str, Any]) -> Told:
    """A story of these events, a minute apart."""
    made = blank(ROW_TYPES["events"], len(events))
    for number, fields in enumerate(events):
        row = {"number": number, "turn": number, "cause": -1, "target": -1, "words": -1} | fields
        for name, value in row.items():
            made[number][name] = value
    return Told(made)


def does(verb: int, actor: int, target: int = -1, **more: int) -> dict[str, Any]:
    """One event, as a dictionary of fields."""
    return {"verb": int(verb), "actor": actor, "target": target, **more}


def finding(id_: str, value: float, kind: str = CONTROL) -> Finding:
    """A finding that is met if its value is above nothing."""
    measure = Measure(value, value - 0.1, value + 0.1, 9)
    return Finding(id_, f"What {id_} says.", measure, more_than(0.0), "a world", kind)


def control(minds: str, value: float) -> Control:
    """Minds whose every finding has this value."""
    ids = [id_ for named in CRITERIA.values() for id_ in named]
    return Control(minds, [finding(id_, value) for id_ in ids])


def scenario(sides: tuple[int, ...] = (1, 1, 1, 2, 2, 2, 0, 0)) -> Any:
    """As much of a scenario as counting asks for: sides, and no game."""
    persons = np.array([(side,) for side in sides], [("side", np.int64)])
    return SimpleNamespace(
        start={"persons": persons}, plan=SimpleNamespace(payoffs=np.zeros(4), mishaps=0)
    )
