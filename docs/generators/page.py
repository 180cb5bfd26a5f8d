"""The film as a page that one can watch, mail, or put on any host."""

from cupola.chronicle.page import page_of
from cupola.runs.gauging import gauges_of
from cupola.scenarios.reader import load_scenario
from docs.generators.replays import FILM, replay


def film_page() -> str:
    """The story page of the film, made from its replay."""
    scenario, chronicle = load_scenario(FILM), replay().chronicle
    return page_of(chronicle, scenario, gauges=gauges_of(scenario, chronicle.seed))
