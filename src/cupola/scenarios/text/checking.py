"""Whether the names in a scenario mean something: every mistake, none left for later."""

from collections.abc import Iterable, Iterator
from typing import Any

from cupola.errors import Mistake
from cupola.minds.kinds.table import MINDS
from cupola.minds.stakes import Stake
from cupola.scenarios.schema import ScenarioText
from cupola.scenarios.taking_away import removal_mistakes
from cupola.scenarios.text.clock import clock_of, is_a_time, minute_of_day, turn_of
from cupola.scenarios.text.contradicting import contradiction_mistakes, statements
from cupola.scenarios.text.fitting import fitting_mistakes
from cupola.scenarios.text.mistakes import not_one_of
from cupola.scenarios.text.numbering import alias_mistakes, naming_mistakes
from cupola.scenarios.text.outfit import ContactText
from cupola.scenarios.text.rooms import room_mistakes
from cupola.scenarios.text.warring import war_mistakes
from cupola.world.catalogue.entities import GROUNDS, ITEMS, PERSONS, PLACES, STATES, Skill, Use
from cupola.world.catalogue.facts import Phrase
from cupola.world.catalogue.intentions import Intention
from cupola.world.plan import CONTACTS, READINGS
from cupola.world.records import HATCHES

Found = tuple[str, str | None]
"""Where a name stands, and the name; None if nothing stands there."""

USES = [use.name.lower() for use in Use]
SKILLS = [skill.name.lower() for skill in Skill]
STAKES = [stake.name.lower() for stake in Stake]
INTENTIONS = [intention.name.lower() for intention in Intention]
PHRASES = [phrase.name.lower() for phrase in Phrase]


def all_mistakes(text: ScenarioText) -> list[Mistake]:
    """Every name that means nothing here, and every time that is none."""
    system_names = [system.name for system in text.systems.values()]
    things = [*text.people, *text.places, *text.items, *system_names]
    allowed: list[tuple[Iterable[Found], str, Iterable[str]]] = [
        (_places(text), "a place of this scenario", text.places),
        (_people(text), "a person of this scenario", text.people),
        (_sides(text), "a side of this scenario", text.sides),
        (_tongues(text), "a language of this scenario", text.languages),
        (_agencies(text), "an agency of this scenario", text.agencies),
        (_skills(text), "a skill", SKILLS),
        (_uses(text), "a use", USES),
        (_holders(text), "a person, place, item or system here", things),
        (_keys(text), "an item of this scenario", text.items),
        (_opened(text), "a place or system of this scenario", [*text.places, *system_names]),
        (_states(text), "a state of this scenario", text.states),
        (_grounds(text), "a ground of this scenario", text.grounds),
        (_phrases(text), "something to say", PHRASES),
        (_emphasised(text), "a stake", STAKES),
        (_readied(text), "an intention", INTENTIONS),
        (_minds(text), "a kind of mind", MINDS),
        (_known(text), "something that can be so", statements(text)),
    ]
    mistakes = [*naming_mistakes(text), *alias_mistakes(text), *removal_mistakes(text)]
    for found, what, names in allowed:
        known = set(names)
        for where, name in found:
            if name is not None and name not in known:
                mistakes.append(Mistake(where, not_one_of(name, what, known)))
    mistakes += [*room_mistakes(text), *fitting_mistakes(text), *contradiction_mistakes(text)]
    mistakes += [*_too_many(text), *_time_mistakes(text), *_ring_mistakes(text)]
    return [*mistakes, *war_mistakes(text)]


def _too_many(text: ScenarioText) -> Iterator[Mistake]:
    """Tables that are longer than a world has room for."""
    for where, rows, what, limit in (
        ("people", text.people, "persons", PERSONS),
        ("places", text.places, "places", PLACES),
        ("hatches", text.hatches, "hatches", HATCHES),
        ("items", text.items, "items", ITEMS),
        ("grounds", text.grounds, "grounds", GROUNDS),
        ("states", text.states, "states", STATES),
        ("contacts", text.contacts, "ways to the ground", CONTACTS),
        ("readings", text.readings, "readings", READINGS),
    ):
        if len(rows) > limit:
            yield Mistake(where, f"{len(rows)} {what}; at most {limit} are allowed")


def _places(text: ScenarioText) -> Iterator[Found]:
    yield from (("home", text.home), ("meeting_place", text.meeting_place), ("void", text.void))
    for name, person in text.people.items():
        for key in ("at", "post", "quarters"):
            yield f"people.{name}.{key}", getattr(person, key)
    for name, place in text.places.items():
        yield f"places.{name}.airlock_to", place.airlock_to
        yield from ((f"places.{name}.sees", seen) for seen in place.sees)
    for number, hatch in enumerate(text.hatches, 1):
        yield from ((f"hatches[{number}].between", end) for end in hatch.between)
    for role, system in text.systems.items():
        yield from ((f"systems.{role}.places", place) for place in system.places)


def _people(text: ScenarioText) -> Iterator[Found]:
    yield "protagonist", text.protagonist
    if text.hand_over:
        yield from (("hand_over.people", name) for name in text.hand_over.people)
        yield from ((f"hand_over.minds.{name}", name) for name in text.hand_over.minds)
    for name, person in text.people.items():
        for key in ("trust", "friend", "love"):
            yield from ((f"people.{name}.{key}.{other}", other) for other in getattr(person, key))
    for name, item in text.items.items():
        yield f"items.{name}.maker", item.maker
    for name, ground in text.grounds.items():
        yield f"grounds.{name}.calls", ground.calls
        yield from ((f"grounds.{name}.order.to", other) for other in ground.order.to)


def _sides(text: ScenarioText) -> Iterator[Found]:
    for table, rows in (
        ("people", text.people),
        ("places", text.places),
        ("grounds", text.grounds),
        ("states", text.states),
    ):
        for name, row in rows.items():
            yield f"{table}.{name}.side", row.side


def _tongues(text: ScenarioText) -> Iterator[Found]:
    for name, person in text.people.items():
        yield f"people.{name}.tongue", person.tongue
        yield from ((f"people.{name}.languages", other) for other in person.languages)


def _agencies(text: ScenarioText) -> Iterator[Found]:
    yield from ((f"people.{name}.agency", person.agency) for name, person in text.people.items())


def _skills(text: ScenarioText) -> Iterator[Found]:
    for name, person in text.people.items():
        yield from ((f"people.{name}.skills", skill) for skill in person.skills)


def _uses(text: ScenarioText) -> Iterator[Found]:
    for name, item in text.items.items():
        yield from ((f"items.{name}.uses", use) for use in item.uses)


def _holders(text: ScenarioText) -> Iterator[Found]:
    yield from ((f"items.{name}.at", item.at) for name, item in text.items.items())
    yield from ((f"phrases.{phrase}", by) for phrase, by in text.phrases.items())
    for role, system in text.systems.items():
        yield f"systems.{role}.inside", system.inside


def _keys(text: ScenarioText) -> Iterator[Found]:
    yield from ((f"items.{name}.part_of", item.part_of) for name, item in text.items.items())
    yield from ((f"hatches[{number}].key", row.key) for number, row in enumerate(text.hatches, 1))
    yield from ((f"systems.{role}.key", system.key) for role, system in text.systems.items())


def _opened(text: ScenarioText) -> Iterator[Found]:
    yield from ((f"items.{name}.opens", item.opens) for name, item in text.items.items())


def _states(text: ScenarioText) -> Iterator[Found]:
    yield from ((f"grounds.{name}.land", row.land) for name, row in text.grounds.items())
    yield from ((f"states.{name}.strikes", row.strikes) for name, row in text.states.items())
    yield from ((f"states.{name}.ally", row.ally) for name, row in text.states.items())
    yield from ((f"contacts.{name}.lost_with", row.lost_with) for name, row in _ways(text))
    yield "first_striker", text.first_striker


def _ways(text: ScenarioText) -> Iterable[tuple[str, ContactText]]:
    return text.contacts.items()


def _grounds(text: ScenarioText) -> Iterator[Found]:
    for name, row in _ways(text):
        yield from ((f"contacts.{name}.serves", ground) for ground in row.serves)


def _phrases(text: ScenarioText) -> Iterator[Found]:
    yield from ((f"phrases.{phrase}", phrase) for phrase in text.phrases)


def _emphasised(text: ScenarioText) -> Iterator[Found]:
    yield from ((f"temper.emphasis.{stake}", stake) for stake in text.temper.emphasis)


def _readied(text: ScenarioText) -> Iterator[Found]:
    yield from ((f"temper.readiness.{name}", name) for name in text.temper.readiness)


def _minds(text: ScenarioText) -> Iterator[Found]:
    yield "minds", text.minds
    yield from ((f"people.{name}.mind", person.mind) for name, person in text.people.items())
    if text.hand_over:
        yield "hand_over.to", text.hand_over.to
        yield from ((f"hand_over.minds.{n}", kind) for n, kind in text.hand_over.minds.items())


def _known(text: ScenarioText) -> Iterator[Found]:
    yield from (("true", word) for word in text.true)
    for name, person in text.people.items():
        yield from ((f"people.{name}.knows", word) for word in person.knows)


def _times(text: ScenarioText) -> Iterator[tuple[str, str]]:
    yield from (("link.lost_at", text.link.lost_at), ("link.returns_at", text.link.returns_at))
    yield "docks_at", text.docks_at
    if text.hand_over:
        yield "hand_over.at", text.hand_over.at
    yield "animals.quarrel_at", text.animals.quarrel_at
    for name, place in text.places.items():
        yield f"places.{name}.hole_at", place.hole_at
        yield f"places.{name}.fire_at", place.fire_at
    for name, ground in text.grounds.items():
        yield f"grounds.{name}.order.at", ground.order.at
        yield f"grounds.{name}.calls_at", ground.calls_at
        yield f"grounds.{name}.aid_at", ground.aid_at
    for name, state in text.states.items():
        yield f"states.{name}.strikes_at", state.strikes_at
    for name, way in _ways(text):
        yield f"contacts.{name}.lost_at", way.lost_at
        yield f"contacts.{name}.back_at", way.back_at
    for name, aerial in text.aerials.items():
        yield f"aerials.{name}.lost_at", aerial.lost_at


def _time_mistakes(text: ScenarioText) -> Iterator[Mistake]:
    for name, person in text.people.items():
        if not is_a_time(person.wakes_at):
            yield Mistake(f"people.{name}.wakes_at", f"{person.wakes_at!r} is no time of a day")
    if not is_a_time(text.starts_at):
        yield Mistake("starts_at", f"{text.starts_at!r} is no time of a day")
    for where, time in _times(text):
        if not is_a_time(time):
            yield Mistake(where, f"{time!r} is no time of a day")
        elif time != "never" and turn_of(time, text.starts_at) < 0:
            yield Mistake(where, f"{time!r} is before the run begins (day 1 {text.starts_at})")


def late_mistakes(text: ScenarioText, own: dict[str, Any]) -> Iterator[Mistake]:
    """Times that a file itself says although its run is over by then.

    own: what stands in the file.  Times that it takes over from another, or that a reading sets,
    may be later: so a shorter story can be like a longer one, and simply ends before they come.
    """
    end = clock_of(text.turns, minute_of_day(text.starts_at))
    for where, time in _times(text):
        if is_a_time(time) and turn_of(time, text.starts_at) >= text.turns:
            if _said_at(own, where) == time:
                what = f"{time!r} is not before the run ends (day {end}, turns = {text.turns})"
                yield Mistake(where, what)


def _said_at(own: Any, where: str) -> Any:
    """What stands at a dotted key of a file; None if nothing does."""
    for part in where.split("."):
        own = own.get(part) if isinstance(own, dict) else None
    return own


def _ring_mistakes(text: ScenarioText) -> Iterator[Mistake]:
    """Things that lie in themselves, and hatches from a place to itself."""
    for name in text.items:
        around, inside = [name], text.items[name].at
        while inside in text.items and inside not in around:
            around.append(inside)
            inside = text.items[inside].at
        if inside == name:
            yield Mistake(f"items.{name}.at", f"{name!r} would lie in itself")
    for number, hatch in enumerate(text.hatches, 1):
        if hatch.between[0] == hatch.between[1]:
            yield Mistake(f"hatches[{number}].between", "joins a place to itself")
