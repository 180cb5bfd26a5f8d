"""The law of the plan: no rule writes into it.

Compiled rules are told so, and read nothing of a plan twice: a rule that wrote into it would go on
by what stood there before.
"""

from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as with_settings
from hypothesis import strategies as st

from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from cupola.world.layout import thaw
from cupola.world.plan import Plan
from tests.laws.crews import SCENARIOS, scenario_of
from tests.laws.moments import a_moment, someone_aware, try_anything
from tests.laws.test_rows import SEEDS, STORIES, is_record


class Written(Exception):  # noqa: N818 - a fact of the test, not an error of ours
    """Somebody wrote into what stays as it is."""


class FixedTable(list[Any]):
    """A table of a plan, in which nothing can be put."""

    def __setitem__(self, row: Any, value: Any) -> None:
        """Nobody does."""
        raise Written(row)


def refuse(record: Any, name: str, value: Any) -> None:
    """Nobody sets a field."""
    raise Written(name)


def fixed(made):
    """The same plain record, which refuses to be written into at any depth."""
    for name, value in vars(made).items():
        if isinstance(value, list):
            vars(made)[name] = FixedTable(fixed(row) if is_record(row) else row for row in value)
        elif is_record(value):
            fixed(value)
    made.__class__ = type("Fixed", (type(made),), {"__setattr__": refuse})
    return made


def test_writing_into_a_fixed_plan_is_found():
    """At any depth: a field, a row, a field of a row."""
    plan = fixed(thaw(Plan, scenario_of("film").plan))

    with pytest.raises(Written):
        plan.turns = 3
    with pytest.raises(Written):
        plan.air_order[0] = 1
    with pytest.raises(Written):
        plan.places[2].volume = 1.0


@pytest.mark.parametrize(("name", "minds"), STORIES)
def test_no_story_writes_into_its_plan(name, minds):
    """A whole story, whose plan refuses it."""
    run = Run(load_scenario(name).played_by(minds), 2, engine="plain")
    fixed(run.engine.plan)
    run.go_on()

    assert run.world.ending > 0


@with_settings(max_examples=30)
@given(SEEDS, st.sampled_from(SCENARIOS))
def test_no_action_writes_into_the_plan(seed, scenario):
    """Whatever anybody tries, with whatever arguments."""
    dice = Random(seed)
    moment = a_moment(scenario, seed, before="people_act")
    plan = fixed(thaw(Plan, scenario_of(scenario).plan))
    if someone_aware(moment, Random(seed)) is None:
        return
    try_anything(moment, plan, dice)

    assert moment.events
