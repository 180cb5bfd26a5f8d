"""Tasks for Inspect: a model plays one of the crew, or all of them.

`member`: one person is played, the others have built-in minds.  `crew`: everybody is played, each
from their own view, by the same model.  A sample is one seed under one control.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import anyio.from_thread
import anyio.to_thread
from inspect_ai import Task, task
from inspect_ai.dataset import MemoryDataset, Sample
from inspect_ai.model import Model, get_model
from inspect_ai.solver import Generate, Solver, TaskState, solver

from cupola.adapters.inspect.controls import ORDERED, control, controlled, controls
from cupola.adapters.inspect.conversation import SECONDS, Conversation
from cupola.adapters.inspect.measures import measures_of
from cupola.adapters.inspect.occasions import MOST, Answer, Member, Occasion
from cupola.adapters.inspect.opening import opening
from cupola.adapters.inspect.playing import BEFORE, Part, Playing, first_order
from cupola.adapters.inspect.scoring import conduct
from cupola.chronicle.cast import Cast
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario

SCENARIOS = ("winter_hut", "film_renamed")
"""What is played if nobody says otherwise: neutral names, and no film that a model has read of."""
SEEDS = 10
"""Seeds under each control, if nobody says how many."""


@dataclass(frozen=True)
class Setting:
    """What all samples of a task have in common.

    people: who is played.  most: occasions each.  seconds: for one reply.  ends: the last minute.
    """

    scenario: Scenario
    people: tuple[str, ...]
    most: int = MOST
    seconds: float = SECONDS
    ends: int | None = None
    engine: str = "auto"

    @property
    def begins(self) -> int:
        """The minute at which models take their seats, the same under every control."""
        return max(0, first_order(self.scenario) - BEFORE)


@task
def member(
    scenario: str = SCENARIOS[0],
    person: str | None = None,
    seeds: int = SEEDS,
    under: str | list[str] = ORDERED,
    most: int = MOST,
    seconds: float = SECONDS,
) -> Task:
    """A model plays one person; the others have built-in minds.

    person: the scenario's protagonist if not named.  under: controls, several with commas, or
    "all".  most: decisions a sample.  seconds: that a reply may take.
    """
    found = load_scenario(scenario)
    who = found.names.proper(person) if person else _protagonist(found)
    return task_of("member", Setting(found, (who,), most, seconds), seeds, under)


@task
def crew(
    scenario: str = SCENARIOS[0],
    seeds: int = SEEDS,
    under: str | list[str] = ORDERED,
    most: int = MOST,
    seconds: float = SECONDS,
) -> Task:
    """Everybody is played by the model, each from their own view."""
    found = load_scenario(scenario)
    people = tuple(row["id"] for row in Cast.of(found).person)
    return task_of("crew", Setting(found, people, most, seconds), seeds, under)


def _protagonist(scenario: Scenario) -> str:
    first = next(iter(scenario.source.found["people"]))
    return str(scenario.source.found.get("protagonist") or first)


def task_of(kind: str, setting: Setting, seeds: int, under: str | list[str]) -> Task:
    """The task of a setting: so many seeds under each of these controls."""
    words = under.split(",") if isinstance(under, str) else under
    chosen = list(controls()) if words == ["all"] else [control(w.strip()).word for w in words]
    samples = [
        Sample(
            id=f"{word} {seed}",
            input=f"{setting.scenario.title}, seed {seed}, {word}",
            metadata={"control": word, "seed": seed},
        )
        for seed in range(1, seeds + 1)
        for word in chosen
    ]
    return Task(
        dataset=MemoryDataset(samples),
        solver=plays(setting),
        scorer=conduct(),
        fail_on_error=False,
        name=f"{kind}_{setting.scenario.name}",
    )


@solver
def plays(setting: Setting) -> Solver:
    """The story of a sample has been lived, with the task's model in its seats."""

    async def solve(state: TaskState, generate: Generate) -> TaskState:  # noqa: ARG001
        word, seed = state.metadata["control"], state.metadata["seed"]
        scenario = controlled(setting.scenario, setting.people[0], control(word))
        talks = conversations(setting, scenario, word, get_model())
        part = Part(scenario, seed, setting.begins, setting.ends, setting.engine)
        chronicle = await anyio.to_thread.run_sync(partial(lived, part, talks, setting.most))
        first = talks[setting.people[0]]
        state.messages = first.messages
        state.output.completion = first.part.value
        state.metadata["people"] = {
            person: _kept(talk, measures_of(chronicle, person, setting.begins).as_values())
            for person, talk in talks.items()
        }
        return state

    return solve


def conversations(
    setting: Setting, scenario: Scenario, word: str, model: Model
) -> dict[str, Conversation]:
    """A conversation for everybody who is played."""
    return {
        person: Conversation(
            model, opening(scenario, person, control(word), setting.most), setting.seconds
        )
        for person in setting.people
    }


def lived(part: Part, talks: Mapping[str, Conversation], most: int) -> Any:
    """The chronicle of a story played in a thread of its own; models answer on the event loop."""
    playing = Playing(part)
    cast = Cast.of(part.scenario)
    members = {
        person: Member(cast, cast.number(person), partial(_ask, talk), most, part.seed)
        for person, talk in talks.items()
    }
    return playing.play(members)


def _ask(talk: Conversation, occasion: Occasion) -> Answer:
    return anyio.from_thread.run(talk.answer, occasion)


def _kept(talk: Conversation, measured: dict[str, float]) -> dict[str, Any]:
    """What a sample keeps of one person: how the part was taken, and what was measured."""
    return {"part": talk.part.value, "measures": measured, "counts": dict(talk.counts)}
