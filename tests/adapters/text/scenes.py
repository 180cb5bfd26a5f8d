"""Views and percepts for tests of text: one person of a scenario, at its start or in a moment."""

from types import SimpleNamespace
from typing import Any

import numpy as np

from cupola.adapters.text.choices import choice_text, choices
from cupola.adapters.text.completing import Completer
from cupola.adapters.text.known import known_names
from cupola.adapters.text.percepts import Teller
from cupola.adapters.text.scene import Scene
from cupola.adapters.text.witness import Witness
from cupola.chronicle.cast import Cast
from cupola.minds.outside.view import View, known_to_all
from cupola.world.catalogue.entities import NOBODY
from cupola.world.catalogue.facts import NO_WORDS
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import blank, dtype_of, freeze, plain, thaw
from cupola.world.plan import Plan
from cupola.world.records import Mind, Percept, World
from cupola.world.rows import Event
from tests.laws.crews import scenario_of
from tests.laws.moments import Moment

KIRA, CHRISTIAN, GORDON, NIKA = range(4)


def a_view(person: int = KIRA, name: str = "film") -> View:
    """The view of one person at the start of a scenario, with the names they know."""
    scenario = scenario_of(name)
    plan = known_to_all(thaw(Plan, scenario.plan))
    mind = thaw(Mind, scenario.start.minds[person])
    return View(mind, plan, known_names(scenario.names, plan, mind))


def a_teller(person: int = KIRA, name: str = "film") -> Teller:
    """What tells one person of a scenario."""
    return Teller(Cast.of(scenario_of(name)), person)


def a_percept(verb: Verb, actor: int, target: int = NOBODY, words: int = NO_WORDS) -> Percept:
    """A percept that shows this and no more."""
    percept = plain(Percept)
    percept.verb, percept.actor, percept.target, percept.words = int(verb), actor, target, words
    percept.looks, percept.instrument, percept.place = NO_WORDS, NOBODY, NOBODY
    return percept


def screen(moment: Moment, person: int) -> list[str]:
    """Everything that a person's text says at a moment: percepts, view, choices, completion."""
    world = frozen_rows(World, [moment.world])[0]
    pages: list[Any] = []
    run = SimpleNamespace(world=world, pages=pages, scenario=moment.scenario)
    seats: Any = SimpleNamespace(run=run, plan=moment.plan)
    witness = Witness(seats, person)
    pages.append({"events": frozen_rows(Event, moment.events)})
    teller = a_teller(person, moment.scenario.name)
    told = [one.text for one in teller.tell_all(witness.percepts())]
    return told + shown(View(thaw(Mind, world.minds[person]), moment.plan, moment.scenario.names))


def shown(view: View) -> list[str]:
    """Everything that a view says."""
    names = known_names(view.names, view.plan, view.mind)
    view = View(view.mind, view.plan, names)
    scene = Scene(view, a_teller(view.person))
    lines = [line for section in scene.sections() for line in section.lines]
    lines += [" ".join(row) for row in scene.people()]
    lines += [choice_text(view, choice) for found in choices(view).values() for choice in found]
    completer = Completer(view, scene.teller, ())
    return lines + [f"{one.text} {one.can}" for one in completer.suggestions("tell gordon ")]


def frozen_rows(record: type, made: list[Any]) -> Any:
    """Plain objects as rows of memory."""
    rows = blank(record, len(made))
    for number, one in enumerate(made):
        freeze(one, rows[number])
    return rows if record is World else np.array(rows, dtype_of(record))
