"""Who counts as having carried an order out."""

from types import SimpleNamespace

import numpy as np

from cupola.runs.engine import ROW_TYPES
from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from cupola.studies.base_rates.obedience import (
    MEDIAN,
    TRAITS,
    make_median,
    who_carried_it_out,
    who_got_it,
)
from cupola.world.book import Stage
from cupola.world.catalogue.intents import Intent
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import blank


def told(orders, events):
    """A run that told of these steps of orders and these deeds."""
    tables = {
        "orders": blank(ROW_TYPES["orders"], len(orders)),
        "events": blank(ROW_TYPES["events"], len(events)),
    }
    for row, (person, stage) in zip(tables["orders"], orders, strict=True):
        row["person"], row["stage"] = person, int(stage)
    for row, (actor, verb, intent) in zip(tables["events"], events, strict=True):
        row["actor"], row["verb"], row["intent"] = actor, int(verb), int(intent)
    return SimpleNamespace(table=tables.__getitem__)


def test_only_harm_done_to_obey_counts():
    """A blow to obey does; a blow in self-defence and a lie for the order do not."""
    got = [(person, Stage.RECEIVED) for person in range(4)]
    done = [(person, Stage.CARRIED_OUT) for person in range(3)]
    run = told(
        got + done,
        [
            (0, Verb.STRIKE, Intent.OBEY_ORDER),
            (1, Verb.STRIKE, Intent.SELF_DEFENCE),
            (2, Verb.TELL, Intent.OBEY_ORDER),
            (3, Verb.STRIKE, Intent.OBEY_ORDER),
        ],
    )

    assert who_got_it(run) == {0, 1, 2, 3}
    assert who_carried_it_out(run) == {0}


def test_everybody_is_median():
    """All have the same traits and stand alike to everybody else."""
    run = Run(load_scenario("one_side_ordered"), 1, engine="plain")
    make_median(run)
    exist = np.flatnonzero(run.world["persons"]["exists"])
    minds = run.world["minds"]

    assert all((minds[trait][exist] == MEDIAN).all() for trait in TRAITS)
    trust = minds["trust"][np.ix_(exist, exist)]
    assert len(np.unique(trust[~np.eye(len(exist), dtype=bool)])) == 1
    assert (np.diag(trust) > 0.9).all()
