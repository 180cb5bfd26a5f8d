"""A whole what-if from Python, as the command has it."""

import json

import pytest

from cupola.errors import NotationError
from cupola.studies.study import Way
from cupola.studies.whatif.story import Story
from cupola.studies.whatif.whole import whatif
from tests.cli.door import typed

CHANGE = "lark rest"


def test_the_same_from_python_and_from_the_command():
    """Both find the same differences, endings and partings, to the last digit."""
    moment = Story("two_people", 5, minds="builtin").at(1)
    found = whatif(moment, CHANGE, seeds=range(1, 13), way=Way(threads=1))
    words = ("whatif", "two_people", "--seed", "5", "--at", "1", "--instead", CHANGE)
    told = json.loads(typed(*words, "--worlds", "12", "--engine", "auto", "--json").stdout)

    assert [one.change for one in found.differences] == [row["change"] for row in told["outcomes"]]
    assert [part.text for part in found.partings] == [row["text"] for row in told["partings"]]
    assert sum(count for _, count, _ in found.endings) == 12


def test_every_pair_is_counted():
    """Whoever waits is told of each pair."""
    counted = []
    moment = Story("two_people", 5, minds="builtin").at(1)
    whatif(moment, CHANGE, seeds=range(3), way=Way(threads=1, lived=lambda: counted.append(1)))

    assert len(counted) == 3


def test_dice_beyond_what_a_world_can_hold_are_refused():
    """Whoever gives seeds of their own is told which there are."""
    moment = Story("two_people", 5, minds="builtin").at(1)

    with pytest.raises(NotationError, match="a seed: a whole number"):
        whatif(moment, CHANGE, seeds=range(2**63 - 1, 2**63 + 1), way=Way(threads=1))
