"""The payoff table: who is instructed, what is measured, and a game with a known answer."""

from functools import cache

import numpy as np
import pytest

from cupola.errors import NotationError
from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from cupola.studies.base_rates.game import WAYS, threshold_of
from cupola.studies.game.equilibria import surely
from cupola.studies.game.instructions import INSTRUCTIONS, instruct, instructions_of
from cupola.studies.game.table import MEASURES, Side, payoffs, sides_of
from cupola.studies.outcome import OUTCOME
from cupola.studies.study import Way

HOLD_OR_STRIKE = instructions_of(["trust", "mistrust"])


@cache
def two_people(way):
    """Two people who choose without noise."""
    scenario = load_scenario("two_people").reading(payoffs=way).setting({"temper.noise": 0.001})
    return scenario.played_by("builtin")


@cache
def film():
    """A crew of two sides."""
    return load_scenario("film").played_by("builtin")


@cache
def table_of(way, threads=1):
    """What comes of trust and mistrust between them."""
    scenario = two_people(way)
    seeds = range(1, 6)
    return payoffs(scenario, sides_of(scenario), HOLD_OR_STRIKE, seeds, Way(threads, "auto"))


@pytest.mark.parametrize("way", WAYS)
def test_two_people_play_the_assurance_game(way):
    """Told to trust they hold still, told not to they strike: the table is R, S, T and P."""
    peace, exploit, fight, struck = (float(part[1:]) for part in way.split("_"))
    one, other = table_of(way).means("payoff")

    assert one.tolist() == [[peace, struck], [exploit, fight]]
    assert other.tolist() == [[peace, exploit], [struck, fight]]


@pytest.mark.parametrize("way", WAYS)
def test_its_mixed_equilibrium_lies_at_the_threshold(way):
    """Of the three equilibria, the mixed one has each trust with the chance p*, worked out."""
    found = surely(table_of(way).values["payoff"], resamples=20).equilibria

    assert [each.is_pure for each in found] == [True, True, False]
    assert found[2].one[0] == pytest.approx(threshold_of(two_people(way)))
    assert [each.holds for each in found] == [1.0, 1.0, 1.0]


def test_tables_do_not_depend_on_threads():
    """One thread and two measure the same."""
    one, two = (table_of(WAYS[0], threads).values["payoff"] for threads in (1, 2))

    assert np.array_equal(one, two)


def test_sides_are_those_with_people():
    """The two sides are found with their people; of others there must be two."""
    wren, lark = sides_of(two_people(WAYS[0]))

    assert (wren.people, lark.people) == ((0,), (1,))
    with pytest.raises(NotationError, match="did you mean 'hill'"):
        sides_of(two_people(WAYS[0]), ["hil", "dale"])
    with pytest.raises(NotationError, match="two sides"):
        sides_of(two_people(WAYS[0]), ["hill"])


def outcome(alive, left=0):
    """A story in which these live and these left."""
    row = np.zeros(1, OUTCOME)[0]
    row["alive"], row["left"] = alive, left
    return row


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (outcome(0b1111), ((2, 2), (0, 0), (1, 1))),
        (outcome(0b0011), ((2, 0), (1, 0), (0, 0))),
        (outcome(0b1101, left=0b1100), ((1, 2), (1, 0), (0, 0))),
        (outcome(0b1100, left=0b1100), ((0, 2), (0, 0), (0, 0))),
    ],
    ids=["all", "one side", "the others left", "nobody aboard"],
)
def test_measures_are_of_ones_own_side(row, expected):
    """Survivors, holding the place alone, and everybody alive, for both sides."""
    sides = Side("a", "A", (0, 1)), Side("b", "B", (2, 3))
    found = tuple(
        tuple(measure.of(row, *two) for two in (sides, sides[::-1])) for measure in MEASURES
    )

    assert found == expected


@pytest.mark.parametrize("word", INSTRUCTIONS)
def test_an_instruction_changes_one_mind_only(word):
    """Whoever is told has another kind of mind, traits or trust; nobody else is touched."""
    run = Run(film(), engine="plain", keep=False)
    before = run.world.copy()
    instruct(run.world, 0, INSTRUCTIONS[word])

    assert run.world.persons[0].mind == INSTRUCTIONS[word].kind
    assert run.world.minds[1:].tobytes() == before.minds[1:].tobytes()
    assert run.world.persons[1:].tobytes() == before.persons[1:].tobytes()
    if word == "as_usual":
        assert run.world.tobytes() == before.tobytes()


def test_an_unknown_instruction_is_a_mistake():
    """A word that is none is said to be none, with the nearest."""
    with pytest.raises(NotationError, match="did you mean 'disclose'"):
        instructions_of(["disclos"])
