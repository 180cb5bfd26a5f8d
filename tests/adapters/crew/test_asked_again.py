"""Who is asked again: whoever holds anything otherwise that the rules read when they are asked."""

from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cupola.adapters.crew import asking
from cupola.adapters.crew.noticing import ASKED, UNASKED, asks_otherwise
from cupola.beliefs.picture import EVENS
from cupola.rules.acting import may
from cupola.runs.turn import must_choose
from cupola.world.catalogue.entities import NOBODY, PERSONS
from cupola.world.records import STRAPPED_IN
from tests.adapters.crew.crews import SCENARIOS, lived, some_worlds
from tests.beliefs.people import a_mind, a_plan

HELD = st.integers(0, (1 << PERSONS) - 1)
LYING = st.integers(0, (1 << (STRAPPED_IN + PERSONS)) - 1)
NOT_NOTED = {"self", "turn", "health"}
"""Who one is stays; of the clock it is noted if it is night; no rule asks how well one is."""


class Readings:
    """What was read of minds, before all of it was noted and after.

    bounds: what the shares that were read after were compared with.
    """

    def __init__(self):
        self.noted: set[Any] = set()
        self.asked: set[Any] = set()
        self.bounds: set[Any] = set()
        self.now = self.noted

    def read(self, what, value):
        """The value, which has been read; a share tells what it is compared with."""
        self.now.add(what)
        return Share(value, self) if isinstance(value, float) else value


class Share(float):
    """A share that tells what it is compared with."""

    readings: Readings

    def __new__(cls, value, readings):
        """A share with the readings that it tells."""
        made = super().__new__(cls, value)
        made.readings = readings
        return made

    def _against(self, other):
        if self.readings.now is self.readings.asked:
            self.readings.bounds.add(other)
        return float(self)

    def __ge__(self, other):
        return self._against(other) >= other

    def __gt__(self, other):
        return self._against(other) > other

    def __lt__(self, other):
        return self._against(other) < other

    def __le__(self, other):
        return self._against(other) <= other


class Table:
    """A table of a mind that tells what is read of it."""

    def __init__(self, name, values, readings):
        self.name, self.values, self.readings = name, values, readings

    def __getitem__(self, row):
        return self.readings.read((self.name, row), self.values[row])


class Watched:
    """A mind that tells what is read of it."""

    def __init__(self, mind, readings):
        self.mind, self.readings = mind, readings

    def __getattr__(self, name):
        value = getattr(self.mind, name)
        if isinstance(value, list):
            return Table(name, value, self.readings)
        return self.readings.read(name, value)


def ask_everybody(worlds, readings):
    """Everybody who has to choose has been asked, whatever was noted when they last were."""

    def noted(*told):
        asks_otherwise(*told)
        readings.now = readings.asked
        return True

    driver = worlds.driver
    worlds.rows.asked[...] = UNASKED
    with patch.object(asking, "asks_otherwise", noted):
        for w, world in enumerate(driver.rows.worlds):
            for seat, person in enumerate(worlds.setup.rows()):
                if must_choose(world, person):
                    readings.now = readings.noted
                    world.minds[person] = Watched(world.minds[person], readings)
                    asking.ask(driver.rows, driver.setting, driver.desk, w, seat)


@pytest.mark.parametrize("name", SCENARIOS)
def test_all_that_the_rules_read_is_noted(name):
    """Nothing is read of a mind that is not noted, and of shares only if they are above evens."""
    readings = Readings()
    compiled, watched = some_worlds(name, 4), some_worlds(name, 4, engine="plain")
    compiled.begin(1)
    for way in (0, 1, 2, 1, 0, 1):
        lived(compiled, 25, seed=way, way=way)
        watched.world[:] = compiled.world
        watched.driver.taken_up()
        ask_everybody(watched, readings)

    assert {"place", "shut", "off", "docked", "proposal_by"} <= readings.asked
    assert readings.asked - readings.noted <= NOT_NOTED
    assert readings.bounds == {EVENS}


def test_a_reading_that_is_not_noted_is_found():
    """A rule that asks how strained one is, or about another bound, does not go unnoticed."""
    readings = Readings()
    worlds = some_worlds("film", 1, engine="plain", begins_at=0)
    worlds.begin(1)

    def asks_more(world, plan, actor, action):
        mind = world.minds[actor]
        return may(world, plan, actor, action) if mind.strain < 0.9 else 1

    with patch.object(asking, "may", asks_more):
        ask_everybody(worlds, readings)

    assert "strain" in readings.asked - readings.noted
    assert 0.9 in readings.bounds


@given(first=st.tuples(HELD, LYING), second=st.tuples(HELD, LYING))
def test_whom_one_holds_and_who_sleeps_or_is_strapped_in_are_noted_apart(first, second):
    """No change of the one hides a change of the other."""
    mind, plan, asked = a_mind(0), a_plan(), [UNASKED] * ASKED
    mind.grip, mind.asleep = first
    assert asks_otherwise(asked, mind, plan, NOBODY)
    mind.grip, mind.asleep = second

    assert asks_otherwise(asked, mind, plan, NOBODY) == (first != second)
