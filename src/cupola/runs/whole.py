"""A whole run at once: a scenario in, its chronicle out."""

from pathlib import Path

from cupola.chronicle.pages import Pages
from cupola.chronicle.store import Chronicle
from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario


def run(
    scenario: str | Path | Scenario,
    seed: int | None = None,
    *,
    until: int | None = None,
    engine: str = "auto",
) -> Chronicle:
    """The chronicle of one run: `cupola.run("film", seed=1)`.

    scenario: one that was loaded, the name of one that comes with the package, or a TOML file.
    until: the minute to stop at, before the scenario's last one.
    engine: 'compiled', 'plain', or 'auto', which is compiled if that needs no compiling.
    """
    found = scenario if isinstance(scenario, Scenario) else load_scenario(scenario)
    going = Run(found, seed, engine=engine)
    going.go_on(until)
    return chronicle_of(going)


def chronicle_of(going: Run) -> Chronicle:
    """What a run has left behind so far."""
    pages = [Pages(**page) for page in going.pages]
    return Chronicle.of(going.scenario, 0, going.seed, pages, going.world)
