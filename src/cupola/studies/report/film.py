"""The film's people without a script: how stories go and end."""

from collections import Counter
from dataclasses import replace
from typing import Any

import numpy as np

from cupola.scenarios.scenario import Scenario
from cupola.studies.base_rates.measure import Measure
from cupola.studies.intervals import wilson
from cupola.studies.outcome import IN_VEHICLE
from cupola.studies.report import paired
from cupola.studies.report.finding import SEEN, Finding, at_least, at_most, less_than, within
from cupola.studies.report.stories import Rows
from cupola.world.catalogue.entities import PERSONS
from cupola.world.catalogue.intentions import Intention

NOTABLE = 0.005
"""Share from which an ending counts as one that stories really have."""
ENDINGS_WANTED = 20
FILMS_OWN = 0.01
"""Share of worlds that should end as the film does, at least."""
VIOLENT_SHARE = 0.1
"""Share of violent acts among deeds that should not be reached."""
DEADLY = (0.30, 0.95)
"""Share of worlds with a death by another's hand: not always, and not hardly ever."""


def film_findings(rows: Rows, scenario: Scenario) -> list[Finding]:
    """What is asked of the film's people; all of it was looked at while building."""
    return [replace(finding, kind=SEEN) for finding in _findings(rows, scenario)]


def _findings(rows: Rows, scenario: Scenario) -> list[Finding]:
    out = rows["outcome"]
    never = never_chosen(rows, scenario)
    return [
        Finding(
            "deadly",
            "Worlds in which somebody dies by another's hand.",
            paired.share(out["by_hand"] > 0),
            within(*DEADLY),
        ),
        Finding(
            "endings",
            "Endings (who lives, who left, who has the remedy) that more than 0.5 % of worlds "
            "have; the interval counts those that surely and those that possibly do.",
            notable_endings(rows),
            at_least(ENDINGS_WANTED),
            "number",
        ),
        Finding(
            "film_ending",
            "Worlds that end as the film does: two live, one of each side, and left together "
            "with the remedy.",
            paired.share(ends_as_film(rows, scenario)),
            at_least(FILMS_OWN),
        ),
        Finding(
            "never_chosen",
            "Intentions of the list that nobody has in any world.",
            Measure(float(len(never)), float(len(never)), float(len(never)), len(rows)),
            at_most(0.0),
            "number",
            note=", ".join(name.replace("_", " ") for name in never),
        ),
        Finding(
            "violent_share",
            "Violent acts among all deeds that are not routine.",
            violent_share(rows),
            less_than(VIOLENT_SHARE),
        ),
    ]


def endings_of(rows: Rows) -> Counter[tuple[int, int, int]]:
    """How often each ending came about: the living and who left as bits, who has the remedy."""
    out = rows["outcome"]
    keys = zip(out["alive"].tolist(), out["left"].tolist(), out["remedy"].tolist(), strict=True)
    return Counter(keys)


def notable_endings(rows: Rows) -> Measure:
    """How many endings are notable; at the ends of each one's interval, fewer and more."""
    shares = [wilson(count, len(rows)) for count in endings_of(rows).values()]
    each = [(s.share > NOTABLE, s.low > NOTABLE, s.high > NOTABLE) for s in shares]
    found, sure, possible = (sum(column) for column in zip(*each, strict=True))
    return Measure(float(found), float(sure), float(possible), len(rows))


def ends_as_film(rows: Rows, scenario: Scenario) -> Any:
    """In which worlds two are left alive, one of each side, who left together with the remedy."""
    out = rows["outcome"]
    sides = scenario.start["persons"]["side"]
    people = np.arange(PERSONS)
    living = (out["alive"][:, None] >> people) & 1
    two = living.sum(axis=1) == 2
    first, last = living.argmax(axis=1), PERSONS - 1 - living[:, ::-1].argmax(axis=1)
    theirs = (out["remedy"] == IN_VEHICLE) | (out["remedy"] == first) | (out["remedy"] == last)
    return two & (out["left"] == out["alive"]) & (sides[first] != sides[last]) & theirs


def never_chosen(rows: Rows, scenario: Scenario) -> list[str]:
    """The intentions that nobody had in any world, in the catalogue's order.

    Those of a game that the scenario is not, and of a fire or leak that it has not, are left out.
    """
    chosen = rows["outcome"]["intended"].sum(axis=(0, 1))
    nowhere = set() if scenario.plan.payoffs.any() else of_games()
    if scenario.plan.mishaps == 0:
        nowhere = {*nowhere, Intention.GET_CLEAR}
    here = [i for i in Intention if i and i not in nowhere]
    return [intention.name.lower() for intention in here if not chosen[int(intention)]]


def of_games() -> tuple[Intention, ...]:
    """The intentions that only a game of two has, which no story offers."""
    names = ("HOLD_STILL", "STRIKE_FIRST")
    return tuple(Intention[name] for name in names if name in Intention.__members__)


def violent_share(rows: Rows) -> Measure:
    """Violent acts over all deeds that are not routine, with an interval over worlds."""
    people = rows["outcome"]["people"]
    violent = people["violent"].sum(axis=1, dtype=np.int64)
    return paired.ratio(violent, people["deeds"].sum(axis=1, dtype=np.int64))
