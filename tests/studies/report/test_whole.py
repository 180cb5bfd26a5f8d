"""The whole report, and the part that is fitted to."""

from cupola.scenarios.reader import load_scenario
from cupola.studies.report.living import Way
from cupola.studies.report.whole import measure
from tests.studies.report.planted import planted


def brief_film():
    """Half an hour of the film's people, who try anything."""
    film = load_scenario("film")
    return film.source.build(
        film.source.changed(turns=30, script="none", docks_at="never")
    ).played_by("random")


def test_what_is_fitted_to_holds_no_prediction():
    """Numbers by name, the same for the same dice, and none of a counterfactual."""
    found = measure(brief_film(), 3, 1, way=Way(1, "plain"))

    assert found == measure(brief_film(), 3, 1, way=Way(2, "plain"))
    assert {"deadly", "most_violent", "least_violent", "unprovoked.kira"} <= set(found)
    assert not {"first_strike", "aloud", "bond", "coalitions", "talkers"} & set(found)


def test_every_verdict_is_among_the_verdicts():
    """A line of each section and all that the controls must fail."""
    verdicts = planted(1.0).verdicts()

    assert verdicts["film"]
    assert verdicts["prediction"]
    assert not verdicts["random fails (a)"]
    assert planted(-1.0).verdicts()["random fails (a)"]
