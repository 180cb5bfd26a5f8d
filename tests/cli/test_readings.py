"""`cupola readings`."""

import json

from cupola.scenarios.reader import load_scenario
from tests.cli.door import typed


def test_each_reading_is_there_with_its_ways():
    """The list has every reading of the film, and marks what is chosen."""
    done = typed("readings")
    names = [reading.name for reading in load_scenario("film").readings]

    assert done.exit_code == 0
    assert all(name in done.stdout for name in names)
    assert done.stdout.count("  *  ") == len(names)


def test_readings_are_rows_with_json():
    """With --json each reading says what it is about, what is chosen, and who reads it how."""
    found = json.loads(typed("readings", "--json").stdout)

    assert all(reading["chosen"] in reading["ways"] for reading in found)
    assert all(reading["about"] for reading in found)


def test_a_scenario_may_be_named():
    """Another scenario's readings can be asked for."""
    assert typed("readings", "quiet_day").exit_code == 0
