"""What kind of ending it was: who lives, who left with whom and with what, who holds the station.

Every answer names the events that decided it.  None of the answers is a score.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from cupola.chronicle.endings.words import words
from cupola.chronicle.happenings import Happening
from cupola.chronicle.prose.wording import begun, filled
from cupola.chronicle.store import Chronicle
from cupola.chronicle.tale.language import listed
from cupola.chronicle.tale.naming import Naming

GROUNDS = 2
"""Grounds that must have sent orders for people to be under different ones."""
HEALS = "result"
"""What a thing is made for that can heal."""
STAYING = 30
"""Minutes in hiding that count as having been hidden."""
SEEKING = {"hunt", "strike", "strangle", "seize"}
"""Deeds, done or tried in vain, of whoever is after somebody."""
ATTACKS = ("strike", "strangle", "swing")
DEFENSIVE = ("self_defence", "stop_threat")
"""What a blow is meant for by whoever only wants an attack to end: no wish to kill."""
HELP = {"rescue": "rescued", "hide": "hidden", "tend": "tended"}
"""What somebody does for another's life, what decides most first, and the reason that tells it."""


@dataclass(frozen=True)
class Fate:
    """What became of one person, why in words, and the events that decided it."""

    person: str
    fate: str
    reason: str
    events: tuple[int, ...]


@dataclass(frozen=True)
class Outcome:
    """The ending of a run.

    kind: its name.  holders: the living aboard; holding: nobody, one_side, shared or same.
    things: what those who left have with them.  station: the events that decided who holds it.
    """

    kind: str
    fates: tuple[Fate, ...]
    holding: str
    station: tuple[int, ...]
    things: tuple[str, ...]

    def those(self, *fates: str) -> tuple[str, ...]:
        """Those of whom this is so, in the order of the cast."""
        return tuple(row.person for row in self.fates if row.fate in fates)

    @property
    def living(self) -> tuple[str, ...]:
        """Whoever lives."""
        return self.those("left", "aboard", "outside")


def outcome_of(chronicle: Chronicle, naming: Naming) -> Outcome:
    """The ending of a chronicle, with its reasons."""
    fates = tuple(
        Fate(row.person, row.fate, *_reason(chronicle, naming, row.person, row.fate, row.cause))
        for row in chronicle.endings
    )
    left = [row for row in chronicle.endings if row.fate == "left"]
    carried = {thing for row in left for thing in row.carries}
    whole = [thing for thing in carried if _whole_of(naming, thing) not in carried]
    things = tuple(sorted(whole, key=lambda one: (naming.made_for.get(one) != HEALS, one)))
    holding, decided = _holding(chronicle)
    return Outcome(_kind(chronicle, naming, things), fates, holding, decided, things)


def _whole_of(naming: Naming, thing: str) -> str | None:
    """What a thing is part of."""
    return next((row.get("part_of") for row in naming.cast.item if row["id"] == thing), None)


def _reason(
    chronicle: Chronicle, naming: Naming, person: str, fate: str, cause: int | None
) -> tuple[str, tuple[int, ...]]:
    """Why this became of somebody, and the events that show it."""
    if fate in ("dead", "left"):
        return "", () if cause is None else (cause,)
    forms = words()["lives"]
    on = [event for event in chronicle.events if event.target == person]
    helps = [e for e in on if e.verb in HELP and (e.verb != "hide" or _kept_hidden(chronicle, e))]
    if helps:
        verb = min((event.verb for event in helps), key=list(HELP).index)
        helpers = _names(naming, (event.actor for event in helps if event.verb == verb))
        gaps = {"person": naming.pronoun(person, set(), 1) or naming.called(person)}
        who = {event.actor for event in helps if event.verb == verb}
        gaps |= {"helpers": helpers, "has": "has" if len(who) == 1 else "have"}
        ids = tuple(event.id for event in helps if event.verb == verb)
        return str(filled([forms[HELP[verb]]], gaps)), ids
    blows = [event for event in on if event.verb in ATTACKS]
    attacks = [event for event in blows if event.intent not in DEFENSIVE]
    gaps = {"person": naming.pronoun(person, set(), 1) or naming.called(person)}
    if not attacks:
        return "" if blows else str(filled([forms["untouched"]], gaps)), ()
    gaps["attackers"] = _names(naming, (event.actor for event in attacks))
    return str(filled([forms["attacked"]], gaps)), tuple(event.id for event in attacks)


def _kept_hidden(chronicle: Chronicle, hiding: Happening) -> bool:
    """Whether the hidden one stayed there for a while, and was sought in that time."""
    person, until = hiding.target, hiding.minute + STAYING
    left = [
        event.minute
        for event in chronicle.events
        if event.actor == person and event.id > hiding.id and event.place != hiding.place
    ]
    sought = any(
        event.target == person
        and SEEKING & {event.verb, event.tried}
        and hiding.minute - STAYING <= event.minute <= until
        for event in chronicle.events
    )
    return sought and min(left, default=until) >= until


def _names(naming: Naming, people: Iterable[str | None]) -> str:
    return listed(naming.called(name) or name for name in dict.fromkeys(people) if name)


def _holding(chronicle: Chronicle) -> tuple[str, tuple[int, ...]]:
    """Who holds the station, and the last death or departure that left it to them."""
    aboard = {row.person for row in chronicle.endings if row.fate == "aboard"}
    sides = {chronicle.cast.side_of(person) for person in aboard}
    lost = [row for row in chronicle.endings if chronicle.cast.side_of(row.person) not in sides]
    causes = tuple(sorted(row.cause for row in lost if row.cause is not None))[-1:]
    if not aboard:
        return "nobody", causes
    if len(sides) > 1:
        return "shared", ()
    everybody = {chronicle.cast.side_of(row["id"]) for row in chronicle.cast.person}
    return ("same", ()) if everybody == sides else ("one_side", causes)


def _kind(chronicle: Chronicle, naming: Naming, things: tuple[str, ...]) -> str:
    fates = [row.fate for row in chronicle.endings]
    living = [row.person for row in chronicle.endings if row.fate != "dead"]
    if not living:
        return "all_dead"
    left = "left" in fates
    if "dead" not in fates:
        return "nobody_died_some_left" if left else "nobody_died_all_aboard"
    if left:
        heals = any(naming.made_for.get(thing) == HEALS for thing in things)
        return "escape_with_findings" if heals else "escape"
    if len(living) == 1:
        return "alone"
    sides = {chronicle.cast.side_of(person) for person in living}
    return "both_sides" if len(sides) > 1 else "one_side"


def outcome_lines(chronicle: Chronicle, naming: Naming, outcome: Outcome) -> list[str]:
    """The ending in plain sentences."""
    kind = words()["kind"].get(outcome.kind)
    lines = [str(kind)] if kind else []
    lines += [*_leaving(chronicle, naming, outcome), *_station(chronicle, naming, outcome)]
    lives = [row for row in outcome.fates if row.fate == "aboard" and row.events]
    lines += [f"{naming.called(row.person)} lives, for {row.reason}." for row in lives]
    dead = outcome.those("dead")
    if dead:
        lines.append(f"{_names(naming, dead)} {'is' if len(dead) == 1 else 'are'} dead.")
    return [begun(naming.reworded(line)) for line in lines]


def _leaving(chronicle: Chronicle, naming: Naming, outcome: Outcome) -> list[str]:
    left = outcome.those("left")
    if not left:
        return []
    vehicle = _vehicle(chronicle)
    verb = "leaves" if len(left) == 1 else "leave"
    where = f" in {naming.called(vehicle)}" if vehicle else ""
    alone = " alone" if len(left) == 1 else ""
    things = f", with {listed(filter(None, map(naming.called, outcome.things)))}"
    with_things = things if outcome.things else ""
    return [
        f"{_names(naming, left)} {verb}{alone}{where}{with_things}.",
        "Where the vehicle comes down is not told.",
    ]


def _vehicle(chronicle: Chronicle) -> str | None:
    """The vehicle that somebody left in."""
    leaving = [event for event in chronicle.events if event.verb == "depart"]
    return leaving[-1].instrument if leaving else None


def _station(chronicle: Chronicle, naming: Naming, outcome: Outcome) -> list[str]:
    people = outcome.those("aboard")
    gaps = {"people": naming.together(people) if people else None}
    gaps["hold"] = "holds" if len(people) == 1 else "hold"
    holding = outcome.holding
    if holding == "shared":
        holding = _shared(chronicle, people)
        gaps["ordered"] = _names(naming, _ordered(chronicle, people))
    lines = [str(filled([words()["station"][holding]], gaps))]
    outside = outcome.those("outside")
    if outside:
        lines.append(f"{_names(naming, outside)} {'is' if len(outside) == 1 else 'are'} outside.")
    return lines


def _shared(chronicle: Chronicle, people: tuple[str, ...]) -> str:
    """How people of several sides share the station: all under different orders, some, or none."""
    grounds = {row.ground for row in chronicle.orders if row.person in people}
    if len(grounds) < GROUNDS:
        return "at_peace"
    return "shared" if _ordered(chronicle, people) == [*people] else "part_ordered"


def _ordered(chronicle: Chronicle, people: Iterable[str]) -> list[str]:
    """Who of these has an order."""
    ordered = {row.person for row in chronicle.orders}
    return [person for person in people if person in ordered]


def deciding(chronicle: Chronicle, outcome: Outcome) -> list[Happening]:
    """The events that decided the ending, in order."""
    ids = {event for fate in outcome.fates for event in fate.events} | {*outcome.station}
    return [event for event in chronicle.events if event.id in ids]
