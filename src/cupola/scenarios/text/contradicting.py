"""What cannot all be so at once: a word and its denial, a way back before it is lost, and more."""

from collections.abc import Iterable, Iterator

from cupola.errors import Mistake
from cupola.minds.fetching import HANDS
from cupola.rules.handling import FITS_A_POCKET
from cupola.scenarios.schema import ScenarioText
from cupola.scenarios.text.clock import is_a_time, turn_of
from cupola.scenarios.text.numbering import names_of
from cupola.world.catalogue.entities import PERSONS
from cupola.world.catalogue.facts import About, fact_of, is_statement

BODILY = (About.ALIVE, About.ABOARD)
"""Kinds of facts that are read off the people, so that nothing else can say them."""
VEHICLE = "vehicle"
"""The role of the one system that has seats."""


def contradiction_mistakes(text: ScenarioText) -> Iterator[Mistake]:
    """Everything a scenario says that something else in it makes impossible."""
    yield from _word_mistakes(text)
    yield from _return_mistakes(text)
    yield from _bond_mistakes(text)
    yield from _pocket_mistakes(text)
    yield from _hand_mistakes(text)
    yield from _listed_twice("languages", text.languages)
    yield from _listed_twice("agencies", text.agencies)
    for name, person in text.people.items():
        yield from _listed_twice(f"people.{name}.languages", person.languages)
    vehicle = text.systems.get(VEHICLE)
    if vehicle is not None and vehicle.seats == 0:
        what = f"a vehicle without a seat takes nobody; from 1 to {PERSONS} are allowed"
        yield Mistake(f"systems.{VEHICLE}.seats", what)


def statements(text: ScenarioText) -> dict[str, int]:
    """The words that say of something that it is so or is not so, with their numbers."""
    words = names_of(text).words
    return {word: number for word, number in words.items() if is_statement(number)}


def _word_mistakes(text: ScenarioText) -> Iterator[Mistake]:
    """Words that are denied beside them, and words for what is read off the people."""
    known = statements(text)
    yield from _denied("true", text.true, known)
    for name, person in text.people.items():
        yield from _denied(f"people.{name}.knows", person.knows, known)
    for number, word in enumerate(text.true, 1):
        if word in known and fact_of(known[word]) // PERSONS in BODILY:
            what = f"{word!r} is read off the people: all live, and arrives says who is to come"
            yield Mistake(f"true[{number}]", what)


def _denied(where: str, words: Iterable[str], known: dict[str, int]) -> Iterator[Mistake]:
    """Words of a list that deny an earlier one."""
    said: dict[int, str] = {}
    for number, word in enumerate(words, 1):
        if word not in known:
            continue
        other = said.setdefault(fact_of(known[word]), word)
        if other != word:
            yield Mistake(f"{where}[{number}]", f"{word!r} denies {other!r}; say only one of them")


def _return_mistakes(text: ScenarioText) -> Iterator[Mistake]:
    """What comes back is lost before.  What is never lost may say so: a setting can spare it."""
    link = text.link
    pairs = [("link.returns_at", link.lost_at, link.returns_at)]
    for name, way in text.contacts.items():
        pairs.append((f"contacts.{name}.back_at", way.lost_at, way.back_at))
    for where, lost, back in pairs:
        if "never" in (lost, back) or not (is_a_time(lost) and is_a_time(back)):
            continue
        if turn_of(back, text.starts_at) <= turn_of(lost, text.starts_at):
            what = f"{back!r} is no later than lost_at, {lost!r}; later or 'never' is allowed"
            yield Mistake(where, what)


def _bond_mistakes(text: ScenarioText) -> Iterator[Mistake]:
    """Nobody has a bond with themselves."""
    for name, person in text.people.items():
        others = ", ".join(sorted(set(text.people) - {name})) or "none"
        for key in ("trust", "friend", "love"):
            if name in getattr(person, key):
                what = f"{name!r} is the person's own name (allowed: {others})"
                yield Mistake(f"people.{name}.{key}.{name}", what)


def _pocket_mistakes(text: ScenarioText) -> Iterator[Mistake]:
    """What is in a pocket is small, as the rule of `handling` has it."""
    for name, item in text.items.items():
        if item.pocketed and item.mass_kg >= FITS_A_POCKET:
            allowed = f"less than {FITS_A_POCKET:g} kg is allowed"
            what = f"{item.mass_kg:g} kg is too large for a pocket; {allowed}"
            yield Mistake(f"items.{name}.pocketed", what)


def _hand_mistakes(text: ScenarioText) -> Iterator[Mistake]:
    """Nobody begins with more in hand than two hands hold; what is taken away is not there."""
    held: dict[str, list[str]] = {name: [] for name in text.people}
    for name, item in text.items.items():
        if item.at in held and not item.pocketed and name not in text.without:
            held[item.at].append(name)
    for person, items in held.items():
        if len(items) > HANDS:
            listed = ", ".join(items)
            what = f"{person!r} has {len(items)} things in hand ({listed}); {HANDS} are allowed"
            yield Mistake(f"items.{items[HANDS]}.at", what)


def _listed_twice(where: str, names: Iterable[str]) -> Iterator[Mistake]:
    """Names that a list has already given."""
    seen: set[str] = set()
    for number, name in enumerate(names, 1):
        if name in seen:
            yield Mistake(f"{where}[{number}]", f"{name!r} stands here twice; once is allowed")
        seen.add(name)
