"""Conformance vectors: where a run starts, what people try in it, and how it ends, as data."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario
from cupola.world.catalogue.entities import (
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_SYSTEM,
    ITEMS,
    NOBODY,
    PERSONS,
    SYSTEMS,
    MindKind,
)
from cupola.world.catalogue.facts import FACTS
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import blank, freeze, plain
from cupola.world.notation import parse
from cupola.world.records import Beat

FOLDER = Path(__file__).parent
DIGITS = 6
"""Decimals to which numbers are compared."""
PATIENCE = 30
"""Minutes for which an attempt is made again if it cannot be made yet."""
FLAGS = ("on", "broken", "cut", "faked", "locked")


def paths() -> list[Path]:
    """The files of all vectors."""
    return sorted(FOLDER.glob("*.json"))


def load(path: Path) -> dict[str, Any]:
    """One vector."""
    return dict(json.loads(path.read_text(encoding="utf-8")))


def replayed(vector: dict[str, Any], engine: str) -> dict[str, Any]:
    """How the run of a vector ends."""
    scenario = start_of(vector)
    run = Run(scenario, vector["seed"], engine=engine)
    run.go_on(vector["minutes"])
    return end_of(run)


def start_of(vector: dict[str, Any]) -> Scenario:
    """The scenario of a vector, with its attempts as its script."""
    name = vector["scenario"]
    scenario = load_scenario(FOLDER / name if name.endswith(".toml") else name)
    if "attempts" not in vector:
        return scenario
    scenario = scenario.unscripted() if scenario.scripted else scenario
    start = scenario.start.copy()
    for person in range(PERSONS):
        if start["persons"][person]["exists"]:
            start["persons"][person]["mind"] = int(MindKind.SCRIPT)
    return replace(scenario, start=start, beats=_script(vector["attempts"], scenario))


def _script(attempts: list[list[Any]], scenario: Scenario) -> Any:
    table = blank(Beat, len(attempts))
    for row, (minute, text) in enumerate(attempts):
        actor, action = parse(text, scenario.names)
        beat = plain(Beat)
        beat.turn, beat.actor, beat.patience, beat.action = minute, actor, PATIENCE, action
        freeze(beat, table[row])
    return table


def end_of(run: Run) -> dict[str, Any]:
    """Everything by which two engines are compared; what nobody moved is left out."""
    world, start, names = run.world, run.scenario.start, run.scenario.names
    people = [p for p in range(PERSONS) if world.persons[p].exists]
    verbs = Counter(Verb(int(verb)).name.lower() for verb in run.table("events")["verb"])
    return {
        "minute": int(world.turn),
        "ending": int(world.ending),
        "people": {names.of(p): _person(world.persons[p], names) for p in people},
        "items": _moved_items(world, start, names),
        "systems": _changed_systems(world, start, names),
        "facts": sorted(_word(names, fact) for fact in range(FACTS) if world.facts[fact]),
        "credence": {names.of(p): _credences(world, start, names, p) for p in people},
        "trust": {names.of(p): _trust(world, start, names, p, people) for p in people},
        "events": dict(sorted(verbs.items())),
    }


def _person(person: Any, names: Any) -> dict[str, Any]:
    place = "nowhere" if person.place < 0 else names.of(FIRST_PLACE + int(person.place))
    return {
        "alive": int(person.alive),
        "awake": int(person.awake),
        "place": place,
        "health": round(float(person.health), DIGITS),
    }


def _moved_items(world: Any, start: Any, names: Any) -> dict[str, str]:
    moved = {}
    for row in range(ITEMS):
        now, then = world.items[row], start["items"][row]
        if now.at != NOBODY and (now.at, now.pocketed) != (then["at"], then["pocketed"]):
            pocket = " pocket" if now.pocketed else ""
            moved[names.of(FIRST_ITEM + row)] = names.of(int(now.at)) + pocket
    return moved


def _changed_systems(world: Any, start: Any, names: Any) -> dict[str, list[str]]:
    changed = {}
    for row in range(SYSTEMS):
        now, then = world.systems[row], start["systems"][row]
        if now.exists and any(now[flag] != then[flag] for flag in FLAGS):
            changed[names.of(FIRST_SYSTEM + row)] = [flag for flag in FLAGS if now[flag]]
    return changed


def _word(names: Any, fact: int) -> str:
    return str(names.word_names.get(fact, f"#{fact}"))


def _credences(world: Any, start: Any, names: Any, person: int) -> dict[str, float]:
    now, then = world.minds[person].credence, start["minds"][person]["credence"]
    moved = [fact for fact in range(FACTS) if now[fact] != then[fact]]
    return {_word(names, fact): round(float(now[fact]), DIGITS) for fact in moved}


def _trust(world: Any, start: Any, names: Any, person: int, people: list[int]) -> dict[str, float]:
    now, then = world.minds[person].trust, start["minds"][person]["trust"]
    moved = [other for other in people if now[other] != then[other]]
    return {names.of(other): round(float(now[other]), DIGITS) for other in moved}
