"""What a scenario can do without: every place, system, item and more has a name to take away."""

from collections.abc import Iterator
from typing import Any

from cupola.errors import Mistake
from cupola.scenarios.schema import ScenarioText
from cupola.scenarios.text.mistakes import not_one_of
from cupola.scenarios.text.numbering import numbered
from cupola.world.catalogue.facts import Phrase
from cupola.world.catalogue.verbs import VERB_ROWS, Verb

WAR = "war"
ORDERS = "orders"
CALLS = "calls"
AID = "aid"
NOISE = "noise"
WINDOWS = "windows"
SIDES = "home_sides"
GOALS = "goals"
PASTS = "pasts"
BLACKOUT = "blackout"
AGENCIES = "agencies"
WEIGHTLESSNESS = "weightlessness"
BLOOD = "blood"
PHENOMENA: dict[str, str] = {
    WAR: "no strikes below, no orders, no loss of the link, no calls",
    ORDERS: "no ground sends an order",
    CALLS: "no ground calls at the end",
    AID: "nobody announces aid",
    NOISE: "no room hums, so no silence can be noticed",
    WINDOWS: "the Earth is seen from no window",
    SIDES: "no place belongs to one side more than to another",
    GOALS: "nobody has a goal below",
    PASTS: "nobody doubts a promise because of what was before",
    BLACKOUT: "the link to the ground is not lost to the war",
    AGENCIES: "everybody has the same employer",
    WEIGHTLESSNESS: "things fall, so nobody loses a hold",
    BLOOD: "no blood floats, so none can be found",
}
"""What can be taken away that is neither place nor person nor thing."""
VERBS_BY_NAME = {verb.name.lower(): verb for verb in Verb if VERB_ROWS[verb].form}
"""Verbs that can be tried; each can be taken away by its name."""
PHRASES = {phrase.name.lower() for phrase in Phrase} - set(VERBS_BY_NAME)
"""Phrases that people know; each can be taken away by its name, unless a verb has that name."""


def removable(text: ScenarioText) -> set[str]:
    """Everything that this scenario can do without."""
    things = {name for where, name, _ in numbered(text) if not where.startswith("people.")}
    needed = {text.home, text.meeting_place, text.void}
    return (things | set(PHENOMENA) | set(VERBS_BY_NAME) | PHRASES) - needed


def removal_mistakes(text: ScenarioText) -> Iterator[Mistake]:
    """Names under `without` of things that are not there or that a scenario needs."""
    known = removable(text)
    for number, name in enumerate(text.without, 1):
        if name not in known:
            what = not_one_of(name, "something that can be taken away", known)
            yield Mistake(f"without[{number}]", what)


def _reset(rows: dict[str, Any], **values: Any) -> dict[str, Any]:
    return {name: row.model_copy(update=values) for name, row in rows.items()}


def without_phenomena(text: ScenarioText) -> ScenarioText:
    """The same scenario with the phenomena named under `without` gone from its text."""
    gone = set(text.without)
    if WAR in gone:
        gone |= {ORDERS, CALLS, AID, BLACKOUT}
        text = text.model_copy(update={"states": _reset(text.states, strikes_at="never")})
    grounds = dict(text.grounds)
    if ORDERS in gone:
        orders = {
            name: row.order.model_copy(update={"at": "never"}) for name, row in grounds.items()
        }
        grounds = {
            name: row.model_copy(update={"order": orders[name]}) for name, row in grounds.items()
        }
    if CALLS in gone:
        grounds = _reset(grounds, calls_at="never")
    if AID in gone:
        grounds = _reset(grounds, aid_at="never")
    updates: dict[str, Any] = {"grounds": grounds}
    if BLACKOUT in gone:
        never = {"lost_at": "never", "returns_at": "never"}
        updates["link"] = text.link.model_copy(update=never)
        spared = {"lost_at": "never", "lost_with": None, "satellites_fall": 0.0}
        updates["contacts"] = _reset(text.contacts, **spared)
        updates["aerials"] = _reset(text.aerials, lost_at="never")
    return _without_traits(text.model_copy(update=updates), gone)


def _without_traits(text: ScenarioText, gone: set[str]) -> ScenarioText:
    places, people = dict(text.places), dict(text.people)
    if NOISE in gone:
        places = _reset(places, fans_db=0.0, machines_db=0.0)
    if WINDOWS in gone:
        places = _reset(places, earth_window=False, windows=[])
    if SIDES in gone:
        places = _reset(places, side=None)
    if GOALS in gone:
        people = _reset(people, goal="-")
    if PASTS in gone:
        people = _reset(people, past=0.0)
    if AGENCIES in gone:
        people = _reset(people, agency=text.agencies[0])
    return text.model_copy(update={"places": places, "people": people})
