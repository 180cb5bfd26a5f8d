"""The account of a calibration."""

import tomllib

from cupola.scenarios.reader import load_scenario
from cupola.studies.calibration.account import as_page, as_toml
from cupola.studies.calibration.search import DIALS, Trail
from cupola.studies.calibration.targets import TARGETS

USUAL = {"noise": 0.5, "readiness": {"avenge": 0.3, "ambush": 0.9}}
KEYS = {dial.key: round(dial.plain + 0.01, 3) for dial in DIALS}


def test_the_file_holds_what_was_fitted():
    """What is written is the temper, table by table."""
    found = tomllib.loads(as_toml(KEYS, USUAL))

    assert found["noise"] == USUAL["noise"]
    assert found["emphasis"]["duty"] == KEYS["temper.emphasis.duty"]
    assert found["readiness"]["ambush"] == KEYS["temper.readiness.ambush"]
    assert found["readiness"]["avenge"] == 0.3, "what was not moved stays"


def test_a_scenario_takes_the_file_as_its_temper():
    """A fitted temper can be put into a scenario as it stands."""
    found = tomllib.loads(as_toml(KEYS, USUAL))
    changed = load_scenario("film").setting({"temper": found})

    assert changed.plan.temper.noise == USUAL["noise"]


def test_the_page_names_everything_that_was_moved_and_fitted():
    """Whoever reads the page sees each key, each target and how many tempers were tried."""
    trail = Trail([2.5, 0.5], KEYS)
    page = as_page(trail, 300, {target.name: 0.2 for target in TARGETS}, range(10, 30))

    assert all(dial.key in page for dial in DIALS)
    assert all(target.name.replace("_", " ") in page for target in TARGETS)
    assert "2 tempers" in page
