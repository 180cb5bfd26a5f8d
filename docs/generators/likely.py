"""How likely the film was as a picture: the surprise of each choice of its script."""

from cupola.scenarios.reader import load_scenario
from cupola.studies.likelihood import how_likely
from cupola.studies.likelihood.figure import svg
from docs.generators.replays import FILM


def likely() -> str:
    """The figure of the film's choices, drawn from asking the built-in mind anew."""
    return svg(how_likely(load_scenario(FILM)))
