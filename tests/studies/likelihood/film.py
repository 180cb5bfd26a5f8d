"""The film, asked once for all tests of likelihood: plain, about a second."""

from functools import cache

from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario
from cupola.studies.likelihood import Likelihood, how_likely
from cupola.studies.likelihood.views import Lived, View, lived
from cupola.world.catalogue.verbs import Verb


@cache
def scenario() -> Scenario:
    """The film."""
    return load_scenario("film")


@cache
def run() -> Lived:
    """The film, lived, with the views of its decisions."""
    return lived(scenario())


@cache
def likelihood() -> Likelihood:
    """What the built-in mind makes of it."""
    return how_likely(scenario())


def view_of(verb: Verb) -> View:
    """The view of the first decision that is about this verb."""
    return next(
        view
        for view in run().views
        if any(deed.verb == verb for deed in view.choice.deeds.values())
    )
