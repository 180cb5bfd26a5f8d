"""The cut of life support in the film: silence tells it long before the air does."""

import pytest

from cupola.physics.cabin.gas import CO2, KPA_PER_MMHG, O2, partial_pressure_kpa
from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from cupola.world.catalogue.facts import Fact
from cupola.world.catalogue.verbs import Verb

HARMLESS_MMHG = 4.0
"""mmHg of carbon dioxide up to which nobody feels anything (facts 2.6)."""


@pytest.fixture(scope="module")
def run():
    """The film, lived plain up to a quarter of an hour after the cut."""
    made = Run(load_scenario("film"), engine="plain")
    while not cuts(made):
        made.go_on(int(made.world.turn) + 60)
    return made


def cuts(run):
    """The minutes in which somebody shut life support down."""
    return [int(e["turn"]) for e in run.table("events") if e["verb"] == Verb.SHUT_DOWN]


def in_rooms(run, gas):
    """The pressure of a gas in each room with air, kPa."""
    rows = [row for row in range(32) if run.scenario.plan.places[row].volume > 0.0]
    return [partial_pressure_kpa(run.world, run.scenario.plan, row, gas) for row in rows]


def test_the_cut_is_noticed_by_its_silence_while_the_air_is_good(run):
    """Somebody who did not do it notices within the hour, when no room is any worse than usual."""
    cut = cuts(run)[0]
    doer = next(int(e["actor"]) for e in run.table("events") if e["turn"] == cut)
    noticed = [
        int(row["turn"])
        for row in run.table("beliefs")
        if row["fact"] == Fact.LIFE_SUPPORT_ON and row["value"] < 0.5 and row["person"] != doer
    ]

    assert cut < min(noticed) <= cut + 60
    assert max(in_rooms(run, CO2)) / KPA_PER_MMHG < HARMLESS_MMHG + 1.0
    assert min(in_rooms(run, O2)) > 20.0


def test_the_air_is_still_good_at_the_end(run):
    """When the last two leave, no room has air that anybody feels, and nobody fainted of it."""
    run.go_on()

    assert max(in_rooms(run, CO2)) / KPA_PER_MMHG < HARMLESS_MMHG
    assert Verb.FAINT not in {
        int(e["verb"]) for e in run.table("events") if e["turn"] > cuts(run)[0] and e["cause"] < 0
    }
