"""What should follow if one thing is otherwise."""

from typing import Any

import numpy as np
import pytest

from cupola.scenarios.reader import load_scenario
from cupola.studies.report import predictions
from cupola.studies.report.expected import read_expected
from cupola.studies.report.living import Way
from cupola.studies.report.predictions import (
    Arm,
    aloud_finding,
    bond_finding,
    coalition_finding,
    first_strike_finding,
    talkers_findings,
)
from tests.studies.report.rows import rows

COUNT = 40
EXPECTED = read_expected()
FILM = load_scenario("film").played_by("builtin")
STRIKER, KILLER, WHO = 5, 1, 3


@pytest.fixture
def otherwise(monkeypatch):
    """What the next arms are, instead of being lived."""
    arms: list[Any] = []
    monkeypatch.setattr(predictions, "lived", lambda *_args: arms.pop(0))
    monkeypatch.setattr(predictions, "lived_without", lambda *_args: arms.pop(0))
    return arms


def arm(made):
    """The arm that the others are compared with."""
    return Arm(FILM, "builtin", made, range(1, COUNT + 1), EXPECTED, Way())


def deadly(a_world):
    """Worlds with so many deaths by another's hand."""
    made = rows(COUNT)
    made["outcome"]["by_hand"] = a_world
    return made


@pytest.mark.parametrize(("left", "met"), [(0, True), (10, True), (11, False), (20, False)])
def test_killings_fall_by_half_without_the_first_strike(otherwise, left, met):
    """Only worlds in which that person strikes first count, and half is enough."""
    before = rows(COUNT)
    before["striker"][:20] = STRIKER
    before["outcome"]["people"]["kills"][:, KILLER] = 1
    after = before[:20].copy()
    after["outcome"]["people"]["kills"][left:, KILLER] = 0
    otherwise.append(after)
    found = first_strike_finding(arm(before))

    assert found.met is met
    assert found.measure.n == 20


def test_without_a_first_strike_there_is_no_case(otherwise):
    """Then the prediction is not met."""
    otherwise.append(rows(0))

    assert not first_strike_finding(arm(rows(COUNT))).met


@pytest.mark.parametrize(("saved", "met"), [(0, False), (3, False), (8, True), (40, True)])
def test_orders_read_aloud_save_lives(otherwise, saved, met):
    """By a tenth, and by no chance."""
    otherwise.append(deadly(np.arange(COUNT) >= saved))

    assert aloud_finding(arm(deadly(1))).met is met


@pytest.mark.parametrize(("without", "met"), [(0, True), (20, True), (29, False), (35, False)])
def test_without_the_bond_somebody_turns_seldomer(otherwise, without, met):
    """Of thirty worlds of forty in which they turn, clearly some have to be left out."""
    before, after = rows(COUNT), rows(COUNT)
    before["turned"][:30, WHO] = 2
    after["turned"][:without, WHO] = 5
    otherwise.append(after)

    assert bond_finding(arm(before)).met is met


@pytest.mark.parametrize(("mixed", "met"), [(21, True), (20, False)])
def test_a_majority_has_mixed_coalitions(otherwise, mixed, met):
    """More than half of the worlds."""
    made = rows(COUNT)
    made["mixed"][:mixed] = 1
    otherwise.append(made)

    assert coalition_finding(arm(rows(COUNT))).met is met


@pytest.mark.parametrize(
    ("talkers", "struck", "met"),
    [(0, 3, [True, True]), (0, 1, [True, False]), (1, 3, [False, True]), (3, 3, [False, False])],
)
def test_talkers_save_lives_and_a_striker_undoes_it(otherwise, talkers, struck, met):
    """Half of what talkers save may be left, no more; where they save nothing there is no case."""
    otherwise += [deadly(talkers), deadly(struck)]

    assert [found.met for found in talkers_findings(arm(deadly(3)))] == met
